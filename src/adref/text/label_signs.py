"""The signs of a printed label, as patterns; :mod:`adref.text.label_pieces` reads with them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import regex

from adref.base.facts import table

LEAD = regex.compile(r"(?:\s|\*\*|__|[-*•–·](?=[\s(\[\d*]))*")
BRACKETS = regex.compile(r"(?:\[\s*)+")
OPEN = regex.compile(r"[(\[]\s*")
CLOSE = {"(": regex.compile(r"[.:]?\s*\)"), "[": regex.compile(r"[.:]?\s*\]")}
STOP = regex.compile(r"(?:\*\*)?(?:\s*(?:\.\)|\)\.|[.):：．、](?![\d.]))|\s+[-–—](?=\s+[^\d\s]))")
STOP_AHEAD = regex.compile(r"\s*[.):：](?!\d)")
TAIL = regex.compile(r"(?:\*{1,2}(?=\s|$))?\s*")
BLANK = regex.compile(r"\s*")
LINE_END = regex.compile(r"\s*\Z|[^\S\n\t]*[\t\n]")
SENTENCE = regex.compile(r"\s+(?:[*_~]*[\p{Lu}\p{Lt}\[(“‘\"'«¿¡*~])|[\[(*~]")
BREAK = regex.compile(r"[^\p{L}\p{N}.,;%/:\-]")
YEAR = range(1900, 2101)
NUMBER = regex.compile(r"(\d{1,4})(?!\d)")
ROMAN_NUMBER = regex.compile(r"([IVXLC]+|[ivxlc]+)(?![\p{L}\d])")
CHINESE_NUMBER = regex.compile(r"[一二三四五六七八九十]{1,3}")
LEVEL = regex.compile(r"\.(0|[1-9]\d{0,2})(?!\d)")
CAPITAL = regex.compile(r"([A-Z])(?![\p{L}\d])|\s([A-Z])(?=[.:]|\s+(?:bis|ter)\b)")
CAPITAL_GLUED = regex.compile(r"([A-Z])(\p{Ll}+)")
SMALL = regex.compile(r"([a-z])(?![\p{L}\d])")
SUFFIX = regex.compile(
    r"(?P<gap>\s*(?:[.\-‐–]\s*)?)\(?(?P<word>之[二三四五六七八九十]{1,3}|[\p{L}\p{M}--\p{Han}]+)",
    regex.V1,
)
PATH = regex.compile(r"\s*\((?P<level>[a-zA-Z]{1,8}|\d{1,3})(?:[\s-]*(?P<suffix>\p{L}{3,}))?\)")
HALF_PATH = regex.compile(r"(?P<level>[a-z]{1,5})(?:[\s-]*(?P<suffix>\p{L}{3,}))?\)")
PATH_SUFFIX = regex.compile(r"\s?\(?(?P<suffix>\p{Ll}{3,})\b\)?")
CHINESE_ARTICLE = regex.compile(r"[条條]|[段款项項]\B")
SMALL_STOPPED = regex.compile(r"([a-z]|[a-z]{2}|[ivxl]{2,5})(?=\.(?:\s|$))")
SMALL_APART = regex.compile(r"\.?\s+([a-z])(?=\.(?:\s|$))")
OPEN_NUMBER = regex.compile(r"\[\s*(\d{1,3}|[a-z])\s*\](?:[\s*]*\[\s*(?:\d{1,3}|[a-z])\s*\])+")
SUFFIX_COUNT = regex.compile(r"\s?(\d{1,2})(?=[.)]\s)")
DATE = regex.compile(r"[.,]?\s*\d")
SECTION = regex.compile(
    r"([IVXLC]{1,7}|[A-Z])(?=[.)]\s(?!\s*\p{Lu}\.)|[.)]?$|\s+(?:bis|ter|quater)\b)"
)


@cache
def _words(kind: str) -> str:
    """The words of *kind* in series.toml as alternatives of a pattern, the longest first."""
    words = sorted(table("adref.text", "series.toml")[kind], key=len, reverse=True)
    return "|".join(regex.escape(word) for word in words)


@cache
def series_words() -> dict[str, tuple[str, bool]]:
    """Every word for a series, in lower case, with the name of the series and if it is bare."""
    return {
        word.lower(): (entry["name"], entry["bare"])
        for entry in table("adref.text", "series.toml")["series"]
        for word in entry["words"]
    }


@cache
def sign(name: str) -> regex.Pattern[str]:
    """The pattern *name* of those that are made of words in series.toml."""
    return regex.compile(_SOURCES[name](), regex.IGNORECASE)


def _series() -> str:
    """A word for a series, where a number follows it."""
    words = "|".join(sorted(map(regex.escape, series_words()), reverse=True))
    number = rf"\d|[IVXivx]+\b|[一二三四五六七八九十]|(?:{_words('first')})\b"
    return rf"(?P<word>第|{words})[.\s]*(?={number})"


def _alternative() -> str:
    """The word "alt", or a whole word for it, with the number of the alternative."""
    words = rf"(?P<word>alt|{_words('alternative')})(?!\p{{L}})"
    return rf"[\s.\-]*\(?{words}\.?\)?(?:\s*(?P<which>\d{{1,2}})(?!\d|\p{{L}}|\.\d))?"


def _bare_new() -> str:
    """The word "new" without brackets, where a label follows it."""
    return rf"(?:{_words('new')})\s+{_PARAGRAPH}(?=(?:PP|OP|Art)?[\w.]*\s*\d)"


def _new_behind() -> str:
    """The word "new" without brackets behind a label, where that ends: "12 bis NEW."."""
    return rf"\s*[-–—,]?\s*(?:{_words('new')})\s*{_PARAGRAPH}(?=\s*(?:[.:：](?!\d)|[\])]))"


def _new_alone() -> str:
    """The sign of a new paragraph that has no label: "[NEW PARA]", "(new)", "NEW PARA:"."""
    new, noun = _words("new"), _words("paragraph")
    both = rf"(?:(?:{new})\s+(?:{noun})|(?:{noun})\s+(?:{new}))"
    return rf"\s*(?:[\[(]\s*(?:{both}|{new})\s*[:.]?\s*[\])]\s*[:.]?|{both}\s*[:：])\s*"


def _former() -> str:
    """A remark such as "(former 6)"; the label in it may have brackets of its own."""
    label = r"(?P<former>[\p{L}\d][\p{L}\d.\s]*(?:\([\p{L}\d]{1,5}\)\s*)*)"
    return rf"\s*[\[(]\s*(?:{_words('former')})[.\s-]*{_PARAGRAPH}{label}[\])]"


_PARAGRAPH = r"(?:para(?:graph|\.)?\s*)?"
_SOURCES: dict[str, Callable[[], str]] = {
    "series": _series,
    "first": lambda: rf"(?:{_words('first')})\b",
    "alternative": _alternative,
    "new": lambda: rf"\s*[\[(]\s*(?:{_words('new')})\s*{_PARAGRAPH}[\])]",
    "bare new": _bare_new,
    "new behind": _new_behind,
    "new alone": _new_alone,
    "former": _former,
    "quantity": lambda: rf"\s*(?:%|(?:{_words('quantities')})\b)",
    "running": lambda: rf"\s*,|\s+(?:{_words('running')})\b",
}


@dataclass(slots=True)
class Cursor:
    """A place in a text that moves on as the label is read."""

    text: str
    at: int = 0

    def take(self, pattern: regex.Pattern[str]) -> regex.Match[str] | None:
        """What *pattern* finds here, passed over."""
        found = pattern.match(self.text, self.at)
        if found:
            self.at = found.end()
        return found

    def sees(self, pattern: regex.Pattern[str]) -> bool:
        """Whether *pattern* stands here."""
        return pattern.match(self.text, self.at) is not None
