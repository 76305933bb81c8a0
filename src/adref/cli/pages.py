"""``adref pages``: what each party asked, who agrees, what touches it, a leaf for each."""

import os
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
from adref.folder.printing import party_pages

Only = Annotated[
    list[str] | None, typer.Option("--only", help="Whose page; all without it. Repeatable.")
]


def pages(
    target: Target,
    inputs: Inputs = None,
    output: Output = None,
    only: Only = None,
    draft: DraftId = None,
    party: PartyNames = None,
    convention: ConventionWords = None,
    keep_going: KeepGoing = False,
    library: At = None,
    uncited: WithUncited = False,
) -> None:
    """Write for each party what it asked, who agrees and what touches it, to be printed."""
    held = Held(library, uncited=uncited)
    asked = Asked(target, inputs, output, draft, party, convention, keep_going, held)
    writers = party_pages(only or (), os.cpu_count() or 1)
    laid(asked, Form("pages", writers, on_request=frozenset({".pdf", ".zip"})))
