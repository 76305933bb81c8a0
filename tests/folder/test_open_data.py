"""The open data of a compilation, as a researcher unpacks it."""

import io
import json
import zipfile
from collections.abc import Callable

import pytest

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.codec import to_json
from adref.folder import open_data
from adref.writers import akn, tei
from tests.writers.build import base, compilation, document

MADE = compilation(
    base("p1", "States [should|EU,G77!: shall|US:] act.", label="1"),
    parties="EU G77 US",
    notices=(Notice("split", "=cmd", Place("EU.docx", 3, 5), "EU"),),
)


def unpacked() -> dict[str, str]:
    """The files by name."""
    data = open_data.write(MADE, document(MADE))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def test_everything_is_in_it() -> None:
    """The JSON is the compilation, whole."""
    assert json.loads(unpacked()["compilation.json"]) == json.loads(json.dumps(to_json(MADE)))


def test_parties_and_notices_are_tables() -> None:
    """No cell is a formula."""
    assert unpacked()["parties.csv"].splitlines()[1] == f"EU,EU,EU.docx,{'0' * 64},tracked"
    assert unpacked()["notices.csv"].splitlines() == [
        "code,party,file,start,end,words",
        "split,EU,EU.docx,3,5,'=cmd",
    ]


@pytest.mark.parametrize(("name", "write"), [("akn", akn.write), ("tei", tei.write)])
def test_the_text_is_in_it_as_xml(name: str, write: Callable[..., bytes]) -> None:
    """The same bytes as if they had been asked for alone; the README names the file."""
    assert unpacked()[f"compilation.{name}.xml"] == write(MADE, document(MADE)).decode()
    assert f"`compilation.{name}.xml`" in unpacked()["README.md"]


@pytest.mark.parametrize("name", ["readings.csv", "parties.csv", "notices.csv"])
def test_the_readme_explains_every_column(name: str) -> None:
    """In the order of the table, and no other."""
    section = unpacked()["README.md"].split(f"## {name}")[1].split("##")[0]
    explained = [line.split("`")[1] for line in section.splitlines() if line.startswith("| `")]
    assert explained == unpacked()[name].splitlines()[0].split(",")


def test_the_same_compilation_makes_the_same_file() -> None:
    """Byte for byte."""
    assert open_data.write(MADE, document(MADE)) == open_data.write(MADE, document(MADE))


@pytest.mark.parametrize(("parties", "said"), [("EU", "1 party"), ("EU US", "2 parties")])
def test_the_readme_counts_the_parties(parties: str, said: str) -> None:
    """In words that fit the number."""
    made = compilation(base("p1", "States act."), parties=parties)
    with zipfile.ZipFile(io.BytesIO(open_data.write(made, document(made)))) as archive:
        assert f"\n{said} on the base text" in archive.read("README.md").decode()
