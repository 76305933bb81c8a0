"""The Word reader: the bytes of a .docx in, a :class:`~adref.text.document.MarkedDocument` out.

Two stages. Close to the file: :mod:`.package` opens the archive safely, :mod:`.styles` and
:mod:`.numbering` work out what Word would show, :mod:`.body` and :mod:`.runs` walk the text,
:mod:`.margins` reads comments and notes. Then :mod:`.lift` makes our document of it.
"""

from adref.base.errors import InputUnreadable
from adref.readers.docx.package import open_package
from adref.readers.docx.source import read_source
from adref.readers.lifting.lift import lift
from adref.text.document import MarkedDocument

__all__ = ["read"]


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of a .docx; *file* is the name its places carry.

    Raises :class:`~adref.base.errors.InputUnreadable` where nothing can be read: not a Word
    file, damaged, encrypted, or over a limit of :mod:`adref.readers.archive`.
    """
    try:
        return lift(read_source(open_package(data, file)), file)
    except RecursionError as fault:  # the parser lets 256 levels pass, each may take several calls
        raise InputUnreadable(
            file,
            "its text is nested more deeply than adref can follow",
            "open it in Word and save it as a new document",
        ) from fault
