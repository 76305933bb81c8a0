"""Build the files of the example negotiations from their sources.

    python examples/build.py            write the files
    python examples/build.py --check    say which files differ from their sources
    python examples/build.py --convert  let LibreOffice make those that this script cannot write

A negotiation is a folder beside this script; its sources stand in ``sources/``: the base in
``1-zero.base.txt``, the wishes of each party in ``1-zero/<Party>.txt``, in the notation of
``building/notation.py``; what parties hold of each other's words in ``1-zero.positions.txt``, what
the chair says in ``1-zero.status.txt``. Nothing but the standard library is needed, and LibreOffice
where ``--convert`` finds a file whose source has changed.
"""
# ruff: noqa: INP001, T201 - a script, and it talks to the person who runs it

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from building import office  # noqa: E402 - found through the line above
from building.forms import BUILT, CONVERTED, suffix_of  # noqa: E402
from building.standing import (  # noqa: E402
    POSITIONS,
    STATUSES,
    listed,
    read_positions,
    read_statuses,
)
from building.wishes import Wishes, notes, read_base, read_wishes, silent, wanted  # noqa: E402
from building.word import word  # noqa: E402

EXAMPLE = HERE / "tidewater"
DRAFT = "1-zero"
_DATE = "2031-03-14T09:00:00Z"


def parties(example: Path = EXAMPLE) -> tuple[str, ...]:
    """The parties that have a source, in the order of their names."""
    return tuple(sorted(path.stem for path in (example / "sources" / DRAFT).glob("*.txt")))


def wishes_of(party: str, example: Path = EXAMPLE) -> Wishes:
    """What *party* wants, read from its source."""
    base = read_base(example / "sources" / f"{DRAFT}.base.txt")
    return read_wishes(example / "sources" / DRAFT / f"{party}.txt", base)


def base_texts(example: Path = EXAMPLE) -> list[tuple[str, str]]:
    """The base: label and text of each paragraph, as :func:`expected_texts` has them."""
    return wanted(_base(example))


def expected_texts(party: str, example: Path = EXAMPLE) -> list[tuple[str, str]]:
    """Every paragraph as *party* wants it, in its order (see :func:`building.wishes.wanted`)."""
    return wanted(wishes_of(party, example))


def listed_labels(party: str, example: Path = EXAMPLE) -> frozenset[str]:
    """The paragraphs the source of *party* speaks of: all there is in the file of an excerpt."""
    items = wishes_of(party, example).items
    return frozenset(item.label.removesuffix(" alt") for item in items if item.listed)


def is_excerpt(party: str, example: Path = EXAMPLE) -> bool:
    """Whether the file of *party* holds only the paragraphs it speaks of."""
    return wishes_of(party, example).options.get("only") == "listed"


def expected_notes(party: str, example: Path = EXAMPLE) -> list[tuple[str, str]]:
    """The source notes of *party*: label of the paragraph, words of the note."""
    return notes(wishes_of(party, example))


def silent_edits(party: str, example: Path = EXAMPLE) -> list[tuple[str, str, str]]:
    """What *party* changed without a mark: label, words taken out, words put in."""
    return silent(wishes_of(party, example))


def positions(example: Path = EXAMPLE) -> list[dict[str, str]]:
    """The positions that the secretariat noted, each by the names of its cells."""
    return read_positions(example / "sources" / f"{DRAFT}.positions.txt")


def statuses(example: Path = EXAMPLE) -> list[dict[str, str]]:
    """What the co-facilitators wrote, each by the names of its cells."""
    return read_statuses(example / "sources" / f"{DRAFT}.status.txt")


def files(example: Path = EXAMPLE) -> Iterator[tuple[Path, bytes]]:
    """Every file of the negotiation that is built here, with its bytes."""
    base = _base(example)
    title = dict(wanted(base))["t"]
    yield example / "drafts" / f"{DRAFT}.docx", word(base, title)
    yield example / "positions" / f"{DRAFT}.csv", listed(positions(example), POSITIONS)
    yield example / "status" / f"{DRAFT}.csv", listed(statuses(example), STATUSES)
    for source in sorted((example / "sources" / "library").glob("*.txt")):
        yield example / "library" / f"{source.stem}.docx", _agreed(source)
    for party in parties(example):
        wishes = wishes_of(party, example)
        suffix = suffix_of(wishes)
        if suffix in BUILT:
            path = example / "inputs" / DRAFT / f"{party}.{suffix}"
            yield path, BUILT[suffix](wishes, title)


def conversions(example: Path = EXAMPLE) -> Iterator[office.Conversion]:
    """Every file of the negotiation that LibreOffice makes, with what it makes it of."""
    title = dict(wanted(_base(example)))["t"]
    for party in parties(example):
        wishes = wishes_of(party, example)
        suffix = suffix_of(wishes)
        if suffix in CONVERTED:
            kind = CONVERTED[suffix]
            path = example / "inputs" / DRAFT / f"{party}.{suffix}"
            yield office.Conversion(path, BUILT[kind](wishes, title), kind)


def stale_conversions(example: Path = EXAMPLE) -> list[office.Conversion]:
    """Those of the files LibreOffice makes that have to be made anew."""
    return office.stale(list(conversions(example)), _sums(example))


def _sums(example: Path) -> Path:
    return example / "sources" / "converted.sha256"


def _base(example: Path) -> Wishes:
    options = {"form": "clean", "author": "Secretariat", "date": _DATE, "footer": "Zero draft"}
    return Wishes("base", options, read_base(example / "sources" / f"{DRAFT}.base.txt"))


def _agreed(source: Path) -> bytes:
    """The Word file of a text for the library, written in *source* as the base is in its."""
    options = {"form": "clean", "author": "Secretariat", "date": _DATE, "footer": "Agreed text"}
    wishes = Wishes(source.stem, options, read_base(source))
    return word(wishes, dict(wanted(wishes))["t"])


def main() -> int:
    """Write the files, or with --check compare them; 1 if one differs."""
    checking = "--check" in sys.argv
    differ = 0
    for path, content in files():
        if path.exists() and path.read_bytes() == content:
            continue
        differ += 1
        if not checking:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        print(f"{path.relative_to(HERE)}: {'stale' if checking else 'written'}")
    if "--convert" in sys.argv:
        return _convert()
    for one in stale_conversions():
        differ += 1
        print(f"{one.path.relative_to(HERE)}: stale; run this script with --convert")
    return int(differ > 0 and checking)


def _convert() -> int:
    """Let LibreOffice make what is stale; 1 where it is not installed."""
    soffice = shutil.which("soffice")
    if soffice is None:
        print("LibreOffice is not installed: there is no command soffice")
        return 1
    for one in stale_conversions():
        office.convert(one, soffice)
        print(f"{one.path.relative_to(HERE)}: made")
    office.note(list(conversions()), _sums(EXAMPLE))
    return 0


if __name__ == "__main__":
    sys.exit(main())
