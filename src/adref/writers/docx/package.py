"""The container: a zip of parts that is the same, byte for byte, for the same words."""

from collections.abc import Mapping
from importlib.resources import files

from adref.writers.zipped import zipped

SKELETON = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "rels.xml",
    "docProps/app.xml": "app.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/theme/theme1.xml": "theme.xml",
}
"""The parts that are the same in every document, by the file they ship in."""


def shipped(name: str) -> str:
    """The part *name* of the skeleton."""
    folder = files("adref.writers.docx").joinpath("skeleton")
    return folder.joinpath(SKELETON[name]).read_text("utf-8")


def packed(parts: Mapping[str, str]) -> bytes:
    """The skeleton and *parts* (name to XML text), one of which may replace its own, as a .docx."""
    whole = {**{name: shipped(name) for name in SKELETON}, **parts}
    return zipped({name: text.encode("utf-8") for name, text in whole.items()})
