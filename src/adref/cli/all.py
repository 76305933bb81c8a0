"""``adref all``: every form of a result at once, the inputs read and compiled once."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, Group
from rich.text import Text

from adref.base.errors import AdrefError
from adref.cli.at import At, WithUncited
from adref.cli.laying import (
    Asked,
    ConventionWords,
    DraftId,
    Held,
    Inputs,
    KeepGoing,
    PartyNames,
    Target,
    assembled_with_bar,
    collector_off,
    requested,
    say_misplaced,
    style_of,
    with_sources,
)
from adref.cli.summary import Written, summary
from adref.folder.assemble import Assembled
from adref.folder.everything import FORMS, ON_REQUEST, Everything, write_everything, writers_of
from adref.folder.handover import check_folder, suffix_of
from adref.folder.left_out import left_out

Folder = Annotated[
    Path | None, typer.Option("--output", "-o", help="The folder to write to; out/ without it.")
]
Forms = Annotated[
    list[str] | None,
    typer.Option("--form", help="Only this, as 'table.pdf' or 'table'. Repeatable."),
]
Texts = Annotated[
    list[str] | None,
    typer.Option("--text", help="A party, or base, for the texts side by side. Repeatable."),
]
Refused = list[tuple[str, AdrefError]]


class FormUnknown(AdrefError):
    """A form that there is none of."""

    def __init__(self, form: str) -> None:
        self.form = form
        super().__init__(f"there is no form {form!r}; name one of {', '.join(FORMS)}")


def all_(
    target: Target,
    inputs: Inputs = None,
    output: Folder = None,
    form: Forms = None,
    text: Texts = None,
    draft: DraftId = None,
    party: PartyNames = None,
    convention: ConventionWords = None,
    keep_going: KeepGoing = False,
    library: At = None,
    uncited: WithUncited = False,
) -> None:
    """Lay the inputs of all parties over one base text and write every form of the result."""
    forms = _forms(form or ())
    request = requested(Asked(target, inputs, None, draft, party, convention, keep_going))
    folder = output or (target / "out" if target.is_dir() else Path("out"))
    check_folder(folder)
    wanted = Everything(folder, forms, style_of(request), tuple(text or ()), os.cpu_count() or 1)
    with collector_off():
        held = Held(library, uncited=uncited)
        assembled = with_sources(assembled_with_bar(request), request.folder, held)
        paths, refused = _written(assembled, wanted)
        console = Console(soft_wrap=True)
        known = writers_of(wanted)
        unsaid = left_out([(path, known[path.name]) for path in paths], assembled)
        say_misplaced(assembled, console)
        console.print(_said(assembled, Written(paths, unsaid), refused))
    if any(form or text or not name.startswith("side-by-side") for name, _ in refused):
        raise typer.Exit(2)


def _forms(asked: list[str] | tuple[str, ...]) -> frozenset[str]:
    """The forms that are *asked* for by name or by stem; where none is, all but a few."""
    found: set[str] = set()
    for name in asked:
        those = {one for one in FORMS if name in (one, _stem(one))}
        if not those:
            raise FormUnknown(name)
        found |= those
    return frozenset(found or {*FORMS} - ON_REQUEST)


def _stem(form: str) -> str:
    return form.removesuffix(suffix_of(Path(form)))


def _written(assembled: Assembled, wanted: Everything) -> tuple[list[Path], Refused]:
    """Write all, with a bar where somebody watches."""
    console = Console(stderr=True)
    if not console.is_terminal:
        return write_everything(assembled, wanted)
    from rich.progress import Progress  # noqa: PLC0415 - slow to load where nobody watches

    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("writing", total=len(wanted.forms))
        return write_everything(assembled, wanted, lambda _form: progress.advance(task))


def _said(assembled: Assembled, written: Written, refused: Refused) -> Group:
    """The summary, and why what was not written was not."""
    by_cause: dict[str, list[str]] = {}
    for form, fault in refused:
        by_cause.setdefault(str(fault), []).append(form)
    lines = (f"Not written: {', '.join(there)}: {why}" for why, there in by_cause.items())
    return Group(summary(assembled, written), *(Text(line, style="yellow") for line in lines))
