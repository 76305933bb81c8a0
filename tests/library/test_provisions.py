"""A document taken apart: numbers, annexes, articles, the first page."""

from itertools import accumulate

import pytest

from adref.library.levels import placed
from adref.library.model import Sort
from adref.library.title_page import Stated
from tests.library.shelf import HARBOUR, TREATY, volume


def numbers(text: str) -> list[str]:
    """The names of all provisions that have one."""
    return [
        p.name for p in volume(text, "x.md").provisions if p.sort is not Sort.HEADING and p.name
    ]


def test_a_resolution_has_preambular_operative_and_sub_paragraphs_and_an_annex() -> None:
    """The line of the speaker is none, and numbers begin anew in the annex."""
    assert numbers(HARBOUR) == [
        *("PP1", "PP2", "1", "2", "2 (a)", "2 (a) (i)", "2 (a) (ii)", "2 (b)", "3"),
        *("annex I, 1", "annex I, 2"),
    ]


def test_a_treaty_has_articles() -> None:
    """The paragraphs of an article are numbered in it, and one without a number is the article."""
    assert numbers(TREATY) == ["Article 5, 1", "Article 5, 2", "Article 6"]


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("a b c", "a b c"),
        ("a i ii b", "a a.i a.ii b"),
        ("g h i j", "g h i j"),
        ("k l a b", "k l a b"),
        ("h i a b", "h i a b"),
        ("a i a b", "a a.i a b"),
        ("i ii a b iii", "i ii ii.a ii.b iii"),
        ("1 a b 2", "1 1.a 1.b 2"),
        ("y z aa bb", "y z aa bb"),
        ("a a_bis b", "a a_bis b"),
        ("d f", "d f"),
    ],
)
def test_sub_paragraphs_stand_inside_each_other(printed: str, wanted: str) -> None:
    """Which list goes on, and which begins, is told by what comes next."""
    walk = accumulate(
        printed.split(), lambda levels, word: placed(levels, (word.replace("_", " "),)), initial=()
    )
    seen = [".".join(levels).replace(" ", "_") for levels in walk]
    assert " ".join(seen[1:]) == wanted


FIRST = """United Nations

General Assembly

Distr.: General

21 December 2016

Seventy-first session

Agenda item 16

Resolution adopted by the General Assembly on 16 December 2016

[on the report of the Second Committee (A/71/462/Add.1)]

71/301. Safe harbours for all

The General Assembly,

Recalling its resolution 70/1,

1. Reaffirms this.
"""
PAGES = {
    "before the title": (
        "# 71/301. Safe harbours\n\n1. One.\n",
        "x.md",
        "A/RES/71/301",
        "Safe harbours",
    ),
    "in words": (
        "# Resolution 71/301\n\nSafe harbours\n\n1. One.",
        "x.md",
        "A/RES/71/301",
        "Safe harbours",
    ),
    "on a line": ("A/71/L.2\n\nDistr.: Limited\n\n# Draft\n\n1. One.", "x.md", "A/71/L.2", "Draft"),
    "with a label": (
        "United Nations A/RES/71/301\n\n# Text\n\n1. One.",
        "x.md",
        "A/RES/71/301",
        "Text",
    ),
    "the file": ("# Draft\n\n1. One.", "A_RES_71_301.md", "A/RES/71/301", "Draft"),
    "the file, hyphens": ("# Draft\n\n1. One.", "A-71-L.2.md", "A/71/L.2", "Draft"),
    "a first page": (FIRST, "x.md", "A/RES/71/301", "Safe harbours for all"),
    "in Arabic": (
        "# قرار اتخذته الجمعية العامة في 12 كانون الأول/ديسمبر 2023\n\n## 78/901. موانئ للجميع\n\n1 - تقرر.",
        "x.md",
        "A/RES/78/901",
        "موانئ للجميع",
    ),
    "only cited": ("# Draft\n\nRecalling resolution 70/1,\n\n1. One.", "x.md", "", "Draft"),
    "cited in full": (
        "# Draft\n\nRecalling A/RES/70/1, on development,\n\n1. One.",
        "x.md",
        "",
        "Draft",
    ),
    "known by its title": ("# Tunis Agenda\n\n1. One.", "x.md", "WSIS-05/TUNIS/DOC/6(Rev.1)-E", ""),
}


@pytest.mark.parametrize("page", PAGES)
def test_the_first_page_says_symbol_and_title(page: str) -> None:
    """A symbol in a sentence is that of another document."""
    text, file, symbol, title = PAGES[page]
    source = volume(text, file).source
    assert source.symbol == symbol
    assert source.title == title or not title


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("16 December 2015", "2015-12-16"),
        ("Resolution adopted by the General Assembly on 1 March 2016", "2016-03-01"),
        ("Distr.: General 3 janvier 2017", "2017-01-03"),
        ("Recalling its resolution 70/1 of 4 May 2014,", ""),
        ("Recalling resolution 70/1 of 4 May 2014", ""),
        ("Recalling what was said on 4 May 2014 in this place, and not forgotten,", ""),
    ],
)
def test_the_first_page_says_the_date(line: str, date: str) -> None:
    """The date of a document stands alone, or beside its adoption."""
    assert volume(f"# Draft\n\n{line}\n\n1. One.\n", "x.md").source.date == date


def test_the_date_is_that_of_the_adoption_and_not_of_the_print() -> None:
    """A resolution is printed days after."""
    assert volume(FIRST, "x.md").source.date == "2016-12-16"


def test_what_is_stated_counts_before_what_the_page_says() -> None:
    """Somebody who knows the document is right."""
    said = Stated("A/RES/1/2", "Other", "2001-02-03")
    source = volume(HARBOUR, "x.md", said).source
    assert (source.symbol, source.title, source.date) == ("A/RES/1/2", "Other", "2001-02-03")


def test_a_known_document_has_its_date() -> None:
    """The table of references dates a document whose page does not."""
    assert volume("# Tunis Agenda\n\n1. One.", "x.md").source.date == "2005-11-18"


def test_the_language_is_told() -> None:
    """A source is found with the words of its language."""
    text = (
        "# Accord\n\n1. Nous nous engageons à réduire la fracture numérique dans tous les pays.\n"
    )
    assert volume(text, "x.md").source.language == "fr"
