"""The OpenDocument reader: the bytes of an .odt or .fodt in, a ``MarkedDocument`` out.

Two stages. Close to the file: :mod:`.package` opens it safely, :mod:`.styles` and :mod:`.lists`
work out what a word processor would show, :mod:`.changes` reads the records of tracked changes,
:mod:`.flow` and :mod:`.inline` walk the text. Then :mod:`adref.readers.lifting` makes our
document of it.
"""

from collections.abc import Mapping

from adref.base.errors import InputUnreadable
from adref.readers.lifting.lift import lift
from adref.readers.odt.package import is_flat_text, is_zipped_text, open_parts
from adref.readers.odt.source import read_source
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "is_flat_text", "is_zipped_text", "read"]

NOT_READ: Mapping[str, str] = {
    "page headers and footers": "named in the notice `headers-ignored`",
}


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of an .odt or .fodt; *file* is the name in its places.

    Raises :class:`~adref.base.errors.InputUnreadable` where nothing can be read: no
    OpenDocument text, damaged, encrypted, or over a limit of :mod:`adref.readers.archive`.
    """
    try:
        return lift(read_source(open_parts(data, file)), file)
    except RecursionError as fault:  # the parser lets 256 levels pass, each may take several calls
        raise InputUnreadable(
            file,
            "its text is nested more deeply than adref can follow",
            "open it in LibreOffice and save it as a new document",
        ) from fault
