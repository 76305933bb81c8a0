"""The Word file as a file: what it is made of, and what Word and LibreOffice insist on."""

import io
import re
import zipfile

import pytest
from lxml import etree

from adref.base.places import Place
from adref.compilation.model import Move, Note, PartyComment, Source
from adref.readers import docx as reader
from adref.text.marks import MarkKind
from adref.writers import docx
from tests.writers.build import base, compilation, document, new, noted
from tests.writers.docx.accepting import part

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

MADE = compilation(
    base(
        "p1",
        "States [should|EU,Norway!: shall|US:] act[|G77:  now].",
        label="1",
        comments=(PartyComment("EU", "We care.\nDeeply.", Place("EU.docx")),),
    ),
    base("p2", "We stop.", label="2", alternatives=("US: We go on.",)),
    new("n1", "p2", "EU: New.", label="2 bis"),
    base("p3", "The end.", label="3"),
    moves=(Move("G77", "p1", "p2"),),
)


def written() -> bytes:
    """The file of MADE."""
    return docx.write(MADE, document(MADE))


def comments(data: bytes) -> list[tuple[str, str]]:
    """Author and words of each comment but the first, which is the legend."""
    there = part(data, "word/comments.xml").iterchildren()
    return [(c.get(f"{_W}author"), "\n".join("".join(p.itertext()) for p in c)) for c in there][1:]


def test_the_same_compilation_gives_the_same_bytes() -> None:
    """No clock, no chance: a file can be compared and signed."""
    assert written() == written()


def test_every_part_is_xml_and_listed() -> None:
    """Every part but the list of types has a type in it."""
    with zipfile.ZipFile(io.BytesIO(written())) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist()}
    types = {e.get("PartName") for e in parts["[Content_Types].xml"]} - {None}
    assert types == {f"/{name}" for name in parts if not name.endswith((".rels", "Types].xml"))}


def test_changes_are_flat_and_no_two_share_an_id() -> None:
    """LibreOffice drops the outer author of nested changes."""
    root = part(written(), "word/document.xml")
    changes = list(root.iter(f"{_W}ins", f"{_W}del"))
    ids = [c.get(f"{_W}id") for c in changes]
    assert len(set(ids)) == len(ids) > 10
    assert [c for c in changes for _ in c.iterdescendants(f"{_W}ins", f"{_W}del")] == []


def test_deleted_words_are_deleted_text() -> None:
    """Word shows nothing of a w:t inside a w:del."""
    root = part(written(), "word/document.xml")
    assert [e for d in root.iter(f"{_W}del") for e in d.iter(f"{_W}t")] == []
    assert "".join(e.text for e in root.iter(f"{_W}delText")) == "1.States should act.2.We stop."


def test_the_mark_of_a_last_paragraph_stays() -> None:
    """It has nothing to join; a deletion of it would join a paragraph with the end."""
    made = compilation(
        base("p1", "[We act.|US:]"), base("p2", "[We stop.|US:]"), new("n1", "p2", "EU: On.")
    )
    marks = part(docx.write(made, document(made)), "word/document.xml").iterfind(f".//{_W}pPr")
    there = [[c.tag.removeprefix(_W) for c in mark.iterfind(f"{_W}rPr/*")] for mark in marks]
    assert there == [["del"], ["del"], []]


def test_a_comment_goes_with_the_paragraph_it_is_in() -> None:
    """Everything in a paragraph put in is put in, the sign of its comment too."""
    made = compilation(base("p1", "We act."), new("n1", "p1", "EU!: On."))
    put_in = part(docx.write(made, document(made)), "word/document.xml").findall(f".//{_W}p")[1]
    assert put_in.findall(f"{_W}r") == []
    assert len(list(put_in.iter(f"{_W}commentReference"))) == 1


def test_nobody_who_opens_the_file_is_made_to_track() -> None:
    """Tracking goes on only if the reader wants it."""
    assert part(written(), "word/settings.xml").find(f"{_W}trackRevisions") is None


def test_what_parties_say_stands_in_comments_under_their_names() -> None:
    """A comment keeps its lines; a silent edit is told by us; both ends of a move are."""
    assert comments(written()) == [
        ("EU", "We care.\nDeeply."),
        ("adref", "Silent edits, not marked by their authors.\nNorway: “shall”"),
        ("G77", "G77 moves this paragraph to another place, where it is marked."),
        ("G77", "Moved here from its place in the base: paragraph 1."),
    ]


def test_notes_and_sources_stand_in_comments() -> None:
    """A source that was understood is given in both forms."""
    made = compilation(
        noted(
            base("p1", "We [act|EU: shall act]."),
            (Note("EU", "A strong verb."),),
            (Source("EU", "WSIS+10, 3", "A/RES/70/125", "paragraph 3"),),
        )
    )
    assert comments(docx.write(made, document(made))) == [
        ("EU", "A strong verb."),
        ("EU", "Source: WSIS+10, 3 (A/RES/70/125, paragraph 3)"),
    ]


def test_the_first_comment_says_how_to_read_and_who_is_who() -> None:
    """The text itself has no legend: to reject everything must give the base."""
    legend = next(part(written(), "word/comments.xml").iterchildren())
    words = ["".join(p.itertext()) for p in legend]
    assert words[0].startswith("How to read this compilation")
    assert words[3:] == [
        f"{party}: {party}.docx, marks read as tracked." for party in ("EU", "G77", "Norway", "US")
    ]


def test_too_many_parties_for_an_author_get_a_numbered_list() -> None:
    """Word reads 255 letters of an author; the whole set stands in the first comment."""
    parties = [f"Delegation-{n:03}" for n in range(100)]
    made = compilation(
        base("p1", f"We [act|{','.join(parties)}: stop]."), parties=" ".join(parties)
    )
    data = docx.write(made, document(made))
    [author] = {e.get(f"{_W}author") for e in part(data, "word/document.xml").iter(f"{_W}ins")}
    assert len(author) <= 255
    assert author.endswith(" and others, 100 in all (list 1)")
    legend = "".join(next(part(data, "word/comments.xml").iterchildren()).itertext())
    assert f"“{author}” are: {', '.join(parties)}." in legend


@pytest.mark.parametrize(
    "words", ["a < b & c", 'say "no"', "bell \x07 rings", "tab\there", "\ufffe"]
)
def test_any_words_make_a_file_that_can_be_read(words: str) -> None:
    """What XML cannot hold is replaced by a sign that says so."""
    made = compilation(base("p1", "We act.", alternatives=(f"US: {words}",)))
    found = reader.read(docx.write(made, document(made)), "out.docx")
    put_in = "".join(s.text for s in found.paragraphs[1].spans)
    assert put_in == re.sub("[\x07\ufffe]", "\ufffd", words)


def test_our_own_reader_finds_who_wants_what() -> None:
    """Words, marks and authors come back as they were written."""
    found = reader.read(written(), "out.docx").paragraphs[0].spans
    marked = [(s.text, next(iter(s.marks)).kind, s.author) for s in found]
    assert marked == [
        ("States ", MarkKind.TRACKED_DELETED, "G77"),
        ("should", MarkKind.TRACKED_DELETED, "EU, G77, Norway, US"),
        ("shall", MarkKind.TRACKED_INSERTED, "EU, Norway"),
        (" act.", MarkKind.TRACKED_DELETED, "G77"),
    ]
