"""An OpenDocument text as its parts: content, styles and properties, from a zip or a flat file."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from zipfile import ZipFile

from lxml import etree

from adref.base.errors import InputUnreadable
from adref.readers.archive import DAMAGE, Archive, Expected, open_archive, parse
from adref.readers.odt.names import OFFICE

PART = "content.xml"
_TEXT = b"application/vnd.oasis.opendocument.text"
_OPEN = Expected("OpenDocument text", "LibreOffice")
_SAVE = "open it in LibreOffice or Word and save it as OpenDocument text (.odt)"
_FLAT = re.compile(rb"<(?:[\w.-]+:)?document\s")
_HEAD = 20_000
"""Bytes in which the root element of a flat file stands: LibreOffice names forty name spaces."""
_MACROS = ("Basic/", "Scripts/")
_SETTINGS = frozenset({"Basic/script-lc.xml", "Basic/Standard/script-lb.xml"})
"""What stands in the folder of macros where there are none."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The roots of the parts; *macros* says whether the file carries programs.

    *roots* are content, styles and properties as far as there are any; of a flat file the one
    root is all of them.
    """

    file: str
    roots: tuple[etree._Element, ...]
    text: etree._Element
    macros: bool = False

    def all(self, name: str) -> Iterator[etree._Element]:
        """The children of the roots that are called office:*name*."""
        for root in self.roots:
            yield from root.iterchildren(OFFICE + name)


def is_text(data: bytes) -> bool:
    """Whether *data* says that it is an OpenDocument text, in an archive or in one XML file."""
    if data.startswith(b"PK"):
        return _is_zipped_text(data)
    head = data[:_HEAD]
    return _TEXT in head and _FLAT.search(head) is not None


def _is_zipped_text(data: bytes) -> bool:
    """Whether the archive names the type; it does so at once, unless somebody packed it anew."""
    if data[30:38] == b"mimetype" and _TEXT in data[:200]:
        return True
    try:
        with ZipFile(BytesIO(data)) as zipped:
            names = set(zipped.namelist())
            if PART not in names or "mimetype" not in names:
                return False
            with zipped.open("mimetype") as stream:
                return stream.read(len(_TEXT)) == _TEXT
    except (*DAMAGE, RuntimeError):  # the last of an encrypted part
        return False


def open_parts(data: bytes, file: str) -> Parts:
    """The parts of the text in *data*; refuses what is none, or is over a limit."""
    if not data.startswith(b"PK"):
        root = parse(data, "", file, _OPEN)
        return Parts(file, (root,), _text_of(root, file))
    archive = open_archive(data, file, _OPEN)
    _check_encryption(archive)
    if PART not in archive.members:
        what = f"this is {archive.looks_like()}, without a text ({PART})"
        raise InputUnreadable(file, what, "ask its sender for it again")
    content = archive.tree(PART)
    text = _text_of(content, file)
    others = [archive.tree(n) for n in ("styles.xml", "meta.xml") if n in archive.members]
    macros = any(
        name.startswith(_MACROS) and not name.endswith("/") and name not in _SETTINGS
        for name in archive.members
    )
    return Parts(file, (content, *others), text, macros)


def _check_encryption(archive: Archive) -> None:
    manifest = "META-INF/manifest.xml"
    sealed = "encrypted-package" in archive.members or (
        manifest in archive.members and b"encryption-data" in archive.bytes_of(manifest)
    )
    if sealed:
        raise InputUnreadable(
            archive.file,
            "the document is protected with a password",
            "open it in LibreOffice, save it without a password (Save As) and send it again",
        )


def _text_of(root: etree._Element, file: str) -> etree._Element:
    body = root.find(OFFICE + "body")
    text = None if body is None else body.find(OFFICE + "text")
    if text is not None:
        return text
    inside = None if body is None else next(body.iterchildren(etree.Element), None)
    name = etree.QName(root if inside is None else inside).localname
    raise InputUnreadable(file, f"it holds a {name}, not an OpenDocument text", _SAVE)
