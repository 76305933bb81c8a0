"""Reading PDF: characters where they stand, the lines drawn beside them, and what people noted.

:mod:`.opening` opens the file within the limits of :mod:`.bounds`; :mod:`.glyphs` reads the
characters of a page with the help of :mod:`.tags` and :mod:`.colours`, :mod:`.strokes` its lines
and boxes. :mod:`.marking`, :mod:`.annotations` and :mod:`.laying` say which characters are marked.
:mod:`.lines` makes lines of them (:mod:`.bidi` puts those in order that are read from the right),
:mod:`.margins` takes the balloons of a redline for what they say, :mod:`.furniture` takes away
what is no text, :mod:`.notes` the footnotes, :mod:`.blocks` puts paragraphs together and
:mod:`.words` their words. :mod:`.leaps` and :mod:`.linked` join the notes of a printed web page to
their calls. :mod:`.lift` makes our document of it. :mod:`.recognition` has the text
of a scan read by a program, if there is one.
"""

from collections.abc import Mapping

from adref.base.errors import InputUnreadable
from adref.readers.pdf.opening import open_document, readable
from adref.readers.pdf.reading import Scanned, read_document
from adref.readers.pdf.recognition import missing, recognise
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "read"]

NOT_READ: Mapping[str, str] = {
    "marks on scans": "Where text is recognised on a picture, what is struck out or underlined is "
    "not told from the rest; a notice says so.",
    "numbers printed by LibreOffice": "Its PDF of a file with tracked changes has numbers that no "
    "version of the text has; a notice says so, and the Word file is needed.",
    "who changed what in a printed redline": "Colours are kept as marks, but the file does not say "
    "whose they are; only balloons and annotations have names.",
    "cut balloons": "Deleted words that Word cuts off in a balloon, or that no line leads to, are "
    "comments; changes of format are a notice.",
    "moves": "Words moved are read as struck out in one place and underlined in the other.",
    "footnotes of web pages": "Browsers print them as paragraphs at the end. They are footnotes "
    "where links lead from the call to the note and back; if not, a notice says so where there is "
    "a link, and without links they read as text.",
    "tables without tags": "They are read as lines, cell by cell or row by row as they were drawn.",
    "signs without a meaning": "Single ones become U+FFFD with a notice; a text of such signs is "
    "refused.",
    "forms": "What is filled in in the fields of a form; a notice says that there are some.",
    "programs": "They are never run; a notice says that there are some.",
    "pictures and attached files": "What they show or hold; a page without text is named.",
    "what is no text": "Running heads, page and line numbers, watermarks, typed rules and tables "
    "of contents are taken away, each kind with a notice that shows examples.",
    "locked files": "A file that opens only with a password is refused; one that is only "
    "protected against changes is read.",
}
"""What is not read, by name; the reference page on PDF says the same."""


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
                raise scan.refusal from None
            text = recognise(data, file)
            try:
                return read_document(open_document(text.data, file), file, text.by)
            except (InputUnreadable, Scanned):
                raise scan.refusal from None
