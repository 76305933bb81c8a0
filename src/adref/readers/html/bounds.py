"""Limits of the HTML reader, and the parser behind them."""

import re
from collections import Counter

from selectolax.lexbor import LexborHTMLParser, LexborNode

from adref.base.errors import InputUnreadable

MAX_BYTES = 52 * 2**20
"""A page with pictures inside may be large; its words never are."""
MAX_TAGS = 400_000
"""Each takes memory many times its own size; the longest paper has a tenth of them."""
MAX_STRETCH = 16_000_000
"""Characters without a tag among them, scripts and styles too; a paragraph may have a sixteenth."""
MAX_OPEN = 2_000
"""Elements left open at once: the time a parser takes grows with their square."""
MAX_REOPENED = 1_000_000
"""Elements of formatting that blocks reopen: a browser repeats each in every block after it."""
MAX_RULES = 100_000
"""Rules of style sheets, each selector one; what offices write has some hundreds."""
MAX_WORK = 2_000_000
"""Comparisons of an element with a selector."""
_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,40})")
_STRETCH = re.compile(r">[^<>]+")
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_IMPLIED = frozenset(["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "option"])
"""What ends by itself where the next of its kind begins."""
_FORMATTING = frozenset(
    [
        "a",
        "b",
        "big",
        "code",
        "em",
        "font",
        "i",
        "nobr",
        "s",
        "small",
        "strike",
        "strong",
        "tt",
        "u",
    ]
)
_SAVE = "save the text alone, as Word (.docx) or as a new page, and try again"


def parse(text: str, file: str) -> LexborNode:
    """The root of the page *text*, as a browser understands it; refused over a limit."""
    _check_tags(text, file)
    root = LexborHTMLParser(text).root
    if root is None:
        raise InputUnreadable(file, "it holds no HTML", _SAVE)
    return root


def check_size(data: bytes, file: str) -> None:
    """Refuse a page that is larger than any paper."""
    if len(data) > MAX_BYTES:
        what = f"it has {len(data) // 2**20} MB, more than the limit of {MAX_BYTES // 2**20} MB"
        raise InputUnreadable(file, what, _SAVE)


def refuse_work(file: str) -> InputUnreadable:
    """The error for a page whose style sheets ask for too much."""
    return InputUnreadable(file, "its style sheets take too long to apply", _SAVE)


def check_rules(count: int, file: str) -> None:
    """Refuse a page whose style sheets have too many rules."""
    if count > MAX_RULES:
        what = f"its style sheets have more rules than the limit of {MAX_RULES:,}"
        raise InputUnreadable(file, what, _SAVE)


def _check_tags(text: str, file: str) -> None:
    """Refuse a page with too many tags, or too many of them left open."""
    if text.count("<") > MAX_TAGS:
        raise InputUnreadable(file, f"it has more than {MAX_TAGS:,} tags", _SAVE)
    if any(found.end() - found.start() > MAX_STRETCH for found in _STRETCH.finditer(text)):
        what = f"it has more than {MAX_STRETCH:,} characters without a tag among them"
        raise InputUnreadable(file, what, _SAVE)
    opened: Counter[str] = Counter()
    standing = looks = reopened = 0
    for found in _TAG.finditer(text):
        name = found[2].lower()
        reopened += looks
        if name in _VOID or name in _IMPLIED:
            continue
        step = -bool(opened[name]) if found[1] else 1
        opened[name] += step
        standing += step
        looks += step * (name in _FORMATTING)
        if standing > MAX_OPEN:
            raise InputUnreadable(file, f"it leaves more than {MAX_OPEN:,} elements open", _SAVE)
    if reopened > MAX_REOPENED:
        raise InputUnreadable(file, "it leaves bold, fonts or the like open all through", _SAVE)
