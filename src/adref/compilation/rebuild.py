"""What one party, or nobody, makes of a compilation: the way back from the result."""

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Passage, Reading
from adref.proposals.edits import Edit, apply


def reading_of(passage: Passage, party: str) -> Reading | None:
    """The reading of *passage* that *party* wants; None if it keeps the base there."""
    return next((r for r in passage.readings if party in r.parties), None)


def text_of(paragraph: BaseParagraph, party: str) -> str:
    """What *party* wants *paragraph* to say (design.md, section 5): "" if it is to go."""
    for alternative in paragraph.alternatives:
        if party in alternative.parties:
            return alternative.text
    edits = [
        Edit(passage.start, passage.end, reading.text)
        for passage in paragraph.passages
        if (reading := reading_of(passage, party)) is not None
    ]
    return apply(paragraph.base, edits) if edits else paragraph.base


def wordings(compilation: Compilation) -> dict[str, dict[str, str]]:
    """For each party the texts it wants of base paragraphs, by id, where they are not the base."""
    found: dict[str, dict[str, str]] = {party.ident: {} for party in compilation.parties}
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, BaseParagraph):
            for party, edits in _edits(paragraph).items():
                found[party][paragraph.ident] = apply(paragraph.base, edits)
            for alternative in paragraph.alternatives:
                for party in alternative.parties:
                    found[party][paragraph.ident] = alternative.text
    return found


def _edits(paragraph: BaseParagraph) -> dict[str, list[Edit]]:
    """What each party puts in the place of what, in order."""
    edits: dict[str, list[Edit]] = {}
    for passage in paragraph.passages:
        for reading in passage.readings:
            edit = Edit(passage.start, passage.end, reading.text)
            for party in reading.parties:
                edits.setdefault(party, []).append(edit)
    return edits


def order_of(compilation: Compilation, party: str) -> list[str]:
    """The ids of the base paragraphs in the order in which *party* wants them."""
    order = [p.ident for p in compilation.paragraphs if isinstance(p, BaseParagraph)]
    for move in compilation.moves:
        if move.party == party:
            order.remove(move.paragraph)
            at = 0 if move.after is None else order.index(move.after) + 1
            order.insert(at, move.paragraph)
    return order


def papers(
    compilation: Compilation, taken: dict[str, dict[str, str]] | None = None
) -> dict[str, list[tuple[str, str]]]:
    """Each party's own text as the compilation has it: id and text of each paragraph, in order.

    *taken* are the :func:`wordings` of *compilation*, for who has them already.
    """
    base = {p.ident: p.base for p in compilation.paragraphs if isinstance(p, BaseParagraph)}
    new = _additions(compilation)
    movers = {move.party for move in compilation.moves}
    done: dict[str, list[tuple[str, str]]] = {}
    for party, wanted in (wordings(compilation) if taken is None else taken).items():
        order = order_of(compilation, party) if party in movers else base
        own = new.get(party, {})
        paper = list(own.get(None, ()))
        for ident in order:
            text = wanted.get(ident, base[ident])
            if text:
                paper.append((ident, text))
            if ident in own:
                paper += own[ident]
        done[party] = paper
    return done


def paper_of(compilation: Compilation, party: str) -> list[tuple[str, str]]:
    """One party's own text as the compilation has it."""
    return papers(compilation)[party]


_Additions = dict[str | None, list[tuple[str, str]]]


def _additions(compilation: Compilation) -> dict[str, _Additions]:
    """For each party its new paragraphs, id and text, by the base paragraph they follow."""
    found: dict[str, _Additions] = {}
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, NewParagraph):
            for reading in paragraph.readings:
                for party in reading.parties:
                    there = found.setdefault(party, {}).setdefault(paragraph.after, [])
                    there.append((paragraph.ident, reading.text))
    return found
