"""The notation as a page prints it, without the signs of Markdown.

What Markdown tells apart by a backslash, a page tells apart by its look: the brackets of the
notation are bold, those of the text itself are not. :func:`notation` undoes :func:`printed`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache

from adref.compilation.rolling import signs
from adref.compilation.rolling.style import DEFAULT, Attribution, Signs, Style

_UNSEEN = re.compile(
    # White space that a page would not show as it is, and what XML has no sign for.
    "[^\t\n\x20-\x84\x86-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|&(?=#[0-9]{1,6};)"
)
_SPELT = re.compile(r"&#([0-9]{1,6});")
_SPACE = "space"
_THE_SPACE = re.compile(rf"(?:the word )*{_SPACE}")
_APART = "\u2002"
"""The wide space of the text itself, where a narrow one would join two passages."""
_THIN = "\u2009"
"""A thin space of the page alone: it parts a bracket from the word that it stands close to."""
_BETWEEN = {" ": " ", signs.BREAK: "\n", signs.SPACE: _APART}
_BETWEEN_MEANT = {printed: meant for meant, printed in _BETWEEN.items()}
_ATTRIBUTED = re.compile(r"\[([^\[\]:]+): [^\[\]\0]*\]?")
_AFTER = re.compile(r"\[[^\[\]\0]* \(([^\[\]\0]+)\)\]")
_OWN = re.compile(r"[\\\[\]]")
_ESCAPED = re.compile(r"\\([\\\[\]])")
_SIGN_OR_TEXT = re.compile(r"[\[\]]|(?:[^\\\[\]]|\\.|\\\Z)+", re.DOTALL)
_BRACKET = re.compile(r"([\[\]])")


class Look(Enum):
    """How a bit of a line looks."""

    TEXT = auto()
    SIGN = auto()
    """Bold: a bracket of the notation, and who stands in it."""
    WORD = auto()
    """Italic: a word of ours in the place of a party's words."""


Bit = tuple[str, Look]


def spelt(text: str) -> str:
    """*text* as it is printed: what nobody would see, tabs too, is spelt out as in HTML."""
    return _UNSEEN.sub(lambda found: f"&#{ord(found[0])};", text).replace("\t", "&#9;")


def spelt_whole(text: str) -> str:
    """As :func:`spelt`, for text that stands alone: tabs inside it stay, white space around not."""
    shown = _UNSEEN.sub(lambda found: f"&#{ord(found[0])};", text)
    if shown[:1].isspace():
        shown = f"&#{ord(shown[0])};{shown[1:]}"
    return f"{shown[:-1]}&#{ord(shown[-1])};" if shown[-1:].isspace() else shown


def unspelt(shown: str) -> str:
    """The text that :func:`spelt` has printed."""
    return _SPELT.sub(lambda found: chr(int(found[1])), shown)


def printed(shown: str, parties: Sequence[str], style: Style = DEFAULT) -> Iterator[Bit]:
    """What stands on the page for *shown*, text in the notation of *style*, bit by bit."""
    closed = False
    for text, inside in signs.PIECE.findall(shown):
        if text:
            between = _BETWEEN.get(text) if closed and inside else None
            words = _kept(spelt(signs.plain(text)), style)
            yield between or _parted(words, after=closed, before=bool(inside)), Look.TEXT
        elif closed and inside:
            yield _THIN, Look.TEXT
        if inside:
            head, words = style.head_and_words(inside) or ("", inside)
            before, after = style.bracket(head_printed(head, parties, style), "\0").split("\0")
            yield f"[{before}", Look.SIGN
            yield _words(words, style)
            yield f"{after}]", Look.SIGN
        closed = bool(inside)


def _parted(text: str, *, after: bool, before: bool) -> str:
    """*text* with a thin space where a letter of it would touch a bracket after or before it."""
    start = _THIN if after and text[0].isalnum() else ""
    return f"{start}{text}{_THIN if before and not text[-1].isspace() else ''}"


def _kept(text: str, style: Style) -> str:
    """*text* with a backslash before its brackets, where nothing is bold to tell them apart."""
    return _OWN.sub(r"\\\g<0>", text) if style.signs is Signs.PLAIN else text


def _unkept(text: str, style: Style) -> str:
    return _ESCAPED.sub(r"\1", text) if style.signs is Signs.PLAIN else text


def _words(shown: str, style: Style) -> Bit:
    """The words of a bracket; white space alone is named, or nobody would see it."""
    text = signs.plain(shown)
    if shown == signs.DELETE:
        return shown, Look.WORD
    if text == " ":
        return _SPACE, Look.WORD
    return (
        f"the word {text}" if _THE_SPACE.fullmatch(text) else _kept(spelt(text), style)
    ), Look.TEXT


def _words_meant(shown: str, style: Style) -> str:
    if shown == _SPACE:
        return " "
    text = shown[len("the word ") :] if _THE_SPACE.fullmatch(shown) else shown
    return signs.escaped(unspelt(_unkept(text, style)))


def head_printed(head: str, parties: Sequence[str], style: Style = DEFAULT) -> str:
    """Who stands in a bracket, ids as the parties write them wherever that can be read back."""
    shown = signs.plain(head)
    readable = _OWN.search(shown) is None and ": " not in shown
    whole = style.head_and_words(style.bracket(shown, "x")) == (shown, "x")
    return shown if readable and whole and head_meant(shown, parties) == head else head


def head_meant(shown: str, parties: Sequence[str]) -> str:
    """The head in the notation that :func:`head_printed` has printed."""
    for party, word in _spelt(tuple(parties)):
        shown = shown.replace(party, word)
    return shown


@lru_cache(maxsize=8)
def _spelt(parties: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Those of *parties* that the notation spells in another way, with that, the longest first."""
    # Kept, since it is asked for every bracket: with two hundred parties thousands of times.
    pairs = ((party, signs.in_list(party)) for party in sorted(parties, key=len, reverse=True))
    return tuple((party, word) for party, word in pairs if word != party)


def lookalikes(bits: Iterable[Bit], parties: Collection[str], style: Style = DEFAULT) -> list[str]:
    """The brackets of the text itself that name only *parties*, as those of the notation do.

    None where these are told by a backslash and not by their look.
    """
    if style.signs is Signs.PLAIN:
        return []
    form = _AFTER if style.attribution is Attribution.AFTER else _ATTRIBUTED
    text = "".join(text if look is Look.TEXT else "\0" for text, look in bits)
    return [found[0] for found in form.finditer(text) if _names(found[1], parties)]


def _names(head: str, parties: Collection[str]) -> bool:
    names = (item.partition(" (")[0].strip() for item in head.split(","))
    return all(name in parties or name == signs.BASE for name in names)


def notation(bits: Iterable[Bit], parties: Sequence[str], style: Style = DEFAULT) -> str:
    """The text in the notation that *bits* of a page tell.

    Only brackets that look like signs are read as such. One without its partner stays, and who
    reads the notation finds it in its place.
    """
    found: list[str] = []
    held: list[_Held] = []  # the brackets that are open
    text = ""
    for piece, sign in _pieces(bits, style):
        if not sign and held:
            held[-1].text += piece
        elif not sign:
            text += piece
        elif piece == "[":
            if not held:
                found.append(_outside(text, found, style, opens=True))
                text = ""
            held.append(_Held())
        elif not held:
            found += [_outside(text, found, style), "]"]
            text = ""
        else:
            shown = _bracket(held.pop(), parties, style)
            (held[-1].inside if held else found).append(shown)
            if held:
                held[-1].text += signs.HOLE
    rest = _outside(text, found, style)
    return "".join([*found, rest, *(f"[{one.filled(signs.escaped(one.text))}" for one in held)])


@dataclass(slots=True)
class _Held:
    """The text of a bracket, with a hole for each that stands in it, and these in the notation."""

    text: str = ""
    inside: list[str] = field(default_factory=list)

    def filled(self, text: str) -> str:
        """*text* with the brackets in its holes."""
        first, *others = text.split(signs.HOLE)
        return first + "".join(map("".join, zip(self.inside, others, strict=True)))


def _pieces(bits: Iterable[Bit], style: Style) -> Iterator[tuple[str, bool]]:
    """*bits* cut at the brackets of the notation, and whether each is one."""
    if style.signs is Signs.PLAIN:
        whole = "".join(text for text, _ in bits)
        yield from ((piece, piece in "[]") for piece in _SIGN_OR_TEXT.findall(whole))
        return
    for text, look in bits:
        for piece in _BRACKET.split(text) if look is Look.SIGN else (text,):
            if piece:
                yield piece, look is Look.SIGN and piece in "[]"


def _outside(text: str, found: Sequence[str], style: Style, *, opens: bool = False) -> str:
    """*text* of the page outside brackets; *opens* says that a bracket follows it."""
    if opens and found and found[-1].endswith("]") and text in _BETWEEN_MEANT:
        return _BETWEEN_MEANT[text]
    return signs.escaped(unspelt(_unkept(text.replace(_THIN, ""), style)))


def _bracket(held: _Held, parties: Sequence[str], style: Style) -> str:
    found = style.head_and_words(held.text)
    if found is None:
        return f"[{held.filled(signs.escaped(held.text))}]"
    head, words = found
    meant = _words_meant(words, style)
    return f"[{held.filled(style.bracket(head_meant(head, parties), meant))}]"
