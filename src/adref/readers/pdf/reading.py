"""The way of a PDF from its pages to a document."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from playa.document import Document
from playa.page import Page

from adref.base.counts import counted
from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.pdf.annotations import Note, Remark, notes_of
from adref.readers.pdf.blocks import Block, blocks_of, body_size
from adref.readers.pdf.bounds import Meter
from adref.readers.pdf.furniture import Removed, cleared
from adref.readers.pdf.glyphs import UNKNOWN, Drawn, Pen, Run
from adref.readers.pdf.laying import lay
from adref.readers.pdf.leaps import Leaps
from adref.readers.pdf.lift import Content, lift
from adref.readers.pdf.lines import Line, lines_of
from adref.readers.pdf.linked import part_linked, point, unjoined
from adref.readers.pdf.margins import without_balloons
from adref.readers.pdf.marking import mark
from adref.readers.pdf.notes import part_notes
from adref.readers.pdf.opening import has_form, has_script, pages_of, producer_of
from adref.readers.pdf.recognition import missing
from adref.readers.pdf.tags import Tags
from adref.text.document import MarkedDocument
from adref.text.marks import MarkKind

_TRACKED_NUMBER = re.compile(r"(?:\d+\.)*\[\d+\.\]")
_FEWEST = 8
"""Characters a page has that is no scan; stamps and page numbers have fewer."""
_MOST_UNKNOWN = 0.2
_SHOWN = 3
_CHANGES = frozenset({MarkKind.STRIKE, MarkKind.UNDERLINE, MarkKind.TRACKED_INSERTED})
"""Marks made in a viewer that change words, and so have an author; a highlight has none."""


@dataclass(slots=True)
class _Pages:
    """What was read off the pages, one after the other."""

    leaps: Leaps
    lines: list[list[Line]] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    hands: dict[int, tuple[str | None, str | None]] = field(default_factory=dict)
    put: set[int] = field(default_factory=set)
    bare: list[int] = field(default_factory=list)
    formats: list[Line] = field(default_factory=list)
    chars: int = 0
    unknown: int = 0
    hidden: int = 0
    pictures: int = 0

    @property
    def next_number(self) -> int:
        """What the next remark is called."""
        return self.remarks[-1].number + 1 if self.remarks else 1


class Scanned(Exception):
    """The pages are pictures and hold no text; *refusal* is for where nobody recognises it."""

    def __init__(self, refusal: InputUnreadable) -> None:
        self.refusal = refusal
        super().__init__(str(refusal))


def read_document(document: Document, file: str, engine: str = "") -> MarkedDocument:
    """The open *document* as a document of ours; *engine* is what recognised its text, if any."""
    meter = Meter(file)
    pages = _read_pages(document, meter)
    _check_text(pages, len(pages.lines), file)
    size = body_size(pages.lines)
    clear, removed = cleared(pages.lines, size)
    bodies, notes = part_notes(clear, size)
    blocks, linked = part_linked(blocks_of(bodies, size, meter), pages.leaps)
    notes += linked
    notices = [
        *_removed_notices(removed, file),
        *_file_notices(document, file),
        *_page_notices(pages, engine, file),
        *_producer_notices(blocks, producer_of(document), file),
        *_link_notices(unjoined(blocks, pages.leaps, producer_of(document)), file),
    ]
    return lift(Content(blocks, notes, pages.remarks, size, pages.hands, pages.put, notices), file)


def _read_pages(document: Document, meter: Meter) -> _Pages:
    pen = Pen(Tags(document), meter)
    pages = _Pages(Leaps(document))
    for page in pages_of(document, meter.file):
        drawn = pen.page(page)
        _count(pages, drawn)
        pages.lines.append(_page_lines(page, drawn, pages, meter))
    return pages


def _page_lines(page: Page, drawn: Drawn, pages: _Pages, meter: Meter) -> list[Line]:
    notes = notes_of(page, pages.next_number, meter.file)
    runs = _visible(drawn.runs)
    mark(runs, drawn.shapes)
    pages.put |= lay(runs, notes, meter.file)
    point(runs, pages.leaps.on(page))
    _keep(pages, notes)
    lines = lines_of(runs, page.page_idx, meter)
    margin = without_balloons(lines, drawn.shapes, pages.next_number)
    whole = [Run(line.chars, line.angle) for line in margin.lines]
    pages.put |= lay(whole, margin.notes, meter.file)
    for line in margin.lines:
        line.text = "".join(char.text for char in line.chars)
    _keep(pages, margin.notes)
    pages.formats += margin.formats
    return margin.lines


def _keep(pages: _Pages, notes: Iterable[Note]) -> None:
    """Keep what people said, and who changed words."""
    for note in notes:
        if note.remark is not None:
            pages.remarks.append(note.remark)
        if note.remark is not None and note.mark is not None and note.mark.kind in _CHANGES:
            pages.hands[note.remark.number] = (note.remark.author, note.remark.date)


def _count(pages: _Pages, drawn: Drawn) -> None:
    for run in drawn.runs:
        pages.chars += len(run.chars)
        pages.unknown += sum(char.text == UNKNOWN for char in run.chars)
        pages.hidden += len(run.chars) if run.chars[0].look.hidden else 0
    pages.pictures += drawn.pictures
    if drawn.pictures:
        pages.bare.append(len(pages.lines))


def _visible(runs: Sequence[Run]) -> Sequence[Run]:
    """The runs that are to be seen; all of them where none is, as behind a scanned page."""
    shown = [run for run in runs if not run.chars[0].look.hidden]
    return shown or runs


def _check_text(pages: _Pages, count: int, file: str) -> None:
    """Refuse what is a picture of text, or text that means nothing."""
    if pages.chars < _FEWEST * count and pages.pictures:
        engine = missing()
        remedy = f"or install {engine}" if engine else "or scan it anew, straight and sharp"
        what = "is scanned: its pages are pictures and hold no text"
        advice = f"ask for the Word file, run text recognition (OCR) over it, {remedy}"
        raise Scanned(InputUnreadable(file, what, advice))
    if not pages.chars:
        raise InputUnreadable(file, "holds no text", "ask its sender for the Word file")
    if pages.unknown > _MOST_UNKNOWN * pages.chars:
        raise InputUnreadable(
            file,
            "does not say which letters its signs are (a font without a table of characters)",
            "ask for the Word file, or run text recognition (OCR) over it",
        )


_WORDS = {
    "headers-ignored": "running heads and page numbers are not read",
    "contents-ignored": "a table of contents is no part of the text",
    "rule-ignored": "a typed rule is no part of the text",
    "watermark-ignored": "a watermark is no part of the text",
    "line-numbers-ignored": "the numbers of the lines are no part of the text",
}


def _removed_notices(removed: Removed, file: str) -> Iterator[Notice]:
    """One notice for each kind of furniture, with examples."""
    for code, found in removed.words.items():
        distinct = list(dict.fromkeys(" ".join(words.split())[:60] for words, _ in found))
        shown = ", ".join(repr(words) for words in distinct[:_SHOWN])
        pages = counted(len({page for _, page in found}), "page")
        words = f"{_WORDS[code]}: {counted(len(found), 'line')} on {pages}, such as {shown}"
        yield Notice(code, words, Place(file, part=f"page {found[0][1] + 1}"))


def _file_notices(document: Document, file: str) -> Iterator[Notice]:
    if has_script(document):
        words = "the file carries a program, which is not run"
        yield Notice("script-ignored", words, Place(file))
    if has_form(document):
        words = "what is filled in in the fields of a form is not read"
        yield Notice("form-field", words, Place(file))


def _page_notices(pages: _Pages, engine: str, file: str) -> Iterator[Notice]:
    if pages.hidden * 2 > pages.chars:
        by = f" by {engine}" if engine else " behind them"
        words = f"the pages are pictures, their text was recognised{by}; letters may be wrong, and "
        words += "what is struck out or underlined is not told from the rest"
        yield Notice("recognised-text", words, Place(file, part="page 1"))
    if pages.formats:
        first = pages.formats[0]
        shown = f"such as {first.text[:60]!r}"
        told = counted(len(pages.formats), "line")
        words = f"{told} in balloons, of the format only, {shown}"
        yield Notice("format-balloon", words, Place(file, part=f"page {first.page + 1}"))
    bare = [number for number in pages.bare if pages.lines[number] == []]
    if bare:
        words = counted(
            len(bare),
            "page is a picture without text, which is not read",
            "pages are pictures without text, which is not read",
        )
        yield Notice("page-without-text", words, Place(file, part=f"page {bare[0] + 1}"))
    for number, lines in enumerate(pages.lines):
        unknown = sum(line.text.count(UNKNOWN) for line in lines)
        if unknown:
            signs = counted(unknown, "sign")
            words = f"{signs} of this page without a known meaning; {UNKNOWN} stands for each"
            yield Notice("symbol-unknown", words, Place(file, part=f"page {number + 1}"))


def _producer_notices(blocks: Iterable[Block], producer: str, file: str) -> Iterator[Notice]:
    """LibreOffice prints a file with tracked changes with numbers that no version of it has."""
    if "LibreOffice" not in producer and "OpenOffice" not in producer:
        return
    for block in blocks:
        line = block.lines[0]
        if _TRACKED_NUMBER.match(line.text):
            words = (
                "printed by LibreOffice from a file with tracked changes: its paragraph numbers "
                "are not those of the text; ask for the Word file, or check each number"
            )
            yield Notice("tracked-numbers", words, Place(file, part=f"page {line.page + 1}"))
            return


def _link_notices(signs: Sequence[str], file: str) -> Iterator[Notice]:
    """Browsers print a note as a paragraph at the end, with a link; some are not joined."""
    if signs:
        shown = ", ".join(dict.fromkeys(signs))[:60]
        words = (
            f"printed from a web page, where footnotes are links: {len(signs)} that look like "
            f"calls ({shown}) lead to no note that is understood; they and the notes read as text"
        )
        yield Notice("producer-unreliable", words, Place(file))
