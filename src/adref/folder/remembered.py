"""Results that more than one file is made of, not made anew for each."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.text.document import MarkedDocument
from adref.writers import csv
from adref.writers import json as compilation_json

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
    """Akoma Ntoso; its writer takes longer to load than most compilations to write."""
    from adref.writers import akn as writer  # noqa: PLC0415

    return writer.write(compilation, base, standing)


@remembered
def tei(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    """TEI, loaded as late."""
    from adref.writers import tei as writer  # noqa: PLC0415

    return writer.write(compilation, base, standing)


json = remembered(compilation_json.write)
"""compilation.json."""
readings = remembered(csv.write)
"""Who wants what as CSV."""
