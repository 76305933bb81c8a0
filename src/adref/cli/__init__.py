"""Floor 8: the command line, one module per verb."""

import gc
import sys
from typing import Annotated

import typer
from rich.console import Console

from adref import __version__
from adref.base.errors import AdrefError
from adref.cli.verbs import Verbs

app = typer.Typer(
    name="adref",
    cls=Verbs,
    help="Reads every party's input on a negotiated text and lays all over one base.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"adref {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool,
        typer.Option("--version", help="Say the version.", callback=_say_version, is_eager=True),
    ] = False,
) -> None:
    """Take the options that stand before a verb."""


def main() -> None:
    """Run the command line; an error of ours is one clear text on standard error and exit 2."""
    try:
        app()
    except AdrefError as error:
        Console(stderr=True, soft_wrap=True).print(f"adref: {error}", markup=False, highlight=False)
        sys.exit(2)
    except BrokenPipeError:
        sys.exit(0)
    finally:
        gc.freeze()  # or the end of the program would look for rings in all that is left
