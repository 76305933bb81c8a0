"""Words that a Word file holds beside its text: each is told, none is lost in silence."""

import pytest
from docx_build import changed, marked, p, r
from tests.readers.spans import lines


def field(instruction: str, data: str = "") -> str:
    """A field without a result; *data* stand in its beginning."""
    return (
        f'<w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def form(name: str, inner: str) -> str:
    """The data of a field of a form."""
    return f'<w:ffData><w:name w:val="{name}"/>{inner}</w:ffData>'


def ruby(aid: str) -> str:
    """A base with a reading aid above it."""
    base = f"<w:rubyBase>{r('漢')}</w:rubyBase>"
    return f"<w:r><w:ruby><w:rubyPr/><w:rt>{aid}</w:rt>{base}</w:ruby></w:r>"


def drawn(inner: str) -> str:
    """A drawing."""
    return f"<w:r><w:drawing>{inner}</w:drawing></w:r>"


ENTRIES = '<w:listEntry w:val="Oppose"/><w:listEntry w:val="Support"/>'
PHONETIC = r' EQ \* jc2 \* "Font:Mincho" \* hps10 \o\ad(\s\up 9(kan),漢)'
TOLD = {
    "ruby": (ruby(r("kan")), "漢", ("ruby-ignored", "kan")),
    "ruby that was changed": (
        ruby(changed("ins", r("kan")) + changed("del", r("gan"))),
        "漢",
        ("ruby-ignored", "kangan"),
    ),
    "a phonetic guide by a field": (field(PHONETIC), "漢", ("ruby-ignored", "kan")),
    "a formula by a field": (field(r" EQ \f(1,2)"), "", ("field-not-read", "f(1,2)")),
    "a number by a field": (field(" LISTNUM \\l 2 "), "", ("field-not-read", "LISTNUM")),
    "a simple field": (
        '<w:fldSimple w:instr=" AUTONUM "/>', "", ("field-not-read", "AUTONUM"),
    ),
    "the choice in a drop-down field": (
        field(" FORMDROPDOWN ", form("Pos", f'<w:ddList><w:result w:val="1"/>{ENTRIES}</w:ddList>')),
        "",
        ("form-field", "Support"),
    ),
    "the first choice by itself": (
        field(" FORMDROPDOWN ", form("Pos", f"<w:ddList>{ENTRIES}</w:ddList>")),
        "",
        ("form-field", "Oppose"),
    ),
    "a ticked box": (
        field(" FORMCHECKBOX ", form("Agreed", "<w:checkBox><w:checked/></w:checkBox>")),
        "",
        ("form-field", "Agreed"),
    ),
    "a tooltip": (
        f'<w:hyperlink w:anchor="a" w:tooltip="see there">{r("")}</w:hyperlink>',
        "",
        ("hidden-text", "see there"),
    ),
    "a tooltip by a field": (
        field(' HYPERLINK \\l "a" \\o "see there" ').replace(
            '<w:r><w:fldChar w:fldCharType="end"',
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"',
        ),
        "",
        ("hidden-text", "see there"),
    ),
    "words for a picture": (
        drawn('<wp:inline><wp:docPr id="1" name="Picture 1" descr="two flags"/></wp:inline>'),
        "",
        ("object-ignored", "two flags"),
    ),
    "words for an old picture": (
        '<w:r><w:pict><v:shape alt="two flags"/></w:pict></w:r>',
        "",
        ("object-ignored", "two flags"),
    ),
    "words in a drawing that is no text box": (
        drawn("<a:txBody><a:p><a:r><a:t>in it</a:t></a:r></a:p></a:txBody>"),
        "",
        ("drawing-text", "in it"),
    ),
    "an embedded document": (
        '<w:r><w:object><o:OLEObject ProgID="Word.Document.12"/></w:object></w:r>',
        "",
        ("object-ignored", "Word.Document.12"),
    ),
    "a control": (
        '<w:r><w:object><w:control w:name="Answer"/></w:object></w:r>',
        "",
        ("form-field", "Answer"),
    ),
    "a part of a master document": (
        '<w:subDoc r:id="r9"/>', "", ("linked-text", "annex.docx"),
    ),
    "an unknown element": ("<w:novelty>lost</w:novelty>", "", ("unknown-element", "lost")),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_words_beside_the_text_are_told(name: str) -> None:
    """What is shown is text; a notice of its kind has the rest."""
    body, shown, (code, words) = TOLD[name]
    found = marked(p(r("a") + body), links={"r9": "annex.docx"})
    told = [(notice.code, words in notice.words) for notice in found.notices]
    assert (lines(found), told) == ([f"a{shown}"], [(code, True)])


def test_words_that_stand_for_a_table_are_told() -> None:
    """Word keeps them with its properties."""
    props = '<w:tblPr><w:tblCaption w:val="Who pays"/></w:tblPr>'
    found = marked(f"<w:tbl>{props}<w:tr><w:tc>{p(r('a'))}</w:tc></w:tr></w:tbl>")
    assert [(n.code, "Who pays" in n.words) for n in found.notices] == [("object-ignored", True)]


def test_one_notice_gathers_all_of_a_kind() -> None:
    """A page of ruby is one notice at the first place."""
    found = marked(p(r("a")) + p(ruby(r("kan")) + ruby(r("ji"))) + p(ruby(r("kan"))))
    assert [(n.words, n.place.paragraph) for n in found.notices] == [
        ("the reading aids above the text are not read: 'kan', 'ji'", 1)
    ]


@pytest.mark.parametrize(
    "body",
    [
        field(" FORMCHECKBOX ", form("No", '<w:checkBox><w:checked w:val="0"/></w:checkBox>')),
        field(' XE "capacity" '),
        field(' TC "Heading" '),
        drawn('<wp:inline><wp:docPr id="1" name="Picture 1"/></wp:inline>'),
    ],
    ids=["no tick", "index", "contents", "a picture without words"],
)
def test_what_shows_no_words_is_not_told(body: str) -> None:
    """An empty box, a mark for an index, a picture that says nothing."""
    assert marked(p(r("a") + body)).notices == ()


def test_a_button_is_its_words() -> None:
    """They stand in the instruction, behind the program that they would start."""
    assert lines(marked(p(field(" MACROBUTTON NoMacro [Name of the State] ")))) == [
        "[Name of the State]"
    ]
