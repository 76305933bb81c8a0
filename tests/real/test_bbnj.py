"""A real article-by-article compilation of many delegations' proposals, taken apart.

The truth is the file's own table of contents: which delegation stands under which article.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from adref.compilation.delegations import attributed
from adref.negotiation.names import known_party
from adref.readers import plain
from adref.text.document import MarkedDocument, Paragraph

FILE = "real/bbnj/2020-04-15_INF1_textual_proposals_by_delegations.txt"
_ENTRY = re.compile(r"\s*(.+?)\s*\.{3,}\s*(?:\d+)(?=\s)")
_PART = re.compile(
    r"(?i:new (?:article|annex))|(?:Part|Section) [IVX]+$|\[?(?:ARTICLE|PREAMBLE|PART|ANNEX)"
)
_WHOLE = "GENERAL COMMENTS BY DELEGATIONS"


def same(words: str | None) -> str:
    """What two prints of one heading have in common."""
    return re.sub(r"(?<=[A-Z])\d+$", "", re.sub(r"\W+", " ", (words or "").upper()).strip())


def words_of(paragraphs: Iterable[Paragraph], comments: Iterable[str] = ()) -> Counter[str]:
    """How often each word stands in paragraphs, labels included, and comments."""
    printed = [f"{p.label.printed if p.label else ''} {words(p)}" for p in paragraphs]
    return Counter(" ".join([*printed, *comments]).split())


def words(paragraph: Paragraph) -> str:
    """The words of a paragraph without its label."""
    return "".join(span.text for span in paragraph.spans)


@pytest.fixture(scope="module")
def listed(shared: Path) -> set[tuple[str, str]]:
    """Article and delegation of each entry of the contents."""
    return set(entries((shared / FILE).read_text(encoding="utf-8")))


def entries(text: str) -> Iterator[tuple[str, str]]:
    """The entries of the contents of *text* that name a delegation, each with its article."""
    contents = text[text.index("PREAMBLE ...") : text.index("\nPREAMBLE\n")].replace("\n", " ")
    part = ""
    for name in (re.sub(r"^[ivx]+ ", "", entry.strip()) for entry in _ENTRY.findall(contents)):
        if _WHOLE in name or _PART.search(name):
            part = _WHOLE if _WHOLE in name else name
        else:
            yield (same(part), same(name))


@pytest.fixture(scope="module")
def read(shared: Path) -> MarkedDocument:
    """The file as its reader gives it."""
    return plain.read((shared / FILE).read_bytes(), Path(FILE).name)


@pytest.fixture(scope="module")
def paper(read: MarkedDocument) -> MarkedDocument:
    """The file with the delegation of each paragraph."""
    return attributed(read, lambda name: known_party(name) is not None)


@pytest.fixture(scope="module")
def found(paper: MarkedDocument) -> set[tuple[str, str]]:
    """Article and delegation of each paragraph that is somebody's."""
    return {(same(p.heading), same(p.party)) for p in paper.paragraphs if p.party}


def test_delegations_are_found_under_their_articles(
    listed: set[tuple[str, str]], found: set[tuple[str, str]]
) -> None:
    """At least nineteen in twenty of those that the contents list."""
    assert len(listed) > 450
    assert len(listed & found) >= 0.95 * len(listed)


def test_nobody_is_found_where_the_contents_have_nobody(
    listed: set[tuple[str, str]], found: set[tuple[str, str]]
) -> None:
    """At most one in twenty of what is found is not in the contents."""
    assert len(found - listed) <= 0.05 * len(found)


def test_the_names_are_those_of_delegations(
    listed: set[tuple[str, str]], found: set[tuple[str, str]]
) -> None:
    """No heading of a text is taken for one who wrote it."""
    assert {name for _, name in found} <= {name for _, name in listed}


def test_every_word_is_kept(read: MarkedDocument, paper: MarkedDocument) -> None:
    """Whatever is not a paragraph any more is a comment."""
    kept = words_of(paper.paragraphs, [comment.text for comment in paper.comments])
    assert words_of(read.paragraphs) - kept == Counter()
