"""Tracked changes: a stream with a state, over paragraphs, items and cells."""

import pytest
from odt_build import (
    deleted,
    end,
    h,
    info,
    ins,
    inserted,
    level,
    lines,
    list_style,
    marked,
    ol,
    out,
    p,
    start,
)

from adref.text.document import Kind

INS, DEL = "{tracked-inserted EU|", "{tracked-deleted EU|"
BOTH = "{tracked-deleted tracked-inserted US|"
ROW = "<table:table-row><table:table-cell>{}</table:table-cell></table:table-row>"
CASES = {
    "insertion": (inserted("a"), p("x " + ins("a", "new ") + "y"), [f"x {INS}new }}y"]),
    "deletion": (deleted("a", p("old ")), p("x " + out("a") + "y"), [f"x {DEL}old }}y"]),
    "exchange": (
        deleted("a", p("shall")) + inserted("b"),
        p("x " + out("a") + ins("b", "should") + " y"),
        [f"x {DEL}shall}}{INS}should}} y"],
    ),
    "leading space of a deletion": (
        deleted("a", p("<text:s/>old")),
        p("x" + out("a") + " y"),
        [f"x{DEL} old}} y"],
    ),
    "deletion in somebody's insertion": (
        inserted("a") + deleted("b", p("gone "), "US", within="EU"),
        p("x " + ins("a", "new ") + out("b") + "y"),
        [f"x {INS}new }}{BOTH}gone }}y"],
    ),
    "deletion between the points of an insertion": (
        inserted("a") + deleted("b", p("gone "), "US"),
        p("x " + start("a") + "new " + out("b") + "more" + end("a") + " y"),
        [f"x {INS}new }}{BOTH}gone }}{INS}more}} y"],
    ),
    "split": (
        inserted("a"),
        p("one" + start("a")) + p(end("a") + "two"),
        ["one¶+", "two"],
    ),
    "join": (deleted("a", p("") + p("")), p("one" + out("a") + "two"), ["one¶-", "two"]),
    "join with words": (
        deleted("a", p("x") + p("y")),
        p("one" + out("a") + "two"),
        [f"one{DEL}x}}¶-", f"{DEL}y}}two"],
    ),
    "new paragraph": (
        inserted("a"),
        p("one") + p(start("a") + "new") + p(end("a") + "two"),
        ["one", f"{INS}new}}¶+", "two"],
    ),
    "new paragraph at the end of another": (
        inserted("a"),
        p("one" + start("a")) + p("new" + end("a")) + p("two"),
        ["one¶+", f"{INS}new}}", "two"],
    ),
    "deleted paragraph": (
        deleted("a", p("gone") + p("")),
        p("one") + p(out("a") + "two"),
        ["one", f"{DEL}gone}}¶-", "two"],
    ),
    "three deleted paragraphs": (
        deleted("a", p("b") + p("c") + p("d")),
        p("a" + out("a") + "e"),
        [f"a{DEL}b}}¶-", f"{DEL}c}}¶-", f"{DEL}d}}e"],
    ),
    "a deletion that does not run on": (
        deleted("a", p("gone")).replace(
            'xml:id="a"', 'xml:id="a" text:merge-last-paragraph="false"'
        ),
        p(out("a") + "two"),
        [f"{DEL}gone}}¶-", "two"],
    ),
    "a deletion between blocks": (
        deleted("a", p("gone")),
        p("one") + out("a") + p("two"),
        ["one", f"{DEL}gone}}¶-", "two"],
    ),
    "an insertion over a table": (
        inserted("a"),
        p("x") + start("a") + f"<table:table>{ROW.format(p('new'))}</table:table>" + end("a"),
        ["x", f"{INS}new}}¶+"],
    ),
    "a deleted table": (
        deleted("a", p("b") + f"<table:table>{ROW.format(p('cell'))}</table:table>" + p("d")),
        p("a" + out("a") + "e"),
        [f"a{DEL}b}}¶-", f"{DEL}cell}}¶-", f"{DEL}d}}e"],
    ),
    "two deletions at one point": (
        deleted("a", p("one ")) + deleted("b", p("two "), "US"),
        p(out("a") + out("b") + "x"),
        [f"{DEL}one }}{{tracked-deleted US|two }}x"],
    ),
    "a change of looks is no change of words": (
        (f'<text:changed-region xml:id="a"><text:format-change>{info()}</text:format-change>'
        "</text:changed-region>"),
        p(start("a") + "x" + end("a")),
        ["x"],
    ),
    "a move as LibreOffice writes it": (
        inserted("a") + deleted("b", p('<text:bookmark-start text:name="__RefMoveFrom__1"/>went'
                                       '<text:bookmark-end text:name="__RefMoveFrom__1"/>')),
        p('<text:bookmark-start text:name="__RefMoveTo__1"/>' + ins("a", "went")
          + '<text:bookmark-end text:name="__RefMoveTo__1"/>') + p("x" + out("b")),
        ["{moved-to EU|went}", "x{moved-from EU|went}"],
    ),
    "the older attribute of records": (
        inserted("a").replace("xml:id", "text:id"),
        p(ins("a", "new")),
        [f"{INS}new}}"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_changes_are_read_where_they_stand(name: str) -> None:
    """Each change with its author; the marks of paragraphs with theirs."""
    changes, body, expected = CASES[name]
    found = marked(body, changes=changes)
    assert (lines(found), found.notices) == (expected, ())


BROKEN = {
    "no record": ("", p(ins("a", "new") + "x"), ["newx"]),
    "no record of a deletion": ("", p("x" + out("a")), ["x"]),
    "no end": (inserted("a"), p(start("a") + "new") + p("x"), ["new", "x"]),
    "no beginning": (inserted("a"), p("new" + end("a")) + p("x"), ["new", "x"]),
    "no point": (deleted("a", p("lost words")), p("x"), ["x"]),
    "a second point": (
        deleted("a", p("old")),
        p(out("a") + "x") + p(out("a") + "y"),
        [f"{DEL}old}}x", "y"],
    ),
    "a point in its own deletion": (
        deleted("a", p("old" + out("a"))),
        p(out("a") + "x"),
        [f"{DEL}old}}x"],
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_record_costs_no_word(name: str) -> None:
    """The text is kept as it stands, and a notice says so."""
    changes, body, expected = BROKEN[name]
    found = marked(body, changes=changes)
    assert lines(found) == expected
    assert {notice.code for notice in found.notices} == {"change-broken"}


def test_a_deletion_that_stands_nowhere_is_told_with_its_words() -> None:
    """What is in the file and not in the text is not dropped in silence."""
    found = marked(p("x"), changes=deleted("a", p("lost words")))
    assert "'lost words'" in found.notices[0].words


def test_date_and_author_of_both_kinds_of_change() -> None:
    """They are those of the record."""
    found = marked(
        p(ins("a", "new") + out("b") + "x"), changes=inserted("a") + deleted("b", p("old"), "US")
    )
    spans = [(s.text, s.author, s.date) for s in found.paragraphs[0].spans]
    assert spans[:2] == [
        ("new", "EU", "2025-10-01T09:00:00"),
        ("old", "US", "2025-10-01T09:00:00"),
    ]
    assert spans[2] == ("x", None, None)


def test_a_heading_joined_to_an_item_stays_a_heading() -> None:
    """The first part is what the heading was, the second what the item was."""
    gone = deleted("a", h("ing") + ol("bo"))
    found = marked(
        h("Head" + out("a") + "dy") + ol("next"), changes=gone, auto=list_style(level(1))
    )
    kinds = [paragraph.kind for paragraph in found.paragraphs]
    assert kinds == [Kind.HEADING, Kind.BODY, Kind.BODY]
    assert lines(found) == [f"Head{DEL}ing}}¶-", f"1. {DEL}bo}}dy", "2. next"]


def test_a_deleted_item_counts_before_the_changes_only() -> None:
    """The base calls the items after it by their old numbers."""
    gone = deleted("a", ol("first", ""))
    found = marked(ol(out("a") + "second", "third"), changes=gone, auto=list_style(level(1)))
    assert lines(found) == [f"1. {DEL}first}}¶-", "2. second", "3. third"]


def test_changes_inside_a_note_are_its_own() -> None:
    """An insertion around a call does not run into the text of the note, nor the other way."""
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
        f"<text:note-body>{p('see ' + ins('b', 'there'))}</text:note-body></text:note>"
    )
    found = marked(p(ins("a", "new" + note) + " x"), changes=inserted("a") + inserted("b", "US"))
    assert lines(found) == [f"{INS}new}}{{footnote-call tracked-inserted EU|1}} x"]
    spans = found.footnotes[0].paragraphs[0].spans
    assert [(s.text, s.author) for s in spans] == [("see ", None), ("there", "US")]
