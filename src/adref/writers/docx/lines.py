"""Lines as WordprocessingML, for files that show changes by their looks and in words."""

from collections.abc import Iterator, Sequence

from adref.compilation.overlay import Change
from adref.writers.docx.markup import Pen, run
from adref.writers.letters import is_rtl, readable
from adref.writers.lines import Face, Line


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
    words = "".join(_broken(text, face) for text, face in line.runs if text)
    style = f'<w:pPr><w:pStyle w:val="{line.style}"/>{rtl}</w:pPr>'
    return f"<w:p>{style}{opened}{words}{closed}</w:p>"


def _broken(text: str, face: Face) -> str:
    """*text* as runs, broken into lines where it is."""
    return "<w:r><w:br/></w:r>".join(
        run(t, Change.KEPT, face) if t else "" for t in text.split("\n")
    )


def words_of(lines: Sequence[Line]) -> Iterator[str]:
    """What *lines* say, as a reader of the file should find it: the text, then the margin."""
    yield from (readable("".join(text for text, _ in line.runs)) for line in lines)
    said = (remark.text for line in lines for remark in line.remarks)
    yield from (readable("\n".join(text.splitlines())) for text in said)
