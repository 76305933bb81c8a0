"""Messages: who sent what, the words, the files that came with them."""

import base64

import pytest

from adref.base.errors import InputUnreadable
from adref.readers.eml import Enclosure, Parcel, is_message, open_parcel

HEAD = (
    "From: =?utf-8?Q?Mission_of_Tarn=2C_Geneva?= <mission@tarn.example>\n"
    "To: Secretariat <desk@charter.example>\nCc: x@y.example\n"
    "Subject: =?utf-8?B?VGFybjogw6lkaXRz?=\nDate: Mon, 8 Apr 2031 17:20:00 +0200\n"
    "Message-ID: <1@tarn.example>\nMIME-Version: 1.0\n"
)
PDF = base64.b64encode(b"%PDF-1.7").decode()


def message(*parts: str, kind: str = "mixed") -> bytes:
    """A message of *parts*, each its header lines, an empty line and its words."""
    inner = "".join(f"--b\n{part}\n" for part in parts)
    return f'{HEAD}Content-Type: multipart/{kind}; boundary="b"\n\n{inner}--b--\n'.encode()


def single(kind: str, words: str) -> bytes:
    """A message of one part."""
    return f"{HEAD}Content-Type: {kind}\nContent-Transfer-Encoding: 8bit\n\n{words}".encode()


def attached(disposition: str, kind: str = "application/pdf") -> str:
    """A part with a file in it."""
    return (
        f"Content-Type: {kind}\nContent-Disposition: {disposition}\n"
        f"Content-Transfer-Encoding: base64\n\n{PDF}"
    )


def opened(data: bytes) -> Parcel:
    """The message as the reader opens it."""
    return open_parcel(data, "m.eml")


def words(data: bytes) -> str:
    """The words of the message itself."""
    return next(p.data for p in opened(data).parts if p.kind is Enclosure.BODY).decode("utf-8-sig")


def codes(data: bytes) -> list[str]:
    """The codes of the notices."""
    return [notice.code for notice in opened(data).notices]


def test_the_sender_and_the_subject_are_decoded() -> None:
    """A comma in an encoded name does not make two senders."""
    parcel = opened(single("text/plain", "a"))
    assert (parcel.sender_name, parcel.sender_address) == (
        "Mission of Tarn, Geneva",
        "mission@tarn.example",
    )
    assert (parcel.subject, parcel.date) == ("Tarn: édits", "2031-04-08T17:20:00+02:00")
    assert parcel.recipients == ("desk@charter.example", "x@y.example")


@pytest.mark.parametrize(
    ("kind", "text", "shown"),
    [
        ("text/plain; charset=utf-8", "é\n", "é\n"),
        ("text/plain; charset=unknown-8bit", "é\n", "é\n"),
        ("text/plain; charset=us-ascii", "é\n", "é\n"),
        ("text/plain; format=flowed", "We \nact.\nNow.\n", "We act.\nNow.\n"),
        ("text/plain; format=flowed; delsp=yes", "inter \nnal\n", "internal\n"),
        ("text/plain", "We act.\n> old\n>> older\nAnd do.\n", "We act.\nAnd do.\n"),
        ("text/plain", "We act.\n\nOn Monday, X wrote:\n> old\n", "We act.\n"),
        ("text/plain", "We act.\n-- \nK. Ossian\n", "We act.\n"),
        (
            "text/plain",
            "We act.\n-----Original Message-----\nFrom: X\nSent: Y\nTo: Z\n\nold\n",
            "We act.\n",
        ),
        (
            "text/plain",
            "______________________\n1. We act.\n",
            "______________________\n1. We act.\n",
        ),
        ("text/html", "<p>a", "<p>a"),
    ],
)
def test_the_words_are_those_of_the_sender(kind: str, text: str, shown: str) -> None:
    """Wrapped lines are joined; quoted lines and the signature are left apart."""
    assert words(single(kind, text)) == shown


@pytest.mark.parametrize("text", ["a\n> old\n", "a\n-- \nK. Ossian\n"])
def test_what_is_left_apart_is_told(text: str) -> None:
    """Older messages and signatures."""
    assert codes(single("text/plain", text)) == ["quoted-message"]


@pytest.mark.parametrize(
    ("page", "shown"),
    [
        ("<p>a <s>b</s>", "<p>a <s>b</s>"),
        ("<p>a <span style='text-decoration:line-through'>b</span>", None),
        ("<p>a <span style='color:red'>b</span>", None),
        ("<p>a b", "plain\n"),
    ],
)
def test_the_page_is_taken_where_it_carries_marks(page: str, shown: str | None) -> None:
    """Plain text says the same where nothing is set apart."""
    parts = ("Content-Type: text/plain\n\nplain\n", f"Content-Type: text/html\n\n{page}")
    assert words(message(*parts, kind="alternative")).strip() == (shown or page).strip()


@pytest.mark.parametrize(
    ("disposition", "name"),
    [
        ('attachment; filename="a.pdf"', "a.pdf"),
        ("attachment; filename*=utf-8''r%C3%A9vision.pdf", "révision.pdf"),
        ("attachment; filename*0=very-; filename*1=long.pdf", "very-long.pdf"),
        ('attachment; filename="=?utf-8?Q?r=C3=A9vision=2Epdf?="', "révision.pdf"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        (r'attachment; filename="C:\\x\\a.pdf"', "a.pdf"),
        ("attachment; filename*=utf-8''a%E2%80%AEfdp.exe", "afdp.exe"),
        ('attachment; filename="nul.pdf"', "_nul.pdf"),
        ('attachment; filename=".."', "attachment-2.pdf"),
        ("attachment", "attachment-2.pdf"),
        (f'attachment; filename="{"a" * 300}.pdf"', "a" * 116 + ".pdf"),
    ],
)
def test_names_of_attachments_are_decoded_and_harmless(disposition: str, name: str) -> None:
    """However they are encoded, no name leads to another folder."""
    (part,) = opened(message(attached(disposition))).parts
    assert (part.name, part.data, part.kind) == (name, b"%PDF-1.7", Enclosure.ATTACHMENT)


def test_two_attachments_of_one_name_are_kept_apart() -> None:
    """The second has a number."""
    one = attached("attachment; filename=a.pdf")
    assert [part.name for part in opened(message(one, one)).parts] == ["a.pdf", "a (2).pdf"]


@pytest.mark.parametrize(
    "part",
    [
        attached("attachment; filename=winmail.dat", "application/ms-tnef"),
        attached("attachment; filename=a.zip", "application/zip"),
        attached("attachment; filename=a.png", "image/png"),
    ],
)
def test_an_attachment_that_is_not_read_is_told(part: str) -> None:
    """TNEF, archives and pictures."""
    data = message("Content-Type: text/plain\n\na\n", part)
    assert [p.kind for p in opened(data).parts] == [Enclosure.BODY]
    assert codes(data) == ["attachment-not-read"]


def test_a_picture_of_the_layout_is_passed_over() -> None:
    """A logo in a signature is no attachment."""
    part = "Content-ID: <1>\n" + attached("inline; filename=a.png", "image/png")
    assert codes(message("Content-Type: text/plain\n\na\n", part)) == []


def test_a_signed_message_is_read() -> None:
    """The signature is no paper."""
    signature = attached("attachment; filename=smime.p7s", "application/pkcs7-signature")
    data = message("Content-Type: text/plain\n\na\n", signature, kind="signed")
    assert [part.data for part in opened(data).parts] == [b"a\n"]


def test_an_attached_message_is_opened() -> None:
    """Its words are told apart from those of the one that carries it."""
    inner = single("text/plain", "inner\n").decode()
    parts = opened(message(f"Content-Type: message/rfc822\n\n{inner}")).parts
    assert [(p.kind, p.data) for p in parts] == [(Enclosure.MESSAGE_BODY, b"inner\n")]


def _nested(depth: int) -> bytes:
    data = single("text/plain", "a").decode()
    for _ in range(depth):
        data = f"{HEAD}Content-Type: message/rfc822\n\n{data}"
    return data.encode()


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"\xd0\xcf\x11\xe0rest", r"\.msg.*save it as \.eml"),
        (message("Content-Type: application/pgp-encrypted\n\n1", kind="encrypted"), "encrypted"),
        (single("application/pkcs7-mime; smime-type=enveloped-data", "x"), "encrypted"),
        (b"Words, and no message.", "no message"),
        (_nested(6), "messages more than 5 deep"),
        (_nested(2_000), "deep"),
        (message(*["Content-Type: text/plain\n\na\n"] * 300), "more than 200 parts"),
        (HEAD.encode() + b"X-A: " + b"a" * 30_000 + b"\n\na", "header line"),
        (HEAD.encode() + b"X-A: a\n" * 60_000, "header lines"),
    ],
    ids=["msg", "pgp", "smime", "text", "6 deep", "2000 deep", "parts", "line", "lines"],
)
def test_what_cannot_be_opened_is_refused(data: bytes, what: str) -> None:
    """With what it is and what to do."""
    with pytest.raises(InputUnreadable, match=what):
        opened(data)


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (HEAD.encode(), True),
        (b"Received: x\nFrom: a\nSubject: b\n\n", True),
        (b"From x\nReceived: x\nFrom: a\nTo: b\n\n", True),
        (b"To: the Secretariat\nFrom: Tarn\nSubject: our views\n\n1. We act.", False),
        (b"Title: Our views\nAuthor: Tarn\nDate: 1 May\n\n1. We act.", False),
        (b"MIME-Version: 1.0\nContent-Type: text/plain\n\n1. We act.", True),
        (b"Content-Type: text/plain\nSubject: a\n\n1. We act.", False),
        (b"From: a\nMessage-ID: <b>\n\n1. We act.", False),
        (b"<html>", False),
    ],
)
def test_a_message_is_known_by_its_header(data: bytes, known: bool) -> None:  # noqa: FBT001
    """A memorandum that begins with From and To is a text."""
    assert is_message(data) is known
