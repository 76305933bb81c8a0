"""A rolling text as a Word file, read back: what stands in it is told, or refused in its place."""

import contextlib
import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.writers.build import base, compilation, new, noted
from tests.writers.compilations import compilations, ruled, styles
from tests.writers.docx.libreoffice import LibreOffice

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import BaseParagraph, Compilation, Move, Note, PartyComment
from adref.compilation.rolling.style import Attribution, Signs, Style
from adref.readers import rolling
from adref.text.document import Kind, MarkedDocument, Relation
from adref.writers.docx import rolling as writer

NO_BASE = MarkedDocument("base.docx", "", ())
TEXT, COMMENTS = "word/document.xml", "word/comments.xml"
SHALL = replace(
    noted(base("p1", "States [should|EU: shall|US:] act (now).", label="17"), (Note("EU", "why"),)),
    base="States should act [now].",
)
MADE = compilation(SHALL, base("p2", "We do.", label="18"), moves=(Move("US", "p2", None),))
WRITTEN = writer.write(MADE, NO_BASE)


def edited(printed: str, instead: str, part: str = TEXT, data: bytes = WRITTEN) -> bytes:
    """The Word file *data* with *instead* in the place of what is *printed* in a part of it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as made:
        for name in old.namelist():
            text = old.read(name).decode()
            assert name != part or printed in text
            made.writestr(name, text.replace(printed, instead) if name == part else text)
    return out.getvalue()


def read(data: bytes) -> Compilation:
    """What *data* tells."""
    return rolling.read(data, "rolling.docx")


def first(data: bytes) -> BaseParagraph:
    """The first paragraph that *data* tells."""
    [found, *_] = read(data).paragraphs
    assert isinstance(found, BaseParagraph)
    return found


@given(compilations(), styles())
def test_a_word_file_read_back_is_the_same_compilation(made: Compilation, style: Style) -> None:
    """Law 5, for every field, for words that look like the notation, and in every style."""
    assert read(writer.write(made, NO_BASE, ruled(made), style)) == made


@pytest.mark.parametrize(
    ("printed", "instead", "wording"),
    [
        (">shall<", ">must<", "must"),
        (">shall<", ">must [G8: not]<", "must [G8: not]"),
        (">shall<", ">delete<", ""),
        (">shall<", ">the word delete<", "delete"),
        (">shall<", ">space<", " "),
        (">shall</w:t>", ">sh</w:t></w:r><w:proofErr/><w:r><w:t>ould</w:t>", "should"),
        (">shall</w:t>", "><![CDATA[shall]]></w:t><w:noBreakHyphen/><w:t>not</w:t>", "shall\u2011not"),
    ],
)  # fmt: skip
def test_a_word_changed_in_word_is_changed_in_the_compilation(
    printed: str, instead: str, wording: str
) -> None:
    """The file holds no hidden copy of the wordings."""
    assert first(edited(printed, instead)).passages[0].readings[0].text == wording


def test_a_bracket_added_in_bold_is_a_reading_more() -> None:
    """As somebody types it behind another one, its words bold as well."""
    signs = '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> [G77: may]</w:t></w:r>'
    readings = first(edited('<w:t xml:space="preserve"> act', f'<w:t/></w:r>{signs}<w:r><w:t xml:space="preserve"> act')).passages[0].readings  # fmt: skip
    assert [(r.parties, r.text) for r in readings][-1] == (("G77",), "may")


@pytest.mark.parametrize("style", [Style(), Style(Attribution.AFTER, signs=Signs.PLAIN)], ids=str)
def test_a_bold_bracket_in_a_bracket_is_read_and_told_at_its_paragraph(style: Style) -> None:
    """Its words are those around it with its own; brackets of the text inside stay words."""
    inner = f"[{style.bracket('G77', '</w:t></w:r><w:r><w:t>not')}"
    inner = inner.replace("not", "not</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>") + "]"
    put = f">shall </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{inner}</w:t></w:r><w:r><w:t> act<"
    data = edited(">shall<", put, TEXT, writer.write(MADE, NO_BASE, style=style))
    wanted = [(r.parties, r.text) for r in first(data).passages[0].readings]
    assert wanted == [(("EU",), "shall act"), (("G77",), "shall not act"), (("US",), "")]
    [notice] = read(data).notices
    assert (notice.code, notice.place) == (
        "rolling-nested",
        Place("rolling.docx", part=TEXT, paragraph=4),
    )


def test_where_nothing_is_bold_a_backslash_makes_words_of_a_bracket() -> None:
    """And a bracket typed without one is a reading."""
    style = Style(Attribution.AFTER, signs=Signs.PLAIN)
    data = writer.write(MADE, NO_BASE, style=style)
    assert first(data).base == "States should act [now]."
    typed = edited("\\[now\\]", "[now (base)] [then (G77)]", TEXT, data)
    assert [(p.base, p.readings[0].text) for p in first(typed).passages] == [
        ("should", "shall"),
        ("now", "then"),
    ]


def test_brackets_of_the_text_itself_stay_words() -> None:
    """They are not bold."""
    assert first(WRITTEN).base == "States should act [now]."


@pytest.mark.parametrize(
    ("printed", "instead", "message"),
    [
        ("[EU (note 1): ", "", r"paragraph 5 \(“17\. States .*a bracket has no partner.*bold brackets"),
        ("[EU (note 1): ", "[EU", r"paragraph 5 .*: \[EUshall\] names no party"),
        (">shall<", ">shall</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>[now]<", "names no party"),
        (">shall<", ">shall</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>[G77: now<", "no partner"),
        ("[EU (note 1): ", "[EC (note 1): ", "“EC” is not in the list of parties at the end; write"),
        ("[EU (note 1): ", "[EU (note 2): ", "note or source 2 is not there; put its comment back"),
        (" act [now]", " act [G77: now]", r"“\[G77: now\]” is not bold, so .* nobody's wish; make"),
        ("w:pBdr", "w:pBdrs", "between two ruled lines, and here are 0; put them back"),
        (">Rolling text: ", ">Text: ", "no paragraph begins with 'Rolling text:'"),
        (">We do.<", "></w:t><w:footnoteReference/><w:t><", "paragraph 6: holds an element footnoteReference"),
        (">We do.</w:t></w:r>", ">We</w:t></w:r><w:ins><w:r/></w:ins>", "paragraph 6: .*accept or"),
        (">We do.<", "></w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>We<", "struck through; write"),
        ('<w:p><w:pPr><w:pStyle w:val="Provision"/>', '<w:p><w:r><w:t>More.</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Provision"/>', "found 4 paragraphs, and the appendix knows 2"),
        (">G77</w:t></w:r></w:p></w:tc>", "/></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc>", "lists|fit"),
    ],
)  # fmt: skip
def test_what_is_no_rolling_text_any_more_is_refused_in_its_place(
    printed: str, instead: str, message: str
) -> None:
    """The paragraph is named by its number and its words, with what to do."""
    with pytest.raises(InputUnreadable, match=message):
        read(edited(printed, instead))


def test_lines_left_empty_change_nothing() -> None:
    """Who edits a page presses Enter."""
    line = '<w:p><w:pPr><w:pStyle w:val="Provision"/>'
    assert read(edited(line, f"<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>{line}")) == MADE


def test_a_comment_of_somebody_is_told_as_a_notice() -> None:
    """It belongs to no party's paper, and it is not lost."""
    data = edited("Move 1: ", "Please see ", COMMENTS)
    data = edited('{"move": "p2", "after": null}', "", "customXml/item1.xml", data)
    assert read(data).notices == (
        Notice(
            "rolling-comment",
            "US comments on “18.\tWe do.”: Please see paragraph 18 at the start",
            Place("rolling.docx", part=COMMENTS, paragraph=5),
        ),
    )


@pytest.mark.parametrize(
    ("data", "is_one"),
    [
        (WRITTEN, True),
        (edited("urn:adref:rolling:1", "urn:adref:rolling:0", "customXml/item1.xml"), False),
        (WRITTEN[:2000], False),
        (b"# Rolling text: T", False),
        (b"# Rolling text: T\n<!-- adref/rolling 1\n", True),
    ],
    ids=["written", "another version", "cut short", "a title alone", "Markdown"],
)
def test_our_own_file_is_known_by_what_goes_with_it(data: bytes, is_one: bool) -> None:  # noqa: FBT001
    """A name or a title proves nothing."""
    assert rolling.is_rolling(data) is is_one


WHOLE = compilation(
    replace(base("p1", "", kind=Kind.HEADING, level=2, section="Access"), base="Access [x]"),
    SHALL,
    base("p3", "with[ |EU:]in or non[-|US:  ]stop.", label="(a)", alternatives=("EU: Do.", "US: Go [EU: x].")),
    base("p4", "[Act.|US:]", label="2", comments=(PartyComment("G77", "Why?\n\nNow.", Place("G77.docx")),)),
    new("n1", "p4", "EU: More.", "US!: Else.", label="2 bis"),
    new("n2", "p4", "EU: Other.", relation=Relation.ALTERNATIVE_OF),
    base("p5", "[ينبغي|EU: يجب] أن تكفل.", label="3"),
    base("p6", "New: data.", label="4"),
    moves=(Move("US", "p4", None), Move("EU", "p3", "p6")),
)  # fmt: skip
"""All that a rolling text can hold."""


def test_libreoffice_saves_it_anew_and_it_is_the_same_compilation(
    tmp_path: Path, soffice: str
) -> None:
    """Another program has written every part of the file; brackets stay bold, records stay."""
    (tmp_path / "rolling.docx").write_bytes(writer.write(WHOLE, NO_BASE))
    kind = "docx:MS Word 2007 XML"
    office = LibreOffice(soffice, tmp_path)
    office.run(
        "--convert-to", kind, "--outdir", str(tmp_path / "new"), str(tmp_path / "rolling.docx")
    )
    assert read((tmp_path / "new" / "rolling.docx").read_bytes()) == WHOLE


PARTS = st.sampled_from([TEXT, COMMENTS, "customXml/item1.xml"])


@given(PARTS, st.integers(0, 9000), st.integers(0, 30), st.text('[]<>:" w/p{}1', max_size=4))
def test_a_damaged_file_is_read_or_refused(part: str, start: int, length: int, put: str) -> None:
    """No damage ends in anything but a compilation or the error with its remedy."""
    with zipfile.ZipFile(io.BytesIO(WRITTEN)) as old:
        text = old.read(part).decode()
    damaged = text[:start] + put + text[start + length :]
    with contextlib.suppress(InputUnreadable):
        assert isinstance(read(edited(text, damaged, part)), Compilation)
