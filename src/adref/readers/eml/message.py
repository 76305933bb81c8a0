"""A message walked part by part."""

from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import getaddresses, parseaddr, parsedate_to_datetime

from adref.base.counts import counted
from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.readers.eml import bounds
from adref.readers.eml.beginnings import is_message
from adref.readers.eml.body import Words, flowed, has_marks, own_words, text_of
from adref.readers.eml.names import decoded, named
from adref.readers.eml.parcel import Enclosed, Enclosure, Parcel

_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = frozenset(["multipart/encrypted", "application/pgp-encrypted"])
_SMIME = frozenset(["application/pkcs7-mime", "application/x-pkcs7-mime"])
_SIGNATURES = frozenset(
    ["application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature"]
)
_NO_PAPERS = frozenset(
    ["text/calendar", "text/vcard", "text/x-vcard", "message/delivery-status", "application/ics"]
)
_ARCHIVES = (".zip", ".rar", ".7z", ".tar", ".gz", ".tgz")
_FAULTS = (ValueError, TypeError, LookupError, IndexError, AttributeError, MessageError)
_TEXT = ("text/plain", "text/html")


@dataclass(slots=True)
class _Opened:
    """What has been taken out of the message so far."""

    file: str
    parts: list[Enclosed] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    met: int = 0
    size: int = 0

    def tell(self, code: str, words: str) -> None:
        """Note something about the message."""
        self.notices.append(Notice(code, words, Place(self.file)))

    def enclose(self, name: str, data: bytes, kind: Enclosure) -> None:
        """Keep a part; its name is made one of its own."""
        taken = {part.name.lower() for part in self.parts}
        stem, dot, ending = name.rpartition(".")
        unique, number = name, 1
        while unique.lower() in taken:
            number += 1
            unique = f"{stem} ({number}).{ending}" if dot else f"{name} ({number})"
        self.size += len(data)
        if self.size > bounds.MAX_UNPACKED:
            raise _refused(self.file, f"its parts have more than {bounds.MAX_UNPACKED // 2**20} MB")
        self.parts.append(Enclosed(unique, data, kind))


def read_message(data: bytes, file: str) -> Parcel:
    """The message *data*, part by part."""
    _check(data, file)
    message = _parsed(data, file)
    opened = _Opened(file)
    try:
        _walk(message, opened, 0, 0)
    except (*_FAULTS, RecursionError) as fault:
        raise _refused(file, "the lines that describe its parts are damaged") from fault
    name, address = parseaddr(_raw(message, "from"))
    to = ", ".join(_raw(message, line) for line in ("to", "cc"))
    return Parcel(
        sender_name=decoded(name),
        sender_address=address,
        subject=_header(message, "subject"),
        date=_date(message),
        recipients=tuple(mail for _, mail in getaddresses([to]) if mail),
        parts=tuple(opened.parts),
        notices=tuple(opened.notices),
    )


def _check(data: bytes, file: str) -> None:
    if data.startswith(_OLE):
        what = "it is a message in Outlook's own format (.msg)"
        raise InputUnreadable(file, what, "open it in Outlook and save it as .eml")
    if len(data) > bounds.MAX_BYTES:
        raise _refused(file, f"it has more than {bounds.MAX_BYTES // 2**20} MB")
    if not is_message(data):
        what = "it is no message: it does not begin with the lines of one"
        raise InputUnreadable(file, what, "save the message as .eml and try again")
    if max(data.count(b"\n"), data.count(b"\r")) > bounds.MAX_LINES:
        raise _refused(file, f"it has more than {bounds.MAX_LINES:,} lines")
    if data.count(b"\n--") > bounds.MAX_DASHED:
        raise _refused(file, f"more than {bounds.MAX_DASHED:,} of its lines begin with dashes")
    head = data[: bounds.MAX_HEADER + 4].replace(b"\r\n", b"\n")
    if b"\n\n" not in head and len(data) > bounds.MAX_HEADER:
        raise _refused(file, f"its header lines have more than {bounds.MAX_HEADER // 2**10} kB")


def _refused(file: str, what: str) -> InputUnreadable:
    return InputUnreadable(file, what, "save its attachments and give them one by one")


def _parsed(data: bytes, file: str) -> EmailMessage:
    body = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    try:
        found = message_from_bytes(body, policy=policy.default)
    except (*_FAULTS, RecursionError) as fault:
        raise _refused(file, "it is damaged or nested too deeply") from fault
    assert isinstance(found, EmailMessage)
    return found


def _raw(message: EmailMessage, name: str) -> str:
    """A header line as it stands, but for bytes that are UTF-8; "" where there is none."""
    values = (str(value) for key, value in message.raw_items() if key.lower() == name)
    line = " ".join(next(values, "")[: bounds.MAX_LINE].split())
    return line.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _header(message: EmailMessage, name: str) -> str:
    """A header line, decoded."""
    return " ".join(decoded(_raw(message, name)).split())


def _date(message: EmailMessage) -> str:
    try:
        return parsedate_to_datetime(_header(message, "date")).isoformat()
    except (*_FAULTS, OverflowError):
        return ""


def _walk(part: EmailMessage, opened: _Opened, depth: int, nested: int) -> None:
    """Take out what *part* holds; *depth* counts messages, *nested* parts, around it."""
    opened.met += 1
    _keep_bounds(part, opened, depth, nested)
    kind = part.get_content_type()
    _refuse_encrypted(part, kind, opened.file)
    if kind == "message/rfc822":
        _open_attached(part, opened, depth, nested)
    elif kind == "multipart/alternative":
        _alternatives(part, opened, depth, nested)
    elif part.is_multipart():
        for inner in _inside(part):
            _walk(inner, opened, depth, nested + 1)
    elif kind in _TEXT and not _is_attached(part):
        _take_body(part, opened, depth)
    else:
        _take_attachment(part, kind, opened)


def _keep_bounds(part: EmailMessage, opened: _Opened, depth: int, nested: int) -> None:
    if opened.met > bounds.MAX_PARTS:
        raise _refused(opened.file, f"it has more than {bounds.MAX_PARTS} parts")
    if depth > bounds.MAX_DEPTH or nested > bounds.MAX_NESTED:
        raise _refused(opened.file, f"it holds messages more than {bounds.MAX_DEPTH} deep")
    if any(len(str(value)) > bounds.MAX_LINE for _, value in part.raw_items()):
        raise _refused(opened.file, f"a header line has more than {bounds.MAX_LINE:,} characters")


def _open_attached(part: EmailMessage, opened: _Opened, depth: int, nested: int) -> None:
    """Take out what a message holds that was attached whole."""
    for inner in _inside(part):
        said = f"a message is attached: {_header(inner, 'subject')!r}"
        opened.tell("quoted-message", said)
        _walk(inner, opened, depth + 1, nested + 1)


def _refuse_encrypted(part: EmailMessage, kind: str, file: str) -> None:
    form = str(part.get_param("smime-type", "") or "").lower()
    if kind in _ENCRYPTED or (kind in _SMIME and form != "signed-data"):
        raise InputUnreadable(file, "it is encrypted", "save the decrypted message as .eml")


def _inside(part: EmailMessage) -> list[EmailMessage]:
    payload = part.get_payload()
    if not isinstance(payload, list):
        return []
    return [inner for inner in payload if isinstance(inner, EmailMessage)]


def _is_attached(part: EmailMessage) -> bool:
    try:
        return part.get_content_disposition() == "attachment" or bool(part.get_filename())
    except _FAULTS:
        return False


def _alternatives(part: EmailMessage, opened: _Opened, depth: int, nested: int) -> None:
    """The same message said several times: as HTML if that carries marks, else as text."""
    inside = _inside(part)
    pages = [p for p in inside if p.get_content_type() != "text/plain"]
    texts = [p for p in inside if p.get_content_type() == "text/plain"]
    rich = [p for p in pages if _is_rich(p)]
    for chosen in (rich or texts or pages)[-1:]:
        _walk(chosen, opened, depth, nested + 1)
    for other in pages:
        # Apple Mail puts the attachments into the alternative that is HTML.
        if not rich and texts and other.is_multipart():
            for inner in _inside(other)[1:]:
                _walk(inner, opened, depth, nested + 2)


def _is_rich(part: EmailMessage) -> bool:
    """Whether an alternative carries marks that plain text has not."""
    if part.get_content_type() == "text/html":
        return has_marks(text_of(part)[0])
    first = _inside(part)[:1]
    return part.get_content_type() == "multipart/related" and any(_is_rich(p) for p in first)


def _take_body(part: EmailMessage, opened: _Opened, depth: int) -> None:
    text, damaged = text_of(part)
    if damaged:
        opened.tell("encoding-damaged", "some characters of the message could not be read")
    kind = Enclosure.MESSAGE_BODY if depth else Enclosure.BODY
    if part.get_content_type() == "text/html":
        opened.enclose("message.html", b"\xef\xbb\xbf" + text.encode("utf-8", "replace"), kind)
        return
    if str(part.get_param("format", "")).lower() == "flowed":
        text = flowed(text, drop_space=str(part.get_param("delsp", "")).lower() == "yes")
    words = own_words(text)
    _tell_apart(words, opened)
    if words.text.strip():
        opened.enclose("message.txt", words.text.encode("utf-8", "replace"), kind)


def _tell_apart(words: Words, opened: _Opened) -> None:
    if words.quoted:
        said = counted(
            words.quoted,
            "line of older messages is left apart",
            "lines of older messages are left apart",
        )
        opened.tell("quoted-message", said)
    if words.signed:
        said = f"a signature of {counted(words.signed, 'line')} is left apart"
        opened.tell("quoted-message", said)


def _take_attachment(part: EmailMessage, kind: str, opened: _Opened) -> None:
    name = named(part, opened.met)
    if kind in _SIGNATURES:
        return
    if kind in _SMIME:
        opened.tell("attachment-not-read", f"{name!r} is a signed message in one piece (S/MIME)")
        return
    if kind in _NO_PAPERS or (kind.startswith("image/") and part.get("content-id")):
        return
    if kind == "application/ms-tnef" or name.lower() == "winmail.dat":
        said = f"{name!r} holds attachments in a form of Outlook (TNEF); ask for them one by one"
        opened.tell("attachment-not-read", said)
        return
    if name.lower().endswith(_ARCHIVES):
        opened.tell("attachment-not-read", f"{name!r} is an archive; give the files in it")
        return
    if kind.startswith(("image/", "audio/", "video/")):
        opened.tell("attachment-not-read", f"{name!r} is a picture or a recording")
        return
    payload = part.get_payload(decode=True)
    if isinstance(payload, bytes) and payload:
        opened.enclose(name, payload, Enclosure.ATTACHMENT)
    else:
        opened.tell("attachment-not-read", f"{name!r} is empty or cannot be decoded")
