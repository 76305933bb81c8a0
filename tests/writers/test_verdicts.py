"""What the library says of the sources that parties name, in everything that people take away."""

import csv as stdlib_csv
import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace

import openpyxl
import pytest
from lxml import etree
from lxml import html as parser

from adref.compilation.model import Source
from adref.compilation.standing import (
    UNKNOWN,
    Origin,
    Sourced,
    SourcePlace,
    Standing,
    Target,
    Unnoted,
)
from adref.folder import open_data, report
from adref.readers import docx as docx_reader
from adref.text.document import MarkedDocument
from adref.text.marks import MarkKind
from adref.text.walk import all_paragraphs
from adref.writers import akn, csv, docx, html, marked_text, party_page, tabulated, tei, xlsx
from adref.writers import json as json_writer
from adref.writers.docx import sheets
from adref.writers.docx import tabulated as word_table
from adref.writers.lines import said
from tests.writers.akn.accepting import schema as akn_schema
from tests.writers.build import base, compilation, document, new, noted
from tests.writers.tei.collating import schema as tei_schema

Valid = etree.XMLSchema | etree.RelaxNG

HARBOUR = "every harbour shall remain open"
NAMED = {
    "passage": Source("EU", "(71/301, para 1)", "A/RES/71/301", "paragraph 1"),
    "alternative": Source("US", "(71/301 op2)", "A/RES/71/301", "operative 2"),
    "new": Source("G77", "(71/301, para 99)", "A/RES/71/301", "paragraph 99"),
    "unknown": Source("G77", "Tunis agenda", "Tunis Agenda"),
    "exact": Source("Norway", "A/RES/70/1", "A/RES/70/1"),
}
_OTHER = base("p1", "Every harbour [should|EU: must] remain.", label="1", alternatives=("US: Go.",))
_NEW = new("n1", "p1", "G77: Lamps shall burn.", "Norway: Lamps.", label="1 bis")
MADE = compilation(
    replace(
        noted(_OTHER, (), (NAMED["passage"],)),
        alternatives=(replace(_OTHER.alternatives[0], sources=(NAMED["alternative"],)),),
    ),
    replace(
        _NEW,
        readings=(
            replace(_NEW.readings[0], sources=(NAMED["new"], NAMED["unknown"])),
            replace(_NEW.readings[1], sources=(NAMED["exact"],)),
        ),
    ),
)
ELSEWHERE = (
    SourcePlace("Convention on Lighthouses", "Article 5, 1"),
    SourcePlace("B", "", "Buoys"),
)
LONG = (
    "Outcome document of the overall review of the implementation of the outcomes of the harbours"
)
STANDING = Standing(
    sourced={
        Target("p1", 14, 20, "must"): (
            Sourced(
                NAMED["passage"],
                *("altered", "A/RES/71/301", "1", HARBOUR),
                words="Every harbour must remain open",
                title="Safe harbours for all",
            ),
        ),
        Target("p1", text="Go."): (
            Sourced(
                NAMED["alternative"],
                *("extended", "A/RES/71/301", "2 (a)", "Go"),
                words="Go <now>",
                missing=("operative 44",),
            ),
        ),
        Target("n1", text="Lamps shall burn."): (
            Sourced(
                NAMED["new"],
                *("not found there", "A/RES/71/301"),
                missing=("paragraph 99",),
                elsewhere=ELSEWHERE,
                title=LONG,
            ),
            Sourced(NAMED["unknown"], "source not held"),
        ),
        Target("n1", text="Lamps."): (Sourced(NAMED["exact"], "exact", "A/RES/70/1", "", "Lamps"),),
    }
)
LINES = [
    "altered; A/RES/71/301, 1 (Safe harbours for all)",
    "extended; A/RES/71/301, 2 (a); it has no operative 44",
    (
        "not found there; A/RES/71/301 (Outcome document of the overall review of the implementation …) "
        "has no paragraph 99; but found in Convention on Lighthouses, Article 5, 1 and in B (Buoys)"
    ),
    "source not held",
    "exact; A/RES/70/1",
]
BASE = document(MADE)


def word(data: bytes) -> MarkedDocument:
    """A Word file read back."""
    return docx_reader.read(data, "made.docx")


def words_of(data: bytes) -> str:
    """The text of a Word file and of its margin."""
    read = word(data)
    lines = ["".join(s.text for s in p.spans) for p in all_paragraphs(read)]
    return "\n".join([*lines, *(comment.text for comment in read.comments)])


def cells(data: bytes) -> str:
    """The cells of the first sheet of a workbook."""
    sheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return "\n".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)


def on_page(data: bytes) -> str:
    """The text of a web page."""
    return str(parser.document_fromstring(data.decode()).text_content())


def in_xml(data: bytes) -> str:
    """The text of an XML file."""
    return "".join(etree.fromstring(data).itertext())


TEXTS: dict[str, Callable[[Standing], str]] = {
    "compilation.docx": lambda s: words_of(docx.write(MADE, BASE, s)),
    "compilation.html": lambda s: on_page(html.write(MADE, BASE, s)),
    "compilation.pdf": lambda s: "\n".join(said(marked_text.sheet(MADE, BASE, s))),
    "compilation.akn.xml": lambda s: in_xml(akn.write(MADE, BASE, s)),
    "table.csv": lambda s: csv.write(MADE, BASE, s).decode(),
    "table.docx": lambda s: words_of(word_table.write(MADE, BASE, s)),
    "table.pdf": lambda s: "\n".join(said(tabulated.sheet(MADE, BASE, s))),
    "table.xlsx": lambda s: cells(xlsx.write(MADE, BASE, s)),
    "pages.docx": lambda s: words_of(sheets.write(party_page.sheet(MADE, BASE, s))),
    "report.html": lambda s: on_page(report.write(MADE, BASE, s)),
}
SIGNS = ["compilation.docx", "compilation.pdf", "table.csv"]
"""Those whose words have no look, or are read where it is lost."""


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("form", TEXTS)
def test_every_form_has_the_verdict_and_the_place(form: str, line: str) -> None:
    """In words, beside the note."""
    assert line in TEXTS[form](STANDING)


@pytest.mark.parametrize("form", TEXTS)
def test_without_a_library_nothing_is_said_of_one(form: str) -> None:
    """No word of it, and no explanation."""
    text = TEXTS[form](UNKNOWN).casefold()
    assert "(71/301, para 1)" in text
    assert "library" not in text
    assert "not held" not in text


@pytest.mark.parametrize("form", SIGNS)
def test_the_difference_is_marked_in_signs_where_words_have_no_look(form: str) -> None:
    """Word by word, what is left out and what is put in."""
    text = " ".join(TEXTS[form](STANDING).replace("-} {+", "-}{+").split())
    assert "every harbour {-shall-}{+must+} remain open" in text
    assert "Go {+<now>+}" in text


@pytest.mark.parametrize(
    "data",
    [
        word_table.write(MADE, BASE, STANDING),
        sheets.write(party_page.sheet(MADE, BASE, STANDING)),
    ],
    ids=["table.docx", "pages.docx"],
)
def test_the_difference_is_struck_and_underlined_in_word(data: bytes) -> None:
    """The words of the source around it are plain."""
    line = next(
        p for p in word(data).paragraphs if "every harbour" in "".join(s.text for s in p.spans)
    )
    looks = [(s.text.strip(), {m.kind for m in s.marks}) for s in line.spans if s.text.strip()]
    assert looks == [
        ("every harbour", set()),
        ("shall", {MarkKind.STRIKE}),
        ("must", {MarkKind.BOLD, MarkKind.UNDERLINE}),
        ("remain open", set()),
    ]


def test_the_difference_is_struck_and_underlined_in_the_workbook() -> None:
    """Within the cell of the sources."""
    data = xlsx.write(MADE, BASE, STANDING)
    book = openpyxl.load_workbook(io.BytesIO(data), rich_text=True)
    [cell] = [
        cell
        for row in book.worksheets[0].iter_rows(values_only=True)
        for cell in row
        if "altered; " in str(cell)
    ]
    looks = {part.text: (bool(part.font.strike), bool(part.font.u)) for part in cell[1:]}
    assert (looks["shall"], looks["must"]) == ((True, False), (False, True))


@pytest.mark.parametrize(
    "data",
    [html.write(MADE, BASE, STANDING), report.write(MADE, BASE, STANDING)],
    ids=["compilation", "report"],
)
def test_the_difference_is_seen_and_heard_on_a_page(data: bytes) -> None:
    """What is left out and put in is an element of its own, and says so to the ear."""
    page = parser.document_fromstring(data.decode())
    items = page.xpath("//ul[@class='remarks']//span[@dir][.//u]")
    made = {"".join(item.itertext()): [u.getparent().tag for u in item.iter("u")] for item in items}
    assert made == {
        "every harbour  left out: shall  put in: must remain open": ["del", "ins"],
        "Go  put in: <now>": ["ins"],
    }


def test_the_json_has_each_part_by_itself() -> None:
    """The pieces that are kept and left out are the words of the source."""
    made = json.loads(json_writer.write(MADE, BASE, STANDING))
    [source] = made["paragraphs"][0]["passages"][0]["readings"][0]["sources"]
    assert source == {
        "party": "EU",
        "printed": "(71/301, para 1)",
        "symbol": "A/RES/71/301",
        "locator": "paragraph 1",
        "verdict": "altered",
        "held": "A/RES/71/301",
        "title": "Safe harbours for all",
        "place": "1",
        "text": HARBOUR,
        "difference": [
            {"text": "every harbour ", "change": "kept"},
            {"text": "shall", "change": "deleted"},
            {"text": "must", "change": "inserted"},
            {"text": " remain open", "change": "kept"},
        ],
        "missing": [],
        "elsewhere": [],
    }
    there = made["paragraphs"][1]["readings"][0]["sources"]
    assert there[0]["elsewhere"] == [
        {"held": "Convention on Lighthouses", "title": "", "place": "Article 5, 1"},
        {"held": "B", "title": "Buoys", "place": ""},
    ]
    assert [s["verdict"] for s in there] == ["not found there", "source not held"]


def test_the_json_without_a_library_has_no_key_more() -> None:
    """Those of the contract, and no other."""
    made = json.loads(json_writer.write(MADE, BASE))
    [source] = made["paragraphs"][0]["passages"][0]["readings"][0]["sources"]
    assert [*source] == ["party", "printed", "symbol", "locator"]


def test_akoma_ntoso_refers_to_the_source_where_it_is_held() -> None:
    """A document with a symbol by its address; one without has none."""
    root = etree.fromstring(akn.write(MADE, BASE, STANDING))
    space = f"{{{akn.NAMESPACE}}}"
    notes = [n for n in root.iter(f"{space}note") if n.get("class") == "source"]
    own = "{urn:x-adref:compilation}verdict"
    assert [n.get(own) for n in notes] == [
        "altered", "extended", "not found there", "source not held", "exact",
    ]  # fmt: skip
    first = notes[0].findall(f"{space}p")
    assert [r.get("href") for p in first for r in p.iter(f"{space}ref")] == (
        ["https://undocs.org/A/RES/71/301"] * 2
    )
    assert [(e.tag.removeprefix(space), e.text) for e in first[2]] == [
        ("del", "shall"),
        ("ins", "must"),
    ]
    assert len(notes[3].findall(f".//{space}ref")) == 0


def test_tei_has_a_note_for_each_part() -> None:
    """In the bibliographic entry of the source, what is made of its words as in a manuscript."""
    root = etree.fromstring(tei.write(MADE, BASE, STANDING))
    space = f"{{{tei.NAMESPACE}}}"
    details = root.iter(f"{space}witDetail")
    first, _, third, *_ = (d[0] for d in details if d.get("type") == "source")
    notes = {n.get("type"): n for n in first.iter(f"{space}note")}
    assert {key: "".join(note.itertext()) for key, note in notes.items()} == {
        "verdict": "altered",
        "held": "A/RES/71/301, 1 (Safe harbours for all)",
        "text": HARBOUR,
        "difference": "every harbour shallmust remain open",
    }
    assert [e.tag.removeprefix(space) for e in notes["difference"]] == ["del", "add"]
    there = [n.text for n in third.iter(f"{space}note") if n.get("type") == "elsewhere"]
    assert there == ["Convention on Lighthouses, Article 5, 1", "B (Buoys)"]


def unpacked(standing: Standing) -> dict[str, str]:
    """The files of the open data by name."""
    data = open_data.write(MADE, BASE, standing)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}


def test_the_open_data_have_a_table_of_sources() -> None:
    """A line for each, its columns explained; none where no library was asked."""
    made = unpacked(STANDING)
    lines = list(stdlib_csv.DictReader(io.StringIO(made["sources.csv"], newline="")))
    told = [(line["paragraph"], line["party"], line["verdict"], line["held"]) for line in lines]
    assert told == [
        ("1", "EU", "altered", "A/RES/71/301"),
        ("1", "US", "extended", "A/RES/71/301"),
        ("1 bis", "G77", "not found there", "A/RES/71/301"),
        ("1 bis", "G77", "source not held", ""),
        ("1 bis", "Norway", "exact", "A/RES/70/1"),
    ]
    assert lines[0]["difference"] == "every harbour {-shall-}{+must+} remain open"
    assert all(f"| `{column}` |" in made["README.md"] for column in lines[0])
    assert "sources.csv" not in unpacked(UNKNOWN)


def test_the_report_lists_the_sources() -> None:
    """With the paragraph, the party, its note and what the library says."""
    page = parser.document_fromstring(report.write(MADE, BASE, STANDING).decode())
    [part] = page.xpath("//section[h2[@id='sources']]")
    rows = [[c.text_content() for c in row] for row in part.xpath(".//tbody/tr")]
    named = "A/RES/71/301, paragraph 1"
    assert rows[0] == ["1", "EU", "(71/301, para 1)", named, LINES[0]]
    assert [row[-1] for row in rows] == LINES


@pytest.mark.parametrize(
    ("data", "schema"),
    [(akn.write(MADE, BASE, STANDING), akn_schema), (tei.write(MADE, BASE, STANDING), tei_schema)],
    ids=["akn", "tei"],
)
def test_the_xml_is_still_valid(data: bytes, schema: Callable[[], Valid]) -> None:
    """By the schema of OASIS, and by what TEI allows."""
    schema().assertValid(etree.fromstring(data))


FIRST = SourcePlace("A/RES/71/301", "1", "Safe harbours for all")
UNNOTED = Standing(
    unnoted={
        "p1": (
            Unnoted(Origin.BASE, (), FIRST, HARBOUR, "Every harbour should remain open"),
            Unnoted(Origin.ALTERED, ("EU", "US"), FIRST, HARBOUR, ""),
        ),
        "n1": (Unnoted(Origin.BROUGHT_IN, ("G77",), SourcePlace("C", ""), "Lamps", "Lamps"),),
    }
)
FOUND = [
    "in the base; A/RES/71/301, 1 (Safe harbours for all)",
    "altered by EU, US; A/RES/71/301, 1 (Safe harbours for all)",
    "put in by G77; C",
]


@pytest.mark.parametrize("line", FOUND)
@pytest.mark.parametrize(
    "form", ["compilation.docx", "compilation.html", "compilation.pdf", "report.html"]
)
def test_agreed_language_without_a_note_stands_beside_its_paragraph(form: str, line: str) -> None:
    """With how it comes to stand there, and whose it is."""
    assert line in TEXTS[form](UNNOTED)


@pytest.mark.parametrize("form", ["compilation.docx", "compilation.pdf"])
def test_what_is_made_of_agreed_language_is_marked(form: str) -> None:
    """In signs, where words have no look; what is left of nothing is left out whole."""
    text = TEXTS[form](UNNOTED)
    assert "every harbour {-shall-}{+should+} remain open" in text
    assert f"{{-{HARBOUR}-}}" in text


def test_the_report_lists_agreed_language_without_a_note() -> None:
    """The base's and the parties', in the order of the text."""
    page = parser.document_fromstring(report.write(MADE, BASE, UNNOTED).decode())
    [part] = page.xpath("//section[h2[@id='unnoted']]")
    assert [[c.text_content() for c in row] for row in part.xpath(".//tbody/tr")] == [
        ["1", "in the base", "", "A/RES/71/301, 1 (Safe harbours for all)"],
        ["1", "altered", "EU, US", "A/RES/71/301, 1 (Safe harbours for all)"],
        ["1 bis", "put in", "G77", "C"],
    ]


def test_the_json_has_agreed_language_by_paragraph() -> None:
    """Under a key that is there only where there is some."""
    made = json.loads(json_writer.write(MADE, BASE, UNNOTED))
    there = [paragraph.get("agreed", []) for paragraph in made["paragraphs"]]
    assert there[1] == [
        {
            "origin": "put in",
            "parties": ["G77"],
            "held": "C",
            "title": "",
            "place": "",
            "text": "Lamps",
            "difference": [{"text": "Lamps", "change": "kept"}],
        }
    ]
    assert [one["parties"] for one in there[0]] == [[], ["EU", "US"]]
    assert b'"agreed"' not in json_writer.write(MADE, BASE, STANDING)


def test_the_open_data_have_a_table_of_agreed_language() -> None:
    """A line for each, its columns explained; none where it was not looked for."""
    made = unpacked(UNNOTED)
    lines = list(stdlib_csv.DictReader(io.StringIO(made["without-note.csv"], newline="")))
    assert [(line["paragraph"], line["origin"], line["parties"]) for line in lines] == [
        ("1", "in the base", ""),
        ("1", "altered", "EU; US"),
        ("1 bis", "put in", "G77"),
    ]
    assert all(f"| `{column}` |" in made["README.md"] for column in lines[0])
    assert "without-note.csv" not in unpacked(STANDING)
