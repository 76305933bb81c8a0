"""What a library holds: sources, and the provisions each is made of."""

from dataclasses import dataclass
from enum import StrEnum

from adref.base.places import Place


class Sort(StrEnum):
    """What a provision is in its document."""

    TITLE = "title"
    HEADING = "heading"
    PREAMBULAR = "preambular"
    NUMBERED = "numbered"
    FOOTNOTE = "footnote"
    TEXT = "text"
    """A paragraph without a number that is none of these."""


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it is known by: "" where the document does not say.

    *symbol* is in its standard form, *date* ISO 8601 and may be a year alone, *language* the
    primary tag of BCP 47, *sha256* that of the file, in hexadecimal.
    """

    title: str
    symbol: str
    date: str
    language: str
    file: str
    sha256: str

    @property
    def name(self) -> str:
        """What to call it in one word: the symbol, else the title, else the file."""
        return self.symbol or self.title or self.file

    @property
    def title_beside(self) -> str:
        """The title where it is not the name already; "" where it is, or there is none."""
        return self.title if self.symbol else ""


@dataclass(frozen=True, slots=True)
class Provision:
    """One paragraph of a source.

    *number* is its whole label in standard form, "31 (a)", "PP3", "Art. 5 (2)", or "" without one;
    preambular paragraphs are counted where they are not numbered. *part* is the annex it stands
    in, "annex I" or "annex", "" in the main text; *section* the heading above it. *text* is normal.
    """

    sort: Sort
    number: str
    part: str
    section: str
    text: str
    place: Place

    @property
    def name(self) -> str:
        """The provision as one refers to it: "annex I, 31 (a)"; "" where it has no number."""
        return ", ".join(word for word in (self.part, self.number) if word and self.number)


@dataclass(frozen=True, slots=True)
class Volume:
    """A source with all its provisions, in order."""

    source: Source
    provisions: tuple[Provision, ...]
