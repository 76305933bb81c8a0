"""Letters in languages whose instructions are not read."""

from dataclasses import replace

import pytest

from adref.compilation.instructing.telling import Told, carried_out
from tests.compilation.instructing.notation import letter
from tests.compilation.notation import base

GROUND = base(
    "1. We welcome the report.", "2. States should share data.", "12 bis. We thank the host."
)


def told(language: str, text: str) -> Told:
    """A letter in *language* on the base."""
    return carried_out(replace(letter(text), language=language), GROUND, remarks=True)


@pytest.mark.parametrize(
    ("language", "text", "numbers"),
    [
        ("ru", "В пункте 2 заменить слово «должны» словом «обязаны».", [2]),
        ("ru", "Уважаемый председатель,\nПункты 1 и п. 2 исключить.", [1, 2]),
        ("ru", "Исключить пункт 12 bis.", [3]),
        ("ar", "في الفقرة 2 يستعاض عن عبارة «يجب» بعبارة «ينبغي».", [2]),
        ("ar", "تحذف الفقرة ١.", [1]),
        ("zh", "第2段中，将“应”改为“须”。", [2]),
        ("zh", "删除第1段。", [1]),
    ],
)
def test_the_letter_is_kept_on_the_paragraphs_it_names(
    language: str, text: str, numbers: list[int]
) -> None:
    """As it stands, each with a notice; another says the language and what to do."""
    done = told(language, text)
    said = text.rpartition("\n")[2]
    assert [((c.paragraph or 0) + 1, c.text) for c in done.document.comments] == [
        (number, said) for number in numbers
    ]
    codes = [notice.code for notice in done.document.notices]
    assert codes.count("letter-language") == 1
    assert codes.count("instruction-unclear") == len(numbers)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "ru",
            "the letter is in Russian, and instructions are read in English, French and Spanish",
        ),
        ("ar", "the letter is in Arabic"),
        ("zh", "the letter is in Chinese"),
    ],
)
def test_the_language_is_named_with_what_to_do(language: str, words: str) -> None:
    """A person can enter the changes, or ask for another letter."""
    text = {"ru": "Исключить пункт 2.", "ar": "تحذف الفقرة 2.", "zh": "删除第2段。"}[language]
    (notice,) = [n for n in told(language, text).document.notices if n.code == "letter-language"]
    assert notice.words.startswith(words)
    assert "enter its changes by hand" in notice.words


@pytest.mark.parametrize(
    "text",
    [
        "Мы благодарим вас за проект.",
        "1. Государства действуют.\n2. Государства помогают, см. пункт 1.\n3. Государства ждут.",
    ],
    ids=["names none", "a text of its own"],
)
def test_what_is_no_letter_on_the_base_is_handed_back(text: str) -> None:
    """It names no paragraph, or its own."""
    assert told("ru", text) == Told(replace(letter(text), language="ru"))
