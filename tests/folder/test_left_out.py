"""What each form says it cannot say, against what really stands in its files."""

import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import BaseText, Compilation, Note, Party, PartyComment
from adref.compilation.standing import Position, Ruling, Stance, Standing, Target
from adref.folder.assemble import Assembled
from adref.folder.forms import OPEN_DATA, ROLLING, TABLES, WRITERS, Writers
from adref.folder.left_out import FORMS, cannot_say, left_out
from adref.folder.printing import party_pages, printed
from adref.writers import side_by_side, unsaid
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
SET = [("pages", ".zip"), *((stem, ".pdf") for stem in FORMS)]
"""PDFs: they are set from the very same lines as the Word files."""
PART_OF = {unsaid.NOTICE_PLACES: unsaid.NOTICES}
"""What goes with another topic where that is left out."""
OUTPUTS = [(stem, suffix) for stem, modules in FORMS.items() for suffix in modules]
WRITTEN: Mapping[str, Writers] = {
    "compilation": WRITERS,
    "table": TABLES,
    "rolling": ROLLING,
    "pages": party_pages(),
    "side-by-side": printed(lambda made, base, _: side_by_side.sheet(made, base)),
    "open-data": OPEN_DATA,
}


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


def test_every_form_that_is_written_says_what_it_cannot() -> None:
    """None is forgotten, and none is left over."""
    written = [(stem, suffix) for stem, writers in WRITTEN.items() for suffix in writers]
    assert sorted(written) == sorted(OUTPUTS)


@pytest.mark.parametrize("topic", MARKERS)
@pytest.mark.parametrize(("stem", "suffix"), [one for one in OUTPUTS if one not in SET])
def test_what_a_form_lists_as_left_out_is_and_nothing_else(
    stem: str, suffix: str, topic: str
) -> None:
    """A topic given in another way is not in it either as it is, but for a namespace of our own."""
    table = cannot_say(stem, suffix)
    listed = table.get(topic, table.get(PART_OF.get(topic, topic), "in"))
    there = listed.startswith(("in", "files are"))
    compiled = made()
    data = WRITTEN[stem][suffix](compiled, document(compiled), STANDING)
    assert (MARKERS[topic] in words(data)) == there


@pytest.mark.parametrize(("stem", "suffix"), OUTPUTS)
def test_every_topic_of_a_form_is_one_that_is_counted(stem: str, suffix: str) -> None:
    """In the order of the topics, so that lists are read alike."""
    listed = list(cannot_say(stem, suffix))
    assert listed == [topic for topic in unsaid.TOPICS if topic in listed]


def test_every_topic_is_one_that_some_form_cannot_say() -> None:
    """None is left over."""
    said = {topic for stem, suffix in OUTPUTS for topic in cannot_say(stem, suffix)}
    assert said == set(unsaid.TOPICS)


def test_only_what_a_compilation_meets_is_named_and_how_often() -> None:
    """A file that lacks nothing has no notice."""
    compiled = made()
    paths = [Path("x.tei.xml"), Path("x.json"), Path("x.akn")]
    assembled = Assembled(compiled, document(compiled), ())
    notices = left_out([("compilation", path) for path in paths], assembled)
    assert {n.place.file: n.words for n in notices} == {
        "x.tei.xml": "left out or given in another way: places of comments (1)",
        "x.akn": "left out or given in another way: places of comments (1); notices (1); files of "
        "parties, and how their marks were read (1); hashes of the files (2); date of the text (1)",
    }
