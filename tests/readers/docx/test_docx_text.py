"""What is text in a Word file, and what is not."""

import pytest
from docx_build import changed, marked, p, r
from tests.readers.spans import lines


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (r("a") + "<w:r><w:tab/></w:r>" + r("b"), "a\tb"),
        (r("a") + "<w:r><w:br/></w:r>" + r("b"), "a\nb"),
        (r("a") + "<w:r><w:cr/></w:r>" + r("b"), "a\nb"),
        (r("non") + "<w:r><w:noBreakHyphen/></w:r>" + r("State"), "non\u2011State"),
        (r("govern") + "<w:r><w:softHyphen/></w:r>" + r("ment"), "government"),
        (r("govern\u00adment"), "government"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>' + r(" 3"), "≥ 3"),
        ('<w:r><w:sym w:font="Arial" w:char="00A7"/></w:r>', "§"),
        (f"<w:smartTag>{r('Geneva')}</w:smartTag>", "Geneva"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{r('chosen')}</w:sdtContent></w:sdt>", "chosen"),
        (f'<w:bdo w:val="rtl">{r("abc")}</w:bdo>', "abc"),
        (f"<w:customXml>{changed('ins', r('x'))}</w:customXml>", "{tracked-inserted|x}"),
        ("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>", "1"),
        (
            f"<w:r><w:ruby><w:rt>{r('kan')}</w:rt><w:rubyBase>{r('漢')}</w:rubyBase></w:ruby></w:r>",
            "漢",
        ),
        (f"<w:proofErr/><w:bookmarkStart/>{r('a')}<w:lastRenderedPageBreak/>", "a"),
    ],
)
def test_elements_that_are_text_are_read(inner: str, text: str) -> None:
    """Signs, breaks, controls, tags, formulas and the base of ruby are words of the paragraph."""
    assert lines(marked(p(inner))) == [text]


def _field(instruction: str, result: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def test_of_a_field_only_the_result_is_text() -> None:
    """The instruction is skipped, whatever it is."""
    assert lines(marked(p(r("See ") + _field(" REF a \\h ", r("para. 5")) + r(".")))) == [
        "See para. 5."
    ]


def test_a_field_inside_an_instruction_is_no_text() -> None:
    """What the inner field shows is part of the outer instruction."""
    inner = _field(" PAGE ", r("7"))
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    rest = (
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("no")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert lines(marked(p(r("a ") + begin + inner + rest + r(" b")))) == ["a no b"]


def test_a_field_over_two_paragraphs_keeps_both() -> None:
    """A table of contents is one field over many paragraphs."""
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    first = p(begin + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("one"))
    last = p(r("two") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    assert lines(marked(first + last)) == ["one", "two"]


def test_a_field_without_end_hides_nothing() -> None:
    """The text is kept as plain text, and a notice says so."""
    found = marked(p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("a")) + p(r("b")))
    assert lines(found) == ["a", "b"]
    assert [n.code for n in found.notices] == ["field-unended"]


def test_a_simple_field_shows_its_content() -> None:
    """w:fldSimple has its instruction in an attribute."""
    body = p(f'<w:fldSimple w:instr=" DATE ">{r("1 May")}</w:fldSimple>')
    assert lines(marked(body)) == ["1 May"]


LINK_STYLE = """<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>
<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>"""
LINKED = '<w:rStyle w:val="Hyperlink"/>'


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (f'<w:hyperlink r:id="r9">{r("UN", LINKED)}</w:hyperlink>', "{link:https://un.org|UN}"),
        (f'<w:hyperlink w:anchor="p3">{r("UN", LINKED)}</w:hyperlink>', "{link:#p3|UN}"),
        (f'<w:hyperlink r:id="r8">{r("UN")}</w:hyperlink>', "{empty-link|UN}"),
        (f"<w:hyperlink>{r('UN')}</w:hyperlink>", "{empty-link|UN}"),
        (_field(' HYPERLINK "https://a.org" ', r("UN", LINKED)), "{link:https://a.org|UN}"),
        (_field(' HYPERLINK \\l "p3" ', r("UN")), "{link:#p3|UN}"),
        (
            f'<w:hyperlink r:id="r9">{changed("ins", r("UN", LINKED + "<w:b/>"))}</w:hyperlink>',
            "{bold link:https://un.org tracked-inserted|UN}",
        ),
        (r("UN", LINKED), "{colour:0563C1 underline|UN}"),
    ],
)
def test_a_link_is_a_mark_with_its_address(inner: str, text: str) -> None:
    """The look of the link style is left out inside a link, since the link is the mark."""
    links = {"r9": "https://un.org", "r8": "#"}
    assert lines(marked(p(inner + r(" ok")), links=links, styles=LINK_STYLE)) == [f"{text} ok"]


def test_an_unknown_symbol_keeps_its_code_and_is_reported() -> None:
    """A sign of a private font is not guessed."""
    found = marked(p('<w:r><w:sym w:font="Webdings" w:char="F061"/></w:r>'))
    assert lines(found) == ["\uf061"]
    assert [n.code for n in found.notices] == ["symbol-unknown"]


def test_text_in_an_unknown_element_is_reported() -> None:
    """Nothing is lost in silence: an element with text and no runs gets a notice."""
    found = marked(p(r("a") + "<w:novelty>lost</w:novelty>"))
    assert [(n.code, n.place.paragraph) for n in found.notices] == [("unknown-element", 0)]


def test_runs_in_an_unknown_element_are_read() -> None:
    """An element adref does not know is walked through if runs stand in it."""
    assert lines(marked(p(f"<w:novelty>{r('kept')}</w:novelty>"))) == ["kept"]


def test_a_drop_down_field_is_reported() -> None:
    """The choice made in it stands in its properties, not in its text."""
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList/></w:ffData></w:fldChar></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert [n.code for n in marked(p(r("a") + field)).notices] == ["form-field"]
