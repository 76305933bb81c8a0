"""The compilation as a rolling text, which :mod:`adref.readers.rolling` reads back.

The body is for people: every wording, party, label and remark stands there once. What only a
program needs (ids, places, hashes, the single edits of a reading) stands at the end, in one
remark of HTML that no Markdown viewer shows.
"""

from collections.abc import Iterator, Mapping, Sequence

from adref.base.notices import Notice
from adref.compilation import rolling_signs as signs
from adref.compilation.model import Compilation, Party
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.markdown.appendix import appendix
from adref.writers.markdown.paragraphs import paragraph_blocks

__all__ = ["CANNOT_SAY", "write"]

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "their cells are paragraphs",
    unsaid.CALLS: "left out; the notes are paragraphs at the end",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.POSITIONS: "left out",
    unsaid.RULINGS: "left out",
}
"""What becomes of what this form has no words for."""

_HOW = (
    "How to read it: `[base: ...]` is the wording of the base text, and each bracket after it "
    "what the parties named there want instead; a bracket with no `base` before it puts words in. "
    "“Unmarked” says that a party's paper showed no mark on the change. "
    "Brackets of the text itself are written `\\[` and `\\]`."
)


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,  # noqa: ARG001 - one signature
) -> bytes:
    """The bytes of the .md, UTF-8; *base* adds nothing to what the compilation says."""
    told, records = paragraph_blocks(compilation.paragraphs)
    blocks = [*_head(compilation), signs.RULE, *told, signs.RULE, *_tail(compilation)]
    return "\n\n".join([*blocks, appendix(compilation, records)]).encode()


def _head(compilation: Compilation) -> Iterator[str]:
    count = len(compilation.parties)
    parties = "1 party" if count == 1 else f"{count} parties"
    yield f"{signs.TITLE} {signs.on_line(compilation.base.title)}"
    yield f"{signs.BASE_FILE} {signs.on_line(compilation.base.file)}"
    yield f"The wishes of {parties} on one base text. {_HOW}"


def _tail(compilation: Compilation) -> Iterator[str]:
    """Who is in it, who wants which paragraph elsewhere, and what was found on the way."""
    if compilation.moves:
        names = {p.ident: signs.name_of(p) for p in compilation.paragraphs}
        yield signs.MOVES
        yield "\n".join(signs.move_line(move, names) for move in compilation.moves)
    yield signs.PARTIES
    head = [_row(signs.COLUMNS), _row(["---"] * len(signs.COLUMNS))]
    yield "\n".join([*head, *map(_party, compilation.parties)])
    if compilation.notices:
        yield signs.NOTICES
        yield "\n".join(map(_notice, compilation.notices))


def _party(party: Party) -> str:
    cells = (party.name, party.file, party.convention)
    return _row([signs.party_word(party.ident), *map(signs.in_cell, cells)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _notice(notice: Notice) -> str:
    party = "" if notice.party is None else f", {signs.party_word(notice.party)}"
    return f"- {signs.in_list(notice.code)}{party}: {signs.on_line(notice.words)}"
