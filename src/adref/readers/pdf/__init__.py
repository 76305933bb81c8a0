"""Reading PDF: characters where they stand, the lines drawn beside them, and what people noted.

:mod:`.opening` opens the file within the limits of :mod:`.bounds`; :mod:`.glyphs` reads the
characters of a page with the help of :mod:`.tags` and :mod:`.colours`, :mod:`.strokes` its lines
and boxes. :mod:`.marking` and :mod:`.annotations` say which characters are marked. :mod:`.lines`
makes lines of them (:mod:`.bidi` puts those in order that are read from the right),
:mod:`.furniture` takes away what is no text, :mod:`.notes` the footnotes, :mod:`.blocks` puts
paragraphs together and :mod:`.words` their words. :mod:`.lift` makes our document of it.
"""

from collections.abc import Mapping

from adref.readers.pdf.opening import open_document, readable
from adref.readers.pdf.reading import read_document
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "read"]

NOT_READ: Mapping[str, str] = {
    "scans": "a file whose pages are pictures is refused; recognised text behind the pictures is "
    "read, and told by `recognised-text`, for recognition has no marks",
    "running heads and page numbers": "told by `headers-ignored`",
    "line numbers": "told by `line-numbers-ignored`",
    "watermarks": "told by `watermark-ignored`",
    "tables of contents": "told by `contents-ignored`",
    "numbers that LibreOffice printed from tracked changes": "they are those of no version of the "
    "text; told by `tracked-numbers`: ask for the Word file",
    "signs whose font does not say which letters they are": "U+FFFD, told by `symbol-unknown`; a "
    "text of such signs is refused",
    "what is filled in in form fields": "told by `form-field`",
    "programs": "never run; told by `script-ignored`",
    "attached files, layers that are switched off, pictures": "they are no words of the pages",
    "tables without tags": "read as lines",
    "locked and damaged files": "refused",
}
"""What the reader passes over, with what becomes of it; the page on the format lists it."""


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of a PDF; *file* is the name its places carry.

    Raises :class:`~adref.base.errors.InputUnreadable` where nothing can be read: no text layer
    (a scan), locked, damaged, or over a limit of :mod:`adref.readers.pdf.bounds`.
    """
    with readable(file):
        return read_document(open_document(data, file), file)
