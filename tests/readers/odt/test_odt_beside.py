"""Words that an OpenDocument text holds beside its text: each is told."""

import pytest
from odt_build import lines, marked, p

RUBY = (
    "<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>"
)
CHOICE = '<field:fieldmark field:type="x.FORMDROPDOWN">{}</field:fieldmark>'
PARAM = '<field:param field:name="{}" field:value="{}"/>'.format
CHOICES = PARAM("Dropdown_ListEntry", "Oppose") + PARAM("Dropdown_ListEntry", "Support")
FORM = "<office:forms><form:form>{}</form:form></office:forms>"
TOLD = {
    "ruby": (p("a" + RUBY), "a漢", ("ruby-ignored", "kan")),
    "words for a picture": (
        p("a<draw:frame><draw:image/><svg:desc>two flags</svg:desc></draw:frame>"),
        "a",
        ("object-ignored", "two flags"),
    ),
    "words for a picture of the page": (
        "<draw:frame><draw:image/><svg:title>two flags</svg:title></draw:frame>" + p("a"),
        "a",
        ("object-ignored", "two flags"),
    ),
    "words for a table": (
        (
            "<table:table><table:title>Who pays</table:title><table:table-row><table:table-cell>"
            f"{p('a')}</table:table-cell></table:table-row></table:table>"
        ),
        "a",
        ("object-ignored", "Who pays"),
    ),
    "a tooltip": (
        p('<text:a xlink:href="#a" office:title="see there"/>a'), "a", ("hidden-text", "see there"),
    ),
    "the choice in a drop-down field": (
        p("a" + CHOICE.format(CHOICES + PARAM("Dropdown_Selected", "1"))),
        "a",
        ("form-field", "Support"),
    ),
    "a ticked box": (
        p("a" + CHOICE.format(PARAM("Checkbox_Checked", "true"))), "a", ("form-field", "a box"),
    ),
    "what was typed in a form": (
        FORM.format('<form:text form:current-value="we agree" form:value="reply"/>') + p("a"),
        "a",
        ("form-field", "we agree"),
    ),
    "what was ticked in a form": (
        FORM.format('<form:checkbox form:label="Yes" form:current-state="checked"/>') + p("a"),
        "a",
        ("form-field", "Yes (ticked)"),
    ),
    "hidden words of a field": (
        p('a<text:hidden-text text:string-value="if asked" text:is-hidden="true"/>'),
        "a",
        ("hidden-text", "if asked"),
    ),
    "the other words of a field": (
        p('a<text:conditional-text text:string-value-if-true="b"'
          ' text:string-value-if-false="if not">b</text:conditional-text>'),
        "ab",
        ("hidden-text", "if not"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_words_beside_the_text_are_told(name: str) -> None:
    """What is shown is text; a notice of its kind has the rest."""
    body, shown, (code, words) = TOLD[name]
    found = marked(body)
    told = [(notice.code, words in notice.words) for notice in found.notices]
    assert (lines(found), told) == ([shown], [(code, True)])


def test_what_is_said_of_a_tracked_change_is_told() -> None:
    """LibreOffice lets an author say why."""
    info = "<dc:creator>EU</dc:creator><dc:date>2025-10-01T09:00:00</dc:date>" + p("as agreed")
    changes = (
        '<text:changed-region text:id="c"><text:insertion><office:change-info>'
        f"{info}</office:change-info></text:insertion></text:changed-region>"
    )
    body = p('a<text:change-start text:change-id="c"/>b<text:change-end text:change-id="c"/>')
    found = marked(body, changes=changes)
    told = [(n.code, "as agreed" in n.words) for n in found.notices]
    assert (lines(found), told) == (["a{tracked-inserted EU|b}"], [("markup-ignored", True)])


@pytest.mark.parametrize(
    "body",
    [
        CHOICE.format(PARAM("Checkbox_Checked", "false")),
        "<draw:frame><draw:image/><svg:desc> </svg:desc></draw:frame>",
    ],
    ids=["no tick", "a picture without words"],
)
def test_what_shows_no_words_is_not_told(body: str) -> None:
    """An empty box, a picture that says nothing."""
    assert marked(p("a" + body)).notices == ()
