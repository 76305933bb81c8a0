"""A library on a server, as a user has it: the same answers as from a file."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from adref.cli import app
from adref.library.audit import audit
from adref.library.holdings import add, prepared
from adref.library.keywords import mentions
from adref.library.model import Volume
from adref.library.opening import address, opened_library
from adref.library.schema import Address, Server
from tests.cli.program import adref
from tests.library.shelf import HARBOUR, TREATY, library, volume

PAPER = """# Proposals

4. We reaffirm that no harbour shall close.

4 bis. **To invite donors to contribute to the fund.** (A/RES/71/301, para. 2 (b))

5 bis. **Each Party shall keep its lamps lit from dusk to dawn.** (Convention on Lighthouses, Art. 5)
"""
ASKED = (
    ("library", "list"),
    ("library", "show", "71/301", "2 (b)"),
    ("library", "check"),
    ("find", "each Party should keep its lighthouses lit from dusk to dawn"),
    ("find", "--format", "json", "nothing in this text shall be read as a limit on private lamps"),
    ("find", "voluntary ba"),
    ("verify", "paper.md", "--uncited"),
    ("library", "remove", "71/301"),
    ("library", "list"),
    ("find", "voluntary ba"),
)


def test_a_server_answers_as_a_file_does(
    on_server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command that knows a library, to the letter."""
    (tmp_path / "sources").mkdir()
    (tmp_path / "sources" / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    (tmp_path / "sources" / "treaty.md").write_text(TREATY, encoding="utf-8")
    (tmp_path / "paper.md").write_text(PAPER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    commands = (("library", "add", "sources"), ("library", "add", "sources"), *ASKED)
    from_file = [CliRunner().invoke(app, words) for words in commands]
    monkeypatch.setenv("ADREF_LIBRARY", on_server.url)
    served = [CliRunner().invoke(app, words) for words in commands]
    assert [ran.output for ran in served] == [ran.output for ran in from_file]
    assert [ran.exit_code for ran in served] == [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1]


def test_an_address_is_told_from_a_file(on_server: Server, tmp_path: Path) -> None:
    """What does not begin like one is a file, whatever it is called."""
    assert address(on_server.url) == on_server
    assert address("postgres://host/talks") == Server("postgres://host/talks")
    assert address("postgresql") == Path("postgresql")
    ran = adref("library", "list", "--library", on_server.url, cwd=tmp_path)
    assert (ran.status, ran.out) == (2, "")
    assert "there is no library; make one with adref library add" in ran.err


STRANGE = {
    "quotation marks": """the "rule" of ''law'' \\ and the \\'s""",
    "a NUL": "the rule\0 of law",
    "signs of a query": "law & order | ! ( <-> :* %s ? law:1A",
    "a long word": f"{'ab' * 5_000} of law",
    "many words": " ".join(f"w{n} law" for n in range(12_000)),
}


@pytest.mark.parametrize("case", STRANGE)
def test_whatever_a_text_says_it_is_kept_and_found(where: Address, case: str) -> None:
    """Nothing in a text is taken for a sign of the database."""
    source = volume(TREATY, "treaty.md")
    odd = replace(source.provisions[1], text=STRANGE[case])
    strange = prepared(Volume(source.source, (*source.provisions, odd)))
    with library(where, harbour=HARBOUR) as database:
        assert len(add(database, [strange])) == 1
        assert audit(database) == ()
        found = mentions(database, "law", 3)
    assert [m.provision.provision.text[-5:] for m in found] == [odd.text[-5:]]


def test_a_word_that_is_being_typed_is_found(where: Address) -> None:
    """At every letter, though the library folds the ends of words."""
    with library(where, treaty=TREATY) as database:
        found = [mentions(database, f"dusk {'lighthouses'[:n]}", 1) for n in range(1, 12)]
    assert {m.provision.provision.name for answers in found for m in answers} == {"Article 5, 1"}
    assert all(found)


def test_without_a_driver_the_remedy_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The driver is an extra that is installed where there is a server."""
    monkeypatch.setitem(sys.modules, "adref.library.postgresql", None)
    with pytest.raises(Exception, match=r"install adref\[pg\]"), opened_library(Server("x")):
        pass
