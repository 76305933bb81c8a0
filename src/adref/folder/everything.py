"""Every form of one compilation, made by several processes at once.

Each errand is a process of its own, begun from the one that has compiled: what it needs is there
without being sent, and its memory is given back when it ends. Forms that are made of the same
things are one errand.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from pathlib import Path

from adref.base.errors import AdrefError, LawBroken
from adref.compilation.rolling.style import DEFAULT, Style
from adref.folder.assemble import Assembled
from adref.folder.beside import begun
from adref.folder.forms import OPEN_DATA, ROLLING, TABLES, WRITERS, Writer, in_style
from adref.folder.found import FINDINGS
from adref.folder.printing import party_pages, side_by_side
from adref.folder.reading_back import fifth_law
from adref.folder.report import REPORT
from adref.folder.whole import put, write_beside

__all__ = ["FORMS", "ON_REQUEST", "Everything", "FormLost", "write_everything", "writers_of"]

ERRANDS: tuple[tuple[str, ...], ...] = (
    ("pages.zip", "pages.pdf"),
    ("table.pdf",),
    ("table.docx",),
    ("findings.json", "findings.csv", "findings.md", "report.html"),
    ("rolling.pdf",),
    ("rolling.docx",),
    (
        "compilation.akn.xml",
        "compilation.akn",
        "compilation.tei.xml",
        "compilation.json",
        "table.csv",
        "open-data.zip",
    ),
    ("compilation.pdf",),
    ("table.xlsx",),
    ("compilation.docx", "compilation.html", "compilation.md", "rolling.md"),
    ("side-by-side.docx", "side-by-side.pdf"),
)
"""The forms by the names of their files, those that take longest first: so none is waited for.

The pages of all parties as one Word file are not among them: it is thousands of pages.
"""


FORMS = tuple(form for errand in ERRANDS for form in errand)
"""All of them."""
ON_REQUEST = frozenset({"pages.pdf"})
"""Those that are only made where they are named: the pages that pages.zip holds, as one file."""


class FormLost(AdrefError):
    """A form whose process ended before it was made: too little memory, or a fault of adref."""

    def __init__(self, form: str) -> None:
        self.form = form
        super().__init__(
            f"{form} was not made: its process ended before it was done; ask for it alone with "
            f"--form {form}, and if that fails with an error, report that error"
        )


@dataclass(frozen=True, slots=True)
class Everything:
    """What is to be written: which *forms*, where, in which style, and which *texts* in columns."""

    folder: Path
    forms: frozenset[str]
    style: Style = DEFAULT
    texts: tuple[str, ...] = ()
    workers: int = 1


@dataclass(frozen=True, slots=True)
class _Made:
    """A form of an errand: the file beside its place, or why there is none."""

    form: str
    result: Path | AdrefError


def write_everything(
    assembled: Assembled, wanted: Everything, tick: Callable[[str], None] = lambda _form: None
) -> tuple[list[Path], list[tuple[str, AdrefError]]]:
    """Write every form that is *wanted*; the files, and each form there is none of with the cause.

    A form that cannot be does not keep the others from being written, but a broken law does:
    :class:`LawBroken`. *tick* is called with each form that is done.
    """
    fifth_law(assembled.compilation, assembled.base, assembled.standing)
    errands = [tuple(f for f in errand if f in wanted.forms) for errand in ERRANDS]
    made: list[_Made] = []
    try:
        for one in _all(assembled, wanted, [errand for errand in errands if errand]):
            made.append(one)
            tick(one.form)
        faults = [(one.form, one.result) for one in made if isinstance(one.result, AdrefError)]
        broken = next((fault for _, fault in faults if isinstance(fault, LawBroken)), None)
        if broken:
            raise broken
        files = {one.form: one.result for one in made if isinstance(one.result, Path)}
        for form, file in files.items():
            put(file, wanted.folder / form)
    finally:
        for one in made:
            if isinstance(one.result, Path):
                one.result.unlink(missing_ok=True)
    return [wanted.folder / form for form in sorted(files)], faults


def _all(
    assembled: Assembled, wanted: Everything, errands: Sequence[tuple[str, ...]]
) -> Iterator[_Made]:
    """The forms of all *errands* as they are done, an errand for each worker at a time."""
    waiting = list(errands)
    running: dict[Connection, tuple[tuple[str, ...], set[str]]] = {}
    with ExitStack() as processes:
        while waiting or running:
            while waiting and len(running) < wanted.workers:
                errand = waiting.pop(0)
                work = partial(_do, assembled, wanted, errand)
                running[processes.enter_context(begun(work))] = (errand, set())
            for ours in [one for one in wait(list(running)) if isinstance(one, Connection)]:
                errand, done = running[ours]
                try:
                    one = ours.recv()
                except EOFError:
                    del running[ours]
                    yield from (_Made(form, FormLost(form)) for form in errand if form not in done)
                else:
                    done.add(one.form)
                    yield one


def _do(assembled: Assembled, wanted: Everything, errand: Sequence[str], told: Connection) -> None:
    """Make the forms of one *errand*, each written beside its place."""
    known = writers_of(wanted)
    for form in errand:
        try:
            data = known[form](assembled.compilation, assembled.base, assembled.standing)
            told.send(_Made(form, write_beside(wanted.folder / form, data)))
        except AdrefError as fault:
            told.send(_Made(form, fault))


def writers_of(wanted: Everything) -> Mapping[str, Writer]:
    """The writer of each form, by the name of its file."""
    stems = {
        "compilation": in_style(WRITERS, wanted.style),
        "table": TABLES,
        "rolling": in_style(ROLLING, wanted.style),
        "pages": party_pages(presses=wanted.workers),
        "side-by-side": side_by_side(wanted.texts),
        "findings": FINDINGS,
        "report": REPORT,
        "open-data": OPEN_DATA,
    }
    return {
        f"{stem}{suffix}": one for stem, there in stems.items() for suffix, one in there.items()
    }
