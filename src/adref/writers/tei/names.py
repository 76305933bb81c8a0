"""Ids in a TEI file: witnesses, paragraphs, readings."""

from collections.abc import Iterable
from dataclasses import dataclass

from adref.compilation.model import Compilation
from adref.writers.xml import Ids, pointers

BASE, BEGINNING = "base", "beginning"
INSERTED, INSTEAD = "inserted-after", "alternative-of"


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of the witnesses and of the paragraphs by theirs in the compilation."""

    parties: dict[str, str]
    paragraphs: dict[str, str]
    ids: Ids

    def of(self, parties: Iterable[str]) -> str:
        """*parties* as references to witnesses; the base stands for whoever is none."""
        found = [self.parties[party] for party in parties if party in self.parties]
        return pointers(found or [BASE])


def names(compilation: Compilation) -> Names:
    """Names for *compilation*, the fixed ones taken."""
    ids = Ids()
    ids.all_of((BASE, BEGINNING, INSERTED, INSTEAD))
    parties = ids.all_of(party.ident for party in compilation.parties)
    return Names(parties, ids.all_of(p.ident for p in compilation.paragraphs), ids)
