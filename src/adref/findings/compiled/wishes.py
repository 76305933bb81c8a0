"""What the parties want of one base paragraph, each different wish once."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.compilation.overlay import edits_of
from adref.proposals.edits import Edit, apply


@dataclass(frozen=True, slots=True)
class Wish:
    """A choice of readings, as pairs of the index of a passage and of a reading in it."""

    parties: tuple[str, ...]
    chosen: tuple[tuple[int, int], ...]


def wishes_of(paragraph: BaseParagraph) -> tuple[Wish, ...]:
    """The different wishes on the passages of *paragraph*, in the order of their parties.

    A party that wants nothing of it, or an alternative for it, is in none.
    """
    chosen: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for n, passage in enumerate(paragraph.passages):
        for k, reading in enumerate(passage.readings):
            for party in reading.parties:
                chosen[party].append((n, k))
    groups: dict[tuple[tuple[int, int], ...], list[str]] = defaultdict(list)
    for party in sorted(chosen):
        groups[tuple(chosen[party])].append(party)
    return tuple(Wish(tuple(parties), choice) for choice, parties in groups.items())


def wanted(paragraph: BaseParagraph, wish: Wish) -> str:
    """What *paragraph* says with the readings that *wish* chooses."""
    chosen = [(paragraph.passages[n], k) for n, k in wish.chosen]
    edits = [Edit(passage.start, passage.end, passage.readings[k].text) for passage, k in chosen]
    return apply(paragraph.base, edits)


def edits_by_party(paragraph: BaseParagraph) -> Mapping[Edit, tuple[str, ...]]:
    """Each different change of the base words of *paragraph*, in order, with all who want it."""
    found: dict[Edit, set[str]] = defaultdict(set)
    for passage in paragraph.passages:
        for reading in passage.readings:
            for edit in edits_of(passage, reading):
                found[edit].update(reading.parties)
    return {edit: tuple(sorted(found[edit])) for edit in sorted(found)}


def exchanged(base: str, edits: Sequence[Edit]) -> tuple[tuple[str, str], ...]:
    """What *edits* of *base* take out and what they put in instead, in order."""
    return tuple((base[edit.start : edit.end].strip(), edit.text.strip()) for edit in edits)


def readings_in(paragraph: BaseParagraph | NewParagraph) -> tuple[Reading, ...]:
    """All readings of *paragraph*: of its passages, of the whole, of a new one."""
    match paragraph:
        case BaseParagraph():
            inside = (reading for passage in paragraph.passages for reading in passage.readings)
            return (*inside, *paragraph.alternatives)
        case NewParagraph():
            return paragraph.readings


def base_paragraphs_of(compilation: Compilation) -> tuple[BaseParagraph, ...]:
    """The paragraphs of the base, in order."""
    return tuple(p for p in compilation.paragraphs if isinstance(p, BaseParagraph))
