"""What archives may not do, whatever format is in them."""

import io
import zipfile

import pytest

from adref.base.errors import InputUnreadable
from adref.readers.archive import Expected, open_archive

_WORD = Expected("Word document", "Word")


def packed(*names: str) -> bytes:
    """An archive whose parts have these *names*, each as long as all others."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number, name in enumerate(names):
            archive.writestr(f"{number}" * len(name), f"part {number}")
    data = out.getvalue()
    for number, name in enumerate(names):
        data = data.replace(f"{number}".encode() * len(name), name.encode())
    return data


@pytest.mark.parametrize(
    "names",
    [
        ("word/document.xml", "word/document.xml"),
        ("word/document.xml", "word/Document.XML"),
        ("content.xml", "/content.xml"),
        ("content.xml", "./content.xml"),
        ("xl/sheet.xml", "xl\\sheet.xml"),
        ("OEBPS/../content.xml", "content.xml"),
    ],
)
def test_an_archive_with_two_parts_of_one_name_is_refused(names: tuple[str, ...]) -> None:
    """One program shows the first, another the last: nobody knows what was sent."""
    with pytest.raises(InputUnreadable, match=r"x\.docx: the archive holds its part .* twice"):
        open_archive(packed(*names), "x.docx", _WORD)


def test_parts_of_one_name_in_two_folders_are_two() -> None:
    """Only the whole name counts; that of a folder may be said more than once."""
    archive = open_archive(packed("a/x.xml", "b/x.xml", "a//", "a/"), "x.docx", _WORD)
    assert {"a/x.xml", "b/x.xml"} <= set(archive.members)
