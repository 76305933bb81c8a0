"""What every verb that lays inputs over a base takes, and how it gets from there to a result."""

import gc
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, Group, RenderableType
from rich.text import Text

from adref.base.errors import AdrefError, Several
from adref.cli.at import At, WithUncited
from adref.cli.bar import bar
from adref.cli.summary import Written, aftermath, summary
from adref.compilation.model import Compilation
from adref.compilation.rolling.style import DEFAULT, Style
from adref.folder.assemble import Assembled, Request, assemble
from adref.folder.forms import Writers, in_style
from adref.folder.handover import check_outputs, hand_over, suffix_of
from adref.folder.left_out import left_out
from adref.folder.library_file import library_of
from adref.folder.negotiation import open_round

Target = Annotated[
    Path, typer.Argument(help="The base text, or a negotiation folder.", show_default=False)
]
Inputs = Annotated[
    list[Path] | None, typer.Argument(help="The parties' files, one each.", show_default=False)
]
Output = Annotated[
    list[Path] | None,
    typer.Option("--output", "-o", help="Where to write; the suffix says what. Repeatable."),
]
DraftId = Annotated[str | None, typer.Option("--draft", help="Which draft of the folder.")]
PartyNames = Annotated[
    list[str] | None,
    typer.Option("--party", help="FILE=NAME: whose a file is. Repeatable."),
]
ConventionWords = Annotated[
    str | None,
    typer.Option("--convention", help="What marks mean, as in 'bold=inserted,strike=deleted'."),
]
KeepGoing = Annotated[
    bool, typer.Option("--keep-going", help="Compile without the inputs that cannot be used.")
]


class PartyUnreadable(AdrefError):
    """A --party that does not say which file is whose."""

    def __init__(self, given: str, fault: str, remedy: str) -> None:
        self.given, self.fault, self.remedy = given, fault, remedy
        super().__init__(f"--party {given!r}: {fault}; {remedy}")


class NoInputs(AdrefError):
    """A base text without anything to lay over it."""

    def __init__(self, base: Path) -> None:
        super().__init__(f"{base}: no inputs were named; write them after it: {base} inputs/*")


@dataclass(frozen=True, slots=True)
class Form:
    """What a verb makes, and by which writers; *stem* names it in a folder's out/.

    *page*, where there is one, is what the terminal shows instead of the usual summary. Forms
    that are only written on request need what not every machine has.
    """

    stem: str
    writers: Writers
    page: Callable[[Compilation], RenderableType] | None = None
    on_request: frozenset[str] = frozenset({".akn", ".pdf"})


def verb(doc: str, form: Form) -> Callable[..., None]:
    """The verb that lays inputs over a base and writes the result as *form*; *doc* is its help."""

    def lay(
        target: Target,
        inputs: Inputs = None,
        output: Output = None,
        draft: DraftId = None,
        party: PartyNames = None,
        convention: ConventionWords = None,
        keep_going: KeepGoing = False,
        library: At = None,
        uncited: WithUncited = False,
    ) -> None:
        held = Held(library, uncited=uncited)
        laid(Asked(target, inputs, output, draft, party, convention, keep_going, held), form)

    lay.__doc__ = doc
    return lay


@dataclass(frozen=True, slots=True)
class Held:
    """Against which library sources are held, None for that of the folder, and if that is all."""

    library: str | None = None
    uncited: bool = False


NOTHING_SAID = Held()


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line says to every verb that lays inputs over a base."""

    target: Path
    inputs: Sequence[Path] | None = None
    output: Sequence[Path] | None = None
    draft: str | None = None
    party: Sequence[str] | None = None
    convention: str | None = None
    keep_going: bool = False
    held: Held = NOTHING_SAID


def laid(asked: Asked, form: Form) -> None:
    """Lay the inputs over the base as *asked* and write the result as *form*."""
    outputs = asked.output or _outputs(asked.target, form)
    _write(form, requested(asked), outputs, asked.held)


def requested(asked: Asked) -> Request:
    """What is to be compiled."""
    request = _request(asked.target, asked.inputs or (), asked.draft)
    names = _names(asked.party or (), request.inputs)
    return replace(request, names=names, convention=asked.convention, keep_going=asked.keep_going)


def _write(form: Form, request: Request, outputs: Sequence[Path], held: Held) -> None:
    """Lay the inputs over the base, write the results, and say so."""
    check_outputs(outputs, (request.base, *request.inputs), form.writers)
    with collector_off():
        assembled = with_sources(assembled_with_bar(request), request.folder, held)
        writers = in_style(form.writers, style_of(request))
        hand_over(assembled, outputs, writers, workers=_workers(request))
        by_path = [(path, writers[suffix_of(path)]) for path in outputs]
        written = Written(outputs, left_out(by_path, assembled))
        page = form.page(assembled.compilation) if form.page else None
    console = Console(soft_wrap=True)
    say_misplaced(assembled, console)
    such_as = ".docx" if ".docx" in form.writers else next(iter(form.writers))
    console.print(
        summary(assembled, written, f"{form.stem}{such_as}")
        if page is None
        else Group(page, *aftermath(assembled, written))
    )


def style_of(request: Request) -> Style:
    """The style that the negotiation asks for."""
    return request.charter.style if request.charter else DEFAULT


_MISPLACED = frozenset({"ruling-unplaced", "two-statuses"})


def say_misplaced(assembled: Assembled, console: Console) -> None:
    """Name the statuses that are given to what is not there, or in two places."""
    for notice in assembled.compilation.notices:
        if notice.code in _MISPLACED:
            console.print(Text(f"{notice.place}: {notice.words}", style="yellow"))


def with_sources(assembled: Assembled, folder: Path | None, held: Held) -> Assembled:
    """*assembled* with what the library says of its sources: the one named, or of the *folder*."""
    own = library_of(folder or Path())
    if not held.library and not held.uncited and not (folder and own.is_file()):
        return assembled
    from adref.folder import verify  # noqa: PLC0415 - slow to load where none asks
    from adref.library.opening import address  # noqa: PLC0415

    where = address(held.library) if held.library else own
    by = verify.By(os.cpu_count() or 1, bar)
    return verify.with_sources(assembled, where, uncited=held.uncited, by=by)


def _request(target: Path, inputs: Sequence[Path], draft: str | None = None) -> Request:
    """The base and the inputs that *target* and *inputs* name, with the folder's charter."""
    if target.is_dir():
        found = open_round(target, draft)
        there = tuple(inputs) or found.inputs
        return Request(found.base, there, found.charter, folder=target, draft=found.draft)
    if not inputs:
        raise NoInputs(target)
    return Request(target, tuple(inputs))


def _names(said: Sequence[str], inputs: Sequence[Path]) -> dict[Path, str]:
    """The party of each input that one of the --party options *said* names."""
    known = {path.resolve(): path for path in inputs}
    names: dict[Path, str] = {}
    faults: list[AdrefError] = []
    for given in said:
        file, equals, name = given.rpartition("=")
        path = known.get(Path(file).resolve())
        if not (equals and file and name):
            faults.append(PartyUnreadable(given, "names no party", "write --party FILE=NAME"))
        elif path is None:
            remedy = "write the path as among the inputs"
            faults.append(PartyUnreadable(given, f"{file} is not among the inputs", remedy))
        elif names.setdefault(path, name) != name:
            fault = f"{file} is already given to {names[path]}"
            faults.append(PartyUnreadable(given, fault, "keep one of the two"))
    if faults:
        raise Several(faults)
    return names


@contextmanager
def collector_off() -> Iterator[None]:
    """Without the collector of reference rings.

    Compilations are values that form none, and it would walk them again and again: a tenth of
    the time with a hundred inputs.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _outputs(target: Path, form: Form) -> list[Path]:
    """A folder's results go to its own out/, in every form that needs no request."""
    if not target.is_dir():
        return []
    wanted = (suffix for suffix in form.writers if suffix not in form.on_request)
    return [target / "out" / f"{form.stem}{suffix}" for suffix in wanted]


def assembled_with_bar(request: Request) -> Assembled:
    """Read and compile, with a bar where somebody watches."""
    console = Console(stderr=True)
    if not console.is_terminal:
        return assemble(request, workers=_workers(request))
    from rich.progress import Progress  # noqa: PLC0415 - slow to load where nobody watches

    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("reading", total=len(request.inputs))
        return assemble(request, lambda _file: progress.advance(task), workers=_workers(request))


_WORTH_IT = 8
"""Inputs from which starting more processes saves time."""


def _workers(request: Request) -> int:
    return (os.cpu_count() or 1) if len(request.inputs) >= _WORTH_IT else 1
