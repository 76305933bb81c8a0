"""The RTF reader: the bytes of an .rtf in, a :class:`~adref.text.document.MarkedDocument` out.

Two stages. Close to the file: :mod:`.tokens` cuts it, :mod:`.reading` follows the groups with a
:class:`~.machine.Machine`, :mod:`.groups` knows what each kind of group does, :mod:`.flow` gathers
paragraphs. Then :mod:`adref.readers.lifting` makes our document of it. Source of the rules: Rich
Text Format Specification 1.9.1 (Microsoft, 2008).
"""

from adref.base.errors import InputUnreadable
from adref.readers.lifting.lift import lift
from adref.readers.rtf.kinds import NOT_READ
from adref.readers.rtf.reading import read_source
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "read"]

_BEGINNING = b"{\\rtf"


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of an .rtf; *file* is the name its places carry.

    Raises :class:`~adref.base.errors.InputUnreadable` for what is no RTF, and beyond the limits
    in :mod:`.tokens`, :mod:`.tree` and :mod:`.flow`.
    """
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(_BEGINNING):
        raise InputUnreadable(
            file, "it does not begin as RTF does", "open it in Word and save it as .docx"
        )
    return lift(read_source(start, file), file)
