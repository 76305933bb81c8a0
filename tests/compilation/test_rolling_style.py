"""The style of a rolling text: each choice by itself, and what it makes of a bracket."""

import pytest

from adref.compilation.rolling.printed import Look, lookalikes, notation, printed
from adref.compilation.rolling.style import (
    DEFAULT,
    Attribution,
    Labels,
    Signs,
    Statuses,
    StatusMark,
    Style,
    choices_of,
    codes_of,
    style_from,
)
from adref.compilation.rolling.told import told
from adref.compilation.standing import Ruling, Standing, Target
from tests.writers.build import base

AFTER = Style(attribution=Attribution.AFTER)
PLAIN = Style(signs=Signs.PLAIN)
MARKS = (
    StatusMark("ad-ref", "AR", "agreed ad referendum"),
    StatusMark("bracketed", "B", "bracketed", is_open=True),
    StatusMark("yellow", "Y", "given to no paragraph"),
)


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("shall (EU)", ("EU", "shall")),
        ("shall (EU, Norway (unmarked; note 1))", ("EU, Norway (unmarked; note 1)", "shall")),
        ("shall (now)  (EU)", ("EU", "shall (now) ")),
        (" (EU)", ("EU", "")),
        ("shall", None),
        ("shall(EU)", None),
        ("shall ()", ("", "shall")),
        ("(EU)", None),
        ("shall (EU", None),
        (")", None),
    ],
)
def test_names_behind_the_words_are_found(inside: str, found: tuple[str, str] | None) -> None:
    """In the last parenthesis, whatever stands in the words."""
    assert AFTER.head_and_words(inside) == found


@pytest.mark.parametrize(
    ("shown", "style", "page"),
    [
        ("We [may (base)] [shall (EU)].", AFTER, "We [may (base)] [shall (EU)]."),
        (r"We \[may\] [EU: \[shall\]] \\", PLAIN, r"We \[may\] [EU: \[shall\]] \\"),
        (r"We \[may\] [EU: shall].", DEFAULT, "We [may] [EU: shall]."),
        ("in[base:  ] [EU: delete]to", PLAIN, "in\u2009[base: space] [EU: delete]\u2009to"),
    ],
)
def test_each_style_is_printed_and_read_again(shown: str, style: Style, page: str) -> None:
    """As the page shows it."""
    bits = list(printed(shown, ("EU",), style))
    assert "".join(text for text, _ in bits) == page
    assert notation(bits, ("EU",), style) == shown


@pytest.mark.parametrize(
    ("style", "found"), [(AFTER, ["[shall (EU)]"]), (DEFAULT, []), (PLAIN, [])]
)
def test_brackets_that_only_look_like_ours_are_those_of_the_style(
    style: Style, found: list[str]
) -> None:
    """Where a backslash tells them apart there are none."""
    assert lookalikes([("We [shall (EU)] act", Look.TEXT)], ("EU",), style) == found


@pytest.mark.parametrize(
    ("ruled", "is_open", "status"),
    [
        ("ad-ref", False, "AR"),
        ("ad-ref", True, "AR"),
        ("yellow", True, "Y"),
        ("green", True, "B"),
        ("", True, "B"),
        ("", False, ""),
    ],
)
def test_a_paragraph_has_the_status_that_the_chair_gave(
    ruled: str,
    is_open: bool,  # noqa: FBT001
    status: str,
) -> None:
    """Or that of what is open, where something is wanted on it; another id gives none."""
    assert Style(marks=MARKS).status(ruled, is_open=is_open) == status


def test_a_status_is_a_code_or_a_name() -> None:
    """What codes stand for is told once."""
    named = Style(statuses=Statuses.NAME, marks=MARKS)
    assert named.status("ad-ref", is_open=False) == "agreed ad referendum"
    assert (codes_of(named, {"AR"}), codes_of(DEFAULT, {"AR"})) == ("", "")
    words = "(AR) is agreed ad referendum; (B) is bracketed."
    assert codes_of(Style(marks=MARKS), {"AR", "B", ""}) == words


def test_the_status_of_a_ruling_stands_in_the_text() -> None:
    """By the id of the paragraph, where the process names its statuses."""
    ruled = Standing(rulings=(Ruling(Target("p1"), "yellow"),))
    paragraphs = (base("p1", "We act.", label="1"), base("p2", "We [do|EU: go].", label="2"))
    assert [one.status for one in told(paragraphs, Style(marks=MARKS), ruled)] == ["Y", "B"]
    assert [one.status for one in told(paragraphs, DEFAULT, ruled)] == ["", ""]


def test_the_file_says_what_is_not_as_usual() -> None:
    """And that is read again."""
    style = Style(Attribution.AFTER, labels=Labels.CAPITALS)
    assert choices_of(style) == {"attribution": "after", "labels": "capitals"}
    assert style_from(choices_of(style)) == style
    assert choices_of(DEFAULT) == {}
