"""LibreOffice agrees with us on what is left when all changes are accepted or rejected."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from adref.base.places import Place
from adref.compilation.model import Move, PartyComment
from adref.text.document import Footnote, Kind, MarkedDocument
from adref.writers import docx
from tests.writers.build import base, compilation, document, new
from tests.writers.docx.accepting import everything, nothing, paragraphs
from tests.writers.docx.libreoffice import LibreOffice

HARD = compilation(
    base("t1", "Elements Paper", kind=Kind.TITLE),
    base("h1", "Digital [economy|EU: society]", kind=Kind.HEADING, level=1),
    base(
        "p1",
        "Member States [should|EU,Norway!: shall|US:] act[|G77:  promptly] on data.",
        label="1",
    ),
    base("p2", "We reaffirm the commitments.", label="2", alternatives=("US: We take note.",)),
    new("n1", "p2", "EU,G77: A new one on data.", "US: A new one on markets.", label="2 bis"),
    base("p3", "[To be deleted whole.|US:|EU: To be kept.]", label="3"),
    base("p4", "Nothing happens here.", label="4"),
    base("p5", "نؤكد من جديد [الالتزامات|EU: التعهدات] هنا.", label="5"),
    new("n2", "p5", "Norway: Last of all.", label="6"),
    moves=(Move("G77", "p1", "p3"),),
)
ACCEPTED = [
    "Elements Paper",
    "Digital society",
    "shall2. We take note.",
    "2 bis. A new one on data.",
    "2 bis. A new one on markets.",
    "To be kept.1. Member States should act promptly on data.",
    "4. Nothing happens here.",
    "5. نؤكد من جديد التعهدات هنا.",
    "6. Last of all.",
]
REJECTED = [
    "Elements Paper",
    "Digital economy",
    "1. Member States should act on data.",
    "2. We reaffirm the commitments.",
    "3. To be deleted whole.",
    "4. Nothing happens here.",
    "5. نؤكد من جديد الالتزامات هنا.",
]


@pytest.fixture(scope="module")
def libreoffice(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> LibreOffice:
    """LibreOffice with the macro that settles changes."""
    made = LibreOffice(soffice, Path(tmp_path_factory.mktemp("libreoffice")))
    made.prepare()
    return made


@pytest.mark.parametrize(
    ("command", "choice", "expected"),
    [
        ("AcceptAllTrackedChanges", everything, ACCEPTED),
        ("RejectAllTrackedChanges", nothing, REJECTED),
    ],
)
def test_libreoffice_settles_the_changes_as_we_do(
    libreoffice: LibreOffice, command: str, choice: Callable[[str], bool], expected: list[str]
) -> None:
    """Paragraphs joined, put in and taken out included; the words of wishes that clash join."""
    data = docx.write(HARD, document(HARD))
    assert paragraphs(data, choice) == expected
    assert libreoffice.settled(data, command) == expected


def with_footnote(comments: tuple[PartyComment, ...]) -> bytes:
    """A document of two paragraphs and a footnote called in the second."""
    made = compilation(
        base("p1", "Member States [should|EU: shall] act.", comments=comments),
        base("p2", "We recall the plan."),
        base("f1", "See resolution [70/125|EU: 80/1].", kind=Kind.FOOTNOTE),
    )
    whole: MarkedDocument = document(made)
    note = Footnote("1", whole.paragraphs[2:], Place("base.docx"), 1, len("We recall"))
    return docx.write(made, replace(whole, paragraphs=whole.paragraphs[:2], footnotes=(note,)))


def test_a_footnote_keeps_its_words_in_libreoffice_beside_comments(
    libreoffice: LibreOffice,
) -> None:
    """LibreOffice 7.4 empties footnotes after comments, so the note then stands at the end."""
    data = with_footnote((PartyComment("EU", "Important.", Place("EU.docx")),))
    accepted = libreoffice.settled(data, "AcceptAllTrackedChanges")
    assert accepted == [
        "Member States shall act.",
        "We recall the plan.",
        "1. See resolution 80/1.",
    ]


def test_a_footnote_is_one_where_nothing_is_said_in_the_margin() -> None:
    """Its changes are tracked inside the note."""
    data = with_footnote(())
    assert paragraphs(data, everything) == ["Member States shall act.", "We recall the plan."]
    assert paragraphs(data, everything, "word/footnotes.xml") == ["See resolution 80/1."]
    assert paragraphs(data, nothing, "word/footnotes.xml") == ["See resolution 70/125."]
