"""Positions that parties take in their comments and notes, where these leave no doubt."""

from collections.abc import Iterator

from adref.base.places import Place
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.compilation.standing import Position, Target
from adref.negotiation.charter import Charter
from adref.negotiation.groups import group_of
from adref.negotiation.names import known_party
from adref.negotiation.pointers import Pointers
from adref.negotiation.signed import Names
from adref.negotiation.stances import Heard, heard
from adref.negotiation.states import state_of
from adref.text.document import Kind
from adref.text.tokens import normal

_Said = tuple[str, str, Place]
"""A party, its words, and where they stand."""


def names_of(compilation: Compilation, charter: Charter | None = None) -> Names:
    """The names by which the parties of *compilation* may call each other."""
    return Names(tuple(_names(compilation, charter)))


def _names(compilation: Compilation, charter: Charter | None) -> Iterator[tuple[str, str]]:
    for party in compilation.parties:
        known = known_party(party.ident, charter)
        names = {party.ident, party.name, *((known.ident, known.name) if known else ())}
        names.update(known.aliases if known else ())
        for name in tuple(names):
            state, group = state_of(name), group_of(name)
            if state is not None:
                names.update((*state.names.values(), *state.other_names, state.iso3))
            if group is not None:
                names.update((group.name, *group.aliases))
        yield from ((name, party.ident) for name in sorted(names))


def positions_heard(
    compilation: Compilation, pointers: Pointers, names: Names
) -> Iterator[Position]:
    """The positions in the comments and notes of *compilation*, in the order of its text.

    The evidence is the sentence, with the place of the comment, or with the file of the note.
    Where a sentence names no paragraph the one counts on which it stands; that of the first and
    of headings does not, for words whose place is not known stand there as well.
    """
    files = {party.ident: Place(party.file) for party in compilation.parties}
    for n, paragraph in enumerate(compilation.paragraphs):
        is_sure = n > 0 and paragraph.kind is Kind.BODY
        for party, text, place in _said(paragraph, pointers, files):
            for found in heard(text, party, names):
                here = (paragraph.ident,) if is_sure else ()
                for target in _targets(found, party, here, pointers):
                    yield Position(party, found.stance, target, found.sentence, place)


def _said(
    paragraph: BaseParagraph | NewParagraph, pointers: Pointers, files: dict[str, Place]
) -> Iterator[_Said]:
    """What parties say of *paragraph*; words that stand beside several readings count once."""
    for comment in paragraph.comments:
        yield comment.party, comment.text, comment.place
    notes = (
        (note.party, note.text)
        for _, reading, _ in pointers.readings(paragraph.ident)
        for note in reading.notes
    )
    for party, text in dict.fromkeys(notes):
        yield party, text, files.get(party, Place(""))


def _targets(
    found: Heard, party: str, here: tuple[str, ...], pointers: Pointers
) -> Iterator[Target]:
    """What a sentence of *party* is about; nothing where that is not clear."""
    named = [pointers.called(label) for label in found.labels]
    if any(len(idents) != 1 for idents in named):
        return
    idents = tuple(ident for (ident,) in named) or here
    if not found.parties:
        yield from (Target(ident) for ident in idents)
        return
    for other in found.parties:
        wanted = pointers.of(idents, other) if other != party else ()
        quoted = tuple(t for t in wanted if _quotes(found, t))
        if not found.is_narrow or len(wanted) == 1:
            yield from wanted
        elif len(quoted) == 1:
            yield from quoted


def _quotes(found: Heard, target: Target) -> bool:
    return normal(target.text or "") in map(normal, found.quoted)
