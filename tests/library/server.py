"""The PostgreSQL server of the tests; without its programs they skip."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tools import postgresql


@contextmanager
def running() -> Iterator[Path]:
    """The folder of the socket of a server that runs; its user is adref, without a password."""
    try:
        postgresql.program("initdb")
    except postgresql.NotInstalled as error:
        pytest.skip(str(error))
    with postgresql.running() as folder:
        yield folder
