"""Whose a file is: names as Member States write them, and negotiation.toml with mistakes."""

import io
import unicodedata
import zipfile
from pathlib import Path

import pytest

from tests.acceptance.desk import Desk, adref
from tests.acceptance.forms import word
from tests.acceptance.sample import BASE, with_line
from tests.archives import archive

EDITED = with_line(3, BASE[3].replace("should", "{~~should~>shall~~}"))


@pytest.mark.parametrize(
    "name",
    ["Côte d'Ivoire", "Russian Federation", "G-77 & China", "St. Kitts", "中国", "v1.2 final"],
)
def test_names_of_states_and_groups_work(tmp_path: Path, name: str) -> None:
    """The party is called as its file, and every writer takes the name."""
    desk = Desk.at(tmp_path, BASE).put(name, EDITED)
    made = desk.compiled("-o", tmp_path / "o.docx", "-o", tmp_path / "o.html", "-o", tmp_path / "o.md")  # fmt: skip
    assert [party["id"] for party in made["parties"]] == [name]


@pytest.mark.parametrize("name", ["EU [27]", "Korea, Republic of", "EU; Norway"])
def test_a_name_that_is_refused_comes_with_the_remedy(tmp_path: Path, name: str) -> None:
    """The remedy that is named works."""
    desk = Desk.at(tmp_path, BASE).put(name, EDITED)
    ran = adref("compile", desk.base, desk.inputs[0])
    assert ran.status == 2
    assert "--party FILE=NAME" in ran.err
    target = tmp_path / "o.json"
    again = adref("compile", desk.base, desk.inputs[0], "--party", f"{desk.inputs[0]}=X", "-o", target)  # fmt: skip
    assert (again.status, target.exists()) == (0, True)


@pytest.mark.parametrize("name", ["EU (27)", "Iran (Islamic Republic of)"])
def test_parentheses_in_a_name_work(tmp_path: Path, name: str) -> None:
    """Iran, Bolivia, Venezuela, Micronesia and the Netherlands are Member States too."""
    made = Desk.at(tmp_path, BASE).put(name, EDITED).compiled()
    assert [party["id"] for party in made["parties"]] == [name]


def test_two_stems_that_differ_in_case_are_one_party(tmp_path: Path) -> None:
    """us.md and US.txt: which counts is not ours to say."""
    desk = Desk.at(tmp_path, BASE).put("us", EDITED).put("US", EDITED, "silent")
    ran = adref("compile", desk.base, *desk.inputs)
    assert ran.status == 2
    assert "us.md and" in ran.err


def test_two_stems_that_differ_in_composition_are_one_party(tmp_path: Path) -> None:
    """A Mac writes Côte in five code points, others in four."""
    desk = Desk.at(tmp_path, BASE)
    desk.put("Côte", EDITED).put(unicodedata.normalize("NFD", "Côte"), EDITED, "silent")
    assert adref("compile", desk.base, *desk.inputs).status == 2


def test_a_party_for_no_input_is_refused(tmp_path: Path) -> None:
    """A slip in the file's name must not leave the party misnamed in silence."""
    desk = Desk.at(tmp_path, BASE).put("final FINAL", EDITED)
    assert adref("compile", desk.base, *desk.inputs, "--party", "fnal FINAL.md=EU").status == 2


def negotiation(folder: Path, more: str, draft: str = 'file = "drafts/1.md"') -> Path:
    """A negotiation folder whose toml says *more*."""
    for name, lines in (("drafts/1.md", BASE), ("inputs/1/G77.md", BASE), ("inputs/1/EU.md", BASE)):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n\n".join(lines), encoding="utf-8")
    charter = f'title = "T"\n[[drafts]]\nid = "1"\n{draft}\n{more}'
    (folder / "negotiation.toml").write_text(charter, encoding="utf-8")
    return folder


MISTAKES = {
    "no id": '[[parties]]\nname = "EU"',
    "twice": '[[parties]]\nid = "EU"\n[[parties]]\nid = "eu"',
    "kind": '[[parties]]\nid = "EU"\nkind = ["state"]',
    "convention": '[[parties]]\nid = "EU"\nconvention = "bold=insert"',
    "one alias for two": '[[parties]]\nid = "X"\naliases = ["EU", "G77"]',
    "slash": '[[parties]]\nid = "E/U"',
    "no toml": "[[parties",
}
WRONG_TYPES = {
    "convention": '[[parties]]\nid = "EU"\nconvention = 3',
    "alias": '[[parties]]\nid = "X"\naliases = [1]',
    "name": '[[parties]]\nid = "X"\nname = 5',
}
UNNOTICED = {
    "alias is a string": '[[parties]]\nid = "X"\naliases = "EU"',
    "misspelt key": '[[parties]]\nid = "X"\nalias = ["EU"]',
    "a draft twice": '[[drafts]]\nid = "1"\nfile = "drafts/1.md"',
}


@pytest.mark.parametrize("more", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_description_is_named(tmp_path: Path, more: str) -> None:
    """Exit 2 and nothing written."""
    ran = adref("compile", negotiation(tmp_path, more))
    assert ran.status == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("more", WRONG_TYPES.values(), ids=WRONG_TYPES)
def test_a_value_of_the_wrong_type_is_named(tmp_path: Path, more: str) -> None:
    """One sentence, not a traceback."""
    assert adref("compile", negotiation(tmp_path, more)).status == 2


def test_a_draft_numbered_without_quotes_is_named(tmp_path: Path) -> None:
    """`id = 1` is the mistake everybody makes once."""
    folder = negotiation(tmp_path, "")
    charter = folder / "negotiation.toml"
    charter.write_text(charter.read_text(encoding="utf-8").replace('"1"', "1"), encoding="utf-8")
    assert adref("compile", folder).status == 2


@pytest.mark.parametrize("more", UNNOTICED.values(), ids=UNNOTICED)
def test_a_mistake_without_effect_is_named(tmp_path: Path, more: str) -> None:
    """What has no effect is not what its author meant."""
    assert adref("compile", negotiation(tmp_path, more)).status == 2


def test_a_draft_outside_the_folder_is_refused(tmp_path: Path) -> None:
    """A folder comes as a zip from others; it must not read what is not in it."""
    (tmp_path / "secret.md").write_text("\n\n".join(BASE), encoding="utf-8")
    folder = negotiation(tmp_path / "n", "", 'file = "../secret.md"')
    assert adref("compile", folder).status == 2


def test_a_bad_convention_is_said_once(tmp_path: Path) -> None:
    """The mistake is one, whatever the number of inputs."""
    desk = Desk.at(tmp_path, BASE).put("A", BASE).put("B", BASE).put("C", BASE)
    ran = adref("compile", desk.base, *desk.inputs, "--convention", "foo")
    assert len(ran.err.splitlines()) == 1


def test_a_word_file_that_is_none_is_refused(tmp_path: Path) -> None:
    """Its main part holds something else."""
    made = zipfile.ZipFile(io.BytesIO(word([])))
    parts = {name: made.read(name) for name in made.namelist()}
    parts["word/document.xml"] = b"<html/>"
    desk = Desk.at(tmp_path, BASE).put_file("EU.docx", archive(parts), [])
    assert adref("compile", desk.base, *desk.inputs).status == 2


@pytest.mark.parametrize("letter", ["We have no comments.", "Please find our inputs attached."])
def test_a_letter_is_the_wrong_document(tmp_path: Path, letter: str) -> None:
    """It is said to be no paper on this base, and never read as the wish to delete all of it."""
    desk = Desk.at(tmp_path, BASE).put("EU", [letter])
    assert adref("compile", desk.base, desk.inputs[0]).status == 2
