"""Sheets as PDF: words are data, the file is tagged, and no letter becomes a box."""

import playa
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adref.text.marks import MarkKind
from adref.writers import typeset
from adref.writers.letters import readable
from adref.writers.lines import BOLD, PLAIN, Grid, Leaf, Line, Part, Remark, Sheet
from adref.writers.typeset import LetterWithoutFont

LATIN = st.text(st.characters(codec="latin-1", exclude_categories=("Cc", "Zs", "Cf")), min_size=1)


def pdf(*parts: Part, language: str = "en", landscape: bool = False) -> bytes:
    """The PDF of a sheet of *parts*."""
    return typeset.write(Sheet("Test", "A [text] of *signs*", parts, language, landscape))


def words(data: bytes) -> str:
    """The words of a PDF as pdfium reads them, white space left out."""
    with pypdfium2.PdfDocument(data) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return "".join("".join(pages).split())


def line(text: str, style: str = "BodyText") -> Line:
    """A line of plain words."""
    return Line(((text, PLAIN),), style)


@pytest.mark.parametrize(
    "text",
    ["[EU: shall]", "*x* _y_ `z`", "#let x = 1", "$5 @name <label>", "\\ // /* */", "= A", "~a~"],
)
def test_signs_of_markup_are_words(text: str) -> None:
    """Brackets and asterisks of a negotiated text print as they are."""
    assert words(pdf(line(text))) == "".join(text.split()) + "1/1"


@settings(max_examples=10)
@given(LATIN)
def test_any_words_print_as_they_are(text: str) -> None:
    """Letter for letter, ligatures and hyphens aside."""
    assert "".join(readable(text).split()) in words(pdf(line(text)))


def test_the_same_sheet_gives_the_same_bytes() -> None:
    """There is no clock in it."""
    grid = Grid("t", (("A", 1), ("B", 2)), (([line("x", "TableText")], []),))
    assert pdf(grid, Leaf(), grid) == pdf(grid, Leaf(), grid)


def test_it_is_tagged_titled_and_says_its_language() -> None:
    """What PDF/UA-1 asks first (ISO 14289-1, 7.1 and 7.2)."""
    data = pdf(line("Texte", "Heading1"), line("Nous."), language="fr-CH")
    with playa.parse(data) as document:
        catalog = document.catalog
        assert catalog["MarkInfo"]["Marked"]
        assert catalog["Lang"] == b"fr"
        assert b"pdfuaid:part" in bytes(playa.resolve(catalog["Metadata"]).buffer)
        roles = {element.type for element in document.structure.find_all()}
    assert {"H1", "P"} <= roles


def test_the_head_of_a_table_is_one_for_screen_readers() -> None:
    """Its cells are TH and not TD."""
    rows = tuple(([line(f"{n}", "TableText")],) for n in range(2))
    with playa.parse(pdf(Grid("t", (("Asked", 1),), rows))) as document:
        roles = [element.type for element in document.structure.find_all()]
    assert (roles.count("TH"), roles.count("TD")) == (1, 2)


def test_no_level_of_headings_is_skipped() -> None:
    """A Heading3 under a title is one step down: PDF/UA refuses the hole."""
    with playa.parse(pdf(line("A", "Title"), line("B", "Heading3"))) as document:
        roles = {element.type for element in document.structure.find_all()}
    assert {"H1", "H2"} <= roles


def test_every_leaf_begins_on_an_odd_page() -> None:
    """The back of the last page stays empty, so that each can be handed out."""
    with pypdfium2.PdfDocument(pdf(line("A"), Leaf(), line("B"))) as document:
        assert ["A" in words_on(page) for page in document] == [True, False, False]
        assert ["B" in words_on(page) for page in document] == [False, False, True]


def words_on(page: pypdfium2.PdfPage) -> str:
    """The words of one page."""
    return str(page.get_textpage().get_text_bounded())


def test_what_is_said_in_the_margin_is_a_footnote() -> None:
    """With who says it."""
    remarked = Line((("Words.", PLAIN),), remarks=(Remark("EU", "why [not]"),))
    assert "EU:why[not]" in words(pdf(remarked))


def test_looks_are_drawn() -> None:
    """What is struck and underlined is tagged as such, beside its line."""
    faces = {MarkKind.STRIKE: b"LineThrough", MarkKind.UNDERLINE: b"Underline"}
    runs = tuple((str(kind), frozenset({kind})) for kind in faces)
    with playa.parse(pdf(Line((*runs, ("x", BOLD))))) as document:
        said = str([element.props for element in document.structure.find_all()])
    assert [name.decode() in said for name in faces.values()] == [True, True]


@pytest.mark.usefixtures("fonts")
@pytest.mark.parametrize(
    ("text", "language"), [("تعيد الدول تأكيد التزامها", "ar"), ("各国重申其承诺", "zh")]
)
def test_arabic_and_chinese_are_set(text: str, language: str) -> None:
    """By a font that has them; the words can be copied out again."""
    assert sorted("".join(text.split())) == sorted(words(pdf(line(text), language=language))[:-3])


def test_a_letter_that_no_font_has_is_refused_by_name() -> None:
    """It would be a box, and a lost word."""
    with pytest.raises(LetterWithoutFont, match="install one that does"):
        pdf(line("a letter of private use: \U000f0001"))
