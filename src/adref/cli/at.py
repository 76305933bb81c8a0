"""Which library: the option of every verb that asks one, without what opens it."""

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
