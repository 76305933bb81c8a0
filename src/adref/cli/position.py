"""``adref position``: what parties hold of each other's proposals, written down."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console, Group
from rich.text import Text

from adref.base.counts import counted
from adref.compilation.standing import Stance
from adref.folder.recording import add_position, desk_of, remove_position
from adref.folder.standing import position_listing

position = typer.Typer(help="Keep the positions of parties on a draft.", no_args_is_help=True)

Folder = Annotated[Path, typer.Argument(help="The negotiation folder.", show_default=False)]
DraftId = Annotated[str | None, typer.Option("--draft", help="Which draft of the folder.")]


@position.command("add")
def add(
    negotiation: Folder,
    party: Annotated[str, typer.Option(help="Whose position it is.")],
    paragraph: Annotated[str, typer.Option(help="The label or the id of the paragraph.")],
    stance: Annotated[Stance, typer.Option(help="What it holds.")],
    of: Annotated[str, typer.Option(help="On what this party wants there.")] = "",
    reading: Annotated[str, typer.Option(help="On the reading with these words.")] = "",
    said: Annotated[str, typer.Option(help="The words it was said with.")] = "",
    source: Annotated[str, typer.Option(help="Where it was said.")] = "",
    draft: DraftId = None,
) -> None:
    """Write down the position of a party on a paragraph, or on a reading of it."""
    desk = desk_of(negotiation, draft)
    cells = {
        "paragraph": paragraph,
        "party": party,
        "stance": stance,
        "reading": meant(of, reading),
        "said": said,
        "source": source,
    }
    listing, is_new = add_position(desk, cells)
    cells = {**cells, "party": desk.roll.ident_of(party) or party}
    lines = [f"{'Written down' if is_new else 'Known already'}: {_in_a_line(cells)}"]
    if not desk.has_paragraph(paragraph):
        lines.append(f"The draft has no paragraph {paragraph}; it must be one that a party adds.")
    lines.append(f"{len(listing.lines)} in {listing.path}")
    say(lines)


def meant(of: str, words: str) -> str:
    """The cell that names a reading, by its party, by its words, or by both."""
    return f"of {of}{': ' if words else ''}{words}" if of else words


@position.command("list")
def list_(negotiation: Folder, draft: DraftId = None) -> None:
    """List the positions that were written down, with their numbers."""
    desk = desk_of(negotiation, draft)
    there = position_listing(desk.folder, desk.draft).lines
    lines = [f"{n:3}  {_in_a_line(line.cells)}" for n, line in enumerate(there, 1)]
    say([*lines, f"{counted(len(there), 'position')} on {desk.draft.ident}."])


@position.command("remove")
def remove(
    negotiation: Folder,
    number: Annotated[int, typer.Argument(help="Its number in the list.")],
    draft: DraftId = None,
) -> None:
    """Take a position out of the list."""
    gone = remove_position(desk_of(negotiation, draft), number)
    say([f"Removed: {_in_a_line(gone.cells)}"])


def _in_a_line(cells: Mapping[str, str]) -> str:
    where = f"paragraph {cells['paragraph']}"
    reading = cells.get("reading", "")
    words = f"{cells['party']} {cells['stance']} {where}{f', {reading}' if reading else ''}"
    said = f" “{cells['said']}”" if cells.get("said") else ""
    source = f" ({cells['source']})" if cells.get("source") else ""
    return f"{words}{said}{source}"


def say(lines: Sequence[str]) -> None:
    """Print *lines* as they are, none of them broken or coloured."""
    Console(soft_wrap=True, highlight=False).print(Group(*map(Text, lines)))
