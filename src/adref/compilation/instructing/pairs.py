"""Lines in set forms: "Current text: a" and "Proposed text: b", and "Delete." alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.compilation.instructing.lines import Line
from adref.compilation.instructing.naming import SILENT, signs_of
from adref.compilation.instructing.sentences import unquoted
from adref.compilation.instructing.signs import Sort
from adref.compilation.instructing.texts import text_after
from adref.compilation.instructing.vocabulary import Vocabulary
from adref.proposals.instructions import Target
from adref.text.document import Paragraph, Span
from adref.text.marks import LEFT, STRUCK
from adref.text.tokens import normal


@dataclass(frozen=True, slots=True)
class Half:
    """One half of a pair: the words it gives, and the paragraph it names, None if it names none.

    *is_current* tells the text as it is from the one that is proposed. *count* are the following
    paragraphs that hold the words, where the line itself does not.
    """

    is_current: bool
    spans: tuple[Span, ...]
    target: Target | None
    count: int = 0

    @property
    def words(self) -> str:
        """The words without their marks."""
        return normal("".join(span.text for span in self.spans))

    @property
    def is_struck(self) -> bool:
        """Whether marks show what the words take out."""
        return any(mark.kind in STRUCK | LEFT for span in self.spans for mark in span.marks)


def half_of(
    line: Line, words: Vocabulary, start: int, following: Sequence[Paragraph]
) -> Half | None:
    """The half of a pair that a line is: "Para 4, current text: a"; None if it is none.

    The words may also stand in the paragraphs *following* it.
    """
    found = words.pair.search(line.mask, max(start - 1, 0))  # the space before counts
    if found is None:
        return None
    before = signs_of(line, words, start, max(start, found.start()))
    if any(sign.sort not in SILENT | {Sort.TARGET} for sign in before):
        return None
    named = [target for sign in before for target in sign.targets]
    target = named[0] if len(named) == 1 else None
    if found["text"]:
        spans = unquoted(line, found.start("text"))
        return Half(bool(found["current"]), spans, target)
    given, count = text_after(following)
    if count != 1 or words.pair.search("".join(s.text for s in given[0][1])):
        return None
    return Half(bool(found["current"]), given[0][1], target, count)


def is_bare_deletion(line: Line, words: Vocabulary, start: int) -> bool:
    """Whether a line says "Delete." and nothing else."""
    bare = normal(line.text[start:]).strip(" .;:-–—").lower()
    return words.verbs.get(bare) == "delete"
