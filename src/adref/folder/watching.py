"""Work that somebody may watch, done here or by several processes at once."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from typing import Protocol, TypeVar

T = TypeVar("T")
S = TypeVar("S")


class Watch(Protocol):
    """Something that lets *done* through one by one and shows how many of *total* there are."""

    def __call__(self, done: Iterable[T], total: int, what: str, /) -> Iterable[T]:
        """*done*, one by one; *what* is being done to them."""


def unwatched(done: Iterable[T], total: int, what: str) -> Iterable[T]:  # noqa: ARG001 - a Watch
    """*done*, seen by nobody."""
    return done


class Each(Protocol):
    """A function made of every task, in their order."""

    def __call__(self, work: Callable[[S], T], tasks: Sequence[S], /) -> Iterable[T]:
        """What *work* makes of each of *tasks*."""


@contextmanager
def hands(workers: int) -> Iterator[Each]:
    """So many *workers*: this process, or others to which tasks and results are sent."""
    if workers < 2:  # noqa: PLR2004 - one worker is this process
        yield map
        return
    with ProcessPoolExecutor(workers) as pool:
        yield pool.map
