"""Where the libraries of the tests lie: in a file, and on a server."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path

import psycopg
import pytest

from adref.library.schema import Address, Server
from tests.library.server import running

NUMBERS = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a PostgreSQL server that runs as long as the tests do."""
    with running() as folder:
        yield f"postgresql://adref@/postgres?host={folder}"


@pytest.fixture
def on_server(server: str) -> Server:
    """A place for a library on the server, where nothing is yet."""
    name = f"test{next(NUMBERS)}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}".encode())
    return Server(f"{server}&options=-csearch_path%3D{name}")


@pytest.fixture
def in_file(tmp_path: Path) -> Path:
    """A place for a library in a file, where nothing is yet."""
    return tmp_path / "l.sqlite"


@pytest.fixture(params=["in_file", "on_server"])
def where(request: pytest.FixtureRequest) -> Address:
    """A place for a library where nothing is yet: one of each kind."""
    found: Address = request.getfixturevalue(request.param)
    return found
