"""Documents laid over a base as the folder floor does it from files, held to the laws."""

from collections.abc import Mapping

from adref.compilation.interpret import interpret, interpret_base
from adref.compilation.laws import hold
from adref.compilation.model import BaseText, Compilation, Party
from adref.compilation.nway import compiled
from adref.compilation.proposals import proposals_of
from adref.compilation.submission import Submission
from adref.text.document import MarkedDocument
from adref.text.walk import base_paragraphs


def laid_over(base: MarkedDocument, papers: Mapping[str, MarkedDocument]) -> Compilation:
    """*papers* by party on *base*; raises LawBroken where a law does not hold."""
    ground = base_paragraphs(interpret_base(base))
    proposals = []
    for ident, document in papers.items():
        understood = interpret(document, ground)
        party = Party(ident, ident, document.file, "0" * 64, understood.convention)
        proposals.append(
            proposals_of(
                Submission(party, understood.document, understood.marked, understood.by_hand),
                ground,
            )
        )
    compilation = compiled(BaseText(base.title, base.file, "0" * 64), ground, proposals)
    hold(compilation, ground, proposals)
    return compilation
