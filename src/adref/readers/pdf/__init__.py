"""Reading PDF: characters where they stand, the lines drawn beside them, and what people noted.

:mod:`.opening` opens the file within the limits of :mod:`.bounds`; :mod:`.glyphs` reads the
characters of a page with the help of :mod:`.tags` and :mod:`.colours`, :mod:`.strokes` its lines
and boxes. :mod:`.marking` and :mod:`.annotations` say which characters are marked. :mod:`.lines`
makes lines of them (:mod:`.bidi` puts those in order that are read from the right),
:mod:`.furniture` takes away what is no text, :mod:`.notes` the footnotes, :mod:`.blocks` puts
paragraphs together and :mod:`.words` their words. :mod:`.lift` makes our document of it.
"""

from adref.readers.pdf.opening import open_document, readable
from adref.readers.pdf.reading import read_document
from adref.text.document import MarkedDocument

__all__ = ["read"]


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of a PDF; *file* is the name its places carry.

    Raises :class:`~adref.base.errors.InputUnreadable` where nothing can be read: no text layer
    (a scan), locked, damaged, or over a limit of :mod:`adref.readers.pdf.bounds`.
    """
    with readable(file):
        return read_document(open_document(data, file), file)
