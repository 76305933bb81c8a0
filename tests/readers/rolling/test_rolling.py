"""A rolling text read back is the compilation that was written; what cannot be says where."""

import contextlib
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.writers.compilations import compilations, ruled, styles

from adref.base.errors import InputUnreadable
from adref.compilation.model import (
    BaseParagraph,
    BaseText,
    Compilation,
    Move,
    Party,
    Passage,
    Reading,
)
from adref.compilation.rolling.style import Attribution, Style
from adref.proposals.edits import Edit, splice
from adref.readers import rolling
from adref.text.document import Kind, MarkedDocument
from adref.writers import markdown

NO_BASE = MarkedDocument("base.docx", "", ())
EU = Party("EU", "European Union", "EU.docx", "0" * 64, "tracked")
SHALL = Reading("shall", ("EU",), edits=(Edit(14, 20, "shall"),))
TEXT = "Member States should act."
PARAGRAPH = BaseParagraph(
    "p1", "17", "", Kind.BODY, 0, TEXT, (Passage(14, 20, "should", (SHALL,)),)
)
MADE = Compilation(
    BaseText("Elements", "base.docx", "f" * 64), (EU,), (PARAGRAPH,), (Move("EU", "p1", None),)
)
WRITTEN = markdown.write(MADE, NO_BASE).decode()


def read(text: str) -> Compilation:
    """What *text* tells."""
    return rolling.read(text.encode(), "rolling.md")


@given(compilations(), styles())
def test_a_rolling_text_read_back_is_the_same_compilation(made: Compilation, style: Style) -> None:
    """Law 5, for every field, for words that look like the notation, and in every style."""
    assert rolling.read(markdown.write(made, NO_BASE, ruled(made), style), "rolling.md") == made


@pytest.mark.parametrize(
    ("printed", "instead", "wording"),
    [
        ("[EU: shall]", "[EU: must]", "must"),
        ("[EU: shall]", "[EU: delete]", ""),
        ("[base: should] [EU: shall]", "[base: should]\n[EU: must]", "must"),
    ],
)
def test_what_a_person_sees_is_what_is_read(printed: str, instead: str, wording: str) -> None:
    """A word changed in the body is changed in the compilation; the appendix holds no wording."""
    found = read(WRITTEN.replace(printed, instead)).paragraphs[0]
    assert isinstance(found, BaseParagraph)
    assert found.passages[0].readings[0].text == wording


@pytest.mark.parametrize("ending", ["\r\n", "\n"])
def test_the_line_endings_of_an_editor_change_nothing(ending: str) -> None:
    """Nor does the mark that some put at the head of a file."""
    assert read("\ufeff" + WRITTEN.replace("\n", ending)) == MADE


@pytest.mark.parametrize(
    ("printed", "instead", "message"),
    [
        ("[EU: shall]", "[EU: shall", r"rolling\.md: line 9: a bracket has no partner.*write \["),
        (
            "[EU: shall]",
            "[EU: shall [now]]",
            r"line 9: \[now\] names no party; write \[Party: words",
        ),
        ("[EU: shall]", "[EU: shall [US: now]", "line 9: a bracket has no partner, or nothing"),
        ("[EU: shall]", "[EU: shall [US: a] [US: b]]", "line 9: a passage names US twice; leave"),
        (
            "[EU: shall]",
            "[EU: shall [base: now]]",
            "line 9: the base stands within the bracket of a",
        ),
        ("[EU: shall]", "[[US: now] EU: shall]", "line 9: a bracket stands beside the party whose"),
        ("[EU: shall]", f"{'[EU: ' * 9}x{']' * 9}", "line 9: brackets stand more than 8 deep in"),
        ("[EU: shall]", "[EC: shall]", "line 9: “EC” is not in the list of parties at the end; wr"),
        ("[EU: shall]", "[EU shall]", r"line 9: \[EU shall\] names no party; write \[Party: words"),
        ("[EU: shall]", "[EU (note 1): shall]", "line 9: note or source 1 is not there; put its"),
        ("[EU: shall]", "[EU (odd 1): shall]", "line 9: does not fit .* adref compile"),
        ("[EU: shall]", "[EU, EU: shall]", "line 9: a bracket names EU twice; leave its name"),
        ("[EU: shall]", "[EU: shall] [EU: must]", "line 9: a passage names EU twice; leave its"),
        ('{"id":"p1"}', '{"id":"\\ud800"}', "is no record of the appendix; write"),
        ('{"id":"p1"}', '{"id":7}', "is no record of the appendix; write"),
        ('{"id":"p1"}', '{"id":"p1","level":-1}', "is no record of the appendix; write"),
        ('{"id":"p1"}', '{"id":"p1","places":[[]]}', "is no record of the appendix; write"),
        ('{"id":"p1"}', '{"id":"p1","edits":{"0":[[0,"1",""]]}}', "is no record of the appendix"),
        ('{"id":"p1"}', '{"id":"p1","edits":{"0":[[0]]}}', "is no record of the appendix; write"),
        ("act.", "act.\n\nMore.", "found 2 paragraphs, and the appendix knows 1"),
        ("act.", "act.\n\n> No remark.", "line 11: a line under a paragraph does not say what"),
        ("at the start", "at the end", "the move does not fit"),
        ("\n---\n\n## Moves", "\n## Moves", "two lines ---, and here are 1"),
        ("| tracked |\n", "| tracked |\n| US | US | US.md | clean |\n", "lists 2, and the"),
        ('{"id":"p1"}', '{"id":"p1"', "is no record of the appendix; write"),
        ('{"id":"p1"}', '{"id":"p1","kind":"odd"}', "line 9: does not fit"),
        ("<!-- adref/rolling 1", "", "the appendix that ends a rolling text is missing"),
        ("-->", "", "is no record|does not end"),
        ("## Parties", "## Partys", "no line is '## Parties'; put it back above its list"),
        ("# Rolling text:", "# Text:", "no line begins with '# Rolling text:'"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_line_and_a_remedy(
    printed: str, instead: str, message: str
) -> None:
    """A person has edited the file and is told where to look."""
    with pytest.raises(InputUnreadable, match=message):
        read(WRITTEN.replace(printed, instead))


NESTED = WRITTEN.replace(
    "| EU | ", "| US | United States | US.docx | tracked |\n| G77 | G77 | G77.docx | tracked |\n| EU | "
).replace(
    '{"party":"EU"', f'{{"party":"US","sha256":"{"0" * 64}"}}\n{{"party":"G77","sha256":"{"0" * 64}"}}\n{{"party":"EU"'
)  # fmt: skip
"""The same text with two parties more."""


@pytest.mark.parametrize(
    ("instead", "wanted"),
    [
        ("[EU: shall [US: not] act]", {"EU": "shall act", "US": "shall not act"}),
        ("[EU: [US: firmly] shall]", {"EU": "shall", "US": "firmly shall"}),
        ("[EU: shall[US: , now,] act]", {"EU": "shall act", "US": "shall, now, act"}),
        ("[EU: shall [US: not].]", {"EU": "shall.", "US": "shall not."}),
        ("[EU: shall [US: , now,] act]", {"EU": "shall act", "US": "shall, now, act"}),
        ("[EU: shall [EU: now] [US: soon]]", {"EU": "shall now", "US": "shall soon"}),
        ("[EU: shall [US: delete] act]", {"EU, US": "shall act"}),
        (
            "[EU: a [US: b [G77: c]] d [G77: e]]",
            {"EU": "a d", "US": "a b d", "G77": "a b c d e"},
        ),
        ("[EU: a [US, G77: b] c [G77: d]]", {"EU": "a c", "US": "a b c", "G77": "a b c d"}),
    ],
)
def test_a_bracket_in_a_bracket_wants_the_words_around_it_with_its_own(
    instead: str, wanted: dict[str, str]
) -> None:
    """Who is named around it wants them without, unless it is named inside as well."""
    found = read(NESTED.replace("[EU: shall]", instead)).paragraphs[0]
    assert isinstance(found, BaseParagraph)
    assert {", ".join(r.parties): r.text for r in found.passages[0].readings} == wanted


@pytest.mark.parametrize(
    ("printed", "instead", "readings"),
    [
        ("[base: should]", "[base: should [US: now]]", [("US", "should now"), ("EU", "shall")]),
        (
            "[EU: shall]",
            "[EU, US (all unmarked): shall [G77: not]]",
            [("EU?, US?", "shall"), ("G77", "shall not")],
        ),
        (
            "[EU: shall]",
            "[EU (unmarked), US: shall [G77 (unmarked): not]]",
            [("EU?, US", "shall"), ("G77?", "shall not")],
        ),
    ],
)
def test_the_base_may_hold_a_bracket_and_each_keeps_what_is_said_of_it(
    printed: str, instead: str, readings: list[tuple[str, str]]
) -> None:
    """A party that did not mark its change stands with a question mark here."""
    found = read(NESTED.replace(printed, instead)).paragraphs[0]
    assert isinstance(found, BaseParagraph)
    assert [
        (", ".join(f"{p}?" if p in r.silent else p for p in r.parties), r.text)
        for r in found.passages[0].readings
    ] == readings


def test_how_brackets_in_brackets_are_read_is_told_at_their_place() -> None:
    """It is one reading of what somebody typed, so it can be looked at."""
    text = NESTED.replace("[EU: shall]", "[EU: shall [US: not]]")
    [notice] = read(text).notices
    assert notice.code == "rolling-nested"
    assert notice.words == "[EU: shall [US: not]] is read as [EU: shall] [US: shall not]"
    assert "[EU: shall [US: not]] act." in text[notice.place.start : notice.place.end]


def test_a_sign_that_is_none_is_refused_among_brackets_in_brackets() -> None:
    """It is what stands there for the inner bracket while both are read."""
    text = NESTED.replace("[EU: shall]", "[EU: sh\ufffeall [US: not]]")
    with pytest.raises(InputUnreadable, match=r"U\+FFFE"):
        read(text)


def test_a_bracket_in_a_bracket_is_read_where_the_party_stands_behind_its_words() -> None:
    """As the style of the process has it."""
    style = Style(Attribution.AFTER)
    parties = (EU, Party("US", "US", "US.docx", "0" * 64, "tracked"))
    written = markdown.write(replace(MADE, parties=parties), NO_BASE, style=style).decode()
    found = read(written.replace("[shall (EU)]", "[shall [not (US)] act (EU)]")).paragraphs[0]
    assert isinstance(found, BaseParagraph)
    assert [r.text for r in found.passages[0].readings] == ["shall act", "shall not act"]


SOON = Reading("shall act now", ("EU",), edits=(Edit(14, 20, "shall"), Edit(24, 24, " now")))
TWO_EDITS = replace(
    MADE,
    parties=(EU, Party("US", "US", "US.docx", "0" * 64, "tracked")),
    paragraphs=(replace(PARAGRAPH, passages=(Passage(14, 24, "should act", (SOON,)),)),),
    moves=(),
)
"""A reading that is made of two single edits."""


@pytest.mark.parametrize(
    ("printed", "instead", "expected"),
    [
        ("[EU: ", "[US: must] [EU: ", [(Edit(14, 24, "must"),), SOON.edits]),
        ("Member States [", "Member States [US: then] [", [(Edit(13, 13, " then"),), SOON.edits]),
        ("shall act now", "must act now", [(Edit(14, 24, "must act now"),)]),
        ("[base: should act]", "[base: could act]", [(Edit(14, 23, "shall act now"),)]),
    ],
    ids=["a rival before it", "another passage before it", "other words", "another base"],
)
def test_single_edits_stay_with_their_reading_and_go_with_its_words(
    printed: str, instead: str, expected: list[tuple[Edit, ...]]
) -> None:
    """They are of no other reading, and an edited reading is one edit."""
    written = markdown.write(TWO_EDITS, NO_BASE).decode()
    found = read(written.replace(printed, instead)).paragraphs[0]
    assert isinstance(found, BaseParagraph)
    assert [r.edits for p in found.passages for r in p.readings] == expected


@pytest.mark.parametrize(
    ("instead", "base", "party"),
    [
        ("Member [EU: the] States", "Member States", "Member the States"),
        ("Member States [EU: now].", "Member States.", "Member States now."),
        ("Member States [EU: now]", "Member States", "Member States now"),
        ("[EU: All] Member States", "Member States", "All Member States"),
        ("Member[EU: , the] States", "Member States", "Member, the States"),
    ],
)
def test_the_space_beside_a_bracket_that_is_typed_belongs_to_its_words(
    instead: str, base: str, party: str
) -> None:
    """The base has single spaces, as without the bracket."""
    found = read(WRITTEN.replace("Member States [base: should] [EU: shall] act.", instead))
    [paragraph] = found.paragraphs
    assert isinstance(paragraph, BaseParagraph)
    [passage] = paragraph.passages
    assert paragraph.base == base
    assert splice(base, passage.readings[0].edits) == party


@pytest.mark.parametrize(
    ("instead", "passages"),
    [
        ("[base: should]  [US: must]", {"should": ["must"]}),
        ("[base: should]   \n[US: must]", {"should": ["must"]}),
        ("[base: should]", {}),
        ("should ", {}),
    ],
)
def test_a_bracket_that_is_taken_out_leaves_the_others_and_the_base_alone(
    instead: str, passages: dict[str, list[str]]
) -> None:
    """Two spaces are left where it stood; a wording of the base alone is no passage."""
    written = NESTED.replace("[base: should] [EU: shall]", instead)
    found = read(written).paragraphs[0]
    assert isinstance(found, BaseParagraph)
    assert found.base == TEXT
    assert {p.base: [r.text for r in p.readings] for p in found.passages} == passages


def test_a_file_of_other_bytes_is_named_with_its_line() -> None:
    """Latin-1 is no UTF-8."""
    with pytest.raises(InputUnreadable, match="line 2: is no UTF-8 text; save the file as UTF-8"):
        rolling.read("# Rolling text:\ncafé".encode("latin-1"), "rolling.md")


@given(
    st.integers(0, len(WRITTEN)), st.integers(0, 30), st.text("[]{}*:\\ \n>|-#5E\"'", max_size=4)
)
def test_a_damaged_file_is_read_or_refused(start: int, length: int, put: str) -> None:
    """No damage ends in anything but a compilation or the error with its remedy."""
    damaged = WRITTEN[:start] + put + WRITTEN[start + length :]
    with contextlib.suppress(InputUnreadable):
        assert isinstance(read(damaged), Compilation)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a" * 32_000_001, "it has 32,000,001 characters, more than the limit of 32,000,000; comp"),
        ("\n" * 1_000_001, "it has 1,000,001 lines, more than the limit of 1,000,000; compile"),
        ("[" * 500_001, "it has 500,001 brackets, more than the limit of 500,000; compile"),
        ('\n{"id":""}' * 200_001, "more paragraphs than the limit of 200,000"),
    ],
    ids=["characters", "lines", "brackets", "paragraphs"],
)
def test_what_is_too_much_is_refused_with_the_limit(text: str, what: str) -> None:
    """Before any of it is made into paragraphs."""
    with pytest.raises(InputUnreadable, match=what):
        read(text)
