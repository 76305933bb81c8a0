"""A Word file as an archive of parts that lead to each other."""

from dataclasses import dataclass

from lxml import etree

from adref.base.errors import InputUnreadable
from adref.readers.archive import Archive, Expected, open_archive
from adref.readers.docx.names import A, transitional
from adref.readers.relations import Relation, parts, relations

_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_WORD = Expected("Word document", "Word")
_UNPACK = "unpack it and give the files in it"
_SAVE = "open it in Word or LibreOffice and save it as Word document (.docx)"


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
        return relations(self.archive, part)

    def part(self, kind: str) -> str | None:
        """The name of the part the main part calls its *kind* ("styles", "comments" ...)."""
        return next(parts(self.archive, self.leads, kind), None)

    def has(self, name: str) -> bool:
        """Whether the file has a part *name*."""
        return name in self.archive.members

    def drawn(self, name: str) -> tuple[str, ...]:
        """The lines of text in the chart or diagram *name*; none where it cannot be read."""
        try:
            root = self.tree(name) if self.has(name) else None
        except InputUnreadable:  # the text of the paper can be read without it
            return ()
        lines = () if root is None else root.iter(A + "p")
        return tuple("".join(t.text or "" for t in line.iter(A + "t")) for line in lines)

    def tree(self, name: str) -> etree._Element:
        """The root of the XML part *name*."""
        return _usual_names(self.archive.tree(name))


def open_package(data: bytes, file: str) -> Package:
    """The Word file in *data*; refuses what is none, or is over a limit, with the reason."""
    _check_start(data, file)
    archive = open_archive(data, file, _WORD)
    main = _main_part(archive)
    return Package(file, main, archive, relations(archive, main))


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


def _main_part(archive: Archive) -> str:
    for main in parts(archive, relations(archive, ""), "officeDocument"):
        _check_kind(main, archive)
        return main
    if "word/document.xml" in archive.members:
        return "word/document.xml"
    seems = archive.looks_like()
    remedy = _UNPACK if seems == "a zip archive" else _SAVE
    raise InputUnreadable(archive.file, f"this is {seems}, not a Word document", remedy)


def _check_kind(main: str, archive: Archive) -> None:
    if main.startswith(("xl/", "ppt/")) and "word/document.xml" not in archive.members:
        what = f"this is {archive.looks_like()}, not a Word document"
        raise InputUnreadable(archive.file, what, _SAVE)
