"""The file of a library: added whole or not at all, whatever happens; listed, removed, checked."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from adref.library import holdings
from adref.library.audit import audit
from adref.library.holdings import add, provisions, sources
from adref.library.schema import LibraryUnusable, opened_library
from adref.library.search import reuses
from tests.library.shelf import HARBOUR, TREATY, library, ready

ROOT = Path(__file__).resolve().parents[2]


def dump(path: Path) -> list[str]:
    """All that a library says."""
    with sqlite3.connect(path) as connection:
        return list(connection.iterdump())


def test_what_is_added_is_there(tmp_path: Path) -> None:
    """Sources with their provisions, in order, each with its place."""
    with library(tmp_path / "l.sqlite", harbour=HARBOUR, treaty=TREATY) as connection:
        names = [held.source.name for held in sources(connection)]
        held = next(h for h in sources(connection) if h.source.symbol)
        there = [p.provision for p in provisions(connection, held)]
    assert names == ["Convention on Lighthouses", "A/RES/71/301"]
    assert list(ready(HARBOUR, "harbour.md").volume.provisions) == there


def test_adding_the_same_file_twice_changes_nothing(tmp_path: Path) -> None:
    """Not a byte of what the library says; under another name too."""
    path = tmp_path / "l.sqlite"
    with library(path, harbour=HARBOUR):
        pass
    before = dump(path)
    with opened_library(path) as connection:
        added = add(connection, [ready(HARBOUR, "copy.md"), ready(HARBOUR, "harbour.md")])
    assert added == ()
    assert dump(path) == before


def test_two_copies_at_once_are_one(tmp_path: Path) -> None:
    """Also where both come in one go."""
    with library(tmp_path / "l.sqlite", one=HARBOUR, two=HARBOUR) as connection:
        assert len(sources(connection)) == 1
        assert audit(connection) == ()


def test_a_source_that_is_removed_leaves_nothing(tmp_path: Path) -> None:
    """No fingerprint, no keyword, no paragraph; the others stay."""
    path = tmp_path / "l.sqlite"
    with library(path, treaty=TREATY, harbour=HARBOUR) as connection:
        held = next(h for h in sources(connection) if h.source.symbol)
        holdings.remove(connection, held)
        assert audit(connection) == ()
        assert reuses(connection, "We commit to protect the privacy of all seafarers") == ()
        assert len(reuses(connection, "Each Party shall keep its lighthouses lit from dusk")) == 1


def test_an_error_in_the_middle_leaves_the_library_as_it_was(tmp_path: Path) -> None:
    """What was written before the error is taken back."""
    path = tmp_path / "l.sqlite"
    with library(path, treaty=TREATY):
        pass
    before = dump(path)

    def volumes() -> object:
        yield ready(HARBOUR, "harbour.md")
        raise RuntimeError

    with opened_library(path) as connection, pytest.raises(RuntimeError):
        add(connection, volumes())  # type: ignore[arg-type]
    assert dump(path) == before


KILLED = """
    import sys
    from pathlib import Path
    from adref.library.holdings import add
    from adref.library.schema import opened_library
    from tests.library.shelf import HARBOUR, TREATY, ready

    def volumes():
        for number in range(400):
            text = HARBOUR.replace("harbour", f"harbour{number}")
            yield ready(text, f"{number}.md")
            if number == 20:
                print("writing", flush=True)

    with opened_library(Path(sys.argv[1]), create=True) as connection:
        connection.execute("PRAGMA cache_size = 20")  # so that pages go to the disk at once
        add(connection, [ready(TREATY, "treaty.md")])
        add(connection, volumes())
        print("done", flush=True)
"""


def test_a_library_whose_adding_is_killed_has_all_or_nothing(tmp_path: Path) -> None:
    """Kill -9 in the middle of a transaction: what was whole is there, nothing is half there."""
    path = tmp_path / "l.sqlite"
    script = [sys.executable, "-c", textwrap.dedent(KILLED), str(path)]
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    with subprocess.Popen(
        script, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": paths}
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"writing\n"
        time.sleep(0.05)
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    assert Path(f"{path}-journal").exists()  # it was in the middle indeed
    with opened_library(path) as connection:
        assert audit(connection) == ()
        assert [held.source.file for held in sources(connection)] == ["treaty.md"]


DAMAGE = {
    "a fingerprint is gone": "DELETE FROM fp WHERE p = (SELECT min(p) FROM fp)",
    "a fingerprint too many": "INSERT INTO fp VALUES (1, 1)",
    "a word is changed": "UPDATE provision SET text = 'other words' WHERE id = 9",
    "a count is changed": "UPDATE source SET words = 3",
    "keywords are gone": "INSERT INTO keywords (keywords) VALUES ('delete-all')",
    "a source is gone": "DELETE FROM source",
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_check_finds_what_is_wrong(tmp_path: Path, damage: str) -> None:
    """Whatever part of the library is changed behind its back."""
    path = tmp_path / "l.sqlite"
    with library(path, harbour=HARBOUR):
        pass
    with sqlite3.connect(path) as connection:
        connection.execute(DAMAGE[damage])
    with opened_library(path) as connection:
        assert audit(connection) != ()


def _foreign(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE other (x)")


def _newer(path: Path) -> None:
    with opened_library(path, create=True) as connection:
        connection.execute("PRAGMA user_version = 99")


UNUSABLE: dict[str, tuple[Callable[[Path], object], str]] = {
    "nothing": (lambda path: path, "there is no library; make one with adref library add"),
    "text": (lambda path: path.write_text("no database " * 99), "is no library; name another"),
    "a folder": (lambda path: path.mkdir(), "there is no library"),
    "another program's": (_foreign, "is a database of another program"),
    "a newer one": (_newer, "of version 99; this adref reads version 1; add its sources"),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_what_is_no_library_is_refused_with_the_remedy(tmp_path: Path, case: str) -> None:
    """And is left as it is."""
    make, words = UNUSABLE[case]
    path = tmp_path / "l.sqlite"
    make(path)
    with pytest.raises(LibraryUnusable, match=words), opened_library(path):
        pass


def test_a_library_that_somebody_is_writing_to_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After waiting a while; here no while."""
    monkeypatch.setattr("adref.library.schema._PATIENCE", 0)
    path = tmp_path / "l.sqlite"
    with library(path, harbour=HARBOUR) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryUnusable, match="somebody else"), opened_library(path) as ours:
            add(ours, [ready(TREATY, "treaty.md")])
