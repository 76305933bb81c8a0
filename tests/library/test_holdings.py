"""The file of a library: added whole or not at all, whatever happens; listed, removed, checked."""

import os
import re
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from adref.library import holdings
from adref.library.audit import audit
from adref.library.holdings import add, provisions, sources
from adref.library.opening import opened_library
from adref.library.schema import VERSION, Address, LibraryUnusable, Server
from adref.library.search import reuses
from tests.library.shelf import HARBOUR, TREATY, library, ready

ROOT = Path(__file__).resolve().parents[2]


TABLES = ("source", "provision", "fp", "keywords")


def dump(where: Address) -> list[tuple[object, ...]]:
    """All that a library says."""
    with opened_library(where) as database:
        return [row for name in TABLES for row in sorted(database.rows(f"SELECT * FROM {name}"))]


def test_what_is_added_is_there(where: Address) -> None:
    """Sources with their provisions, in order, each with its place."""
    with library(where, harbour=HARBOUR, treaty=TREATY) as database:
        names = [held.source.name for held in sources(database)]
        held = next(h for h in sources(database) if h.source.symbol)
        there = [p.provision for p in provisions(database, held)]
    assert names == ["Convention on Lighthouses", "A/RES/71/301"]
    assert list(ready(HARBOUR, "harbour.md").volume.provisions) == there


def test_adding_the_same_file_twice_changes_nothing(where: Address) -> None:
    """Not a byte of what the library says; under another name too."""
    with library(where, harbour=HARBOUR):
        pass
    before = dump(where)
    with opened_library(where) as database:
        added = add(database, [ready(HARBOUR, "copy.md"), ready(HARBOUR, "harbour.md")])
    assert added == ()
    assert dump(where) == before


def test_two_copies_at_once_are_one(where: Address) -> None:
    """Also where both come in one go."""
    with library(where, one=HARBOUR, two=HARBOUR) as database:
        assert len(sources(database)) == 1
        assert audit(database) == ()


def test_a_source_that_is_removed_leaves_nothing(where: Address) -> None:
    """No fingerprint, no keyword, no paragraph; the others stay."""
    with library(where, treaty=TREATY, harbour=HARBOUR) as database:
        held = next(h for h in sources(database) if h.source.symbol)
        holdings.remove(database, held)
        assert audit(database) == ()
        assert reuses(database, "We commit to protect the privacy of all seafarers") == ()
        assert len(reuses(database, "Each Party shall keep its lighthouses lit from dusk")) == 1


def test_an_error_in_the_middle_leaves_the_library_as_it_was(where: Address) -> None:
    """What was written before the error is taken back."""
    with library(where, treaty=TREATY):
        pass
    before = dump(where)

    def volumes() -> object:
        yield ready(HARBOUR, "harbour.md")
        raise RuntimeError

    with opened_library(where) as database, pytest.raises(RuntimeError):
        add(database, volumes())  # type: ignore[arg-type]
    assert dump(where) == before


KILLED = """
    import sys
    from adref.library.holdings import add
    from adref.library.opening import address, opened_library
    from tests.library.shelf import HARBOUR, TREATY, ready

    def volumes():
        for number in range(400):
            text = HARBOUR.replace("harbour", f"harbour{number}")
            yield ready(text, f"{number}.md")
            if number == 20:
                print("writing", flush=True)

    with opened_library(address(sys.argv[1]), create=True) as database:
        sys.argv[2:] and database.rows(sys.argv[2])
        add(database, [ready(TREATY, "treaty.md")])
        add(database, volumes())
        print("done", flush=True)
"""
AT_ONCE = "PRAGMA cache_size = 20"
"""So that SQLite's pages go to the disk at once."""


def killed(*arguments: str) -> bytes:
    """Kill -9 one that adds sources, in the middle of it; what it still said."""
    script = [sys.executable, "-c", textwrap.dedent(KILLED), *arguments]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    with subprocess.Popen(
        script, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": paths}
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"writing\n"
        time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
        return process.stdout.read()


def check_whole(where: Address) -> None:
    """The library has what was whole before, and can be added to."""
    with opened_library(where) as database:
        assert audit(database) == ()
        assert [held.source.file for held in sources(database)] == ["treaty.md"]
        assert len(add(database, [ready(HARBOUR, "harbour.md")])) == 1
        assert audit(database) == ()


def test_a_file_whose_adding_is_killed_has_all_or_nothing(in_file: Path) -> None:
    """Kill -9 in the middle of a transaction: what was whole is there, nothing is half there."""
    assert killed(str(in_file), AT_ONCE) == b""
    assert Path(f"{in_file}-journal").exists()  # it was in the middle indeed
    check_whole(in_file)


def test_a_library_on_a_server_whose_adding_is_killed_has_all_or_nothing(
    on_server: Server,
) -> None:
    """The server takes back what the killed one had written, and lets others write."""
    assert killed(on_server.url) == b""
    check_whole(on_server)


DAMAGE = {
    "a fingerprint is gone": "DELETE FROM fp WHERE p = (SELECT min(p) FROM fp)",
    "a fingerprint too many": "INSERT INTO fp VALUES (1, 1)",
    "a word is changed": "UPDATE provision SET text = 'other words' WHERE id = 9",
    "a count is changed": "UPDATE source SET words = 3",
    "a source is gone": "DELETE FROM source",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_check_finds_what_is_wrong(where: Address, damage: str) -> None:
    """Whatever part of the library is changed behind its back."""
    with library(where, harbour=HARBOUR) as database:
        with database.writing():
            database.rows(DAMAGE[damage])
        assert audit(database) != ()


@pytest.mark.parametrize(
    ("kind", "damage"),
    [
        ("in_file", "INSERT INTO keywords (keywords) VALUES ('delete-all')"),
        ("on_server", "DELETE FROM keywords WHERE provision = 3"),
        ("on_server", "UPDATE keywords SET words = 'other' WHERE provision = 3"),
    ],
)
def test_a_check_finds_that_keywords_are_gone(
    request: pytest.FixtureRequest, kind: str, damage: str
) -> None:
    """In the full text of either database."""
    with library(request.getfixturevalue(kind), harbour=HARBOUR) as database:
        with database.writing():
            database.rows(damage)
        assert [fault for fault in audit(database) if "keywords" in fault] == list(audit(database))
        assert audit(database) != ()


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (x)")


def _newer(path: Path) -> None:
    with opened_library(path, create=True) as database:
        database.rows("PRAGMA user_version = 99")


UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda path: path, "there is no library; make one with adref library add"),
    "text": (lambda path: path.write_text("no database " * 99), "is no library; name another"),
    "a folder": (lambda path: path.mkdir(), "there is no library"),
    "another program's": (_foreign, "is a database of another program"),
    "a newer one": (_newer, f"of version 99; this adref reads version {VERSION}; add its sources"),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_what_is_no_library_is_refused_with_the_remedy(in_file: Path, case: str) -> None:
    """And is left as it is."""
    make, words = UNUSABLE[case]
    make(in_file)
    with pytest.raises(LibraryUnusable, match=words), opened_library(in_file):
        pass


NO_LIBRARY = {
    "nothing": ("SELECT 1", False, "there is no library; make one with adref library add"),
    "another program's": ("CREATE TABLE source (x INT)", True, "has tables of another program"),
    "a newer one": (
        "CREATE TABLE adref_library AS SELECT 99 AS version",
        False,
        f"of version 99; this adref reads version {VERSION}; add its sources",
    ),
}


@pytest.mark.parametrize("case", NO_LIBRARY)
def test_a_server_without_a_library_is_refused_with_the_remedy(
    on_server: Server, case: str
) -> None:
    """And is left as it is."""
    statement, create, words = NO_LIBRARY[case]
    with psycopg.connect(on_server.url) as connection:
        connection.execute(statement.encode())
    with pytest.raises(LibraryUnusable, match=words), opened_library(on_server, create=create):
        pass


SECRET = {
    "nobody answers": "postgresql://me:s3cret@/talks?host=/nowhere",
    "among the options": "postgresql://me@/talks?host=/nowhere&password=s3cret",
    "no address": "postgresql://me:s3cret@host:port/talks",
    "a sign too many": "postgresql://me:p@s3cret@host/talks",
    "a sign at the end": "postgresql://me:s3cret%@host/talks",
}


@pytest.mark.parametrize("case", SECRET)
def test_a_password_is_in_no_message(case: str) -> None:
    """Whatever is wrong with the address; the remedy names safer places for it."""
    server = Server(SECRET[case])
    with pytest.raises(LibraryUnusable) as raised, opened_library(server):
        pass
    assert "s3cret" not in f"{raised.value}{server!r}{raised.value.args}"
    assert re.search("check the address|write postgresql://", str(raised.value))


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_library_that_somebody_is_writing_to_says_so(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    """After waiting a while; here no while."""
    where = request.getfixturevalue({"sqlite": "in_file", "postgresql": "on_server"}[kind])
    monkeypatch.setattr(f"adref.library.{kind}.PATIENCE", 0)
    says = pytest.raises(LibraryUnusable, match="somebody else is writing to it; try again later")
    with library(where, harbour=HARBOUR) as other, other.writing(), says:
        add_to(where)


def add_to(where: Address) -> None:
    """Open a library and add a source to it."""
    with opened_library(where) as ours:
        add(ours, [ready(TREATY, "treaty.md")])


def test_a_reader_of_a_server_sees_one_moment(on_server: Server) -> None:
    """What another takes out meanwhile is there to the end of the reading."""
    with library(on_server, harbour=HARBOUR):
        pass
    with opened_library(on_server) as ours, opened_library(on_server) as other:
        before = sources(ours)
        holdings.remove(other, sources(other)[0])
        found = reuses(ours, "We commit to protect the privacy of all seafarers, in all ports")
        assert (sources(ours), [reuse.held for reuse in found]) == (before, list(before))
        assert sources(other) == ()
