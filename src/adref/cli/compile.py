"""``adref compile``: the inputs of many parties laid over one base text."""

import gc
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from adref.base.errors import AdrefError, Several
from adref.cli.summary import summary
from adref.folder.assemble import Assembled, Request, assemble
from adref.folder.handover import WRITERS, check_outputs, hand_over
from adref.folder.negotiation import open_round


class PartyUnreadable(AdrefError):
    """A --party that does not say which file is whose."""

    def __init__(self, given: str, fault: str, remedy: str) -> None:
        self.given, self.fault, self.remedy = given, fault, remedy
        super().__init__(f"--party {given!r}: {fault}; {remedy}")


def compile_(
    target: Annotated[
        Path, typer.Argument(help="The base text, or a negotiation folder.", show_default=False)
    ],
    inputs: Annotated[
        list[Path] | None, typer.Argument(help="The parties' files, one each.", show_default=False)
    ] = None,
    output: Annotated[
        list[Path] | None,
        typer.Option("--output", "-o", help="Where to write; the suffix says what. Repeatable."),
    ] = None,
    draft: Annotated[str | None, typer.Option(help="Which draft of the folder.")] = None,
    party: Annotated[
        list[str] | None, typer.Option(help="FILE=NAME: whose a file is. Repeatable.")
    ] = None,
    convention: Annotated[
        str | None, typer.Option(help="What marks mean, as in 'bold=inserted,strike=deleted'.")
    ] = None,
    keep_going: Annotated[
        bool, typer.Option("--keep-going", help="Compile without the inputs that cannot be used.")
    ] = False,
) -> None:
    """Lay the inputs of all parties over one base text and write the compilation."""
    request = _request(target, inputs or [], draft)
    names = _names(party or [], request.inputs)
    request = Request(
        request.base, request.inputs, request.charter, names, convention, keep_going=keep_going
    )
    outputs = list(output or _outputs(target))
    check_outputs(outputs, (request.base, *request.inputs))
    with _collector_off():
        assembled = _assembled(request)
        hand_over(assembled.compilation, assembled.base, outputs)
    Console(soft_wrap=True).print(summary(assembled, outputs))


@contextmanager
def _collector_off() -> Iterator[None]:
    """Without the collector of reference rings.

    Compilations are values that form none, and it would walk them again and again: a tenth of
    the time with a hundred inputs.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _request(target: Path, inputs: list[Path], draft: str | None) -> Request:
    if target.is_dir():
        found = open_round(target, draft)
        return Request(found.base, tuple(inputs) or found.inputs, found.charter)
    if not inputs:
        raise NoInputs(target)
    return Request(target, tuple(inputs))


class NoInputs(AdrefError):
    """A base text without anything to lay over it."""

    def __init__(self, base: Path) -> None:
        super().__init__(f"{base}: no inputs were named; write adref compile {base} inputs/*")


def _names(said: list[str], inputs: tuple[Path, ...]) -> dict[Path, str]:
    """The party of each input that one of the --party options *said* names."""
    known = {path.resolve(): path for path in inputs}
    names: dict[Path, str] = {}
    faults: list[AdrefError] = []
    for given in said:
        file, equals, name = given.rpartition("=")
        path = known.get(Path(file).resolve())
        if not (equals and file and name):
            faults.append(PartyUnreadable(given, "names no party", "write --party FILE=NAME"))
        elif path is None:
            remedy = "write the path as among the inputs"
            faults.append(PartyUnreadable(given, f"{file} is not among the inputs", remedy))
        elif names.setdefault(path, name) != name:
            fault = f"{file} is already given to {names[path]}"
            faults.append(PartyUnreadable(given, fault, "keep one of the two"))
    if faults:
        raise Several(faults)
    return names


def _outputs(target: Path) -> list[Path]:
    """A folder's results go to its own out/, in every form."""
    if not target.is_dir():
        return []
    return [target / "out" / f"compilation{suffix}" for suffix in WRITERS]


def _assembled(request: Request) -> Assembled:
    """Read and compile, with a bar where somebody watches."""
    console = Console(stderr=True)
    if not console.is_terminal:
        return assemble(request, workers=_workers(request))
    from rich.progress import Progress  # noqa: PLC0415 - slow to load where nobody watches

    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("reading", total=len(request.inputs))
        return assemble(request, lambda _file: progress.advance(task), workers=_workers(request))


_WORTH_IT = 8
"""Inputs from which starting more processes saves time."""


def _workers(request: Request) -> int:
    return (os.cpu_count() or 1) if len(request.inputs) >= _WORTH_IT else 1
