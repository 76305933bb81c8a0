"""A paper interpreted, what it says in words carried out before its marks are read."""

from collections.abc import Sequence
from dataclasses import replace

from adref.compilation.convention import CRITIC, TRACKED, Convention
from adref.compilation.instructing.askers import Naming, nobody
from adref.compilation.instructing.reading import read_letter
from adref.compilation.instructing.telling import Told, carried_out
from adref.compilation.interpret import Interpreted, interpret
from adref.proposals.instructions import Instruction
from adref.text.document import MarkedDocument
from adref.text.walk import Named

INSTRUCTIONS = "instructions"
"""How the marks of a paper are said to be read that tells its changes in words."""


def interpret_told(
    document: MarkedDocument,
    base: tuple[Named, ...] = (),
    convention: Convention | None = None,
    rows: Sequence[Instruction] = (),
    *,
    remarks: bool = False,
    naming: Naming = nobody,
) -> tuple[Interpreted, tuple[Instruction, ...]]:
    """*document* interpreted once the changes it tells in words are carried out on *base*.

    *rows* are those of the tables of comments that were taken out of it. Without a base the
    changes are found and nothing is done. With *remarks* a letter that only speaks of paragraphs
    becomes comments on them. *naming* tells the sender from other parties.
    """
    if not base:
        letter = read_letter(document, naming=naming)
        told = letter.instructions if letter.certain else ()
        return interpret(document, base, convention), (*told, *rows)
    done: Told = carried_out(document, base, rows, remarks=remarks, naming=naming)
    reading = interpret(done.document, base, convention)
    if done.instructions:
        spans = [s for p in document.paragraphs for s in p.spans]
        spans += [s for row in rows for s in getattr(row.action, "spans", ())]
        kinds = {mark.kind for span in spans for mark in span.marks}
        ours = (("clean", True), ("critic", not kinds & CRITIC), ("tracked", not kinds & TRACKED))
        made = {name for name, is_ours in ours if is_ours}
        parts = [part for part in reading.convention.split("; ") if part not in made]
        first = ["table of comments"] if rows else []
        first += [INSTRUCTIONS] if len(done.instructions) > len(rows) else []
        reading = replace(reading, convention="; ".join([*first, *parts]))
    return reading, done.instructions
