"""Long sheets: set in parts and joined, and nobody who reads the file can tell."""

import re

import playa
import pypdfium2
import pytest

from adref.writers import typeset
from adref.writers.lines import PLAIN, Grid, Leaf, Line, Part, Remark, Sheet
from adref.writers.typeset.faults import PdfNotSet
from adref.writers.typeset.objects import opened, shifted

TITLE = Line((("Wishes (4 0 R)", PLAIN),), "Title")
"""With what looks like a reference to an object."""
HEADING = Line((("In the middle", PLAIN),), "Heading2")


def line(text: str, style: str = "TableText") -> Line:
    """A line of plain words."""
    return Line(((text, PLAIN),), style)


def grid(rows: int) -> Grid:
    """A table of so many rows whose cells say which they are."""
    heads = (("Asked", 1), ("Who", 1))
    return Grid("t", heads, tuple(([line(f"w{n} (x")], [line(f"p{n}")]) for n in range(rows)))


def written(*parts: Part) -> bytes:
    """The PDF of *parts*."""
    return typeset.write(Sheet("Long", "A text", parts, "en"))


@pytest.fixture
def long(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A title, a table and a heading as a file that is set in parts of a few rows."""
    monkeypatch.setattr(typeset, "MOST", 4000)
    said = Line((("Said.", PLAIN),), "BodyText", (Remark("EU", "why"),))
    return written(TITLE, said, grid(20), HEADING, said, line("End.", "BodyText"))


def pages(data: bytes) -> list[str]:
    """The words of each page as pdfium reads them."""
    with pypdfium2.PdfDocument(data) as document:
        return [str(page.get_textpage().get_text_bounded()) for page in document]


def elements(data: bytes) -> list[str]:
    """The roles of all tags, in order."""
    with playa.parse(data) as document:
        return [element.type for element in document.structure.find_all()]


def test_all_words_are_there_in_order(long: bytes) -> None:
    """No row is lost or told twice where a part ends."""
    assert re.findall(r"w\d+", " ".join(pages(long))) == [f"w{n}" for n in range(20)]


def test_pages_are_numbered_through(long: bytes) -> None:
    """The number at the foot of each, and how many there are."""
    there = pages(long)
    assert len(there) > 2
    assert [re.findall(r"\d+ / \d+", page) for page in there] == [
        [f"{n} / {len(there)}"] for n in range(1, len(there) + 1)
    ]


def test_every_cell_is_tagged_once(long: bytes) -> None:
    """The head of the table again in each part, as a head."""
    roles = elements(long)
    assert (roles.count("TD"), roles.count("H1"), roles.count("H2")) == (40, 1, 1)
    assert roles.count("TH") == 2 * roles.count("Table") > 2


def test_the_heads_that_cells_name_are_there(long: bytes) -> None:
    """By ids that no other part has, in the order that a reader searches them in."""
    with playa.parse(long) as document:
        root = playa.resolve(document.catalog["StructTreeRoot"])
        names = playa.resolve(root["IDTree"])["Names"][::2]
        named = [e.props.get("ID") for e in document.structure.find_all("TH")]
        cells = {h for e in document.structure.find_all("TD") for h in e.props["A"][0]["Headers"]}
    assert names == sorted(set(names))
    assert set(named) == cells == {name for name in names if b"Note" not in name}


def test_a_page_leads_to_its_own_tags(long: bytes) -> None:
    """Screen readers go from the words of a page to what they are."""
    with playa.parse(long) as document:
        nums = playa.resolve(playa.resolve(document.catalog["StructTreeRoot"])["ParentTree"])
        keys = nums["Nums"][::2]
        led = [
            {element["Pg"].objid for element in map(playa.resolve, entries) if "Pg" in element}
            for page in document.pages
            for entries in [playa.resolve(nums["Nums"][2 * page.attrs["StructParents"] + 1])]
        ]
        own = [page.pageid for page in document.pages]
    assert keys == list(range(len(keys)))
    assert all(page in there for page, there in zip(own, led, strict=True))


def test_footnotes_are_counted_on_and_headings_are_an_outline(long: bytes) -> None:
    """What looks like a reference in a title is words."""
    with pypdfium2.PdfDocument(long) as document:
        assert [mark.get_title() for mark in document.get_toc()] == [
            "Wishes (4 0 R)",
            "In the middle",
        ]
    assert re.findall(r"(\d) ?EU: why", " ".join(pages(long))) == ["1", "2"]


def test_it_is_titled_and_says_that_it_is_accessible(long: bytes) -> None:
    """As a short one; the number of pages is that of the whole."""
    with playa.parse(long) as document:
        catalog = document.catalog
        metadata = bytes(playa.resolve(catalog["Metadata"]).buffer)
        assert (catalog["Lang"], catalog["MarkInfo"]["Marked"]) == (b"en", True)
        pages_ = f"<xmpTPg:NPages>{len(document.pages)}<".encode()
    assert all(words in metadata for words in (b"Long: A text", b"<pdfuaid:part>1", pages_))


def test_the_same_long_sheet_gives_the_same_bytes(long: bytes) -> None:
    """There is no clock in it."""
    said = Line((("Said.", PLAIN),), "BodyText", (Remark("EU", "why"),))
    assert written(TITLE, said, grid(20), HEADING, said, line("End.", "BodyText")) == long


def test_leaves_are_numbered_by_themselves() -> None:
    """Each is handed out alone; the back of the first stays empty."""
    there = pages(written(line("A"), Leaf(), line("B"), Leaf(), line("C")))
    assert ["".join(page.split()) for page in there] == ["A1/1", "", "B1/1", "", "C1/1"]


@pytest.mark.usefixtures("fonts")
def test_arabic_and_chinese_are_set_in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """With their fonts, in every part; the words can be copied out again."""
    monkeypatch.setattr(typeset, "MOST", 400)
    texts = ["تعيد الدول", "各国重申其承诺"] * 3
    there = "".join(pages(written(*(line(text) for text in texts))))
    assert there.count("各国重申其承诺") == 3
    assert sorted("".join("".join(texts).split())) == sorted(re.sub(r"[\s\d/]", "", there))


def test_a_file_of_another_kind_is_refused() -> None:
    """A typst that writes PDF otherwise is found out, and nothing is written."""
    with pytest.raises(PdfNotSet, match="another kind of PDF"):
        opened(b"%PDF-2.0\nstartxref\n9\n%%EOF\n")


@pytest.mark.parametrize(
    ("body", "new"),
    [
        (b"<</P 3 0 R/K[12 0 R 4]>>", b"<</P 1 0 R/K[22 0 R 4]>>"),
        (b"<</T(see 5 0 R)/P 5 0 R>>", b"<</T(see 5 0 R)/P 15 0 R>>"),
        (b"<</T(a (5 0 R\\) b)c)/P 5 0 R>>", b"<</T(a (5 0 R\\) b)c)/P 15 0 R>>"),
        (b"<</ID(U1x0y0)/P 5 0 R>>", b"<</ID(U1x0y0)/P 15 0 R>>"),
        (b"[3 0 R 5 0 R]", b"[1 0 R 15 0 R]"),
        (b"<</L 5 0 R>>\nstream\n5 0 R\nendstream", b"<</L 15 0 R>>\nstream\n5 0 R\nendstream"),
    ],
)
def test_references_are_renumbered_and_words_are_not(body: bytes, new: bytes) -> None:
    """Neither in strings nor in streams."""
    assert shifted([body, body], 10, {3: 1}) == [new, new]
