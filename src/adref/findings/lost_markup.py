"""Signs that mark-up was lost, told without a base text.

A finding here is an offer with its evidence: nothing is corrected. Only what the printed text
itself shows is CERTAIN.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from adref.base.languages import language_of
from adref.findings.alternatives import slash_alternatives, slashed_pairs
from adref.findings.collisions import collisions
from adref.findings.echoes import echoes
from adref.findings.established import established, is_form
from adref.findings.finding import Confidence, Finding, severity_of
from adref.findings.grammar import Grammar, english
from adref.findings.layers import (
    Layer,
    Side,
    both_sides,
    in_its_own_terms,
    is_prose,
    layer,
    layers,
)
from adref.findings.residue import residue
from adref.findings.romance import LANGUAGES, romance_collisions
from adref.findings.signs import Clash, Sign
from adref.findings.stacked import stacked
from adref.findings.struck import replaced_phrases, struck_alone
from adref.findings.style import House, house_of, other_hand
from adref.findings.twins import Twins, of_two_forms, twins
from adref.findings.wording import Word, words_of
from adref.text.document import Kind, MarkedDocument, Paragraph, Role
from adref.text.walk import all_paragraphs

_WORDS = {
    "two-readings": "two readings seem to stand side by side, as if the mark of one was lost",
    "struck-without-insertion": "words are struck out and what replaces them is not marked",
    "slash-alternative": "two words are left open with a slash: choose one",
    "heading-changed": "the heading was changed without a mark, as the text below it was",
    "established-wording": "established wording in another form, perhaps changed without a mark",
    "two-forms": "one of two passages in the same words was perhaps changed without a mark",
    "residue": "an edit seems to have left this behind",
    "other-hand": "the sentence keeps to other ways than the rest, as if put in without a mark",
}
_TOO_FEW = 15
_RANK = {Confidence.CERTAIN: 0, Confidence.LIKELY: 1, Confidence.POSSIBLE: 2}


@dataclass(frozen=True, slots=True)
class Ways:
    """How one document is written; *grammar* is None where it is not in English.

    *slashes* are the pairs of words it joins by a slash, *replaced* the phrases it replaces
    without a mark, each with what they replace and the label of the paragraph; *twins* are the
    runs of words it has in two forms.
    """

    language: str
    grammar: Grammar | None
    house: House
    slashes: frozenset[str]
    marks_insertions: bool
    replaced: tuple[tuple[str, str, str], ...]
    twins: Twins


def lost_markup(document: MarkedDocument) -> tuple[Finding, ...]:
    """Every sign in *document* that a mark was lost, in order; English is understood best."""
    ways = _ways(document)
    found: list[Finding] = []
    for paragraph in map(in_its_own_terms, all_paragraphs(document)):
        signs = list(_shown(paragraph, ways))
        found.extend(_finding(sign, on) for sign, on in _strongest(signs))
    return tuple(found)


def _ways(document: MarkedDocument) -> Ways:
    texts = [found.text for found in layers(document)]
    language = language_of(texts)
    grammar = english() if language == "en" else None
    marks = _marks_insertions(document)
    replaced: list[tuple[str, str, str]] = []
    if grammar and marks:
        for paragraph in document.paragraphs:
            on = layer(paragraph, Side.BEFORE)
            replaced += [(*found, on.label) for found in replaced_phrases(grammar, on)]
    slashes = slashed_pairs(texts)
    doubles = twins(texts, lambda *forms: is_form(grammar, *forms)) if grammar else {}
    return Ways(language, grammar, house_of(texts), slashes, marks, tuple(replaced), doubles)


def _marks_insertions(document: MarkedDocument) -> bool:
    """Whether words of old paragraphs are marked as new: only then can such a mark be missed."""
    return any(
        span.role is Role.INSERTED
        for paragraph in document.paragraphs
        for span in paragraph.spans
        if paragraph.relation is None or span.marks
    )


def _shown(paragraph: Paragraph, ways: Ways) -> Iterator[tuple[Sign, Layer]]:
    """The signs of one paragraph, each with the layer it stands in."""
    after = layer(paragraph, Side.AFTER)
    yield from ((sign, after) for sign in slash_alternatives(after.text, ways.slashes))
    language = _own_language(after.text) or ways.language
    grammar = ways.grammar
    if language in LANGUAGES:
        words = words_of(after.text)
        yield from ((c.on(words), after) for c in romance_collisions(language, words))
    if grammar is None or language != "en":
        return
    if paragraph.kind is Kind.HEADING:
        yield from ((sign, after) for sign in echoes(after, ways.replaced))
    yield from ((sign, after) for sign in established(grammar, after))
    yield from ((sign, after) for sign in of_two_forms(after, ways.twins))
    for side in both_sides(paragraph):
        yield from ((sign, side) for sign in _side_by_side(grammar, side))
        if ways.marks_insertions and side.side is Side.BEFORE:
            yield from ((sign, side) for sign in struck_alone(grammar, side))
    if is_prose(paragraph):
        yield from ((sign, after) for sign in residue(grammar, after.text))
        yield from ((sign, after) for sign in other_hand(grammar, after.text, ways.house))


def _own_language(text: str) -> str:
    """The language of one paragraph, "" where it is too short to say."""
    return language_of([text]) if len(words_of(text)) > _TOO_FEW else ""


def _side_by_side(grammar: Grammar, on: Layer) -> Iterator[Sign]:
    """The clashes of a layer that no marked edit accounts for."""
    words = words_of(on.text)
    for clash in (*collisions(grammar, words), *stacked(grammar, words)):
        if not _is_at_an_edit(clash, words, on):
            yield clash.on(words)


def _is_at_an_edit(clash: Clash, words: tuple[Word, ...], on: Layer) -> bool:
    """Whether a marked edit made the words meet: the other side has something between them.

    On the side before the edits, only what was struck is looked at: the rest is on the other
    side too.
    """
    start, end = words[clash.first].start, words[clash.last].end
    inside = on.pieces_in(start, end)
    between = on.paragraph.spans[inside[0].number : inside[-1].number + 1]
    roles = {span.role for span in between if span.text.strip()}
    if on.side is Side.BEFORE:
        return roles != {Role.DELETED}
    return Role.DELETED in roles


def _strongest(signs: Iterable[tuple[Sign, Layer]]) -> list[tuple[Sign, Layer]]:
    """The signs in order of place; of those on the same words, the surest."""
    kept: list[tuple[int, Sign, Layer]] = []
    taken: dict[bool, list[tuple[int, int]]] = {True: [], False: []}
    for sign, on in sorted(signs, key=lambda s: (_RANK[s[0].confidence], s[0].end - s[0].start)):
        place = on.place(sign.start, sign.end)
        if _take(place.start, place.end, taken[sign.code == "other-hand"]):
            kept.append((place.start, sign, on))
    return [(sign, on) for _, sign, on in sorted(kept, key=lambda one: one[0])]


def _take(start: int, end: int, taken: list[tuple[int, int]]) -> bool:
    """Put a stretch among those that are *taken*, unless it overlaps one; whether it was put."""
    before = bisect_left(taken, end, key=lambda one: one[0])  # none that begins later matters,
    if before and taken[before - 1][1] > start:  # and of the others the last ends last
        return False
    insort(taken, (start, end))
    return True


def _finding(sign: Sign, on: Layer) -> Finding:
    quote = " ".join(on.text[sign.start : sign.end].split())
    return Finding(
        code=sign.code,
        severity=severity_of(sign.confidence),
        words=f"“{quote}”: {_WORDS[sign.code]}",
        place=on.place(sign.start, sign.end),
        paragraph=on.label,
        quote=quote,
        evidence=sign.evidence,
        confidence=sign.confidence,
    )
