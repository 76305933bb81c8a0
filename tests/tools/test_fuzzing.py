"""The fuzzer itself: it repeats, it sees what it looks for, and it makes it smaller."""

import os
import signal
from collections.abc import Callable
from dataclasses import replace

import pytest
from tools.fuzzing import seeds
from tools.fuzzing.archives import packed, parts_of
from tools.fuzzing.forms import FORMS, Form
from tools.fuzzing.laws import broken
from tools.fuzzing.objects import unpacked
from tools.fuzzing.smaller import smaller
from tools.fuzzing.trial import Outcome, mutant, tried
from tools.fuzzing.worker import MEMORY, Worker

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.text.document import Cell, Comment, Footnote, MarkedDocument, Paragraph, Span

HERE = Place("x")
WORDS = Paragraph((Span("abc", HERE),), HERE)
GOOD = MarkedDocument("x", "", (WORDS,))


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_the_same_number_is_the_same_paper(form: Form) -> None:
    """So that a finding can be made again on any machine; and another number is another paper."""
    papers = seeds.shipped(form)
    made = [mutant(form, papers, 1, number) for number in (7, 7, 8)]
    assert made[0] == made[1] != made[2]


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_every_paper_that_is_damaged_is_read_undamaged(form: Form) -> None:
    """Damage to what is refused anyhow shows nothing."""
    assert {tried(form, paper) for paper in seeds.shipped(form)} == {Outcome()}


@pytest.mark.parametrize(
    ("document", "law"),
    [
        (GOOD, ""),
        (replace(GOOD, paragraphs=(replace(WORDS, spans=(Span("", HERE),)),)), "a span is empty"),
        (replace(GOOD, paragraphs=(replace(WORDS, place=Place("x", 2, 1)),)), "ends before"),
        (replace(GOOD, paragraphs=(replace(WORDS, place=Place("x", paragraph=-1)),)), "below zero"),
        (replace(GOOD, paragraphs=(replace(WORDS, level=-1),)), "a level is below zero"),
        (replace(GOOD, paragraphs=(replace(WORDS, cell=Cell(0, -1, 0)),)), "a cell is below zero"),
        (
            replace(GOOD, paragraphs=(replace(WORDS, spans=(Span("\ud800", HERE),)),)),
            "half of a surrogate pair",
        ),
        (replace(GOOD, comments=(Comment("1", "c", HERE, paragraph=1),)), "on no paragraph"),
        (
            replace(GOOD, comments=(Comment("1", "c", HERE, paragraph=0, end=4),)),
            "beyond its paragraph",
        ),
        (replace(GOOD, comments=(Comment("1", "c", HERE),) * 2), "two comments have one ident"),
        (replace(GOOD, footnotes=(Footnote("1", (WORDS,), HERE, 1, 0),)), "called from no para"),
        (replace(GOOD, footnotes=(Footnote("1", (WORDS,), HERE, 0, 4),)), "from beyond its para"),
        (replace(GOOD, notices=(Notice("odd", "words", HERE),)), "notice odd is in no list"),
    ],
)
def test_each_law_is_held(document: MarkedDocument, law: str) -> None:
    """A document that breaks it is seen, one that breaks none is not."""
    found = broken("docx", b"", document)
    assert (law in found, bool(found)) == (True, bool(law))


def test_a_paragraph_of_a_sheet_without_a_cell_is_seen() -> None:
    """Elsewhere it is what paragraphs are."""
    assert (broken("csv", b"", GOOD), broken("html", b"", GOOD)) == (
        "a paragraph of a sheet stands in no cell",
        "",
    )


def _loops(_data: bytes, _file: str) -> MarkedDocument:
    while True:
        pass


def _hoards(_data: bytes, _file: str) -> MarkedDocument:
    return MarkedDocument("x", "a" * MEMORY, ())


def _recurs(data: bytes, file: str) -> MarkedDocument:
    return _recurs(data, file)


def _dies(_data: bytes, _file: str) -> MarkedDocument:
    os.kill(os.getpid(), signal.SIGKILL)
    return GOOD


def _refuses(_data: bytes, file: str) -> MarkedDocument:
    raise InputUnreadable(file, "page 7 is odd", "send it again")


def _reads(_data: bytes, _file: str) -> MarkedDocument:
    return GOOD


@pytest.mark.parametrize(
    ("read", "fault", "refusal"),
    [
        (_loops, "over 0.5 s in no module of adref", ""),
        (_hoards, "MemoryError in no module of adref", ""),
        (_recurs, "RecursionError in no module of adref", ""),
        (_dies, "ended with -9 in no module of adref", ""),
        (_refuses, "", "page # is odd"),
        (_reads, "", ""),
    ],
)
def test_what_comes_of_a_paper_is_named(
    read: Callable[[bytes, str], MarkedDocument], fault: str, refusal: str
) -> None:
    """Whatever happens to its process, and the next paper finds another one."""
    with Worker(replace(FORMS["docx"], read=read), seconds=0.5) as worker:
        found = [worker.read(b"x").outcome for _ in range(2)]
    assert [(one.fault, one.refusal) for one in found] == [(fault, refusal)] * 2


def test_a_text_is_made_smaller_while_it_is_the_same_finding() -> None:
    """Only the bytes that matter are left."""
    assert smaller(b"one two three four", lambda made: b"w" in made and b"f" in made, 9) == b"wf"


def test_an_archive_is_made_smaller_by_parts_elements_and_attributes() -> None:
    """What is left is still an archive of well-formed parts."""
    data = packed({"a.xml": b"<a><b x='1' y='2'><c/>d</b><e/></a>", "b.xml": b"<f/>"})

    def same(made: bytes) -> bool:
        return b'x="1"' in parts_of(made).get("a.xml", b"").replace(b"'", b'"')

    assert dict(parts_of(smaller(data, same, 9))) == {"a.xml": b'<a><b x="1"/></a>'}


def test_streams_of_pdf_are_laid_open_before_they_are_changed() -> None:
    """What is packed would only be damaged as a whole."""
    packed_papers = [paper for paper in seeds.shipped(FORMS["pdf"]) if b"/FlateDecode" in paper]
    assert [b" Tf" in paper for paper in packed_papers] == [False] * len(packed_papers)
    assert all(b" Tf" in unpacked(paper) for paper in packed_papers)
