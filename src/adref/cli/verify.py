"""``adref verify``: whether agreed language is what the notes beside it say."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console, Group
from rich.text import Text

from adref.base.counts import counted
from adref.base.errors import Several
from adref.cli.at import At, WithUncited
from adref.cli.bar import bar
from adref.cli.changes import changes
from adref.cli.find import known_of, place_of, reuse_as_data
from adref.cli.library import As, View, chosen
from adref.folder.verify import By, Report, verify_papers
from adref.library.search import Reuse
from adref.library.uncited import Altered, Uncited
from adref.library.verify import STOPS, Verdict, Verified, name_of
from adref.text.citations import Cited
from adref.text.titles import short_title


def verify(
    target: Annotated[
        Path, typer.Argument(help="A paper, or a negotiation folder.", show_default=False)
    ],
    at: At = None,
    base: Annotated[Path | None, typer.Option(help="The base text that a paper answers.")] = None,
    draft: Annotated[str | None, typer.Option(help="Which draft of the folder.")] = None,
    uncited: WithUncited = False,
    view: As = View.TERMINAL,
) -> None:
    """Hold every note that names a source against it; exit 1 if a source says otherwise."""
    path = chosen(at, target if target.is_dir() else None)
    by = By(os.cpu_count() or 1, bar)
    found = verify_papers(target, path, base=base, draft=draft, notes_only=not uncited, by=by)
    reports = list(found)
    match view:
        case View.JSON:
            plain = [_plain(report, uncited=uncited) for report in reports]
            whole = {"format": "adref/verify", "version": 1, "files": plain}
            typer.echo(json.dumps(whole, ensure_ascii=False, indent=1))
        case View.TERMINAL:
            pages = _pages(reports, uncited=uncited, many=target.is_dir())
            Console(soft_wrap=True, highlight=False).print(Group(*pages))
    faults = [report.fault for report in reports if report.fault is not None]
    if faults:
        raise Several(faults)
    wrong = any(v.verdict.is_contradicted for report in reports for v in report.claims)
    raise typer.Exit(1 if wrong else 0)


_STYLES = {
    Verdict.EXACT: "green",
    Verdict.ALTERED: "bold yellow",
    Verdict.EXTENDED: "bold yellow",
    Verdict.NOT_FOUND: "bold red",
    Verdict.NOT_HELD: "dim",
}


def _pages(reports: Sequence[Report], *, uncited: bool, many: bool) -> list[Group]:
    """A page for each paper; of *many*, one line names all on which there is nothing to say."""
    silent = [r for r in reports if many and not (r.claims or r.uncited or r.altered or r.fault)]
    pages = [_page(report, uncited=uncited) for report in reports if report not in silent]
    names = ", ".join(report.file for report in silent)
    return [*pages, Group(Text(f"Nothing in {names}."))] if silent else pages


def _page(report: Report, *, uncited: bool) -> Group:
    lines = [Text(report.file, style="bold")]
    for verified in report.claims:
        lines += _claim(verified)
    for found in report.uncited if uncited else ():
        lines += _uncited(found)
    for change in report.altered if uncited else ():
        lines += _altered(change)
    counts = [
        f"{count} {verdict}"
        for verdict in Verdict
        if (count := sum(v.verdict is verdict for v in report.claims))
    ]
    lines.append(
        Text(f"{counted(len(report.claims), 'note')}{': ' if counts else ''}{', '.join(counts)}.")
    )
    return Group(*lines)


def _claim(verified: Verified) -> list[Text]:
    claim = verified.claim
    where = f"paragraph {claim.label}" if claim.label else f"{claim.place}"
    line = Text()
    line.append(str(verified.verdict), style=_STYLES[verified.verdict])
    line.append(f" {where}: {_cited(verified)}")
    lines = [line, Text(f"    {claim.note}", style="italic")]
    if verified.reuse is not None and verified.verdict is not Verdict.EXACT:
        words = verified.text.rstrip(STOPS)
        lines.append(Text("    ") + changes(verified.reuse.source_text, words))
    for other in verified.elsewhere:
        lines += _elsewhere(verified.text, other)
    return lines


def _cited(verified: Verified) -> str:
    """The source and the place in it; that the place is not there where it is not."""
    if verified.resolved is None:
        return f"{_named(verified.claim.cited)} is named"
    if verified.reuse is not None:
        found = place_of(verified.resolved.held, verified.reuse.provisions)
        lacks = ", ".join(verified.resolved.missing)
        return f"{found}; it has no {lacks}" if lacks else found
    source = verified.resolved.held.source
    name = f"{source.name}{known_of(source)}"
    missing = verified.resolved.missing
    if missing:
        return f"{name} has no {', '.join(missing)}"
    there = () if verified.resolved.whole else verified.resolved.provisions
    return place_of(verified.resolved.held, there) if there else name


def _named(cited: Cited | None) -> str:
    """The document that a note names: by its symbol, with the title that we know."""
    if cited is None or not (cited.symbol and cited.title):
        return name_of(cited)
    return f"{cited.symbol} ({short_title(cited.title)})"


def _elsewhere(text: str, other: Reuse) -> list[Text]:
    words = "the same words" if other.exact else f"{other.words} words"
    line = Text(f"    but found in {place_of(other.held, other.provisions)}: {words}")
    shown = changes(other.source_text, text[other.start : other.end])
    return [line, Text("        ") + shown]


def _uncited(found: Uncited) -> list[Text]:
    best = found.passage.best
    same = "the same words" if best.exact else f"{best.words} words, {best.likeness:.0%} alike"
    line = Text()
    line.append("without a note", style="cyan")
    line.append(f" paragraph {found.label}" if found.label else " a paragraph")
    line.append(f": {place_of(best.held, best.provisions)}, {same}")
    shown = changes(best.source_text, found.text[best.start : best.end])
    return [line, Text("    ") + shown]


def _altered(change: Altered) -> list[Text]:
    """What the base has of a source, and what the wording of the party makes of it."""
    source = place_of(change.base.held, change.base.provisions)
    has = "word for word" if change.base.exact else f"{change.base.likeness:.0%} alike"
    line = Text()
    line.append("alters agreed language", style="bold yellow")
    line.append(f" paragraph {change.label}" if change.label else " a paragraph")
    line.append(f": {source}, which the base has {has}")
    words = change.text[change.left.start : change.left.end] if change.left else ""
    return [line, Text("    ") + changes(change.base.source_text, words)]


def _plain(report: Report, *, uncited: bool) -> dict[str, Any]:
    plain: dict[str, Any] = {"file": report.file, "claims": [*map(_plain_claim, report.claims)]}
    if uncited:
        plain["uncited"] = [
            {"paragraph": found.label, "found": [*map(reuse_as_data, found.passage.found)]}
            for found in report.uncited
        ]
        plain["altered"] = [
            {
                "paragraph": change.label,
                "base": reuse_as_data(change.base),
                "text": change.text,
                "left": reuse_as_data(change.left) if change.left else None,
            }
            for change in report.altered
        ]
    if report.fault is not None:
        plain["fault"] = str(report.fault)
    return plain


def _plain_claim(verified: Verified) -> dict[str, Any]:
    claim, resolved = verified.claim, verified.resolved
    place = claim.place
    return {
        "verdict": str(verified.verdict),
        "paragraph": claim.label,
        "note": claim.note,
        "cites": name_of(claim.cited),
        "source": resolved.held.source.name if resolved else None,
        "missing": list(resolved.missing) if resolved else [],
        "text": verified.text,
        "found": reuse_as_data(verified.reuse) if verified.reuse else None,
        "elsewhere": [*map(reuse_as_data, verified.elsewhere)],
        "place": {"file": place.file, "start": place.start, "end": place.end},
    }
