"""The compilation: one base text and every party's wish on it.

These types are compilation.json (design.md, section 5) in Python; the codec is
:mod:`adref.compilation.codec`.
"""

from dataclasses import dataclass

from adref.base.notices import Notice
from adref.base.places import Place
from adref.proposals.edits import Edit
from adref.text.document import Kind, Relation


@dataclass(frozen=True, slots=True)
class BaseText:
    """The file all parties answer to; *sha256* is of its bytes, in hexadecimal."""

    title: str
    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Party:
    """Who sent a submission, in which file, and how its marks were understood."""

    ident: str
    name: str
    file: str
    sha256: str
    convention: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a party wrote beside its words, not as part of them."""

    party: str
    text: str


@dataclass(frozen=True, slots=True)
class Source:
    """A reference text a party names: as printed, and as understood where it was."""

    party: str
    printed: str
    symbol: str = ""
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """One wording and the set of parties that want it, ids in order.

    *silent* are those of them that did not mark the change. *edits* say how the wording comes
    from the base, in base offsets of the paragraph; empty for a new paragraph.
    """

    text: str
    parties: tuple[str, ...]
    silent: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    sources: tuple[Source, ...] = ()
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of base text, in code points, on which there is more than one reading.

    A party that stands in no reading keeps the base there.
    """

    start: int
    end: int
    base: str
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class PartyComment:
    """What a party says about a paragraph, with its place in the party's file."""

    party: str
    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class BaseParagraph:
    """A paragraph of the base with its passages, disjoint and in order, and its alternatives."""

    ident: str
    label: str
    section: str
    kind: Kind
    level: int
    base: str
    passages: tuple[Passage, ...] = ()
    alternatives: tuple[Reading, ...] = ()
    comments: tuple[PartyComment, ...] = ()


@dataclass(frozen=True, slots=True)
class NewParagraph:
    """A paragraph the base does not have.

    *after* is the id of the base paragraph it follows, None at the very start; among the new
    paragraphs of one place the order is that of the compilation. *labels* hold the label each
    party gave it, as understood, where parties differ from *label*.
    """

    ident: str
    label: str
    section: str
    kind: Kind
    level: int
    after: str | None
    relation: Relation
    readings: tuple[Reading, ...]
    labels: tuple[tuple[str, str], ...] = ()
    comments: tuple[PartyComment, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A party wants base paragraph *paragraph* after base paragraph *after* (None: at the start).

    A party's moves are carried out one after the other in the order in which they stand.
    """

    party: str
    paragraph: str
    after: str | None


@dataclass(frozen=True, slots=True)
class Compilation:
    """The base with all its passages, new paragraphs in the place where they would stand."""

    base: BaseText
    parties: tuple[Party, ...]
    paragraphs: tuple[BaseParagraph | NewParagraph, ...]
    moves: tuple[Move, ...] = ()
    notices: tuple[Notice, ...] = ()
