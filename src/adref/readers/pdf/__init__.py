"""Reading PDF: characters where they stand, the lines drawn beside them, and what people noted.

:mod:`.opening` opens the file within the limits of :mod:`.bounds`; :mod:`.glyphs` reads the
characters of a page with the help of :mod:`.tags` and :mod:`.colours`, :mod:`.strokes` its lines
and boxes. :mod:`.marking`, :mod:`.annotations` and :mod:`.laying` say which characters are marked.
:mod:`.lines` makes lines of them (:mod:`.bidi` puts those in order that are read from the right),
:mod:`.margins` takes the balloons of a redline for what they say, :mod:`.furniture` takes away
what is no text, :mod:`.notes` the footnotes, :mod:`.blocks` puts paragraphs together and
:mod:`.words` their words. :mod:`.lift` makes our document of it. :mod:`.recognition` has the text
of a scan read by a program, if there is one.
"""

from adref.base.errors import InputUnreadable
from adref.readers.pdf.opening import open_document, readable
from adref.readers.pdf.reading import Scanned, read_document
from adref.readers.pdf.recognition import missing, recognise
from adref.text.document import MarkedDocument

__all__ = ["read"]


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of a PDF; *file* is the name its places carry.

    The text of a scan is recognised where an engine is installed (:mod:`.recognition`). Raises
    :class:`~adref.base.errors.InputUnreadable` where nothing can be read: a scan and no engine,
    locked, damaged, or over a limit of :mod:`adref.readers.pdf.bounds`.
    """
    with readable(file):
        try:
            return read_document(open_document(data, file), file)
        except Scanned as scan:
            if missing():
                raise
            text = recognise(data, file)
            try:
                return read_document(open_document(text.data, file), file, text.by)
            except InputUnreadable:
                raise scan from None
