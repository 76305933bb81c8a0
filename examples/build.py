"""Build the files of the example negotiations from their sources.

    python examples/build.py            write the files
    python examples/build.py --check    say which files differ from their sources

A negotiation is a folder beside this script; its sources stand in ``sources/``: the base in
``1-zero.base.txt``, the wishes of each party in ``1-zero/<Party>.txt``, in the notation of
``building/notation.py``. Nothing but the standard library is needed.
"""
# ruff: noqa: INP001, T201 - a script, and it talks to the person who runs it

import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from building.lines import text  # noqa: E402 - found through the line above
from building.wishes import Wishes, notes, read_base, read_wishes, silent, wanted  # noqa: E402
from building.word import word  # noqa: E402

EXAMPLE = HERE / "tidewater"
DRAFT = "1-zero"
_WORD_FORMS = ("tracked", "bold", "underline", "colour", "clean")
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


def files(example: Path = EXAMPLE) -> Iterator[tuple[Path, bytes]]:
    """Every file of the negotiation that is built, with its bytes."""
    base = _base(example)
    title = dict(wanted(base))["t"]
    yield example / "drafts" / f"{DRAFT}.docx", word(base, title)
    for party in parties(example):
        wishes = wishes_of(party, example)
        if wishes.options["form"] in _WORD_FORMS and "suffix" not in wishes.options:
            name, content = f"{party}.docx", word(wishes, title)
        else:
            name, content = f"{party}.{wishes.options['suffix']}", text(wishes).encode()
        yield example / "inputs" / DRAFT / name, content


def _base(example: Path) -> Wishes:
    options = {"form": "clean", "author": "Secretariat", "date": _DATE, "footer": "Zero draft"}
    return Wishes("base", options, read_base(example / "sources" / f"{DRAFT}.base.txt"))


def main() -> int:
    """Write the files, or with --check compare them; 1 if one differs."""
    stale = 0
    for path, content in files():
        if path.exists() and path.read_bytes() == content:
            continue
        stale += 1
        if "--check" not in sys.argv:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        print(f"{path.relative_to(HERE)}: {'stale' if '--check' in sys.argv else 'written'}")
    return int(stale > 0 and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
