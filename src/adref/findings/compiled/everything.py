"""Everything that can be said about a compilation, in one value."""

from dataclasses import dataclass

from adref.compilation.model import Compilation
from adref.findings.compiled.agreement import AgreementMap
from adref.findings.compiled.awaited import Awaited
from adref.findings.compiled.bracket_count import BracketCount
from adref.findings.compiled.contested import Contested
from adref.findings.compiled.convergence import Convergence
from adref.findings.compiled.near_equal import NearEqual
from adref.findings.compiled.open_wordings import OpenParagraph
from adref.findings.compiled.strength import Shift
from adref.findings.compiled.substitutions import Substitution


@dataclass(frozen=True, slots=True)
class Findings:
    """All lists, each in the order of the text.

    *paragraphs*, *sections* and *whole* are convergence. Every member of a list has ``words``, a
    sentence for people.
    """

    title: str
    parties: tuple[str, ...]
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
    raise NotImplementedError
