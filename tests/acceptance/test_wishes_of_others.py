"""Letters that tell what other parties ask for, from the file to the compilation."""

import json
from pathlib import Path

import pytest

from tests.acceptance.contract import wishes
from tests.acceptance.desk import Desk, adref
from tests.acceptance.sample import BASE

LETTER = """{head}

The EU proposes to delete “rapidly” in paragraph 1.

We propose to replace “should” by “shall” in paragraph 3.
"""


@pytest.mark.parametrize(
    ("name", "head", "deleting"),
    [
        ("EU.md", "New York", ["EU"]),
        ("France.md", "New York", ["France"]),
        ("Norway.md", "New York", []),
        ("input 7.md", "Permanent Mission of Norway to the United Nations", []),
        ("input 7.md", "European Union", ["input 7"]),
        ("input 7.md", "New York", ["input 7"]),
    ],
)
def test_only_the_senders_own_wish_is_compiled(
    tmp_path: Path, name: str, head: str, deleting: list[str]
) -> None:
    """The sender is the party of the file, else the one in the letterhead."""
    desk = Desk.at(tmp_path, BASE, "clean")
    made = desk.put_file(name, LETTER.format(head=head).encode(), []).compiled()
    of_others = [parties for old, _, parties, _ in wishes(made) if old == "rapidly"]
    own = [parties for old, _, parties, _ in wishes(made) if old == "should"]
    assert (of_others, own) == ([deleting] if deleting else [], [[Path(name).stem]])


def test_a_party_that_is_named_for_its_file_is_the_sender(tmp_path: Path) -> None:
    """Also one that no list has: the wish of the EU is not its own."""
    desk = Desk.at(tmp_path, BASE, "clean")
    desk = desk.put_file("7.md", LETTER.format(head="New York").encode(), [])
    made = desk.compiled("--party", f"{tmp_path / '7.md'}=Ocean Trust")
    assert wishes(made) == [("should", "shall", ["Ocean Trust"], [])]


def test_a_letter_without_a_base_shows_it_as_a_remark(tmp_path: Path) -> None:
    """What would be done is listed, and what would only be a comment."""
    file = tmp_path / "Norway.md"
    file.write_text(LETTER.format(head="New York"), encoding="utf-8")
    found = json.loads(adref("read", file, "--format", "json").out)
    assert [told["action"]["kind"] for told in found["instructions"]] == ["remark", "replace"]
