"""Labels changed under marks: the old one names the paragraph, and neither is a word of it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.text.marks import Mark, MarkKind
from adref.text.relabelled import Piece, relabelled

SIGNS = {
    "~": MarkKind.STRIKE,
    "*": MarkKind.BOLD,
    "_": MarkKind.UNDERLINE,
    "+": MarkKind.CRITIC_INSERTED,
    "-": MarkKind.CRITIC_DELETED,
}
PIECE = re.compile(r"\{([~*_+-]+)\|(.*?)\}|([^{]+)")


def pieces(line: str) -> list[Piece]:
    """The notation of these tests: ``{~|18.}`` is struck, ``{~*|18.}`` struck and bold."""
    return [
        (found[2] or found[3], frozenset(Mark(SIGNS[sign]) for sign in found[1] or ""))
        for found in PIECE.finditer(line)
    ]


def read(line: str) -> tuple[str, str, str] | None:
    """The label, the new one, and the words that are left."""
    found = relabelled(pieces(line))
    if found is None:
        return None
    text = "".join(text for text, _ in pieces(line))
    gone = {at for start, end in found.cuts for at in range(start, end)}
    left = "".join(sign for at, sign in enumerate(text) if at not in gone)
    return str(found.label or ""), str(found.new or ""), left


CHANGED = {
    "{~|18.} {*|19.} We commit": ("18", "19", "We commit"),
    "{*|19.} {~|18.} We commit": ("18", "19", "We commit"),
    "{~|18}{_|19}. We commit": ("18", "19", "We commit"),
    "1{~|8}{*|9}. We commit": ("18", "19", "We commit"),
    "{~*|18.} {*|19.} We commit": ("18", "19", "We commit"),
    "{~*|18}{*_|19}{*|.} We {~*|all} commit": ("18", "19", "We all commit"),
    "{~|18.} 19. We commit": ("18", "19", "We commit"),
    "19. {~|18.} We commit": ("18", "19", "We commit"),
    "17. {~|bis} {*|ter} We commit": ("17 bis", "17 ter", "We commit"),
    "17 {~|bis} {*|ter}. We commit": ("17 bis", "17 ter", "We commit"),
    "{~|17 bis.} {*|18.} We commit": ("17 bis", "18", "We commit"),
    "({~|a}{*|b}) Promote": ("(a)", "(b)", "Promote"),
    "{_|(b)} {~|(a)} Promote": ("(a)", "(b)", "Promote"),
    "12 ({~|a}{*|b}) Promote": ("12 (a)", "12 (b)", "Promote"),
    "{~|OP4} {*|OP5} Decides to": ("OP4", "OP5", "Decides to"),
    "[{~|4.} {*|5.} The words]": ("4", "5", "[The words]"),
    "{-|18}{+|19}. We commit": ("18", "19", "We commit"),
    "{-|18.} {+|19.} We commit": ("18", "19", "We commit"),
    "17.{+| bis.} We commit": ("17", "17 bis", "We commit"),
    "{~|18. The man.} {*|19. A woman.}": ("18", "19", "The man. A woman."),
    "{-|18. We thank }{+|19. They thank }the host": ("18", "19", "We thank They thank the host"),
    "{~|18.} We commit": ("18", "", "We commit"),
    "{-|18. }We commit": ("18", "", "We commit"),
    "{+|18. }We commit": ("", "18", "We commit"),
}


@pytest.mark.parametrize("line", CHANGED)
def test_the_old_label_names_the_paragraph(line: str) -> None:
    """Whatever marks it, in whichever order."""
    assert read(line) == CHANGED[line]


@pytest.mark.parametrize("line", CHANGED)
def test_a_change_is_told(line: str) -> None:
    """The words name both labels."""
    found = relabelled(pieces(line))
    assert found is not None
    assert [name in found.words for name in CHANGED[line][:2]] == [True, True]


KEPT = {
    "{~|18. The man.} {*|18. A woman.}": ("18", "", "The man. A woman."),
    "{~|18. We thank the host.}": ("18", "", "We thank the host."),
    "{-|18. We thank the host.}": ("18", "", "We thank the host."),
    "{+|18. We thank the host.}": ("18", "", "We thank the host."),
    "{+|17 bis. }{+*|We} {+|thank}": ("17 bis", "", "We thank"),
    "18. {-|We }{+|They }thank": ("18", "", "We They thank"),
    "{-|We} thank": ("", "", "We thank"),
}


@pytest.mark.parametrize("line", KEPT)
def test_a_label_that_stays_is_no_change(line: str) -> None:
    """A paragraph that is struck, put in or replaced as a whole is called what it was."""
    assert read(line) == KEPT[line]


@pytest.mark.parametrize(
    "line",
    [
        "18. We commit",
        "{*|18.} We commit",
        "{*|18.} {~|We} {*|They} commit",
        "18. We {~|commit} {*|decide}",
        "{*|17.} {~|(a)} We commit",
        "{*|17.} {~|18 countries} We commit",
        "{*|18. Title.} {~|We} act",
        "{~|We} {*|18.} act",
    ],
)
def test_marks_elsewhere_say_nothing_of_the_label(line: str) -> None:
    """Bold labels are a style; what is struck behind one is a word."""
    assert read(line) is None


@given(
    st.lists(st.sampled_from(["18.", "19.", " ", "(a)", "bis", "We ", "{*|", "{~|"]), max_size=5)
)
def test_cuts_are_in_order_and_in_the_text(words: list[str]) -> None:
    """Whatever stands at the head of a paragraph."""
    line = "".join(f"{word}19. }}" if word[0] == "{" else word for word in words)
    found = relabelled(pieces(line))
    ends = [at for cut in (found.cuts if found else ()) for at in cut]
    size = sum(len(text) for text, _ in pieces(line))
    assert ends == sorted(set(ends))
    assert set(ends) <= set(range(size + 1))
