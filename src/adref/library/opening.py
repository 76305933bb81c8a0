"""A library opened: in a file or on a server, the same to all that use it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import assert_never

from adref.library.schema import Address, Database, LibraryUnusable, Server
from adref.library.sqlite import opened_file

_SCHEMES = ("postgresql://", "postgres://")


def address(given: str) -> Address:
    """Where the library is that a user names: the address of a server, or a file."""
    return Server(given) if given.startswith(_SCHEMES) else Path(given)


@contextmanager
def opened_library(where: Address, *, create: bool = False) -> Iterator[Database]:
    """The library at that address; one that is not there is made if *create*.

    Raises :class:`LibraryUnusable`, also for what goes wrong while it is open.
    """
    match where:
        case Path():
            with opened_file(where, create=create) as library:
                yield library
        case Server():
            with _served(where, create=create) as library:
                yield library
        case _:
            assert_never(where)


@contextmanager
def _served(server: Server, *, create: bool) -> Iterator[Database]:
    try:
        from adref.library.postgresql import opened_server  # noqa: PLC0415 - an optional extra
    except ImportError:
        name, what = "postgresql", "there is no driver for it here"
        raise LibraryUnusable(name, what, "install adref[pg]") from None
    with opened_server(server, create=create) as library:
        yield library
