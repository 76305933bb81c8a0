"""``adref check``: a coordinator's list of what to look at before a paper goes out."""

import json
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from rich.console import Console, Group
from rich.text import Text

from adref.compilation.convention import read_convention
from adref.findings.finding import Finding, Severity

if TYPE_CHECKING:
    from adref.folder.examine import Examined


class View(StrEnum):
    """How the list is shown."""

    TERMINAL = "terminal"
    JSON = "json"


def check(
    file: Annotated[Path, typer.Argument(help="The paper to check.", show_default=False)],
    base: Annotated[
        Path | None, typer.Option(help="The base text: finds every change without a mark.")
    ] = None,
    view: Annotated[View, typer.Option("--format", help="A list, or data.")] = View.TERMINAL,
    convention: Annotated[
        str | None, typer.Option(help="What marks mean, as in 'bold=inserted,strike=deleted'.")
    ] = None,
) -> None:
    """List what should be looked at in FILE; the exit status is 1 if there are errors."""
    given = read_convention(convention) if convention else None
    # All the rules of a check are loaded for this verb only.
    from adref.folder.examine import examine_file  # noqa: PLC0415

    examined = examine_file(file, base, given)
    match view:
        case View.JSON:
            typer.echo(json.dumps(_plain(examined), ensure_ascii=False, indent=1))
        case View.TERMINAL:
            Console(soft_wrap=True).print(_page(examined))
    raise typer.Exit(1 if examined.has_errors else 0)


def _plain(examined: "Examined") -> dict[str, Any]:
    return {
        "format": "adref/check",
        "version": 1,
        "file": examined.document.file,
        "convention": examined.convention,
        "findings": [_finding(finding) for finding in examined.findings],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    plain: dict[str, Any] = {"file": place.file, **place.plain()}
    return {
        "code": finding.code,
        "severity": str(finding.severity),
        "confidence": str(finding.confidence) if finding.confidence else None,
        "paragraph": finding.paragraph,
        "quote": finding.quote,
        "words": finding.words,
        "evidence": finding.evidence,
        "place": plain,
    }


_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.INFO: "dim"}


def _page(examined: "Examined") -> Group:
    lines = [Text(f"{examined.document.file}: marks read as {examined.convention}")]
    for finding in examined.findings:
        line = Text()
        line.append(f"{finding.severity}", style=_STYLES[finding.severity])
        where = f"paragraph {finding.paragraph}" if finding.paragraph else f"{finding.place}"
        line.append(f" {where}: {finding.words}")
        if finding.quote:
            line.append(f"\n    “{finding.quote}”", style="italic")
        sure = f", {finding.confidence}" if finding.confidence else ""
        line.append(f"\n    {finding.evidence} ({finding.code}{sure})", style="dim")
        lines.append(line)
    counts = (
        f"{sum(f.severity is s for f in examined.findings)} {s}s"
        for s in (Severity.ERROR, Severity.WARNING)
    )
    lines.append(Text(", ".join(counts) + "."))
    return Group(*lines)
