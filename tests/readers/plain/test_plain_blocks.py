"""Blocks: paragraphs, wrapped lines, page breaks, headings, tables and what is no text."""

import pytest
from plain_law import counts
from plain_notation import codes, read_lines, reading

from adref.text.document import Cell, Relation, Role

WRAPPED = """\
12. The Conference takes note of the report on the use of open standards and
asks the secretariat to publish it in the six official languages. The budget
is approved.

13. The Conference decides to meet again in two years, at a place and a date
to be set by the Bureau. 2025 was a year of preparation, and the Bureau shall
report.
"""


def test_a_labelled_line_is_a_paragraph() -> None:
    """One paragraph a line, with or without blank lines between."""
    assert read_lines("1. One.\n2. Two.\n\n2 bis Three.\n") == [
        "<1.> One.",
        "<2.> Two.",
        "<2 bis> Three.",
    ]


def test_wrapped_lines_are_joined() -> None:
    """Lines cut at a width are one paragraph, a full stop at a line end or not."""
    assert [line[:20] for line in read_lines(WRAPPED)] == [
        "<12.> The Conference",
        "<13.> The Conference",
    ]


LETTER = """\
OP2: please take out the words on the toxins and "also"
OP5, line 2: "should" is to be replaced by the word "must";
OP6, second sentence: after "access to" add "safe and" twice.
Para 7 (first sentence): add "not" at the very end of it;
as agreed.
"""


def test_a_line_of_a_letter_that_names_its_paragraph_begins_one() -> None:
    """Though its lines are about as long as those of a file that is cut at a width."""
    assert [line[:7] for line in read_lines(LETTER)] == ["<OP2:> ", "OP5, li", "OP6, se", "<Para 7"]


def test_lines_of_a_file_with_one_paragraph_a_line_are_not_joined() -> None:
    """Where lines end anywhere, each is a paragraph, unless it stops in mid-sentence."""
    long = "The Parties recall the long road that led to this text and the many who walked it."
    text = f"{long * 3}\nThey agree.\n{long}\nThey stop in\nthe middle.\n"
    assert read_lines(text)[1:] == ["They agree.", long, "They stop in the middle."]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. Access for small island developing", "States and middle-income countries is vital."),
        ("1. Access to markets,", "services and chains."),
        ("1. Progress has been", "made."),
    ],
)
def test_a_paragraph_cut_by_a_page_is_joined(first: str, second: str) -> None:
    """A block without label goes on with a paragraph that stopped in mid-sentence."""
    text = f"{first}\n\n{second}\n\n2. Two.\n\n3. Three.\n\n4. Four.\n"
    assert read_lines(text)[0] == f"<1.> {first[3:]} {second}"
    assert codes(text) == ["page-break-joined"]


def test_a_footnote_may_stand_in_the_cut() -> None:
    """The footnotes of a page are printed between the halves of its last paragraph."""
    text = "1. Access¹ to\n\n¹ See the report.\n\nmarkets.\n\n2. Two.\n"
    document = reading(text)
    assert read_lines(text) == ["<1.> Access{footnote-call|¹} to markets.", "<2.> Two."]
    assert [f.call for f in document.footnotes] == ["¹"]
    assert [n for n in counts(text, document) if n > 1] == []


@pytest.mark.parametrize(
    "text",
    [
        "1. They agreed on this text\n\nFinancial mechanisms\n\n2. Two.\n",
        "1. They agreed.\n\nthe end of it came later.\n\n2. Two.\n",
        "1. They agreed.\n\nThe end of it came later.\n\n2. Two.\n",
        "*Recalling* the first decision,\n\n*Noting* the second decision,\n\n1. One.\n",
    ],
)
def test_what_is_complete_is_not_joined(text: str) -> None:
    """A heading, a new sentence, a preambular paragraph go on with nothing."""
    assert len(read_lines(text)) == 3
    assert codes(text) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("1. We bridge the divide", "{++We salute the staff for their work.++}"),
        ("1. We bridge the divide", "**We salute the staff for their work.**"),
        ("{++2 bis. We bridge the divide++}", "We salute the staff for their work."),
        ("**2 bis. We bridge the divide**", "We salute the staff for their work."),
        ("{++2 bis. We bridge the divide++}", "{++We salute the staff for their work.++}"),
    ],
)
def test_a_block_put_in_whole_is_no_half(first: str, second: str) -> None:
    """Neither it nor what follows it is the rest of a paragraph that a page break cut."""
    text = f"{first}\n\n{second}\n\n3. Three.\n\n4. Four.\n"
    assert (len(read_lines(text)), codes(text)) == (4, [])


@pytest.mark.parametrize("first", ["**2 bis. We bridge the**", "1. We bridge **the**"])
def test_a_mark_that_goes_on_over_a_page_break_parts_nothing(first: str) -> None:
    """A converter closes it at the foot of the page and opens it again at the head of the next."""
    text = f"{first}\n\n**divide by 2030.**\n\n3. Three.\n\n4. Four.\n"
    assert (len(read_lines(text)), codes(text)) == (3, ["page-break-joined"])


def test_a_form_feed_is_a_page_break() -> None:
    """A page break between two halves is no paragraph end."""
    assert read_lines("1. One goes on\fhere.\n2. Two.\n") == ["<1.> One goes on here.", "<2.> Two."]


def test_headings_and_titles() -> None:
    """Short lines between paragraphs are headings, those above the first section titles."""
    text = "PARTY INPUT\n\nELEMENTS\n\nIntroduction\n\n1. One.\n\nDigital economy\n\n2. Two.\n"
    document = reading(text)
    assert read_lines(text) == [
        "T: PARTY INPUT",
        "T: ELEMENTS",
        "H: Introduction",
        "<1.> One.",
        "H: Digital economy",
        "<2.> Two.",
    ]
    assert [p.heading for p in document.paragraphs if p.label] == [
        "Introduction",
        "Digital economy",
    ]
    assert document.title == "PARTY INPUT – ELEMENTS"


def test_markdown_headings_have_levels() -> None:
    """The first of the highest level is the title if it is the only one."""
    text = "# Paper\n\n## Part\n\n1. One.\n\n### Sub ###\n\n2. Two.\n\nOther\n=====\n\n3. Three.\n"
    found = [
        (line, p.level) for line, p in zip(read_lines(text), reading(text).paragraphs, strict=True)
    ]
    assert found == [
        ("H: Paper", 1),
        ("H: Part", 2),
        ("<1.> One.", 0),
        ("H: Sub", 3),
        ("<2.> Two.", 0),
        ("H: Other", 1),
        ("<3.> Three.", 0),
    ]
    assert read_lines(text.replace("\n=====", ".\n"))[0] == "T: Paper"


def test_an_instruction_behind_a_heading_is_a_note() -> None:
    """It is kept, with its place, and is no part of the heading of the section."""
    text = "1. One.\n\nFinance(move this section up)\n\n2. Two.\n"
    heading, body = reading(text).paragraphs[1:]
    assert [s.text for s in heading.spans] == ["Finance", "(move this section up)"]
    assert heading.spans[1].role is Role.NOTE
    assert heading.instruction == "(move this section up)"
    assert body.heading == "Finance"
    place = heading.spans[1].place
    assert text[place.start : place.end] == "(move this section up)"


def test_brackets_that_are_part_of_a_heading_stay() -> None:
    """Only a drafting verb makes an instruction."""
    heading = reading("1. One.\n\nArticle 3 (finance)\n\n2. Two.\n").paragraphs[1]
    assert heading.instruction is None


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("17. One.", None),
        ("17 bis One.", Relation.INSERTED_AFTER),
        ("17 alt One.", Relation.ALTERNATIVE_OF),
    ],
)
def test_the_relation_follows_from_the_label(text: str, relation: Relation | None) -> None:
    """A suffix says that the paragraph was put in, "alt" that it is another wording."""
    assert reading(text).paragraphs[0].relation is relation


def test_a_misprinted_suffix_is_repaired_with_a_notice() -> None:
    """The label is read by its place in the run; the printed form is kept."""
    text = "17. One.\n17 bis Two.\n17 ter Three.\n17 quart Four.\n"
    document = reading(text)
    label = document.paragraphs[3].label
    assert (str(label), label and label.printed) == ("17 quater", "17 quart")
    notice = document.notices[0]
    assert (notice.code, notice.words) == ("label-repaired", "quart read as quater")
    assert text[notice.place.start : notice.place.end].strip() == "17 quart"


def test_a_label_alone_on_its_line_belongs_to_the_next() -> None:
    """Text taken out of a PDF often has them apart."""
    assert read_lines("12.\nThe text.\n13.\nMore.\n") == ["<12.> The text.", "<13.> More."]


def test_a_label_inside_the_bracket_of_disputed_words_is_found() -> None:
    """The bracket stays with the words it disputes."""
    text = "[17 bis. Disputed words.]\n[18. **More**]\n"
    assert read_lines(text) == ["<17 bis.> [Disputed words.]", "<18.> [{bold|More}]"]


def test_a_table_is_read_cell_by_cell() -> None:
    """Cells are paragraphs; an escaped pipe is a sign of the text."""
    text = "| No | Text |\n|---|:--|\n| 17 | **a** \\| b |\n"
    assert read_lines(text) == ["No", "Text", "17", "{bold|a} | b"]
    assert reading(text).paragraphs[3].cell == Cell(0, 1, 1)


def test_what_is_for_a_converter_is_left_out_with_a_notice() -> None:
    """Front matter, attribute lists and the addresses of links are no words."""
    text = (
        "---\ntitle: Paper\n---\n\n# Part\n{:.no_toc}\n\n* TOC\n{:toc}\n\n"
        "1. See [it][a].\n\n[a]: https://un.org\n"
    )
    document = reading(text)
    assert codes(text) == ["front-matter", "markup-ignored", "markup-ignored", "link-definition"]
    assert document.title == "Paper"
    assert read_lines(text)[-1] == "<1.> See {link:https://un.org|it}."


@pytest.mark.parametrize(
    ("call", "note"),
    [
        ("¹", "¹ See it."),
        ("¹²", "¹²See it."),
        ("[^a]", "[^a]: See it."),
        ("<sup>1</sup>", "<sup>1</sup> See it."),
        ("1/", "1/ See it."),
        ("*", "* See it."),
        ("**", "** See it."),
    ],
)
def test_a_footnote_finds_its_call(call: str, note: str) -> None:
    """Printed far from its call, it is led to by paragraph and offset."""
    document = reading(f"1. One.\n\n2. Taken{call} so.\n\n3. Three.\n\n{note}\n\n4. Four.\n")
    footnote = document.footnotes[0]
    assert (footnote.paragraph, footnote.offset) == (1, 5)
    assert footnote.paragraphs[0].spans[0].text == "See it."
    assert [str(p.label) for p in document.paragraphs] == ["1", "2", "3", "4"]


def test_a_call_behind_a_bracket_is_found() -> None:
    """Brackets and a call are no link by name."""
    footnote = reading("1. [One][^1].\n\n[^1]: See it.\n").footnotes[0]
    assert (footnote.paragraph, footnote.offset) == (0, 5)


def test_footnotes_of_one_name_go_with_the_calls_in_order() -> None:
    """Where every page counts from one, the second note is the second call's."""
    document = reading("1. One¹.\n\n¹ First.\n\n2. Two¹.\n\n¹ Second.\n\n3. Three.\n")
    assert [f.paragraph for f in document.footnotes] == [0, 1]


def test_a_footnote_that_nothing_calls_is_kept() -> None:
    """It has no paragraph and no offset."""
    footnote = reading("1. One.\n\n¹ Lost.\n\n2. Two.\n").footnotes[0]
    assert (footnote.paragraph, footnote.offset) == (None, None)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("capacity- building", "capacity-building"),
        ("capa- city and capacity", "capacity and capacity"),
        ("co- operation, co-operation, cooperation", "co-operation, co-operation, cooperation"),
        ("inter-\nnational", "inter-national"),
        ("**capacity-** building", "{bold|capacity-}building"),
    ],
)
def test_line_break_hyphens_are_undone(text: str, read: str) -> None:
    """The hyphen goes only where the document writes the word in one and never with it."""
    assert read_lines("1. A " + text) == ["<1.> A " + read]
    assert codes("1. A " + text) == ["line-break-hyphen"]


@pytest.mark.parametrize(
    "text",
    [
        "short- and long-term",
        "two- or three-year",
        "court- et long-terme",
        "corto- y largo",
        "кратко- и долгосрочный",
        "2020- 2025",
        "a - b",
    ],
)
def test_suspended_hyphens_stay(text: str) -> None:
    """A hyphen before a conjunction waits for the second part of the next word."""
    assert read_lines("1. A " + text) == ["<1.> A " + text]


def test_soft_hyphens_go() -> None:
    """They say where a word may be cut, and are no sign of it."""
    assert read_lines("1. devel\u00adop\u00ad\nment") == ["<1.> development"]


@pytest.mark.parametrize(
    ("text", "endings"),
    [
        ("One {++\n\n++}two.", [Role.INSERTED, Role.KEPT]),
        ("One {--\n\n--}two.", [Role.DELETED, Role.KEPT]),
        ("1. One {++two\n\nthree++} x.", [Role.INSERTED, Role.KEPT]),
        ("One {~~\n\ntwo ~>\n\nthree\n\n~~}four.", [Role.DELETED, *[Role.INSERTED] * 2, Role.KEPT]),
        ("One {>>not\n\nhere<<} two.\n\nThree.", [Role.KEPT, Role.KEPT]),
    ],
)
def test_critic_markup_reaches_across_paragraphs(text: str, endings: list[Role]) -> None:
    """A paragraph break inside a change was itself put in or taken out."""
    assert [p.ending for p in reading(text).paragraphs] == endings


def test_a_comment_over_several_paragraphs_breaks_none() -> None:
    """What stands after the comment goes on with the words before it."""
    assert read_lines("1. One {>>not\n\nhere<<}two.") == ["<1.> One two."]
