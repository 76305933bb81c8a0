"""Invented paragraphs and edits on them, with the edits known.

The words are in phrases.toml. A paragraph is made of pieces (subject, act, thing, place, aim);
an edit takes out, puts in or exchanges a piece or a word of one, as parties do. Two edits of
one paragraph have at least GAP kept words between them, so that nobody would mark them as one.
All is drawn from the ``random.Random`` handed in: one seed, one result.
"""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from adref.text.tokens import tokens

GAP = 4


@dataclass(frozen=True, slots=True)
class Change:
    """Tokens *start* to *end* of a paragraph become *words*; *kind* says how it came about."""

    start: int
    end: int
    words: tuple[str, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A phrase of a paragraph: its tokens from *start* to *end*, and its sentence."""

    start: int
    end: int
    role: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Invented:
    """A paragraph in tokens and in pieces."""

    words: tuple[str, ...]
    pieces: tuple[Piece, ...]
    language: str

    @property
    def text(self) -> str:
        """The paragraph as a normal text."""
        return "".join(self.words).removeprefix(" ")


@dataclass(frozen=True, slots=True)
class Edited:
    """A paragraph, what became of it, and the changes that made it so, in order."""

    before: Invented
    after: tuple[str, ...]
    changes: tuple[Change, ...]

    @property
    def text(self) -> str:
        """The edited paragraph as a normal text."""
        return "".join(self.after).removeprefix(" ")


@cache
def phrases() -> dict[str, Any]:
    """The contents of phrases.toml."""
    return tomllib.loads(Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8"))


def languages() -> tuple[str, ...]:
    """The languages there are phrases in."""
    return tuple(phrases())


def spelt(phrase: str) -> tuple[str, ...]:
    """The tokens of a *phrase*, whose first one has a space if the phrase has."""
    words = tokens(phrase.strip())
    return words if phrase.startswith(" ") or not words else (words[0][1:], *words[1:])


def paragraph(random: Random, language: str = "en", sentences: int = 4) -> Invented:
    """A paragraph of so many sentences."""
    words: list[str] = []
    pieces: list[Piece] = []
    for number in range(sentences):
        for role, phrase in _sentence(random, language):
            start = len(words)
            words += spelt(phrase)
            pieces.append(Piece(start, len(words), role, number))
    words[:1] = [f" {words[0].strip()}"]
    return Invented(tuple(words), tuple(pieces), language)


def _sentence(random: Random, language: str) -> Iterator[tuple[str, str]]:
    """The phrases of one sentence with their roles, none of them twice."""
    bank = phrases()[language]
    first = True
    glue = "" if language == "zh" else " "
    used: set[str] = set()
    rest = random.choice(bank["pattern"])
    while rest:
        before, brace, after = rest.partition("{")
        for role, sign in _between(before):
            yield role, (glue + sign if role == "word" else sign)
        if not brace:
            return
        role, _, rest = after.partition("}")
        name = "verb" if role == "verb" else f"{role}s"
        phrase = random.choice([p for p in bank[name] if p not in used] or bank[name])
        used.add(phrase)
        yield role, glue + (phrase[0].upper() + phrase[1:] if first else phrase)
        first = False


def _between(text: str) -> Iterator[tuple[str, str]]:
    """The signs and joining words that a pattern has between two phrases."""
    for word in text.split():
        yield ("word" if word[0].isalpha() else "sign"), word


def edited(random: Random, before: Invented, wanted: int, *, whole: bool = True) -> Edited:
    """*before* with up to *wanted* changes of random kinds; *whole* sentences may change too."""
    kinds = [kind for kind in KINDS if whole or ("sentence" not in kind and kind != "rewriting")]
    changes: list[Change] = []
    for _ in range(wanted * 3):
        kind = random.choice(kinds)
        drawn = [c for c in KINDS[kind](random, before) if c.words != before.words[c.start : c.end]]
        drawn = [_least(before.words, change) for change in drawn]
        if drawn and all(_apart(changes, c) for c in drawn):
            changes += drawn
        if len(changes) >= wanted:
            break
    changes.sort(key=lambda c: (c.start, c.end))
    after: list[str] = []
    done = 0
    for change in changes:
        after += [*before.words[done : change.start], *change.words]
        done = change.end
    after += before.words[done:]
    return Edited(before, tuple(after), tuple(changes))


def sound(sample: Edited) -> bool:
    """Whether the edited text, read anew, has the very words that were put together."""
    return tokens(sample.text) == sample.after and tokens(sample.before.text) == sample.before.words


def _least(words: Sequence[str], change: Change) -> Change:
    """*change* without the words that stay the same at its ends."""
    start, end, new = change.start, change.end, change.words
    while start < end and new and words[start] == new[0]:
        start, new = start + 1, new[1:]
    while start < end and new and words[end - 1] == new[-1]:
        end, new = end - 1, new[:-1]
    return Change(start, end, new, change.kind)


def _apart(changes: Sequence[Change], new: Change) -> bool:
    """Whether *new* stands far enough from all *changes* to be one of its own."""
    return all(new.start - c.end >= GAP or c.start - new.end >= GAP for c in changes)


def _pick(random: Random, before: Invented, *roles: str) -> Piece:
    """A piece of one of *roles*, or any phrase; not the first of the paragraph."""
    later = [p for p in before.pieces[1:] if p.role not in {"sign", "word"}]
    return random.choice([p for p in later if p.role in roles] or later)


def _again(before: Invented, piece: Piece, phrase: str) -> tuple[str, ...]:
    """*phrase* as it stands in the place of *piece*: its space and its capital kept."""
    head = before.words[piece.start]
    bare = head.strip()
    cased = (
        phrase[0].upper() + phrase[1:] if bare[:1].isupper() and _opens(before, piece) else phrase
    )
    return spelt(f" {cased}" if head.startswith(" ") else cased)


def _opens(before: Invented, piece: Piece) -> bool:
    return not piece.start or before.words[piece.start - 1] in {".", "。"}


def _addition(random: Random, before: Invented) -> list[Change]:
    """A phrase added after a subject or a thing."""
    piece = _pick(random, before, "subject", "thing")
    phrase = random.choice(phrases()[before.language]["additions"])
    return [Change(piece.end, piece.end, spelt(phrase), "phrase added")]


def _qualifier(random: Random, before: Invented) -> list[Change]:
    """A word added within a thing."""
    piece = _pick(random, before, "thing", "place")
    at = random.randrange(piece.start + 1, piece.end) if piece.end - piece.start > 1 else piece.end
    phrase = random.choice(phrases()[before.language]["qualifiers"])
    return [Change(at, at, spelt(phrase), "word added")]


def _omission(random: Random, before: Invented) -> list[Change]:
    """A place or an aim taken out; the aim with its comma."""
    piece = _pick(random, before, "place", "aim")
    ahead = before.pieces[before.pieces.index(piece) - 1]
    if _opens(before, piece):
        return []
    start = ahead.start if ahead.role == "sign" else piece.start
    return [Change(start, piece.end, (), "phrase deleted")]


def _word_out(random: Random, before: Invented) -> list[Change]:
    """One word of a thing taken out."""
    piece = _pick(random, before, "thing", "place", "aim")
    if piece.end - piece.start < 3:
        return []
    at = random.randrange(piece.start + 1, piece.end)
    return [Change(at, at + 1, (), "word deleted")]


def _exchange(random: Random, before: Invented) -> list[Change]:
    """A piece for another of its role, or for a term."""
    piece = _pick(random, before, "subject", "act", "thing", "place", "aim")
    bank = phrases()[before.language]
    if f"{piece.role}s" not in bank:
        return []
    phrase = random.choice(
        bank[f"{piece.role}s"] + (bank["terms"] if piece.role == "thing" else [])
    )
    return [Change(piece.start, piece.end, _again(before, piece, phrase), "phrase exchanged")]


def _other_word(random: Random, before: Invented) -> list[Change]:
    """One word for another."""
    piece = _pick(random, before, "subject", "thing", "place", "aim")
    at = random.randrange(piece.start, piece.end)
    if _opens(before, piece) and at == piece.start:
        return []
    word = random.choice(phrases()[before.language]["qualifiers"]).strip()
    word = f" {word}" if before.words[at].startswith(" ") else word
    return [Change(at, at + 1, spelt(word), "word exchanged")]


def _typing_error(random: Random, before: Invented) -> list[Change]:
    """A letter of a long word doubled, dropped, or changed places."""
    long = [n for n, word in enumerate(before.words) if len(word) > 5 and word.strip().isalpha()]
    if not long:
        return []
    at = random.choice(long)
    word = before.words[at]
    n = random.randrange(2, len(word) - 1)
    wrong = random.choice(
        (
            word[:n] + word[n] + word[n:],
            word[:n] + word[n + 1 :],
            word[:n] + word[n + 1] + word[n] + word[n + 2 :],
        )
    )
    return [Change(at, at + 1, (wrong,), "typing error")]


def _comma(random: Random, before: Invented) -> list[Change]:
    """A comma that becomes a semicolon, goes, or comes."""
    signs = [p for p in before.pieces if p.role == "sign" and before.words[p.start] in {",", "،"}]
    change = random.choice((";", "", "+"))
    if change == "+":
        piece = _pick(random, before, "place")
        return (
            []
            if _opens(before, piece)
            else [Change(piece.start, piece.start, (",",), "punctuation")]
        )
    if not signs:
        return []
    at = random.choice(signs).start
    return [Change(at, at + 1, (change,) if change else (), "punctuation")]


def _brackets(random: Random, before: Invented) -> list[Change]:
    """Square brackets round a piece: two edits, the words between them stay."""
    piece = _pick(random, before, "thing", "aim")
    if piece.end - piece.start < GAP or before.language == "zh":
        return []
    return [
        Change(piece.start, piece.start, (" [",), "brackets"),
        Change(piece.end, piece.end, ("]",), "brackets"),
    ]


def _rewriting(random: Random, before: Invented) -> list[Change]:
    """A whole sentence for another, which may repeat a phrase of it."""
    number = random.randrange(before.pieces[-1].sentence + 1)
    own = [p for p in before.pieces if p.sentence == number]
    glue = "" if before.language == "zh" else " "
    new = [w for _, phrase in _sentence(random, before.language) for w in spelt(phrase)]
    new[0] = (glue if number else " ") + new[0].strip()
    return [Change(own[0].start, own[-1].end, tuple(new), "sentence rewritten")]


def _new_sentence(random: Random, before: Invented) -> list[Change]:
    """A sentence added after another."""
    ends = [
        p.end for p in before.pieces if p.role == "sign" and before.words[p.start] in {".", "。"}
    ]
    new = tuple(w for _, phrase in _sentence(random, before.language) for w in spelt(phrase))
    at = random.choice(ends)
    return [Change(at, at, new, "sentence added")]


def _sentence_out(random: Random, before: Invented) -> list[Change]:
    """A sentence taken out, not the first."""
    number = random.randrange(before.pieces[-1].sentence + 1)
    own = [p for p in before.pieces if p.sentence == number]
    return [Change(own[0].start, own[-1].end, (), "sentence deleted")] if number else []


def _swap(random: Random, before: Invented) -> list[Change]:
    """Two things of the paragraph that change places."""
    things = [p for p in before.pieces if p.role == "thing" and not _opens(before, p)]
    if len(things) < 2:
        return []
    one, two = sorted(random.sample(things, 2), key=lambda p: p.start)
    if two.start - one.end < GAP:
        return []
    return [
        Change(a.start, a.end, before.words[b.start : b.end], "phrases swapped")
        for a, b in ((one, two), (two, one))
    ]


def _moved_phrase(random: Random, before: Invented) -> list[Change]:
    """A place that moves behind another piece."""
    piece = _pick(random, before, "place")
    goal = _pick(random, before, "subject", "thing")
    if _opens(before, piece) or abs(goal.end - piece.end) < GAP + 6:
        return []
    phrase = before.words[piece.start : piece.end]
    return [
        Change(piece.start, piece.end, (), "phrase moved"),
        Change(goal.end, goal.end, phrase, "phrase moved"),
    ]


KINDS: dict[str, Callable[[Random, Invented], list[Change]]] = {
    kind.__name__.strip("_"): kind
    for kind in (
        _addition,
        _qualifier,
        _omission,
        _word_out,
        _exchange,
        _other_word,
        _typing_error,
        _comma,
        _brackets,
        _rewriting,
        _new_sentence,
        _sentence_out,
        _swap,
        _moved_phrase,
    )
}


def reread(text: str) -> Invented:
    """A paragraph that was put together here and has been taken apart since.

    Its pieces are the phrases of phrases.toml found in it, words between them being signs.
    """
    words = tokens(text)
    pieces: list[Piece] = []
    sentence = n = 0
    bank = _rows()
    while n < len(words):
        role, length = next(
            (
                (r, len(p))
                for p, r in bank.get(words[n].strip().lower(), ())
                if _stands(p, words, n)
            ),
            ("sign" if not words[n].strip().isalnum() else "word", 1),
        )
        pieces.append(Piece(n, n + length, role, sentence))
        sentence += words[n].strip() == "."
        n += length
    return Invented(words, tuple(pieces), "en")


def _stands(phrase: Sequence[str], words: Sequence[str], at: int) -> bool:
    return [word.strip().lower() for word in words[at : at + len(phrase)]] == list(phrase)


@cache
def _rows() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """English phrases as rows of bare words with their roles, by first word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for role in ("subject", "act", "thing", "place", "aim"):
        for phrase in phrases()["en"][f"{role}s"]:
            row = tuple(word.strip().lower() for word in tokens(phrase))
            found.setdefault(row[0], []).append((row, role))
    for rows in found.values():
        rows.sort(key=lambda row: -len(row[0]))
    return found
