"""``adref status``: what the chair wrote of paragraphs and readings."""

from collections.abc import Mapping
from typing import Annotated

import typer

from adref.cli.position import DraftId, Folder, meant, say
from adref.folder.recording import desk_of, set_status
from adref.folder.standing import status_listing
from adref.negotiation.charter import Charter
from adref.negotiation.listed import status_called

status = typer.Typer(help="Keep the statuses and decisions of a draft.", no_args_is_help=True)


@status.command("set")
def set_(
    negotiation: Folder,
    paragraph: Annotated[str, typer.Option(help="The label or the id of the paragraph.")],
    status: Annotated[
        str | None, typer.Option(help="A status of the process, by id or code; '' takes it away.")
    ] = None,
    decision: Annotated[
        str | None, typer.Option(help="What was decided, in words; '' takes it away.")
    ] = None,
    of: Annotated[str, typer.Option(help="Of what this party wants there.")] = "",
    reading: Annotated[str, typer.Option(help="Of the reading with these words.")] = "",
    passage: Annotated[str, typer.Option(help="Of the passage with these base words.")] = "",
    draft: DraftId = None,
) -> None:
    """Write down the status of a paragraph, a passage or a reading; the last word counts.

    Of status and decision, what is not named stays as it was.
    """
    desk = desk_of(negotiation, draft)
    on = {"paragraph": paragraph, "reading": meant(of, reading), "passage": passage}
    said = {"status": status, "decision": decision}
    listing, cells = set_status(desk, on, {k: v for k, v in said.items() if v is not None})
    lines = [f"Written down: {_in_a_line(cells, desk.charter)}"]
    if not desk.has_paragraph(paragraph):
        lines.append(f"The draft has no paragraph {paragraph}; it must be one that a party adds.")
    say([*lines, f"{len(listing.lines)} in {listing.path}"])


@status.command("list")
def list_(negotiation: Folder, draft: DraftId = None) -> None:
    """List the statuses and decisions that were written down."""
    desk = desk_of(negotiation, draft)
    there = status_listing(desk.folder, desk.draft).lines
    lines = [f"{n:3}  {_in_a_line(line.cells, desk.charter)}" for n, line in enumerate(there, 1)]
    say([*lines, f"{len(there)} of {desk.draft.ident}."])


def _in_a_line(cells: Mapping[str, str], charter: Charter) -> str:
    pointed = (cells.get("reading", ""), cells.get("passage", ""))
    where = ", ".join((f"paragraph {cells['paragraph']}", *filter(None, pointed)))
    written = cells.get("status", "")
    known = status_called(written, charter) if written else None
    named = known.code if known else written
    if known and known.name != known.code:
        named += f" ({known.name})"
    said = "; ".join(filter(None, (named, cells.get("decision", ""))))
    return f"{where}: {said}"
