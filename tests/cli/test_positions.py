"""Positions and statuses by command, and what a compilation makes of them."""

import json
from pathlib import Path

import pytest

from tests.cli.program import adref
from tests.cli.talks import talks

HEAD = "paragraph,party,stance,reading,said,source\n"


def positions(folder: Path) -> str:
    """The list of positions as it stands in the folder."""
    return (folder / "positions" / "1-zero.csv").read_text(encoding="utf-8-sig")


def compiled(folder: Path) -> tuple[dict[str, object], str]:
    """The compilation as JSON, and what the program said."""
    ran = adref("compile", folder, "-o", folder / "out.json")
    assert ran.status == 0, ran.err
    return json.loads((folder / "out.json").read_text(encoding="utf-8")), ran.out


def test_a_position_is_written_down_listed_and_removed(tmp_path: Path) -> None:
    """The list is made by the first and keeps its order."""
    folder = talks(tmp_path)
    first = ("--party", "Noruega", "--paragraph", "1", "--of", "G77")
    ran = adref("position", "add", folder, *first, "--stance", "supports", "--said", "Yes, fully.")
    assert ran.out.startswith("Written down: Norway supports paragraph 1, of G77 “Yes, fully.”\n")
    second = ("--party", "Japan", "--paragraph", "3 bis", "--stance", "reserves")
    ran = adref("position", "add", folder, *second, "--source", "floor, 3 May")
    assert "The draft has no paragraph 3 bis; it must be one that a party adds." in ran.out
    assert positions(folder) == (
        f'{HEAD}1,Norway,supports,of G77,"Yes, fully.",\n3 bis,Japan,reserves,,,"floor, 3 May"\n'
    )
    assert adref("position", "list", folder).out == (
        "  1  Norway supports paragraph 1, of G77 “Yes, fully.”\n"
        "  2  Japan reserves paragraph 3 bis (floor, 3 May)\n2 positions on 1-zero.\n"
    )
    assert adref("position", "remove", folder, "1").out.startswith("Removed: Norway supports")
    assert positions(folder) == f'{HEAD}3 bis,Japan,reserves,,,"floor, 3 May"\n'


def test_the_same_position_twice_is_one(tmp_path: Path) -> None:
    """However the party is named."""
    folder = talks(tmp_path, positions=f"{HEAD}1,Norway,opposes,,,\n")
    again = ("--party", "Norvège", "--paragraph", "1", "--stance", "opposes")
    assert adref("position", "add", folder, *again).out.startswith("Known already: Norway opposes")
    assert positions(folder) == f"{HEAD}1,Norway,opposes,,,\n"


@pytest.mark.parametrize(
    ("arguments", "fault"),
    [
        (("--party", "Nowray", "--paragraph", "1", "--stance", "opposes"), "the party 'Nowray' is unknown; write Norway"),
        (("--party", "Norway", "--paragraph", "1", "--stance", "likes"), "'supports', 'opposes', 'reserves', 'flexible'"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_refused(
    tmp_path: Path, arguments: tuple[str, ...], fault: str
) -> None:
    """With what is meant or allowed; no list is made."""
    folder = talks(tmp_path)
    ran = adref("position", "add", folder, *arguments)
    assert ran.status == 2
    assert fault in " ".join(ran.err.replace("│", " ").split())
    assert not (folder / "positions").exists()


def test_a_status_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    """The last word of the chair counts; the code stands for the id."""
    folder = talks(tmp_path)
    one = ("--paragraph", "1", "--of", "G77")
    adref("status", "set", folder, *one, "--status", "open")
    adref("status", "set", folder, "--paragraph", "2", "--decision", "keep, as is")
    ran = adref("status", "set", folder, *one, "--status", "ar")
    assert ran.out.startswith("Written down: paragraph 1, of G77: AR (agreed ad referendum)")
    there = (folder / "status" / "1-zero.csv").read_text(encoding="utf-8-sig")
    assert (
        there
        == 'paragraph,status,decision,reading,passage\n1,ad-ref,,of G77,\n2,,"keep, as is",,\n'
    )
    assert adref("status", "list", folder).out == (
        "  1  paragraph 1, of G77: AR (agreed ad referendum)\n"
        "  2  paragraph 2: keep, as is\n2 of 1-zero.\n"
    )


def test_an_unknown_status_names_those_of_the_process(tmp_path: Path) -> None:
    """They stand in negotiation.toml."""
    ran = adref("status", "set", talks(tmp_path), "--paragraph", "1", "--status", "done")
    assert ran.status == 2
    assert "the status 'done' is unknown; use ad-ref (AR), open" in ran.err


def test_all_faults_of_both_lists_are_told_at_once(tmp_path: Path) -> None:
    """Nothing is compiled, and each line is named."""
    folder = talks(
        tmp_path,
        positions=f"{HEAD},Nowray,likes,,,\n1,Norway,opposes,,,\n1,,supports,,,\n",
        status="paragraph,status\n1,done\n2,\n",
    )
    ran = adref("compile", folder)
    lines = [line.partition("1-zero.csv, ")[2] for line in ran.err.splitlines()]
    assert ran.status == 2
    assert lines == [
        "line 2: names no paragraph; write its label, as in 12 bis",
        "line 2: the party 'Nowray' is unknown; write Norway",
        "line 2: the stance 'likes' is unknown; use supports, opposes, reserves, flexible",
        "line 4: names no party; write the id or the name of one",
        "line 2: the status 'done' is unknown; use ad-ref (AR), open",
        "line 3: says nothing; write a status or a decision",
    ]


def test_a_list_is_no_paper(tmp_path: Path) -> None:
    """Nor does it change what the parties want."""
    folder = talks(tmp_path, positions=f"{HEAD}1,Japan,opposes,of G77,,\n")
    plain = talks(tmp_path / "plain")
    with_list, without = compiled(folder)[0], compiled(plain)[0]
    assert with_list["parties"] == without["parties"]


def test_a_position_on_what_is_gone_is_noticed(tmp_path: Path) -> None:
    """The compilation is made, and the line is told."""
    folder = talks(tmp_path, positions=f"{HEAD}1,Japan,opposes,must,,\n")
    made, out = compiled(folder)
    assert "1 position-unplaced" in out
    assert "Beside the papers: 2 positions, 0 statuses and decisions." in out
    assert [n for n in made["notices"] if n["code"] == "position-unplaced"] == [
        {
            "code": "position-unplaced",
            "party": "Japan",
            "place": {"file": "positions/1-zero.csv", "start": 0, "end": 0, "part": "line 2"},
            "words": "Japan opposes: in paragraph 1 there is no reading “must”; the position is kept",
        }
    ]  # fmt: skip


def test_a_status_and_a_decision_stay_until_they_are_taken_away(tmp_path: Path) -> None:
    """Either may be said alone."""
    folder = talks(tmp_path)
    steps = ("--status", "open"), ("--decision", "keep"), ("--status", "ar"), ("--decision", "")
    runs = [adref("status", "set", folder, "--paragraph", "1", *said) for said in steps]
    told = [ran.out.splitlines()[0].removeprefix("Written down: paragraph 1: ") for ran in runs]
    known = "AR (agreed ad referendum)"
    assert told == ["open", "open; keep", f"{known}; keep", known]
    there = (folder / "status" / "1-zero.csv").read_text(encoding="utf-8-sig")
    assert there.splitlines()[1:] == ["1,ad-ref,,,"]
