"""PDFs that are refused, each with what to do; and hostile ones, within limits."""

import struct
import zlib
from hashlib import md5

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from pdf_build import FONTS, codes, document, pdf, stream, text, words, written
from playa.arcfour import Arcfour
from playa.security import PASSWORD_PADDING

from adref.base.errors import InputUnreadable
from adref.readers.pdf import annotations, bounds, laying, read
from adref.readers.pdf.opening import readable

_IMAGE = stream(b"\xff", b"/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8"
                b"/ColorSpace/DeviceGray")  # fmt: skip
_CATALOG = b"<</Type/Catalog/Pages 2 0 R>>"


def _form(drawn: bytes, *inner: bytes) -> bytes:
    inside = b"/Resources<</XObject<<%s>>>>" % b" ".join(inner)
    return stream(drawn, b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]" + inside)


def _locked() -> bytes:
    secret = b"<" + b"41" * 32 + b">"
    lock = b"<</Filter/Standard/V 1/R 2/O %s/U %s/P -4>>" % (secret, secret)
    pages = b"<</Type/Pages/Kids[]/Count 0>>"
    return written([_CATALOG, pages, lock], b"/Root 1 0 R/Encrypt 3 0 R/ID[<41><41>]")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (pdf("q 595 0 0 842 0 0 cm /X Do Q", more=[_IMAGE]), "scanned.*OCR"),
        (pdf(""), "holds no text; ask"),
        (_locked(), "password; save it without"),
        (b"%PDF-1.7\n", "damaged"),
        (pdf(text("Words."))[:200], "damaged"),
        (written([_CATALOG, b"<</Type/Pages/Kids[2 0 R]/Count 1>>"]), "no pages"),
        (written([_CATALOG, b"<</Type/Pages/Kids 7/Count 1>>"]), r"damaged.*\(TypeError where"),
        (
            pdf(text("Words.")).replace(b"/Length", b"/Filter/LZWDecode/Length"),
            r"\(IndexError where",
        ),
        (written([_CATALOG, b"<</Length 2 0 R>>stream\n \nendstream"]), "length of a stream"),
    ],
    ids=[
        "scan",
        "blank",
        "locked",
        "head only",
        "cut off",
        "pages in a circle",
        "no list",
        "no code",
        "length",
    ],
)
def test_what_cannot_be_read_is_refused_with_a_remedy(data: bytes, message: str) -> None:
    """One sentence says what is wrong and what to do."""
    with pytest.raises(InputUnreadable, match=message):
        read(data, "paper.pdf")


def test_a_fault_of_adref_is_no_damage_of_the_file() -> None:
    """It passes as it is, so that it is seen for what it is."""
    with pytest.raises(KeyError), readable("paper.pdf"):
        table({}, "a name that nobody gave")


def table(names: dict[str, int], name: str) -> int:
    """Stands for a step of ours that trips."""
    return names[name]


def test_a_form_within_itself_is_drawn_once() -> None:
    """A drawing that calls itself leads nowhere."""
    data = pdf("/X Do " + text("Words that are read."), more=[_form(b"/X Do", b"/X 3 0 R")])
    assert words(read(data, "paper.pdf").paragraphs[0]) == "Words that are read."


def test_forms_that_multiply_are_refused() -> None:
    """Ten times ten times ten ... drawings are too many."""
    forms = [_form(b"/X Do " * 10, b"/X %d 0 R" % (4 + n)) for n in range(9)]
    with pytest.raises(InputUnreadable, match="without end"):
        read(pdf("/X Do", more=[*forms, _form(b"")]), "paper.pdf")


def test_what_unpacks_to_too_much_is_refused_unread(monkeypatch: pytest.MonkeyPatch) -> None:
    """A stream of a few bytes may stand for thousands of times as many."""
    monkeypatch.setattr(bounds, "MAX_UNPACKED", 2**20)
    packed = zlib.compress(b" " * 2**22)
    with pytest.raises(InputUnreadable, match="unpacks to more"):
        read(pdf(text("Words."), more=[stream(packed, b"/Filter/FlateDecode")]), "paper.pdf")


def test_what_draws_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit on characters holds for all pages together."""
    monkeypatch.setattr(bounds, "MAX_GLYPHS", 10)
    with pytest.raises(InputUnreadable, match="more than the limit of 10 characters"):
        read(pdf(text("Twelve signs")), "paper.pdf")


def test_a_program_in_the_file_is_not_run() -> None:
    """The text is read and a notice says that there is more."""
    read_document = document(
        text("Words."), catalog=r"/OpenAction<</S/JavaScript/JS(app.alert\(1\))>>"
    )
    assert codes(read_document) == ["script-ignored"]


def _protected(stream_of: bytes, *, aes: bool) -> bytes:
    """A file that opens without a password and is protected against changes."""
    owner, rights, ident = b"o" * 32, -44, b"i" * 16
    key = md5(PASSWORD_PADDING + owner + struct.pack("<i", rights) + ident).digest()
    for _ in range(50):
        key = md5(key).digest()
    user = Arcfour(key).process(md5(PASSWORD_PADDING + ident).digest())
    for step in range(1, 20):
        user = Arcfour(bytes(byte ^ step for byte in key)).process(user)
    number = struct.pack("<I", 4)[:3] + b"\0\0"
    own = md5(key + number + (b"sAlT" if aes else b"")).digest()
    body = _aes(own, stream_of) if aes else Arcfour(own).process(stream_of)
    filters = (
        b"/V 4/R 4/CF<</StdCF<</CFM/AESV2/AuthEvent/DocOpen/Length 16>>>>/StmF/StdCF/StrF/StdCF"
    )
    lock = b"<</Filter/Standard%s/Length 128/O<%s>/U<%s>/P %d>>" % (
        filters if aes else b"/V 2/R 3", owner.hex().encode(), (user * 2).hex().encode(), rights
    )  # fmt: skip
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font%s>>/Contents 4 0 R>>"
    packed = stream(body, b"/Filter/FlateDecode")
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    trailer = b"/Root 1 0 R/Encrypt 5 0 R/ID[<%s><%s>]" % (
        ident.hex().encode(),
        ident.hex().encode(),
    )
    return written([_CATALOG, pages, page % FONTS, packed, lock], trailer)


def _aes(key: bytes, plain: bytes) -> bytes:
    room = 16 - len(plain) % 16
    cipher = Cipher(algorithms.AES(key), modes.CBC(b"v" * 16)).encryptor()
    return b"v" * 16 + cipher.update(plain + bytes([room]) * room) + cipher.finalize()


@pytest.mark.parametrize("aes", [False, True], ids=["RC4", "AES"])
def test_a_file_protected_only_against_changes_is_read(aes: bool) -> None:  # noqa: FBT001
    """It opens without a password."""
    data = _protected(zlib.compress(text("Words to read.").encode()), aes=aes)
    assert words(read(data, "paper.pdf").paragraphs[0]) == "Words to read."


@pytest.mark.parametrize("aes", [False, True], ids=["RC4", "AES"])
def test_what_unpacks_to_too_much_is_found_behind_a_lock(
    aes: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Encryption hides no bomb."""
    monkeypatch.setattr(bounds, "MAX_UNPACKED", 2**20)
    with pytest.raises(InputUnreadable, match="unpacks to more"):
        read(_protected(zlib.compress(b" " * 2**22), aes=aes), "paper.pdf")


def test_a_large_locked_file_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Unlocking takes time, so its size has a limit of its own."""
    monkeypatch.setattr(bounds, "MAX_LOCKED", 10)
    with pytest.raises(InputUnreadable, match="is encrypted and larger than the limit"):
        read(_protected(zlib.compress(text("Words.").encode()), aes=False), "paper.pdf")


def test_more_annotations_than_a_page_may_have_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit counts what is laid over one page."""
    monkeypatch.setattr(annotations, "MOST", 1)
    note = "<</Type/Annot/Subtype/Text/Rect[60 698 70 708]/Contents(So)>>"
    with pytest.raises(InputUnreadable, match="more than the limit of 1 annotations on page 1"):
        document(text("Words."), annotations=note * 2)


def test_annotations_that_lie_on_more_words_than_can_be_looked_at_are_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A line of sixty thousand letters under thousands of strokes would take a minute."""
    monkeypatch.setattr(laying, "MOST_PAIRS", 1_000)
    box = "/Rect[0 690 500 720]/QuadPoints[0 720 500 720 0 690 500 690]"
    with pytest.raises(InputUnreadable, match="more annotations on one page than can be laid"):
        document(text("a" * 100), annotations=f"<</Type/Annot/Subtype/StrikeOut{box}>>" * 11)


@pytest.mark.parametrize(
    "drawn",
    [
        "".join(text(f"word {n}", x=60, y=700) for n in range(40)),
        "".join(text("a", x=60 + n, y=800 - 15 * n) for n in range(40)),
    ],
    ids=["pieces on each other", "lines that begin in many places"],
)
def test_more_pieces_than_can_be_put_in_order_are_refused(
    drawn: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each is compared with the others of its page, which takes time in the square of them."""
    monkeypatch.setattr(bounds, "MAX_COMPARED", 500)
    with pytest.raises(InputUnreadable, match="too many pieces of text: more than 500 compar"):
        read(pdf(drawn), "paper.pdf")
