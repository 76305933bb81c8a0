"""``adref library``: the sources that a negotiation cites, kept at hand."""

import json
import os
from concurrent.futures import ProcessPoolExecutor
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console, Group
from rich.text import Text

from adref.base.counts import counted
from adref.base.errors import AdrefError, Several
from adref.cli.at import At
from adref.folder.bookshelf import Adding, add_files, files_in
from adref.folder.library_file import library_of
from adref.library.audit import audit
from adref.library.holdings import Held, HeldProvision, provisions, remove, sources
from adref.library.model import Sort
from adref.library.opening import address, opened_library
from adref.library.resolve import (
    Resolved,
    SourceUnknown,
    located,
    places_called,
    source_called,
)
from adref.library.schema import Address
from adref.library.title_page import Stated

library = typer.Typer(help="Keep the sources that a negotiation cites.", no_args_is_help=True)


class View(StrEnum):
    """How sources are shown."""

    TERMINAL = "terminal"
    JSON = "json"


As = Annotated[View, typer.Option("--format", help="A list, or data.")]


def chosen(given: str | None, folder: Path | None = None) -> Address:
    """The library that was named, else that of the negotiation that *folder* is, or this one."""
    return address(given) if given else library_of(folder or Path())


class StatedOfMany(AdrefError):
    """A symbol, title or date that is said of more than one file."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"--symbol, --title and --date are those of one document and {count} files were named; "
            "add that file by itself"
        )


@library.command("add")
def add(
    files: Annotated[list[Path], typer.Argument(help="Files, or folders of files.")],
    at: At = None,
    symbol: Annotated[str, typer.Option(help="The document symbol, if the file lacks it.")] = "",
    title: Annotated[str, typer.Option(help="The title.")] = "",
    date: Annotated[str, typer.Option(help="The date, YYYY-MM-DD.")] = "",
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Add the others where files cannot be read.")
    ] = False,
) -> None:
    """Read FILES and keep them as sources; those that are there already change nothing."""
    there = files_in(files)
    said = Stated(symbol, title, date)
    if said != Stated() and len(there) > 1:
        raise StatedOfMany(len(there))
    with ProcessPoolExecutor(os.cpu_count()) if len(there) >= _WORTH_IT else nullcontext() as pool:
        done = add_files(chosen(at), there, said, keep_going=keep_going, executor=pool)
    Console(soft_wrap=True, highlight=False).print(_added(done))
    if done.faults:
        raise Several(done.faults)


_WORTH_IT = 8
"""Files from which starting more processes saves time."""


def _added(done: Adding) -> Group:
    lines = [Text(f"added {source.name}: {source.title}") for source in done.added]
    already = f", {done.known} already there" if done.known else ""
    return Group(*lines, Text(f"{len(done.added)} added{already}."))


@library.command("list")
def list_(at: At = None, view: As = View.TERMINAL) -> None:
    """List the sources of the library."""
    with opened_library(chosen(at)) as connection:
        there = sources(connection)
    match view:
        case View.JSON:
            _say([_plain_source(held) for held in there])
        case View.TERMINAL:
            lines = [Text(_in_a_line(held)) for held in there]
            lines.append(Text(f"{counted(len(there), 'source')}."))
            Console(soft_wrap=True, highlight=False).print(Group(*lines))


def _in_a_line(held: Held) -> str:
    source = held.source
    words = (source.symbol, source.date, source.language, source.title, f"({source.file})")
    return "  ".join(word for word in words if word)


@library.command("show")
def show(
    name: Annotated[str, typer.Argument(help="A symbol, an alias, a title or a file.")],
    place: Annotated[str, typer.Argument(help="A paragraph, as in 31 or 'Art. 5'.")] = "",
    at: At = None,
    view: As = View.TERMINAL,
) -> None:
    """Show a source, or one PLACE in it."""
    path = chosen(at)
    with opened_library(path) as connection:
        held, part = source_called(connection, name)
        there = provisions(connection, held)
    there = tuple(p for p in there if p.provision.part == part) if part else there
    found = located(held, there, places_called(place) if place else ())
    if found.missing:
        remedy = f"adref library show {name!r} prints all it has"
        raise SourceUnknown(held.source.name, f"there is no {found.missing[0]}", remedy)
    match view:
        case View.JSON:
            whole = {**_plain_source(held), "provisions": [*map(_plain, found.provisions)]}
            _say(whole)
        case View.TERMINAL:
            Console(soft_wrap=True, highlight=False).print(_page(found))


def _page(found: Resolved) -> Group:
    lines = [Text(_in_a_line(found.held), style="bold")]
    for held in found.provisions:
        p = held.provision
        bold = "bold" if p.sort in (Sort.HEADING, Sort.TITLE) else ""
        number = p.number if not bold else ""
        lines += [Text(""), Text(f"{number} {p.text}".strip(), style=bold)]
    return Group(*lines)


@library.command("remove")
def remove_(
    name: Annotated[str, typer.Argument(help="A symbol, an alias, a title or a file.")],
    at: At = None,
) -> None:
    """Take a source out of the library."""
    with opened_library(chosen(at)) as connection:
        held, _ = source_called(connection, name)
        remove(connection, held)
    typer.echo(f"removed {held.source.name} ({held.source.file}).")


@library.command("check")
def check(at: At = None) -> None:
    """Check that the library holds all it should and nothing half; exit 1 if not."""
    with opened_library(chosen(at)) as connection:
        faults = audit(connection)
        count = len(sources(connection))
    for fault in faults:
        typer.echo(fault)
    typer.echo(f"{counted(count, 'source')}, {counted(len(faults), 'fault')}.")
    raise typer.Exit(1 if faults else 0)


def _say(plain: object) -> None:
    typer.echo(json.dumps(plain, ensure_ascii=False, indent=1))


def _plain_source(held: Held) -> dict[str, Any]:
    source = held.source
    return {
        "title": source.title,
        "symbol": source.symbol,
        "date": source.date,
        "language": source.language,
        "file": source.file,
        "sha256": source.sha256,
    }


def _plain(held: HeldProvision) -> dict[str, Any]:
    p = held.provision
    return {
        "name": p.name,
        "sort": str(p.sort),
        "section": p.section,
        "text": p.text,
        "place": {"file": p.place.file, "start": p.place.start, "end": p.place.end},
    }
