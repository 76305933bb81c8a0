"""The text inside a paragraph, and everything that stands between and around its words."""

from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from adref.readers.lifting.left_out import READINGS
from adref.readers.lifting.links import link_mark
from adref.readers.lifting.raw import AnchorKind
from adref.readers.odt.changes import END, POINT, START, Region
from adref.readers.odt.names import (
    DR3D,
    DRAW,
    IGNORED_IN_TEXT,
    MATH,
    OFFICE,
    PAGE_FIELDS,
    PARAGRAPHS,
    STYLE_NAME,
    TEXT,
    XLINK,
)
from adref.readers.odt.story import Hanging, Look, Writer, counted
from adref.readers.odt.unread import (
    FIELD_MARKS,
    UNSHOWN_FIELDS,
    tell_drawing,
    tell_field_mark,
    tell_link,
    tell_unshown,
)

Splice = Callable[[Region], Writer]
"""Reads a deleted text where it stood; what is left of the paragraph goes to what it returns."""

_SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_BOOKMARK_START, _BOOKMARK_END = TEXT + "bookmark-start", TEXT + "bookmark-end"
_NAME, _OFFICE_NAME = TEXT + "name", OFFICE + "name"
_SCRIPT = TEXT + "script"


@dataclass(slots=True)
class Inline:
    """A paragraph on its way from its element to its draft."""

    writer: Writer
    splice: Splice

    def walk(self, parent: etree._Element, look: Look) -> None:
        """Write the text of *parent* and of what stands in it."""
        if parent.text:
            self.writer.flow(parent.text, look)
        for child in parent:
            tag = child.tag
            if tag not in IGNORED_IN_TEXT and tag not in PAGE_FIELDS:
                self._take(child, look)
            if child.tail:
                self.writer.flow(child.tail, look)

    def _take(self, element: etree._Element, look: Look) -> None:
        tag = str(element.tag)
        take = _TAKES.get(tag)
        if take is not None:
            take(self, element, look)
        elif tag in _SIGNS:
            self._sign(_SIGNS[tag], look)
        elif tag.startswith((DRAW, DR3D)):
            self._drawn(element)
        else:
            self.walk(element, look)

    def _sign(self, sign: str, look: Look) -> None:
        self.writer.write(sign, look)
        self.writer.draft.spaced = False

    def take_span(self, element: etree._Element, look: Look) -> None:
        """A stretch under one style."""
        self.walk(element, look.inside(element.get(STYLE_NAME)))

    def take_link(self, element: etree._Element, look: Look) -> None:
        """A text:a: its text is a link."""
        tell_link(element, self.writer.tools, self.writer.draft.index)
        inner = look.inside(element.get(STYLE_NAME)).link(
            link_mark(element.get(XLINK + "href", ""))
        )
        self.walk(element, inner)

    def take_spaces(self, element: etree._Element, look: Look) -> None:
        """A text:s: as many spaces as it says."""
        count = counted(element.get(TEXT + "c", "1"))
        self.writer.tools.repeat(count)
        self._sign(" " * count, look)

    def take_change(self, element: etree._Element, _look: Look) -> None:
        """The beginning or end of an insertion or of a change of looks."""
        if not self.writer.changes.meet(element):
            self._lost("a tracked insertion")

    def take_deleted(self, element: etree._Element, _look: Look) -> None:
        """The point at which a deleted text stood."""
        region = self.writer.changes.take(element)
        if region is None:
            self._lost("a tracked change")
        elif region.changes:
            self.writer = self.splice(region)

    def _lost(self, what: str) -> None:
        self._remark("change-broken", f"the record of {what} is missing; the text is kept as it is")

    def take_bookmark(self, element: etree._Element, _look: Look) -> None:
        """A bookmark: no word, but LibreOffice marks moves with it."""
        name = element.get(_NAME, "")
        self.writer.changes.bookmark(name, begins=element.tag == _BOOKMARK_START)

    def take_note(self, element: etree._Element, look: Look) -> None:
        """A footnote or endnote: its call stands here, its text is read later."""
        draft = self.writer.draft
        citation = element.find(TEXT + "note-citation")
        printed = (
            "" if citation is None else " ".join("".join(map(str, citation.itertext())).split())
        )
        kind = "e" if element.get(TEXT + "note-class") == "endnote" else "f"
        ident = f"{kind}{draft.index}.{len(draft.notes)}"
        body = element.find(TEXT + "note-body")
        self.writer.call(printed, ident, look)
        draft.spaced = False
        if body is None or not any(map(str.strip, map(str, body.itertext()))):
            self._remark(
                "note-empty",
                f"the note {printed} has no text; LibreOffice loses it when it opens a Word file "
                "with comments: ask for the Word file",
            )
        if body is not None:
            draft.notes.append(Hanging(body, ident, self.writer.changes.apart()))

    def take_comment(self, element: etree._Element, _look: Look) -> None:
        """A comment, at the point where what it is about begins."""
        draft = self.writer.draft
        ident = element.get(_OFFICE_NAME) or f"{draft.index}.{len(draft.comments)}"
        self.writer.anchor(AnchorKind.COMMENT_START, ident)
        self.writer.tools.order(ident)
        draft.comments.append(Hanging(element, ident, self.writer.changes.apart()))

    def take_comment_end(self, element: etree._Element, _look: Look) -> None:
        """The end of what a comment is about."""
        ident = element.get(_OFFICE_NAME, "")
        self.writer.anchor(AnchorKind.COMMENT_END, ident)
        self.writer.tools.order(ident)

    def take_ruby(self, element: etree._Element, look: Look) -> None:
        """Text with a reading aid above it, which is told."""
        for base in element.iterchildren(TEXT + "ruby-base"):
            self.walk(base, look)
        for aid in element.iterchildren(TEXT + "ruby-text"):
            words = "".join(map(str, aid.itertext()))
            self.writer.tools.leave_out(READINGS, words, self.writer.draft.index)

    def take_unshown(self, element: etree._Element, look: Look) -> None:
        """A field that shows one of several texts."""
        self.walk(element, look)
        tell_unshown(element, self.writer.tools, self.writer.draft.index)

    def take_field_mark(self, element: etree._Element, look: Look) -> None:
        """A field of a form."""
        self.walk(element, look)
        tell_field_mark(element, self.writer.tools, self.writer.draft.index)

    def take_script(self, _element: etree._Element, _look: Look) -> None:
        """A program inside the text."""
        self._remark("script-ignored", "the text carries a program, which is not run")

    def take_formula(self, _element: etree._Element, _look: Look) -> None:
        """A formula that is no embedded object."""
        self._remark("drawing-text", "a formula is not read; look at it in the file")

    def _drawn(self, element: etree._Element) -> None:
        """A frame or shape: its text is kept for later, an object in it is reported."""
        if element.tag == DRAW + "a":
            for child in element:
                self._drawn(child)
            return
        tell_drawing(element, self.writer.tools, self.writer.draft.index)
        if next(element.iter(*PARAGRAPHS), None) is not None:
            draft = self.writer.draft
            ident = str(len(draft.boxes))
            draft.boxes.append(Hanging(element, ident, self.writer.changes.here()))
        elif next(element.iter(*OBJECTS), None) is not None:
            self._remark("drawing-text", OBJECT_WORDS)

    def _remark(self, code: str, words: str) -> None:
        writer = self.writer
        writer.tools.remark(code, words, writer.part, writer.draft.index)


OBJECT_WORDS = (
    "an embedded object (a formula, a chart, a table) is not read; look at it in the file"
)
OBJECTS = (DRAW + "object", DRAW + "object-ole", DRAW + "plugin", DRAW + "applet", MATH + "math")
_TAKES: dict[str, Callable[[Inline, etree._Element, Look], None]] = {
    TEXT + "span": Inline.take_span,
    TEXT + "a": Inline.take_link,
    TEXT + "s": Inline.take_spaces,
    START: Inline.take_change,
    END: Inline.take_change,
    POINT: Inline.take_deleted,
    _BOOKMARK_START: Inline.take_bookmark,
    _BOOKMARK_END: Inline.take_bookmark,
    TEXT + "note": Inline.take_note,
    OFFICE + "annotation": Inline.take_comment,
    OFFICE + "annotation-end": Inline.take_comment_end,
    TEXT + "ruby": Inline.take_ruby,
    _SCRIPT: Inline.take_script,
    MATH + "math": Inline.take_formula,
    **dict.fromkeys(UNSHOWN_FIELDS, Inline.take_unshown),
    **dict.fromkeys(FIELD_MARKS, Inline.take_field_mark),
}
