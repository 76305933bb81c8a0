"""Which library, and what it is asked: the options of verbs, without what opens it."""

from typing import Annotated

import typer

At = Annotated[
    str | None,
    typer.Option(
        "--library",
        envvar="ADREF_LIBRARY",
        help="The file of the library, or the address of a server: postgresql://HOST/DATABASE.",
        show_default=False,
    ),
]
WithUncited = Annotated[
    bool, typer.Option("--uncited", help="Look for agreed language without a note as well.")
]
