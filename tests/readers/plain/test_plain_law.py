"""The law of the reader of plain text: no character is lost, none is read twice."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from plain_law import astray, shown

from adref.readers.plain import read

LETTERS = "".join(chr(c) for c in range(0x400, 0x530) if chr(c).isalpha())
"""Letters that no mark-up is made of; each is used once in a text, so that it can be traced."""

MARKUP = (
    "**", "*", "__", "_", "~~", "[", "]", "](#)", "]()", "](http://1.2/)", "\\", "{++", "++}",
    "{--", "--}", "{~~", "~>", "~~}", "{>>", "<<}", "{==", "==}", "<u>", "</u>", "<sup>", "</sup>",
    "<del>", "</del>", "<!--", "-->", " ", "  ", "\n", "\r\n", "\n\n", "\n\n", "\f", "\n# ",
    "\n- ", "\n* ", "\n| ", " | ", "\n17 bis. ", "\n18. ", "\n> ", "\n¹ ", "¹", "\n[^1]: ", "[^1]",
    "- ", "\u00ad", ". ", ", ", "\n---\n", "\n===\n", "&amp;", "\n{:toc}\n", "(", ")", "1/", "\n1/ ",
)  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> str:
    """A text of words and mark-up in any order, every letter of it different."""
    letters = iter(LETTERS)
    parts = draw(st.lists(st.one_of(st.integers(1, 6), st.sampled_from(MARKUP)), max_size=40))
    words = [
        "".join(letter for _, letter in zip(range(part), letters, strict=False))
        if isinstance(part, int)
        else part
        for part in parts
    ]
    return "Ж" + "".join(words)


def traced(text: str) -> str:
    """The letters of *text* that can be traced, in alphabetical order."""
    return "".join(sorted(c for c in text if c in LETTERS))


@given(files())
def test_every_letter_is_shown_once(text: str) -> None:
    """Whatever the marks, each letter of the file is shown as often as it stands there."""
    document = read(text.encode(), "any.md")
    seen = "".join(shown(document).elements())
    assert traced(seen) == traced(text)


@given(files())
def test_every_letter_has_one_place(text: str) -> None:
    """Places do not overlap, and no letter is outside them."""
    document = read(text.encode(), "any.md")
    lost = [(n, c) for n, c in astray(text, document) if c in LETTERS]
    assert lost == []


@given(files())
def test_places_are_in_order_and_hold_their_words(text: str) -> None:
    """The place of a span holds the letters of its text, in their order."""
    document = read(text.encode(), "any.md")
    spans = [span for paragraph in document.paragraphs for span in paragraph.spans]
    here = ["".join(c for c in text[s.place.start : s.place.end] if c in LETTERS) for s in spans]
    assert here == ["".join(c for c in s.text if c in LETTERS) for s in spans]


@given(st.text(alphabet="абвАБВ .,;:!?%\"'–()/@+=", min_size=1).filter(str.strip))
def test_words_without_marks_are_read_as_they_stand(words: str) -> None:
    """Punctuation is text like the letters: only white space between words may change."""
    document = read(("В" + words).encode(), "any.md")
    spans = [span.text for paragraph in document.paragraphs for span in paragraph.spans]
    assert "".join("".join(spans).split()) == "".join(("В" + words).split())


@given(files())
def test_reading_twice_gives_the_same(text: str) -> None:
    """Nothing is remembered from one file to the next."""
    assert read(text.encode(), "any.md") == read(text.encode(), "any.md")


def test_the_law_is_not_held_by_hiding_everything() -> None:
    """Of a hundred made-up texts most letters are shown as words, not as what was left out."""
    words = numbered_words()
    text = "\n\n".join(f"{n}. **{words[n]}** {{++{words[n + 50]}++}} ~~old" for n in range(50))
    document = read(text.encode(), "any.md")
    spans = "".join(s.text for p in document.paragraphs for s in p.spans)
    assert sum(word in spans for word in words) == len(words)


def numbered_words() -> list[str]:
    """A hundred different words."""
    numbers = count()
    return [f"word{LETTERS[next(numbers)]}" for _ in range(100)]


@pytest.mark.parametrize("letter", ["", "a"])
def test_the_helper_sees_a_lost_letter(letter: str) -> None:
    """A letter that no place holds is found astray, so the law can fail."""
    document = read(b"one", "any.md")
    assert len(astray("one" + letter, document)) == len(letter)
