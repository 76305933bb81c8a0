"""``adref read``: what was understood of one file."""

import json
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from adref.base.errors import InputUnreadable
from adref.cli.bracketed import lines
from adref.cli.bracketed import to_json as brackets_to_json
from adref.cli.page import printed
from adref.cli.rolled import page
from adref.compilation.codec import to_json as compilation_to_json
from adref.compilation.convention import read_convention
from adref.compilation.interpret import with_relations
from adref.compilation.model import Compilation
from adref.findings.bracketed import bracketed, notices
from adref.folder.rolled import rolled
from adref.folder.understand import understand
from adref.proposals.codec import in_words
from adref.proposals.codec import to_json as told_to_json
from adref.text.codec import to_json
from adref.text.critic import to_critic


class View(StrEnum):
    """How a reading is shown."""

    TERMINAL = "terminal"
    JSON = "json"
    CRITIC = "criticmarkup"


def read(
    file: Annotated[Path, typer.Argument(help="The file to read.", show_default=False)],
    view: Annotated[
        View, typer.Option("--format", help="A coloured page, or data.")
    ] = View.TERMINAL,
    base: Annotated[
        Path | None, typer.Option(help="The base text the file answers: proves what marks mean.")
    ] = None,
    convention: Annotated[
        str | None, typer.Option(help="What marks mean, as in 'bold=inserted,strike=deleted'.")
    ] = None,
) -> None:
    """Show what was understood of FILE: labels, marks, roles, notes and notices."""
    compilation = rolled(file) if base is None and convention is None else None
    if compilation is not None:
        _show_rolled(compilation, file, view)
        return
    given = read_convention(convention) if convention else None
    understood = understand(file, base, given)
    convention = understood.reading.convention
    document = with_relations(understood.reading.document)
    found = bracketed(document)
    told_of = (*document.notices, *understood.notices, *notices(found))
    document = replace(document, notices=told_of)
    match view:
        case View.JSON:
            plain = to_json(document, convention)
            plain["instructions"] = [told_to_json(told) for told in understood.instructions]
            plain["brackets"] = brackets_to_json(found)
            typer.echo(json.dumps(plain, ensure_ascii=False, indent=1))
        case View.CRITIC:
            typer.echo(to_critic(document), nl=False)
        case View.TERMINAL:
            told = [in_words(instruction) for instruction in understood.instructions]
            Console().print(printed(document, convention, told, lines(found)))


def _show_rolled(compilation: Compilation, file: Path, view: View) -> None:
    """Show a rolling text as the compilation that it tells."""
    match view:
        case View.JSON:
            plain = compilation_to_json(compilation)
            typer.echo(json.dumps(plain, ensure_ascii=False, indent=1))
        case View.CRITIC:
            what = "is a rolling text of several parties, and CriticMarkup holds the wishes of one"
            raise InputUnreadable(file.name, what, "choose --format terminal or json")
        case View.TERMINAL:
            Console().print(page(compilation))
