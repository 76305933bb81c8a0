"""Stances in sentences: "we cannot support the EU proposal on paragraph 12".

A sentence counts only where every part of it is understood; else nothing is inferred from it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from adref.compilation.standing import Stance
from adref.negotiation.signed import Names, Signed, plain_words, sentences, signed
from adref.negotiation.stance_grammar import LANGUAGES, Grammar, grammar, hints

_NEGATED = {
    Stance.SUPPORTS: Stance.OPPOSES,
    Stance.OPPOSES: Stance.FLEXIBLE,
    Stance.FLEXIBLE: Stance.OPPOSES,
}
_LONGEST = 600
"""Code points of a sentence that is read; a longer one says more than a stance."""
_PARTY = re.compile(r"§p(\d+)")
_QUOTE = re.compile(r"§q(\d+)")


@dataclass(frozen=True, slots=True)
class Heard:
    """What a sentence says: the stance, and of whose proposals, or of the paragraph itself.

    *parties* are the ids of those whose proposals are meant, none where the paragraph is.
    *labels* are the paragraphs it names, as printed. *is_narrow* says that it goes on with more
    words, so that only a part of what a party wants may be meant; *quoted* are words it quotes
    there.
    """

    stance: Stance
    parties: tuple[str, ...]
    labels: tuple[str, ...]
    sentence: str
    is_narrow: bool = False
    quoted: tuple[str, ...] = ()


def heard(text: str, sender: str, names: Names) -> Iterator[Heard]:
    """What *text*, by the party with the id *sender*, says in sentences that are clear."""
    if hints().isdisjoint(plain_words(text)):
        return
    for sentence in sentences(text):
        if len(sentence) > _LONGEST or "?" in sentence:
            continue
        if not hints().isdisjoint(plain_words(sentence)):
            found = signed(sentence, sender, names)
            yield from _in_some_language(found) if found else ()


def _in_some_language(sentence: Signed) -> Iterator[Heard]:
    for language in LANGUAGES:
        found = tuple(_read(sentence, grammar(language)))
        if found:
            yield from found
            return


def _read(sentence: Signed, known: Grammar) -> Iterator[Heard]:
    if known.hints.isdisjoint(sentence.words.split()):
        return
    words = " ".join(word for word in sentence.words.split() if word not in known.dropped)
    is_general = known.has("statements", words) and not sentence.labels
    if is_general or known.has("hedges", words):
        return
    passive = known.passive.fullmatch(words)
    if passive is not None:
        yield from _accepted(passive, sentence, known)
        return
    cores = list(_cores(words, known))
    if not cores:
        return
    ends = [*(core.start() for core in cores[1:]), len(words)]
    read = [
        _one(core, words[: cores[0].start()].strip(), words[core.end() : end].strip(), known)
        for core, end in zip(cores, ends, strict=True)
    ]
    # A part of a sentence that is not understood may take back what another says.
    if all(read):
        yield from (_filled(one, sentence) for one in read if one is not None)


def _cores(words: str, known: Grammar) -> Iterator[re.Match[str]]:
    """Where stances are taken; a subject left out after "and" is that of the stance before."""
    taken = False
    for core in known.core.finditer(words):
        if core["and"] is None or taken:
            taken = True
            yield core


@dataclass(frozen=True, slots=True)
class _Said:
    """A stance with the signs of what it is taken on."""

    stance: Stance
    whose: str = ""
    rest: str = ""


def _one(core: re.Match[str], before: str, scope: str, known: Grammar) -> _Said | None:
    """The stance of *core* on what its *scope* names; None where one of them is not clear."""
    stance = _stance(core, before, known)
    if stance is None or known.has("contrasts", scope) or not _is_free(before, known):
        return None
    proposals = known.whose.match(scope)
    if proposals is not None:
        whose, rest = proposals["whose"], proposals["rest"]
        is_clear = known.named.fullmatch(whose) is not None or not rest
        return _Said(stance, whose, rest) if is_clear and not _PARTY.search(rest) else None
    paragraph = known.here.fullmatch(f" {scope}" if scope else "")
    if paragraph is None:
        return None
    is_named = paragraph["here"] is not None or "§r" in before.split()
    return _Said(stance) if is_named or stance is Stance.RESERVES else None


def _is_free(before: str, known: Grammar) -> bool:
    """Whether what stands before a subject leaves the sentence its own: "we doubt that we"."""
    last = before.rpartition(" ")[2]
    return not (
        _PARTY.search(before) or known.has("negations", before) or known.has("subordinators", last)
    )


def _stance(core: re.Match[str], before: str, known: Grammar) -> Stance | None:
    """The stance of a phrase with what stands before it."""
    between = core["between"]
    key = known.stances[core["phrase"]]
    negated = len(known.words["negations"].findall(between)) % 2 == 1
    if negated and known.has("partial", between):
        return None
    if key == "unopposed":
        return Stance.FLEXIBLE if negated else None
    stance = Stance(key)
    if negated:
        return _NEGATED.get(stance)
    soft = known.has("softeners", between) or known.has("softeners", before)
    return Stance.FLEXIBLE if soft and stance is Stance.SUPPORTS else stance


def _accepted(found: re.Match[str], sentence: Signed, known: Grammar) -> Iterator[Heard]:
    """What a sentence says in which a proposal is acceptable, or not."""
    negated = bool(found["before"]) != bool(found["after"])
    is_good = found["phrase"] in known.acceptable
    if negated and not is_good:
        return
    stance = Stance.OPPOSES if negated or not is_good else Stance.FLEXIBLE
    yield _filled(_Said(stance, found["whose"] or ""), sentence)


def _filled(said: _Said, sentence: Signed) -> Heard:
    """*said* with what its signs stand for."""
    return Heard(
        said.stance,
        tuple(dict.fromkeys(sentence.parties[int(n)] for n in _PARTY.findall(said.whose))),
        sentence.labels,
        sentence.sentence,
        bool(said.rest),
        tuple(sentence.quoted[int(n)] for n in _QUOTE.findall(said.rest)),
    )
