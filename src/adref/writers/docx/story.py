"""The parts of the document that hold words: body with its tables, footnotes, comments."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from adref.compilation.overlay import Change
from adref.text.document import Cell, Kind
from adref.writers.blocks import Block, style_of
from adref.writers.docx.markup import Pen, paragraph, quoted, run
from adref.writers.faces import Call, Look
from adref.writers.lines import Remark

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" '
    'w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr>'
)
_APART = '<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr></w:p>'
"""An empty paragraph: two tables without one between them become one, and none ends a body."""


@dataclass(frozen=True, slots=True)
class Story:
    """Body and footnotes as sequences of blocks with the look of each base paragraph."""

    body: tuple[Block, ...]
    footnotes: Mapping[int, tuple[Block, ...]]
    looks: Mapping[str, Look]

    @property
    def notes_at_end(self) -> bool:
        """Whether the footnotes are paragraphs of the body."""
        return not self.footnotes

    def look(self, block: Block) -> Look:
        """The look of the paragraph *block* belongs to."""
        return self.looks.get(block.home or "", Look())


def told(blocks: Sequence[Block], looks: Mapping[str, Look], legend: Remark) -> Story:
    """*blocks* apart, body and footnotes, with *legend* as the comment on how to read them.

    LibreOffice (seen in 7.4.7) empties every footnote of a file in which a comment stands
    before the last call of one. So footnotes are such only where nothing else is to be said
    in the margin, with the legend after the last call; else they are paragraphs at the end.
    """
    numbered: set[int] = set()
    called = {call.footnote for look in looks.values() for call in look.calls}
    notes = {h: look.footnote for h, look in looks.items() if look.footnote is not None}
    apart = called and not any(block.remarks for block in blocks)
    body: list[Block] = []
    # A note without words has no block, but a call without its note is a broken file.
    footnotes: dict[int, list[Block]] = {number: [] for number in called} if apart else {}
    for block in blocks:
        note = notes.get(block.home or "") if block.kind is Kind.FOOTNOTE else None
        if note is not None and note.footnote in footnotes:
            footnotes[note.footnote].append(block)
        else:
            body.append(_numbered(block, note, numbered))
    first = len(body) - 1 if footnotes else 0
    body = [
        replace(b, remarks=(legend, *b.remarks)) if n == first else b for n, b in enumerate(body)
    ]
    return Story(tuple(body), {n: tuple(there) for n, there in footnotes.items()}, looks)


def _numbered(block: Block, note: Call | None, numbered: set[int]) -> Block:
    """*block* with the sign of its *note* as its label, if it is the first paragraph of one."""
    if note is None or block.change is Change.INSERTED or note.footnote in numbered:
        return block
    numbered.add(note.footnote)
    return replace(block, label=note.printed)


def document_part(story: Story, pen: Pen) -> str:
    """word/document.xml."""
    parts: list[str] = []
    after_table = True
    for table, there in groupby(story.body, lambda block: _table(story, block)):
        if parts and after_table and table is not None:
            parts.append(_APART)
        rows = tuple(there)
        parts.append(_flow(rows, story, pen) if table is None else _grid(rows, story, pen))
        after_table = table is not None
    body = "".join([*parts, _APART if after_table else "", PAGE])
    return f'{HEAD}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def _table(story: Story, block: Block) -> int | None:
    cell = story.look(block).cell
    return None if cell is None else cell.table


def _flow(blocks: Sequence[Block], story: Story, pen: Pen) -> str:
    """Paragraphs one after the other; the mark of the last has nothing to join, so it stays."""
    last = len(blocks) - 1
    return "".join(
        paragraph(block, story.look(block), style_of(block), pen, joins=n < last)
        for n, block in enumerate(blocks)
    )


def _grid(blocks: Sequence[Block], story: Story, pen: Pen) -> str:
    """A table of the base with every paragraph in its cell."""
    cells: dict[tuple[int, int], list[Block]] = {}
    for block in blocks:
        cell = story.look(block).cell or Cell(0, 0, 0)
        cells.setdefault((cell.row, cell.column), []).append(block)
    width = max(column for _, column in cells) + 1
    rows = sorted({row for row, _ in cells})
    grid = "".join(f'<w:gridCol w:w="{9070 // width}"/>' for _ in range(width))
    body = "".join(
        "<w:tr>"
        + "".join(_cell(cells.get((row, column), ()), width, story, pen) for column in range(width))
        + "</w:tr>"
        for row in rows
    )
    return (
        '<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{body}</w:tbl>"
    )


def _cell(blocks: Sequence[Block], width: int, story: Story, pen: Pen) -> str:
    inner = _flow(blocks, story, pen) or "<w:p/>"
    return f'<w:tc><w:tcPr><w:tcW w:w="{9070 // width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>'


def footnotes_part(story: Story, pen: Pen) -> str:
    """word/footnotes.xml: the two separators Word asks for, then the notes from id 1."""
    notes = "".join(
        f'<w:footnote w:id="{number + 1}">{_note(blocks, story, pen)}</w:footnote>'
        for number, blocks in sorted(story.footnotes.items())
    )
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{ident}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for ident, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f'{HEAD}<w:footnotes xmlns:w="{W}">{separators}{notes}</w:footnotes>'


def _note(blocks: Sequence[Block], story: Story, pen: Pen) -> str:
    sign = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    first = sign + run(" ", Change.KEPT)
    words = (
        _flow(blocks, story, pen) or '<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr></w:p>'
    )
    return words.replace("</w:pPr>", f"</w:pPr>{first}", 1)


def comments_part(pen: Pen) -> str:
    """word/comments.xml."""
    comments = "".join(
        f'<w:comment w:id="{ident}" w:author="{quoted(author)}" w:initials="{quoted(author[:3])}">'
        f"{_comment(text)}</w:comment>"
        for ident, author, text in pen.comments
    )
    return f'{HEAD}<w:comments xmlns:w="{W}">{comments}</w:comments>'


def _comment(text: str) -> str:
    sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr><w:annotationRef/></w:r>'
    lines = text.splitlines() or [""]
    return "".join(_lines(lines, sign))


def _lines(lines: Sequence[str], sign: str) -> Iterator[str]:
    for number, line in enumerate(lines):
        first = sign if number == 0 else ""
        yield (
            '<w:p><w:pPr><w:pStyle w:val="CommentText"/></w:pPr>'
            f"{first}{run(line, Change.KEPT)}</w:p>"
        )
