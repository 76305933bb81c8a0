"""The forms in which a party can send its wishes, by the suffix of its file."""

from collections.abc import Callable, Mapping

from building.letter import letter
from building.lines import text
from building.message import message
from building.rtf import rtf
from building.sheet import csv_file, ods_file, xlsx_file
from building.web import web
from building.wishes import Wishes
from building.word import word

Write = Callable[[Wishes, str], bytes]


def _lines(wishes: Wishes, _title: str) -> bytes:
    told = letter(wishes) if wishes.options["form"] == "letter" else text(wishes)
    return told.encode()


def _sheet(write: Callable[[Wishes], bytes]) -> Write:
    return lambda wishes, _title: write(wishes)


BUILT: Mapping[str, Write] = {
    "docx": word,
    "rtf": rtf,
    "html": web,
    "eml": message,
    "csv": _sheet(csv_file),
    "xlsx": _sheet(xlsx_file),
    "ods": _sheet(ods_file),
    "md": _lines,
    "txt": _lines,
}
"""What this script writes itself: of the wishes and the title of the paper."""

CONVERTED: Mapping[str, str] = {"odt": "docx", "pdf": "docx"}
"""What LibreOffice makes, and of what form it makes it."""


def suffix_of(wishes: Wishes) -> str:
    """The suffix of the file in which a party sends its wishes."""
    return wishes.options.get("suffix", "docx")
