"""Sentences that do not read once every marked edit is accepted."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from adref.base.languages import language_of
from adref.findings.collisions import collisions
from adref.findings.finding import Confidence, Finding, severity_of
from adref.findings.grammar import Grammar, english
from adref.findings.layers import Layer, Side, in_its_own_terms, is_prose, layer, layers
from adref.findings.wording import Word, sentences_of, words_of
from adref.text.document import MarkedDocument, Role
from adref.text.walk import all_paragraphs

_DOUBLED_SIGN = re.compile(
    r"(?<=[^\W_])[\"”’)\]]*([,;:])\s*[,;:]|(?<=[^\W_.])(?<!etc)\.\s?\.(?![. ]*\.)|,\s*\.(?=\s|$)"
)
_DOUBLED_SPACE = re.compile(r"(?<=[^\W_]) {2,}(?=[a-z])")
_MAY_DOUBLE = frozenset({"that", "had"})
_DANGLING = frozenset({"and", "or", "the", "an", "their", "its", "every"})
_END = ".;:!?,"
_SURE = (Confidence.CERTAIN,)


def sentences(document: MarkedDocument) -> tuple[Finding, ...]:
    """Every sentence of *document* that the edits, or a slip, have broken."""
    texts = [on.text for on in layers(document)]
    grammar = english() if language_of(texts) == "en" else None
    found: list[Finding] = []
    for paragraph in all_paragraphs(document):
        own = in_its_own_terms(paragraph)
        after, before = layer(own, Side.AFTER), layer(own, Side.BEFORE)
        found += _doubled_words(after)
        found += _doubled_signs(after)
        found += _doubled_spaces(after)
        if is_prose(paragraph) and before.text.strip() and after.text.strip():
            found += _small_starts(after, before)
            found += _lost_stop(after, before)
            if grammar:
                found += _broken_at_edits(grammar, after)
                found += _without_verb(grammar, after, before)
    return tuple(found)


def _finding(
    on: Layer, span: tuple[int, int], code: str, words: str, confidence: Confidence
) -> Finding:
    """A finding whose *words* hold "{quote}" and, after a bar, the evidence."""
    said, _, evidence = words.partition("|")
    quote = " ".join(on.text[span[0] : span[1]].split())
    return Finding(
        code=code,
        severity=severity_of(confidence),
        words=said.format(quote=quote),
        place=on.place(*span),
        paragraph=on.label,
        quote=quote,
        evidence=evidence,
        confidence=confidence,
    )


def _doubled_words(on: Layer) -> Iterator[Finding]:
    words = words_of(on.text)
    for one, other in pairwise(words):
        same = other.joined and one.low == other.low and one.text.isalpha()
        if same and one.low not in _MAY_DOUBLE and (len(one.low) > 1 or one.text == "a"):
            said = "“{quote}”: the word stands twice; take one out|the same word side by side"
            sure = Confidence.CERTAIN if other.is_lower else Confidence.LIKELY  # Bora Bora
            yield _finding(on, (one.start, other.end), "doubled-word", said, sure)


def _doubled_signs(on: Layer) -> Iterator[Finding]:
    for match in _DOUBLED_SIGN.finditer(on.text):
        start = on.text.rfind(" ", 0, max(match.start() - 1, 0)) + 1
        said = "“{quote}”: two signs of punctuation meet; keep one|doubled punctuation"
        yield _finding(on, (start, match.end()), "doubled-sign", said, Confidence.LIKELY)


def _doubled_spaces(on: Layer) -> Iterator[Finding]:
    """Two spaces inside one stretch of text; where edits meet, the one belongs to the mark."""
    for match in _DOUBLED_SPACE.finditer(on.text):
        if on.piece_at(match.start()).span is on.piece_at(match.end() - 1).span:
            span = (on.text.rfind(" ", 0, match.start()) + 1, match.end())
            said = "two spaces follow “{quote}”; keep one|doubled space"
            yield _finding(on, span, "doubled-space", said, Confidence.POSSIBLE)


def _small_starts(after: Layer, before: Layer) -> Iterator[Finding]:
    """Sentences that begin in lower case because their beginning was struck."""
    for start, end in _starts(after.text):
        first = after.text[start:end].lstrip('“"([')[:1]
        if not first.islower() or not _follows_deletion(after, start):
            continue
        if start == 0 and not before.text.lstrip('“"([ ')[:1].isupper():
            continue
        shown = (start, min(len(after.text), start + 40))
        said = "“{quote}”: the sentence begins in lower case once the edits are accepted"
        why = f"{said}|the words before it are struck"
        yield _finding(after, shown, "broken-sentence", why, Confidence.CERTAIN)


def _starts(text: str) -> Iterator[tuple[int, int]]:
    """Where a sentence may start: at the head, and after a full stop and a space."""
    first = len(text) - len(text.lstrip())
    yield first, len(text)
    for stop in re.finditer(r"(?<=[^\W\d_]{3}[.?!])\s+(?=\S)", text):
        yield stop.end(), len(text)


def _follows_deletion(on: Layer, at: int) -> bool:
    """Whether struck words stand directly before the character at *at*, spaces aside."""
    span = on.piece_at(at).span
    if span.text[: at - on.piece_at(at).start].strip():
        return False
    spans = on.paragraph.spans
    number = next(n for n, other in enumerate(spans) if other is span)
    ahead = [s for s in spans[:number] if s.text.strip()]
    return bool(ahead) and ahead[-1].role is Role.DELETED


def _lost_stop(after: Layer, before: Layer) -> Iterator[Finding]:
    """A paragraph that ended in a stop before the edits and does not after them."""
    new, old = after.text.rstrip(' ”")]'), before.text.rstrip(' ”")]')
    if after.text == before.text or not old or old[-1] not in _END or new[-1:] in _END:
        return
    start = max(0, len(new) - 30)
    said = (
        "“{quote}”: the paragraph has no full stop once the edits are accepted|its stop is struck"
    )
    yield _finding(after, (start, len(new)), "no-full-stop", said, Confidence.LIKELY)


def _broken_at_edits(g: Grammar, on: Layer) -> Iterator[Finding]:
    """Words that a deletion brought together and that exclude each other."""
    words = words_of(on.text)
    edited = any(span.role is Role.DELETED for span in on.paragraph.spans)
    for clash in collisions(g, words) if edited else ():
        if clash.confidence in _SURE and _deleted_between(
            on, words[clash.first], words[clash.last]
        ):
            span = (words[clash.first].start, words[clash.last].end)
            said = "“{quote}”: this does not read once the edits are accepted"
            yield _finding(
                on, span, "broken-sentence", f"{said}|{clash.evidence}", Confidence.CERTAIN
            )
    yield from _dangling(on, words)


def _deleted_between(on: Layer, one: Word, other: Word) -> bool:
    spans = on.paragraph.spans
    first, last = on.piece_at(one.start).span, on.piece_at(other.start).span
    ends = [n for n, s in enumerate(spans) if s is first or s is last]
    between = spans[ends[0] : ends[-1] + 1]
    return any(s.role is Role.DELETED and s.text.strip() for s in between)


def _dangling(on: Layer, words: Sequence[Word]) -> Iterator[Finding]:
    """As in "... cooperation and.": a function word at the end of a sentence."""
    for number, word in enumerate(words):
        last = number + 1 == len(words)
        gap = f"{on.text[word.end :]} " if last else words[number + 1].gap
        if word.text in _DANGLING and re.match(r"\s*\.\s", gap):
            said = "“{quote}”: the sentence ends in the middle|a function word before the full stop"
            span = (words[max(0, number - 2)].start, min(len(on.text), word.end + 1))
            yield _finding(on, span, "broken-sentence", said, Confidence.CERTAIN)


def _without_verb(g: Grammar, after: Layer, before: Layer) -> Iterator[Finding]:
    """Sentences that an edit leaves without a verb, in a paragraph that had one."""
    if after.text == before.text or not _finite(g, words_of(before.text)):
        return
    words = words_of(after.text)
    for start, end in sentences_of(after.text):
        inside = [w for w in words if start <= w.start < end]
        if not after.text[start].isupper():
            continue  # an item of a list
        touched = len(inside) > len("some") and _touched(after, start, end)
        if touched and not any(_is_verbal(g, w.low) for w in inside):
            said = "“{quote}”: no verb seems to be left once the edits are accepted"
            yield _finding(
                after,
                (start, end),
                "broken-sentence",
                f"{said}|its verbs are struck",
                Confidence.LIKELY,
            )


def _finite(g: Grammar, words: Sequence[Word]) -> bool:
    return any(w.low in g.verbs["finite"] for w in words)


def _is_verbal(g: Grammar, word: str) -> bool:
    return (
        word in g.verbs["finite"] or g.form(word) in ("third", "past", "plain") or g.is_past(word)
    )


def _touched(on: Layer, start: int, end: int) -> bool:
    """Whether struck words stood among the characters from *start* to *end*."""
    spans = on.paragraph.spans
    inside = [p.span for p in on.pieces if p.start < end and p.end > start]
    ends = [n for n, s in enumerate(spans) if s is inside[0] or s is inside[-1]]
    return any(s.role is Role.DELETED for s in spans[max(0, ends[0] - 1) : ends[-1] + 2])
