"""The shipped negotiation's wishes written as RTF, against the same wishes in Word files."""

import sys
from pathlib import Path

import pytest

from adref.readers import docx, rtf
from adref.text.document import MarkedDocument

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package
from building.rtf import rtf as as_rtf  # noqa: E402
from building.word import word as as_word  # noqa: E402

FORMS = ("tracked", "bold", "underline", "colour", "clean")
PARTIES = [
    party
    for party in build.parties()
    if build.wishes_of(party).options["form"] in FORMS
    and "suffix" not in build.wishes_of(party).options
]


def _seen(document: MarkedDocument) -> list[object]:
    """All that a document says but for its places and the time zone of its dates."""
    return [
        [
            (q.kind, q.level, q.label, q.heading, q.ending, q.ending_author, q.cell)
            for q in document.paragraphs
        ],
        [
            [(s.text, s.marks, s.author, s.date and s.date.rstrip("Z")) for s in q.spans]
            for q in document.paragraphs
        ],
        [
            (n.call, n.paragraph, n.offset, [[s.text for s in q.spans] for q in n.paragraphs])
            for n in document.footnotes
        ],
        [
            (c.ident, c.author, c.parent, c.paragraph, c.start, c.end, c.text)
            for c in document.comments
        ],
    ]


@pytest.mark.parametrize("party", PARTIES)
def test_rtf_and_word_hold_the_same_document(party: str) -> None:
    """Span for span: words, marks, authors, dates, labels, notes, comments."""
    wishes = build.wishes_of(party)
    theirs = docx.read(as_word(wishes, "T"), "x")
    assert _seen(rtf.read(as_rtf(wishes, "T"), "x")) == _seen(theirs)


@pytest.mark.parametrize("party", PARTIES)
def test_nothing_but_the_footers_is_told(party: str) -> None:
    """The numbers that are printed in the file are those that are computed, too."""
    found = rtf.read(as_rtf(build.wishes_of(party), "T"), "x")
    assert [notice.code for notice in found.notices] == ["headers-ignored"]
