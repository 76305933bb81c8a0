"""A document taken apart into its provisions, each under the number by which it is cited."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

import regex

from adref.base.facts import table
from adref.library.levels import placed
from adref.library.model import Provision, Sort
from adref.text.document import Kind, MarkedDocument, Paragraph
from adref.text.labels import Label
from adref.text.printed_labels import parse_label
from adref.text.titles import any_of
from adref.text.walk import Named, base_paragraphs


def provisions_of(document: MarkedDocument) -> tuple[Provision, ...]:
    """The provisions of *document* in order, headings and titles among them.

    If it carries marked changes, its text is that after them.
    """
    paragraphs = base_paragraphs(document)
    walk = _Walk(_preambular(paragraphs))
    return tuple(walk.provision(at, named) for at, named in enumerate(paragraphs))


@dataclass(slots=True)
class _Walk:
    """Where the walk through a document stands.

    *part* is the annex, *article* the article whose paragraphs follow, *number* the paragraph
    whose sub-paragraphs follow, *levels* those that are open, *counted* the preambular ones so far.
    """

    preambular: frozenset[int]
    part: str = ""
    article: str = ""
    number: str = ""
    levels: tuple[str, ...] = ()
    counted: int = field(default=0)

    def provision(self, at: int, named: Named) -> Provision:
        """The next paragraph; *at* is its index."""
        paragraph = named.stretch.first
        sort, number = self._sorted(at, paragraph, named.text)
        return Provision(sort, number, self.part, named.section, named.text, paragraph.place)

    def _sorted(self, at: int, paragraph: Paragraph, text: str) -> tuple[Sort, str]:
        if paragraph.kind is Kind.FOOTNOTE:
            return Sort.FOOTNOTE, ""
        if paragraph.kind is not Kind.BODY or _annex(text) is not None:
            return self._heading(paragraph, text)
        if paragraph.label is not None:
            return Sort.NUMBERED, self._numbered(paragraph.label)
        if at in self.preambular:
            self.counted += 1
            return Sort.PREAMBULAR, f"PP{self.counted}"
        return Sort.TEXT, self.article

    def _heading(self, paragraph: Paragraph, text: str) -> tuple[Sort, str]:
        """A heading: it may open an annex, or an article whose paragraphs follow."""
        part = _annex(text)
        self.number, self.levels = "", ()
        if part is not None:
            self.part, self.article = part, ""
            return Sort.HEADING, part
        label = paragraph.label or parse_label(text)
        if label is not None and label.series:
            self.article = str(label)
            return Sort.HEADING, self.article
        self.article = ""
        sort = Sort.TITLE if paragraph.kind is Kind.TITLE else Sort.HEADING
        code = _CODE.match(text)
        return sort, str(label) if label else (code[1] if code else "")

    def _numbered(self, label: Label) -> str:
        """The whole label of a paragraph that may be printed as "(a)" under the number above."""
        if label.number is not None:
            inside = self.article and not label.series
            self.number = f"{self.article}, {label}" if inside else str(label)
            self.levels = ()
            return self.number
        if not label.path:  # "A." and "Alt. 1"
            return str(label)
        self.levels = placed(self.levels, label.path)
        under = self.number or self.article
        return " ".join(word for word in (under, *(f"({level})" for level in self.levels)) if word)


_CODE = regex.compile(r"([A-Z]?\d{1,2}|[IVXLC]{1,7}|[A-Z])(?=[.:)]\s)")


def _preambular(paragraphs: Sequence[Named]) -> frozenset[int]:
    """The indices of the preambular paragraphs that carry no number.

    They stand before the first number of the main text and end with a comma. So does the line
    above them that says who speaks.
    """
    first = next((at for at, p in enumerate(paragraphs) if _is_first(p)), 0)
    commas = tuple(table("adref.library", "clauses.toml")["commas"])
    there = [
        at
        for at, p in enumerate(paragraphs[:first])
        if p.stretch.kind is Kind.BODY and p.stretch.label is None and p.text.endswith(commas)
    ]
    speaks = there and len(paragraphs[there[0]].text.split()) <= _SPEAKER
    if speaks and _speakers().search(paragraphs[there[0]].text):
        there = there[1:]
    return frozenset(there)


_SPEAKER = 14
"""Words of the longest line that only says who speaks."""


@cache
def _speakers() -> regex.Pattern[str]:
    return regex.compile(rf"(?i:{any_of(table('adref.library', 'clauses.toml')['speakers'])})")


def _is_first(named: Named) -> bool:
    """Whether the numbered paragraphs, or an annex, begin here."""
    label = named.stretch.label
    numbered = label is not None and label.number is not None and label.series in ("", "OP")
    return (numbered and named.stretch.kind is Kind.BODY) or _annex(named.text) is not None


def _annex(text: str) -> str | None:
    """The annex that *text*, a line of its own, opens: "annex I"; None where it opens none."""
    found = _annex_line().fullmatch(text)
    if found is None:
        return None
    return f"annex {found['number'].upper()}" if found["number"] else "annex"


@cache
def _annex_line() -> regex.Pattern[str]:
    words = any_of(table("adref.library", "clauses.toml")["annexes"])
    number = r"(?P<number>[IVXLC]{1,7}|\d{1,2}|[A-Z])"
    title = r"\s*[.:–—-]\s*[^.]{0,200}"
    return regex.compile(rf"(?i:{words})(?:\s*{number})?(?:{title})?")
