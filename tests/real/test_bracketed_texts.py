"""The bracketed texts of Paris and of the plastics treaty: kept to the letter, counted apart."""

import re
from pathlib import Path

import pytest

from adref.findings.bracketed import Bracketed, bracketed, notices
from adref.folder.receive import receive
from adref.text.brackets import printed, read_brackets, walk
from adref.text.document import MarkedDocument

TEXTS = ("paris/agreement_23-oct-2015.md", "paris/agreement_4-dec-2015.md", "inc/03_zerodraft.pdf", "inc/04_revised_zero_draft.pdf")  # fmt: skip


@pytest.fixture(scope="module", params=TEXTS)
def text(shared: Path, request: pytest.FixtureRequest) -> MarkedDocument:
    """One of the texts as it is read."""
    return receive(shared / "real" / request.param).document


def taken_away(text: str) -> tuple[int, str]:
    """How many pairs of square brackets *text* has, and what is left without them."""
    count = 0
    while found := re.subn(r"\[([^\[\]]*)\]", r"\1", text):
        text, more = found
        count += more
        if not more:
            break
    return count, re.sub(r"[^\[\]]", "", text)


def counted(one: Bracketed) -> tuple[int, str]:
    """The same as the tree has it."""
    pairs = sum(found.bracket.sign == "[" for found in walk(one.brackets))
    return pairs, "".join(loose.sign for loose in one.brackets.loose if loose.sign in "[]")


def test_every_paragraph_is_kept_to_the_letter(text: MarkedDocument) -> None:
    """The tree printed is the paragraph."""
    found = bracketed(text)
    assert len(found) > 30
    assert [printed(one.brackets) for one in found] == [one.layer.text for one in found]


def test_the_balance_is_that_of_an_independent_count(text: MarkedDocument) -> None:
    """Pairs taken away from the inside, one after the other, until none is left."""
    found = bracketed(text)
    assert [counted(one) for one in found] == [taken_away(one.layer.text) for one in found]


def test_every_sign_without_a_partner_is_told(text: MarkedDocument) -> None:
    """One notice each."""
    found = bracketed(text)
    assert len(list(notices(found))) == sum(len(one.brackets.loose) for one in found)


@pytest.mark.parametrize("name", [name for name in TEXTS if name.endswith(".md")])
def test_a_whole_file_is_kept_to_the_letter(shared: Path, name: str) -> None:
    """Over all its lines at once."""
    whole = (shared / "real" / name).read_text(encoding="utf-8")
    brackets = read_brackets(whole)
    assert printed(brackets) == whole
    assert sum(f.bracket.sign == "[" for f in walk(brackets)) == taken_away(whole)[0]
