"""What each form says it cannot say, against what really stands in its files."""

import io
import zipfile
from pathlib import Path

import pytest

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import BaseText, Compilation, Note, Party, PartyComment
from adref.compilation.standing import Position, Ruling, Stance, Standing, Target
from adref.folder.assemble import Assembled
from adref.folder.everything import Everything, writers_of
from adref.folder.left_out import left_out
from adref.writers import unsaid
from tests.writers.build import base, compilation, document, noted

HASH = "ab12" * 16
MARKERS = {
    unsaid.NOTICES: "Something-noticed",
    unsaid.NOTICE_PLACES: "4711",
    unsaid.COMMENT_PLACES: "5822",
    unsaid.PARTY_NAMES: "Name-in-full",
    unsaid.FILES: "Sent-by-them.docx",
    unsaid.HASHES: HASH,
    unsaid.UNTOUCHED: "Untouched",
    unsaid.ASIDES: "Said-beside",
    unsaid.POSITIONS: "We-support-it",
    unsaid.RULINGS: "Put-in-brackets",
}
"""Words by which one sees whether a topic is in a file."""
STANDING = Standing(
    (Position("EU", Stance.SUPPORTS, Target("p1"), "We-support-it"),),
    (Ruling(Target("p1"), "bracketed", "Put-in-brackets"),),
)
PART_OF = {unsaid.NOTICE_PLACES: unsaid.NOTICES}
"""What goes with another topic where that is left out."""
WRITERS = writers_of(Everything(Path(), frozenset()))
LACKING = {form: writer for form, writer in WRITERS.items() if writer.lacks}
SET = {"pages.zip", *(form for form in LACKING if form.endswith(".pdf"))}
"""PDFs: they are set from the very same lines as the Word files."""


def made() -> Compilation:
    """A compilation in which each of the topics with a marker occurs."""
    comment = PartyComment("EU", "We agree.", Place("EU.docx", 5822, 5823))
    found = compilation(
        noted(
            base("p1", "We [act|EU: see].", label="1", comments=(comment,)),
            (Note("EU", "Said-beside"),),
        ),
        base("p2", "Untouched", label="2"),
        notices=(Notice("split", "Something-noticed", Place("EU.docx", 4711, 4712), "EU"),),
    )
    party = Party("EU", "Name-in-full", "Sent-by-them.docx", HASH, "tracked")
    return Compilation(
        BaseText("Paper", "base.docx", HASH), (party,), found.paragraphs, (), found.notices
    )


def words(data: bytes) -> str:
    """All that stands in a file, or in those of an archive."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return data.decode()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return "".join(archive.read(name).decode("utf-8", "ignore") for name in archive.namelist())


def test_every_form_of_the_compilation_says_what_it_cannot() -> None:
    """Findings and the report are about it, and need not say all of it."""
    about = {"findings.csv", "findings.json", "findings.md", "report.html"}
    assert WRITERS.keys() - LACKING.keys() == about


@pytest.mark.parametrize("topic", MARKERS)
@pytest.mark.parametrize("form", sorted(LACKING.keys() - SET))
def test_what_a_form_lists_as_left_out_is_and_nothing_else(form: str, topic: str) -> None:
    """A topic given in another way is not in it either as it is, but for a namespace of our own."""
    table = WRITERS[form].cannot_say()
    listed = table.get(topic, table.get(PART_OF.get(topic, topic), "in"))
    there = listed.startswith(("in", "files are"))
    compiled = made()
    data = WRITERS[form](compiled, document(compiled), STANDING)
    assert (MARKERS[topic] in words(data)) == there


@pytest.mark.parametrize("form", LACKING)
def test_every_topic_of_a_form_is_one_that_is_counted(form: str) -> None:
    """In the order of the topics, so that lists are read alike."""
    listed = list(WRITERS[form].cannot_say())
    assert listed == [topic for topic in unsaid.TOPICS if topic in listed]


def test_every_topic_is_one_that_some_form_cannot_say() -> None:
    """None is left over."""
    said = {topic for writer in LACKING.values() for topic in writer.cannot_say()}
    assert said == set(unsaid.TOPICS)


def test_only_what_a_compilation_meets_is_named_and_how_often() -> None:
    """A file that lacks nothing has no notice."""
    compiled = made()
    suffixes = (".tei.xml", ".json", ".akn")
    files = [(Path(f"x{suffix}"), WRITERS[f"compilation{suffix}"]) for suffix in suffixes]
    assembled = Assembled(compiled, document(compiled), ())
    notices = left_out(files, assembled)
    assert {n.place.file: n.words for n in notices} == {
        "x.tei.xml": "left out or given in another way: places of comments (1)",
        "x.akn": "left out or given in another way: places of comments (1); notices (1); files of "
        "parties, and how their marks were read (1); hashes of the files (2); date of the text (1)",
    }
