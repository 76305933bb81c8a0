"""What a verb of an instruction is said of: the words and places around it, with their roles."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from adref.compilation.instructing.signs import Sign, Sort
from adref.proposals.instructions import Target
from adref.text.document import Kind
from adref.text.labels import Label
from adref.text.numerals import roman_value

_PREPOSITIONS = frozenset({Sort.AFTER, Sort.BEFORE, Sort.BETWEEN, Sort.BY, Sort.FOR, Sort.FROM})
_ARGUMENTS = frozenset(
    {
        Sort.QUOTE,
        Sort.TARGET,
        Sort.NUMBER,
        Sort.ORDINAL,
        Sort.SUB,
        Sort.END,
        Sort.START,
        Sort.TITLE,
        Sort.HEADING,
        Sort.SAME,
    }
)
_NOUN = re.compile(r"[^\W\d_]{4,}")
_WHOLE = frozenset({"delete", "insert", "keep"})
"""Verbs that are said of each quotation alone."""
_QUOTES = {"delete": 1, "keep": 1, "": 2}
"""How many quotations a verb is said of, "" for most."""
BESIDE = frozenset({Sort.AFTER, Sort.BEFORE, Sort.BETWEEN})


@dataclass(frozen=True, slots=True)
class Argument:
    """A sign with the preposition that governs it; *late* if it stands after its verb."""

    sign: Sign
    role: Sort | None
    late: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A verb with its arguments.

    *extra* counts the words that are no part of an instruction, *sorts* are what kinds of signs
    stand in it, *colon* whether it ends before a text to come.
    """

    verb: str
    arguments: tuple[Argument, ...]
    extra: int
    sorts: frozenset[Sort]
    reads: bool

    def quoted(self, *roles: Sort | None) -> list[int]:
        """The numbers of the quotations in one of *roles*, in order."""
        return [a.sign.quote for a in self.of(Sort.QUOTE) if a.role in roles]

    def nth(self, quote: int) -> int:
        """Which of the places is meant where the words of a quotation stand."""
        return next(a.sign.nth for a in self.of(Sort.QUOTE) if a.sign.quote == quote)

    def of(self, *sorts: Sort) -> list[Argument]:
        """The arguments of some *sorts*, in order."""
        return [a for a in self.arguments if a.sign.sort in sorts]


def clause(verb: Sign, before: Sequence[Sign], after: Sequence[Sign], *, reads: bool) -> Clause:
    """The clause of *verb* with what stands before and after it."""
    found = [*_arguments(before, late=False), *_arguments(after, late=True)]
    strange = {Sort.WORD, Sort.OTHER, Sort.LABEL, Sort.ASIDE, Sort.DITTO}
    extra = sum(sign.sort in strange for sign in (*before, *after))
    early = {sign.sort for sign in before} - {Sort.COLON}  # behind a name, not before words
    sorts = frozenset(early | {sign.sort for sign in after})
    return Clause(verb.verb, tuple(found), extra, sorts, reads)


def _arguments(found: Sequence[Sign], *, late: bool) -> Iterator[Argument]:
    role: Sort | None = None
    for sign in found:
        if sign.sort in _PREPOSITIONS:
            role = sign.sort
        elif sign.sort is Sort.COMMA:
            role = None
        elif sign.sort in _ARGUMENTS:
            yield Argument(sign, role, late)
            role = role if role is Sort.BETWEEN else None


def targets_of(found: Clause) -> tuple[Target, ...]:
    """What the clause speaks of, "the second sentence of paragraph 12" as one target."""
    named = _with_sub(_in_section(found), found)
    sentences = [t for a in found.of(Sort.ORDINAL) if a.role not in BESIDE for t in a.sign.targets]
    if not named:
        named = list(_parts(found))
    if not sentences:
        return tuple(named)
    pairs = _paired(found) or [(whole, one) for whole in named or [Target("")] for one in sentences]
    return tuple(
        replace(target, printed=f"{one.printed} {target.printed}".strip(), sentence=one.sentence)
        for target, one in pairs
    )


def _in_section(found: Clause) -> list[Target]:
    """What is named; the paragraphs behind the verb are those of the section named before it."""
    named = [a for a in found.of(Sort.TARGET) if a.role not in BESIDE]
    early = [t for a in named if not a.late for t in a.sign.targets]
    late = [t for a in named if a.late for t in a.sign.targets]
    section = early[0].section if len(early) == 1 and _is_section(early[0]) else None
    if section is None or not late or not all(t.label for t in late):
        return early + late
    return [replace(t, section=t.section or section) for t in late]


def _is_section(target: Target) -> bool:
    return target.label is None and target.kind is None


def _paired(found: Clause) -> list[tuple[Target, Target]]:
    """Each paragraph with its own sentence: "the first of 2 and the last of 4"; else nothing."""
    named = [a for a in found.of(Sort.TARGET, Sort.ORDINAL) if a.role not in BESIDE]
    sorts = [a.sign.sort for a in named]
    if len(sorts) < 4 or sorts[::2] != [sorts[0]] * (len(sorts) // 2):  # noqa: PLR2004 - two pairs
        return []
    if sorts[0] is sorts[1] or sorts[1::2] != [sorts[1]] * (len(sorts) // 2):
        return []
    at = int(sorts[0] is Sort.ORDINAL)
    both = [(named[n + at].sign, named[n + 1 - at].sign) for n in range(0, len(named), 2)]
    return [
        (target, one) for whole, part in both for target in whole.targets for one in part.targets
    ]


def has_loose_sentences(found: Clause) -> bool:
    """Whether sentences are named beside several paragraphs, and it is not clear of which."""
    named = [a for a in found.of(Sort.TARGET, Sort.ORDINAL) if a.role not in BESIDE]
    sorts = [a.sign.sort for a in named]
    several = sorts.count(Sort.TARGET) > 1 or any(_repeats_noun(a.sign.text) for a in named)
    return Sort.ORDINAL in sorts and several and not _paired(found)


def has_two_places(found: Clause) -> bool:
    """Whether it is not clear which of several paragraphs or sentences the verb is said of.

    One is named before the verb and another behind it, as in "like Fiji on paragraph 7, we ask
    to delete paragraph 8"; where each has a quotation of its own, they are told apart by these.
    Or words that are not known stand in their list: "in paragraph 7, leaving paragraph 8 as is".
    """
    named = [a for a in found.of(Sort.TARGET) if a.role not in BESIDE]
    parts = [a for a in found.of(Sort.ORDINAL) if a.role not in BESIDE]
    if found.extra and max(len(named), len(parts)) > 1:
        return True
    early, late = (
        {t.label for a in named if a.late is late for t in a.sign.targets} for late in (False, True)
    )
    if early == {None} and len(targets_of(found)) < len(named):
        return False  # the section in which the others stand
    own = len(found.of(Sort.QUOTE)) > _QUOTES.get(found.verb, _QUOTES[""])
    return bool(early and late) and not early <= late and not own


def has_loose_quotes(found: Clause) -> bool:
    """Whether words are quoted that the verb need not be said of.

    Either they stand before it and others behind it, as in "“a and b”: delete “b”", or a word
    that is not known stands in a list of them, as in "delete “a” and capitalise “b”".
    """
    plain = [a for a in found.of(Sort.QUOTE) if a.role is None]
    both = {a.late for a in plain} == {True, False}
    most = _QUOTES.get(found.verb, _QUOTES[""])
    listed = found.extra > 0 and len(found.of(Sort.QUOTE)) > most
    return listed or (both and found.verb in _WHOLE)


def _repeats_noun(words: str) -> bool:
    """Whether a list of paragraphs says it again: "paragraph 2 and paragraph 4"."""
    nouns = [noun[:3].lower() for noun in _NOUN.findall(words)]
    return len(set(nouns)) < len(nouns)


def _with_sub(named: list[Target], found: Clause) -> list[Target]:
    """The targets with the sub-paragraph that is named apart from them."""
    path = _path(found)
    if not path:
        return named
    if not named:
        return [Target("", Label(None, path=path, printed=" ".join(f"({p})" for p in path)))]
    label = named[0].label
    if len(named) > 1 or label is None:
        return named
    label = replace(label, path=(*label.path, *path))
    return [replace(named[0], label=label, printed=str(label))]


def has_loose_subs(found: Clause) -> bool:
    """Whether sub-paragraphs are named and it is not clear of what, as with two of them."""
    named = [t for a in found.of(Sort.TARGET) if a.role not in BESIDE for t in a.sign.targets]
    return bool(_subs(found)) and (len(named) > 1 or not _path(found))


def _subs(found: Clause) -> list[Label]:
    subs = [a for a in found.of(Sort.SUB) if a.role not in BESIDE]
    return [t.label for a in subs for t in a.sign.targets if t.label is not None]


def _path(found: Clause) -> tuple[str, ...]:
    """The levels that are named together: one, or a letter and a Roman number under it."""
    subs = _subs(found)
    path = tuple(level for sub in subs for level in sub.path)
    roman = [bool(roman_value(level)) for level in path]
    within = roman == [False, True] and Sort.AND not in found.sorts
    return path if len(subs) <= 1 or within else ()


def _parts(found: Clause) -> Iterator[Target]:
    """The title of the text, or its headings."""
    for argument in found.of(Sort.TITLE, Sort.HEADING):
        kind = Kind.TITLE if argument.sign.sort is Sort.TITLE else Kind.HEADING
        yield Target(argument.sign.text, kind=kind)
