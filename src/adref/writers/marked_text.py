"""The compilation as a text to be printed: every change in its place, with who wants it.

Paper has no tracked changes: behind words that are put in or taken out stands a sign and who
wants that, so that nothing is told by colour or line alone.
"""

from collections.abc import Iterator, Mapping

from adref.compilation.model import Compilation
from adref.compilation.overlay import Change, Piece
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.text.marks import MarkKind
from adref.writers import unsaid
from adref.writers.blocks import Block, blocks, style_of
from adref.writers.lines import BOLD, FACES, ITALIC, PLAIN, Line, Part, Run, Sheet

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "their cells are paragraphs",
    unsaid.CALLS: "left out; the notes are paragraphs at the end",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.LEVELS: "two depths are told apart",
    unsaid.SINGLE: "each single change is shown by itself; that they are one reading is not said",
    unsaid.MOVES: "a deletion in one place and an insertion in another, with notes",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.NOTICES: "left out",
    unsaid.HASHES: "left out",
    unsaid.POSITIONS: "left out",
    unsaid.RULINGS: "left out",
    unsaid.SIGNS: "given as U+FFFD",
}
"""What becomes of what this form has no words for."""
_TAG = frozenset({MarkKind.SUPERSCRIPT})
_SIGNS = {Change.INSERTED: "+", Change.DELETED: "−"}
_HOW = (
    "Words put in are bold and underlined; the parties after “+” want them. Words taken out are "
    "struck; the parties after “−” want that. Taking what one party wants, and leaving all else, "
    "gives its own text; leaving everything gives the base text. “?” says that the change is not "
    "marked in the paper of the party before it. Footnotes are what parties say."
)


def sheet(
    compilation: Compilation,
    base: MarkedDocument,
    standing: Standing = UNKNOWN,
) -> Sheet:
    """The text as all want it, paragraph by paragraph, then the parties."""
    title = compilation.base.title
    parts: list[Part] = [
        Line(((f"Compilation: {title}", PLAIN),), "Title"),
        Line(((_HOW, ITALIC),)),
        *(_line(block) for block in blocks(compilation, standing)),
        Line((("Parties", PLAIN),), "Heading1"),
    ]
    for party in compilation.parties:
        name = "" if party.name == party.ident else f" {party.name}"
        said = f"{name}: {party.file}, marks read as {party.convention}"
        parts.append(Line(((party.ident, BOLD), (said, PLAIN))))
    return Sheet("Compilation", title, tuple(parts), base.language or "")


def _line(block: Block) -> Line:
    words = "".join(piece.text for piece in block.pieces)
    runs = (*_label(block), *(run for piece in block.pieces for run in _piece(piece)))
    style = style_of(block)
    return Line(runs, "BodyText" if style == "Title" else style, block.remarks, words)


def _label(block: Block) -> Iterator[Run]:
    if block.label:
        stop = "" if block.label[-1:] in ".)]" else "."
        yield f"{block.label}{stop}\t", FACES[block.change]


def _piece(piece: Piece) -> Iterator[Run]:
    yield piece.text, FACES[piece.change]
    if piece.change is not Change.KEPT:
        names = (f"{p}?" if p in piece.silent else p for p in piece.parties)
        yield f"{_SIGNS[piece.change]}{', '.join(names)} ", _TAG
