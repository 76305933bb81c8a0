"""Which language a text is in."""

import pytest

from adref.base.languages import from_right, language_of, name_of

SENTENCES = {
    "en": "We commit to bridging the digital divide by 2030 and to the protection of all.",
    "fr": "Nous nous engageons à réduire la fracture numérique d’ici à 2030 dans le monde.",
    "es": "Nos comprometemos a reducir la brecha digital para 2030 en todos los países.",
    "pt": "Comprometemo-nos a reduzir a exclusão digital até 2030 para os países da região.",
    "de": "Wir verpflichten uns, die digitale Kluft bis 2030 zu überbrücken und den Armen zu helfen.",
    "ru": "Мы обязуемся преодолеть цифровой разрыв к 2030 году и помочь всем странам.",
    "uk": "Ми зобов’язуємося подолати цифровий розрив до 2030 року та допомогти всім у світі.",
    "ar": "نلتزم بسد الفجوة الرقمية بحلول عام 2030 في جميع أنحاء العالم.",
    "fa": "ما متعهد می شویم که شکاف دیجیتال را تا سال 2030 در جهان از بین ببریم.",
    "ur": "ہم 2030 تک ڈیجیٹل خلیج کو ختم کرنے کے لیے دنیا کے تمام ممالک میں کام کرنے کا عہد کرتے ہیں۔",
    "zh": "我们承诺在2030年之前弥合数字鸿沟，包括ITU和UNESCO的工作。",
    "ja": "2030年までにデジタル格差を解消することを約束する。",
    "ko": "우리는 2030년까지 디지털 격차를 해소할 것을 약속한다.",
}


@pytest.mark.parametrize(("language", "sentence"), SENTENCES.items(), ids=SENTENCES)
def test_a_sentence_tells_its_language(language: str, sentence: str) -> None:
    """One sentence of a negotiated text is enough."""
    assert language_of([sentence]) == language


@pytest.mark.parametrize("text", ["", "12 bis", "A/RES/70/125", "…", "IGF CSTD ITU WSIS"])
def test_what_tells_no_language_is_given_none(text: str) -> None:
    """Numbers, symbols and abbreviations are in no language."""
    assert language_of([text]) == ""


def test_a_short_paper_in_cyrillic_tells_its_language() -> None:
    """A single paragraph has few small words; on an English base it must not pass for English."""
    assert language_of(["Просит Секретариат представить доклад Конференции"]) == "ru"


def test_most_of_the_text_decides() -> None:
    """A quotation in another language does not."""
    assert language_of([SENTENCES["fr"], SENTENCES["fr"], SENTENCES["en"]]) == "fr"


@pytest.mark.parametrize(("tag", "name"), [("fr", "French"), ("xx", "xx")])
def test_a_language_has_a_name_for_people(tag: str, name: str) -> None:
    """One that is not in the table is called by its tag."""
    assert name_of(tag) == name


@pytest.mark.parametrize(
    ("tag", "from_there"),
    [("ar", True), ("fa-IR", True), ("en", False), ("zh", False), ("", False)],
)
def test_some_languages_run_from_the_right(tag: str, from_there: bool) -> None:  # noqa: FBT001
    """A plot of such a text begins there."""
    assert from_right(tag) == from_there
