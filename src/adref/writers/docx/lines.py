"""Paragraphs of plain runs, for Word files that show changes by their looks and in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from adref.compilation.overlay import Change
from adref.text.marks import MarkKind
from adref.writers.docx.blocks import Remark
from adref.writers.docx.markup import Pen, is_rtl, run
from adref.writers.faces import Face
from adref.writers.xml import readable

PLAIN: Face = frozenset()
BOLD: Face = frozenset({MarkKind.BOLD})
ITALIC: Face = frozenset({MarkKind.ITALIC})
FACES = {
    Change.KEPT: PLAIN,
    Change.INSERTED: frozenset({MarkKind.BOLD, MarkKind.UNDERLINE}),
    Change.DELETED: frozenset({MarkKind.STRIKE}),
}
"""How words look that a reading keeps, puts in or takes out: no colour is needed to tell."""

Run = tuple[str, Face]


@dataclass(frozen=True, slots=True)
class Line:
    """One printed paragraph: its runs, its style, what is said of it in the margin.

    Its direction is that of *words*, where names and signs stand before these.
    """

    runs: tuple[Run, ...] = ()
    style: str = "BodyText"
    remarks: tuple[Remark, ...] = ()
    words: str = ""


def printed(line: Line, pen: Pen) -> str:
    """*line* as a w:p; comments are about the whole of it."""
    idents = [pen.comment(remark) for remark in line.remarks]
    opened = "".join(f'<w:commentRangeStart w:id="{ident}"/>' for ident in idents)
    closed = "".join(
        f'<w:commentRangeEnd w:id="{ident}"/><w:r><w:rPr><w:rStyle w:val="CommentReference"/>'
        f'</w:rPr><w:commentReference w:id="{ident}"/></w:r>'
        for ident in idents
    )
    rtl = "<w:bidi/>" if is_rtl(line.words or "".join(text for text, _ in line.runs)) else ""
    words = "".join(run(text, Change.KEPT, face) for text, face in line.runs if text)
    style = f'<w:pPr><w:pStyle w:val="{line.style}"/>{rtl}</w:pPr>'
    return f"<w:p>{style}{opened}{words}{closed}</w:p>"


def words_of(lines: Sequence[Line]) -> Iterator[str]:
    """What *lines* say, as a reader of the file should find it: the text, then the margin."""
    yield from (readable("".join(text for text, _ in line.runs)) for line in lines)
    said = (remark.text for line in lines for remark in line.remarks)
    yield from (readable("\n".join(text.splitlines())) for text in said)
