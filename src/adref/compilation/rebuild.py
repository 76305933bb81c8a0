"""What one party, or nobody, makes of a compilation: the way back from the result."""

from collections.abc import Iterator

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


def order_of(compilation: Compilation, party: str) -> list[str]:
    """The ids of the base paragraphs in the order in which *party* wants them."""
    order = [p.ident for p in compilation.paragraphs if isinstance(p, BaseParagraph)]
    for move in compilation.moves:
        if move.party == party:
            order.remove(move.paragraph)
            at = 0 if move.after is None else order.index(move.after) + 1
            order.insert(at, move.paragraph)
    return order


def paper_of(compilation: Compilation, party: str) -> Iterator[tuple[str, str]]:
    """*party*'s own text as the compilation has it: id and text of each paragraph, in order."""
    base: dict[str, BaseParagraph] = {}
    new: dict[str | None, list[tuple[str, str]]] = {}
    for paragraph in compilation.paragraphs:
        if isinstance(paragraph, BaseParagraph):
            base[paragraph.ident] = paragraph
        else:
            text = _wanted(paragraph, party)
            if text is not None:
                new.setdefault(paragraph.after, []).append((paragraph.ident, text))
    yield from new.get(None, ())
    for ident in order_of(compilation, party):
        text = text_of(base[ident], party)
        if text:
            yield ident, text
        yield from new.get(ident, ())


def _wanted(paragraph: NewParagraph, party: str) -> str | None:
    return next((r.text for r in paragraph.readings if party in r.parties), None)
