"""A check that another process makes while this one goes on."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection

from adref.base.errors import AdrefError


@contextmanager
def beside(check: Callable[[], None], workers: int) -> Iterator[None]:
    """Make *check* during the block, and raise at its end the error that it raised.

    With one worker, or where a process cannot be forked, it is made before the block. So it is
    made in any case: one that another process did not bring to an end is made again here.
    """
    if workers < 2 or not hasattr(os, "fork"):  # noqa: PLR2004 - one worker is this process
        check()
        yield
        return
    context = get_context("fork")  # what is checked is there already and is not sent
    answers, sender = context.Pipe(duplex=False)
    process = context.Process(target=_answer, args=(check, sender), daemon=True)
    process.start()
    sender.close()
    try:
        yield
        _heard(answers, check)
    finally:
        answers.close()
        process.kill()
        process.join()


def _answer(check: Callable[[], None], sender: Connection) -> None:
    """In the other process: send what *check* raises, or None."""
    fault: AdrefError | None = None
    try:
        check()
    except AdrefError as error:
        fault = error
    sender.send(fault)
    os._exit(0)  # all that was forked would be taken down piece by piece for nothing


def _heard(answers: Connection, check: Callable[[], None]) -> None:
    try:
        fault = answers.recv()
    except EOFError:  # killed, or stopped by an error that is not ours: seen when it is made here
        check()
        return
    if fault is not None:
        raise fault
