"""Work that another process does while this one goes on: a check, or an errand of many."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from multiprocessing import get_all_start_methods, get_context
from multiprocessing.connection import Connection

from adref.base.errors import AdrefError

_FORKS = "fork" in get_all_start_methods()
Work = Callable[[Connection], None]
"""What the other process does; it sends what it has found."""


@contextmanager
def begun(work: Work) -> Iterator[Connection]:
    """What *work* sends from a process of its own, which is ended with the block at the latest.

    Where a process can be forked nothing is sent to it and nothing is read anew. ``recv`` raises
    EOFError once all is heard and the process has ended, however it did.
    """
    context = get_context("fork" if _FORKS else None)
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_alone, args=(work, theirs), daemon=True)
    process.start()
    theirs.close()
    try:
        yield ours
    finally:
        ours.close()
        process.kill()
        process.join()


def _alone(work: Work, answers: Connection) -> None:
    """In the other process."""
    work(answers)
    answers.close()
    os._exit(0)  # all that was forked would be taken down piece by piece for nothing


@contextmanager
def beside(check: Callable[[], None], workers: int) -> Iterator[None]:
    """Make *check* during the block, and raise at its end the error that it raised.

    With one worker, or where a process cannot be forked, it is made before the block. So it is
    made in any case: one that another process did not bring to an end is made again here.
    """
    if workers < 2 or not _FORKS:  # noqa: PLR2004 - one worker is this process
        check()
        yield
        return
    with begun(partial(_made, check)) as answers:
        yield
        _heard(answers, check)


def _made(check: Callable[[], None], answers: Connection) -> None:
    """Send what *check* raises, or None."""
    fault: AdrefError | None = None
    try:
        check()
    except AdrefError as error:
        fault = error
    answers.send(fault)


def _heard(answers: Connection, check: Callable[[], None]) -> None:
    try:
        fault = answers.recv()
    except EOFError:  # killed, or stopped by an error that is not ours: seen when it is made here
        check()
        return
    if fault is not None:
        raise fault
