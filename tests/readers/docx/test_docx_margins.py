"""Comments, footnotes and endnotes of a Word file."""

import pytest
from docx_build import changed, marked, p, r
from tests.readers.spans import lines, shown

from adref.text.document import Kind


def _comment(ident: int, text: str, para: str = "") -> str:
    known = f' w14:paraId="{para}"' if para else ""
    return (
        f'<w:comment w:id="{ident}" w:author="EU" w:date="2025-10-01T09:00:00Z">'
        f"<w:p{known}>{r(text)}</w:p></w:comment>"
    )


def _start(ident: int) -> str:
    return f'<w:commentRangeStart w:id="{ident}"/>'


def _end(ident: int) -> str:
    return f'<w:commentRangeEnd w:id="{ident}"/>'


def _call(ident: int) -> str:
    return f'<w:r><w:commentReference w:id="{ident}"/></w:r>'


def _where(body: str, *texts: str) -> list[tuple[int | None, int, int]]:
    comments = "".join(_comment(i, text) for i, text in enumerate(texts))
    return [(c.paragraph, c.start, c.end) for c in marked(body, comments=comments).comments]


def test_a_comment_has_author_date_text_and_place() -> None:
    """Its place is in the part of the comments."""
    body = p(r("We ") + _start(0) + r("agree") + _end(0) + _call(0))
    comment = marked(body, comments=_comment(0, "Do we?")).comments[0]
    assert (comment.text, comment.author, comment.date) == ("Do we?", "EU", "2025-10-01T09:00:00Z")
    assert (comment.place.part, comment.place.paragraph) == ("word/comments.xml", 0)


@pytest.mark.parametrize(
    ("body", "where"),
    [
        (p(r("We ") + _start(0) + r("agree") + _end(0) + _call(0)), (0, 3, 8)),
        (p(r("17. We ") + _start(0) + r("agree") + _end(0) + _call(0)), (0, 3, 8)),
        (p(_start(0) + r("17. We") + _end(0) + r(" agree")), (0, 0, 2)),
        (p(r("We ") + _call(0) + r("agree")), (0, 3, 3)),
        (p(r("one ") + _start(0) + r("two")) + p(r("three") + _end(0)), (0, 4, 7)),
        (p(r("a")) + p(_call(0)) + p(r("b")), (1, 0, 0)),
        (p(r("a")) + p(_call(0)), (0, 1, 1)),
        (p(r("a")), (None, 0, 0)),
        (p(changed("ins", _start(0) + r("new") + _end(0))), (0, 0, 3)),
    ],
)
def test_a_comment_is_anchored_in_the_spans(body: str, where: tuple[int | None, int, int]) -> None:
    """Offsets count code points of the joined spans; a range ends with its first paragraph."""
    assert _where(body, "Do we?") == [where]


def test_a_reply_knows_its_parent_and_shares_its_place() -> None:
    """Threads stand in commentsExtended.xml, by the ids of paragraphs."""
    found = marked(
        p(r("We ") + _start(0) + r("agree") + _end(0) + _call(0)),
        comments=_comment(0, "Do we?", "AA") + _comment(1, "Yes.", "BB"),
        commentsExtended='<w15:commentEx w15:paraId="AA"/>'
        '<w15:commentEx w15:paraId="BB" w15:paraIdParent="AA"/>',
    )
    assert [(c.ident, c.parent, c.paragraph, c.start, c.end) for c in found.comments] == [
        ("0", None, 0, 3, 8),
        ("1", "0", 0, 3, 8),
    ]


FOOTNOTES = (
    '<w:footnote w:id="-1" w:type="separator"><w:p/></w:footnote>'
    f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + r("See 70/125."))}</w:footnote>'
    f'<w:footnote w:id="5">{p(r("See ") + changed("ins", r("78/265.")))}</w:footnote>'
)
CALL = (
    '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{}"/></w:r>'
)


def test_a_call_is_a_span_of_its_own_with_the_number_as_shown() -> None:
    """Numbers follow the order of the calls, not the ids of the notes."""
    body = p(r("One") + CALL.format(5) + r(" and two") + CALL.format(2))
    found = marked(body, footnotes=FOOTNOTES)
    assert lines(found) == ["One{footnote-call|1} and two{footnote-call|2}"]
    assert [(f.call, f.paragraph, f.offset, f.place.part) for f in found.footnotes] == [
        ("1", 0, 3, "word/footnotes.xml"),
        ("2", 0, 12, "word/footnotes.xml"),
    ]


def test_the_text_of_a_footnote_has_its_marks() -> None:
    """Changes inside notes are changes."""
    found = marked(p(r("One") + CALL.format(5)), footnotes=FOOTNOTES)
    notes = [(shown(f.paragraphs[0]), f.paragraphs[0].kind) for f in found.footnotes]
    assert notes[0] == ("See {tracked-inserted|78/265.}", Kind.FOOTNOTE)


def test_a_note_without_a_call_is_kept_at_the_end() -> None:
    """Nothing is lost: it has no call and no paragraph."""
    found = marked(p(r("One") + CALL.format(5)), footnotes=FOOTNOTES)
    last = found.footnotes[1]
    assert (last.call, last.paragraph, shown(last.paragraphs[0])) == ("", None, "See 70/125.")


def test_an_inserted_call_is_inserted() -> None:
    """The change around the call holds for it."""
    found = marked(p(r("One") + changed("ins", CALL.format(2))), footnotes=FOOTNOTES)
    assert lines(found) == ["One{footnote-call tracked-inserted|1}"]


def test_a_call_of_the_authors_own_is_kept() -> None:
    """w:customMarkFollows: the asterisk in the run is the call, and does not count."""
    own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>*</w:t></w:r>'
    found = marked(p(r("One") + own + r(" two") + CALL.format(5)), footnotes=FOOTNOTES)
    assert lines(found) == ["One{footnote-call|*} two{footnote-call|1}"]
    assert [(f.call, f.offset) for f in found.footnotes] == [("*", 3), ("1", 8)]


def test_endnotes_count_in_roman_letters_unless_told() -> None:
    """As Word does; w:endnotePr of the last section may say otherwise."""
    note = f'<w:endnote w:id="1">{p(r("At the end."))}</w:endnote>'
    call = '<w:r><w:endnoteReference w:id="1"/></w:r>'
    arabic = '<w:sectPr><w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr></w:sectPr>'
    assert lines(marked(p(r("One") + call), endnotes=note)) == ["One{footnote-call|i}"]
    assert lines(marked(p(r("One") + call) + arabic, endnotes=note)) == ["One{footnote-call|1}"]


def test_a_call_is_no_part_of_a_label() -> None:
    """The label is found and cut as if the call were not there."""
    found = marked(p(r("17.") + CALL.format(2) + r(" We agree")), footnotes=FOOTNOTES)
    assert lines(found) == ["17. {footnote-call|1}We agree"]
    assert found.footnotes[0].offset == 0
