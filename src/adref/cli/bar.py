"""A bar for long work, where somebody watches."""

from collections.abc import Iterable, Iterator
from typing import TypeVar

from rich.console import Console

T = TypeVar("T")


def bar(done: Iterable[T], total: int, what: str) -> Iterator[T]:
    """*done*, one by one, with a bar that says how many of *total* there are."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield from done
        return
    from rich.progress import Progress  # noqa: PLC0415 - slow to load where nobody watches

    with Progress(console=console, transient=True) as progress:
        yield from progress.track(done, total=total, description=what)
