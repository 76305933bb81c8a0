"""Everything that can be said about a compilation, in one value."""

from dataclasses import dataclass

from adref.compilation.model import Compilation
from adref.findings.compiled.agreement import AgreementMap, agreement
from adref.findings.compiled.awaited import Awaited, awaited
from adref.findings.compiled.bracket_count import BracketCount, bracket_count
from adref.findings.compiled.contested import Contested, contested
from adref.findings.compiled.convergence import (
    Convergence,
    of_paragraphs,
    of_sections,
    of_whole,
)
from adref.findings.compiled.near_equal import NearEqual, near_equal
from adref.findings.compiled.open_wordings import OpenParagraph, open_wordings
from adref.findings.compiled.strength import Shift, shifts
from adref.findings.compiled.substitutions import Substitution, substitutions
from adref.findings.compiled.terms_put import lines_of


@dataclass(frozen=True, slots=True)
class Findings:
    """All lists, in the order of the text; substitutions by the number of their places.

    *order* are the ids of all paragraphs. *paragraphs*, *sections* and *whole* are convergence.
    Every member of a list has ``words``, a sentence for people.
    """

    title: str
    parties: tuple[str, ...]
    order: tuple[str, ...]
    contested: tuple[Contested, ...]
    paragraphs: tuple[Convergence, ...]
    sections: tuple[Convergence, ...]
    whole: Convergence
    open_paragraphs: tuple[OpenParagraph, ...]
    near_equal: tuple[NearEqual, ...]
    substitutions: tuple[Substitution, ...]
    shifts: tuple[Shift, ...]
    agreement: AgreementMap
    brackets: BracketCount
    awaited: tuple[Awaited, ...]


def findings_of(compilation: Compilation) -> Findings:
    """Everything that can be said about *compilation*; nothing in it is changed."""
    paragraphs = of_paragraphs(compilation)
    lines = lines_of(compilation)
    sections = of_sections(compilation, paragraphs)
    return Findings(
        title=compilation.base.title,
        parties=tuple(party.ident for party in compilation.parties),
        order=tuple(paragraph.ident for paragraph in compilation.paragraphs),
        contested=contested(compilation),
        paragraphs=paragraphs,
        sections=sections,
        whole=of_whole(sections),
        open_paragraphs=open_wordings(compilation),
        near_equal=near_equal(compilation),
        substitutions=substitutions(compilation, lines),
        shifts=shifts(compilation, lines),
        agreement=agreement(compilation),
        brackets=bracket_count(compilation),
        awaited=awaited(compilation),
    )
