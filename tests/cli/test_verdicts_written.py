"""The verdicts of a negotiation's library in what the verbs write."""

import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import adref
from tests.cli.test_verify import BASE, FALSE, TRUE, talks

LISTED = "Sources held against the library: "
LONG = (
    f"{BASE}\n2 bis. **To invite donors to contribute to the fund on a voluntary basis, wherever they "
    "are and whatever they can give.** (71/301 op2; Tunis agenda)\n"
)
INSIDE = (
    "# Draft\n\n1. The sea is wide ~~and full of wonders~~ **and every harbour shall remain open to "
    "vessels in distress**. (A/RES/71/301, para 99)\n\n2. Boats are welcome in the harbour.\n"
)

OTHER = f"{BASE}\n1 bis. **Pilots shall be trained by the port in all its languages.** (71/301, para 3)\n"


def sources(folder: Path, *options: str) -> Iterator[dict[str, Any]]:
    """The sources in a compilation.json of *folder*, with the paragraph's label."""
    out = folder / "c.json"
    assert adref("compile", folder, "-o", out, *options).status == 0
    for paragraph in json.loads(out.read_text(encoding="utf-8"))["paragraphs"]:
        passages = paragraph.get("passages", [])
        readings = [r for p in passages for r in p["readings"]] + paragraph.get("readings", [])
        for reading in readings:
            yield from ({"label": paragraph["label"], **s} for s in reading["sources"])


@pytest.mark.parametrize("paper", [TRUE, FALSE, LONG, INSIDE], ids=["true", "false", "long", "in"])
def test_the_verdicts_are_those_of_verify(tmp_path: Path, paper: str) -> None:
    """Of the same notes, with the same words of the source."""
    folder = talks(tmp_path, Samoa=paper, Chad=OTHER)
    ran = adref("verify", folder, "--format", "json")
    said = {
        (c["paragraph"], c["note"], c["verdict"], c["source"] or "", found["text"])
        for file in json.loads(ran.out)["files"]
        for c in file["claims"]
        for found in [c["found"] or {"text": ""}]
    }
    written = {
        (s["label"], s["printed"], s["verdict"], s["held"], s["text"]) for s in sources(folder)
    }
    assert written == said
    assert len(said) > 1


@pytest.mark.parametrize("verb", ["compile", "pages", "side-by-side", "findings"])
def test_every_verb_asks_the_library_of_the_folder(tmp_path: Path, verb: str) -> None:
    """And says in the terminal what it found."""
    ran = adref(verb, talks(tmp_path, Samoa=TRUE, Chad=FALSE))
    assert ran.status == 0
    assert f"{LISTED}1 altered, 1 exact.\n" in ran.out


@pytest.mark.parametrize("order", [("Samoa", "Chad"), ("Chad", "Samoa")])
def test_the_order_of_the_inputs_changes_nothing(tmp_path: Path, order: tuple[str, str]) -> None:
    """Byte for byte, and no path of this machine is in any file."""
    folder = talks(tmp_path, Samoa=LONG, Chad=FALSE)
    files = [str(folder / "inputs" / "1" / f"{name}.md") for name in order]
    usual = ["-o", str(tmp_path / "1.zip")], ["-o", str(tmp_path / "2.zip")]
    assert adref("export", folder, *usual[0]).status == 0
    assert adref("export", folder, *files, *usual[1]).status == 0
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "1.zip") as made:
        texts = {name: made.read(name) for name in made.namelist()}
    assert [n for n, data in texts.items() if b"sources.csv" in n.encode() and b"altered" in data]
    assert [n for n, data in texts.items() if str(tmp_path).encode() in data] == []


def test_a_library_that_is_named_is_asked_for_files_without_a_folder(tmp_path: Path) -> None:
    """By the option, or by the environment; else none is."""
    folder = talks(tmp_path, Samoa=FALSE)
    asked = ("table", "drafts/1.md", "inputs/1/Samoa.md", "-o", "t.csv")
    none = adref(*asked, cwd=folder)
    option = adref(*asked, "--library", "library.sqlite", cwd=folder)
    outside = adref(*asked, cwd=folder, env={"ADREF_LIBRARY": "library.sqlite"})
    assert [LISTED in ran.out for ran in (none, option, outside)] == [False, True, True]
    assert "altered; A/RES/71/301, 1" in (folder / "t.csv").read_text(encoding="utf-8")


def test_a_library_that_is_named_and_not_there_is_an_error(tmp_path: Path) -> None:
    """Nothing is written as if no note had been wrong."""
    folder = talks(tmp_path, Samoa=FALSE)
    ran = adref("table", folder, "--library", "no.sqlite", "-o", folder / "t.csv", cwd=folder)
    assert (ran.status, "no.sqlite" in ran.err) == (2, True)
    assert not (folder / "t.csv").exists()


def test_a_folder_without_a_library_says_nothing_of_one(tmp_path: Path) -> None:
    """The files are those that were written before there was a library."""
    folder = talks(tmp_path, Samoa=FALSE)
    (folder / "library.sqlite").unlink()
    ran = adref("compile", folder)
    assert (ran.status, LISTED in ran.out) == (0, False)
    there = list(sources(folder))
    assert there
    assert all("verdict" not in source for source in there)
