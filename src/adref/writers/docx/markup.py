"""Blocks as WordprocessingML: runs, tracked changes, paragraph marks, comments.

Changes are flat, never one within another, because LibreOffice drops the outer author of
nested ones. No change carries a date: the writer has no clock, and w:date is optional
(ECMA-376 part 1, 17.13.5).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html import escape

from adref.compilation.overlay import Change, Piece
from adref.text.marks import MarkKind
from adref.writers.blocks import Block
from adref.writers.docx.authors import Parties, author
from adref.writers.faces import Call, Look, printed_label
from adref.writers.letters import is_rtl, readable
from adref.writers.lines import Face, Remark

_FACES = (
    (MarkKind.BOLD, "<w:b/><w:bCs/>"),
    (MarkKind.ITALIC, "<w:i/><w:iCs/>"),
    (MarkKind.STRIKE, "<w:strike/>"),
    (MarkKind.UNDERLINE, '<w:u w:val="single"/>'),
    (MarkKind.SUPERSCRIPT, '<w:vertAlign w:val="superscript"/>'),
    (MarkKind.SUBSCRIPT, '<w:vertAlign w:val="subscript"/>'),
)
"""In the order the schema asks of w:rPr; Arabic has a bold and an italic of its own."""

_TAG = {Change.INSERTED: "ins", Change.DELETED: "del"}


def quoted(text: str) -> str:
    """*text* as the content of an element or of an attribute in double quotes."""
    return escape(readable(text), quote=False).replace('"', "&quot;")


@dataclass(slots=True)
class Pen:
    """What runs through the whole document while it is written: ids, authors, comments.

    With *notes_at_end* a footnote is called by a comment (see :mod:`.story`).
    """

    numbered: Mapping[Parties, str]
    notes_at_end: bool = False
    comments: list[tuple[int, str, str]] = field(default_factory=list)
    last: int = 0

    def ident(self) -> int:
        """The next number; no two things in the document share one."""
        self.last += 1
        return self.last

    def change(self, change: Change, parties: tuple[str, ...]) -> str:
        """Name and attributes of the element that says *parties* want *change*."""
        name = quoted(author(parties, self.numbered))
        return f'w:{_TAG[change]} w:id="{self.ident()}" w:author="{name}"'

    def wrapped(self, inner: str, change: Change, parties: tuple[str, ...]) -> str:
        """*inner* runs as a tracked change, or as they are if they are kept."""
        if change is Change.KEPT or not inner:
            return inner
        return f"<{self.change(change, parties)}>{inner}</w:{_TAG[change]}>"

    def comment(self, remark: Remark) -> int:
        """The id of a new comment."""
        ident = self.ident()
        self.comments.append((ident, remark.author, remark.text))
        return ident


def run(text: str, change: Change, face: Face = frozenset(), style: str = "") -> str:
    """One run; tabs become elements, deleted text its own element."""
    marks = "".join(sign for kind, sign in _FACES if kind in face) if face else ""
    marks = (f'<w:rStyle w:val="{style}"/>' if style else "") + marks
    if is_rtl(text):
        marks += "<w:rtl/>"
    properties = f"<w:rPr>{marks}</w:rPr>" if marks else ""
    name = "delText" if change is Change.DELETED else "t"
    pieces = (
        f'<w:{name} xml:space="preserve">{quoted(words)}</w:{name}>' if words else ""
        for words in text.split("\t")
    )
    return f"<w:r>{properties}{'<w:tab/>'.join(pieces)}</w:r>"


def paragraph(block: Block, look: Look, style: str, pen: Pen, *, joins: bool) -> str:
    """*block* as a w:p; *joins* says whether another paragraph follows that it may join."""
    text = "".join(piece.text for piece in block.pieces)
    properties = f'<w:pStyle w:val="{style}"/>'
    if is_rtl(text):
        properties += "<w:bidi/>"
    if joins and block.change is not Change.KEPT:
        properties += f"<w:rPr><{pen.change(block.change, block.parties)}/></w:rPr>"
    label = _label(block, look, pen)
    return f"<w:p><w:pPr>{properties}</w:pPr>{_body(block, look, pen, label)}</w:p>"


def _label(block: Block, look: Look, pen: Pen) -> str:
    """The label as typed text, so that it stays when paragraphs before it go."""
    printed = label_words(block, look)
    if not printed:
        return ""
    return pen.wrapped(run(f"{printed}\t", block.change), block.change, block.parties)


def label_words(block: Block, look: Look) -> str:
    """The label as the base prints it; that of a new paragraph in its standard form."""
    return printed_label(block.label, Look() if block.change is Change.INSERTED else look)


def _body(block: Block, look: Look, pen: Pen, label: str) -> str:
    """The label and the pieces, comments opened before and closed after what they are about."""
    opened, closed = _comments(block, pen)
    calls = sorted(look.calls) if block.change is not Change.INSERTED else []
    out = [opened.get(-1, ""), label]
    for number, piece in enumerate(block.pieces):
        out += [opened.get(number, ""), *_piece(piece, look, calls, pen), closed.get(number, "")]
    out += [_call(call, pen) for call in calls]
    out.append(closed.get(len(block.pieces), ""))
    return "".join(out)


def _comments(block: Block, pen: Pen) -> tuple[Mapping[int, str], Mapping[int, str]]:
    """What opens comments before and closes them after each piece; -1 is before the label."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for number, piece in enumerate(block.pieces):
        if piece.passage is not None:
            first.setdefault(piece.passage, number)
            last[piece.passage] = number
    opened: defaultdict[int, str] = defaultdict(str)
    closed: defaultdict[int, str] = defaultdict(str)
    for remark in block.remarks:
        passage = -1 if remark.passage is None else remark.passage
        ident = pen.comment(remark)
        opened[first.get(passage, -1)] += f'<w:commentRangeStart w:id="{ident}"/>'
        closed[last.get(passage, len(block.pieces))] += _closing(ident, block, pen)
    return opened, closed


def _closing(ident: int, block: Block, pen: Pen) -> str:
    reference = _reference(ident)
    # In a paragraph that is put in, the sign of the comment goes when the paragraph does.
    if block.change is Change.INSERTED:
        reference = pen.wrapped(reference, block.change, block.parties)
    return f'<w:commentRangeEnd w:id="{ident}"/>{reference}'


def _piece(piece: Piece, look: Look, calls: list[Call], pen: Pen) -> Iterator[str]:
    if piece.change is Change.INSERTED:
        inner = run(piece.text, piece.change, look.faces.at(piece.start))
        yield pen.wrapped(inner, piece.change, piece.parties)
        return
    done = 0
    while calls and calls[0].offset <= piece.start + len(piece.text):
        call = calls.pop(0)
        upto = max(done, call.offset - piece.start)
        yield _base_words(piece, done, upto, look, pen)
        yield _call(call, pen)
        done = upto
    yield _base_words(piece, done, len(piece.text), look, pen)


def _base_words(piece: Piece, start: int, end: int, look: Look, pen: Pen) -> str:
    runs = look.faces.runs(piece.text[start:end], piece.start + start)
    inner = "".join(run(text, piece.change, face) for text, face in runs)
    return pen.wrapped(inner, piece.change, piece.parties)


def _call(call: Call, pen: Pen) -> str:
    """The call of a footnote; ids from 1, as -1 and 0 are the separators.

    It is never taken out with the words around it: a party that leaves these may keep the note.
    """
    if pen.notes_at_end:
        words = f"Footnote {call.printed} of the base is called here; it stands at the end."
        return _reference(pen.comment(Remark("adref", words)))
    return (
        '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        f'<w:footnoteReference w:id="{call.footnote + 1}"/></w:r>'
    )


def _reference(comment: int) -> str:
    return (
        '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
        f'<w:commentReference w:id="{comment}"/></w:r>'
    )
