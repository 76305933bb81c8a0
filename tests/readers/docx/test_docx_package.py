"""Files that cannot be read: one clear sentence with the remedy, and limits that hold."""

import zipfile
from io import BytesIO

import pytest
from docx_build import document, docx, p, r, relations
from tests.archives import archive
from tests.readers.spans import lines

from adref.base.errors import InputUnreadable
from adref.readers import archive as limits
from adref.readers.docx import read

_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OLE = bytes.fromhex("d0cf11e0a1b11ae1")
GOOD = docx(p(r("text")))
BOMB = """<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>"""


def _main(xml: str | bytes) -> bytes:
    return archive({"word/document.xml": xml})


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty; send or download it again"),
        (OLE + b"\0" * 600, r"Word 97-2003 document \(.doc\); open it in Word"),
        (OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "password; open it in Word"),
        (GOOD[: len(GOOD) // 2], "damaged or was cut short; send or download it again"),
        (b"PK\3\4 and nothing", "damaged or was cut short; send"),
        (b"%PDF-1.7", "this is a PDF, not a Word document; open it"),
        (b"{\\rtf1", "this is an RTF text, not a Word document"),
        (b"<html>", "this is an HTML or XML text, not a Word document"),
        (b"hello", "this is something else, not a Word document"),
        (archive({"a.txt": "a"}), "a zip archive, not a Word document; unpack it and"),
        (archive({"word/styles.xml": "<a/>"}), "has lost its text"),
        (
            archive({"mimetype": "application/vnd.oasis.opendocument.text"}),
            r"this is an OpenDocument text \(.odt\)",
        ),
        (
            archive(
                {
                    "_rels/.rels": relations(
                        {"r1": f'Type="{_TYPES}/officeDocument" Target="xl/workbook.xml"'}
                    ),
                    "xl/workbook.xml": "<workbook/>",
                }
            ),
            r"this is an Excel workbook \(.xlsx\)",
        ),
        (_main("<w:document"), "part word/document.xml is not well-formed XML"),
        (_main(b"\xff\xff\xff"), "is not well-formed XML"),
        (_main(BOMB + document("&c;")), "declares a document type, which no Word document does"),
        (_main("<?xml version='1.0'?><!-- a -->" + BOMB + document("")), "declares a document type"),
        (_main((BOMB + document("")).encode("utf-16")), "declares a document type"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_the_reason(data: bytes, words: str) -> None:
    """The sentence names the file, what it is, and what to do."""
    with pytest.raises(InputUnreadable, match=rf"^EU\.docx: .*{words}"):
        read(data, "EU.docx")


def test_a_damaged_part_is_named() -> None:
    """A part whose checksum is wrong."""
    at = GOOD.index(b"word/document.xml") + len(b"word/document.xml") + 4
    data = GOOD[:at] + bytes([GOOD[at] ^ 0xFF]) + GOOD[at + 1 :]
    with pytest.raises(InputUnreadable, match=r"part word/document\.xml is (damaged|not well)"):
        read(data, "EU.docx")


def test_a_zip_bomb_is_refused_by_its_ratio() -> None:
    """A part that unpacks to far more than it is, anywhere in the archive."""
    data = archive({"word/document.xml": document(""), "word/media/a.bin": b"\0" * 20_000_000})
    with pytest.raises(InputUnreadable, match="times its size, more than the limit of 300"):
        read(data, "EU.docx")


def _lying(size: int) -> bytes:
    """A good file whose directory claims that a part has *size* bytes, packed as badly."""
    data = bytearray(GOOD)
    at = data.rindex(b"PK\1\2")
    data[at + 20 : at + 24] = size.to_bytes(4, "little")
    data[at + 24 : at + 28] = size.to_bytes(4, "little")
    return bytes(data)


def test_an_archive_too_big_is_refused_before_it_is_unpacked() -> None:
    """The sizes in the directory are added up first."""
    with pytest.raises(InputUnreadable, match="more than the limit of 1,000,000,000"):
        read(_lying(2_000_000_000), "EU.docx")


def test_a_part_too_big_is_refused() -> None:
    """An XML part has a limit of its own."""
    with pytest.raises(InputUnreadable, match="bytes, more than the limit of 64,000,000"):
        read(_lying(70_000_000), "EU.docx")


def test_an_archive_of_too_many_parts_is_refused() -> None:
    """Each part costs, however small."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as zipped:
        [zipped.writestr(f"a{n}", "") for n in range(limits.MAX_PARTS + 1)]
    with pytest.raises(InputUnreadable, match="10,001 parts, more than the limit of 10,000"):
        read(out.getvalue(), "EU.docx")


@pytest.mark.parametrize(
    ("pieces", "words"),
    [
        (1, r"over a limit of the XML parser \(.*(huge|too long)"),
        (100, "paragraph 1 has 50,000,000 characters, more than the limit of 1,000,000"),
        (500_000, "more than the limit of 64,000,000"),
    ],
)
def test_a_huge_paragraph_is_refused_by_a_stated_limit(pieces: int, words: str) -> None:
    """Fifty million characters, in one run or in many."""
    step = 50_000_000 // pieces
    text = ("shall " * 10_000_000)[:50_000_000]
    runs = "".join(r(text[n : n + step]) for n in range(0, len(text), step))
    with pytest.raises(InputUnreadable, match=words):
        read(archive({"word/document.xml": document(p(runs))}, zipfile.ZIP_STORED), "EU.docx")


def test_deep_nesting_is_refused() -> None:
    """A document nested deeper than any real one is no crash."""
    deep = "<w:sdt><w:sdtContent>" * 5_000 + "</w:sdtContent></w:sdt>" * 5_000
    with pytest.raises(InputUnreadable, match="over a limit of the XML parser"):
        read(docx(deep), "EU.docx")


@pytest.mark.parametrize(
    ("opening", "closing", "times"),
    [("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 100), ("<w:ins>", "</w:ins>", 200)],
)
def test_nesting_below_the_limit_of_the_parser_is_read(
    opening: str, closing: str, times: int
) -> None:
    """Hundreds of containers in each other."""
    deep = p(opening * times + r("deep") + closing * times)
    assert lines(read(docx(deep), "x.docx"))[0].strip("{}").endswith("deep")


def _from_deep_inside(calls: int, data: bytes) -> object:
    """Read *data* from so many calls down the stack."""
    return read(data, "EU.docx") if calls == 0 else _from_deep_inside(calls - 1, data)


def test_more_nesting_than_can_be_followed_is_refused() -> None:
    """Where the parser has no objection and Python has, there is a sentence all the same."""
    with pytest.raises(InputUnreadable, match="nested more deeply than adref can follow"):
        _from_deep_inside(300, docx(p("<w:smartTag>" * 245 + r("deep") + "</w:smartTag>" * 245)))


STRICT = (
    '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">'
    '<w:body><w:p><w:ins w:id="1" w:author="EU"><w:r><w:t>strict</w:t></w:r></w:ins></w:p></w:body>'
    "</w:document>"
)


def test_strict_files_are_read() -> None:
    """ISO/IEC 29500 strict has other namespaces and relationship types."""
    rels = relations(
        {
            "r1": 'Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" '
            'Target="word/document.xml"'
        }
    )
    found = read(archive({"_rels/.rels": rels, "word/document.xml": STRICT}), "x.docx")
    assert lines(found) == ["{tracked-inserted|strict}"]
    assert found.paragraphs[0].spans[0].author == "EU"


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("word/document2.xml", "word/document2.xml"),
        ("/word/main.xml", "word/main.xml"),
        ("word\\document.xml", "word\\document.xml"),
        ("word/../text/a.xml", "text/a.xml"),
    ],
)
def test_the_main_part_may_have_any_name(target: str, name: str) -> None:
    """The package says which part holds the text; slashes may lean either way."""
    rels = relations({"r1": f'Type="{_TYPES}/officeDocument" Target="{target}"'})
    data = archive({"_rels/.rels": rels, name: document(p(r("found")))})
    assert lines(read(data, "x.docx")) == ["found"]


def test_names_that_lead_out_of_the_archive_are_only_names() -> None:
    """Nothing is written to disk, so ../ is harmless."""
    data = archive({"../../etc/passwd": "x", "word/document.xml": document(p(r("fine")))})
    assert lines(read(data, "x.docx")) == ["fine"]


def test_external_entities_are_never_fetched() -> None:
    """A document type is refused before anything in it is looked at."""
    xml = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>' + document("&x;")
    with pytest.raises(InputUnreadable, match="do not trust this file"):
        read(_main(xml), "EU.docx")


def _all_flagged() -> bytes:
    """A good file whose directory says that every part is encrypted."""
    parts = GOOD.split(b"PK\1\2")
    return parts[0] + b"".join(b"PK\1\2" + p[:4] + bytes([p[4] | 1]) + p[5:] for p in parts[1:])


def test_an_encrypted_archive_is_refused() -> None:
    """The flag in the directory says that parts are encrypted."""
    with pytest.raises(InputUnreadable, match="encrypted; save the document without a password"):
        read(_all_flagged(), "EU.docx")


def test_more_paragraphs_than_the_limit_are_refused_before_they_are_read() -> None:
    """Those of notes count; a long treaty has a fortieth of them."""
    note = '<w:footnote w:id="2">' + "<w:p/>" * 100_001 + "</w:footnote>"
    with pytest.raises(InputUnreadable, match="more paragraphs than the limit of 200,000; if the"):
        read(docx("<w:p/>" * 100_000, footnotes=note), "x.docx")


def test_the_pieces_of_all_parts_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several parts below a limit would together take more memory than one above it."""
    monkeypatch.setattr(limits, "MAX_NODES", 100)
    note = '<w:footnote w:id="2">' + "<w:p/>" * 60 + "</w:footnote>"
    with pytest.raises(InputUnreadable, match=r"its part word/.*\.xml, it is of more pieces than"):
        read(docx("<w:p/>" * 60, footnotes=note), "x.docx")
