"""Papers of mixed kinds, compiled from files: printed text, marks and instructions together."""

from pathlib import Path

import pytest

from adref.base.errors import Several
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.folder.assemble import Request, assemble

BASE = """# Draft

## Data

1. We welcome the report of the group of experts.

2. States should share data without delay.[^1]

12. We decide in particular:

(a) to keep the stations at work;

(b) to publish what they measure.

## Follow-up

13. The review will be held again in ten years.

[^1]: See the second report.
"""


def _compiled(tmp_path: Path, paper: str) -> Compilation:
    (tmp_path / "base.md").write_text(BASE, encoding="utf-8")
    (tmp_path / "Norway.md").write_text(paper, encoding="utf-8")
    return assemble(Request(tmp_path / "base.md", (tmp_path / "Norway.md",))).compilation


def _said(found: Compilation) -> list[str]:
    """What is wanted: "2: should -> shall", new paragraphs as "12 bis: words"."""
    changes = [
        f"{p.label or p.kind}: {passage.base} -> {reading.text}"
        for p in found.paragraphs
        if isinstance(p, BaseParagraph)
        for passage in p.passages
        for reading in passage.readings
    ]
    new = [
        f"{p.label}: {reading.text}"
        for p in found.paragraphs
        if isinstance(p, NewParagraph)
        for reading in p.readings
    ]
    return changes + new


@pytest.mark.parametrize(
    ("paper", "wanted"),
    [
        (
            "2. States {~~should~>shall~~} share data without delay.\n\nIn paragraph 1, delete “of experts”.",
            ["1:  of experts -> ", "2: should -> shall"],
        ),
        (
            f"{BASE.replace('should', 'shall')}\n\nDelete paragraph 13.",
            ["2: should -> shall", "13: The review will be held again in ten years. -> "],
        ),
        (
            "In paragraph 12(a), after “keep” insert “all”.\n\nIn 12 (b), delete “what they measure”.",
            ["(a):  ->  all", "(b):  what they measure -> "],
        ),
        ("In footnote 1, replace “second” by “third”.", ["footnote: second -> third"]),
        ("In the heading of section 2, add “and review” at the end.", ["heading:  ->  and review"]),
        ("In section 2, replace “ten” by “five”.", ["13: ten -> five"]),
        (
            "Delete section 2.",
            ["heading: Follow-up -> ", "13: The review will be held again in ten years. -> "],
        ),
        ("Add a new paragraph 12 (c): “to repair them.”", ["(c): to repair them."]),
        ("MOD\n\n2\n\nStates shall share data without delay.", ["2: should -> shall"]),
        (
            "MOD 2\n\nStates {~~should~>shall~~} share data without delay.",
            ["2: should -> shall"],
        ),
        (
            "Paragraph 2 should read: “States ~~should~~ **shall** share data without delay.”",
            ["2: should -> shall"],
        ),
    ],
)
def test_what_a_paper_prints_and_what_it_tells_are_both_taken(
    tmp_path: Path, paper: str, wanted: list[str]
) -> None:
    """Excerpts and whole papers, marked or clean; parts of every kind."""
    assert _said(_compiled(tmp_path, paper)) == wanted


def test_a_letter_in_which_nothing_is_understood_is_refused(tmp_path: Path) -> None:
    """It is the letter that came with the paper."""
    with pytest.raises(Several, match="the letter that came with it"):
        _compiled(tmp_path, "Excellency,\n\nPlease find attached our comments on the draft text.")


def _remarked(found: Compilation) -> list[str]:
    """What is said of paragraphs: "2: words"."""
    return [
        f"{p.label or p.kind}: {comment.text}"
        for p in found.paragraphs
        if isinstance(p, BaseParagraph)
        for comment in p.comments
    ]


@pytest.mark.parametrize(
    ("paper", "remarks"),
    [
        ("Excellency,\n\nParagraph 2 is too weak.", ["2: Paragraph 2 is too weak."]),
        (
            "Le paragraphe 2 nous paraît trop faible.",
            ["2: Le paragraphe 2 nous paraît trop faible."],
        ),
        (
            "1. Paragraph 1 is weak.\n\n2. Paragraph 13 too.",
            ["1: Paragraph 1 is weak.", "13: Paragraph 13 too."],
        ),
        ("El párrafo 2 nos parece débil.", ["2: El párrafo 2 nos parece débil."]),
        (
            "1. Paragraph 13 is vague. We have doubts about paragraph 2. They are grave.",
            [
                "2: We have doubts about paragraph 2. They are grave.",
                "13: Paragraph 13 is vague.",
            ],
        ),
    ],
)
def test_a_letter_that_only_speaks_of_paragraphs_is_comments_on_them(
    tmp_path: Path, paper: str, remarks: list[str]
) -> None:
    """Each with a notice: it may ask for a change that a reader understands."""
    found = _compiled(tmp_path, paper)
    assert _remarked(found) == remarks
    assert [n.code for n in found.notices].count("instruction-unclear") == len(remarks)


def test_a_paragraph_of_another_document_is_none_of_the_base(tmp_path: Path) -> None:
    """What a letter says of it hangs on no paragraph of that number."""
    found = _compiled(tmp_path, "Delete paragraph 1. We recall paragraph 2 of resolution 70/1.")
    assert not [words for words in _remarked(found) if words.startswith("2:")]


@pytest.mark.parametrize(
    "words",
    ["Paragraph 2. New text: “{}”", "2. New text: {}", "Paragraph 2\n\nProposed text:\n\n{}"],
)
def test_words_called_a_proposed_text_reword_the_paragraph_they_are_like(
    tmp_path: Path, words: str
) -> None:
    """The sentence is the evidence."""
    paper = words.format("States shall share data without delay.")
    assert _said(_compiled(tmp_path, f"Delete paragraph 13.\n\n{paper}"))[:1] == [
        "2: should -> shall"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Data are shared without delay.",
        "States should share data.",
        "States should share … without delay.",
        "We act. We act again.",
    ],
)
def test_words_called_a_proposed_text_may_be_for_a_part_only(tmp_path: Path, words: str) -> None:
    """Hardly like the paragraph, or without a part of it: a comment, and a notice says so."""
    paper = f"Delete paragraph 13.\n\nParagraph 2. New text: “{words}”"
    found = _compiled(tmp_path, paper)
    assert _said(found) == ["13: The review will be held again in ten years. -> "]
    remarks = [(p.label, comment.text) for p in found.paragraphs for comment in p.comments]
    assert remarks == [("2", paper.partition("\n\n")[2])]
    assert "instruction-unclear" in [notice.code for notice in found.notices]


def test_a_new_paragraph_may_speak_as_a_letter_does_where_it_is_called_new(tmp_path: Path) -> None:
    """The words "We request" are then a part of it, and the sign is its mark."""
    found = _compiled(tmp_path, "Delete paragraph 13.\n\n[2bis NEW] We request a second report.")
    assert "2 bis: We request a second report." in _said(found)
    assert "silent-edit" not in [notice.code for notice in found.notices]
