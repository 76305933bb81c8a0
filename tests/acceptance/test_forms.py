"""The same wish in every form in which it could arrive."""

from pathlib import Path
from random import Random

import pytest

from tests.acceptance import forms, generated
from tests.acceptance.contract import codes, faults, normal, paper, wishes
from tests.acceptance.desk import Desk
from tests.acceptance.sample import BASE, added, with_line

EDITED = [
    *with_line(1, "1. The digital economy has expanded {--rapidly --}since the Summit of 2005.")[
        :3
    ],
    "3. States {~~should~>shall~~} promote the transfer of technology{++ and know-how++} on mutually agreed terms.",
    *BASE[4:],
]
LANGUAGES = {
    "ar": ["1. نلتزم {~~بسد~>بتقليص~~} الفجوة الرقمية بحلول عام 2030.", "2. تعزيز التعاون الدولي في مجال التكنولوجيا."],
    "zh": ["1. 我们承诺在2030年之前{~~弥合~>消除~~}数字鸿沟。", "2. 各国应当促进技术转让和国际合作。"],
    "fr": ["1. Nous nous engageons à {~~réduire~>combler~~} la fracture d'ici à 2030 ; c'est l'objectif.", "2. Les États « devraient » agir."],
    "ru": ["1. Мы обязуемся {~~преодолеть~>сократить~~} цифровой разрыв.", "2. Государствам следует поощрять передачу технологий."],
    "brackets": ["1. [We {~~commit~>agree~~} [to bridge] the divide.]", "2. States [should] [shall] act {curly} <angle> & * _ | ` #."],
    "numbers": ["1. {~~30~>40~~} countries have joined.", "2. 5G networks matter."],
    "levels": ["OP1. Decides to convene a meeting:", "(a) on access for {~~all~>everyone~~};", "(i) in the least developed countries;", "OP2 bis. Remains seized of the matter."],
}  # fmt: skip


@pytest.mark.parametrize("form", forms.FORMS)
@pytest.mark.parametrize("base", ["clean", "critic"])
def test_a_paper_says_the_same_in_every_form(tmp_path: Path, base: str, form: str) -> None:
    """Its edits, over a Word base and a Markdown base, are the ones its author made."""
    desk = Desk.at(tmp_path, BASE, base).put("EU", EDITED, form)
    made = desk.compiled()
    assert faults(made, desk.truths) == []
    assert [(base, text) for base, text, _, _ in wishes(made)] == [
        ("rapidly", ""),
        ("should", "shall"),
        ("", " and know-how"),
    ]


def test_equal_wishes_in_four_forms_are_one_reading(tmp_path: Path) -> None:
    """All four parties want it, and only the one that marked nothing is silent."""
    desk = Desk.at(tmp_path, BASE, "clean")
    desk.put("A", EDITED, "tracked").put("B", EDITED, "bold")
    made = desk.put("C", EDITED, "critic").put("D", EDITED, "silent").compiled()
    assert wishes(made) == [
        ("rapidly", "", ["A", "B", "C", "D"], ["D"]),
        ("should", "shall", ["A", "B", "C", "D"], ["D"]),
        ("", " and know-how", ["A", "B", "C", "D"], ["D"]),
    ]


@pytest.mark.parametrize("form", forms.FORMS)
def test_a_paper_that_changes_nothing_wants_nothing(tmp_path: Path, form: str) -> None:
    """There is no reading of it and no notice."""
    made = Desk.at(tmp_path, BASE, "clean").put("EU", BASE, form).compiled()
    assert (wishes(made), made["moves"], made["notices"]) == ([], [], [])


@pytest.mark.parametrize("form", ["tracked", "underline", "critic", "stars", "clean"])
@pytest.mark.parametrize("lines", LANGUAGES.values(), ids=LANGUAGES)
def test_every_script_and_sign_keeps_its_words(tmp_path: Path, lines: list[str], form: str) -> None:
    """One word is exchanged and all the rest stays as it is."""
    desk = Desk.at(tmp_path, forms.before(lines), "clean").put("EU", lines, form)
    made = desk.compiled()
    assert faults(made, desk.truths) == []
    assert len(wishes(made)) == 1


@pytest.mark.parametrize("seed", range(12))
def test_generated_papers_come_back_as_they_went_in(tmp_path: Path, seed: int) -> None:
    """Every party's text and the base, whatever the forms, moves and new paragraphs."""
    random = Random(seed)
    base = generated.base_text(random, random.choice((6, 12, 25)))
    pool = [generated.sentence(random) for _ in range(6)]
    desk = Desk.at(tmp_path, base, random.choice(("clean", "critic")))
    papers = {f"P{n}": generated.wished(random, base, pool) for n in range(random.randint(2, 5))}
    desk.put_all(papers, *random.choices(list(forms.FORMS), k=len(papers)))
    made = desk.compiled()
    assert faults(made, desk.truths) == []
    assert paper(made, None) == [normal(text) for text in forms.truth(base)]


@pytest.mark.parametrize("form", ["bold", "underline", "colour", "highlight", "stars"])
def test_a_new_paragraph_marked_by_hand_is_not_silent(tmp_path: Path, form: str) -> None:
    """Bold, underlined, coloured or highlighted from its label to its end, it is marked."""
    lines = added(3, "{++2 bis. We recall the commitments made in Tunis on finance.++}")
    made = Desk.at(tmp_path, BASE, "clean").put("EU", lines, form).compiled()
    assert [silent for *_, silent in wishes(made)] == [[]]


def test_a_silent_new_paragraph_is_noticed(tmp_path: Path) -> None:
    """A whole paragraph that nobody marked is the largest silent edit there is."""
    lines = added(3, "2 bis. We recall the commitments made in Tunis on finance.")
    made = Desk.at(tmp_path, BASE, "clean").put("EU", lines, "clean").compiled()
    assert codes(made, "EU")


@pytest.mark.parametrize("form", ["critic", "stars"])
def test_a_new_paragraph_after_one_without_a_stop_stays_apart(tmp_path: Path, form: str) -> None:
    """Its mark begins where it begins, so it is no rest of a paragraph cut by a page break."""
    base = [
        "1. We commit to bridge the digital divide",
        "2. We thank the host country for its hospitality.",
        "3. We recall the Tunis Agenda and the Geneva plan of action.",
    ]
    lines = [base[0], "{++We salute the staff of the secretariat for their work.++}", *base[1:]]
    desk = Desk.at(tmp_path, base).put("EU", lines, form)
    assert faults(desk.compiled(), desk.truths) == []


@pytest.mark.parametrize(
    "words",
    [" (A/RES/70/125, para. 5)", " (GDC, para. 63)", " [agreed language]"],
)
def test_a_citation_put_in_inside_a_sentence_stays_in_it(tmp_path: Path, words: str) -> None:
    """It is tracked as an insertion into the sentence, so it is part of the sentence."""
    lines = with_line(3, BASE[3][:-1] + f"{{++{words}++}}.")
    desk = Desk.at(tmp_path, BASE, "clean").put("EU", lines, "tracked")
    assert faults(desk.compiled(), desk.truths) == []


@pytest.mark.parametrize("form", ["tracked", "bold", "critic", "stars", "silent"])
@pytest.mark.parametrize(
    "words",
    [" (Source: A/RES/70/125, para. 5)", " [Agreed language: GDC, para. 63]", " (source: GDC)"],
)
def test_a_note_that_calls_itself_one_is_no_part_of_a_sentence(
    tmp_path: Path, words: str, form: str
) -> None:
    """Even before the stop that the sentence had."""
    lines = with_line(
        3, BASE[3].replace("on mutually", "{++fair and ++}on mutually")[:-1] + f"{{++{words}++}}."
    )
    made = Desk.at(tmp_path, BASE, "clean").put("EU", lines, form).compiled()
    readings = [r for p in made["paragraphs"] for x in p["passages"] for r in x["readings"]]
    assert [r["text"].strip() for r in readings] == ["fair and"]
    assert [n["text"].strip("()[] ") in words for r in readings for n in r["notes"]] == [True]


def test_a_sentence_that_ends_in_a_source_is_kept_whole(tmp_path: Path) -> None:
    """It must not be cut to “This is”."""
    lines = with_line(3, BASE[3] + "{++ This is agreed language from GDC.++}")
    desk = Desk.at(tmp_path, BASE, "clean").put("EU", lines, "tracked")
    assert "This is" not in [text.strip() for _, text, _, _ in wishes(desk.compiled())]


def test_a_backslash_in_a_text_is_kept(tmp_path: Path) -> None:
    """In Markdown a backslash before a space is a backslash."""
    base = ["1. Text with a back \\ slash in it.", "2. We thank the host country."]
    made = Desk.at(tmp_path, base, "clean").put("EU", base, "critic").compiled()
    assert wishes(made) == []


def test_typographic_quotes_are_no_errors_of_the_party(tmp_path: Path) -> None:
    """What another program's autocorrection made of quotes is no wish of the party's."""
    base = [
        '1. The States\' own "plans" - and others - stand.',
        "2. We commit to bridge the divide.",
    ]
    lines = [
        "1. The States’ own “plans” – and others – stand.",
        "2. We {~~commit~>agree~~} to bridge the divide.",
    ]
    status, found = Desk.at(tmp_path, base).put("EU", lines, "stars").checked()
    assert (status, [one for one in found if one["severity"] == "error"]) == (0, [])
