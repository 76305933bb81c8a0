"""Sources a paper names, and symbols that contradict the date printed beside them."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from adref.base.facts import table
from adref.findings.finding import Confidence, Finding, Severity
from adref.findings.layers import Layer, Side, layer
from adref.text.citations import find_citations
from adref.text.document import MarkedDocument, Paragraph
from adref.text.symbols import find_symbols, session_year_span
from adref.text.walk import all_paragraphs

_NEAR = 60


def sources(document: MarkedDocument) -> tuple[Finding, ...]:
    """Every source that *document* names, and every symbol a date beside it contradicts."""
    found: list[Finding] = []
    for paragraph in all_paragraphs(document):
        for on in _texts(paragraph):
            found.extend(_named(on))
            found.extend(_contradicted(on))
    return tuple(found)


def _texts(paragraph: Paragraph) -> Iterator[Layer]:
    for side in (Side.AFTER, Side.NOTES):
        on = layer(paragraph, side)
        if on.text.strip():
            yield on


def _named(on: Layer) -> Iterator[Finding]:
    for citation in find_citations(on.text):
        printed = " ".join(citation.printed.split())
        yield Finding(
            code="source-named",
            severity=Severity.INFO,
            words=f"a source is named: {printed}",
            place=on.place(citation.start, citation.end),
            paragraph=on.label,
            quote=printed,
            evidence="a note beside the words" if on.side is Side.NOTES else "in the words",
        )


def _contradicted(on: Layer) -> Iterator[Finding]:
    """Symbols whose session or year is not that of the date directly after or before them."""
    for start, end, symbol in find_symbols(on.text):
        span = session_year_span(symbol)
        date = _date_after(on.text, end)
        if span is None or date is None:
            continue
        year, month, printed, at = date
        if span.holds(year, month):
            continue
        first, last = min(start, at), max(end, at + len(printed))
        months = (
            f"{span.first[0]}"
            if span.first[0] == span.last[0]
            else (f"{span.first[0]}-{span.last[0]}")
        )
        yield Finding(
            code="source-date-contradicted",
            severity=Severity.WARNING,
            words=f"{symbol} is of {months}, but “{printed}” stands beside it; one is wrong",
            place=on.place(first, last),
            paragraph=on.label,
            quote=" ".join(on.text[first:last].split()),
            evidence=f"the session or year in the symbol puts it in {months}",
            confidence=Confidence.LIKELY,
        )


def _date_after(text: str, end: int) -> tuple[int, int | None, str, int] | None:
    """The date after the symbol in its clause: year, month, as printed, and where."""
    after = re.split(
        r"[.;()\[\]]|\b(?:and|which|to|for|by|on (?!\d))", text[end : end + _NEAR], maxsplit=1
    )[0]
    match = _dates().search(after)
    if match is None:
        return None
    months: Mapping[str, int] = _months()
    month = months.get((match["month"] or "").lower())
    return int(match["year"]), month, match.group().strip(), end + match.start()


@cache
def _months() -> dict[str, int]:
    names = table("adref.findings", "english.toml")["dates"]["months"].split()
    return {name: number for number, name in enumerate(names, 1)}


@cache
def _dates() -> re.Pattern[str]:
    names = "|".join(_months())
    month = rf"(?:\b\d{{1,2}} )?(?:\b(?P<month>{names})\s+)?"
    year = r"(?<![/\d-])\b(?P<year>19[4-9]\d|20[0-4]\d)\b(?![/\d-]| (?-i:[A-Z]))"
    return re.compile(month + year, re.IGNORECASE)
