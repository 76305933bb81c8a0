"""Whether a note is true: the words it stands beside, compared with the source it names."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from adref.library.claims import Claim
from adref.library.ends import at_edges, joints, with_ends
from adref.library.quoted import quoted_in_parts, with_heads
from adref.library.resolve import Resolved, resolve
from adref.library.rewritten import anywhere
from adref.library.schema import Database
from adref.library.search import Reuse, compared, reuses
from adref.text.citations import Cited
from adref.text.folding import spellings, words_of

STOPS = " .;,:؛؟。；"
"""Signs at the end of a paragraph before which a passage of its source ends."""


class Verdict(StrEnum):
    """What the library says of a claim."""

    EXACT = "exact"
    ALTERED = "altered"
    EXTENDED = "extended"
    """It says more than its source."""
    NOT_FOUND = "not found there"
    NOT_HELD = "source not held"

    @property
    def is_contradicted(self) -> bool:
        """Whether the source says something else than the note has it."""
        match self:
            case Verdict.ALTERED | Verdict.EXTENDED | Verdict.NOT_FOUND:
                return True
            case Verdict.EXACT | Verdict.NOT_HELD:
                return False
            case _:
                assert_never(self)


@dataclass(frozen=True, slots=True)
class Verified:
    """A claim with its *verdict*.

    *resolved* is the source, None where it is not held. *text* is the part of the paragraph that
    was compared, *reuse* what of it stands in the source, *elsewhere* where it stands besides.
    """

    claim: Claim
    verdict: Verdict
    text: str
    resolved: Resolved | None = None
    reuse: Reuse | None = None
    elsewhere: tuple[Reuse, ...] = ()


def verify(database: Database, claim: Claim, language: str = "") -> Verified:
    """What the library says of *claim*, in a paper in *language*.

    The paragraph as a whole is compared, and what the party puts in by itself, with the source in
    every translation that is held; the best counts, of equal ones that in *language*.
    """
    held = resolve(database, claim.cited, language) if claim.cited else ()
    if not held:
        elsewhere = _elsewhere(database, claim.text)
        return Verified(claim, Verdict.NOT_HELD, claim.text, elsewhere=elsewhere)
    texts = tuple(_texts(claim))
    tried = [_against(database, claim, text, each) for each in held for text in texts]
    best = min(tried, key=_rank)
    if best.verdict is not Verdict.NOT_FOUND:
        return best
    elsewhere = _elsewhere(database, best.text)
    return Verified(claim, Verdict.NOT_FOUND, best.text, best.resolved, None, elsewhere)


_FEW = 4
"""Words of an insertion that are too few to come from anywhere in particular."""


def _texts(claim: Claim) -> Iterator[str]:
    yield claim.text
    if claim.inserted != claim.text and len(words_of(claim.inserted)) > _FEW:
        yield claim.inserted


def _rank(found: Verified) -> tuple[int, float]:
    order = list(Verdict).index(found.verdict)
    kept = found.reuse.words if found.reuse else 0
    return order, -kept / max(1, len(words_of(found.text)))


def _against(database: Database, claim: Claim, text: str, resolved: Resolved) -> Verified:
    """*text* compared with the provisions that are cited, or with all of the source."""
    if resolved.whole or len(text) > _LONGEST:
        found = reuses(database, text, within=resolved.held)
        reuse = found[0] if found and not resolved.missing else None
    else:
        reuse = compared(resolved.held, resolved.provisions, text)
    judged = _judged(claim, text, resolved, reuse)
    if judged.verdict is Verdict.EXACT or len(text) > _LONGEST or resolved.missing:
        return judged
    if parts := quoted_in_parts(resolved, text):
        return Verified(claim, Verdict.EXACT, text, resolved, parts)
    if judged.reuse is None:
        return judged
    # A sub-paragraph is quoted with the words above the list that it stands in.
    there = with_heads(database, resolved.held, judged.reuse.provisions[-1])
    headed = compared(resolved.held, there, text) if there else None
    return min(judged, _judged(claim, text, resolved, headed), key=_rank)


def _judged(claim: Claim, text: str, resolved: Resolved, reuse: Reuse | None) -> Verified:
    if reuse is not None:
        reuse = with_ends(at_edges(reuse, text), text)
    if reuse is None or not _is_found(reuse, text):
        return Verified(claim, Verdict.NOT_FOUND, text, resolved)
    return Verified(claim, _verdict(reuse, text), text, resolved, reuse)


_LONGEST = 50_000
"""Code points of a paragraph that is compared with its source word by word."""
_SHARE = 0.4
_ENOUGH = 15
"""Words, or the share of them, that a paragraph has from a source if it comes from there."""


def _is_found(reuse: Reuse, text: str) -> bool:
    count = len(words_of(text))
    if count <= _FEW:
        return reuse.exact and reuse.words == count
    return reuse.words >= min(_ENOUGH, max(_FEW, _SHARE * count))


def _verdict(reuse: Reuse, text: str) -> Verdict:
    ours = spellings(text[reuse.start : reuse.end])
    theirs = spellings(reuse.source_text)
    after = spellings(text[reuse.end :])
    listed = after in joints()
    outside = len(spellings(text[: reuse.start])) + (0 if listed else len(after))
    if ours == theirs:
        return Verdict.EXTENDED if outside else Verdict.EXACT
    only_added = reuse.words == len(theirs) and _in_order(theirs, ours)
    return Verdict.EXTENDED if outside >= _CLAUSE or only_added else Verdict.ALTERED


_CLAUSE = 8
"""Words before and after a passage that are more than a change of its opening."""


def _in_order(few: Sequence[str], many: Sequence[str]) -> bool:
    """Whether all of *few* stand in *many*, in order."""
    rest = iter(many)
    return all(word in rest for word in few)


def _elsewhere(database: Database, text: str) -> tuple[Reuse, ...]:
    """Where a text comes from instead, the best three places."""
    found = [reuse for p in anywhere(database, text) if not p.is_boilerplate for reuse in p.found]
    return tuple(sorted(found, key=lambda reuse: -reuse.words)[:3])


def name_of(cited: Cited | None) -> str:
    """The document that a note names, as one would look for it."""
    if cited is None:
        return "no document"
    return str(cited.symbol) if cited.symbol and not cited.title else cited.title
