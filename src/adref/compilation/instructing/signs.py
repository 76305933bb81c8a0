"""A sentence cut into the signs an instruction is made of."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import zip_longest

import regex

from adref.compilation.instructing.quotes import number_of
from adref.compilation.instructing.vocabulary import REF, Vocabulary
from adref.proposals.instructions import Target
from adref.text.document import Kind
from adref.text.labels import Label
from adref.text.printed_labels import parse_label

_REF = regex.compile(REF, regex.IGNORECASE)
_HALF = regex.compile(r"(?<![\p{L}\p{N}(])([a-z]{1,5})\)")
_RANGE = 40
"""Paragraphs one range may name ("paras 12-50"); more is no list of targets."""


class Sort(StrEnum):
    """What a piece of a sentence is; the names are those of the groups of the pattern."""

    NTH = "nth"
    QUOTE = "quote"
    TARGET = "target"
    SECTION = "section"
    FOOTNOTE = "footnote"
    COUNTED = "counted"
    ORDINAL = "ordinal"
    VERB = "verb"
    BECOMES = "becomes"
    EVERYWHERE = "everywhere"
    END = "end"
    START = "start"
    REASON = "reason"
    BLOCK = "block"
    CONDITION = "condition"
    PROPOSE = "propose"
    BETWEEN = "between"
    AFTER = "after"
    BEFORE = "before"
    SAME = "same"
    COMMA_BEFORE = "comma_before"
    COMMA_AFTER = "comma_after"
    REST = "rest"
    VAGUE = "vague"
    CHAPEAU = "chapeau"
    DITTO = "ditto"
    WORDS = "words"
    TITLE = "title"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    SENTENCE = "sentence"
    LINE = "line"
    NEW = "new"
    FROM = "from"
    FOR = "for"
    BY = "by"
    AND = "and"
    OR = "or"
    FILLER = "filler"
    LISTED = "listed"
    NUMBER = "number"
    LABEL = "label"
    SUB = "sub"
    ASIDE = "aside"
    ARROW = "arrow"
    COLON = "colon"
    STOP = "stop"
    QUESTION = "question"
    COMMA = "comma"
    DASH = "dash"
    WORD = "word"
    OTHER = "other"


_VERBS = {Sort.ARROW: "read", Sort.BECOMES: "become"}
_MEANT = {
    **dict.fromkeys(_VERBS, Sort.VERB),
    Sort.LISTED: Sort.FILLER,
    **dict.fromkeys((Sort.SECTION, Sort.FOOTNOTE, Sort.COUNTED), Sort.TARGET),
}
"""Kinds of pieces that are taken as others, and what kind of verb those are that are verbs."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One piece: *verb* is its kind, *quote* its number, *targets* what it names.

    *nth* is which of the places where quoted words stand, 0 where it is not said. *glued* is
    whether no space stands before it.
    """

    sort: Sort
    start: int
    end: int
    text: str
    verb: str = ""
    quote: int = -1
    targets: tuple[Target, ...] = ()
    glued: bool = False
    nth: int = 0


def signs(text: str, vocabulary: Vocabulary, start: int = 0, end: int | None = None) -> list[Sign]:
    """The signs of the masked *text* between two offsets."""
    found = _nested(list(_signs(text, vocabulary, start, len(text) if end is None else end)))
    return [
        replace(sign, sort=_beside(sign, following, vocabulary))
        for sign, following in zip_longest(found, found[1:])
    ]


def _beside(sign: Sign, following: Sign | None, vocabulary: Vocabulary) -> Sort:
    """What *sign* is, seen with the one that follows."""
    if _is_behind(sign, following):
        return Sort.AFTER
    counts = sign.sort is Sort.FILLER and sign.text.lower() in vocabulary.ordinals
    if counts and following is not None and following.sort is Sort.AND:
        return Sort.WORD  # "in the first and in the second sentence"
    return sign.sort


def _nested(found: list[Sign]) -> list[Sign]:
    """The signs, "section 2, paragraph 8" and "paragraph 8 of section 2" as one place each."""
    kept: list[Sign] = []
    between: list[Sign] = []
    for sign in found:
        joins = sign.sort is Sort.TARGET and bool(kept) and kept[-1].sort is Sort.TARGET
        one = _as_one(kept[-1], sign, between) if joins else None
        if one is not None:
            kept[-1], between = one, []
        elif sign.sort in (Sort.FILLER, Sort.COMMA):
            between.append(sign)
        else:
            kept, between = [*kept, *between, sign], []
    return [*kept, *between]


def _as_one(first: Sign, second: Sign, between: list[Sign]) -> Sign | None:
    """A section and a paragraph in it, None where one is not said to be in the other."""
    commas = any(sign.sort is Sort.COMMA for sign in between)
    for outer, inner in ((first, second), (second, first)):
        section = outer.targets[0].section if len(outer.targets) == 1 else None
        whole = section is not None and outer.targets[0].kind is None
        labelled = all(t.label and not t.kind and not t.section for t in inner.targets)
        if whole and labelled and (outer is first or (between and not commas)):
            targets = tuple(replace(target, section=section) for target in inner.targets)
            text = " ".join(sign.text for sign in (first, *between, second))
            return replace(first, end=second.end, text=text, targets=targets)
    return None


def _is_behind(sign: Sign, following: Sign | None) -> bool:
    """As in "insert a following b"."""
    quoted = following is not None and following.sort is Sort.QUOTE
    return quoted and sign.sort is Sort.FILLER and sign.text.lower() == "following"


def _signs(text: str, vocabulary: Vocabulary, start: int, end: int) -> Iterator[Sign]:
    nth = 0
    for found in vocabulary.signs.finditer(text, start, end):
        sort = Sort(str(found.lastgroup))
        if sort is Sort.NTH:  # a quotation follows
            nth = vocabulary.ordinals[found["which"].lower()]
            continue
        words = found[0]
        kind = _kind(found["done"] or words, vocabulary) if sort is Sort.VERB else ""
        quote = number_of(words[0]) if sort is Sort.QUOTE else -1
        targets = tuple(_targets(sort, found, vocabulary))
        if sort is Sort.ASIDE and (named := _named_in(words[1:-1], vocabulary)):
            sort, targets = Sort.TARGET, named
        kind = _VERBS.get(sort, kind)
        sort = _MEANT.get(sort, sort)
        if sort in (Sort.TARGET, Sort.NUMBER) and not targets:
            sort = Sort.WORD
        elif sort is Sort.ASIDE and vocabulary.saving.search(words):
            sort = Sort.CONDITION
        glued = found.start() > 0 and not text[found.start() - 1].isspace()
        yield Sign(sort, found.start(), found.end(), words, kind, quote, targets, glued, nth)
        nth = 0


def _named_in(words: str, vocabulary: Vocabulary) -> tuple[Target, ...]:
    """The paragraph that *words* in brackets are: "(para 8)", and nothing else."""
    found = vocabulary.signs.match(words)
    whole = found is not None and found.lastgroup == "target" and found.end() == len(words)
    return tuple(_labels(words, vocabulary)) if whole else ()


def _targets(sort: Sort, found: regex.Match[str], vocabulary: Vocabulary) -> Iterator[Target]:
    """What a sign of some *sort* names."""
    words = found[0]
    match sort:
        case Sort.SECTION:
            yield _section(found)
        case Sort.FOOTNOTE:
            yield _footnote(words)
        case Sort.COUNTED:
            yield _counted(words, vocabulary)
        case Sort.TARGET | Sort.NUMBER:
            yield from _labels(words, vocabulary)
        case Sort.SUB | Sort.LABEL:
            yield from _sub(words)
        case Sort.ORDINAL:
            yield from _sentences(words, vocabulary)
        case _:
            pass


def _section(found: regex.Match[str]) -> Target:
    """A section by what stands behind the word: a number, a letter, its heading."""
    head = found["headed"] or ""
    name = found["named"]
    return Target(found[0], section=name, kind=Kind.HEADING if head else None)


def _footnote(words: str) -> Target:
    number = int(words[len(words.rstrip("0123456789")) :])
    return Target(words, Label(number, printed=str(number)), kind=Kind.FOOTNOTE)


def _counted(words: str, vocabulary: Vocabulary) -> Target:
    """A paragraph by its place in its series: "the second preambular paragraph"."""
    ordinal, _, noun = " ".join(words.lower().split()).partition(" ")
    number = vocabulary.ordinals[ordinal]
    series = vocabulary.series[noun.replace("’", "'")]
    return Target(words, Label(number, series=series, printed=f"{series}{number}"))


def _kind(words: str, vocabulary: Vocabulary) -> str:
    return vocabulary.verbs[" ".join(words.lower().replace("’", "'").split())]


def _labels(words: str, vocabulary: Vocabulary) -> Iterator[Target]:
    """The paragraphs that "paras 5 and 7-9" names."""
    last: Label | None = None
    series, done = "", 0
    for found in _REF.finditer(words):
        gap = words[done : found.start()].strip(" .\n\t").lower()
        series = _series(gap, vocabulary, series)
        label = parse_label(f"{series}{_bracketed(found[0].strip())}")
        if label is None:
            continue
        if last is not None and gap in ("-", "–", "—", "to", "through", "à", "a", "al"):
            yield from _between(last, label)
        yield Target(words.strip() if done == 0 else found[0].strip(), label)
        last, done = label, found.end()


def _series(gap: str, vocabulary: Vocabulary, current: str) -> str:
    """The series that the words before a number name, else the one named before."""
    for word, name in vocabulary.series.items():
        if gap.endswith(word):
            return "Article " if name == "Art" else name
    return current


def _between(first: Label, last: Label) -> Iterator[Target]:
    if first.number is None or last.number is None or last.number - first.number > _RANGE:
        return
    for number in range(first.number + 1, last.number):
        yield Target(str(number), Label(number, series=first.series, printed=str(number)))


def _bracketed(words: str) -> str:
    """*words* with both brackets round levels of which only the second is printed: "4 b) i)"."""
    return _HALF.sub(r"(\1)", words)


def _sub(words: str) -> Iterator[Target]:
    levels = _bracketed(words)
    label = parse_label(levels[levels.index("(") :])
    if label is not None:
        yield Target(words, label)


def _sentences(words: str, vocabulary: Vocabulary) -> Iterator[Target]:
    for word in regex.findall(r"[\p{L}\p{N}ªº]+", words.lower()):
        number = vocabulary.ordinals.get(word) or (int(word) if word.isdigit() else None)
        if number is not None:
            yield Target(words, sentence=number)
