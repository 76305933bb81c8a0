"""The smallest set of wordings of a paragraph that still have to be chosen from.

Two wishes that do not touch each other's words fit into one wording; a wish that is a part of
another is met with it. So the wordings asked for are put together until no two fit any more. A
party that wants nothing of a passage is not taken to object to what others want there.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.compilation.overlay import edits_of
from adref.findings.compiled.spot import Spot, Spots, listed
from adref.findings.compiled.wishes import Wish, exchanged, wanted, wishes_of
from adref.findings.wording import sentences_of
from adref.proposals.edits import Edit, apply
from adref.text.typography import typed


@dataclass(frozen=True, slots=True)
class OpenWording:
    """One wording of a paragraph and whose wishes on it would all be met: *settles*, by id.

    *text* is "" where the paragraph is to go. *proposed* says whether some party asks for exactly
    this text; if not, it is put together of changes of several parties that do not touch each
    other, and nobody has read it yet. *passages* is how many passages it decides, *changes* what
    it takes out of the base and puts in instead, in order; of a whole other wording there are none.
    """

    text: str
    settles: tuple[str, ...]
    proposed: bool
    passages: int
    changes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class OpenParagraph:
    """The fewest wordings in which every party's wish on a paragraph is met by one of them.

    *asked* is how many different texts the parties ask for. *least* says whether it is proved
    that no fewer would do; else there are few, but perhaps not the fewest.
    """

    spot: Spot
    asked: int
    wordings: tuple[OpenWording, ...]
    least: bool

    @property
    def words(self) -> str:
        """The finding as a sentence."""
        if self.asked == 1:
            return f"one text asked for, by {listed(self.wordings[0].settles)}"
        asked = f"{self.asked} different texts asked for"
        if len(self.wordings) == 1:
            return f"{asked}; they fit into one wording"
        if len(self.wordings) == self.asked:
            return f"{asked}; no two fit into one wording"
        some = "" if self.least else "at most "
        return f"{asked}; they come down to {some}{len(self.wordings)} wordings"


def open_wordings(compilation: Compilation) -> tuple[OpenParagraph, ...]:
    """The open wordings of every paragraph of which anybody wants something, in order.

    A new paragraph is among them where there is more than one wording of it.
    """
    spots = Spots.of(compilation)
    found = []
    for paragraph in compilation.paragraphs:
        match paragraph:
            case BaseParagraph() if paragraph.passages or paragraph.alternatives:
                found.append(_of_base(paragraph, spots.whole[paragraph.ident]))
            case NewParagraph() if len(paragraph.readings) > 1:
                found.append(_of_new(paragraph, spots.whole[paragraph.ident]))
            case _:
                pass
    return tuple(found)


def _of_new(paragraph: NewParagraph, spot: Spot) -> OpenParagraph:
    wordings = tuple(_whole(paragraph.readings, 0))
    return OpenParagraph(spot, len(paragraph.readings), wordings, least=True)


def _of_base(paragraph: BaseParagraph, spot: Spot) -> OpenParagraph:
    asked = _asked(paragraph)
    groups, least = _fitting(asked)
    inside = tuple(_together(paragraph, group, asked) for group in groups)
    others = tuple(_whole(paragraph.alternatives, len(paragraph.passages)))
    number = len(asked) + len(paragraph.alternatives)
    return OpenParagraph(spot, number, (*inside, *others), least)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A wish as bits, one for each different change: those it *has* and those *against* it.

    *edits* are its changes, each in the first spelling met.
    """

    wish: Wish
    edits: tuple[Edit, ...]
    has: int
    against: int


def _asked(paragraph: BaseParagraph) -> tuple[_Asked, ...]:
    wishes = [
        (
            wish,
            tuple(
                edit
                for n, k in wish.chosen
                for edit in edits_of(paragraph.passages[n], paragraph.passages[n].readings[k])
            ),
        )
        for wish in wishes_of(paragraph)
    ]
    first: dict[tuple[int, int, str], Edit] = {}
    for _, edits in wishes:
        for edit in edits:
            first.setdefault((edit.start, edit.end, typed(edit.text)), edit)
    order = sorted(first.values())
    bit = {(e.start, e.end, typed(e.text)): 1 << n for n, e in enumerate(order)}
    rivals = _rivals(order)
    done = []
    for wish, edits in wishes:
        keys = [(e.start, e.end, typed(e.text)) for e in edits]
        has = sum({bit[key] for key in keys})
        against = 0
        for key in keys:
            against |= rivals[bit[key].bit_length() - 1]
        done.append(_Asked(wish, tuple(first[key] for key in keys), has, against))
    return tuple(done)


def _rivals(order: Sequence[Edit]) -> list[int]:
    """For each of the edits in *order* the bits of those that touch the same words."""
    found = [0] * len(order)
    for n, edit in enumerate(order):
        for m in range(n + 1, len(order)):
            if order[m].start > edit.end:
                break
            if _overlap(edit, order[m]):
                found[n] |= 1 << m
                found[m] |= 1 << n
    return found


def _overlap(one: Edit, other: Edit) -> bool:
    """Whether both change one word, or put words in at one point or into what the other changes."""
    if one.start == one.end == other.start == other.end:
        return True
    return one.start < other.end and other.start < one.end


def _fitting(asked: Sequence[_Asked]) -> tuple[list[list[_Asked]], bool]:
    """*asked* in few groups that fit together, and whether no fewer would do.

    Those that stand against most come first, each into the first group it fits into. As many as
    all stand against each other need as many groups, so if that is their number it is the least.
    """
    # A wish that another has in it is met with that.
    whole = [w for w in asked if not any(w.has & o.has == w.has != o.has for o in asked)]
    order = sorted(
        whole, key=lambda w: (-sum(bool(w.against & o.has) for o in whole), w.wish.parties)
    )
    groups: list[list[_Asked]] = []
    held: list[int] = []
    clique: list[_Asked] = []
    for wish in order:
        at = next((n for n, bits in enumerate(held) if not bits & wish.against), len(groups))
        if at == len(groups):
            groups.append([])
            held.append(0)
        groups[at].append(wish)
        held[at] |= wish.has
        if all(wish.against & other.has for other in clique):
            clique.append(wish)
    return groups, len(groups) == len(clique)


def _together(
    paragraph: BaseParagraph, group: Sequence[_Asked], asked: Iterable[_Asked]
) -> OpenWording:
    bits, edits = 0, set[Edit]()
    for wish in group:
        bits |= wish.has
        edits.update(wish.edits)
    met = [wish for wish in asked if wish.has & bits == wish.has]
    exact = next((wish.wish for wish in met if wish.has == bits), None)
    decided = sum(
        any(p.start <= e.start and e.end <= p.end for e in edits) for p in paragraph.passages
    )
    return OpenWording(
        wanted(paragraph, exact) if exact else apply(paragraph.base, sorted(edits)),
        tuple(sorted(party for wish in met for party in wish.wish.parties)),
        proposed=exact is not None,
        passages=decided,
        changes=exchanged(paragraph.base, sorted(edits)),
    )


def _whole(readings: Sequence[Reading], passages: int) -> Iterator[OpenWording]:
    """Whole wordings: one for those alike in type, none for those whose sentences another has."""
    merged: dict[str, tuple[str, set[str]]] = {}
    for reading in readings:
        merged.setdefault(typed(reading.text), (reading.text, set()))[1].update(reading.parties)
    rows = {key: _sentences(text) for key, (text, _) in merged.items()}
    for key, (text, parties) in merged.items():
        if not any(_is_part(row, rows[key]) for other, row in rows.items() if other != key):
            met = {p for k, (_, who) in merged.items() if _is_part(rows[key], rows[k]) for p in who}
            yield OpenWording(text, tuple(sorted(met | parties)), proposed=True, passages=passages)


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(typed(text[start:end]) for start, end in sentences_of(text))


def _is_part(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether *whole* has all sentences of *part*, in order."""
    rest = iter(whole)
    return bool(part) and all(sentence in rest for sentence in part)
