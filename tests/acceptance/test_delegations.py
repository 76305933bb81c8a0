"""One file with the proposals of several delegations, and papers in another language."""

from pathlib import Path

import pytest

from tests.acceptance import forms
from tests.acceptance.contract import wishes
from tests.acceptance.desk import Desk, adref
from tests.acceptance.sample import BASE

PAPERS = """ARTICLE 1

Norway

1. The digital economy has expanded {--rapidly --}since the Summit of 2005.

Rationale

How rapidly is for others to say.

France and Kenya

1. The digital economy has expanded {--rapidly --}since the Summit of 2005.

3. States {~~should~>shall~~} promote the transfer of technology on mutually agreed terms.

Group of 77 and China

3. States {~~should~>shall~~} promote the transfer of technology on mutually agreed terms.
"""
FRENCH = [
    "1. Nous nous engageons à réduire la fracture numérique d’ici à 2030 dans tous les pays.",
    "2. Les États devraient promouvoir le transfert de technologie à des conditions convenues.",
    "3. Nous remercions le pays hôte de son hospitalité et de l’organisation de la conférence.",
]


@pytest.fixture
def made(tmp_path: Path) -> dict[str, object]:
    """The compilation of one file with the papers of four parties."""
    desk = Desk.at(tmp_path, BASE, "clean").put_file("INF1.md", PAPERS.encode(), [])
    return desk.compiled()


def test_each_delegation_is_a_party_of_its_own(made: dict[str, object]) -> None:
    """A joint proposal is the proposal of each, and equal ones are one reading."""
    assert wishes(made) == [
        ("rapidly", "", ["France", "Kenya", "Norway"], []),
        ("should", "shall", ["France", "G77", "Kenya"], []),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "Proposal by France and Kenya:",
        "Submitted by: France, Kenya",
        "Proposition conjointe de France et Kenya",
        "Propuesta presentada por France y Kenya",
    ],
)
def test_the_words_before_the_names_are_no_name(tmp_path: Path, heading: str) -> None:
    """The file is one of several delegations, and each has what stands under its name."""
    papers = PAPERS.replace("France and Kenya", heading)
    made = Desk.at(tmp_path, BASE, "clean").put_file("INF1.md", papers.encode(), []).compiled()
    assert wishes(made)[0] == ("rapidly", "", ["France", "Kenya", "Norway"], [])


def test_reasons_on_the_line_of_their_heading_are_kept(tmp_path: Path) -> None:
    """As a comment; what follows them is text again."""
    papers = PAPERS.replace("Rationale\n\n", "Rationale: ")
    papers = papers.replace("\n\n3. States", "\n\nComment: it is proven.\n\n3. States", 1)
    made = Desk.at(tmp_path, BASE, "clean").put_file("INF1.md", papers.encode(), []).compiled()
    comments = {c["text"] for p in made["paragraphs"] for c in p["comments"]}
    assert comments == {"Rationale: How rapidly is for others to say.", "Comment: it is proven."}
    assert wishes(made)[1] == ("should", "shall", ["France", "G77", "Kenya"], [])


def test_the_rationale_is_a_comment_of_its_delegation(made: dict[str, object]) -> None:
    """It stands on the paragraph it is about, with its place in the file."""
    comments = [c for p in made["paragraphs"] for c in p["comments"]]  # type: ignore[attr-defined]
    assert [(c["party"], c["text"]) for c in comments] == [
        ("Norway", "How rapidly is for others to say.")
    ]


def test_two_papers_of_one_party_in_two_files_are_refused(tmp_path: Path) -> None:
    """Which of the two counts is not for the program to say."""
    desk = Desk.at(tmp_path, BASE, "clean").put_file("INF1.md", PAPERS.encode(), [])
    desk.put("Norway", BASE)
    ran = adref("compile", desk.base, *desk.inputs, "-o", tmp_path / "out.json")
    assert ran.status == 2
    assert "INF1.md and Norway.md: hold 2 papers of one party, Norway" in ran.err


def test_a_paper_on_a_translation_is_refused_by_name(tmp_path: Path) -> None:
    """The message names both languages and what to do."""
    desk = Desk.at(tmp_path, BASE, "clean").put("Mali", FRENCH)
    ran = adref("compile", desk.base, *desk.inputs, "-o", tmp_path / "out.json")
    assert ran.status == 2
    assert "Mali.md: is in French and base.docx in English; lay it over the French text" in ran.err


@pytest.mark.parametrize("verb", ["read", "check"])
def test_reading_on_a_translation_is_refused_too(tmp_path: Path, verb: str) -> None:
    """A coordinator learns it before the secretariat does."""
    desk = Desk.at(tmp_path, BASE, "clean").put("Mali", FRENCH)
    ran = adref(verb, desk.inputs[0], "--base", desk.base)
    assert (ran.status, "is in French and base.docx in English" in ran.err) == (2, True)


def test_a_letter_in_french_may_speak_of_an_english_base(tmp_path: Path) -> None:
    """It quotes a word or two; what it tells is carried out."""
    letter = (
        "La délégation du Mali remercie le secrétariat pour le projet de texte.\n\n"
        "Au paragraphe 3, remplacer « should » par « shall ».\n"
    )
    desk = Desk.at(tmp_path, BASE, "clean").put_file("Mali.txt", letter.encode(), [])
    assert wishes(desk.compiled()) == [("should", "shall", ["Mali"], [])]


def test_a_translation_is_laid_over_a_translation(tmp_path: Path) -> None:
    """What counts is that both are in one language."""
    desk = Desk.at(tmp_path, forms.before(FRENCH), "clean").put("Mali", FRENCH)
    assert desk.compiled()["paragraphs"]
