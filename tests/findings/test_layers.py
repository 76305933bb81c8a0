"""Layers: the sides of a paragraph, and the way back from them to the file."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.base.places import Place
from adref.findings.layers import Side, both_sides, in_its_own_terms, layer
from adref.text.document import MarkedDocument, Paragraph, Role, Span
from adref.text.marks import Mark, MarkKind
from tests.findings.notation import document

LINE = "5. Parties ~~shall~~ **should** report {{(Source: para 5)}}"


@pytest.mark.parametrize(
    ("side", "text"),
    [
        (Side.BEFORE, "Parties shall  report "),
        (Side.AFTER, "Parties  should report "),
        (Side.NOTES, "(Source: para 5)"),
    ],
)
def test_a_side_holds_its_roles(side: Side, text: str) -> None:
    """Before is kept and deleted, after is kept and inserted, notes stand apart."""
    assert layer(document(LINE).paragraphs[0], side).text == text


@pytest.mark.parametrize(
    ("side", "words", "printed"),
    [
        (Side.AFTER, "report", "report"),
        (Side.AFTER, "Parties", "Parties"),
        (Side.AFTER, "should", "should"),
        (Side.BEFORE, "shall", "shall"),
        (Side.AFTER, "Parties  should", "Parties ~~shall~~ **should"),
        (Side.BEFORE, "shall  report", "shall~~ **should** report"),
        (Side.NOTES, "para 5", "para 5"),
    ],
)
def test_words_of_a_side_lead_back_to_the_file(side: Side, words: str, printed: str) -> None:
    """The place takes in what stands between in the file, marks and the other side included."""
    on = layer(document(LINE).paragraphs[0], side)
    start = on.text.index(words)
    place = on.place(start, start + len(words))
    assert LINE[place.start : place.end] == printed


def test_a_place_in_word_keeps_part_and_paragraph() -> None:
    """Offsets count in the joined text of the paragraph, the run is that of the first word."""
    home = Place("in.docx", 0, 0, "word/document.xml", 7)
    spans = (
        Span("Parties ", replace(home, start=0, end=8, run=0)),
        Span("shall ", replace(home, start=8, end=14, run=1), role=Role.DELETED),
        Span("report", replace(home, start=14, end=20, run=2)),
    )
    on = layer(Paragraph(spans, home), Side.AFTER)
    assert on.text == "Parties report"
    assert on.place(3, 11) == Place("in.docx", 3, 17, "word/document.xml", 7, 0)


def test_a_link_has_one_sign_before_its_words() -> None:
    """In "[data](#)" the words begin after one bracket."""
    span = Span("data", Place("in.md", 10, 19), frozenset({Mark(MarkKind.EMPTY_LINK, "#")}))
    assert layer(Paragraph((span,), span.place), Side.AFTER).place(0, 4) == Place("in.md", 11, 15)


def test_a_paragraph_without_edits_has_one_side() -> None:
    """Nothing is looked at twice."""
    assert len(both_sides(document("Parties report.").paragraphs[0])) == 1


def test_a_new_paragraph_shows_its_own_edits() -> None:
    """What it quotes without a mark counts as kept, what is marked in it as inserted."""
    (new,) = document("5 bis. We build on ~~Internet~~ **digital** governance.").paragraphs
    roles = [span.role for span in in_its_own_terms(new).spans]
    assert roles == [Role.KEPT, Role.DELETED, Role.KEPT, Role.INSERTED, Role.KEPT]


@given(
    pieces=st.lists(
        st.tuples(st.sampled_from(["{}", "**{}**", "~~{}~~"]), st.text("abc é\u4e2d", min_size=1)),
        min_size=1,
    ),
    data=st.data(),
)
def test_every_stretch_leads_back_to_its_own_characters(
    pieces: list[tuple[str, str]], data: st.DataObject
) -> None:
    """A stretch inside one span is found in the file character for character."""
    line = "".join(form.format(text) for form, text in pieces)
    read: MarkedDocument = document(line)
    on = layer(read.paragraphs[0], data.draw(st.sampled_from([Side.BEFORE, Side.AFTER])))
    start = data.draw(st.integers(0, max(0, len(on.text) - 1)))
    last = on.piece_at(start).end if on.pieces else 0
    end = data.draw(st.integers(start, last))
    place = on.place(start, end)
    expected = on.text[start:end] if on.pieces else line
    assert line[place.start : place.end] == expected
