"""The verbs by name, each loaded when it is called: most runs need one of them."""

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

VERBS = {
    "read": "read:read",
    "check": "check:check",
    "compile": "compile:compile_",
    "all": "all:all_",
    "library": "library:library",
    "find": "find:find",
    "verify": "verify:verify",
    "bridges": "bridges:bridges",
    "table": "table:table",
    "rolling": "rolling:rolling",
    "pages": "pages:pages",
    "side-by-side": "side_by_side:side_by_side",
    "export": "export:export",
    "position": "position:position",
    "status": "status:status",
    "findings": "findings:findings",
    "report": "report:report",
}
"""Where each verb is, as ``module:name`` in this package; in the order in which help lists them."""


class Verbs(TyperGroup):
    """The group of all verbs, none of which is loaded before it is asked for."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 - as typer hands them on
        super().__init__(**settings)
        self.commands = dict.fromkeys(VERBS)  # type: ignore[assignment]

    def get_command(self, ctx: typer.Context, cmd_name: str) -> Any:  # type: ignore[override] # noqa: ANN401, ARG002
        """The command *cmd_name*, None where there is none."""
        return loaded(cmd_name) if cmd_name in VERBS else None

    def list_commands(self, ctx: typer.Context) -> list[str]:  # type: ignore[override] # noqa: ARG002
        """The names of all verbs."""
        return list(VERBS)


def loaded(name: str) -> Any:  # noqa: ANN401 - typer's commands have no public type
    """The command of the verb *name*, its module imported."""
    module, _, attribute = VERBS[name].partition(":")
    verb = getattr(import_module(f"adref.cli.{module}"), attribute)
    if isinstance(verb, typer.Typer):
        group = typer.main.get_group(verb)
        group.name = name
        return group
    alone = typer.Typer(add_completion=False)
    alone.command(name)(verb)
    return typer.main.get_command(alone)
