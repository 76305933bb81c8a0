"""Real files: the standard case with its gold, and hostile texts that must lose nothing."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from plain_law import astray
from plain_notation import read_lines, words

from adref.readers.plain import read
from adref.text.document import Kind, MarkedDocument, Paragraph, Relation
from adref.text.marks import MarkKind

HOSTILE = (
    "g77/*.txt",
    "paris/*.md",
    "bbnj/*.txt",
    "agreed/*.txt",
    "tracked/criticmarkup/**/*.txt",
    "tracked/criticmarkup/**/*.text",
)


@pytest.fixture(scope="module")
def gold(shared: Path) -> dict[str, Any]:
    """What a person read in the first 38 paragraphs."""
    loaded: dict[str, Any] = json.loads((shared / "real/g77/gold_1-38bis.json").read_text("utf-8"))
    return loaded


@pytest.fixture(scope="module")
def g77(shared: Path) -> MarkedDocument:
    """The standard case as read."""
    path = next((shared / "real/g77").glob("*.txt"))
    return read(path.read_bytes(), path.name)


@pytest.fixture(scope="module")
def labelled(g77: MarkedDocument) -> list[Paragraph]:
    """The paragraphs of the standard case that have a label."""
    return [p for p in g77.paragraphs if p.label]


def test_every_paragraph_is_found(labelled: list[Paragraph], g77: MarkedDocument) -> None:
    """112 labelled paragraphs, 85 of the base and 27 new, and no body without a label."""
    relations = Counter(p.relation for p in labelled)
    assert relations == {None: 85, Relation.INSERTED_AFTER: 27}
    assert [p for p in g77.paragraphs if p.kind is Kind.BODY and not p.label] == []


def test_labels_sections_and_places_are_those_of_the_gold(
    labelled: list[Paragraph], gold: dict[str, Any]
) -> None:
    """The printed form, the meaning, the section above, the start and the end."""
    expected = [
        (g["label_printed"], g["label_normalised"], g["section"], g["start"], g["end"])
        for g in gold["paragraphs"]
    ]
    found = [
        (p.label.printed, str(p.label), p.heading, p.place.start, p.place.end)
        for p in labelled
        if p.label
    ]
    assert found[: len(expected)] == expected


def test_marked_words_are_those_of_the_gold(
    labelled: list[Paragraph], gold: dict[str, Any]
) -> None:
    """Every insertion and deletion is a span at its offset with its mark, and no other is."""
    kinds = {"bold": MarkKind.BOLD, "strike": MarkKind.STRIKE, "link": MarkKind.EMPTY_LINK}
    expected = sorted(
        (edit["start"], edit["end"], edit["text"], kinds[edit["style"]])
        for g in gold["paragraphs"]
        for edit in [*g["insertions"], *g["deletions"]]
    )
    found = [
        (span.place.start, span.place.end, span.text, mark.kind)
        for p in labelled[: len(gold["paragraphs"])]
        for span in p.spans
        for mark in span.marks
        if mark.kind in kinds.values()
    ]
    assert found == expected


def test_headings_and_titles_are_those_of_the_gold(
    g77: MarkedDocument, gold: dict[str, Any]
) -> None:
    """16 headings, one with its instruction, and 2 titles."""
    headings = [p for p in g77.paragraphs if p.kind is Kind.HEADING]
    assert [words(p) for p in headings] == [g["text"] for g in gold["headings"]]
    assert [p.instruction for p in headings] == [g.get("instruction") for g in gold["headings"]]
    titles = [words(p) for p in g77.paragraphs if p.kind is Kind.TITLE]
    assert titles == [g["text"] for g in gold["titles"]]


def test_the_footnote_is_at_its_call(g77: MarkedDocument) -> None:
    """It is called by paragraph 1, and is printed between 11 and 12."""
    footnote = g77.footnotes[0]
    assert footnote.paragraph is not None
    caller = g77.paragraphs[footnote.paragraph]
    text = "".join(span.text for span in caller.spans)
    assert (str(caller.label), text[: footnote.offset or 0][-15:]) == ("1", "Co-facilitators")


def test_cuts_and_orphans_are_noticed(g77: MarkedDocument) -> None:
    """6 paragraphs cut by a page, 3 labels with an orphan mark, 6 misprinted suffixes."""
    codes = Counter(notice.code for notice in g77.notices)
    assert codes == {
        "page-break-joined": 6,
        "orphan-mark": 3,
        "label-repaired": 6,
        "line-break-hyphen": 4,
    }


@pytest.mark.parametrize("pattern", HOSTILE)
def test_hostile_files_lose_nothing(shared: Path, pattern: str) -> None:
    """No exception, and every letter of the file in exactly one place."""
    files = sorted((shared / "real").glob(pattern))
    lost = {
        path.name: astray(text, read(path.read_bytes(), path.name))
        for path in files
        if (text := path.read_bytes().decode("utf-8-sig"))
    }
    assert lost == {path.name: [] for path in files}
    assert lost


def side(document: MarkedDocument, gone: MarkKind) -> list[str]:
    """The paragraphs without the words that carry *gone*, broken where that side breaks them."""
    role = "inserted" if gone is MarkKind.CRITIC_INSERTED else "deleted"
    paragraphs = [""]
    for paragraph in document.paragraphs:
        kept = [s.text for s in paragraph.spans if gone not in {m.kind for m in s.marks}]
        paragraphs[-1] += "".join(kept)
        paragraphs += [] if paragraph.ending == role else [""]
        paragraphs[-1] += " " if paragraph.ending == role else ""
    return [text for p in paragraphs if (text := " ".join(p.split()))]


@pytest.mark.parametrize(
    ("suffix", "gone"),
    [("htmla", MarkKind.CRITIC_DELETED), ("htmlr", MarkKind.CRITIC_INSERTED)],
)
def test_critic_markup_is_accepted_and_rejected(shared: Path, suffix: str, gone: MarkKind) -> None:
    """Both sides of the extended file are those its own program writes."""
    folder = shared / "real/tracked/criticmarkup/mmd6/tests/CriticMarkup"
    document = read((folder / "CriticMarkup.text").read_bytes(), "CriticMarkup.text")
    page = (folder / f"CriticMarkup.{suffix}").read_text("utf-8").partition("<body>")[2]
    expected = [line for line in read_lines_of_html(page) if line]
    assert side(document, gone) == expected


def read_lines_of_html(page: str) -> list[str]:
    """The words of each paragraph of a simple page."""
    found = read_lines("\n\n".join(p.partition("</p>")[0] for p in page.split("<p>")[1:]))
    return [
        line.replace("{italic|", "").replace("}", "").removeprefix("T: ").removeprefix("H: ")
        for line in found
    ]
