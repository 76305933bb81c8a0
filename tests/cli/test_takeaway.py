"""``adref table`` and ``adref rolling`` as a user runs them."""

from pathlib import Path

import pytest

from tests.cli.program import adref, base_and

NORWAY = "2. Access ~~remains~~ **is** uneven within and between countries.\n"
FOLDER = 'title = "T"\n[[drafts]]\nid = "zero"\nfile = "drafts/base.md"\n'


@pytest.mark.parametrize(
    ("verb", "suffixes"),
    [
        ("table", (".csv", ".docx", ".xlsx")),
        ("rolling", (".docx", ".md")),
        ("export", (".zip",)),
        ("report", (".html",)),
        ("findings", (".csv", ".json", ".md")),
    ],
)
def test_every_form_is_written(tmp_path: Path, verb: str, suffixes: tuple[str, ...]) -> None:
    """Where it is asked for, whole."""
    base, inputs = base_and(tmp_path, Norway=NORWAY)
    outputs = [tmp_path / "made" / f"x{suffix}" for suffix in suffixes]
    asked = [word for path in outputs for word in ("-o", str(path))]
    ran = adref(verb, base, *inputs, *asked)
    assert (ran.status, ran.err) == (0, "")
    assert all(path.stat().st_size > 100 for path in outputs)


@pytest.mark.parametrize(
    ("verb", "files"),
    [
        ("table", ["table.csv", "table.docx", "table.xlsx"]),
        ("rolling", ["rolling.docx", "rolling.md"]),
        ("export", ["open-data.zip"]),
        ("report", ["report.html"]),
        ("findings", ["findings.csv", "findings.json", "findings.md"]),
    ],
)
def test_the_results_of_a_folder_go_to_its_own_out(
    tmp_path: Path, verb: str, files: list[str]
) -> None:
    """In every form, under the name of the verb."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "inputs" / "zero").mkdir(parents=True)
    base, [norway] = base_and(tmp_path, Norway=NORWAY)
    base.rename(tmp_path / "drafts" / "base.md")
    norway.rename(tmp_path / "inputs" / "zero" / "Norway.md")
    (tmp_path / "negotiation.toml").write_text(FOLDER, encoding="utf-8")
    assert adref(verb, tmp_path).status == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == files


@pytest.mark.parametrize(
    ("verb", "name", "known"),
    [
        ("table", "x.json", ".csv, .docx, .pdf, .xlsx"),
        ("rolling", "x.csv", ".docx, .md"),
        ("export", "x.csv", ".zip"),
        ("findings", "x.docx", ".csv, .json, .md"),
        ("compile", "x.xlsx", ".docx, .html, .json, .md"),
    ],
)
def test_a_form_that_a_verb_does_not_make_is_refused_before_any_work(
    tmp_path: Path, verb: str, name: str, known: str
) -> None:
    """The message names those it makes, and nothing is written."""
    base, inputs = base_and(tmp_path, Norway=NORWAY)
    ran = adref(verb, base, *inputs, "-o", tmp_path / name)
    assert ran.status == 2
    assert f"use {known}" in ran.err
    assert not (tmp_path / name).exists()


@pytest.mark.parametrize("verb", ["compile", "table", "rolling", "export", "findings"])
def test_a_base_without_inputs_says_what_to_write(tmp_path: Path, verb: str) -> None:
    """The base alone is no negotiation."""
    base, _ = base_and(tmp_path)
    ran = adref(verb, base)
    assert ran.status == 2
    assert f"write them after it: {base} inputs/*" in ran.err
