"""Cells that tell a change in words: "replace 'should' by 'shall'"."""

from collections.abc import Sequence
from dataclasses import replace

from adref.compilation.instructing.reading import read_letter
from adref.compilation.tabling.grid import lines_of
from adref.proposals.instructions import Instruction, Remark, Target
from adref.text.document import MarkedDocument, Paragraph


def narrated(cell: Sequence[Paragraph], target: Target) -> tuple[Instruction, ...]:
    """The instructions that *cell* tells in words; of *target* where it names nothing else.

    Nothing where no change is understood in it. Lines beside those that tell one are remarks.
    """
    if not cell:
        return ()
    lines = tuple(replace(p, cell=None, label=None) for p in cell)
    about = replace(target, quoted=None)
    letter = read_letter(MarkedDocument(cell[0].place.file, "", lines), context=about)
    if not any(not isinstance(i.action, Remark) for i in letter.instructions):
        return ()
    rest = [p for n, p in enumerate(cell) if n not in letter.taken]
    remarks = (Instruction(about, Remark(), lines_of((p,)), p.place) for p in rest)
    told = (i for i in (*letter.instructions, *remarks) if i.evidence)
    return tuple(replace(i, target=_target(i.target, about)) for i in told)


def _target(named: Target, about: Target) -> Target:
    return named if named.label or named.kind or named.section else about
