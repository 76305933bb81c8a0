"""What a document says of itself on its first page: symbol, title, date."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import regex

from adref.base.facts import table
from adref.library.model import Source
from adref.text.document import Kind, MarkedDocument, Paragraph
from adref.text.references import Known, known
from adref.text.symbols import AnySymbol, Symbol, find_symbols, session_year_span
from adref.text.titles import any_of
from adref.text.tokens import normal
from adref.text.walk import raw_after

_PAGE = 20
"""Paragraphs that may be on the first page."""
_HEADER = 8
"""Words of the longest line that is a header and not a sentence."""


@dataclass(frozen=True, slots=True)
class Stated:
    """What somebody who knows says of a document; "" leaves it to the document."""

    symbol: str = ""
    title: str = ""
    date: str = ""


def source_of(document: MarkedDocument, sha256: str, stated: Stated | None = None) -> Source:
    """*document* as a source; what is *stated* counts before what it says of itself."""
    said = stated or Stated()
    lines = tuple(_lines(document.paragraphs[:_PAGE]))
    furniture = (notice.words for notice in document.notices if notice.code in _FURNITURE)
    symbol = said.symbol or _symbol(lines, (*furniture, *_readings_of(document.file)))
    title = said.title or _title(document, lines)
    reference = known(symbol, title)
    if reference is not None:
        symbol = symbol or str(reference.symbol or "")
        title = said.title or reference.title
    date = said.date or _date(lines) or _known_date(reference, symbol)
    return Source(title, symbol, date, document.language or "", document.file, sha256)


_FURNITURE = ("front-matter", "headers-ignored")


def _lines(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    """The texts of the first page, line by line."""
    for paragraph in paragraphs:
        if paragraph.kind is not Kind.FOOTNOTE:
            for line in raw_after((paragraph,)).splitlines():
                if text := normal(line):
                    printed = paragraph.label.printed if paragraph.label else ""
                    yield f"{printed} {text}" if printed else text


def _readings_of(file: str) -> tuple[str, ...]:
    """The name of a file as the symbol it may stand for: "A_RES_70_125", "A-79-L.2"."""
    stem = file.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return (stem.replace("_", "/"), stem.replace("-", "/"))


def _symbol(lines: Sequence[str], others: Sequence[str]) -> str:
    """The symbol of a document: a line of its own, or before the title; no sentence's."""
    for line in lines:
        found = find_symbols(line, bare=True)
        if found and _is_header(line, *found[0]):
            return str(found[0][2])
    for line in others:
        found = find_symbols(line)
        if found and _is_full(found[0][2]):
            return str(found[0][2])
    return next((code[1] for line in lines if (code := _CODE.match(line))), "")


_CODE = regex.compile(
    r"(\p{Lu}{1,8}(?:/\p{Lu}[\p{L}\d.]*)+(?:/\d{1,4})+)(?:\s*$|\s*[.:–—-]\s+(?=\p{Lu}))"
)
"""A line that is, or opens with, the symbol of a body in no table of ours: "TC/RES/8/14. Title"."""


def _is_header(line: str, start: int, end: int, symbol: AnySymbol) -> bool:
    """Whether a line names its own document: "A/RES/70/125", "70/125. Outcome document ..."."""
    before, after = line[:start].strip(), line[end:].strip()
    if _is_full(symbol):
        alone = len(line.split()) <= _HEADER and not before.endswith(("of", "to", "de"))
        enclosed = "(" in before or "[" in before  # "[on the report of the Second Committee (...)]"
        return alone and not enclosed and not after.endswith((",", ";"))
    opens = not before or bool(_RESOLUTION.fullmatch(before))
    return opens and (not after or bool(_THEN_TITLE.match(line[end:])))


_RESOLUTION = regex.compile(
    r"(?:\p{L}+\s+){0,3}(?:resolution|decision|résolution|resolución)", regex.I
)
_THEN_TITLE = regex.compile(r"\s*[.:–—-]\s+[\p{Lu}\p{Lo}]")


def _is_full(symbol: AnySymbol) -> bool:
    """Whether a symbol names its organ, or its scheme, in print."""
    return not isinstance(symbol, Symbol) or (
        bool(symbol.organ) and symbol.printed.startswith(symbol.organ)
    )


def _title(document: MarkedDocument, lines: Sequence[str]) -> str:
    """The title, without the symbol before it; else the first line that is no header."""
    page = document.paragraphs[:_PAGE]
    headings = (p for p in page if p.kind in (Kind.TITLE, Kind.HEADING))
    titled = [document.title, *(raw_after((heading,)) for heading in headings)]
    texts = [text for text in map(normal, (*titled, *lines)) if text]
    for text in texts:
        found = find_symbols(text, bare=True)
        opened = _THEN_TITLE.match(text, found[0][1]) if found else None
        if opened and _is_header(text, *found[0]):
            return text[opened.end() - 1 :]
        code = _CODE.match(text)
        if code and not found and code.end() < len(text):
            return text[code.end() :]
    return next((t for t in texts if len(t) > _PAGE_NUMBER and not _is_furniture(t)), "")


_PAGE_NUMBER = 3
"""Signs that are no title: "iii"."""


def _is_furniture(text: str) -> bool:
    """Whether a line of the first page is about the document, and not its title."""
    found = find_symbols(text, bare=True)
    dated = _dates().search(text)
    return bool(
        (found and _is_header(text, *found[0]))
        or (dated and _ends_header(text, dated))
        or _CODE.match(text)
        or _furniture().match(text)
    )


@cache
def _furniture() -> regex.Pattern[str]:
    words = any_of(table("adref.library", "clauses.toml")["furniture"])
    return regex.compile(rf"(?i:\[|(?:{words})(?:$|\b.{{0,40}}$))")


def _known_date(reference: Known | None, symbol: str) -> str:
    """The date the table has, else the year that the symbol says."""
    if reference is not None:
        return reference.date
    found = find_symbols(symbol, bare=True)
    span = session_year_span(found[0][2]) if found else None
    return str(span.first[0]) if span and span.first[0] == span.last[0] else ""


def _date(lines: Sequence[str]) -> str:
    """The date of the adoption, else the first at the end of a header: that of the print."""
    dated = [(line, found) for line in lines if (found := _dates().search(line))]
    adopted = [found for line, found in dated if _ADOPTED.search(line[: found.start()])]
    headers = [found for line, found in dated if _ends_header(line, found)]
    for found in (*adopted, *headers):
        month = _months()[found["month"].lower()]
        return f"{found['year']}-{month:02d}-{int(found['day']):02d}"
    return ""


def _ends_header(line: str, found: regex.Match[str]) -> bool:
    """Whether a date is the last of a short line, and not that of a document cited there."""
    before = line[: found.start()]
    cited = any(not _is_full(symbol) for _, _, symbol in find_symbols(before, bare=True))
    return found.end() == len(line) and len(before.split()) < _HEADER and not cited


_ADOPTED = regex.compile(r"\b(?:adopted|adoptée|aprobada|принятая|اتخذته)\b", regex.I)


@cache
def _dates() -> regex.Pattern[str]:
    month = rf"(?P<month>(?i:{any_of(list(_months()))}))"
    return regex.compile(
        rf"\b(?P<day>\d{{1,2}})\s+(?:de\s+)?{month}\s+(?:de\s+)?(?P<year>(?:19|20)\d\d)\b"
    )


@cache
def _months() -> dict[str, int]:
    names = table("adref.library", "clauses.toml")["months"].values()
    return {name.lower(): number for months in names for number, name in enumerate(months, 1)}
