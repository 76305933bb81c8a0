"""``adref table`` and ``adref rolling`` as a user runs them."""

import json
import zipfile
from pathlib import Path

import pytest
from lxml import etree

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


def test_two_suffixes_say_which_xml_and_what_it_leaves_out_is_named(tmp_path: Path) -> None:
    """In capitals they are the same; an `.akn` is a package that holds the one file."""
    base, inputs = base_and(tmp_path, Norway=NORWAY)
    names = ("one.akn.xml", "two.TEI.xml", "three.akn")
    asked = [word for name in names for word in ("-o", str(tmp_path / name))]
    ran = adref("compile", base, *inputs, *asked)
    assert (ran.status, ran.err) == (0, "")
    roots = [etree.parse(tmp_path / name).getroot().tag.partition("}")[2] for name in names[:2]]
    assert roots == ["akomaNtoso", "TEI"]
    with zipfile.ZipFile(tmp_path / "three.akn") as package:
        assert package.namelist() == ["main.xml"]
        assert package.read("main.xml") == (tmp_path / "one.akn.xml").read_bytes()
    left_out = ran.out.split("Written: ")[1].splitlines()[1]
    assert left_out.startswith("  left out or given in another way: ")
    assert left_out.endswith("hashes of the files (2); date of the text (1)")
    assert ran.out.endswith(f"Written: {tmp_path / names[2]}\n{left_out}\n")


@pytest.mark.parametrize(
    ("verb", "name", "known"),
    [
        ("table", "x.json", ".csv, .docx, .pdf, .xlsx"),
        ("rolling", "x.csv", ".docx, .md"),
        ("export", "x.csv", ".zip"),
        ("findings", "x.docx", ".csv, .json, .md"),
        ("compile", "x.xlsx", ".docx, .html, .json, .md, .akn.xml, .akn, .tei.xml, .pdf"),
        ("compile", "x.xml", ".docx, .html, .json, .md, .akn.xml, .akn, .tei.xml, .pdf"),
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


@pytest.mark.parametrize("name", ["rolling.docx", "rolling.md"])
def test_a_rolling_text_read_is_the_compilation_it_was_written_from(
    tmp_path: Path, name: str
) -> None:
    """As compilation.json has it, from what stands in the file; support is known beside it."""
    base, inputs = base_and(tmp_path, Norway=NORWAY)
    plain, written = tmp_path / "compilation.json", tmp_path / name
    assert adref("compile", base, *inputs, "-o", plain).status == 0
    assert adref("rolling", base, *inputs, "-o", written).status == 0
    ran = adref("read", written, "--format", "json")
    assert json.loads(ran.out) == json.loads(plain.read_text(encoding="utf-8"))


def test_a_rolling_text_is_shown_with_its_brackets(tmp_path: Path) -> None:
    """In the terminal, and not as CriticMarkup, which holds what one party wants."""
    base, inputs = base_and(tmp_path, Norway=NORWAY)
    written = tmp_path / "rolling.docx"
    assert adref("rolling", base, *inputs, "-o", written).status == 0
    assert "2 Access [base: remains] [Norway: is] uneven" in adref("read", written).out
    refused = adref("read", written, "--format", "criticmarkup")
    assert (refused.status, refused.out) == (2, "")
    assert "choose --format terminal or json" in refused.err


def test_a_bracket_without_a_partner_is_told_in_every_view(tmp_path: Path) -> None:
    """As data with its offset, in the terminal in words; the text stays as it was."""
    paper = tmp_path / "paper.md"
    paper.write_text("1. We [shall [now] act.\n\n2. [EU: We do.]\n", encoding="utf-8")
    plain = json.loads(adref("read", paper, "--format", "json").out)
    first, second = plain["brackets"]
    assert (first["text"], [(one["sign"], one["at"]) for one in first["loose"]]) == (
        "We [shall [now] act.",
        [("[", 3)],
    )
    assert [one["parties"] for one in second["pairs"]] == [["EU"]]
    assert [notice["code"] for notice in plain["notices"]] == ["bracket-loose"]
    shown = adref("read", paper).out
    assert "brackets: 1, 1 deep; without a partner: “[” at 3" in shown
    assert "is not closed here" in shown


STYLED = (
    FOLDER
    + """
[[statuses]]
id = "ad-ref"
code = "AR"
paragraphs = ["1", "99"]

[style]
attribution = "after"
signs = "plain"
"""
)


def test_a_folder_has_its_rolling_text_in_its_own_style(tmp_path: Path) -> None:
    """Both forms are read back, and a status of a paragraph that is not there is told."""
    (tmp_path / "drafts").mkdir()
    (tmp_path / "inputs" / "zero").mkdir(parents=True)
    base, [norway] = base_and(tmp_path, Norway=NORWAY)
    base.rename(tmp_path / "drafts" / "base.md")
    norway.rename(tmp_path / "inputs" / "zero" / "Norway.md")
    (tmp_path / "negotiation.toml").write_text(STYLED, encoding="utf-8")
    ran = adref("rolling", tmp_path)
    assert (ran.status, ran.err) == (0, "")
    assert "negotiation.toml: “ad-ref”: there is no paragraph 99; it is kept" in ran.out
    told = (tmp_path / "out" / "rolling.md").read_text(encoding="utf-8")
    assert "**2.** Access [remains (base)] [is (Norway)] uneven" in told
    assert "**1.** *(AR)* The digital" in told
    word, text = (adref("read", tmp_path / "out" / f"rolling.{x}", "--format", "json") for x in ("docx", "md"))  # fmt: skip
    assert word.out == text.out
    assert json.loads(word.out)["paragraphs"][2]["passages"][0]["base"] == "remains"
