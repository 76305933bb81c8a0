"""How many brackets a draft has: those of its text, and those that the wishes would add."""

from collections.abc import Iterable
from dataclasses import dataclass

from adref.base.counts import counted
from adref.compilation.model import BaseParagraph, Compilation
from adref.findings.brackets import loose_brackets
from adref.findings.compiled.spot import Spot, Spots
from adref.findings.compiled.wishes import readings_in
from adref.text.document import MarkedDocument
from adref.text.walk import base_paragraphs

_NOWHERE = Spot("", "", "")


@dataclass(frozen=True, slots=True)
class ParagraphBrackets:
    """The square brackets of one paragraph.

    *pairs* are those of its base text, *deepest* how many are open at once at the most, *loose*
    those without a partner. *wishes* are the brackets that the parties' readings would stand in:
    one for each reading of a passage, each alternative and each reading of a new paragraph.
    """

    spot: Spot
    pairs: int
    deepest: int
    loose: int
    wishes: int

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        own = counted(self.pairs, "pair of square brackets", "pairs of square brackets")
        deep = f", up to {self.deepest} deep" if self.deepest > 1 else ""
        loose = counted(self.loose, "square bracket")
        partner = f", {loose} without a partner" if self.loose else ""
        return f"{own if self.pairs else 'no pair of square brackets'}{deep}{partner}"


@dataclass(frozen=True, slots=True)
class BracketCount:
    """The brackets of a draft: *paragraphs* are those that have any, the counts are their sums.

    *deepest* is that of the paragraph with the most open at once.
    """

    title: str
    pairs: int
    deepest: int
    loose: int
    wishes: int
    paragraphs: tuple[ParagraphBrackets, ...]

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        own = ParagraphBrackets(_NOWHERE, self.pairs, self.deepest, self.loose, 0).words
        more = f"; the wishes would add {self.wishes}" if self.wishes else ""
        return f"the text has {own}{more}"


def bracket_count(compilation: Compilation) -> BracketCount:
    """The brackets of *compilation*, paragraph by paragraph."""
    spots = Spots.of(compilation)
    each = (
        brackets_of(
            p.base if isinstance(p, BaseParagraph) else "",
            spots.whole[p.ident],
            len(readings_in(p)),
        )
        for p in compilation.paragraphs
    )
    return summed(compilation.base.title, each)


def brackets_in(document: MarkedDocument) -> BracketCount:
    """The brackets of a draft by itself, so that one can be compared with the next."""
    each = (
        brackets_of(there.text, Spot(there.ident, there.label or there.ident, there.section))
        for there in base_paragraphs(document)
    )
    return summed(document.title, each)


def brackets_of(text: str, spot: Spot, wishes: int = 0) -> ParagraphBrackets:
    """The square brackets of *text*, which stands at *spot*."""
    loose = {found.at for found in loose_brackets(text) if found.sign in "[]"}
    open_now = deepest = pairs = 0
    for at, sign in enumerate(text):
        if at in loose or sign not in "[]":
            continue
        open_now += 1 if sign == "[" else -1
        deepest = max(deepest, open_now)
        pairs += sign == "["
    return ParagraphBrackets(spot, pairs, deepest, len(loose), wishes)


def summed(title: str, each: Iterable[ParagraphBrackets]) -> BracketCount:
    """The brackets of a draft called *title*, of those of its paragraphs."""
    some = tuple(one for one in each if one.pairs or one.loose or one.wishes)
    return BracketCount(
        title,
        sum(one.pairs for one in some),
        max((one.deepest for one in some), default=0),
        sum(one.loose for one in some),
        sum(one.wishes for one in some),
        some,
    )
