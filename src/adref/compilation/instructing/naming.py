"""What a line of a letter names: the paragraph it speaks of, before all else or alone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from adref.compilation.instructing.clauses import is_external
from adref.compilation.instructing.lines import Line
from adref.compilation.instructing.quotes import is_mask, number_of
from adref.compilation.instructing.signs import Sign, Sort, signs
from adref.compilation.instructing.vocabulary import Vocabulary
from adref.proposals.instructions import Target
from adref.text.document import Kind

Where = tuple[int, int]
"""Start and end of words, in code points of a line."""

_LONGEST_NAME = 60
"""Code points at the beginning of a line in which it names the paragraph it speaks of."""
LONGEST_HEADING = 200
"""Code points of a line that only names a paragraph."""
SILENT = frozenset(
    {
        Sort.FILLER,
        Sort.CHAPEAU,
        Sort.WORDS,
        Sort.COLON,
        Sort.STOP,
        Sort.COMMA,
        Sort.DASH,
        Sort.ASIDE,
        Sort.PROPOSE,
        Sort.AND,
        Sort.NEW,
        Sort.BY,
        Sort.FROM,
        Sort.FOR,
    }
)
"""Signs beside which a paragraph named alone is a heading."""


def signs_of(line: Line, words: Vocabulary, start: int, end: int | None = None) -> list[Sign]:
    """The signs between two offsets, sections named by the words that are quoted."""
    found = signs(line.mask, words, start, end)
    return [
        replace(s, targets=tuple(_unmasked(t, line) for t in s.targets)) if s.targets else s
        for s in found
    ]


def _unmasked(target: Target, line: Line) -> Target:
    """*target* with the words that are quoted as the name of a section."""
    if target.section is None or not is_mask(target.section[-1]):
        return target
    return replace(target, section=line.quoted(number_of(target.section[-1])))


def names_itself(line: Line) -> bool:
    """Whether the label is printed with its noun ("Para 12:", "OP5:") and so is a target."""
    label = line.paragraph.label
    return label is not None and label.printed[:1].isalpha() and label.number is not None


def named_first(line: Line, words: Vocabulary, start: int) -> Target | None:
    """The paragraph that a line names before all else, as in "Para 12: ..."."""
    if not any(map(str.isdigit, line.mask[start : start + _LONGEST_NAME])):
        return None
    found = signs_of(line, words, start, start + _LONGEST_NAME)
    found = [s for s in found[:4] if s.sort is not Sort.DASH or s is not found[0]]
    if len(found) < 2 or found[0].sort is not Sort.TARGET or len(found[0].targets) != 1:  # noqa: PLR2004
        return None
    return found[0].targets[0] if found[1].sort in (Sort.COLON, Sort.DASH) else None


def headed(line: Line, words: Vocabulary, start: int) -> Target | None:
    """The paragraph of which the next lines speak, where this one only names it."""
    if len(line.text) > LONGEST_HEADING or not _may_head(line):
        return None
    found = signs_of(line, words, start)
    named = [sign for sign in found if sign.sort in (Sort.TARGET, Sort.TITLE)]
    part = [target for s in found if s.sort is Sort.ORDINAL for target in s.targets]
    quiet = all(s.sort in SILENT or s.sort is Sort.ORDINAL or s in named for s in found)
    colon = bool(found) and found[-1].sort is Sort.COLON and not any(s.verb for s in found)
    if len(named) != 1 or not (quiet or colon):
        return None
    targets = named[0].targets
    if named[0].sort is Sort.TITLE:
        targets = (Target(named[0].text, kind=Kind.TITLE),)
    if len(targets) != 1 or len(part) > 1:
        return None
    return replace(targets[0], sentence=part[0].sentence) if part else targets[0]


def only_named(line: Line, words: Vocabulary, where: Where) -> Target | None:
    """The paragraph of a sentence that says nothing else: "Paragraph 12." before "Delete x"."""
    start, end = where
    if end - start > _LONGEST_NAME or end >= len(line.text.rstrip()):
        return None
    found = signs_of(line, words, start, end)
    said = [sign for sign in found if sign.sort not in (Sort.STOP, Sort.FILLER)]
    if len(said) != 1 or said[0].sort is not Sort.TARGET or len(said[0].targets) != 1:
        return None
    return said[0].targets[0]


def _may_head(line: Line) -> bool:
    return any(map(str.isdigit, line.mask)) or line.paragraph.kind is not Kind.BODY


def is_other_heading(line: Line, words: Vocabulary, start: int) -> bool:
    """Whether a heading names no paragraph, and so ends what stands under the one before."""
    if line.paragraph.kind is Kind.BODY or len(line.text) > LONGEST_HEADING:
        return False
    return not any(s.verb for s in signs_of(line, words, start))


def named_in(line: Line, words: Vocabulary, where: Where, sort: Sort) -> Target | None:
    """The first paragraph that signs of *sort* name; one of another document is none."""
    found = signs_of(line, words, *where)
    if is_external(found, words.external):
        return None
    return next((t for s in found if s.sort is sort for t in s.targets), None)


def passages(
    line: Line, words: Vocabulary, pending: Sequence[Where], *, by_noun: bool
) -> Iterator[tuple[Where, Target | None]]:
    """What is not understood, cut where a sentence names another paragraph.

    Each with the paragraph it names: by its noun, else, unless *by_noun*, by a number alone.
    """
    (begin, stop), *later = pending
    named = named_in(line, words, pending[0], Sort.TARGET)
    for where in later:
        other = named_in(line, words, where, Sort.TARGET)
        if other and other.label and named and other.label != named.label:
            yield (begin, stop), named
            begin, named = where[0], other
        named, stop = named or other, where[1]
    if named is None and not by_noun:
        named = named_in(line, words, (begin, stop), Sort.NUMBER)
    yield (begin, stop), named
