"""Cells that tell a change in words: "replace 'should' by 'shall'"."""

from collections.abc import Sequence

from adref.proposals.instructions import Instruction, Target
from adref.text.document import Paragraph


def narrated(cell: Sequence[Paragraph], target: Target) -> tuple[Instruction, ...]:
    """The instructions that *cell* tells about *target*: none yet, so that it stays a remark.

    This is the one place where the reader of instructions in words is to be called.
    """
    del cell, target
    return ()
