"""Inline mark-up, close to the file: one walk that cuts a block into tokens.

Nothing is decided here about what belongs to what; see :mod:`adref.readers.plain.pairing`.
Every repetition in the patterns is bounded, so that a walk is linear in the text.
"""

import html
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto

from adref.base.errors import InputUnreadable
from adref.readers.plain.critic import Critic, Remark
from adref.text.marks import Mark, MarkKind

Range = tuple[int, int]

MOST_MARKS = 2_000_000
"""The most marks, and stretches of words between them, in one paragraph that a person wrote."""

MOST_IN_ALL = 1_000_000
"""The most of them in one file; the longest text met has 40,000."""

_ADDRESS = r"(?:[^()\s\\]|\\.|\([^()\s]{0,200}\)){0,2000}"
_TOKEN = re.compile(
    rf"""
      \\(?P<escape>[!-/:-@\[-`{{-~])
    | (?P<star>\*+) | (?P<tilde>~{{2,}}) | (?P<low>_+)
    | \[\^(?P<call>[^\]\[\s]{{1,50}})\]
    | \]\([ ]?(?P<address>{_ADDRESS})(?:[ ]+"[^"\n]{{0,200}}")?[ ]?\)
    | \]\[(?P<name>[^\]\[\n^][^\]\[\n]{{0,99}})\]
    | (?P<close>\]) | (?P<open>\[)
    | <(?P<slash>/?)(?P<tag>[A-Za-z]{{1,10}})(?P<rest>(?:\s[^<>]{{0,300}})?)/?>
    | <(?P<auto>https?://[^<>\s]{{1,2000}})>
    | &(?P<entity>\#\d{{1,7}}|\#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]{{1,30}});
    | (?P<raised>[⁰¹²³⁴-⁹]+)
    | (?P<old>(?:(?<=[^\s\d/])|(?<=\S[ ]))\d{{1,3}}/(?=[\s.,;:)\]]|\Z))
    """,
    re.VERBOSE,
)
_LOOKS_LIKE_ADDRESS = re.compile(r"#|/|[\w.+-]+:|[\w-]+(?:\.[\w-]+)+(?:[/?#]|\Z)")
_HREF = re.compile(r"href\s*=\s*[\"']?([^\"'\s>]*)")

TAGS: Mapping[str, MarkKind] = {
    "u": MarkKind.UNDERLINE,
    "ins": MarkKind.CRITIC_INSERTED,
    "del": MarkKind.CRITIC_DELETED,
    "s": MarkKind.STRIKE,
    "strike": MarkKind.STRIKE,
    "b": MarkKind.BOLD,
    "strong": MarkKind.BOLD,
    "i": MarkKind.ITALIC,
    "em": MarkKind.ITALIC,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
    "mark": MarkKind.HIGHLIGHT,
    "a": MarkKind.LINK,
}
"""HTML that sets text apart; ``<ins>`` and ``<del>`` say what CriticMarkup says."""
IGNORED_TAGS = frozenset({"span", "font", "p", "div", "center", "small", "big", "tt", "code"})
"""HTML that says nothing about the words; its mark-up is left out."""


class Sort(Enum):
    """What a token is."""

    TEXT = auto()
    OPENS = auto()
    CLOSES = auto()
    DELIMITER = auto()
    BRACKET = auto()
    BRACKET_CLOSES = auto()
    LINK_CLOSES = auto()
    TAG_OPENS = auto()
    TAG_CLOSES = auto()
    IGNORED = auto()
    ORPHAN = auto()
    REMARK = auto()


@dataclass(slots=True)
class Token:
    """A piece of a block from *start* to *end* in the file.

    *text* is what is seen of it if it is text, the delimiter or tag name if it is mark-up.
    *opens* and *closes* say what a delimiter may do where it stands. *part* counts the
    stretches of a block that other text comes between.
    """

    sort: Sort
    start: int
    end: int
    text: str = ""
    mark: Mark | None = None
    opens: bool = False
    closes: bool = False
    part: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A decoded file with what was found out about it before the inline marks are read.

    *calls* are the calls that lead to a footnote, *addresses* the link definitions by name in
    lower case.
    """

    file: str
    text: str
    critic: Critic
    calls: frozenset[str] = frozenset()
    addresses: Mapping[str, str] = frozenset()  # type: ignore[assignment]
    seen: Counter[str] = field(default_factory=Counter)
    """How many tokens the blocks that were read have, under "tokens"."""


def scan(source: Source, ranges: Sequence[Range], parts: Sequence[int]) -> list[Token]:
    """The tokens of a block that stands in *ranges* of the file, in order.

    A range that another follows is joined to it by a space. *parts* number the ranges. Raises
    InputUnreadable if there are more than :data:`MOST_MARKS`.
    """
    tokens: list[Token] = []
    for n, (start, end) in enumerate(ranges):
        if n and source.critic.hidden_until(ranges[n - 1][1]) == ranges[n - 1][1]:
            before = ranges[n - 1][1]
            until = start if parts[n] == parts[n - 1] else before
            tokens.append(Token(Sort.TEXT, before, until, " ", part=parts[n - 1]))
        for token in _range(source, start, end):
            token.part = parts[n]
            tokens.append(token)
            if len(tokens) > MOST_MARKS:
                raise _too_many(source.file, ranges[0][0])
    source.seen["tokens"] += len(tokens)
    check_marks(source.seen["tokens"], source.file)
    return tokens


_STOPS = frozenset(".,)]،。，、")
"""What no language sets off by a space."""


def check_marks(count: int, file: str) -> None:
    """Refuse a file of *count* marks and stretches between them if those are too many."""
    if count > MOST_IN_ALL:
        raise InputUnreadable(
            file,
            f"it has more than the limit of {MOST_IN_ALL:,} marks",
            "check that it is a text, and divide the file",
        )


def _too_many(file: str, start: int) -> InputUnreadable:
    return InputUnreadable(
        file,
        f"the paragraph at character {start} has more than {MOST_MARKS} marks",
        "check that it is a text, and split the paragraph",
    )


def _range(source: Source, start: int, end: int) -> Iterator[Token]:
    """The tokens from *start* to *end*: CriticMarkup first, Markdown between."""
    at = min(end, source.critic.hidden_until(start))
    if at > start:
        yield Token(Sort.REMARK, start, at)
    for found in source.critic.between(start, end):
        begin = max(at, _begin(source.text, found)) if isinstance(found, Remark) else found.start
        yield from _markdown(source, at, begin)
        if isinstance(found, Remark):
            yield Token(Sort.REMARK, begin, min(found.end, end))
        else:
            sort = Sort.OPENS if found.opens else Sort.CLOSES
            yield Token(sort, found.start, found.end)
        at = min(found.end, end)
    yield from _markdown(source, at, end)


def _begin(text: str, remark: Remark) -> int:
    """Where *remark* begins with the space that parts it from the words it is on.

    "in ten days {>>Why?<<}." has no space before its stop; before ";" some languages have one.
    """
    before = remark.start - 1
    is_apart = text[before : remark.start] == " " and text[remark.end : remark.end + 1] in _STOPS
    return before if is_apart else remark.start


def _markdown(source: Source, start: int, end: int) -> Iterator[Token]:
    text, at, search = source.text, start, start
    while match := _TOKEN.search(text, search, end):
        search = match.end()
        for token in _understood(source, match):
            if token.start > at:
                yield Token(Sort.TEXT, at, token.start, text[at : token.start])
            at = search = token.end  # what was no link after all may hold other marks
            yield token
    if end > at:
        yield Token(Sort.TEXT, at, end, text[at:end])


def _understood(source: Source, match: re.Match[str]) -> Iterator[Token]:
    """The match as tokens; none if it is text after all."""
    start, end = match.span()
    match match.lastgroup:
        case "star" | "tilde" | "low":
            yield from _delimiters(source.text, start, end)
        case "open":
            yield Token(Sort.BRACKET, start, end, "[")
        case "close" | "name" | "address":
            yield _closing(source, match)
        case "tag" | "rest":
            yield from _tag(match)
        case "escape" | "auto" | "entity":
            yield from _for_text(match)
        case _:
            yield from _call(source, match)


def _for_text(match: re.Match[str]) -> Iterator[Token]:
    """What stands for text: an escape, an entity, an address in angle brackets."""
    if match["auto"]:
        link = Mark(MarkKind.LINK, match["auto"])
        yield Token(Sort.TEXT, *match.span(), match["auto"], mark=link)
        return
    text = match["escape"] or html.unescape(match.group())
    if text != match.group():
        yield Token(Sort.TEXT, *match.span(), text)


def _call(source: Source, match: re.Match[str]) -> Iterator[Token]:
    """The call of a footnote, if there is one that it leads to or it can be nothing else."""
    printed = match["call"] or match.group()
    if match["call"] or printed in source.calls:
        yield Token(Sort.TEXT, *match.span(), printed, mark=Mark(MarkKind.FOOTNOTE_CALL))


def _closing(source: Source, match: re.Match[str]) -> Token:
    """The end of a link where that is what it is, else a bracket of the text."""
    start, end = match.span()
    address = match["address"]
    if match["name"]:
        address = source.addresses.get(match["name"].casefold())
    elif address and not _LOOKS_LIKE_ADDRESS.match(address):
        address = None
    if address is None:
        return Token(Sort.BRACKET_CLOSES, start, start + 1, "]")
    return Token(Sort.LINK_CLOSES, start, end, match.group(), mark=link_to(address))


def link_to(address: str) -> Mark:
    """The mark of a link to *address*; "#" and "" lead nowhere."""
    if address in ("", "#"):
        return Mark(MarkKind.EMPTY_LINK)
    return Mark(MarkKind.LINK, address)


def _tag(match: re.Match[str]) -> Iterator[Token]:
    start, end = match.span()
    name = match["tag"].lower()
    if name == "br":
        yield Token(Sort.TEXT, start, end, "\n")
    elif name in IGNORED_TAGS:
        yield Token(Sort.IGNORED, start, end, name)
    elif name in TAGS:
        mark = Mark(TAGS[name])
        if name == "a":
            href = _HREF.search(match["rest"])
            mark = link_to(href[1] if href else "")
        sort = Sort.TAG_CLOSES if match["slash"] else Sort.TAG_OPENS
        yield Token(sort, start, end, name, mark=mark)


_CLOSE_AND_OPEN = (2, 2)
"""Four signs: one stretch ends and the next begins, as in "**vital****full**"."""
_MARK_OF = {
    "*": Mark(MarkKind.ITALIC),
    "_": Mark(MarkKind.ITALIC),
    "**": Mark(MarkKind.BOLD),
    "__": Mark(MarkKind.BOLD),
    "~~": Mark(MarkKind.STRIKE),
}


def _delimiters(text: str, start: int, end: int) -> Iterator[Token]:
    """A run of asterisks, tildes or low lines as delimiters; a longer run is an ornament."""
    sign = text[start]
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens, closes = _may(sign, before, after)
    widths = _widths(sign, end - start, opens=opens, closes=closes)
    if widths == (1,) and before.isdigit() and after.isdigit():
        return
    at = start
    for n, width in enumerate(widths):
        both = widths == _CLOSE_AND_OPEN and opens and closes
        mark = _MARK_OF[sign * width]
        token = Token(Sort.DELIMITER, at, at + width, sign * width, mark)
        token.opens = opens and not (both and n == 0)
        token.closes = closes and not (both and n == 1)
        yield token
        at += width


def _widths(sign: str, length: int, *, opens: bool, closes: bool) -> tuple[int, ...]:
    """How a run of *length* signs falls into delimiters, none if it is text."""
    match sign, length:
        case ("*" | "_", 1) | (_, 2):
            return (length,)
        case "*", 3:
            return (1, 2) if closes and not opens else (2, 1)
        case "*" | "~", 4 if opens or closes:
            return _CLOSE_AND_OPEN
        case _:
            return ()


def _may(sign: str, before: str, after: str) -> tuple[bool, bool]:
    """Whether a delimiter between these two characters may open, and may close."""
    opens, closes = not after.isspace(), not before.isspace()
    if sign == "_":  # a low line within a word is a letter of it
        return opens and not before.isalnum(), closes and not after.isalnum()
    return opens, closes
