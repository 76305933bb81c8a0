"""What parties hold, and what the chair wrote, in the words in which it is shown."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.compilation.standing import Position, Ruling, Stance, Standing, Target, readings_of

_WORDS = {
    Stance.SUPPORTS: "supported by",
    Stance.OPPOSES: "opposed by",
    Stance.RESERVES: "position reserved by",
    Stance.FLEXIBLE: "acceptable to",
}


def in_words(positions: Iterable[Position], parties: Collection[str] = ()) -> Iterator[str]:
    """Each stance with those who take it: "supported by Cuba, Norway".

    That one of the *parties* of a reading supports it goes without saying.
    """
    by_stance: dict[Stance, list[str]] = defaultdict(list)
    for position in positions:
        if position.stance is not Stance.SUPPORTS or position.party not in parties:
            by_stance[position.stance].append(position.party)
    for stance, words in _WORDS.items():
        if by_stance[stance]:
            yield f"{words} {', '.join(dict.fromkeys(by_stance[stance]))}"


@dataclass(frozen=True, slots=True)
class Loose:
    """What is held of a paragraph and of none of its readings.

    *positions* are on the paragraph, *astray* on words that are not there, by those words; so are
    *rulings*.
    """

    positions: tuple[Position, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    astray: tuple[Position, ...] = ()
    astray_rulings: tuple[Ruling, ...] = ()

    def lines(self) -> Iterator[str]:
        """The positions in words, a line each."""
        yield from in_words(self.positions)
        by_words: dict[str, list[Position]] = defaultdict(list)
        for position in self.astray:
            by_words[position.on.text or ""].append(position)
        for words, positions in by_words.items():
            yield from (f"“{words}”, which is not there: {line}" for line in in_words(positions))


def loose(compilation: Compilation, standing: Standing) -> Mapping[str, Loose]:
    """What is held of paragraphs themselves, by their ids; those of which nothing is are out."""
    positions: dict[str, list[Position]] = defaultdict(list)
    rulings: dict[str, list[Ruling]] = defaultdict(list)
    for position in standing.positions:
        positions[position.on.paragraph].append(position)
    for ruling in standing.rulings:
        rulings[ruling.on.paragraph].append(ruling)
    found = {}
    for paragraph in compilation.paragraphs:
        if paragraph.ident in positions or paragraph.ident in rulings:
            there = (positions[paragraph.ident], rulings[paragraph.ident])
            held = _loose(paragraph, *there)
            found.update({paragraph.ident: held} if held != Loose() else {})
    return found


def _loose(
    paragraph: BaseParagraph | NewParagraph,
    positions: Iterable[Position],
    rulings: Iterable[Ruling],
) -> Loose:
    whole = Target(paragraph.ident)
    readings = {target for target, _, _ in readings_of(paragraph)}
    known = readings | {Target(t.paragraph, t.start, t.end) for t in readings} | {whole}
    last = {ruling.on: ruling for ruling in rulings}
    return Loose(
        tuple(position for position in positions if position.on == whole),
        tuple(ruling for ruling in last.values() if ruling.on == whole),
        tuple(position for position in positions if position.on not in known),
        tuple(ruling for ruling in last.values() if ruling.on not in known),
    )
