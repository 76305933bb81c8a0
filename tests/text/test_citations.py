"""Citations: what a text cites, and which of its words only say so."""

from pathlib import Path

import pytest
from citing import cited, notes

from adref.text.citations import find_citations

GDC, TUNIS = "A/RES/79/1", "WSIS-05/TUNIS/DOC/6(Rev.1)-E"
OEWG = (
    "Final report of the open-ended working group on security of and in the use of "
    "information and communications technologies 2021-2025"
)
WSIS_10, GENEVA = "A/RES/70/125", "WSIS-03/GENEVA/DOC/4-E"


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("(Source: para 63 GDC)", [(GDC, "paragraph 63")]),
        ("(source: GDC para 63)", [(GDC, "paragraph 63")]),
        ("(Tunis agenda - 54)", [(TUNIS, "paragraph 54")]),
        ("(Tunis agenda 89)", [(TUNIS, "paragraph 89")]),
        ("(Tunis Agenda, paras. 5-7)", [(TUNIS, "paragraph 5 6 7")]),
        ("(§§ 5 and 7 of the Tunis Agenda)", [(TUNIS, "paragraph 5 7")]),
        ("(Source:78/311 op4)", [("A/RES/78/311", "operative 4")]),
        ("(A/RES/78/311, OP 4 and PP 2)", [("A/RES/78/311", "operative 4; preambular 2")]),
        (
            "(OEWG final report, paras. 9 and 10)",
            [(OEWG, "paragraph 9 10")],
        ),
        ("(Convention against Cybercrime, Arts. 4, 6 and 7)", [("A/RES/79/243", "article 4 6 7")]),
        (
            "(Source is P3 of Geneva Declaration and A/Res/70/125)",
            [(GENEVA, "unclear 3"), (WSIS_10, "")],
        ),
        ("(agreed language, A/RES/70/125 OP 12)", [(WSIS_10, "operative 12")]),
        ("[Agreed language: A/79/L.2, para. 9 (a)]", [("A/79/L.2", "paragraph 9 (a)")]),
        (
            "(GDC, para. 5 and A/RES/70/125, OP 3)",
            [(GDC, "paragraph 5"), (WSIS_10, "operative 3")],
        ),
        (
            "(Source: Lima Declaration, paragraph 4)",
            [("Lima Declaration", "paragraph 4")],
        ),
        ("(Source : par. 5 de la résolution 70/1)", [("A/RES/70/1", "paragraph 5")]),
        ("(Fuente: párr. 5 de la resolución 70/1)", [("A/RES/70/1", "paragraph 5")]),
        ("(agreed language)", []),
        ("(Tunis Agenda and para 5 of GDC)", [(TUNIS, ""), (GDC, "paragraph 5")]),
        ("(Tunis Agenda, para 5 of)", [(TUNIS, "paragraph 5")]),
        ("(Source: our (Lima) statement)", [("our (Lima) statement", "")]),
        ("(Source: our 5 points)", [("our points", "")]),
        ("(Source: our statement; see para 4, 2024)", [("our statement", "paragraph 4")]),
        ("(WSIS+10 outcome document, A/RES/70/125, para 5)", [(WSIS_10, "paragraph 5")]),
        ("(Pact for the Future and GDC, para 5)", [(GDC, ""), (GDC, "paragraph 5")]),
        ("(Tunis Agenda, paras 5, and 7)", [(TUNIS, "paragraph 5 7")]),
        ("(Tunis Agenda, p. 4; para 5 and 7)", [(TUNIS, "page 4; paragraph 5 7")]),
        ("(Source: article II of the Paris Agreement)", [("Paris Agreement", "article II")]),
        ("Para 7 from WSIS +10 2015", [(WSIS_10, "paragraph 7")]),
        (
            "Agreed language from Tunis Agenda, Tunis Commitment and A/RES/70/125.",
            [(TUNIS, ""), ("WSIS-05/TUNIS/DOC/7-E", ""), (WSIS_10, "")],
        ),
        ("Source: A/RES/70/125, para. 31.", [(WSIS_10, "paragraph 31")]),
        ("See paragraph 5 of the Tunis Agenda.", [(TUNIS, "paragraph 5")]),
        ("Cf. Harbour Accord, para 12.", [("Harbour Accord", "paragraph 12")]),
        ("As in resolution 71/301, paragraph 2.", [("A/RES/71/301", "paragraph 2")]),
        ("Language taken from A/RES/71/301, OP 2.", [("A/RES/71/301", "operative 2")]),
        ("(71/301, OP 2; agreed language)", [("A/RES/71/301", "operative 2")]),
        ("(A/RES/71/301, agreed language)", [("A/RES/71/301", "")]),
        ("(A/RES/71/301, annex, para. 2)", [("A/RES/71/301", "annex ; paragraph 2")]),
        ("(para. 2 of the annex to A/RES/71/301)", [("A/RES/71/301", "paragraph 2; annex ")]),
        ("(A/RES/71/301, annex)", [("A/RES/71/301", "annex ")]),
        ("(third preambular paragraph of A/RES/71/301)", [("A/RES/71/301", "preambular 3")]),
        ("(A/RES/71/301, par. 2 a))", [("A/RES/71/301", "paragraph 2 (a)")]),
        ("(as set out in A/RES/71/301, para 2)", [("A/RES/71/301", "paragraph 2")]),
        ("(A/RES/71/301, “Safe harbours for all”, para 2)", [("A/RES/71/301", "paragraph 2")]),
        ("(A/RES/71/301 (“Harbour Accord”), para 2)", [("A/RES/71/301", "paragraph 2")]),
        (
            "(voir par. 2 de la résolution 71/301 de l'Assemblée générale)",
            [("A/RES/71/301", "paragraph 2")],
        ),
        ("Véase la resolución 71/301, párr. 2.", [("A/RES/71/301", "paragraph 2")]),
        ("(см. резолюцию 71/301, пункт 2)", [("A/RES/71/301", "paragraph 2")]),
        ("(انظر قرار الجمعية العامة 71/301، الفقرة 2)", [("A/RES/71/301", "paragraph 2")]),
    ],
)
def test_a_note_at_the_end_of_a_paragraph_is_found_and_read(
    note: str, expected: list[tuple[str, str]]
) -> None:
    """The note is found whole, the words before it stay, and its documents are understood."""
    text = f"We share the benefits of all. {note}"
    assert (notes(text), cited(text)) == ([note], expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We share (Tunis agenda 89)", ["(Tunis agenda 89)"]),
        ("We share; (Source:78/311 op4)", ["(Source:78/311 op4)"]),
        ("We share (Tunis agenda 89). We also act.", ["(Tunis agenda 89)"]),
        ("We share. (GDC, para 5) We also act.", ["(GDC, para 5)"]),
        ("We share. (GDC)", ["(GDC)"]),
        ("[We share (Source: para 63 GDC)]", ["(Source: para 63 GDC)"]),
        ("We share. (GDC, para 5) (A/RES/70/1, para 2)", ["(GDC, para 5)", "(A/RES/70/1, para 2)"]),
        ("We share Source: GDC para 5", ["Source: GDC para 5"]),
        ("We share - agreed language from GDC", ["agreed language from GDC"]),
        ("We share. agreed language from GDC", ["agreed language from GDC"]),
        ("We share. Cf. A/RES/70/1, para 2", ["Cf. A/RES/70/1, para 2"]),
        ("Cf. A/RES/70/1, para 2", []),
    ],
)
def test_notes_stand_at_the_end_of_a_sentence(text: str, expected: list[str]) -> None:
    """Brackets are part of a note, the stop after them is not."""
    assert notes(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We share, as reaffirmed in the Global Digital Compact.",
        "This was reaffirmed in the WSIS+10 resolution, and in the Global Digital Compact.",
        "We recall the Global Digital Compact (GDC).",
        "We use information and communications technologies (ICTs).",
        "The Commission on Science and Technology for Development (CSTD)",
        "The Internet Governance Forum (IGF) is shared.",
        "We recall its resolution (A/RES/70/125).",
        "In its outcome (A/RES/70/125), the Assembly shared.",
        "We act as in paragraph 5 of resolution 70/1.",
        "We act. As set out in paragraph 5 of resolution 70/1, we share.",
        "See how paragraph 5 of resolution 70/1 is carried out.",
        "We act (as agreed in resolution 70/1) and share.",
        "We recall resolution 70/1 “Our world”.",
        "We share (resolution 70/1 and agreed language from others).",
        "We share the third preambular paragraph.",
        "We share what stands in the annex to this document.",
        "We share around the clock (24/7).",
        "We share equally (50/50).",
        "In accordance with decision [1/CP.21]",
        "We use software (open source).",
        "The following is shared: the 2030 Agenda for Sustainable Development;",
        "2030 Agenda for Sustainable Development",
        "We share (see paragraph 5).",
        "We will build on many sources.",
        "We share. This is agreed language from GDC.",
        "",
    ],
)
def test_words_of_the_text_are_no_notes(text: str) -> None:
    """A sentence that mentions a document, an abbreviation or a symbol explained stays text."""
    assert notes(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We act as in paragraph 5 of resolution 70/1.", [("A/RES/70/1", "paragraph 5")]),
        ("Recalling its resolution 70/1, we act.", [("A/RES/70/1", "")]),
        ("Recalling A/RES/70/1, paragraph 5, we act.", [("A/RES/70/1", "paragraph 5")]),
        ("Recalling resolutions 70/1 and 76/277,", [("A/RES/70/1", ""), ("A/RES/76/277", "")]),
        ("Recalling article 5 of the Paris Agreement,", [("Paris Agreement", "article 5")]),
        ("Recalling the Paris Agreement,", []),
        ("Recalling A/RES/70/1 (paragraph 5),", [("A/RES/70/1", "paragraph 5")]),
        ("Recalling A/RES/70/1, we act", [("A/RES/70/1", "")]),
        ("Recalling para 5 and the Tunis Agenda", []),
        ("Split 80/20 among all.", []),
    ],
)
def test_documents_cited_in_a_sentence_are_found(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """A symbol or a place in a document is a citation, a name alone is a mention."""
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See A/RES/71/301, para 2.", ["See A/RES/71/301, para 2."]),
        ("cf. paragraph 2 of resolution 71/301", ["cf. paragraph 2 of resolution 71/301"]),
        ("Language from A/RES/71/301.", ["Language from A/RES/71/301."]),
        ("Voir A/RES/71/301, par. 2", ["Voir A/RES/71/301, par. 2"]),
        ("See A/RES/71/301.", []),
        ("See the Secretariat for paragraph 2 of A/RES/71/301.", []),
        ("A/RES/71/301, para. 2", []),
        ("Resolution 71/301, para. 2, and what it says of harbours", []),
    ],
)
def test_a_line_of_its_own_is_a_note_where_it_points_to_a_place(
    text: str, expected: list[str]
) -> None:
    """A footnote or a comment that only says "see" and where; a symbol alone is a reference."""
    assert [c.printed for c in find_citations(text) if c.note] == expected


def test_a_citation_says_where_it_stands_and_what_it_is() -> None:
    """Offsets are those of the printed words, and a note is told from a sentence."""
    text = "As in resolution 70/1, we share. (Tunis agenda 89)"
    found = [(c.printed, text[c.start : c.end] == c.printed, c.note) for c in find_citations(text)]
    assert found == [("resolution 70/1", True, False), ("(Tunis agenda 89)", True, True)]


def test_all_twelve_notes_of_a_real_submission_are_found(shared: Path) -> None:
    """A group's input has twelve source notes in eleven forms, and nothing else is one."""
    printed = (shared / "real/g77/000_d6b18cc3bc5b6102.txt").read_text(encoding="utf-8")
    plain = printed.replace("](#)", "]").replace("**", "").replace("~~", "").replace("\\", "")
    found = [(len(notes(line)), line[:12]) for line in plain.split("\n") if notes(line)]
    assert [start.removeprefix("- ").split()[0].rstrip(".") for _, start in found] == [
        *["States", "10bis", "37", "38bis", "41bis", "51", "52", "54", "54ter", "59bis", "59"],
        "through",
    ]
    assert [count for count, _ in found] == [1] * 12
