"""Tables of comments as papers: their rows taken out of a file, and shared among its parties."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from adref.base.counts import counted
from adref.base.errors import InputUnreadable
from adref.compilation.apart import delegations_of
from adref.compilation.tabling import Told, tabled
from adref.folder.receive import Received, has_words
from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.names import known_party, party_called
from adref.proposals.instructions import Add, Reword
from adref.text.walk import Named


def with_rows(
    received: Received, base: Sequence[Named], draft: str, charter: Charter | None = None
) -> Received:
    """*received* with what its tables of comments say apart from the rest of it.

    Columns may be headed by the names of parties, those of *charter* among them.

    Raises :class:`InputUnreadable` where there is nothing but such a table and nothing in that
    speaks of the base, which is called *draft*.
    """
    table = tabled(received.document, base, lambda name: known_party(name, charter) is not None)
    if table.document is received.document:
        return received
    name = received.document.file
    rest = has_words(table.document)
    if not table.told and not rest:
        what = "holds a table of comments, and no row of it says anything"
        raise InputUnreadable(name, what, "ask its sender for the form with its comments filled in")
    if table.told and not rest and all(told.unclear for told in table.told):
        raise InputUnreadable(
            name,
            f"holds a table of comments, and in its {counted(len(table.told), 'row')} nothing "
            f"names or quotes a paragraph of {draft}",
            "check that it is the right table for this draft, and that a column gives the numbers "
            "of the paragraphs",
        )
    return replace(received, document=table.document, rows=table.told)


def shared(
    rows: Sequence[Told], entry: PartyEntry, charter: Charter | None, *, is_sure: bool
) -> Mapping[str, tuple[PartyEntry, tuple[Told, ...]]]:
    """The rows of each party, by its id; those that name nobody are the paper of *entry*.

    *is_sure* says that *entry* is known to have sent the file: names that nobody knows, of
    persons or offices, are then no other parties.
    """
    heads = {told.party for told in rows if told.party}
    entries = {head: _parties(head, charter) for head in heads}
    known = any(known_party(e.name, charter) for found in entries.values() for e in found)
    if is_sure and not known:
        return {entry.ident: (entry, tuple(rows))}
    owners: dict[str, PartyEntry] = {}
    theirs: dict[str, list[Told]] = defaultdict(list)
    for told in rows:
        for owner in entries.get(told.party or "", (entry,)):
            owners.setdefault(owner.ident, owner)
            theirs[owner.ident].append(told)
    return {ident: (owner, tuple(theirs[ident])) for ident, owner in owners.items()}


def gives_words(rows: Sequence[Told]) -> bool:
    """Whether any of *rows* words a text, and not only speaks of it."""
    return any(isinstance(told.instruction.action, Add | Reword) for told in rows)


def evidence_of(rows: Sequence[Told]) -> tuple[str, ...]:
    """What *rows* say and quote."""
    return tuple(told.instruction.evidence for told in rows)


def _parties(head: str, charter: Charter | None) -> tuple[PartyEntry, ...]:
    """The parties that a cell names, in a joint comment several."""
    names = delegations_of(head, lambda name: known_party(name, charter) is not None)
    return tuple(party_called(name, charter) for name in names)
