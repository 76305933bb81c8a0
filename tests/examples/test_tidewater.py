"""The shipped negotiation: built from its sources, and as difficult as its README says."""

import importlib.util
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from types import ModuleType

import docx
import pytest
from lxml import etree

ROOT = Path(__file__).parents[2]
TIDEWATER = ROOT / "examples" / "tidewater"
INPUTS = TIDEWATER / "inputs" / "1-zero"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("examples_build", ROOT / "examples" / "build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


build = _build()
BUILT: dict[Path, bytes] = dict(build.files())
TRACKED = ("Island-Forum", "Northern-Compact", "Riverine-States")
BY_HAND = ("Calvessa", "Meridia", "Tarn", "Veldmark")
WORD = tuple(sorted(path for path in BUILT if path.suffix == ".docx"))


def _root(path: Path, part: str = "document") -> etree._Element:
    with zipfile.ZipFile(path) as archive:
        return etree.fromstring(archive.read(f"word/{part}.xml"))


def _parts(path: Path) -> Iterator[etree._Element]:
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            yield etree.fromstring(archive.read(name))


def _on(run: etree._Element, *gone: str) -> bool:
    """Whether the words of *run* are left once the changes named in *gone* are taken out."""
    around = {ancestor.tag.removeprefix(W) for ancestor in run.iterancestors()}
    struck = run.find(f"{W}rPr/{W}strike") is not None and "strike" in gone
    return not around & set(gone) and not struck


def _words(run: etree._Element) -> str:
    tags = {f"{W}t": None, f"{W}delText": None, f"{W}tab": "\t"}
    return "".join(tags[e.tag] or e.text for e in run if e.tag in tags)


def _texts(path: Path, *gone: str, part: str = "document") -> list[str]:
    """The paragraphs with *gone* taken out, joined where a mark goes, without typed labels."""
    texts, open_text = [], ""
    for paragraph in _root(path, part).iter(f"{W}p"):
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        gone_mark = mark is not None and any(mark.find(W + name) is not None for name in gone)
        open_text += "".join(_words(run) for run in paragraph.iter(f"{W}r") if _on(run, *gone))
        if not gone_mark:
            texts.append(" ".join(open_text.rpartition("\t")[2].split()))
            open_text = ""
    return [text for text in texts if text]


def _expected(party: str, *, notes: bool = False) -> list[str]:
    found = build.expected_texts(party)
    return [text for label, text in found if text and label.startswith("fn") == notes]


def _flat(party: str) -> str:
    """Everything a reader can find in the party's file, deleted words included."""
    (path,) = INPUTS.glob(f"{party}.*")
    if path.suffix != ".docx":
        return path.read_text(encoding="utf-8")
    parts = [_root(path), *([_root(path, "footnotes")] if _has(path, "footnotes") else [])]
    return "\n".join(
        "".join(map(_words, p.iter(f"{W}r"))) for root in parts for p in root.iter(f"{W}p")
    )


def _has(path: Path, part: str) -> bool:
    with zipfile.ZipFile(path) as archive:
        return f"word/{part}.xml" in archive.namelist()


def _table() -> list[tuple[str, str, str, str]]:
    readme = (TIDEWATER / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## What is difficult")[2].partition("\n## ")[0]
    lines = [line for line in table.splitlines() if line.startswith("| ")][1:]
    rows = [[cell.strip() for cell in line.strip().strip("|").split(" | ")] for line in lines]
    return [
        (row[0], row[1], row[2], row[3].rstrip("| ").strip() if len(row) > 3 else "")
        for row in rows
    ]


ROWS = _table()


@pytest.mark.parametrize("path", sorted(BUILT), ids=lambda path: "/".join(path.parts[-2:]))
def test_the_committed_file_is_what_its_source_gives(path: Path) -> None:
    """Building from the sources gives the committed file, byte for byte."""
    assert path.read_bytes() == BUILT[path]


def test_building_twice_gives_the_same_bytes() -> None:
    """No clock, no chance and no order of a set gets into the files."""
    assert dict(build.files()) == BUILT


def test_no_file_lies_in_the_folders_that_is_not_built() -> None:
    """Every draft, input, list and Word file of the library has a source."""
    folders = (INPUTS, *(TIDEWATER / name for name in ("drafts", "positions", "status")))
    there = {path for folder in folders for path in folder.iterdir()}
    # The other texts of the library are written by hand.
    there |= set((TIDEWATER / "library").glob("*.docx"))
    assert there == set(BUILT) | {one.path for one in build.conversions()}


def test_what_libreoffice_made_was_made_of_the_sources_as_they_are() -> None:
    """The list beside the sources names the sum of each source and of the committed file."""
    assert [one.path.name for one in build.conversions()] == ["Halland-Sound.pdf", "Low-Polder.odt"]
    assert build.stale_conversions() == []


def test_a_file_of_libreoffice_with_another_source_is_stale(tmp_path: Path) -> None:
    """So is one that was changed by hand, and one that is missing."""
    office, sums = build.office, tmp_path / "sums"
    there = [office.Conversion(tmp_path / name, b"old", "docx") for name in ("a.odt", "b.odt")]
    there[0].path.write_bytes(b"a")
    there[1].path.write_bytes(b"b")
    office.note(there, sums)
    assert office.stale(there, sums) == []
    there[0] = office.Conversion(tmp_path / "a.odt", b"new", "docx")
    there[1].path.write_bytes(b"by hand")
    missing = office.Conversion(tmp_path / "c.pdf", b"old", "docx")
    assert office.stale([*there, missing], sums) == [*there, missing]


def test_the_base_has_sixty_paragraphs_in_eight_sections() -> None:
    """The draft has the size the README names."""
    sorts = Counter(item.sort.name for item in build.wishes_of("Sorrel").items if not item.new)
    assert sorts == {
        "TITLE": 1,
        "SUBTITLE": 1,
        "HEADING": 8,
        "PARAGRAPH": 60,
        "SUBPARAGRAPH": 9,
        "FOOTNOTE": 2,
    }


def test_the_word_file_of_the_base_says_what_the_source_says() -> None:
    """Body and footnotes of the draft are the texts of the source, in order."""
    draft = TIDEWATER / "drafts" / "1-zero.docx"
    found = _texts(draft) + _texts(draft, part="footnotes")
    assert found == [text for _, text in build.base_texts()]


@pytest.mark.parametrize("path", WORD, ids=lambda path: path.name)
def test_each_word_file_opens(path: Path) -> None:
    """Every part is well-formed and python-docx finds the styles Word names."""
    assert len(list(_parts(path))) >= 9
    document = docx.Document(BytesIO(path.read_bytes()))
    assert {"Heading 1", "Title", "List Paragraph"} <= {style.name for style in document.styles}


@pytest.mark.parametrize("path", WORD, ids=lambda path: path.name)
def test_no_two_changes_of_a_file_have_one_number(path: Path) -> None:
    """The ids of tracked changes and of the starts of moves are unique, as Word wants them."""
    changes = [e for e in _root(path).iter() if e.get(f"{W}author") is not None]
    assert len({e.get(f"{W}id") for e in changes}) == len(changes)


@pytest.mark.parametrize("party", [*TRACKED, *BY_HAND])
def test_accepting_all_changes_gives_the_expected_texts(party: str) -> None:
    """The Word file without what is deleted is what the source says the party wants."""
    path = INPUTS / f"{party}.docx"
    assert _texts(path, "del", "moveFrom", "strike") == _expected(party)
    footnotes = _texts(path, "del", part="footnotes")
    assert sorted(footnotes) == sorted(_expected(party, notes=True))


@pytest.mark.parametrize("party", TRACKED)
def test_rejecting_all_changes_gives_the_base(party: str) -> None:
    """A file of tracked changes holds the whole base, in its order."""
    path = INPUTS / f"{party}.docx"
    base = [text for label, text in build.base_texts() if not label.startswith("fn")]
    assert _texts(path, "ins", "moveTo") == base


def test_a_file_of_new_paragraphs_holds_nothing_else() -> None:
    """Kestrel Bay sends its five new paragraphs."""
    items = build.wishes_of("Kestrel-Bay").items
    new = [item.pieces[0].text for item in items if item.new]
    assert len(new) == 5
    assert _texts(INPUTS / "Kestrel-Bay.docx") == new


def test_the_criticmarkup_accepts_to_the_expected_texts() -> None:
    """Sorrel's file, its changes taken in and its comments left out, is what Sorrel wants."""
    text = (INPUTS / "Sorrel.md").read_text(encoding="utf-8")
    text = re.sub(r"\{>>.*?<<\}|\{--.*?--\}|\{~~.*?~>|\+\+\}|~~\}|\{\+\+|\{==|==\}", "", text)
    text = re.sub(
        r"^(#+ |\[\^\d\]: |\d+( \w+)?\. |\([a-z]\) )|\[\^\d\]", "", text, flags=re.MULTILINE
    )
    found = [" ".join(line.split()) for line in text.split("\n\n")]
    assert found == [text for _, text in build.expected_texts("Sorrel")]


@pytest.mark.parametrize("party", ["Aurenne", "Delta-Union", "G40", "Open-Shores"])
def test_what_a_text_file_says_is_expected_of_its_party(party: str) -> None:
    """Without marks, spaces and the notes at the foot of a page, each listed text is there."""
    (path,) = INPUTS.glob(f"{party}.*")
    text = re.sub(r"\n\n[¹²] .*", "", path.read_text(encoding="utf-8"))
    text = re.sub(r"~~.*?~~|\*\*|\]\(#\)|\\|[¹²\s\[]|- (?=operability)", "", text)
    listed = build.listed_labels(party)
    wanted = [(label, re.sub(r"[\s\[]", "", t)) for label, t in build.expected_texts(party)]
    assert [label for label, words in wanted if label in listed and words not in text] == []


@pytest.mark.parametrize(("difficulty", "party", "label", "words"), ROWS)
def test_the_table_of_difficulties_is_true(
    difficulty: str, party: str, label: str, words: str
) -> None:
    """The party's source speaks of the paragraph, and its file holds the words."""
    listed = {item.label for item in build.wishes_of(party).items if item.listed}
    assert label in listed, difficulty
    assert words in _flat(party)


def test_every_difficulty_asked_for_is_in_the_table() -> None:
    """Each kind of trouble the project must cope with occurs at least once."""
    assert {row[0] for row in ROWS} >= {
        "paragraph moved",
        "paragraph split",
        "paragraphs merged",
        "paragraphs renumbered",
        "section moved",
        "inserted where another deletes",
        "equal new paragraphs",
        "edited by one, deleted by another",
        "section rewritten",
        "long run of new paragraphs",
        "suffix misprinted",
        "alternative paragraph",
        "equal changes, one silent",
        "three readings of one word",
        "brackets do not balance",
        "source note",
        "silent edit, two words side by side",
        "slash alternative",
        "strike without replacement",
        "accepted sentence starts in lower case",
        "term spelt two ways",
        "heading edited",
        "style of marks changes",
        "marks left alone",
        "paragraph cut by a page break",
        "footnote far from its call",
        "hyphen of a line's end",
        "brackets escaped",
        "several authors in one file",
        "comment with replies",
    }


def test_the_three_readings_of_one_word_differ() -> None:
    """Three parties want three different words for "shall" in paragraph 8."""
    parties = ("Northern-Compact", "Meridia", "Tarn")
    texts = [dict(build.expected_texts(party))["8"] for party in parties]
    words = [re.findall(r"protection of life (.*?) be shared", text)[0] for text in texts]
    assert words == ["should", "will", "may, where feasible,"]


def test_equal_new_paragraphs_are_equal() -> None:
    """The Island Forum and Kestrel Bay want the same paragraph 27 bis."""
    island, kestrel = (
        dict(build.expected_texts(p))["27 bis"] for p in ("Island-Forum", "Kestrel-Bay")
    )
    assert island == kestrel


def test_silent_edits_of_a_marked_paper_are_known() -> None:
    """The Group of 40 leaves six of its changes unmarked."""
    silent = [edit for edit in build.silent_edits("G40") if edit[1] or edit[2]]
    assert silent == [
        ("7", "", "/undertakings"),
        ("9", "", "has "),
        ("12", "digital", ""),
        ("12", "", "coastal data"),
        ("40", "", "represent "),
        ("44", "free, prior and informed consent", ""),
        ("44", "", "consent and agreement"),
        ("54", "", "]"),
    ]


def test_a_moved_section_stands_where_the_party_puts_it() -> None:
    """Aurenne wants the means of implementation before capacity-building."""
    sections = [label for label, _ in build.expected_texts("Aurenne") if label.startswith("§")]
    assert sections == ["§1", "§2", "§3", "§4", "§7", "§5", "§6", "§8"]


def test_an_alternative_takes_the_place_of_its_paragraph() -> None:
    """The Delta Union's text of paragraph 5 is its alternative, and there is only one."""
    texts = [text for label, text in build.expected_texts("Delta-Union") if label == "5"]
    assert [text[:28] for text in texts] == ["The first decade of the Char"]


def test_a_source_that_misquotes_the_base_is_refused(tmp_path: Path) -> None:
    """Words that the base does not have are named with the place and the remedy."""
    base = tmp_path / "base.txt"
    base.write_text("1: We agree on tides.\n")
    source = tmp_path / "Party.txt"
    source.write_text("form: clean\n\n1: We agree on tables.\n")
    fault = r"Party.txt, '1: We agree on tables.*does not say 'We agree on tables.*write its words"
    with pytest.raises(Exception, match=fault):
        build.read_wishes(source, build.read_base(base))


def test_the_automatic_numbers_of_clean_text_have_moved_on() -> None:
    """Veldmark drops 10, so that Word prints base paragraph 11 as 10; 13 and 14 are both of 14."""
    root = _root(INPUTS / "Veldmark.docx")
    numbered = [p for p in root.iter(f"{W}p") if p.find(f".//{W}numId[@{W}val='1']") is not None]
    starts = ["".join(map(_words, p.iter(f"{W}r")))[:22] for p in numbered]
    assert starts[9:14] == [
        "We commit to maintain,",
        "The digital records he",
        "We acknowledge that ce",
        "We note the rapidly gr",
        "Operators that share s",
    ]


def test_the_lists_of_the_base_start_again_at_a() -> None:
    """Each list of sub-paragraphs has a numbering of its own; all but the first start anew."""
    numbering = _root(TIDEWATER / "drafts" / "1-zero.docx", "numbering")
    anew = [n.find(f".//{W}startOverride") is not None for n in numbering.iter(f"{W}num")]
    assert anew == [False, False, True, True]


def test_the_converted_paper_is_cut_by_its_pages() -> None:
    """Five paragraphs of the Group of 40 go on after a break, two of them behind a footnote."""
    blocks = (INPUTS / "G40.md").read_text(encoding="utf-8").split("\n\n")
    pages = [(n, block) for n, block in enumerate(blocks) if re.match(r"\*\*nor|[a-z]", block)]
    assert [block[:24] for _, block in pages] == [
        "through storm, conflict ",
        "for more than thirty day",
        "**nor on the data from w",
        "of national warning cent",
        "approved by the Conferen",
    ]
    assert [blocks[n - 1][:1] for n, _ in pages] == ["¹", "1", "1", "4", "²"]


@pytest.mark.parametrize("party", ["Riverine-States"])
def test_replies_name_the_comment_they_answer(party: str) -> None:
    """commentsExtended.xml ties each reply to the first comment of its thread."""
    w15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
    entries = list(_root(INPUTS / f"{party}.docx", "commentsExtended"))
    idents = [entry.get(f"{w15}paraId") for entry in entries]
    parents = [entry.get(f"{w15}paraIdParent") for entry in entries]
    a, _, _, d, _, _ = idents
    assert parents == [None, a, None, None, d, d]


def test_footnotes_are_expected_in_the_order_of_their_calls() -> None:
    """The footnote the Riverine States add in 30 bis comes before that of paragraph 50."""
    labels = [label for label, _ in build.expected_texts("Riverine-States")]
    assert labels[-3:] == ["fn 1", "fn 3", "fn 2"]


def test_the_excerpts_are_known() -> None:
    """Four parties send only the paragraphs they speak of."""
    excerpts = [party for party in build.parties() if build.is_excerpt(party)]
    assert excerpts == ["Delta-Union", "Friends-of-the-Tide", "Kestrel-Bay", "Open-Shores"]
    assert build.listed_labels("Open-Shores") == {"4", "12", "18", "44", "47", "58", "58 bis"}
