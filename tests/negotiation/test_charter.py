"""What negotiation.toml may say, and how its mistakes are told."""

import tomllib
from datetime import date

import pytest

from adref.base.errors import Several
from adref.compilation.rolling.style import DEFAULT, Attribution, Signs, StatusMark, Style
from adref.negotiation.charter import Dissociation, charter_from
from adref.negotiation.faults import CharterUnreadable
from adref.negotiation.kinds import StakeholderKind

GOOD = 'title = "T"\n[[drafts]]\nfile = "drafts/1.md"\n'


def said(text: str) -> list[str]:
    """The places of the faults in *text*, each with what is wrong there and the remedy."""
    with pytest.raises(Several) as raised:
        charter_from(tomllib.loads(text), "n.toml")
    faults = [f for f in raised.value.faults if isinstance(f, CharterUnreadable)]
    return [f"{fault.where}: {fault.fault}; {fault.remedy}" for fault in faults]


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ('[[parties]]\nid = "X"\nalias = ["EU"]', "party 1 ('X'): 'alias' is not known here and would have no effect; write aliases"),
        ('[[parties]]\nid = "X"\naliases = "EU"', "party 1 ('X'): aliases = 'EU' is no list of texts; write aliases = [\"...\", \"...\"]"),
        ("[[parties]]\nid = 7", 'party 1: id = 7 is no text; write it in quotes, id = "..."'),
        ('[[drafts]]\nid = "1"\nfile = "a.md"', "draft 2 ('1'): is listed twice; remove one or give it another id"),
        ('[[drafts]]\nid = "../x"\nfile = "a.md"', "draft 2 ('../x'): the id is no name of a folder; choose another id"),
        ('[[parties]]\nid = "X"\nstakeholder = "club"', "party 1 ('X'): stakeholder 'club' is unknown; use private-sector, civil-society, intergovernmental, international, academic, technical, indigenous-peoples, local-authorities, trade-unions, farmers, women, youth"),
        ('[[dissociations]]\ngroup = "EU"', 'dissociation 1: has no member; write member = "Norway"'),
        ('[[dissociations]]\nmember = "France"', 'dissociation 1: has no group; write group = "EU"'),
        ('[[dissociations]]\nmember = "Frence"\ngroup = "EU"', "dissociation 1: member 'Frence' is no party of the list and no known name of a State; correct it, or add it to the parties"),
        ('[[dissociations]]\nmember = "France"\ngroup = "Union"', "dissociation 1: group 'Union' is no party of the list and no known name of a group; correct it, or add it to the parties"),
        ('[[parties]]\nid = "EU"\nname = "Union"\n[[parties]]\nid = "X"\naliases = ["UNION"]', "party 2 ('X'): 'UNION' is a name of party 1 ('EU') as well; leave it to one of them"),
        ('[[dissociations]]\nmember = "France"\ngroup = "EU"\ndraft = "7"', "dissociation 1: draft '7' is not listed; name a draft by its id"),
        ('[[drafts]]\nid = "2"\nfile = "a.md"\ndate = "soon"', "draft 2 ('2'): date = 'soon' is no day; write date = 2026-11-25"),
        ('[[drafts]]\nid = "2"\nfile = "a.md"\ndate = 7', "draft 2 ('2'): date = 7 is no day; write date = 2026-11-25"),
        ('[[parties]]\nid = "X"\nspeaks_for = "EU"', "party 1 ('X'): speaks_for = 'EU' is no list of texts; write speaks_for = [\"...\", \"...\"]"),
        ('[conventions]\nEU = "clean"', "conventions ('EU'): is no party of the list; name a party by its id"),
        ('[style]\nattribution = "behind"', """style: attribution 'behind' is unknown; use "before", "after\""""),
        ('[style]\nalternatives = "alt"', """style: alternatives 'alt' is unknown; use "Alt.", "Alternative", "Option\""""),
        ('[style]\nlabels = "small"', """style: labels 'small' is unknown; use "as-printed", "capitals\""""),
        ("[style]\nsigns = true", 'style: signs = True is no text; write it in quotes, signs = "..."'),
        ('[style]\nstatus = "code"', "style: 'status' is not known here and would have no effect; write statuses"),
        ('[[statuses]]\nid = "x"\n[[statuses]]\nid = "X"', "status 2 ('X'): is listed twice; remove one or give it another id"),
        ('[[statuses]]\nid = "x"\nparagraphs = ["2 bis"]\n[[statuses]]\nid = "y"\nparagraphs = ["2BIS."]', "status 2 ('y'): paragraph '2BIS.' has another status already, status 1 ('x'); keep it in one of the two"),
        ('[[statuses]]\nid = "x"\ncode = "A(R)"', "status 1 ('x'): code 'A(R)' holds a sign of the rolling text; leave out ( ) [ ] * and line breaks"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_place_and_remedy(more: str, fault: str) -> None:
    """One sentence a secretary can act on."""
    assert said(GOOD + more) == [fault]


@pytest.mark.parametrize("file", ["../a.md", "/etc/a.md", "drafts/../../a.md", "C:\\\\a.md", ""])
def test_a_draft_stands_inside_the_folder(file: str) -> None:
    """A folder comes as a zip from others."""
    [fault] = said(f'title = "T"\n[[drafts]]\nfile = "{file}"')
    assert "is not inside the folder" in fault


def test_all_mistakes_are_told_at_once() -> None:
    """In the order of the file's parts."""
    text = 'title = 3\nparties = "EU"\n[[drafts]]\nid = 1\n[[statuses]]\nname = "open"'
    assert [one.partition(";")[0] for one in said(text)] == [
        "the file: title = 3 is no text",
        "the file: parties = 'EU' is no list of tables",
        "draft 1: id = 1 is no text",
        "draft 1: has no file",
        "status 1: has no id",
    ]


def test_a_member_may_be_one_that_a_group_lists_and_a_party_may_repeat_its_own_names() -> None:
    """Fictional States are on no list of ours."""
    group = '[[parties]]\nid = "DU"\nname = "DU"\naliases = ["du"]\nmembers = ["Mirrow"]\n'
    apart = '[[dissociations]]\nmember = "mirrow"\ngroup = "DU"\n'
    [said] = charter_from(tomllib.loads(GOOD + group + apart), "n.toml").dissociations
    assert (said.member, said.group) == ("mirrow", "DU")


def test_a_party_is_found_however_its_name_is_composed() -> None:
    """Capitals and the composition of letters do not make another party."""
    charter = charter_from(
        tomllib.loads(GOOD + '[[parties]]\nid = "CIV"\naliases = ["C\u00f4te d\'Ivoire"]'), "n.toml"
    )
    found = charter.party_of("CO\u0302TE D'IVOIRE")
    assert found is not None
    assert found.ident == "CIV"


def test_what_is_said_of_parties_is_kept() -> None:
    """A sort of stakeholder, and who dissociates itself from what."""
    said = '[[parties]]\nid = "NGO"\nkind = "stakeholder"\nstakeholder = "civil-society"\n'
    said += '[[dissociations]]\nmember = "AR"\ngroup = "G77"\ndraft = "1"\n'
    charter = charter_from(tomllib.loads(GOOD + said), "n.toml")
    assert charter.parties[0].stakeholder is StakeholderKind.CIVIL_SOCIETY
    assert charter.dissociations == (Dissociation("AR", "G77", "1"),)


def test_the_style_of_the_rolling_text_is_kept() -> None:
    """With the statuses of the process; the one that is called so is of what is open."""
    said = '[[statuses]]\nid = "bracketed"\ncode = "B"\n'
    said += '[[statuses]]\nid = "ad-ref"\nname = "agreed"\ncode = "AR"\nparagraphs = ["17"]\n'
    said += '[style]\nattribution = "after"\nsigns = "plain"\n'
    open_one = StatusMark("bracketed", "B", "bracketed", is_open=True)
    agreed = StatusMark("ad-ref", "AR", "agreed")
    charter = charter_from(tomllib.loads(GOOD + said), "n.toml")
    assert charter.style == Style(Attribution.AFTER, signs=Signs.PLAIN, marks=(open_one, agreed))
    assert charter.statuses[1].paragraphs == ("17",)
    assert charter_from(tomllib.loads(GOOD), "n.toml").style == DEFAULT


@pytest.mark.parametrize(
    "written", ["2031-03-14", '"2031-03-14"', "2031-03-14T09:00:00Z", "2031-03-14 09:00:00"]
)
def test_a_draft_is_of_a_day(written: str) -> None:
    """As TOML writes one, with the hour or without, or in quotes."""
    charter = charter_from(tomllib.loads(f"{GOOD}date = {written}"), "n.toml")
    assert charter.drafts[0].day == date(2031, 3, 14)


def test_a_party_may_speak_for_others() -> None:
    """In whose name it speaks is kept as it is written."""
    said = '[[parties]]\nid = "Norway"\nspeaks_for = ["Iceland"]'
    assert charter_from(tomllib.loads(GOOD + said), "n.toml").parties[0].speaks_for == ("Iceland",)
