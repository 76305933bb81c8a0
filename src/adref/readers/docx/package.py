"""The archive: opened as something a stranger sent.

Nothing is written to disk, so a name such as ``../../x`` in the archive is only a name.
"""

import lzma
import posixpath
import re
import struct
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import NoReturn
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from adref.base.errors import InputUnreadable
from adref.readers.docx.names import transitional

MAX_PARTS = 10_000
MAX_UNZIPPED = 1_000_000_000
"""Bytes of all parts together; pictures are never unpacked, but a bomb declares itself here."""
MAX_PART = 64_000_000
"""Bytes of one XML part: some 6,000 pages of text with changes."""
MAX_RATIO = 300
"""How many times its packed size a part may have: real ones stay below 60, a bomb is at 1,030."""
RATIO_FROM = 1_000_000
"""Below so many bytes a part may pack as well as it likes."""

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
# Atomic, or the end of "<?xml ...?>" would be looked for again through the whole part.
_DOCTYPE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?>(?:<\?.*?\?>|<!--.*?-->)\s*)*+<!DOCTYPE", re.DOTALL
)
_DAMAGE = (
    BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
)
"""What zipfile raises on a broken archive."""
_PARSER_LIMITS = ("huge", "excessive depth", "resource limit")
"""What libxml2 says of text over 10 million bytes in one piece, or nesting over 256 levels."""
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_SAVE = "open it in Word or LibreOffice and save it as Word document (.docx)"


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part leads: *kind* is the last word of the relationship's type."""

    kind: str
    target: str
    external: bool


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a Word file by name; *main* names the one with the text.

    *leads* are the relationships of that part by their ids.
    """

    file: str
    main: str
    archive: ZipFile
    members: dict[str, ZipInfo]
    leads: dict[str, Relation]

    def relations(self, part: str) -> dict[str, Relation]:
        """Where *part* leads, by relationship id."""
        if part == self.main:
            return self.leads
        return _relations(self.archive, self.members, _relations_of(part), self.file)

    def part(self, kind: str) -> str | None:
        """The name of the part the main part calls its *kind* ("styles", "comments" ...)."""
        for relation in self.leads.values():
            if relation.kind == kind and not relation.external and relation.target in self.members:
                return relation.target
        return None

    def tree(self, name: str) -> etree._Element:
        """The root of the XML part *name*."""
        return _parse(_bytes(self.archive, self.members[name], self.file), name, self.file)


def open_package(data: bytes, file: str) -> Package:
    """The Word file in *data*; refuses what is none, or is over a limit, with the reason."""
    _check_start(data, file)
    try:
        archive = ZipFile(BytesIO(data))
    except _DAMAGE as fault:
        raise InputUnreadable(
            file, "the file is damaged or was cut short", "send or download it again"
        ) from fault
    infos = archive.infolist()
    _check_sizes(infos, file)
    members = {_clean(info.filename): info for info in infos}
    main = _main_part(archive, members, file)
    leads = _relations(archive, members, _relations_of(main), file)
    return Package(file, main, archive, members, leads)


def _check_start(data: bytes, file: str) -> None:
    if not data:
        raise InputUnreadable(file, "the file is empty", "send or download it again")
    if data.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in data:
            raise InputUnreadable(
                file,
                "the document is protected with a password",
                "open it in Word, remove the password (File, Info, Protect Document) and save it",
            )
        raise InputUnreadable(file, "this is a Word 97-2003 document (.doc)", _SAVE)
    if not data.startswith(b"PK"):
        raise InputUnreadable(file, f"this is {_guess(data)}, not a Word document", _SAVE)


def _guess(data: bytes) -> str:
    for start, what in (
        (b"%PDF", "a PDF"),
        (b"{\\rtf", "an RTF text"),
        (b"<", "an HTML or XML text"),
    ):
        if data.lstrip().startswith(start):
            return what
    return "something else"


def _check_sizes(infos: list[ZipInfo], file: str) -> None:
    if len(infos) > MAX_PARTS:
        _refuse(file, f"the archive has {len(infos):,} parts, more than the limit of {MAX_PARTS:,}")
    total = sum(info.file_size for info in infos)
    if total > MAX_UNZIPPED:
        _refuse(
            file, f"it would unpack to {total:,} bytes, more than the limit of {MAX_UNZIPPED:,}"
        )
    for info in infos:
        packs = info.file_size / max(1, info.compress_size)
        if info.file_size > RATIO_FROM and packs > MAX_RATIO:
            _refuse(
                file,
                f"its part {info.filename} unpacks to {packs:,.0f} times its size, "
                f"more than the limit of {MAX_RATIO:,}",
            )


def _refuse(file: str, what: str) -> NoReturn:
    raise InputUnreadable(file, what, "if the document is genuine, save its text in smaller files")


def _clean(name: str) -> str:
    """A part name as relationships write it: forward slashes, no leading one, no dots."""
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/")


def _bytes(archive: ZipFile, info: ZipInfo, file: str) -> bytes:
    if info.flag_bits & 1:
        raise InputUnreadable(
            file,
            "the archive is encrypted",
            "save the document without a password and send it again",
        )
    if info.file_size > MAX_PART:
        _refuse(
            file,
            f"its part {info.filename} has {info.file_size:,} bytes, "
            f"more than the limit of {MAX_PART:,}",
        )
    try:
        with archive.open(info) as stream:
            return stream.read(MAX_PART)
    except _DAMAGE as fault:
        raise InputUnreadable(
            file, f"its part {info.filename} is damaged", "send or download it again"
        ) from fault


def _parse(data: bytes, name: str, file: str) -> etree._Element:
    """The XML in *data*; a document type is refused, since Word writes none and bombs need one."""
    head = data if data[:2] not in (b"\xff\xfe", b"\xfe\xff") else data.replace(b"\0", b"")[2:]
    if _DOCTYPE.match(head):
        _refuse_doctype(file, name)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, remove_pis=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        if any(sign in str(fault).lower() for sign in _PARSER_LIMITS):
            _refuse(file, f"its part {name} is over a limit of the XML parser ({fault})")
        raise InputUnreadable(
            file,
            f"its part {name} is not well-formed XML ({fault})",
            "open it in Word, which may repair it, and save it again",
        ) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        _refuse_doctype(file, name)
    return _usual_names(root)


def _refuse_doctype(file: str, name: str) -> NoReturn:
    raise InputUnreadable(
        file,
        f"its part {name} declares a document type, which no Word document does",
        "do not trust this file; ask the sender to save it again from Word",
    )


def _usual_names(root: etree._Element) -> etree._Element:
    """*root* with the namespaces of strict OOXML put into the usual ones."""
    if transitional(str(root.tag)) == root.tag:
        return root
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        element.tag = transitional(element.tag)
        for name, value in element.attrib.items():
            key = str(name)
            if transitional(key) != key:
                del element.attrib[key]
                element.set(transitional(key), value)
    return root


def _relations_of(part: str) -> str:
    """The part that says where *part* leads."""
    folder, name = posixpath.split(part)
    return f"{folder}/_rels/{name}.rels".lstrip("/")


def _relations(
    archive: ZipFile, members: dict[str, ZipInfo], name: str, file: str
) -> dict[str, Relation]:
    if name not in members:
        return {}
    folder = posixpath.dirname(posixpath.dirname(name))
    found: dict[str, Relation] = {}
    for element in _parse(_bytes(archive, members[name], file), name, file).iter(_RELATION):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        if not external:
            target = _clean(target if target.startswith(("/", "\\")) else f"{folder}/{target}")
        kind = element.get("Type", "").rpartition("/")[2]
        found[element.get("Id", "")] = Relation(kind, target, external)
    return found


def _main_part(archive: ZipFile, members: dict[str, ZipInfo], file: str) -> str:
    for relation in _relations(archive, members, "_rels/.rels", file).values():
        if relation.kind == "officeDocument" and relation.target in members:
            _check_kind(relation.target, members, file)
            return relation.target
    if "word/document.xml" in members:
        return "word/document.xml"
    raise InputUnreadable(
        file, f"this is {_zip_guess(members, archive, file)}, not a Word document", _SAVE
    )


def _check_kind(main: str, members: dict[str, ZipInfo], file: str) -> None:
    for folder, what in (
        ("xl/", "an Excel workbook (.xlsx)"),
        ("ppt/", "a PowerPoint presentation (.pptx)"),
    ):
        if main.startswith(folder) and "word/document.xml" not in members:
            raise InputUnreadable(file, f"this is {what}, not a Word document", _SAVE)


def _zip_guess(members: dict[str, ZipInfo], archive: ZipFile, file: str) -> str:
    """What an archive without a Word text seems to be."""
    if "mimetype" in members:
        kind = _bytes(archive, members["mimetype"], file)[:100].decode("ascii", "replace").strip()
        known = {
            "application/vnd.oasis.opendocument.text": "an OpenDocument text (.odt)",
            "application/epub+zip": "an e-book (.epub)",
        }
        return known.get(kind, f"a file of the type {kind}")
    if any(name.startswith("word/") for name in members):
        return "a Word file that has lost its text (word/document.xml)"
    if any(name.startswith("Index/") for name in members):
        return "an Apple Pages document"
    return "a zip archive"
