"""The compilation as a rolling text, which :mod:`adref.readers.rolling` reads back.

The body is for people: every wording, party, label and remark stands there once. What only a
program needs (ids, places, hashes, the single edits of a reading) stands at the end, in one
remark of HTML that no Markdown viewer shows.
"""

from collections.abc import Iterator, Mapping, Sequence

from adref.base.counts import counted
from adref.base.notices import Notice
from adref.compilation.model import Compilation, Party
from adref.compilation.rolling import signs
from adref.compilation.rolling.records import appendix
from adref.compilation.rolling.style import DEFAULT, Style, codes_of
from adref.compilation.rolling.told import Told, told
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.markdown.blocks import blocks

__all__ = ["CANNOT_SAY", "write"]

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "their cells are paragraphs",
    unsaid.CALLS: "left out; the notes are paragraphs at the end",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.POSITIONS: "left out",
    unsaid.RULINGS: "statuses are printed as codes, decisions left out",
    unsaid.VERDICTS: "left out",
    unsaid.UNNOTED: "left out",
}
"""What becomes of what this form has no words for."""

_HOW = (
    "How to read it: `{}` is the wording of the base text, and each bracket after it "
    "what the parties named there want instead; a bracket with no `base` before it puts words in. "
    "“Unmarked” says that a party's paper showed no mark on the change. "
    "Brackets of the text itself are written `\\[` and `\\]`."
)


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,
    style: Style = DEFAULT,
) -> bytes:
    """The bytes of the .md, UTF-8; *base* adds nothing to what the compilation says."""
    shown = list(told(compilation.paragraphs, style, standing))
    text = [block for paragraph in shown for block in blocks(paragraph, style)]
    parts = [
        *_head(compilation, style, shown),
        signs.RULE,
        *text,
        signs.RULE,
        *_tail(compilation, style),
    ]
    records = [paragraph.record for paragraph in shown]
    return "\n\n".join([*parts, appendix(compilation, records, style)]).encode()


def _head(compilation: Compilation, style: Style, shown: Sequence[Told]) -> Iterator[str]:
    count = len(compilation.parties)
    parties = counted(count, "party", "parties")
    yield f"{signs.TITLE} {signs.on_line(compilation.base.title)}"
    yield f"{signs.BASE_FILE} {signs.on_line(compilation.base.file)}"
    how = _HOW.format(f"[{style.bracket(signs.BASE, '...')}]")
    yield f"The wishes of {parties} on one base text. {how}"
    if codes := codes_of(style, {one.status for one in shown}):
        yield f"*Status:* {signs.escaped(codes)}"


def _tail(compilation: Compilation, style: Style) -> Iterator[str]:
    """Who is in it, who wants which paragraph elsewhere, and what was found on the way."""
    if compilation.moves:
        names = {p.ident: signs.name_of(p, style) for p in compilation.paragraphs}
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
