"""A Word file as an archive of parts that lead to each other."""

import posixpath
from dataclasses import dataclass

from lxml import etree

from adref.base.errors import InputUnreadable
from adref.readers.archive import Archive, Expected, clean, open_archive
from adref.readers.docx.names import transitional

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_WORD = Expected("Word document", "Word")
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_UNPACK = "unpack it and give the files in it"
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
    archive: Archive
    leads: dict[str, Relation]

    def relations(self, part: str) -> dict[str, Relation]:
        """Where *part* leads, by relationship id."""
        if part == self.main:
            return self.leads
        return _relations(self.archive, _relations_of(part))

    def part(self, kind: str) -> str | None:
        """The name of the part the main part calls its *kind* ("styles", "comments" ...)."""
        for relation in self.leads.values():
            if relation.kind == kind and not relation.external and self.has(relation.target):
                return relation.target
        return None

    def has(self, name: str) -> bool:
        """Whether the file has a part *name*."""
        return name in self.archive.members

    def tree(self, name: str) -> etree._Element:
        """The root of the XML part *name*."""
        return _usual_names(self.archive.tree(name))


def open_package(data: bytes, file: str) -> Package:
    """The Word file in *data*; refuses what is none, or is over a limit, with the reason."""
    _check_start(data, file)
    archive = open_archive(data, file, _WORD)
    main = _main_part(archive)
    return Package(file, main, archive, _relations(archive, _relations_of(main)))


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


def _relations(archive: Archive, name: str) -> dict[str, Relation]:
    if name not in archive.members:
        return {}
    folder = posixpath.dirname(posixpath.dirname(name))
    found: dict[str, Relation] = {}
    for element in _usual_names(archive.tree(name)).iter(_RELATION):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        if not external:
            target = clean(target if target.startswith(("/", "\\")) else f"{folder}/{target}")
        kind = element.get("Type", "").rpartition("/")[2]
        found[element.get("Id", "")] = Relation(kind, target, external)
    return found


def _main_part(archive: Archive) -> str:
    for relation in _relations(archive, "_rels/.rels").values():
        if relation.kind == "officeDocument" and relation.target in archive.members:
            _check_kind(relation.target, archive)
            return relation.target
    if "word/document.xml" in archive.members:
        return "word/document.xml"
    seems = archive.looks_like()
    remedy = _UNPACK if seems == "a zip archive" else _SAVE
    raise InputUnreadable(archive.file, f"this is {seems}, not a Word document", remedy)


def _check_kind(main: str, archive: Archive) -> None:
    if main.startswith(("xl/", "ppt/")) and "word/document.xml" not in archive.members:
        what = f"this is {archive.looks_like()}, not a Word document"
        raise InputUnreadable(archive.file, what, _SAVE)
