"""The tables at the head of the file: fonts, colours, styles, authors."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from adref.readers.lifting.numbers import List
from adref.readers.rtf import charsets
from adref.readers.rtf.looks import Chars, changed, marks_of
from adref.readers.rtf.names import LINES, LOOKS
from adref.readers.rtf.styles import Style, StyleSheet, sheet_of
from adref.readers.rtf.tokens import Token
from adref.readers.rtf.tree import Group, text_of

_OTHERS = frozenset({"cs", "ds", "ts", "tsrowd"})
"""What makes a style one of characters, sections or tables."""
_NO_PARENT = 222
r"""What ``\sbasedon`` says of a style that is based on none."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font: its name in lower case, and how its bytes are read; None as the document's."""

    name: str
    encoding: str | None
    symbol: bool = False


@dataclass(slots=True)
class Header:
    """What the tables say, as far as they have been read."""

    encoding: str = charsets.DEFAULT
    fonts: dict[int, Font] = field(default_factory=dict)
    default_font: int = 0
    colours: tuple[str, ...] = ()
    styles: StyleSheet = field(default_factory=StyleSheet)
    lists: dict[str, List] = field(default_factory=dict)
    authors: tuple[str, ...] = ()
    title: str = ""
    generator: str = ""

    def author(self, number: int) -> str | None:
        """The author with this *number* in the table; the first is often "Unknown", nobody."""
        if not 0 <= number < len(self.authors):
            return None
        name = self.authors[number]
        return None if not name or (number == 0 and name == "Unknown") else name


def read_fonts(group: Group, encoding: str) -> dict[int, Font]:
    r"""The fonts of a ``\fonttbl``: each a group, or one after the other up to a semicolon."""
    found: dict[int, Font] = {}
    loose: list[Token | Group] = []
    for item in group.items:
        if isinstance(item, Group) and "f" in item.words:
            number, font = _font(item, encoding)
            found[number] = font
        else:
            loose.append(item)
            if isinstance(item, Token) and b";" in item.text:
                number, font = _font(Group(loose), encoding)
                found[number] = font
                loose = []
    return found


def _font(group: Group, encoding: str) -> tuple[int, Font]:
    charset, page = group.words.get("fcharset"), group.words.get("cpg")
    own = charsets.of_page(page) if page else None
    if own is None and charset is not None:
        own = charsets.of_font(charset)
    name = text_of(Group([i for i in group.items if isinstance(i, Token)]), own or encoding)
    name = name.partition(";")[0].strip().lower()
    symbol = charset == charsets.SYMBOL
    return group.number("f", 0), Font(name, own, symbol=symbol)


def read_colours(group: Group) -> tuple[str, ...]:
    r"""The colours of a ``\colortbl`` as six hexadecimal digits; "auto" where none is named."""
    colours: list[str] = []
    parts: dict[str, int] = {}
    for item in group.items:
        if isinstance(item, Group):
            continue
        if item.name in ("red", "green", "blue"):
            parts[item.name] = min(255, max(0, item.number or 0))
        for _ in range(item.text.count(b";")):
            values = [parts.get(name, 0) for name in ("red", "green", "blue")]
            colours.append("{:02X}{:02X}{:02X}".format(*values) if parts else "auto")
            parts = {}
    return tuple(colours)


def read_styles(group: Group, encoding: str, colours: tuple[str, ...]) -> StyleSheet:
    r"""The styles of paragraphs in a ``\stylesheet``; those of characters only repeat looks."""
    found: dict[int, Style] = {}
    for child in group.groups:
        if _OTHERS.isdisjoint(child.words):
            found[child.number("s", 0)] = _style(child, encoding, colours)
    return sheet_of(found)


def _style(group: Group, encoding: str, colours: tuple[str, ...]) -> Style:
    tokens = [item for item in group.items if isinstance(item, Token)]
    chars: Chars = {}
    for token in tokens:
        if token.name in LOOKS or token.name in LINES:
            chars = changed(chars, token.name, token.number)
    name = text_of(Group([*tokens]), encoding)
    parent = group.number("sbasedon", _NO_PARENT)
    return Style(
        name=name.partition(";")[0].strip().lower(),
        parent=None if parent == _NO_PARENT else parent,
        look=marks_of(chars, colours),
        outline=group.words.get("outlinelevel"),
    )


def read_authors(group: Group, encoding: str, skips: int) -> tuple[str, ...]:
    r"""The names of a ``\revtbl``."""
    names = (text_of(child, encoding, skips) for child in group.groups)
    return tuple(name.strip().removesuffix(";").strip() for name in names)


def read_title(group: Group, encoding: str, skips: int) -> str:
    r"""The title in ``\info``."""
    titles: Iterator[str] = (
        " ".join(text_of(child, encoding, skips).split())
        for child in group.groups
        if child.name == "title"
    )
    return next(titles, "")


def is_unreliable(generator: str) -> bool:
    """Whether this program is known to lose or change marks when it writes RTF.

    LibreOffice 7.4 turns a changed paragraph mark into a change of the whole paragraph, and
    leaves the number of a change of formatting in the text, and writes of Hebrew and Arabic letters
    only whether they are bold or italic; OpenOffice is its ancestor.
    """
    return "office" in generator.lower() and "microsoft" not in generator.lower()
