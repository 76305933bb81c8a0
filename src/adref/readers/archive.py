"""Zip archives and the XML in them, opened as something a stranger sent.

Nothing is written to disk, so a name such as ``../../x`` in the archive is only a name; nothing
that an archive or its XML refers to is fetched.
"""

import lzma
import posixpath
import re
import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import NoReturn
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from adref.base.errors import InputUnreadable

MAX_PARTS = 10_000
MAX_UNZIPPED = 1_000_000_000
"""Bytes of all parts together; pictures are never unpacked, but a bomb declares itself here."""
MAX_PART = 64_000_000
"""Bytes of one XML part: some 6,000 pages of text with changes."""
MAX_NODES = 3_000_000
"""Elements, and twice the attributes, of all XML parts that are read: some 37 MB of what Word
writes, a hundred times the largest paper met. Their trees and what is made of them then take less
than a gigabyte."""
MAX_RATIO = 300
"""How many times its packed size a part may have: real ones stay below 60, a bomb is at 1,030."""
RATIO_FROM = 1_000_000
"""Below so many bytes a part may pack as well as it likes."""

# Atomic, or the end of "<?xml ...?>" would be looked for again through the whole part.
_DOCTYPE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*+(?>(?:<\?.*?\?>|<!--.*?-->)\s*)*+<!DOCTYPE", re.DOTALL
)
DAMAGE = (
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
_AGAIN = "send or download it again"
_KINDS = {
    "application/vnd.oasis.opendocument.text": "an OpenDocument text (.odt)",
    "application/vnd.oasis.opendocument.spreadsheet": "an OpenDocument spreadsheet (.ods)",
    "application/vnd.oasis.opendocument.presentation": "an OpenDocument presentation (.odp)",
    "application/epub+zip": "an e-book (.epub)",
}
_FOLDERS = {
    "xl": "an Excel workbook (.xlsx)",
    "ppt": "a PowerPoint presentation (.pptx)",
    "Index": "an Apple Pages document",
}


@dataclass(frozen=True, slots=True)
class Expected:
    """What a reader takes a file for, in the words of its messages.

    *name* as in "no Word document does", *program* the one that writes it.
    """

    name: str
    program: str


@dataclass(frozen=True, slots=True)
class Archive:
    """The parts of a zip archive by their cleaned names; *file* is the name in messages."""

    file: str
    zipped: ZipFile
    members: Mapping[str, ZipInfo]
    expected: Expected
    nodes: dict[str, int] = field(default_factory=dict)
    """Of the parts that were parsed, by name."""

    def bytes_of(self, name: str) -> bytes:
        """The unpacked part *name*.

        Raises :class:`InputUnreadable` if it is missing, over a limit or damaged.
        """
        if name not in self.members:
            raise InputUnreadable(self.file, f"it has lost its part {name}", _AGAIN)
        info = self.members[name]
        if info.flag_bits & 1:
            raise InputUnreadable(
                self.file,
                "the archive is encrypted",
                "save the document without a password and send it again",
            )
        if info.file_size > MAX_PART:
            _refuse(
                self.file,
                f"its part {info.filename} has {info.file_size:,} bytes, "
                f"more than the limit of {MAX_PART:,}",
            )
        try:
            with self.zipped.open(info) as stream:
                return stream.read(MAX_PART)
        except DAMAGE as fault:
            raise InputUnreadable(
                self.file, f"its part {info.filename} is damaged", _AGAIN
            ) from fault

    def tree(self, name: str) -> etree._Element:
        """The root of the XML part *name*."""
        data = self.bytes_of(name)
        self.nodes[name] = nodes_of(data)
        _check_nodes(sum(self.nodes.values()), name, self.file)
        return _parsed(data, name, self.file, self.expected)

    def looks_like(self) -> str:
        """What the archive seems to be, for a message: "an Excel workbook (.xlsx)"."""
        if "mimetype" in self.members:
            kind = self.bytes_of("mimetype")[:100].decode("ascii", "replace").strip()
            return _KINDS.get(kind, f"a file of the type {kind}")
        if any(name.startswith("word/") for name in self.members):
            return "a Word file that has lost its text (word/document.xml)"
        folders = {name.partition("/")[0] for name in self.members}
        return next(
            (what for folder, what in _FOLDERS.items() if folder in folders), "a zip archive"
        )


def open_archive(data: bytes, file: str, expected: Expected) -> Archive:
    """The zip archive in *data*, its sizes checked before anything is unpacked.

    Raises :class:`InputUnreadable` where it is damaged or over a limit of this module.
    """
    try:
        zipped = ZipFile(BytesIO(data))
    except DAMAGE as fault:
        raise InputUnreadable(file, "the file is damaged or was cut short", _AGAIN) from fault
    infos = zipped.infolist()
    _check_sizes(infos, file)
    _check_names(infos, file)
    return Archive(file, zipped, {clean(info.filename): info for info in infos}, expected)


def clean(name: str) -> str:
    """A part name as others refer to it: forward slashes, no leading one, no dots."""
    return posixpath.normpath("/" + name.replace("\\", "/")).lstrip("/")


def parse(data: bytes, name: str, file: str, expected: Expected) -> etree._Element:
    """The XML in *data*, the part *name* of *file*, comments and instructions left out.

    *name* is "" where the file itself is XML.

    A document type is refused, since the programs that write such files write none and bombs
    need one. Raises :class:`InputUnreadable`.
    """
    _check_nodes(nodes_of(data), name, file)
    return _parsed(data, name, file, expected)


def _parsed(data: bytes, name: str, file: str, expected: Expected) -> etree._Element:
    """What :func:`parse` makes of *data*, whose nodes are counted already."""
    if _DOCTYPE.match(_plain(data)):
        _refuse_doctype(file, name, expected)
    if len(data) > MAX_PART:  # a file of one part was never in an archive
        _refuse(file, f"it has {len(data):,} bytes, more than the limit of {MAX_PART:,}")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        remove_pis=True,
        remove_comments=True,
        collect_ids=False,  # two elements of one xml:id are no reason to refuse a text
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as fault:
        if any(sign in str(fault).lower() for sign in _PARSER_LIMITS):
            _refuse(file, f"{_named(name)} is over a limit of the XML parser ({fault})")
        raise InputUnreadable(
            file,
            f"{_named(name)} is not well-formed XML ({fault})",
            f"open it in {expected.program}, which may repair it, and save it again",
        ) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        _refuse_doctype(file, name, expected)
    return root


def nodes_of(data: bytes) -> int:
    """How many nodes the XML *data* has at the most, an attribute counted as two."""
    text = _plain(data)
    return text.count(b"<") - text.count(b"</") + 2 * text.count(b"=")


def _plain(data: bytes) -> bytes:
    """*data* as if it were in an encoding of one byte for each sign of XML."""
    return data if data[:2] not in (b"\xff\xfe", b"\xfe\xff") else data.replace(b"\0", b"")[2:]


def _named(name: str) -> str:
    return f"its part {name}" if name else "it"


def _check_nodes(nodes: int, name: str, file: str) -> None:
    if nodes > MAX_NODES:
        what = f"with {_named(name)}, it" if name else "it"
        _refuse(file, f"{what} is of more pieces than the limit of {MAX_NODES:,}")


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


def _check_names(infos: list[ZipInfo], file: str) -> None:
    """Refuse an archive of which two programs would read two different texts.

    Names that differ in their case alone are one (equivalent part names of the Open Packaging
    Conventions).
    """
    seen: set[str] = set()
    for info in infos:
        name = clean(info.filename).casefold()
        if name in seen and not info.is_dir():
            raise InputUnreadable(
                file,
                f"the archive holds its part {info.filename} twice; which one is shown depends "
                "on the program",
                "do not trust this file; ask the sender to open it, look at it and save it again",
            )
        seen.add(name)


def _refuse(file: str, what: str) -> NoReturn:
    raise InputUnreadable(file, what, "if the document is genuine, save its text in smaller files")


def _refuse_doctype(file: str, name: str, expected: Expected) -> NoReturn:
    raise InputUnreadable(
        file,
        f"{_named(name)} declares a document type, which no {expected.name} does",
        f"do not trust this file; ask the sender to save it again from {expected.program}",
    )
