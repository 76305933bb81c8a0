"""Changes told in words: "in paragraph 12, replace 'should' by 'shall'".

A letter, a row of a table of comments and a typed MOD say what is to be done instead of doing
it. Each becomes one of these values; :mod:`adref.compilation` carries them out on the base.
What is not understood is a :class:`Remark`, so that nothing is lost.
"""

from dataclasses import dataclass
from enum import StrEnum

from adref.base.places import Place
from adref.text.document import Kind, Span
from adref.text.labels import Label


class Side(StrEnum):
    """Where words are put in, seen from the words they are put beside."""

    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Target:
    """Which part of the base an instruction speaks of.

    *label* is the paragraph's, None where the instruction names none (a title, a section or
    the whole text). *section* is a heading as printed. *sentence* counts from 1, from -1 for
    the last; *quoted* is the text of the paragraph as the party quotes it ("current text").
    *kind* is TITLE for the title of the text. *printed* is how the party named it.
    """

    printed: str
    label: Label | None = None
    section: str | None = None
    sentence: int | None = None
    quoted: str | None = None
    kind: Kind | None = None


@dataclass(frozen=True, slots=True)
class Replace:
    """*new* in the place of *old*; *everywhere*, or in the only place where it stands.

    *nth* is which of several places is meant, from 1, from -1 for the last; 0 where it is not
    said. So it is in the other actions on words.
    """

    old: str
    new: str
    everywhere: bool = False
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Insert:
    """*new* beside *anchor*; with an empty anchor at the start (BEFORE) or the end (AFTER)."""

    new: str
    anchor: str = ""
    side: Side = Side.AFTER
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Delete:
    """*words* go; with no words the target itself: its sentence, or the whole paragraph."""

    words: str = ""
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Rest:
    """All that follows *anchor* in the target reads *new*, "" where it goes.

    The sign that ends the target stays. With *in_sentence* the rest is that of the sentence.
    """

    anchor: str
    new: str = ""
    in_sentence: bool = False
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Reword:
    """The target, a paragraph or one sentence of it, reads as *spans* do, marks included.

    *if_alike* says that the words may be meant for a part of it, and so count only where they
    are plainly a wording of the whole.
    """

    spans: tuple[Span, ...]
    if_alike: bool = False


@dataclass(frozen=True, slots=True)
class Add:
    """A new paragraph *label* with the words of *spans*, beside the target."""

    spans: tuple[Span, ...]
    label: Label | None = None
    side: Side = Side.AFTER


@dataclass(frozen=True, slots=True)
class Relocate:
    """The target goes beside the paragraph *beside*."""

    beside: Target
    side: Side = Side.AFTER


@dataclass(frozen=True, slots=True)
class Transfer:
    """The target, a sentence, goes into the paragraph *goal*: to an end, or beside its sentence.

    BEFORE is the beginning of the paragraph, AFTER its end.
    """

    goal: Target
    side: Side = Side.AFTER


@dataclass(frozen=True, slots=True)
class Merge:
    """The target and *others* become one paragraph, in that order."""

    others: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class Swap:
    """The words *one* and *two* of the target each stand where the other stood."""

    one: str
    two: str


@dataclass(frozen=True, slots=True)
class Switch:
    """The target, a paragraph, and *other* each stand where the other stood."""

    other: Target


@dataclass(frozen=True, slots=True)
class Keep:
    """The party says that nothing is to change there (NOC)."""


@dataclass(frozen=True, slots=True)
class Remark:
    """What is said of the target and tells no change that could be carried out.

    *wish* is True where it asks for one all the same, in words that are not understood, or that
    say what *asker* wishes, another party than the sender.
    """

    wish: bool = False
    asker: str = ""


OnWords = Replace | Insert | Delete | Rest | Reword | Swap
"""What changes words of a paragraph that stays where it is."""
OnParagraphs = Add | Relocate | Transfer | Merge | Switch
"""What moves, joins or adds paragraphs, or takes a sentence to another."""
Action = OnWords | OnParagraphs | Keep | Remark


@dataclass(frozen=True, slots=True)
class Instruction:
    """One change told in words: what, where, and the sentence that says so.

    *evidence* is that sentence, or the cells of that row, as printed; *place* is where it
    stands in the party's file. *rationale* is the party's reason, "" where it gives none, and
    *rationale_place* where that stands if it is elsewhere. *in_cells* says that the evidence is
    no sentence but the words themselves, in the cells of a row.
    """

    target: Target
    action: Action
    evidence: str
    place: Place
    rationale: str = ""
    rationale_place: Place | None = None
    in_cells: bool = False
