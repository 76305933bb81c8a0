"""``adref side-by-side``: two to five texts in columns."""

from typing import Annotated

import typer

from adref.cli.at import At, WithUncited
from adref.cli.laying import (
    Asked,
    ConventionWords,
    DraftId,
    Form,
    Held,
    Inputs,
    KeepGoing,
    Output,
    PartyNames,
    Target,
    laid,
)
from adref.folder import printing

Texts = Annotated[
    list[str] | None,
    typer.Option("--text", help="A party, or base; in this order. Repeatable, two to five."),
]


def side_by_side(
    target: Target,
    inputs: Inputs = None,
    output: Output = None,
    text: Texts = None,
    draft: DraftId = None,
    party: PartyNames = None,
    convention: ConventionWords = None,
    keep_going: KeepGoing = False,
    library: At = None,
    uncited: WithUncited = False,
) -> None:
    """Write two to five texts side by side: the base and what parties make of it."""
    held = Held(library, uncited=uncited)
    asked = Asked(target, inputs, output, draft, party, convention, keep_going, held)
    laid(asked, Form("side-by-side", printing.side_by_side(text or ())))
