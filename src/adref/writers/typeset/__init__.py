"""A sheet as a PDF that a screen reader can read: tagged, as PDF/UA-1 asks (ISO 14289-1).

Set by typst from a template that is handed the words as data: brackets and asterisks of a
negotiated text are no markup. The same sheet gives the same bytes.
"""

import json
import re
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from adref.base.errors import AdrefError
from adref.text.marks import MarkKind
from adref.writers.letters import is_rtl, readable
from adref.writers.lines import Face, Grid, Leaf, Line, Part, Sheet

__all__ = ["MOST_LINES", "LetterWithoutFont", "PdfUnavailable", "TooLongToPrint", "write"]

_SIGNS = {
    MarkKind.BOLD: "b",
    MarkKind.ITALIC: "i",
    MarkKind.UNDERLINE: "u",
    MarkKind.STRIKE: "s",
    MarkKind.SUPERSCRIPT: "sup",
    MarkKind.SUBSCRIPT: "sub",
}
MOST_LINES = 28_000
"""Lines, and cells of tables, of one PDF: some five hundred pages, and a gigabyte to set them."""
_HEADING = re.compile(r"Heading(\d)")
_NO_FONT = re.compile(r"the text `(?P<text>.*?)` could not be displayed")


class PdfUnavailable(AdrefError):
    """A PDF is asked for where the program that sets it is not installed."""

    def __init__(self) -> None:
        super().__init__(
            "PDF files are set by typst, which is not installed; run: pip install 'adref[pdf]'"
        )


class LetterWithoutFont(AdrefError):
    """Letters that no font on this machine has: they would be boxes in the PDF."""

    def __init__(self, text: str) -> None:
        self.text = text
        super().__init__(
            f"no font on this machine shows {text}; install one that does (on Debian "
            "fonts-hosny-amiri for Arabic, fonts-wqy-microhei for Chinese, fonts-noto-core for "
            "most others) and try again"
        )


class PdfNotSet(AdrefError):
    """typst refused a sheet: a fault of ours."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(
            f"the PDF could not be set ({why}); write another form, such as .docx, and report this"
        )


class TooLongToPrint(AdrefError):
    """A sheet of which the PDF would have a thousand pages, and take gigabytes to set."""

    def __init__(self, lines: int) -> None:
        self.lines = lines
        super().__init__(
            f"the PDF would have {lines:,} lines and cells, more than the limit of {MOST_LINES:,}; "
            "write .docx or another form, or print the pages of single parties"
        )


def write(sheet: Sheet) -> bytes:
    """The bytes of the .pdf.

    Raises :class:`PdfUnavailable` without typst, :class:`LetterWithoutFont` where a font is
    missing, :class:`TooLongToPrint` above :data:`MOST_LINES`.
    """
    length = sum(len(p.rows) * len(p.columns) if isinstance(p, Grid) else 1 for p in sheet.parts)
    if length > MOST_LINES:
        raise TooLongToPrint(length)
    try:
        import typst  # noqa: PLC0415 - an extra, and eighty megabytes
    except ImportError:
        raise PdfUnavailable from None
    template = files("adref.writers.typeset").joinpath("sheet.typ").read_bytes()
    data = json.dumps(_plain(sheet), ensure_ascii=False)
    try:
        return bytes(
            typst.compile(
                template, format="pdf", sys_inputs={"sheet": data}, pdf_standards=["ua-1"]
            )
        )
    except typst.TypstError as error:
        missing = _NO_FONT.search(str(error))
        if missing:
            raise LetterWithoutFont(missing["text"]) from None
        raise PdfNotSet(str(error)) from error


def _plain(sheet: Sheet) -> dict[str, Any]:
    return {
        "name": readable(sheet.name),
        "lang": sheet.language.partition("-")[0] or "en",
        "landscape": sheet.landscape,
        "parts": list(_parts(sheet)),
    }


def _parts(sheet: Sheet) -> Iterator[dict[str, Any]]:
    """The parts; no level of headings is skipped, which would leave a hole in the outline."""
    level = 0
    for part in sheet.parts:
        plain = _part(part)
        if plain["type"] == "heading":
            level = plain["level"] = min(plain["level"], level + 1)
        yield plain


def _part(part: Part) -> dict[str, Any]:
    match part:
        case Line():
            return _line(part)
        case Leaf():
            return {"type": "leaf"}
        case Grid():
            return {
                "type": "grid",
                "title": readable(part.title),
                "heads": [readable(name) for name, _ in part.columns],
                "widths": [width for _, width in part.columns],
                "rows": [[[_line(line) for line in cell] for cell in row] for row in part.rows],
            }


def _line(line: Line) -> dict[str, Any]:
    heading = _HEADING.fullmatch(line.style)
    level = 1 if line.style == "Title" else int(heading[1]) + 1 if heading else 0
    return {
        "type": "heading" if level else "line",
        "level": level,
        "style": line.style,
        "rtl": is_rtl(line.words or line.text),
        "runs": [_run(text, face) for text, face in line.runs if text],
        "remarks": [f"{r.author}: {readable(r.text)}" for r in line.remarks],
    }


def _run(text: str, face: Face) -> dict[str, Any]:
    return {"t": readable(text), **{_SIGNS[kind]: True for kind in face if kind in _SIGNS}}
