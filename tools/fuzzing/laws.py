"""What holds of whatever a reader returns, however damaged the file was."""

import json
from collections.abc import Iterator
from itertools import chain

from adref.base.codes import notices
from adref.base.places import Place
from adref.compilation.model import Compilation
from adref.readers import rolling
from adref.readers.plain.decoding import decode
from adref.readers.table import Opened
from adref.text.codec import to_json
from adref.text.document import Comment, Footnote, MarkedDocument, Paragraph
from adref.text.walk import all_paragraphs
from adref.writers import markdown

SHEETS = ("csv", "xlsx", "ods")


def broken(form: str, data: bytes, found: object) -> str:
    """The first law that *found*, read of *data* as *form*, breaks; empty if it breaks none."""
    match found:
        case MarkedDocument():
            return next(chain(_document(found), _of_form(form, data, found)), "")
        case Opened(documents=documents):
            laws = (law for document in documents for law in _document(document))
            return next(chain(laws, _names(found)), "")
        case Compilation():
            return next(_compilation(found), "")
        case _:
            return f"no document but {type(found).__name__}"


def _document(document: MarkedDocument) -> Iterator[str]:
    for paragraph in all_paragraphs(document):
        yield from _paragraph(paragraph)
    lengths = [sum(len(s.text) for s in p.spans) for p in document.paragraphs]
    for comment in document.comments:
        yield from _comment(comment, lengths)
    for footnote in document.footnotes:
        yield from _footnote(footnote, lengths)
    for notice in document.notices:
        if notice.code not in notices():
            yield f"notice {notice.code} is in no list"
        yield from _place(notice.place)
    idents = [comment.ident for comment in document.comments]
    if len(set(idents)) < len(idents):
        yield "two comments have one ident"
    yield from _written(document)


def _written(document: MarkedDocument) -> Iterator[str]:
    """What is read can be written: no half of a surrogate pair is in any word of it."""
    try:
        json.dumps(to_json(document, "clean"), ensure_ascii=False).encode()
    except UnicodeEncodeError:
        yield "half of a surrogate pair is among the characters"


def _paragraph(paragraph: Paragraph) -> Iterator[str]:
    yield from _place(paragraph.place)
    for span in paragraph.spans:
        yield from _place(span.place)
        if not span.text:
            yield "a span is empty"
    if paragraph.level < 0:
        yield "a level is below zero"
    if paragraph.cell and min(paragraph.cell.row, paragraph.cell.column, paragraph.cell.table) < 0:
        yield "a cell is below zero"


def _place(place: Place) -> Iterator[str]:
    if not 0 <= place.start <= place.end:
        yield "a place ends before it begins"
    if (place.paragraph or 0) < 0 or (place.run or 0) < 0:
        yield "a place is below zero"


def _comment(comment: Comment, lengths: list[int]) -> Iterator[str]:
    yield from _place(comment.place)
    if comment.paragraph is None:
        return
    if not 0 <= comment.paragraph < len(lengths):
        yield "a comment is on no paragraph"
    elif not 0 <= comment.start <= comment.end <= lengths[comment.paragraph]:
        yield "a comment is on words beyond its paragraph"


def _footnote(footnote: Footnote, lengths: list[int]) -> Iterator[str]:
    yield from _place(footnote.place)
    if footnote.paragraph is None:
        return
    if not 0 <= footnote.paragraph < len(lengths):
        yield "a note is called from no paragraph"
    elif not 0 <= (footnote.offset or 0) <= lengths[footnote.paragraph]:
        yield "a note is called from beyond its paragraph"


def _of_form(form: str, data: bytes, document: MarkedDocument) -> Iterator[str]:
    if form in SHEETS and not all(p.cell for p in document.paragraphs):
        yield "a paragraph of a sheet stands in no cell"
    if form == "plain":
        length = len(decode(data, document.file))
        spans = [span for paragraph in all_paragraphs(document) for span in paragraph.spans]
        if any(span.place.end > length for span in spans):
            yield "a place is beyond the end of the file"


def _names(found: Opened) -> Iterator[str]:
    """The name of an enclosed file leads out of no folder."""
    for document in found.documents:
        inner = document.file.removeprefix("x.eml/").split("/")
        if len(inner) > 1 or inner[0] in ("", ".", ".."):
            yield f"a part is named {document.file}"


_NO_BASE = MarkedDocument("base.docx", "", ())


def _compilation(found: Compilation) -> Iterator[str]:
    """What a rolling text tells can be written again and tells the same."""
    if rolling.read(markdown.write(found, _NO_BASE), "x") != found:
        yield "written and read again it is another compilation"
