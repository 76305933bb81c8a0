"""Papers to damage: the shipped example in every form, small samples, and real ones if there.

Real papers are not ours to ship: they are looked for in ``../shared/real`` beside the project.
"""

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from tools.fuzzing.forms import Form

from adref.compilation.model import Compilation
from adref.readers import rolling
from adref.text.document import MarkedDocument
from adref.writers import markdown
from adref.writers.docx import rolling as rolling_word

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "tidewater"
SAMPLES = Path(__file__).with_name("samples")
REAL = ROOT.parent / "shared" / "real"
ROLLING: Mapping[str, Callable[[Compilation, MarkedDocument], bytes]] = {
    "rolling": markdown.write,
    "rolling-word": rolling_word.write,
}
"""The forms in which a rolling text is read back, and what writes them."""
LARGEST = 500_000
"""Bytes above which a paper takes longer to read than damage to it is worth."""


@cache
def shipped(form: Form) -> tuple[bytes, ...]:
    """What the project itself has of *form*, in a fixed order."""
    return tuple(dict.fromkeys([*_files(SAMPLES / form.name), *_example(form), *_built(form)]))


def of(form: Form, *folders: Path) -> tuple[bytes, ...]:
    """The papers of *form* that the project has, then those in *folders*, at any depth."""
    found = dict.fromkeys(shipped(form))
    for folder in folders:
        papers = (path for path in sorted(folder.rglob("*")) if _is_of(path, form))
        found.update(dict.fromkeys(path.read_bytes() for path in papers))
    return tuple(found)


def _is_of(path: Path, form: Form) -> bool:
    fits = form.name not in ROLLING and path.suffix[1:].lower() in form.suffixes
    return fits and path.is_file() and path.stat().st_size <= LARGEST


def _files(folder: Path) -> list[bytes]:
    """The samples of a form; one in parts is a folder whose name ends as the file's would."""
    return [path.read_bytes() for path in sorted(folder.glob("*")) if path.is_file()]


def _example(form: Form) -> Sequence[bytes]:
    if form.name in ROLLING:
        golden = (ROOT / "tests" / "golden" / "compilation.md").read_bytes()
        base = MarkedDocument("base.docx", "", ())
        return [ROLLING[form.name](few, base) for few in _excerpts(golden)]
    folders = ("drafts", "inputs")
    papers = (p for name in folders for p in sorted((EXAMPLE / name).rglob("*")))
    return [path.read_bytes() for path in papers if _is_of(path, form)]


def _excerpts(written: bytes) -> Iterator[Compilation]:
    """The rolling text *written*, a few paragraphs at a time, or no damage would be read."""
    whole = rolling.read(written, "x.md")
    for at in range(0, len(whole.paragraphs), 4):
        paragraphs = whole.paragraphs[at : at + 4]
        there = {paragraph.ident for paragraph in paragraphs}
        moves = tuple(
            move for move in whole.moves if {move.paragraph, move.after} <= there | {None}
        )
        notices = whole.notices[at // 2 : at // 2 + 2]
        yield replace(whole, paragraphs=paragraphs, moves=moves, notices=notices)


def _built(form: Form) -> Iterator[bytes]:
    """The wishes of every party of the example, as the scripts in examples/building write them."""
    folder = str(ROOT / "examples")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    import build  # noqa: PLC0415 - it stands beside the package, and only here is it looked for
    from building.forms import BUILT  # noqa: PLC0415

    for suffix in form.suffixes:
        if form.name not in ROLLING and suffix in BUILT:
            for party in build.parties():
                wishes = build.wishes_of(party)
                if _can_be(suffix, wishes.options):
                    yield BUILT[suffix](wishes, "Ten-year review")


def _can_be(suffix: str, options: Mapping[str, str]) -> bool:
    """Whether the wishes of a party say all that a file with *suffix* needs to hold."""
    needed = {"docx": "author", "rtf": "author", "eml": "address"}
    table = options["form"] == "table"
    return table == (suffix in ("csv", "xlsx", "ods")) and needed.get(suffix, "form") in options
