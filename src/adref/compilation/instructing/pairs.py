"""Lines in set forms: "Current text: a" and "Proposed text: b", and "Delete." alone."""

from dataclasses import dataclass

from adref.compilation.instructing.lines import Line
from adref.compilation.instructing.naming import SILENT, signs_of
from adref.compilation.instructing.sentences import unquoted
from adref.compilation.instructing.signs import Sort
from adref.compilation.instructing.vocabulary import Vocabulary
from adref.proposals.instructions import Target
from adref.text.tokens import normal


@dataclass(frozen=True, slots=True)
class Half:
    """One half of a pair: the words it gives, and the paragraph it names, None if it names none.

    *is_current* tells the text as it is from the one that is proposed.
    """

    is_current: bool
    words: str
    target: Target | None


def half_of(line: Line, words: Vocabulary, start: int) -> Half | None:
    """The half of a pair that a line is: "Para 4, current text: a"; None if it is none."""
    found = words.pair.search(line.mask, start)
    if found is None:
        return None
    before = signs_of(line, words, start, found.start())
    if any(sign.sort not in SILENT | {Sort.TARGET} for sign in before):
        return None
    named = [target for sign in before for target in sign.targets]
    target = named[0] if len(named) == 1 else None
    return Half(bool(found["current"]), unquoted(line, found.start("text")), target)


def is_bare_deletion(line: Line, words: Vocabulary, start: int) -> bool:
    """Whether a line says "Delete." and nothing else."""
    bare = normal(line.text[start:]).strip(" .;:-–—").lower()
    return words.verbs.get(bare) == "delete"
