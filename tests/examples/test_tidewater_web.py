"""The wishes of the shipped negotiation saved as web pages by Word, against its Word files."""

import sys
from pathlib import Path

import pytest

from adref.compilation.codec import to_json
from adref.folder.assemble import Request, assemble

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "examples" / "tidewater"
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package
from building.web import web  # noqa: E402
from building.word import word  # noqa: E402

FORMS = ("tracked", "bold", "underline", "colour", "clean")
SAVED = [p for p in build.parties() if build.wishes_of(p).options["form"] in FORMS]
_PLACES = frozenset({"file", "place", "sha256"})


def _without_places(value: object) -> object:
    """*value* without what says where something stands."""
    if isinstance(value, dict):
        return {key: _without_places(one) for key, one in value.items() if key not in _PLACES}
    return [_without_places(one) for one in value] if isinstance(value, list) else value


def _compiled(path: Path) -> object:
    """The compilation of one paper; that a Word file has a footer is no part of it."""
    found = to_json(assemble(Request(FOLDER / "drafts" / "1-zero.docx", (path,))).compilation)
    found["notices"] = [n for n in found["notices"] if n["code"] != "headers-ignored"]
    return _without_places(found)


@pytest.mark.parametrize("party", SAVED)
def test_a_page_compiles_as_the_word_file_does(party: str, tmp_path: Path) -> None:
    """The same wishes give the same compilation, places aside, whichever form carries them."""
    page, paper = tmp_path / f"{party}.html", tmp_path / f"{party}.docx"
    wishes = build.wishes_of(party)
    page.write_bytes(web(wishes, "Ten-year review"))
    paper.write_bytes(word(wishes, "Ten-year review"))
    assert _compiled(page) == _compiled(paper)


def test_the_pages_are_of_every_form() -> None:
    """Tracked, marked by hand in three ways, and clean."""
    assert {build.wishes_of(party).options["form"] for party in SAVED} == set(FORMS)


@pytest.mark.parametrize("party", SAVED)
def test_building_a_page_twice_gives_the_same(party: str) -> None:
    """No chance gets into it."""
    wishes = build.wishes_of(party)
    assert web(wishes, "T") == web(wishes, "T")
