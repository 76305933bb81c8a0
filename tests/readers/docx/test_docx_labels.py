"""Labels typed at the start of a paragraph, and tracked changes that touch them."""

import pytest
from docx_build import changed, mark, marked, p, r
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.readers.spans import lines

from adref.readers.lifting.counting import Numbers
from adref.readers.lifting.naming import name
from adref.readers.lifting.raw import RawRun
from adref.text.marks import Mark, MarkKind


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        (r("17. The digital"), "17. The digital"),
        (r("17 bis. The digital"), "17 bis. The digital"),
        (r("17.") + "<w:r><w:tab/></w:r>" + r("The"), "17. The"),
        (r("17.", "<w:b/>") + r(" The ") + r("new", "<w:b/>"), "17. The {bold|new}"),
        (r("1") + r("7", "<w:i/>") + r(". The"), "17. The"),
        (r("  17. The"), "17. The"),
        (r("The 17 goals."), "The 17 goals."),
        (changed("ins", r("17 ter. All new")), "17 ter. {tracked-inserted|All new}"),
        (changed("del", r("17. All gone")), "17. {tracked-deleted|All gone}"),
        (r("17. ") + changed("ins", r("All new")), "17. {tracked-inserted|All new}"),
        (changed("del", r("17. Old")) + changed("ins", r("17. New")),
         "17. {tracked-deleted|Old}{tracked-inserted|New}"),
        (changed("ins", r("17. New")) + changed("del", r("17. Old")),
         "17. {tracked-inserted|New}{tracked-deleted|Old}"),
    ],
)  # fmt: skip
def test_a_typed_label_is_cut_off_the_words(inner: str, line: str) -> None:
    """The spans hold the words only, whatever runs and changes the label stands in."""
    assert lines(marked(p(inner))) == [line]


STRIKE, BOLD = "<w:strike/>", "<w:b/>"


@pytest.mark.parametrize(
    ("inner", "line"),
    [
        (r("1") + changed("del", r("7")) + changed("ins", r("8")) + r(". The"), "17. The"),
        (changed("del", r("17.")) + changed("ins", r("18.")) + r(" The"), "17. The"),
        (r("17") + changed("ins", r(" bis")) + r(". The"), "17. The"),
        (changed("ins", r("18. Now, ")) + changed("del", r("17. ")) + r("the"),
         "17. {tracked-inserted|Now, }the"),
        (changed("del", r("17. ")) + r("The"), "17. The"),
        (r("17.", STRIKE) + r(" ") + r("18.", BOLD) + r(" The"), "17. The"),
        (r("18. ", BOLD) + r("17.", STRIKE) + r(" The"), "17. The"),
        (r("1") + r("7", STRIKE) + r("8", '<w:u w:val="single"/>') + r(". The"), "17. The"),
        (r("17", STRIKE + BOLD) + r("18", BOLD + '<w:color w:val="FF0000"/>') + r(".", BOLD)
         + r(" The"), "17. The"),
        (r("17.", "<w:dstrike/>") + r(" The"), "17. The"),
    ],
)  # fmt: skip
def test_a_changed_label_stays_that_of_the_base(inner: str, line: str) -> None:
    """Neither label is a word of the text; a notice tells of the new one."""
    found = marked(p(inner))
    assert lines(found) == [line]
    assert [n.code for n in found.notices] == ["label-changed"]


def test_a_label_put_in_is_no_word() -> None:
    """The base paragraph has no label, and gets none by a proposal."""
    found = marked(p(changed("ins", r("17. ")) + r("The digital")))
    assert lines(found) == ["The digital"]
    assert ["17" in n.words for n in found.notices] == [True]


def test_the_tail_of_a_split_paragraph_is_named_by_its_new_label() -> None:
    """It did not begin a paragraph of the base."""
    body = p(r("17. One. "), mark("ins")) + p(changed("ins", r("18. ")) + r("Two."))
    assert lines(marked(body)) == ["17. One. ", "18. Two."]


def test_a_label_alone_is_kept_as_words() -> None:
    """A cell with a number in it must not become empty."""
    assert lines(marked(p(r("17.")))) == ["17."]


def test_places_do_not_count_the_label() -> None:
    """Offsets are into the joined spans, label excluded."""
    paragraph = marked(p(r("17. The"))).paragraphs[0]
    assert (paragraph.place.start, paragraph.place.end) == (0, 3)


def test_a_misprinted_suffix_is_read_by_its_place_and_reported() -> None:
    """The printed form is kept; the notice says what was understood."""
    body = p(r("17. One")) + p(r("17 bis. Two")) + p(r("17 tre. Three")) + p(r("17 quart. Four"))
    found = marked(body)
    assert [(str(q.label), q.label.printed) for q in found.paragraphs if q.label][3] == (
        "17 quater",
        "17 quart.",
    )
    assert ("label-repaired", 3) in [(n.code, n.place.paragraph) for n in found.notices]


PIECES = st.lists(
    st.tuples(
        st.sampled_from(["17", ".", " ", "17. ", " bis", "(a) ", "The ", "sea", "3 "]),
        st.sampled_from(["", "ins", "del"]),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(PIECES)
def test_cutting_a_label_loses_and_invents_nothing(pieces: list[tuple[str, str]]) -> None:
    """What is cut and what is left are the text, and points of it keep their order."""
    marks = {
        "": frozenset[Mark](),
        "ins": frozenset({Mark(MarkKind.TRACKED_INSERTED)}),
        "del": frozenset({Mark(MarkKind.TRACKED_DELETED)}),
    }
    runs = tuple(RawRun(text, marks[kind], None, None, n) for n, (text, kind) in enumerate(pieces))
    whole = "".join(text for text, _ in pieces)
    named = name(runs, Numbers(None, None, None, opened=True))
    gone = {at for start, end in named.cuts for at in range(start, end)}
    left = "".join(run.text for run in named.runs)
    assert left == "".join(sign for at, sign in enumerate(whole) if at not in gone)
    moved = [named.moved(at) for at in range(len(whole) + 1)]
    assert (moved == sorted(moved), moved[0], moved[-1]) == (True, 0, len(left))
