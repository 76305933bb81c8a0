"""The notation of the rolling text, which its writer and its reader share.

``Member States [base: should] [EU, Norway: shall] [US: delete] act.`` is Markdown: what a party
wrote is escaped so that it shows as written, and every sign that is not escaped is notation.
"""

import re
from enum import StrEnum

from adref.compilation.model import BaseParagraph, Move, NewParagraph
from adref.compilation.rolling.style import DEFAULT, Style
from adref.text.document import Kind, Relation

APPENDIX_START, APPENDIX_END = "<!-- adref/rolling 1", "-->"
"""What stands around the records that only a program needs, one JSON line each."""
CARRIED = "urn:adref:rolling:1"
"""The namespace of the part of a Word file that holds these records."""
OWN = "own"
"""How many brackets of the text itself look like those of the notation, in a Word file."""
CLOSERS = (".", ",", ";", ":", "!", "?", ")")
"""What has no space before it."""
HOLE = "\ufffe"
"""Stands for a bracket in a bracket while these are told apart; it is no sign of any text."""
SPACED, CLOSE = "spaced", "close"
"""Passages that own the space printed before them and do not look so, and the other way round."""
TITLE = "# Rolling text:"
BASE_FILE = "*Base text:*"
RULE = "---"
"""Stands before and after the text itself."""
MOVES, PARTIES, NOTICES = "## Moves", "## Parties", "## Notices"
IN_WORD_TITLE, IN_WORD_FILE = "Rolling text:", "Base text:"
IN_WORD_PARTIES, IN_WORD_NOTICES = "Parties", "Notices"
MOVE = "Move"
"""How the same is headed in a Word file; a move stands in its margin."""
COLUMNS = ("Party", "Name", "File", "Marks read as")
EMPTY = "*Empty.*"
HEADS = (Kind.HEADING, Kind.TITLE)
FOOTNOTE = "*Footnote:*"
RELATIONS = {Relation.INSERTED_AFTER: "*New:*", Relation.ALTERNATIVE_OF: "*Alternative:*"}
BREAK = "  \n"
"""Between long readings: a line of its own for each, in print and on the screen."""
SPACE = "&#32;"
"""A space of the text, where a plain one would join two passages."""

BASE = "base"
DELETE = "delete"
UNMARKED, ALL_UNMARKED = "unmarked", "all unmarked"
NOTE, SOURCE = "note", "source"
SYMBOL, LOCATOR = "symbol", "locator"


class Remark(StrEnum):
    """What a line under a paragraph is; it stands in italics, with what belongs to it."""

    ALTERNATIVE = "Alt."
    WHOLE = "Whole paragraph"
    LABEL = "Label"
    NOTE = "Note"
    SOURCE = "Source"
    COMMENT = "Comment"


_INSIDE = r"([^\[\]\\]*(?:\\.[^\[\]\\]*)*)"
PIECE = re.compile(rf"{_INSIDE}(?:\[{_INSIDE}\])?", re.DOTALL)
"""Text of the notation up to a bracket, and what is inside that; "" where none follows."""
_BREAKS = "\n\r\t\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029\x00"
_SIGN = re.compile(rf"[\\\[\]*`~<&_{_BREAKS}]")
_ENTITY = re.compile(r"&#?\w+;")
_SPELT = re.compile(r"\\(.)|<br>|&#([0-9]{1,6});", re.DOTALL)
_IN_LISTS = re.compile(r"[,:()|]")
_BLOCK_START = re.compile(r"[#>+=|-]|[0-9]+(?=[.)])")
_THE_WORD = re.compile(r"( *)((?:the word )*delete *)", re.IGNORECASE)
_THE_PARTY = re.compile(r"(?:party )*base")


def escaped(text: str) -> str:
    """*text* so that Markdown shows it as it is, on one line, without notation in it."""
    return _SIGN.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    sign, text, at = found[0], found.string, found.start()
    if sign == "_":
        inside = text[at - 1 : at].isalnum() and text[at + 1 : at + 2].isalnum()
        return "_" if inside else "\\_"
    if sign == "&":
        return "\\&" if _ENTITY.match(text, at) else "&"
    if sign == "\n":
        return "<br>"
    return _entity(sign) if sign in _BREAKS else "\\" + sign


def _entity(sign: str) -> str:
    return f"&#{ord(sign)};"


def plain(shown: str) -> str:
    """The text that :func:`escaped`, :func:`on_line` or :func:`in_list` has written."""
    if "\\" in shown or "&" in shown or "<" in shown:
        return _SPELT.sub(_unescape, shown)
    return shown


def _unescape(found: re.Match[str]) -> str:
    if found[1]:
        return found[1]
    return chr(int(found[2])) if found[2] else "\n"


def on_line(text: str) -> str:
    """*text* escaped; white space at its ends, which editors take away, is spelt out."""
    shown = escaped(text)
    if shown[:1].isspace():
        shown = _entity(shown[0]) + shown[1:]
    return shown[:-1] + _entity(shown[-1]) if shown[-1:].isspace() else shown


def in_list(text: str) -> str:
    """*text* as it stands between commas, before a colon or in a cell of a table."""
    return _IN_LISTS.sub(lambda found: _entity(found[0]), on_line(text))


def in_cell(text: str) -> str:
    """*text* as it stands in a cell of a table."""
    return on_line(text).replace("|", "\\|")


def at_start(shown: str) -> str:
    """*shown* text as it begins a line, where a sign or a number would make a list of it."""
    found = _BLOCK_START.match(shown)
    if found is None:
        return shown
    at = found.end() if found[0].isdigit() else 0
    return f"{shown[:at]}\\{shown[at:]}"


def wording(text: str) -> str:
    """A reading's words as they stand in its brackets: "" is the word delete."""
    if not text:
        return DELETE
    found = _THE_WORD.fullmatch(text)
    return f"{found[1]}the word {found[2]}" if found else escaped(text)


def meant(shown: str) -> str:
    """The reading's words that :func:`wording` has written."""
    if shown == DELETE:
        return ""
    found = _THE_WORD.fullmatch(shown)
    return found[1] + found[2][len("the word ") :] if found else plain(shown)


def party_word(ident: str) -> str:
    """The id of a party as it stands in a list; one called "base" is not the base."""
    return f"party {ident}" if _THE_PARTY.fullmatch(ident) else in_list(ident)


def party_meant(shown: str) -> str:
    """The id that :func:`party_word` has written."""
    return shown.removeprefix("party ") if _THE_PARTY.fullmatch(shown) else plain(shown)


def label_word(label: str) -> str:
    """A label as it stands before its paragraph: "17 bis." and "(a)"."""
    return f"**{escaped(label)}** " if label.endswith(")") else f"**{escaped(label)}.** "


def status_word(status: str) -> str:
    """A status as it stands before the words of its paragraph; "" for none."""
    return f"*({escaped(status)})* " if status else ""


def label_meant(shown: str) -> str:
    """The label that :func:`label_word` has put between the signs of bold."""
    return plain(shown.removesuffix("."))


def move_line(move: Move, names: dict[str, str]) -> str:
    """What a person reads about *move*; *names* are those of :func:`name_of`, by id."""
    after = "at the start" if move.after is None else f"after {names.get(move.after, move.after)}"
    return f"- {party_word(move.party)}: {names.get(move.paragraph, move.paragraph)} {after}"


_FIRST_WORDS = 40


def name_of(paragraph: BaseParagraph | NewParagraph, style: Style = DEFAULT) -> str:
    """What a person calls *paragraph*: its label, or its first words."""
    if paragraph.label:
        return f"paragraph {escaped(style.label(paragraph.label))}"
    if isinstance(paragraph, BaseParagraph):
        return f"“{escaped(paragraph.base[:_FIRST_WORDS].strip())}”"
    return "a new paragraph"
