"""The library from the command line: clear refusals, and nothing half done."""

from pathlib import Path

import pytest

from tests.cli.program import adref
from tests.library.shelf import HARBOUR, TREATY


def shelf(folder: Path) -> Path:
    """A folder with two sources and a file that is none."""
    (folder / "sources").mkdir()
    (folder / "sources" / "harbour.md").write_text(HARBOUR, encoding="utf-8")
    (folder / "sources" / "treaty.md").write_text(TREATY, encoding="utf-8")
    (folder / "sources" / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    return folder / "sources"


def test_a_bad_file_among_good_ones_leaves_no_library(tmp_path: Path) -> None:
    """All or none, and the file is named."""
    ran = adref("library", "add", shelf(tmp_path), cwd=tmp_path)
    assert ran.status == 2
    assert "broken.pdf" in ran.err
    assert not (tmp_path / "library.sqlite").exists()


def test_keep_going_adds_the_good_ones_and_names_the_bad(tmp_path: Path) -> None:
    """It still ends with 2."""
    ran = adref("library", "add", "--keep-going", shelf(tmp_path), cwd=tmp_path)
    assert (ran.status, ran.out.splitlines()[-1]) == (2, "2 added.")
    assert "broken.pdf" in ran.err
    assert adref("library", "check", cwd=tmp_path).out == "2 sources, 0 faults.\n"


def test_many_files_are_read_by_several_processes(tmp_path: Path) -> None:
    """The library is the same as if one had read them."""
    folder = tmp_path / "many"
    folder.mkdir()
    texts = {f"{n}.md": HARBOUR.replace("71/301", f"71/{n}") for n in range(301, 313)}
    written = [(folder / name).write_text(text, encoding="utf-8") for name, text in texts.items()]
    ran = adref("library", "add", folder, cwd=tmp_path)
    assert ran.out.splitlines()[-1] == f"{len(written)} added."
    assert adref("library", "check", cwd=tmp_path).out == "12 sources, 0 faults.\n"


def test_the_library_is_that_of_the_negotiation(tmp_path: Path) -> None:
    """Wherever in its folder one stands."""
    (tmp_path / "negotiation.toml").write_text('title = "Talks"\n', encoding="utf-8")
    sources = shelf(tmp_path)
    assert adref("library", "add", "treaty.md", cwd=sources).status == 0
    assert (tmp_path / "library.sqlite").is_file()


REFUSED = {
    "no library": (("find", "words"), "there is no library; make one with adref library add"),
    "no passage": (("find", "word " * 20_000), "more than 50000 characters are no passage"),
    "no file": (("library", "add", "none.md"), "there is no such file"),
    "an empty folder": (("library", "add", "empty"), "there are no files in it"),
    "two titles": (("library", "add", "a.md", "b.md", "--title", "x"), "add that file by itself"),
    "no folder": (("library", "add", "a.md", "--library", "no/l.sqlite"), "cannot be opened"),
    "its own journal": (("library", "list", "--library", "a.md"), "is no library"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_done_is_said_in_a_sentence(tmp_path: Path, case: str) -> None:
    """What, where, what to do; exit 2, no traceback."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.md").write_text(f"{TREATY}{TREATY}", encoding="utf-8")
    (tmp_path / "b.md").write_text(HARBOUR, encoding="utf-8")
    arguments, words = REFUSED[case]
    ran = adref(*arguments, cwd=tmp_path)
    assert ran.status == 2
    assert words in ran.err
    assert "Traceback" not in ran.err


def test_a_stranger_to_the_query_language_breaks_nothing(tmp_path: Path) -> None:
    """Quotation marks, stars and operators are words like any others."""
    assert adref("library", "add", "--keep-going", shelf(tmp_path), cwd=tmp_path).out
    ran = adref("find", 'fund" OR * NEAR(', cwd=tmp_path)
    assert (ran.status, ran.err) == (1, "")


def test_removing_a_source_takes_it_out(tmp_path: Path) -> None:
    """And says which one it was."""
    assert adref("library", "add", "--keep-going", shelf(tmp_path), cwd=tmp_path).out
    ran = adref("library", "remove", "A/RES/71/301", cwd=tmp_path)
    assert ran.out == "removed A/RES/71/301 (harbour.md).\n"
    assert "1 source." in adref("library", "list", cwd=tmp_path).out
