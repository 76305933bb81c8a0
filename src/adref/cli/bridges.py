"""``adref bridges``: agreed language near to what parties want of a contested passage."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console, Group
from rich.text import Text

from adref.base.counts import counted
from adref.cli.at import At
from adref.cli.changes import changes
from adref.cli.find import place_of, reuse_as_data
from adref.cli.library import As, View, chosen
from adref.folder.assemble import Request, assemble
from adref.folder.negotiation import open_round
from adref.library.bridges import Bridge, Contested, Wording, contested
from adref.library.opening import opened_library


def bridges(
    target: Annotated[
        Path, typer.Argument(help="The base text, or a negotiation folder.", show_default=False)
    ],
    inputs: Annotated[
        list[Path] | None, typer.Argument(help="The parties' files.", show_default=False)
    ] = None,
    at: At = None,
    draft: Annotated[str | None, typer.Option(help="Which draft of the folder.")] = None,
    view: As = View.TERMINAL,
) -> None:
    """Offer agreed language that is near to the wordings of contested passages.

    The exit status is 1 if there is none.
    """
    request = Request(target, tuple(inputs or ()))
    if target.is_dir():
        found = open_round(target, draft)
        request = Request(found.base, tuple(inputs or ()) or found.inputs, found.charter)
    compilation = assemble(request).compilation
    with opened_library(chosen(at, target if target.is_dir() else None)) as database:
        there = contested(database, compilation)
    offered = [passage for passage in there if passage.bridges]
    match view:
        case View.JSON:
            whole = {"format": "adref/bridges", "version": 1, "passages": [*map(_plain, offered)]}
            typer.echo(json.dumps(whole, ensure_ascii=False, indent=1))
        case View.TERMINAL:
            lines = [line for passage in offered for line in _page(passage)]
            count = counted(len(there), "contested passage")
            said = f"{count}, {len(offered)} with agreed language near."
            Console(soft_wrap=True, highlight=False).print(Group(*lines, Text(said)))
    raise typer.Exit(0 if offered else 1)


def _page(passage: Contested) -> list[Text]:
    where = f"paragraph {passage.label}" if passage.label else f"paragraph {passage.on.paragraph}"
    count = len(passage.wordings)
    said = "one wording, of a new paragraph" if count == 1 else f"{count} wordings"
    shown = [f"{_whose(w)}: {_shown(w.text) or '(nothing)'}" for w in passage.wordings]
    lines = [Text(f"{where}: {said}", style="bold"), *(Text(f"    {line}") for line in shown)]
    for bridge in passage.bridges:
        lines += _bridge(passage, bridge)
    return lines


def _shown(text: str) -> str:
    words = text.split()
    return " ".join(words) if len(words) <= _LONG else " ".join((*words[:_LONG], "..."))


_LONG = 20
"""Words of a wording that are shown."""


def _whose(wording: Wording) -> str:
    return ", ".join(wording.parties) or "the base"


def _bridge(passage: Contested, bridge: Bridge) -> list[Text]:
    best = bridge.nearest
    likes = [
        f"{_whose(wording)} {near.likeness:.0%}"
        for wording, near in zip(passage.wordings, bridge.near, strict=True)
        if near is not None
    ]
    place = place_of(best.held, best.provisions)
    line = Text("  ")
    line.append(place, style="cyan")
    line.append(f", alike: {', '.join(likes) or 'a part of it'}")
    words = bridge.wording.whole[best.start : best.end]
    return [line, Text("    ") + changes(best.source_text, words)]


def _plain(passage: Contested) -> dict[str, Any]:
    return {
        "paragraph": passage.on.paragraph,
        "label": passage.label,
        "start": passage.on.start,
        "end": passage.on.end,
        "wordings": [{"text": w.text, "parties": list(w.parties)} for w in passage.wordings],
        "bridges": [
            {
                **reuse_as_data(bridge.nearest),
                "likeness by wording": [
                    round(near.likeness, 3) if near else None for near in bridge.near
                ],
            }
            for bridge in passage.bridges
        ],
    }
