"""Agreed language verified from the command line: papers, folders, statuses."""

import json
from pathlib import Path

import pytest

from tests.cli.program import adref
from tests.library.shelf import HARBOUR

BASE = (
    "# Draft\n\n1. The sea is wide and full of wonders.\n\n2. Boats are welcome in the harbour.\n"
)
TRUE = f"{BASE}\n2 bis. **Every harbour shall remain open to vessels in distress.** (A/RES/71/301, para 1)\n"
FALSE = f"{BASE}\n2 bis. **Every harbour must remain open to vessels in distress.** (A/RES/71/301, para 1)\n"


def talks(folder: Path, **inputs: str) -> Path:
    """A negotiation with a library of one source, in *folder*."""
    toml = 'title = "Talks"\n[[drafts]]\nid = "1"\nfile = "drafts/1.md"\n'
    (folder / "negotiation.toml").write_text(toml, encoding="utf-8")
    files = {"drafts/1.md": BASE, "harbour.md": HARBOUR}
    files |= {f"inputs/1/{party}.md": text for party, text in inputs.items()}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    assert adref("library", "add", "harbour.md", cwd=folder).status == 0
    return folder


def test_a_paper_whose_notes_are_true_ends_with_0(tmp_path: Path) -> None:
    """It says where each stands."""
    folder = talks(tmp_path, Samoa=TRUE)
    ran = adref("verify", "inputs/1/Samoa.md", "--base", "drafts/1.md", cwd=folder)
    assert (ran.status, ran.out.splitlines()[1]) == (
        0,
        "exact paragraph 2 bis: A/RES/71/301, 1 (Safe harbours for all)",
    )


def test_all_inputs_of_a_negotiation_are_verified(tmp_path: Path) -> None:
    """And one that is not true makes it 1."""
    ran = adref("verify", talks(tmp_path, Samoa=TRUE, Chad=FALSE))
    assert ran.status == 1
    assert [line for line in ran.out.splitlines() if line.endswith((".md", "."))] == [
        *("Chad.md", "1 note: 1 altered.", "Samoa.md", "1 note: 1 exact."),
    ]
    assert "{-shall-}{+must+}" in ran.out


def test_papers_without_a_note_are_named_in_one_line(tmp_path: Path) -> None:
    """Of twenty papers, those that have something to look at are not lost among the others."""
    ran = adref("verify", talks(tmp_path, Samoa=TRUE, Chad=BASE, Fiji=BASE))
    assert (ran.status, ran.out.splitlines()[-1]) == (0, "Nothing in Chad.md, Fiji.md.")
    assert "0 notes" not in ran.out


def test_an_input_that_cannot_be_read_does_not_hide_the_others(tmp_path: Path) -> None:
    """The others are shown, the fault is said, and the status is 2."""
    ran = adref("verify", talks(tmp_path, Samoa=TRUE, Chad=" "))
    assert ran.status == 2
    assert "Chad.md: the file is empty" in ran.err
    assert "exact paragraph 2 bis" in ran.out


def test_as_data_each_claim_has_both_places(tmp_path: Path) -> None:
    """That in the paper and that in the source."""
    folder = talks(tmp_path, Chad=FALSE)
    ran = adref("verify", folder, "--format", "json", "--uncited")
    claim = next(f["claims"][0] for f in json.loads(ran.out)["files"] if f["claims"])
    assert claim["verdict"] == "altered"
    assert FALSE[claim["place"]["start"] : claim["place"]["end"]].startswith("2 bis. **Every")
    place = claim["found"]["places"][0]
    assert HARBOUR[place["start"] : place["end"]].startswith("1. Reaffirms that every")


def test_without_a_library_it_says_how_to_make_one(tmp_path: Path) -> None:
    """It does not say that no source is held."""
    (tmp_path / "paper.md").write_text(TRUE, encoding="utf-8")
    ran = adref("verify", "paper.md", cwd=tmp_path)
    assert (ran.status, "make one with adref library add" in ran.err) == (2, True)


AGREED = "Every harbour shall remain open to vessels in distress, whatever flag they fly."
LETTERS = "We commit to protect the privacy of all seafarers, including their letters and their calls, in all ports."
HAS = f"# Draft\n\n1. {AGREED}\n\n2. Boats are welcome in the harbour.\n"
CHANGES = {
    "nothing": (HAS, []),
    "elsewhere": (HAS.replace("Boats are", "Ships are"), []),
    "one word": (HAS.replace("shall remain", "may remain"), ["altered"]),
    "a clause put in": (
        HAS.replace("open to", "open, where the port allows, to"),
        ["altered"],
    ),
    "taken out": (HAS.replace(f"1. {AGREED}", f"1. ~~{AGREED}~~"), ["altered"]),
    "another brought in": (f"{HAS}\n2 bis. **{LETTERS}**\n", ["uncited"]),
    "brought in with a note": (f"{HAS}\n2 bis. **{LETTERS}** (A/RES/71/301, annex I, 1)\n", []),
    "near to another": (
        HAS.replace("Boats are welcome in the harbour.", LETTERS.replace("commit", "pledge")),
        ["uncited"],
    ),
}


@pytest.mark.parametrize("case", CHANGES)
def test_agreed_language_is_listed_per_proposal_and_for_the_base(tmp_path: Path, case: str) -> None:
    """What the base has is the base's; what a party makes of it, or brings in, is the party's."""
    paper, wanted = CHANGES[case]
    folder = talks(tmp_path, Samoa=paper)
    (folder / "drafts" / "1.md").write_text(HAS, encoding="utf-8")
    ran = adref("verify", folder, "--uncited", "--format", "json")
    base, samoa = json.loads(ran.out)["files"]
    assert (base["file"], [found["paragraph"] for found in base["uncited"]]) == ("1.md", ["1"])
    assert [kind for kind in ("uncited", "altered") for _ in samoa[kind]] == wanted


def test_what_a_party_makes_of_agreed_language_is_shown(tmp_path: Path) -> None:
    """With the source, and the words it changes."""
    folder = talks(tmp_path, Samoa=HAS.replace("shall remain", "may remain"))
    (folder / "drafts" / "1.md").write_text(HAS, encoding="utf-8")
    lines = adref("verify", folder, "--uncited").out.splitlines()
    at = lines.index("Samoa.md")
    assert lines[at + 1 : at + 3] == [
        "alters agreed language paragraph 1: A/RES/71/301, 1 (Safe harbours for all), which the base has word for word",
        "    every harbour {-shall-}{+may+} remain open to vessels in distress, whatever flag they fly",
    ]


POINTERS = """# Samoa

1. Every harbour shall remain open to vessels in distress.[^1]

2. Every harbour shall remain open to vessels in distress.[^2]

3. Tides differ from place to place.[^3]

4. Boats are repaired in the winter.[^4]

[^1]: See A/RES/71/301, para. 1.

[^2]: Cf. A/RES/71/301, para. 3.

[^3]: See A/RES/71/301, para. 1.

[^4]: See A/RES/71/301, para. 33.
"""


def test_a_note_that_only_points_is_a_claim_where_the_words_are_agreed(tmp_path: Path) -> None:
    """Of words that stand nowhere it is a reference; a place that is not there is said."""
    ran = adref("verify", talks(tmp_path, Samoa=POINTERS) / "inputs/1/Samoa.md", cwd=tmp_path)
    assert [line for line in ran.out.splitlines() if " paragraph " in line[:30]] == [
        "exact paragraph 1: A/RES/71/301, 1 (Safe harbours for all)",
        "not found there paragraph 2: A/RES/71/301, 3 (Safe harbours for all)",
        "not found there paragraph 4: A/RES/71/301 (Safe harbours for all) has no paragraph 33",
    ]


def test_a_place_that_is_not_there_is_said_beside_one_that_is(tmp_path: Path) -> None:
    """The words stand in the one; the other is a misprint, or should be."""
    samoa = TRUE.replace("para 1", "paras 1 and 44")
    ran = adref("verify", talks(tmp_path, Samoa=samoa))
    assert (ran.status, ran.out.splitlines()[1]) == (
        0,
        "exact paragraph 2 bis: A/RES/71/301, 1 (Safe harbours for all); it has no paragraph 44",
    )
