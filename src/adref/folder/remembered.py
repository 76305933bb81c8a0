"""Results that more than one file is made of, not made anew for each."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.text.document import MarkedDocument

P = ParamSpec("P")
R = TypeVar("R")


def remembered(work: Callable[P, R]) -> Callable[P, R]:
    """*work* that gives its last result again for the very same arguments, the same objects."""
    last: list[tuple[tuple[object, ...], R]] = []

    @wraps(work)
    def again(*args: P.args, **named: P.kwargs) -> R:
        given = (*args, *named.values())
        if not last or list(map(id, last[0][0])) != list(map(id, given)):
            last[:] = [(given, work(*args, **named))]
        return last[0][1]

    return again


@remembered
def akn(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    """Akoma Ntoso."""
    from adref.writers import akn as writer  # noqa: PLC0415 - loaded when it first writes

    return writer.write(compilation, base, standing)


def akn_package(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    """The same in a zip."""
    from adref.writers import akn as writer  # noqa: PLC0415

    return writer.enclosed(akn(compilation, base, standing))


@remembered
def tei(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    """TEI."""
    from adref.writers import tei as writer  # noqa: PLC0415

    return writer.write(compilation, base, standing)


@remembered
def json(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    """compilation.json."""
    from adref.writers import json as writer  # noqa: PLC0415

    return writer.write(compilation, base, standing)


@remembered
def readings(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    """Who wants what as CSV."""
    from adref.writers import csv as writer  # noqa: PLC0415

    return writer.write(compilation, base, standing)
