"""Notes at the end of a printed web page, joined to their calls by links."""

import subprocess
from pathlib import Path

import pytest
from pdf_build import FONTS, codes, document, pdf, shown, stream, text, words, written

from adref.readers.pdf import read
from adref.text.document import MarkedDocument

CALL, NOTE = "[103 703 115 717]", "[72 598 84 612]"
TO_CALL, TO_NOTE = "[3 0 R /XYZ 103 717 0]", "[3 0 R /XYZ 72 612 0]"
RAISED = text("We act", 72, 700) + text("[1]", 103.1, 709) + text("now.", 117, 700)
TEXT = RAISED + text("They follow.", 72, 660) + text("[1] The note.", 72, 600)


def link(box: str, to: str) -> str:
    """A link to a place in the file."""
    return f"<</Type/Annot/Subtype/Link/Rect{box}/Dest {to}>>"


def notes(found: MarkedDocument) -> list[tuple[str, str, int | None, int | None]]:
    """Call, words, paragraph and offset of each footnote."""
    return [(n.call, words(n.paragraphs[0]), n.paragraph, n.offset) for n in found.footnotes]


NAMES = f"/Names<</Dests<</Kids[<</Names[(call){TO_CALL}(note)<</D{TO_NOTE}>>]>>]>>>>"


@pytest.mark.parametrize(
    ("annotations", "catalog"),
    [
        (link(CALL, TO_NOTE) + link(NOTE, TO_CALL), ""),
        (link(CALL, "/note") + link(NOTE, "/call"), f"/Dests<</call{TO_CALL}/note{TO_NOTE}>>"),
        (link(CALL, "(note)") + link(NOTE, "(call)"), NAMES),
        (
            f"<</Subtype/Link/Rect{CALL}/A<</S/GoTo/D{TO_NOTE}>>>>{link(NOTE, TO_CALL)}",
            "",
        ),
        (link("[115 717 103 703]", TO_NOTE) + link(NOTE, TO_CALL), ""),
        (link(CALL, TO_NOTE) * 2 + link(NOTE, TO_CALL) * 3, ""),
        (link(CALL, "[3 0 R /XYZ 44 640 0]") + link(NOTE, "[3 0 R /XYZ 75 745 0]"), ""),
    ],
)
def test_a_call_and_a_note_that_links_join_are_a_footnote(annotations: str, catalog: str) -> None:
    """However the places are named, in which order corners stand, how much room is left about."""
    found = document(TEXT, annotations=annotations, catalog=catalog)
    assert notes(found) == [("1", "The note.", 0, 6)]
    assert [shown(paragraph) for paragraph in found.paragraphs] == [
        [("We act", []), ("1", ["footnote-call"]), (" now.", [])],
        [("They follow.", [])],
    ]


@pytest.mark.parametrize(
    "annotations",
    [
        link(CALL, TO_NOTE),
        link(NOTE, TO_CALL),
        link(CALL, TO_NOTE) + link(NOTE, "[3 0 R /XYZ 103 300 0]"),
        link(CALL, "[3 0 R /XYZ 72 400 0]") + link(NOTE, TO_CALL),
        link(CALL, TO_NOTE) + link("[90 598 110 612]", TO_CALL),
        link("[72 698 102 712]", TO_NOTE) + link(NOTE, TO_CALL),
        link(CALL, "/nowhere") + link(NOTE, "[99 0 R /XYZ 103 717 0]"),
        link(CALL, "[3 0 R /Fit]") + link(NOTE, "[3 0 R /XYZ null null 0]"),
    ],
)
def test_links_that_do_not_lead_to_each_other_join_nothing(annotations: str) -> None:
    """One of the two is missing, leads elsewhere, or lies on other words."""
    found = document(TEXT, annotations=annotations)
    assert found.footnotes == ()
    assert (str(found.paragraphs[-1].label), words(found.paragraphs[-1])) == ("1", "The note.")


def test_a_note_has_all_its_paragraphs_where_the_next_shows_its_end() -> None:
    """After the last note nothing says what is still of it: that stays text."""
    page = RAISED + text("[2]", 140, 709)
    page += text("[1] One.", 72, 600) + text("Still one.", 72, 570) + text("[2] Two.", 72, 540)
    page += text("After the notes.", 72, 510)
    links = link(CALL, TO_NOTE) + link(NOTE, TO_CALL)
    links += link("[140 703 152 717]", "[3 0 R /XYZ 72 552 0]")
    links += link("[72 538 84 552]", "[3 0 R /XYZ 140 717 0]")
    found = document(page, annotations=links)
    assert [n[:2] for n in notes(found)] == [("1", "One. Still one."), ("2", "Two.")]
    assert words(found.paragraphs[-1]) == "After the notes."


def test_a_note_in_a_list_ends_with_the_way_back() -> None:
    """So Pandoc writes it: the number is that of the list, a sign at the end leads back."""
    page = RAISED.replace("[1]", "1") + text("1. The note. ^", 72, 600)
    links = link("[103 703 110 717]", TO_NOTE) + link("[128 598 138 612]", TO_CALL)
    found = document(page, annotations=links)
    assert notes(found) == [("1", "The note.", 0, 6)]


def browser(producer: str, *links: str) -> bytes:
    """The page with *links*, printed by *producer*."""
    page = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font%s>>/Contents 4 0 R"
        b"/Annots[%s]>>" % (FONTS, "".join(links).encode())
    )
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", pages, page, stream(TEXT.encode())]
    objects.append(f"<</Producer({producer})>>".encode())
    return written(objects, b"/Root 1 0 R/Info 5 0 R")


@pytest.mark.parametrize(
    ("producer", "links", "expected"),
    [
        ("Skia/PDF m156", [link(CALL, TO_NOTE)], ["producer-unreliable"]),
        ("WeasyPrint 70.0", [link(CALL, TO_NOTE)], ["producer-unreliable"]),
        ("Skia/PDF m156", [link(CALL, TO_NOTE), link(NOTE, TO_CALL)], []),
        ("Skia/PDF m156", [], []),
        ("pdfTeX-1.40", [link(CALL, TO_NOTE)], []),
    ],
)
def test_calls_whose_notes_are_not_found_are_told_of_a_browser(
    producer: str, links: list[str], expected: list[str]
) -> None:
    """What it prints of footnotes is text that nobody wrote into the paper; TeX cites so."""
    assert codes(read(browser(producer, *links), "paper.pdf")) == expected


def test_a_tree_of_names_that_leads_round_ends() -> None:
    """A hostile file may say that a node is its own child."""
    names = b"<</Kids[3 0 R 3 0 R]/Names[(note)[4 0 R/XYZ 72 612 0]]>>"
    data = pdf(
        TEXT, annotations=link(CALL, "(note)"), catalog="/Names<</Dests 3 0 R>>", more=[names]
    )
    assert read(data, "paper.pdf").footnotes == ()


WORD = (
    "<p>We act<a href='#_ftn1' name='_ftnref1'><span style='vertical-align:super'>[1]</span></a> "
    "now.</p><p>They follow.</p><hr><div id=ftn1><p><a href='#_ftnref1' name='_ftn1'>[1]</a> The "
    "note.</p></div>"
)
PANDOC = (
    "<p>We act<a href='#fn1' id=fnref1><sup>1</sup></a> now.</p><p>They follow.</p><section><hr>"
    "<ol><li id=fn1><p>The note.<a href='#fnref1'>\u21a9\ufe0e</a></p></li></ol></section>"
)
GOOGLE = (
    "<p>We act<sup><a href='#ftnt1' id=ftnt_ref1>[1]</a></sup> now.</p><p>They follow.</p><hr>"
    "<div><p><a href='#ftnt_ref1' id=ftnt1>[1]</a><span> The note.</span></p></div>"
)


@pytest.mark.parametrize("page", [WORD, PANDOC, GOOGLE])
def test_what_chromium_prints_of_footnotes_are_footnotes(
    page: str, chromium: str, tmp_path: Path
) -> None:
    """Word, Pandoc and Google Docs write them to HTML each in a way of its own."""
    source, made = tmp_path / "page.html", tmp_path / "page.pdf"
    source.write_text(f"<meta charset=utf-8>{page}", encoding="utf-8")
    options = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    places = [f"--user-data-dir={tmp_path / 'browser'}", f"--print-to-pdf={made}"]
    command = [chromium, *options, *places, source.as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    found = read(made.read_bytes(), "page.pdf")
    assert notes(found) == [("1", "The note.", 0, 6)]
    assert [words(paragraph) for paragraph in found.paragraphs] == ["We act1 now.", "They follow."]
    assert codes(found) == []
