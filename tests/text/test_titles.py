"""Titles of documents that no table holds: what is one, and where it ends."""

import pytest

from adref.text.titles import ends_in_kind, title_at


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Harbour Accord, para 12", "Harbour Accord"),
        ("Harbour Accord OP 4", "Harbour Accord"),
        ("Harbour Accord para II", "Harbour Accord"),
        ("Port Selene Plan of Action, paras. 9 and 10", "Port Selene Plan of Action"),
        ("Port Selene Principles 5", "Port Selene Principles"),
        ("Report of the Secretary-General, para 5", "Report of the Secretary-General"),
        ("2025 Political Declaration, para 5", "2025 Political Declaration"),
        ("Agenda 2063, para 5", "Agenda 2063"),
        ("Ministerial Decision 5, para 3", "Ministerial Decision 5"),
        ("Programme d’action de Lima, par. 5", "Programme d’action de Lima"),
        ("Déclaration de l'Océan, par. 5", "Déclaration de l'Océan"),
        ("Declaración de principios de Lima, párr. 5", "Declaración de principios de Lima"),
        ("Венская декларация, п. 5", "Венская декларация"),
        ("إعلان ليما، الفقرة 5", "إعلان ليما"),
        ("利马宣言, 段 5", "利马宣言"),
        ("TC/RES/8/14 op4", "TC/RES/8/14"),
        ("TC/8/L.2, para 4", "TC/8/L.2"),
    ],
)
def test_a_title_ends_before_the_place_in_the_document(text: str, title: str) -> None:
    """Names, words for a kind of document and small words between them are the title."""
    end = title_at(text, 0)
    assert end is not None
    assert text[:end] == title


@pytest.mark.parametrize(
    "text",
    [
        "We share the accord",
        "The Harbour Accord",
        "See Harbour Accord",
        "Source: Harbour Accord",
        "harbour accord",
        "Group of 77",
        "Convention, article 4",
        "Principles 5 and 7",
        "Annex II",
        "Port Selene",
        "Article 5 of the Harbour Accord",
        "TCP/IP",
        "A/B/C",
    ],
)
def test_other_words_begin_no_title(text: str) -> None:
    """A title has a capital, a word for a kind of document, and one more; "the" is before it."""
    assert title_at(text, 0) is None


@pytest.mark.parametrize(
    ("title", "may"),
    [
        ("Harbour Accord", True),
        ("Port Selene Plan of Action", True),
        ("Ministerial Decision", False),
        ("Agenda Item", False),
        ("Work programme", False),
    ],
)
def test_a_bare_number_after_a_title_is_a_place_only_after_a_kind(title: str, *, may: bool) -> None:
    """Paragraph 21 is meant by "Harbour Accord 21", but an item of an agenda by "Agenda Item 5"."""
    assert ends_in_kind(title) is may
