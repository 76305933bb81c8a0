"""``adref all`` as a user runs it."""

from pathlib import Path

import pytest

from adref.folder.everything import FORMS, ON_REQUEST
from tests.cli.program import adref, base_and

NORWAY = "2. Access ~~remains~~ **is** uneven within and between countries.\n"
VERBS = {
    "compile": "compilation.akn",
    "table": "table.docx",
    "rolling": "rolling.pdf",
    "pages": "pages.zip",
    "export": "open-data.zip",
    "report": "report.html",
    "side-by-side": "side-by-side.docx",
}
"""A form of each verb."""


def test_every_form_is_what_its_own_verb_writes(tmp_path: Path) -> None:
    """Byte for byte; nothing else is left in the folder."""
    base, inputs = base_and(tmp_path, Norway=NORWAY)
    ran = adref("all", base, *inputs, "-o", tmp_path / "made")
    assert (ran.status, ran.err) == (0, "")
    assert {path.name for path in (tmp_path / "made").iterdir()} == {*FORMS} - ON_REQUEST
    alone = tmp_path / "alone"
    runs = [adref(verb, base, *inputs, "-o", alone / form) for verb, form in VERBS.items()]
    assert [ran.status for ran in runs] == [0] * len(VERBS)
    same = {path.name: path.read_bytes() for path in alone.iterdir()}
    assert same == {name: (tmp_path / "made" / name).read_bytes() for name in same}
    assert len(same) == len(VERBS)


def test_every_form_has_the_same_bytes_whenever_it_is_made(tmp_path: Path) -> None:
    """No set decides an order: its own changes from one run of the program to the next."""
    wishes = {f"P{n}": NORWAY.replace("is", word) for n, word in enumerate(VERBS)}
    base, inputs = base_and(tmp_path, Norway=NORWAY, Kenya=NORWAY, **wishes)
    words = ("all", base, *inputs, "--text", "base", "--text", "Kenya")
    runs = [
        adref(*words, "-o", tmp_path / seed, env={"PYTHONHASHSEED": seed}) for seed in ("1", "2")
    ]
    assert [ran.status for ran in runs] == [0, 0]
    one, other = (
        {path.name: path.read_bytes() for path in (tmp_path / seed).iterdir()}
        for seed in ("1", "2")
    )
    assert [name for name, data in one.items() if other[name] != data] == []
    assert set(one) == {*FORMS} - ON_REQUEST


@pytest.mark.parametrize(
    ("asked", "files"),
    [
        (["table.csv", "rolling.md"], ["rolling.md", "table.csv"]),
        (["findings"], ["findings.csv", "findings.json", "findings.md"]),
        (["compilation.akn.xml"], ["compilation.akn.xml"]),
    ],
)
def test_forms_are_asked_for_by_name_or_by_stem(
    tmp_path: Path, asked: list[str], files: list[str]
) -> None:
    """Then no other is written, here to out/ beside the base."""
    base, inputs = base_and(tmp_path, Norway=NORWAY)
    forms = [word for form in asked for word in ("--form", form)]
    assert adref("all", base.name, inputs[0].name, *forms, cwd=tmp_path).status == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == files


def test_a_form_that_there_is_none_of_is_refused_with_those_there_are(tmp_path: Path) -> None:
    """Before anything is read."""
    ran = adref("all", tmp_path / "no.md", "--form", "poem")
    assert (ran.status, ran.out) == (2, "")
    assert "there is no form 'poem'; name one of pages.zip, " in ran.err


def test_texts_side_by_side_are_chosen_where_there_are_too_many(tmp_path: Path) -> None:
    """Nobody asked for them: it is said, and all is well."""
    parties = {f"P{n}": NORWAY for n in range(5)}
    base, inputs = base_and(tmp_path, **parties)
    ran = adref("all", base, *inputs, "-o", tmp_path / "made", "--form", "side-by-side")
    assert "Not written: side-by-side.docx, side-by-side.pdf: side by side: 6 texts" in ran.out
    assert ran.status == 2
    chosen = ["--form", "side-by-side.docx", "--text", "base", "--text", "P1"]
    assert adref("all", base, *inputs, "-o", tmp_path / "made", *chosen).status == 0


def test_a_folder_that_is_a_file_is_refused_once_and_first(tmp_path: Path) -> None:
    """One sentence, not one for each form."""
    base, inputs = base_and(tmp_path, Norway=NORWAY)
    ran = adref("all", base, *inputs, "-o", base)
    assert ran.status == 2
    assert ran.err.count("\n") == 1
    assert ran.err.endswith("base.md: is no folder; name a folder\n")
