"""The library in Arabic, Chinese, French, Russian and Spanish: found by the words of the language."""

import pytest

from adref.library.keywords import mentions
from adref.library.rewritten import anywhere
from adref.library.schema import Address
from adref.library.search import reuses
from adref.text.tokens import tokens
from tests.library.shelf import library

FIVE = {
    "Arabic": "نلتزم بسد الفجوة الرقمية بين البلدان وداخلها بحلول نهاية العقد الحالي ونشجع جميع الدول على تبادل الخبرات والمعارف",
    "Chinese": "我们承诺在本十年末之前弥合各国之间和各国内部的数字鸿沟，并鼓励所有国家交流经验和知识",
    "French": "Nous nous engageons à réduire la fracture numérique entre les pays et en leur sein, et encourageons tous les États à échanger leurs expériences",
    "Russian": "Мы обязуемся преодолеть цифровой разрыв между странами и внутри стран к концу десятилетия и призываем все государства обмениваться опытом",
    "Spanish": "Nos comprometemos a cerrar la brecha digital entre los países y dentro de ellos, y alentamos a todos los Estados a intercambiar experiencias",
}
NEAR = {
    "Arabic": "نتعهد بسد الفجوة الرقمية بين البلدان وداخلها، ونشجع جميع الدول الأعضاء على تبادل الخبرات والمعارف",
    "Chinese": "我们同意在本十年末之前弥合各国内部的数字鸿沟，并鼓励所有会员国交流经验和知识",
    "French": "Nous nous engageons à réduire la fracture numérique entre les pays, et encourageons tous les états membres à échanger leurs expériences",
    "Russian": "Мы обязуемся преодолеть цифровой разрыв между странами к концу десятилетия и призываем все государства-члены обмениваться опытом",
    "Spanish": "Nos comprometemos a cerrar las brechas digitales entre los países, y alentamos a todos los Estados Miembros a intercambiar experiencias",
}
KEYWORDS = {
    "Arabic": "الفجوة الرقم",
    "Chinese": "数字鸿",
    "French": "fracture numér",
    "Russian": "цифровой разр",
    "Spanish": "brecha digi",
}
SOURCES = {name: f"# {name}\n\n1. {words}.\n" for name, words in FIVE.items()}


def without_runs(text: str) -> str:
    """A text with every fourth of its words replaced: no run of five is left."""
    return "".join((t, t, t, " q")[n % 4] for n, t in enumerate(tokens(text))).strip()


@pytest.mark.parametrize("language", FIVE)
def test_the_same_words_are_found(where: Address, language: str) -> None:
    """Exactly, with the tokens of their language, and in no other."""
    with library(where, **SOURCES) as database:
        found = reuses(database, FIVE[language])
    assert [(r.held.source.file, r.exact) for r in found] == [(f"{language}.md", True)]


@pytest.mark.parametrize("language", FIVE)
def test_a_part_of_eight_words_is_found(where: Address, language: str) -> None:
    """Also where a word is one letter, without a space around it."""
    part = "".join(tokens(FIVE[language])[3:11]).strip()
    with library(where, **SOURCES) as database:
        found = reuses(database, part)
    assert [(r.held.source.file, r.exact, r.words) for r in found] == [(f"{language}.md", True, 8)]


@pytest.mark.parametrize("language", FIVE)
def test_near_words_are_found(where: Address, language: str) -> None:
    """Words replaced, left out and put in."""
    with library(where, **SOURCES) as database:
        found = [p.best for p in anywhere(database, NEAR[language])]
    assert [(r.held.source.file, r.exact) for r in found] == [(f"{language}.md", False)]


@pytest.mark.parametrize("language", FIVE)
def test_what_is_rewritten_throughout_is_found(where: Address, language: str) -> None:
    """By pairs of words in the full text of the database."""
    text = without_runs(FIVE[language])
    with library(where, **SOURCES) as database:
        assert reuses(database, text) == ()
        found = anywhere(database, text)
    assert [p.best.held.source.file for p in found] == [f"{language}.md"]


@pytest.mark.parametrize("language", FIVE)
def test_keywords_are_found_while_they_are_typed(where: Address, language: str) -> None:
    """The last one is not finished."""
    with library(where, **SOURCES) as database:
        found = mentions(database, KEYWORDS[language], 5)
    assert [m.held.source.file for m in found] == [f"{language}.md"]
