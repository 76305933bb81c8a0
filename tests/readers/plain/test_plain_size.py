"""The work grows as the file does, whatever it is made of."""

import sys
from types import FrameType

import pytest
from plain_notation import reading

from adref.base.errors import InputUnreadable
from adref.readers import limits
from adref.readers.plain import read, scan

UNITS = (
    "*", "*a", "**a ", "**a**", "~~x", "_a", "[", "[a](", "](#)", "][a]", "](a(", "\\(", "{++",
    "{++a++}", "{~~", "~>", "{>>", "{>>a<<}", "<!--", "<u>", "<u ", "&a;", "¹", "[^1]", "a1/ ",
    "a- b", "\u00ad", "1. a\n", "a\n", "> a\n", "|a", "|a\n", " ", "* a\n", "a* ", "a\n\n",
)  # fmt: skip


def steps(text: str) -> int:
    """How many functions are called to read *text*, built-in ones included."""
    calls = 0

    def see(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(see)
    try:
        reading(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("unit", UNITS)
def test_twice_the_text_is_twice_the_work(unit: str) -> None:
    """The worst that can be written costs in proportion to its length."""
    one, two = steps("a" + unit * 400), steps("a" + unit * 800)
    assert two < 2.3 * one + 500


@pytest.mark.parametrize("unit", ["*", "[", "{++", "**a ", "](#)", "<!--", "¹"])
def test_a_hundred_thousand_marks_are_read(unit: str) -> None:
    """They end, and the word among them is kept."""
    document = reading("слово " + unit * 100_000)
    assert document.paragraphs[0].spans[0].text.startswith("слово")


def test_more_marks_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is stated, with the place and what to do."""
    monkeypatch.setattr(scan, "MOST_MARKS", 10)
    with pytest.raises(InputUnreadable, match="at character 0 has more than 10 marks") as caught:
        read(b"1. a **b** **c** **d** **e**", "EU.md")
    assert "split the paragraph" in caught.value.remedy


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a\n" * 400_001, "it has 400,001 lines, more than the limit of 400,000; check that it is"),
        (
            "{++a++}\n" * 100 + "{>>b<<} " * 100,
            "more than the limit of 150 marks; check that it is",
        ),
        ("**a** " * 40 + "\n\n" + "**a** " * 40, "more than the limit of 150 marks; check that it"),
    ],
    ids=["lines", "CriticMarkup", "marks of two paragraphs"],
)
def test_more_than_a_text_can_have_is_refused(
    text: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of fifty megabytes would take minutes, and gigabytes."""
    monkeypatch.setattr(scan, "MOST_IN_ALL", 150)
    with pytest.raises(InputUnreadable, match=what):
        read(text.encode(), "EU.md")


def test_more_paragraphs_than_the_limit_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is that of all readers."""
    monkeypatch.setattr(limits, "MAX_PARAGRAPHS", 3)
    with pytest.raises(InputUnreadable, match="more paragraphs than the limit of 3; if the docu"):
        read(b"1. a\n\n2. b\n\n3. c\n\n4. d", "EU.md")
