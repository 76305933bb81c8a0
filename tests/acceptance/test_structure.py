"""Paragraphs moved, split, joined, renumbered, added and taken out."""

import json
import re
from pathlib import Path

import pytest

from tests.acceptance import forms
from tests.acceptance.contract import faults, wishes
from tests.acceptance.desk import Desk, adref
from tests.acceptance.sample import BASE, added, with_line

NEW = "We recall the commitments made in Tunis on the matter of finance."
REST = "We further commit to report."


def renumbered(lines: list[str], by: int) -> list[str]:
    """The lines with every number *by* higher."""
    return [re.sub(r"^\d+", lambda n: str(int(n[0]) + by), line) for line in lines]


SHAPES = {
    "moved": [*BASE[:2], BASE[3], *BASE[4:], BASE[2]],
    "a section moved": [*BASE[4:], *BASE[:4]],
    "swapped": [BASE[0], BASE[2], BASE[1], *BASE[3:]],
    "split": with_line(6, BASE[6].removesuffix(f" {REST}"), f"6. {REST}"),
    "split as bis": with_line(6, BASE[6].removesuffix(f" {REST}"), f"5 bis. {REST}"),
    "joined": [*BASE[:2], f"{BASE[2]} {BASE[3][3:]}", *BASE[4:]],
    "one added, the rest renumbered": [*BASE[:3], f"3. {NEW}", *renumbered(BASE[3:], 1)],
    "all renumbered": renumbered(BASE, 1),
    "one left out": [*BASE[:2], *BASE[3:]],
    "a heading changed": with_line(4, "# Finance and investment"),
    "repeated": [*BASE, BASE[1]],
}


@pytest.mark.parametrize("form", ["clean", "silent"])
@pytest.mark.parametrize("lines", SHAPES.values(), ids=SHAPES)
def test_a_rearranged_paper_comes_back_as_it_went_in(
    tmp_path: Path, lines: list[str], form: str
) -> None:
    """Paragraphs and their order are the party's own, over a Word base."""
    desk = Desk.at(tmp_path, BASE, "clean").put("EU", lines, form)
    assert faults(desk.compiled(), desk.truths) == []


def test_renumbering_alone_is_no_wish(tmp_path: Path) -> None:
    """Every number shifted by one, and no word changed."""
    made = Desk.at(tmp_path, BASE, "clean").put("EU", renumbered(BASE, 1), "clean").compiled()
    assert (wishes(made), made["moves"]) == ([], [])
    assert [notice["code"] for notice in made["notices"]] == ["relabelled"]


@pytest.mark.parametrize("form", ["tracked", "bold", "critic"])
def test_deletion_edit_and_insertion_meet_in_one_paragraph(tmp_path: Path, form: str) -> None:
    """One party deletes it, one edits it, one puts words inside the other's deletion."""
    desk = Desk.at(tmp_path, BASE, "clean")
    desk.put("A", with_line(6, f"{{--{BASE[6]}--}}"), form)
    desk.put("B", with_line(6, BASE[6].replace("commit", "{~~commit~>undertake~~}", 1)), form)
    desk.put("C", with_line(6, BASE[6].replace("resources", "{++new ++}resources")), form)
    made = desk.compiled()
    assert faults(made, desk.truths) == []
    assert [silent for *_, silent in wishes(made)] == [[], [], []]


def test_a_party_that_rewrites_everything_swallows_nobody(tmp_path: Path) -> None:
    """Its paragraphs are alternatives; the passages of the others stay as they are."""
    rewritten = [
        line if line[0] == "#" else f"{line[:3]}{{--{line[3:]}--}}{{++Harbours of the {n}th kind serve fishing villages, ferries and winter storage.++}}"
        for n, line in enumerate(BASE)
    ]  # fmt: skip
    desk = Desk.at(tmp_path, BASE, "clean").put("A", rewritten, "tracked")
    desk.put("B", with_line(3, BASE[3].replace("should", "{~~should~>shall~~}")), "stars")
    made = desk.compiled()
    assert faults(made, desk.truths) == []
    assert [len(p["alternatives"]) for p in made["paragraphs"]] == [0, 1, 1, 1, 0, 1, 1]
    assert ("should", "shall", ["B"], []) in wishes(made)


@pytest.mark.parametrize("label", ["2 bis.", "2 ter."])
def test_equal_new_paragraphs_are_one_reading(tmp_path: Path, label: str) -> None:
    """Whatever each party calls it."""
    desk = Desk.at(tmp_path, BASE, "clean")
    desk.put("A", added(3, f"{{++2 bis. {NEW}++}}"), "tracked")
    made = desk.put("B", added(3, f"{{++{label} {NEW}++}}"), "critic").compiled()
    assert wishes(made) == [("", NEW, ["A", "B"], [])]


def test_one_party_may_say_a_new_paragraph_twice(tmp_path: Path) -> None:
    """Equal or not, both stand in its text."""
    lines = added(3, f"{{++2 bis. {NEW}++}}", f"{{++2 ter. {NEW}++}}")
    desk = Desk.at(tmp_path, BASE, "clean").put("A", lines, "tracked")
    assert faults(desk.compiled(), desk.truths) == []


def test_new_paragraphs_in_opposite_orders_keep_each_order(tmp_path: Path) -> None:
    """A says Alpha, Beta; B says Beta, Alpha."""
    alpha, beta = "{++Alpha speaks of harbours.++}", "{++Beta is about forests and keepers.++}"
    desk = Desk.at(tmp_path, BASE, "clean").put("A", added(3, alpha, beta), "tracked")
    desk.put("B", added(3, beta, alpha), "critic")
    assert faults(desk.compiled(), desk.truths) == []


@pytest.mark.parametrize("parties", [1, 6])
def test_sixty_new_paragraphs_stand_at_one_place(tmp_path: Path, parties: int) -> None:
    """By one party, or a share of them by each of six."""
    fresh = [f"{{++Point {n}: {NEW[:-1]} and harbour {n * 7}.++}}" for n in range(60)]
    desk = Desk.at(tmp_path, BASE, "clean")
    shares = {f"P{n}": added(3, *fresh[n::parties], fresh[0]) for n in range(parties)}
    desk.put_all(shares, "tracked")
    assert faults(desk.compiled(), desk.truths) == []


@pytest.mark.parametrize("form", ["tracked", "critic", "stars", "clean"])
def test_bis_and_alt_find_their_place_among_bis(tmp_path: Path, form: str) -> None:
    """An alternative of 17 and a new paragraph after 17 bis, where both stand in the base."""
    base = [
        "17. We commit to bridge the divide.",
        "17 bis. We thank the host country.",
        "18. We decide to meet again.",
    ]
    lines = [
        base[0],
        "{++17 alt. We pledge to close all divides.++}",
        base[1],
        "{++17 ter. We salute the staff.++}",
        base[2],
    ]
    desk = Desk.at(tmp_path, base, "clean").put("EU", lines, form)
    made = desk.compiled()
    desk.truths["EU"][1] = "We pledge to close all divides."
    fresh = [p for p in made["paragraphs"] if p["base"] is None]
    assert faults(made, desk.truths) == []
    assert [(p["label"], p["relation"]) for p in fresh] == [
        ("17 alt", "alternative-of"),
        ("17 ter", "inserted-after"),
    ]


SEVENTEEN = [
    "17. We commit to bridge the divide by the end of the decade.",
    "18. We thank the host country for its hospitality.",
    "19. We recall the Tunis Agenda and the Geneva plan of action.",
    "20. We decide to meet again in five years.",
]
RENUMBERED = [
    SEVENTEEN[0],
    "{++18. We warmly salute the delegations and the staff.++}",
    "{~~18~>19~~}" + SEVENTEEN[1][2:],
    "{~~19~>20~~}" + SEVENTEEN[2][2:],
    "{~~20~>21~~}" + SEVENTEEN[3][2:],
]


@pytest.mark.parametrize("form", ["tracked", "bold", "underline", "colour", "critic", "stars"])
def test_numbers_changed_under_marks_are_no_words(tmp_path: Path, form: str) -> None:
    """A drafter who adds paragraph 18 makes the old 18 a 19, with a mark; no text gains a “19”."""
    made = Desk.at(tmp_path, SEVENTEEN, "clean").put("EU", RENUMBERED, form).compiled()
    texts = [text for _, text, _, _ in wishes(made)]
    assert texts == ["We warmly salute the delegations and the staff."]


@pytest.mark.parametrize("form", ["tracked", "bold", "underline", "critic", "stars"])
def test_a_renumbered_paper_is_read_under_its_old_labels(tmp_path: Path, form: str) -> None:
    """Without a base as well; the new labels are told, and none is called a second use."""
    desk = Desk.at(tmp_path, SEVENTEEN, "clean").put("EU", RENUMBERED, form)
    read = json.loads(adref("read", desk.inputs[0], "--format", "json").out)
    labels = [p["label"] for p in read["paragraphs"]]
    assert labels == ["17", "18", "18", "19", "20"]
    assert [n["code"] for n in read["notices"]].count("label-changed") == 3
    found = json.loads(adref("check", desk.inputs[0], "--format", "json").out)["findings"]
    assert [f["code"] for f in found if f["code"].startswith("label")] == []


@pytest.mark.parametrize("marks", ["<s>{}</s> <b>{}</b>", "<del>{}</del><ins>{}</ins>"])
def test_a_web_page_is_renumbered_like_any_paper(tmp_path: Path, marks: str) -> None:
    """Struck and bold, or deleted and inserted."""
    lines = [
        f"<p>{marks.format(f'{n}.', f'{n + 1}.')} {SEVENTEEN[n - 17][4:]}</p>" for n in (18, 19)
    ]
    page = f"<html><body><p>{SEVENTEEN[0]}</p>{''.join(lines)}<p>{SEVENTEEN[3]}</p></body></html>"
    desk = Desk.at(tmp_path, SEVENTEEN, "clean")
    made = desk.put_file("EU.html", page.encode(), forms.truth(SEVENTEEN)).compiled()
    assert wishes(made) == []
    assert [n["code"] for n in made["notices"]].count("label-changed") == 2


def test_a_heading_left_out_of_markdown_is_left_out(tmp_path: Path) -> None:
    """As it is where the same paper comes as a Word file."""
    desk = Desk.at(tmp_path, BASE, "clean").put("EU", [*BASE[:4], *BASE[5:]], "silent")
    assert faults(desk.compiled(), desk.truths) == []


def test_a_heading_left_out_of_word_is_left_out(tmp_path: Path) -> None:
    """The paragraphs under it stay."""
    desk = Desk.at(tmp_path, BASE, "clean").put("EU", [*BASE[:4], *BASE[5:]], "clean")
    assert faults(desk.compiled(), desk.truths) == []


@pytest.mark.parametrize("shape", ["split", "joined"])
def test_both_halves_of_a_silent_split_or_join_are_silent(tmp_path: Path, shape: str) -> None:
    """The paper carries no mark, so everything in it is silent."""
    made = Desk.at(tmp_path, BASE, "clean").put("EU", SHAPES[shape], "clean").compiled()
    assert [silent for *_, silent in wishes(made)] == [["EU"], ["EU"]]


def test_the_forms_agree_on_what_a_paper_says() -> None:
    """The notation of these tests: words in, words out, words kept."""
    assert forms.truth(["1. We {~~may~>shall~~} act{++ now++}{-- soon--}."]) == [
        "We shall act now."
    ]


def test_the_label_tells_which_of_equal_paragraphs_is_missing(tmp_path: Path) -> None:
    """Of thirty paragraphs that say “Idem.”, number 15 is left out and all others keep theirs."""
    base = [f"{n}. Idem." for n in range(1, 31)]
    made = Desk.at(tmp_path, base, "clean").put("EU", [*base[:14], *base[15:]], "clean").compiled()
    assert [p["label"] for p in made["paragraphs"] if p["passages"]] == ["15"]
