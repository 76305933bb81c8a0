"""Fields: their instructions are no words, their results are.

A complex field runs from one w:fldChar to another, over runs and paragraphs, and may stand
inside another's instruction (ECMA-376 part 1, 17.16).
"""

from dataclasses import dataclass, field

from lxml import etree

from adref.readers.docx.names import FIELD, W
from adref.readers.lifting.links import link_of
from adref.text.marks import Mark

_TYPE = W + "fldCharType"


@dataclass(slots=True)
class _Open:
    instruction: str = ""
    shows: bool = False
    link: Mark | None = None


@dataclass(slots=True)
class Fields:
    """The fields that are open at a point of a part; *unended* ones are taken as no fields."""

    unended: frozenset[etree._Element]
    _stack: list[_Open] = field(default_factory=list)

    @property
    def hides(self) -> bool:
        """Whether text at this point is part of an instruction."""
        return bool(self._stack) and any(not one.shows for one in self._stack)

    @property
    def instruction(self) -> str:
        """That of the innermost field, as far as it was met."""
        return self._stack[-1].instruction if self._stack else ""

    @property
    def link(self) -> Mark | None:
        """The link made by the innermost field that makes one."""
        if not self._stack:
            return None
        return next((one.link for one in reversed(self._stack) if one.link is not None), None)

    def instruct(self, words: str) -> None:
        """Take in a piece of the innermost instruction that is not at its end."""
        within = next((one for one in reversed(self._stack) if not one.shows), None)
        if within is not None:
            within.instruction += words

    def meet(self, element: etree._Element) -> str:
        """Take in a w:fldChar; the instruction of a field that ends without any result."""
        if element in self.unended:
            return ""
        match element.get(_TYPE):
            case "begin":
                self._stack.append(_Open())
            case "separate" if self._stack:
                self._stack[-1].shows = True
                self._stack[-1].link = link_of(self._stack[-1].instruction)
            case "end" if self._stack:
                ended = self._stack.pop()
                return "" if ended.shows or self.hides else ended.instruction
        return ""


def fields_of(root: etree._Element) -> Fields:
    """The fields of a part, before its first word.

    A field that is begun and never ended would hide all text to the end of the part.
    """
    begun: list[list[etree._Element]] = []
    for element in root.iter(FIELD):
        match element.get(_TYPE):
            case "begin":
                begun.append([element])
            case "separate" if begun:
                begun[-1].append(element)
            case "end" if begun:
                begun.pop()
    return Fields(frozenset(one for group in begun for one in group))
