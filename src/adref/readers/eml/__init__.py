"""The reader of messages: the bytes of an .eml file in, what its sender sent out.

It reads close to the file only: who sent what, the words of the message, and the files that came
with it. :mod:`.message` walks the parts within the limits of :mod:`.bounds`, :mod:`.body` chooses
and cleans the words, :mod:`.attachments` names the files. Whoever calls reads each part by the
table of readers.
"""

from collections.abc import Mapping

from adref.readers.eml.beginnings import is_message
from adref.readers.eml.message import read_message
from adref.readers.eml.parcel import Enclosed, Enclosure, Parcel

__all__ = ["NOT_READ", "Enclosed", "Enclosure", "Parcel", "is_message", "open_parcel"]

NOT_READ: Mapping[str, str] = {
    "Outlook's own files": "A .msg file is refused: save the message as .eml.",
    "encrypted messages": "S/MIME and PGP messages that are encrypted are refused; signatures are "
    "not checked.",
    "winmail.dat": "Attachments that Outlook wraps in TNEF are not unpacked; a notice says so.",
    "archives": "A .zip or another archive that came with the message is not opened; a notice "
    "says so.",
    "pictures in the text": "Pictures that belong to the layout of the message are passed over.",
    "older messages": "Quoted lines and signatures are left apart with a notice; messages that are "
    "attached whole are read.",
    "invitations and cards": "Calendar entries and business cards are no papers.",
}
"""What is not read, by name; the reference page on messages says the same."""


def open_parcel(data: bytes, file: str) -> Parcel:
    """What was sent with the message *data*; *file* names it in every notice.

    Raises :class:`~adref.base.errors.InputUnreadable` for what is no message, is encrypted, is a
    .msg of Outlook, or is over a limit of :mod:`adref.readers.eml.bounds`.
    """
    return read_message(data, file)
