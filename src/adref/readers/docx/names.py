"""The names of WordprocessingML (ECMA-376 part 1) that the reader knows."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
V = "{urn:schemas-microsoft-com:vml}"
OFFICE = "{urn:schemas-microsoft-com:office:office}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"

VAL = W + "val"
ID = W + "id"
AUTHOR = W + "author"
DATE = W + "date"

P = W + "p"
PPR = W + "pPr"
RUN = W + "r"
RPR = W + "rPr"
TEXT = W + "t"
DEL_TEXT = W + "delText"
TABLE = W + "tbl"
BOX = W + "txbxContent"
FIELD = W + "fldChar"
ALTERNATES = MC + "AlternateContent"

INS = W + "ins"
DEL = W + "del"
MOVE_FROM = W + "moveFrom"
MOVE_TO = W + "moveTo"

_STRICT = "http://purl.oclc.org/ooxml/"
_TRANSITIONAL = "http://schemas.openxmlformats.org/"
_STRICT_NAMES = {
    "wordprocessingml/main": "wordprocessingml/2006/main",
    "officeDocument/relationships": "officeDocument/2006/relationships",
    "officeDocument/math": "officeDocument/2006/math",
    "drawingml/main": "drawingml/2006/main",
    "drawingml/wordprocessingDrawing": "drawingml/2006/wordprocessingDrawing",
}


def transitional(name: str) -> str:
    """*name* in braces notation, a strict namespace (ISO/IEC 29500) put into the usual one."""
    if not name.startswith("{" + _STRICT):
        return name
    space, _, local = name[1:].partition("}")
    known = _STRICT_NAMES.get(space.removeprefix(_STRICT))
    return f"{{{_TRANSITIONAL}{known}}}{local}" if known else name


def is_on(value: str | None) -> bool:
    """What an on/off value says; an absent one says on."""
    return value not in ("0", "false", "off", "none")
