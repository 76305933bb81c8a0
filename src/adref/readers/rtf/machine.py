"""The reader at work: what holds at a point of the file, and where its text goes."""

import itertools
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from adref.base.facts import table
from adref.readers.lifting.left_out import LeftOut
from adref.readers.lifting.links import link_of
from adref.readers.lifting.numbers import LEVELS, NumberRef
from adref.readers.lifting.raw import RawComment, RawNote, Remark
from adref.readers.rtf.cells import Grid
from adref.readers.rtf.flow import Block, Budget, Flow, Ink
from adref.readers.rtf.header import Font, Header, is_unreliable
from adref.readers.rtf.lists import Template
from adref.readers.rtf.looks import Chars, look_of
from adref.readers.rtf.tokens import CLOSE, MAX_DEPTH, OPEN, Token, too_much
from adref.text.marks import Mark

_PRIVATE = 0xF000
_PRIVATE_END = 0xF100
_SAMPLE = 80
"""Bytes of a group that is left out, for the notice."""
MAX_TEXTS = 50
"""Notes, comments and text boxes inside each other."""
_STRAY = re.compile(rb"-?[0-9]{7,10} ")
"""A date that LibreOffice leaves in the text where only the formatting was changed."""
_NO_FONT = Font("", None)


@dataclass(slots=True)
class Field:
    """A field: its *instruction*, and whether its result has any text."""

    instruction: str = ""
    has_result: bool = False


@dataclass(slots=True)
class Talk:
    """A comment on its way: what is said of it before and inside its group."""

    author: str | None = None
    initials: str | None = None
    ident: str = ""
    date: str | None = None
    parent: int | None = None


@dataclass(slots=True)
class Frame:
    """What holds inside one group. *quiet* text goes nowhere.

    *fresh* says that nothing has been met in the group yet, *starred* that it began with an
    asterisk: it may be left out if its destination is not known. *level* counts the texts it is
    inside of: notes, comments, boxes. *ends* is called when the group ends.
    """

    flow: Flow
    chars: Chars = field(default_factory=dict)
    block: Mapping[str, int] = field(default_factory=dict)
    former: tuple[str, int] | None = None
    changed: bool = False
    ink: Ink | None = None
    skips: int = 1
    link: Mark | None = None
    field: Field | None = None
    quiet: bool = False
    level: int = 0
    fresh: bool = False
    starred: bool = False
    ends: Callable[[], None] | None = None

    def inner(self) -> "Frame":
        """What holds at the start of a group inside; copy.copy takes ten times as long."""
        return Frame(
            self.flow,
            self.chars,
            self.block,
            self.former,
            self.changed,
            self.ink,
            self.skips,
            self.link,
            self.field,
            self.quiet,
            self.level,
            fresh=True,
        )


@dataclass(slots=True)
class Numerals:
    """How the calls of footnotes ("f") and endnotes ("e") are numbered, and the next numbers."""

    forms: dict[str, str] = field(default_factory=lambda: {"f": "decimal", "e": "lowerRoman"})
    starts: dict[str, int] = field(default_factory=dict)
    count: Counter[str] = field(default_factory=Counter)


class Machine:
    """The state of reading one file: the groups that are open, and what was found so far."""

    def __init__(self, stream: Iterator[Token], file: str) -> None:
        self.stream, self.file = stream, file
        self.header = Header()
        self.budget = Budget(file)
        self.body = Flow(None, itertools.count(), self.budget, Grid())
        self.frame = Frame(self.body)
        self.frames: list[Frame] = []
        self.notes: list[RawNote] = []
        self.comments: list[RawComment] = []
        self.counters = {part: itertools.count() for part in ("footnotes", "endnotes", "comments")}
        self.numerals = Numerals()
        self.talk = Talk()
        self.remarks: dict[tuple[str, str], Remark] = {}
        self.left_out: Counter[str] = Counter()
        self.beside = LeftOut()
        self.templates: dict[int, Template] = {}
        self.is_tracked = False
        self.asked = False
        self.stray = ""
        self.twice: list[bool] = []
        self.speaking: list[Talk] = []
        self._bytes = bytearray()
        self._skip = 0
        self._inks: dict[tuple[frozenset[tuple[str, int]], Mark | None], Ink] = {}

    # -- groups ---------------------------------------------------------------------------

    def open(self) -> None:
        """A group begins: all that holds outside holds inside."""
        self.flush()
        self._skip = 0
        if len(self.frames) >= MAX_DEPTH:
            raise too_much(self.file, f"has more than {MAX_DEPTH:,} groups inside each other")
        self.frames.append(self.frame)
        self.frame = self.frame.inner()

    def close(self) -> None:
        """A group ends, and what held outside holds again."""
        self.flush()
        self._skip = 0
        if self.frame.ends is not None:
            self.frame.ends()
        if self.frames:
            self.frame = self.frames.pop()

    def leave_out(self) -> str:
        """Step over the rest of the group; its first words, for a notice."""
        depth, sample = 1, b""
        for token in self.stream:
            if token is OPEN:
                depth += 1
            elif token is CLOSE:
                depth -= 1
                if not depth:
                    break
            elif token.text and len(sample) < _SAMPLE:
                sample += token.text[:_SAMPLE]
        self.close()
        return " ".join(sample.decode(self.header.encoding, "replace").split())

    # -- text -----------------------------------------------------------------------------

    def take_bytes(self, text: bytes) -> None:
        """Text as bytes; they wait for the rest of their character."""
        if self._skip:
            text, self._skip = text[self._skip :], max(0, self._skip - len(text))
        if self.frame.fresh and text.strip():
            self.frame.fresh = False
            if _STRAY.fullmatch(text) and is_unreliable(self.header.generator):
                self.stray = text.decode().strip()
        if not self.frame.quiet:
            self._bytes += text

    def take_unicode(self, number: int) -> None:
        r"""A ``\u``: its character; what follows is for programs that do not know it."""
        self.flush()
        self._skip = self.frame.skips
        code = number % 0x10000 if number < 0 else number
        sign = chr(code) if code <= 0x10FFFF else "\ufffd"  # noqa: PLR2004 - where Unicode ends
        font = self.font
        if font.symbol and _PRIVATE <= code < _PRIVATE_END:
            sign = self.symbol(font.name, code - _PRIVATE)
        self.emit(sign)

    def take_sign(self, text: str) -> None:
        """A control word that stands for a character."""
        if self._skip:
            self._skip -= 1
            return
        self.flush()
        self.emit(text)

    def flush(self) -> None:
        """Put the bytes that wait into the text, as the font reads them."""
        if not self._bytes:
            return
        data, font = bytes(self._bytes), self.font
        self._bytes.clear()
        if font.symbol:
            text = "".join(self.symbol(font.name, code) for code in data)
        else:
            encoding = font.encoding or self.header.encoding
            text = data.decode(encoding, "replace")
            if "\ufffd" in text:
                self.remark(
                    "text-undecodable",
                    f"bytes that are no characters of {encoding} stand as U+FFFD",
                )
        self.emit(text)

    def emit(self, text: str) -> None:
        """Put *text* where text goes at this point."""
        frame = self.frame
        if frame.quiet or not text:
            return
        if frame.field is not None:
            frame.field.has_result = True
        frame.flow.add(text, self.ink())

    def stop_skipping(self) -> None:
        r"""A control word ends what is left out after a ``\u``, whatever was said."""
        self._skip = 0

    def ink(self) -> Ink:
        """How text looks at this point, and whose it is."""
        frame = self.frame
        if frame.ink is None:
            key = (frozenset(frame.chars.items()), frame.link)
            if key not in self._inks:
                if len(self._inks) >= _MOST_INKS:
                    self._inks.clear()
                self._inks[key] = self._mixed(frame.chars, frame.link)
            frame.ink = self._inks[key]
        return frame.ink

    def forget_looks(self) -> None:
        """A table was read that says what colours, styles or authors are."""
        self._inks.clear()
        self.frame.ink = None

    def _mixed(self, chars: Chars, link: Mark | None) -> Ink:
        look = look_of(chars, self.header.colours, link)
        author = None if look.author is None else self.header.author(look.author)
        self.is_tracked = self.is_tracked or look.tracked
        return Ink(look.marks - self.header.styles.ground, author, look.date, look.role)

    @property
    def font(self) -> Font:
        """The font at this point."""
        number = self.frame.chars.get("f", self.header.default_font)
        return self.header.fonts.get(number, _NO_FONT)

    def symbol(self, font: str, code: int) -> str:
        """The character that a *code* of a font of signs stands for."""
        known = table("adref.readers.lifting", "symbols.toml").get(font, {}).get(f"{code:02X}")
        if known is None and chr(code).isspace():
            return " "
        if known is None:
            self.remark("symbol-unknown", f"a sign of the font {font} ({code:02X}) is not known")
        return str(known or chr(_PRIVATE + code))

    # -- paragraphs -----------------------------------------------------------------------

    def block(self) -> Block:
        """What the properties of the paragraph at this point say."""
        words = self.frame.block
        number = self.number(str(words.get("ls", 0)), words.get("ilvl", 0))
        former = number
        if self.frame.former is not None:
            former = self.number(*self.frame.former)
        elif self.frame.changed or words.get("pnrnot"):
            former = None
        style, sheet = words.get("s"), self.header.styles
        kind, level = sheet.kind(style or 0, words.get("outlinelevel"), self.frame.flow.length)
        return Block(
            style=None if style is None else f"s{style}",
            kind=kind,
            level=level,
            look=sheet.look(style or 0),
            number=number,
            former=former,
            depth=max(words.get("itap", 1), 1) if words.get("intbl") else 0,
        )

    def number(self, num: str, level: int) -> NumberRef | None:
        """Where a paragraph of the list *num* counts; None where there is no such list."""
        if num == "0" or num not in self.header.lists:
            return None
        return NumberRef(num, min(LEVELS - 1, max(0, level)))

    def end_paragraph(self, *, joins: bool = True) -> None:
        """A paragraph mark."""
        self.flush()
        if not self.frame.quiet:
            self.frame.flow.end(self.block(), self.ink(), joins=joins)

    def begin_flow(self, flow: Flow) -> None:
        """Let the text of this group go to *flow*, with paragraph properties of its own."""
        frame = self.frame
        frame.level += 1
        if frame.level > MAX_TEXTS:
            raise too_much(self.file, f"has more than {MAX_TEXTS} notes or boxes inside each other")
        frame.flow, frame.block, frame.former, frame.changed = flow, {}, None, False
        frame.link, frame.field, frame.ink = None, None, None

    def end_flow(self, flow: Flow) -> None:
        """The group of *flow* ends; what follows its last mark is its last paragraph."""
        self.flush()
        ink = self.ink()
        flow.close(self.block(), Ink(author=ink.author))

    def remark(self, code: str, words: str) -> None:
        """Note something about the paragraph that is being read; the same thing once."""
        if (code, words) not in self.remarks and len(self.remarks) < _MOST_REMARKS:
            flow = self.frame.flow
            self.remarks[code, words] = Remark(code, words, flow.part, flow.here)

    def tell(self, kind: tuple[str, str], words: str) -> None:
        """Note *words* that stand beside the text of the body; "" is none."""
        if words.strip():
            self.beside.add(kind, words, self.body.here)


_MOST_REMARKS = 200
_MOST_INKS = 4_000


def link_in(field_: Field | None) -> Mark | None:
    """The link that a field makes of its result."""
    return None if field_ is None else link_of(field_.instruction)
