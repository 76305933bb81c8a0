"""What came with one message: a value."""

from dataclasses import dataclass
from enum import StrEnum

from adref.base.notices import Notice


class Enclosure(StrEnum):
    """What an enclosed part is to the message."""

    BODY = "body"
    """The words of the message itself: HTML, or plain text in UTF-8."""
    ATTACHMENT = "attachment"
    MESSAGE_BODY = "message-body"
    """The words of a message that was attached whole."""


@dataclass(frozen=True, slots=True)
class Enclosed:
    """One part: *name* is safe as a file name, *data* what a reader reads."""

    name: str
    data: bytes
    kind: Enclosure


@dataclass(frozen=True, slots=True)
class Parcel:
    """A message: its sender, and its parts in the order in which they stand.

    *date* is ISO 8601, "" where the message has none that can be read.
    """

    sender_name: str
    sender_address: str
    subject: str
    date: str
    recipients: tuple[str, ...]
    parts: tuple[Enclosed, ...]
    notices: tuple[Notice, ...] = ()
