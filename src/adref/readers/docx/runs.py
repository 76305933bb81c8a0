"""The text inside a paragraph: runs, and everything Word puts between and around them."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from adref.base.facts import table
from adref.readers.docx.names import (
    ALTERNATES,
    BOX,
    DEL_TEXT,
    FIELD,
    ID,
    RPR,
    RUN,
    TEXT,
    M,
    R,
    W,
    is_on,
)
from adref.readers.docx.story import CHANGES, Context, Story, branch, change_of, has_words
from adref.readers.docx.styles import run_props
from adref.readers.docx.unread import (
    tell_drawing,
    tell_elsewhere,
    tell_form,
    tell_guide,
    tell_link,
)
from adref.readers.lifting.fields import shown_by, tooltip_of
from adref.readers.lifting.left_out import POINTED
from adref.readers.lifting.links import link_mark, link_of
from adref.readers.lifting.pieces import Pieces
from adref.readers.lifting.raw import Anchor, AnchorKind, RawRun
from adref.text.marks import Mark, MarkKind

_CALL = Mark(MarkKind.FOOTNOTE_CALL)
_RAISED = Mark(MarkKind.SUPERSCRIPT)
_MATH_RUN, _MATH_TEXT = M + "r", M + "t"
_HYPERLINK, _SIMPLE_FIELD = W + "hyperlink", W + "fldSimple"
_SYMBOL, _COMMENT_CALL = W + "sym", W + "commentReference"
_INSTRUCTIONS = frozenset({W + "instrText", W + "delInstrText"})
_DRAWN = frozenset({W + "drawing", W + "pict", W + "object"})
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
}
_NOTES = {W + "footnoteReference": "f", W + "endnoteReference": "e"}
_RANGES = {
    W + "commentRangeStart": AnchorKind.COMMENT_START,
    W + "commentRangeEnd": AnchorKind.COMMENT_END,
}
IGNORED_IN_TEXT = frozenset(
    W + name
    for name in [
        "pPr",
        "rPr",
        "sdtPr",
        "sdtEndPr",
        "smartTagPr",
        "customXmlPr",
        "rubyPr",
        "proofErr",
        "bookmarkStart",
        "bookmarkEnd",
        "permStart",
        "permEnd",
        "lastRenderedPageBreak",
        "softHyphen",
        "annotationRef",
        "footnoteRef",
        "endnoteRef",
        "separator",
        "continuationSeparator",
        "pgNum",
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "customXmlInsRangeStart",
        "customXmlInsRangeEnd",
        "customXmlDelRangeStart",
        "customXmlDelRangeEnd",
        "customXmlMoveFromRangeStart",
        "customXmlMoveFromRangeEnd",
        "customXmlMoveToRangeStart",
        "customXmlMoveToRangeEnd",
    ]
)
"""What carries no word of the text: properties, bookmarks, marks of the spelling checker, soft
hyphens. The reference page on .docx names them."""
_CUSTOM = W + "customMarkFollows"
_CODE = re.compile("[0-9A-F]{4}")
_PRIVATE = 0xF000


@dataclass(slots=True)
class Inline:
    """The text of one paragraph as it is gathered, with what is tied to points of it.

    *boxes* are text boxes found on the way, with the context they hang in.
    """

    story: Story
    style: str | None
    anchors: list[Anchor] = field(default_factory=list)
    boxes: list[tuple[etree._Element, Context]] = field(default_factory=list)
    _pieces: Pieces = field(default_factory=Pieces)
    _run: int = -1
    _custom_call: int | None = None

    @property
    def runs(self) -> tuple[RawRun, ...]:
        """What was gathered; neighbours of one look are one run."""
        return self._pieces.runs

    @property
    def length(self) -> int:
        """Code points gathered so far."""
        return self._pieces.length

    def walk(self, parent: etree._Element, context: Context) -> None:
        """Gather the text of the children of *parent*."""
        for child in parent:
            tag = child.tag
            if tag == RUN:
                self._take_run(child, context)
            elif tag not in IGNORED_IN_TEXT:
                self._take_around(child, tag, context)

    def _take_around(self, element: etree._Element, tag: str, context: Context) -> None:
        """Gather what stands around runs."""
        if tag in CHANGES:
            self.walk(element, context.within(change_of(element)))
        elif tag in _RANGES:
            self._anchor(_RANGES[tag], element.get(ID, ""))
        else:
            _AROUND.get(tag, Inline._take_other)(self, element, context)

    def take_link(self, element: etree._Element, context: Context) -> None:
        """A w:hyperlink: its text is a link."""
        tell_link(element, self.story)
        self.walk(element, context.inside(link_mark(self._address(element))))

    def take_simple_field(self, element: etree._Element, context: Context) -> None:
        """A w:fldSimple: its instruction is an attribute, its content the result."""
        instruction = element.get(W + "instr", "")
        link = link_of(instruction)
        self.walk(element, context.inside(link) if link else context)
        self.story.leave_out(POINTED, tooltip_of(instruction))
        if not has_words(element):
            self._work_out(instruction, self._look(None, context), context)

    def take_alternates(self, element: etree._Element, context: Context) -> None:
        """An mc:AlternateContent: the same thing said twice, read once."""
        chosen = branch(element)
        if chosen is not None:
            self.walk(chosen, context)

    def _take_other(self, element: etree._Element, context: Context) -> None:
        """Content controls, smart tags, formulas: what has words inside is walked through."""
        if has_words(element) or next(element.iter(RUN), None) is not None:
            self.walk(element, context)
        else:
            name = etree.QName(element).localname
            said = f"<{name}> holds text that adref does not know how to read; look at it in Word"
            self.story.leave_out(("unknown-element", said), "".join(map(str, element.itertext())))

    def _take_run(self, run: etree._Element, context: Context) -> None:
        self._run += 1
        first = next(iter(run), None)
        props = first if first is not None and first.tag == RPR else None
        self._take_content(run, self._look(props, context), context)
        self._custom_call = None

    def _take_content(
        self, parent: etree._Element, look: frozenset[Mark], context: Context
    ) -> None:
        """Gather what stands inside a run."""
        for child in parent:
            tag = child.tag
            if tag in (TEXT, DEL_TEXT):
                self._add(child.text or "", look, context)
            elif tag in _SIGNS:
                self._add(_SIGNS[tag], look, context)
            elif tag in _NOTES:
                self._take_call(child, look, context)
            elif tag == _SYMBOL:
                self._add(self._symbol(child), look, context)
            elif tag not in IGNORED_IN_TEXT:
                self._take_rare(child, look, context)

    def _take_rare(self, element: etree._Element, look: frozenset[Mark], context: Context) -> None:
        tag = element.tag
        if tag == ALTERNATES:
            chosen = branch(element)
            if chosen is not None:
                self._take_content(chosen, look, context)
        elif tag == FIELD:
            tell_form(element, self.story)
            instruction = self.story.fields.meet(element)
            self.story.leave_out(POINTED, tooltip_of(self.story.fields.instruction))
            self._work_out(instruction, look, context)
        elif tag in _INSTRUCTIONS:
            self.story.fields.instruct(element.text or "")
        elif tag == _COMMENT_CALL:
            self._anchor(AnchorKind.COMMENT_CALL, element.get(ID, ""))
        else:
            self._take_around(element, tag, context)

    def _work_out(self, instruction: str, look: frozenset[Mark], context: Context) -> None:
        """A field that ends without any result: what its instruction shows."""
        shown = shown_by(instruction)
        if shown is not None:
            self._add(shown.text, look, context)
            self.story.leave_out(shown.kind, shown.words)

    def _look(self, props: etree._Element | None, context: Context) -> frozenset[Mark]:
        """All marks of a run with the w:rPr *props*."""
        link = self.story.fields.link
        linked = context.linked or link is not None
        marks = self.story.styles.marks(self.style, run_props(props), linked=linked)
        if link is not None:
            marks |= {link}
        return marks | context.marks if context.marks else marks

    def _add(self, text: str, marks: frozenset[Mark], context: Context) -> None:
        """Put *text* at the end, joined to what stands there if it looks the same."""
        if "\xad" in text:
            text = text.replace("\xad", "")  # a soft hyphen, seen only at the end of a line
        if not text:
            return
        if self.story.fields.hides:
            self.story.fields.instruct(text)
            return
        if self._custom_call is not None:
            marks = (marks - {_RAISED}) | {_CALL}
            old = self.anchors[self._custom_call]
            self.anchors[self._custom_call] = replace(old, printed=old.printed + text)
        self._pieces.add(text, marks, context.author, context.date, self._run)

    def _take_call(self, element: etree._Element, look: frozenset[Mark], context: Context) -> None:
        """A call of a note: its number is computed, or stands in the run as the author wrote it."""
        kind = _NOTES[element.tag]
        ident = kind + element.get(ID, "")
        if is_on(element.get(_CUSTOM, "0")):
            self._custom_call = len(self.anchors)
            self._anchor(AnchorKind.NOTE, ident)
            return
        call = self.story.numerals.next(kind)
        self.anchors.append(Anchor(AnchorKind.NOTE, ident, self._pieces.length, call))
        self._add(call, (look - {_RAISED}) | {_CALL}, context)

    def _anchor(self, kind: AnchorKind, ident: str) -> None:
        self.anchors.append(Anchor(kind, ident, self._pieces.length))

    def take_math(self, run: etree._Element, context: Context) -> None:
        """A run of a formula; a change of it may stand in its own properties."""
        self._run += 1
        props = run.find(RPR)
        for child in () if props is None else props:
            if child.tag in CHANGES:
                context = context.within(change_of(child))
        look = self._look(props, context)
        for child in run.iter(_MATH_TEXT, TEXT, DEL_TEXT):
            self._add(child.text or "", look, context)

    def take_drawn(self, element: etree._Element, context: Context) -> None:
        """A drawing: its text boxes are kept for later, its other words are told."""
        self.boxes += [(box, context) for box in _boxes(element)]
        tell_drawing(element, self.story)

    def take_guide(self, element: etree._Element, _context: Context) -> None:
        """A w:rt: the reading aid above text."""
        tell_guide(element, self.story)

    def take_elsewhere(self, element: etree._Element, _context: Context) -> None:
        """A w:subDoc: text in another file."""
        tell_elsewhere(element, self.story)

    def _address(self, element: etree._Element) -> str:
        relation = self.story.relations.get(element.get(R + "id", ""))
        address = "" if relation is None else relation.target
        anchor = element.get(W + "anchor", "")
        return f"{address}#{anchor}" if anchor else address

    def _symbol(self, element: etree._Element) -> str:
        """The character a w:sym stands for; one of an unknown font keeps its private code."""
        code = element.get(W + "char", "").upper()
        if not _CODE.fullmatch(code):
            return ""
        number = int(code, 16)
        if not _PRIVATE <= number < _PRIVATE + 0x1000:
            return chr(number)
        font = element.get(W + "font", "").lower()
        known = table("adref.readers.lifting", "symbols.toml").get(font, {}).get(code[-2:])
        if known is None:
            self.story.remark("symbol-unknown", f"a sign of the font {font} ({code}) is not known")
        return str(known or chr(number))


_AROUND: dict[str, Callable[[Inline, etree._Element, Context], None]] = {
    _HYPERLINK: Inline.take_link,
    _SIMPLE_FIELD: Inline.take_simple_field,
    ALTERNATES: Inline.take_alternates,
    _MATH_RUN: Inline.take_math,
    W + "rt": Inline.take_guide,
    W + "subDoc": Inline.take_elsewhere,
    **dict.fromkeys(_DRAWN, Inline.take_drawn),
}


def _boxes(element: etree._Element) -> Iterator[etree._Element]:
    """The text boxes of a drawing, the outermost of each, of one alternative only."""
    for child in element:
        if child.tag == BOX:
            yield child
        elif child.tag == ALTERNATES:
            chosen = branch(child)
            if chosen is not None:
                yield from _boxes(chosen)
        else:
            yield from _boxes(child)
