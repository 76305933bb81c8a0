"""Instructions for a person, in one line, and as plain values."""

import pytest

from adref.base.places import Place
from adref.proposals.codec import in_words, to_json
from adref.proposals.instructions import (
    Action,
    Add,
    Delete,
    Insert,
    Instruction,
    Keep,
    Merge,
    Relocate,
    Remark,
    Replace,
    Rest,
    Reword,
    Side,
    Swap,
    Switch,
    Target,
    Transfer,
)
from adref.text.document import Kind, Span
from adref.text.labels import Label

WHERE = Place("x.txt", 0, 4)
WORDS = (Span("We act.", WHERE),)
NINE = Target("paragraph 9", Label(9))
END_OF_NINE = Target("paragraph 9", Label(9), sentence=-1)
SECOND_OF_NINE = Target("paragraph 9", Label(9), sentence=2)

CASES: list[tuple[Action, str, dict[str, object]]] = [
    (Replace("a", "b"), "replace “a” with “b”",
     {"kind": "replace", "old": "a", "new": "b", "everywhere": False, "nth": 0}),
    (Replace("a", "b", everywhere=True), "replace “a” with “b” everywhere",
     {"kind": "replace", "old": "a", "new": "b", "everywhere": True, "nth": 0}),
    (Replace("a", "b", nth=2), "replace place 2 of “a” with “b”",
     {"kind": "replace", "old": "a", "new": "b", "everywhere": False, "nth": 2}),
    (Insert("b", "a", Side.BEFORE, nth=-1), "put “b” before the last “a”",
     {"kind": "insert", "new": "b", "anchor": "a", "side": "before", "nth": -1}),
    (Insert("b"), "put “b” after all that is there",
     {"kind": "insert", "new": "b", "anchor": "", "side": "after", "nth": 0}),
    (Delete("a", nth=1), "delete place 1 of “a”", {"kind": "delete", "words": "a", "nth": 1}),
    (Delete(), "delete", {"kind": "delete", "words": "", "nth": 0}),
    (Rest("a"), "delete all after “a”",
     {"kind": "rest", "anchor": "a", "new": "", "in_sentence": False, "nth": 0}),
    (Rest("a", "b", in_sentence=True), "replace with “b” all after “a” in its sentence",
     {"kind": "rest", "anchor": "a", "new": "b", "in_sentence": True, "nth": 0}),
    (Reword(WORDS), "reword as “We act.”", {"kind": "reword", "text": "We act."}),
    (Swap("a", "b"), "swap “a” and “b”", {"kind": "swap", "one": "a", "two": "b"}),
    (Add(WORDS, Label(9, 2)), "add paragraph 9 bis after: “We act.”",
     {"kind": "add", "label": "9 bis", "text": "We act.", "side": "after"}),
    (Add(WORDS), "add paragraph after: “We act.”",
     {"kind": "add", "label": None, "text": "We act.", "side": "after"}),
    (Keep(), "keep", {"kind": "keep"}),
    (Remark(wish=True), "remark “so”", {"kind": "remark", "wish": True, "asker": ""}),
    (Remark(wish=True, asker="EU"), "remark “so”", {"kind": "remark", "wish": True, "asker": "EU"}),
]  # fmt: skip


@pytest.mark.parametrize(("action", "words", "values"), CASES)
def test_an_action_is_told_and_kept(action: Action, words: str, values: dict[str, object]) -> None:
    """With all that it says."""
    one = Instruction(Target("para 5", Label(5)), action, "so", WHERE)
    assert (in_words(one), to_json(one)["action"]) == (f"paragraph 5: {words}", values)


@pytest.mark.parametrize(
    ("action", "words", "key"),
    [
        (Relocate(NINE), "move after 9", "beside"),
        (Transfer(NINE), "move to the end of paragraph 9", "goal"),
        (Transfer(NINE, Side.BEFORE), "move to the beginning of paragraph 9", "goal"),
        (Transfer(SECOND_OF_NINE), "move after sentence 2 of paragraph 9", "goal"),
        (Transfer(END_OF_NINE, Side.BEFORE), "move before the last sentence of paragraph 9",
         "goal"),
        (Switch(NINE), "swap with 9", "other"),
    ],
)  # fmt: skip
def test_an_action_on_two_paragraphs_names_the_other(action: Action, words: str, key: str) -> None:
    """In words, and as a value with the label."""
    one = Instruction(Target("para 5", Label(5)), action, "so", WHERE)
    assert (in_words(one), to_json(one)["action"][key]["label"]) == (f"paragraph 5: {words}", "9")


def test_a_merger_names_all_the_others() -> None:
    """In their order."""
    one = Instruction(NINE, Merge((Target("10", Label(10)), Target("11", Label(11)))), "so", WHERE)
    assert in_words(one) == "paragraph 9: merge with 10, 11"
    assert [other["label"] for other in to_json(one)["action"]["others"]] == ["10", "11"]


@pytest.mark.parametrize(
    ("target", "name"),
    [
        (Target("", Label(9), sentence=2), "paragraph 9, sentence 2"),
        (Target("", Label(9), sentence=-1), "paragraph 9, last sentence"),
        (Target("", Label(2), kind=Kind.FOOTNOTE), "footnote 2"),
        (Target("the title", kind=Kind.TITLE), "the title"),
        (Target(""), "the text"),
    ],
)
def test_what_is_meant_is_named(target: Target, name: str) -> None:
    """By its label, else as printed."""
    assert in_words(Instruction(target, Delete(), "so", WHERE)) == f"{name}: delete"
