"""The page: readable by eye, by ear and on paper, from one file, whatever the words are."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from lxml import html as parser

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import Compilation, Move, Note, PartyComment, Source
from adref.text.document import Kind, Relation
from adref.text.tokens import normal
from adref.writers import html
from adref.writers.html.wishes import readings
from tests.writers.build import base, compilation, document, new, noted
from tests.writers.generated import compilations

_HIDDEN = "vh"


def page(made: Compilation) -> parser.HtmlElement:
    """The page of *made*, parsed."""
    return parser.document_fromstring(html.write(made, document(made)).decode())


def article(made: Compilation, ident: str) -> parser.HtmlElement:
    """One paragraph of the page."""
    return page(made).get_element_by_id(ident)


def heard(element: parser.HtmlElement) -> str:
    """What a screen reader says of *element*."""
    copy = parser.fromstring(parser.tostring(element, encoding="unicode"))
    for silent in copy.xpath('//*[@aria-hidden="true"]'):
        silent.drop_tree()
    return normal(copy.text_content())


def seen(element: parser.HtmlElement) -> str:
    """What stands on the screen."""
    copy = parser.fromstring(parser.tostring(element, encoding="unicode"))
    for hidden in copy.find_class(_HIDDEN):
        hidden.drop_tree()
    return normal(copy.text_content())


def line(made: Compilation, ident: str) -> parser.HtmlElement:
    """The words of one paragraph, without what stands below."""
    return article(made, ident).find_class("text")[0]


ONE = compilation(base("p1", "States [should|EU,Norway: shall|US:] act.", label="1"))


def test_a_change_is_told_to_the_ear() -> None:
    """Who wants it comes before the words, its end after them."""
    assert heard(line(ONE, "p1")) == (
        "States deleted by EU, Norway, US: should end of deletion "
        "inserted by EU, Norway: shall end of insertion act."
    )


def test_a_change_is_shown_to_the_eye_without_colour() -> None:
    """The parties stand in words beside elements that are struck or underlined."""
    assert seen(line(ONE, "p1")) == "States shouldEU, Norway, USshallEU, Norway act."
    assert [e.text_content() for e in line(ONE, "p1").find_class("by")] == [
        "EU, Norway, US",
        "EU, Norway",
    ]


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("EU!,Norway", "EU (unmarked), Norway"),
        ("EU!", "EU (unmarked)"),
        ("EU!,Norway!", "EU, Norway (all unmarked)"),
        ("A,B,C,D,E,F,G!", "A, B, C, D and 3 more (1 of them unmarked)"),
    ],
)
def test_a_silent_edit_is_called_unmarked(who: str, said: str) -> None:
    """It stands in words where the change does; of many parties some are counted."""
    made = compilation(base("p1", f"We [|{who}: all ]act."))
    assert [e.text_content() for e in line(made, "p1").find_class("by")] == [said]


def test_the_list_of_who_wants_what_names_every_party() -> None:
    """Each passage is found by the words around it."""
    made = compilation(base("p1", "We will [|A,B,C,D,E,F,G: not ]act [soon|US:]."))
    items = article(made, "p1").find_class("wishes")[0].xpath("./ol/li")
    assert [normal(item.text_content()) for item in items] == [
        "We will hereact soon.A, B, C, D, E, F, G not",
        "We will act soon.US delete",
    ]


def test_new_and_alternative_paragraphs_say_what_they_are() -> None:
    """With the place they stand in as a link, and a word for an alternative."""
    made = compilation(
        base("p1", "We act.", label="1", alternatives=("US: We note.",)),
        new("n1", "p1", "EU,G77: New.", label="1 bis"),
        new("n2", "p1", "US: Other.", relation=Relation.ALTERNATIVE_OF),
        new("n3", None, "US: First."),
    )
    tags = [normal(e.text_content()) for e in page(made).find_class("tag")]
    assert tags == [
        "Alternative wording · US",
        "New paragraph after 1 · EU, G77",
        "Alternative paragraph after 1 · US",
        "New paragraph at the beginning · US",
    ]


def test_a_move_is_told_at_both_ends() -> None:
    """A paragraph without a label is called by its words."""
    made = compilation(
        base("p1", "We act.", label="1"),
        base("u1", "We recall everything that was said."),
        moves=(Move("G77", "u1", None), Move("EU", "p1", "u1")),
    )
    tags = [normal(e.text_content()) for e in page(made).find_class("tag")]
    assert tags == [
        "G77 moves “We recall everything …” here.",
        "EU moves this paragraph after “We recall everything …”.",
        "G77 moves this paragraph to the beginning.",
        "EU moves 1 here.",
    ]


def test_notes_sources_comments_and_notices_are_all_there() -> None:
    """With the place of those that have one."""
    paragraph = noted(
        base(
            "p1", "We [act|EU: stop].", comments=(PartyComment("US", "Why?", Place("US.md", 3, 7)),)
        ),
        (Note("EU", "As in 2015."),),
        (Source("EU", "WSIS+10", "A/RES/70/125"),),
    )
    notice = Notice(
        "label-repaired", "17 quart was read as 17 quater.", Place("G77.md", 5, 9), "G77"
    )
    words = page(compilation(paragraph, notices=(notice,)))
    assert [normal(e.text_content()) for e in words.find_class("remarks")[0]] == [
        "Note EU As in 2015.",
        "Source EU WSIS+10 (A/RES/70/125)",
        "Comment US Why? US.md, characters 3 to 7",
    ]
    told = words.xpath('//section[@aria-labelledby="notices"]//li')[0]
    assert normal(told.text_content()) == (
        "G77 17 quart was read as 17 quater. G77.md, characters 5 to 9; label-repaired"
    )


def test_the_contents_lead_to_the_headings_and_parties_to_their_paragraphs() -> None:
    """Every link on the page has its target."""
    made = compilation(
        base("h1", "Digital [economy|EU: society]", kind=Kind.HEADING, level=1, label="II"),
        base("p1", "We [act|EU,US: stop].", label="1"),
    )
    found = page(made)
    assert [normal(e.text_content()) for e in found.xpath("//nav//ol/li")] == [
        "II. Digital economy"
    ]
    targets = {e.get("href") for e in found.iter("a")}
    assert {"#h1", "#p1", "#text", "#parties"} <= targets
    assert {t[1:] for t in targets} <= {e.get("id") for e in found.iter() if e.get("id")}


def test_words_that_are_markup_stay_words() -> None:
    """In text, names of parties, files, labels and comments alike."""
    evil = '<script>alert("1")</script>&amp;'
    made = compilation(
        base(
            "p1", f"We [{evil}|EU: {evil}] act.", comments=(PartyComment(evil, evil, Place(evil)),)
        ),
        parties=f"EU {evil.replace(' ', '')}",
        notices=(Notice(evil, evil, Place(evil), evil),),
    )
    found = page(made)
    assert found.xpath("//script") == []
    assert evil in line(made, "p1").text_content()


def test_the_page_needs_nothing_from_outside_and_runs_nothing() -> None:
    """It can be read on a train, and no address learns who reads it."""
    text = html.write(ONE, document(ONE)).decode()
    assert re.findall(r"https?:|<script|<link|<img|@import|url\(|\son\w+=", text) == []


def test_landmarks_and_languages_are_there() -> None:
    """A skip link first, one main part, direction from the words."""
    made = compilation(
        base("p1", "نؤكد من جديد."), base("p2", "Мы действуем."), base("p3", "We act.")
    )
    found = page(made)
    assert found.get("lang") == "en"
    assert found.body[0].get("href") == "#text"
    assert [e.tag for e in found.body] == ["a", "header", "div", "footer"]
    assert len(found.xpath("//main")) == len(found.xpath("//h1")) == 1
    lines = [line(made, ident) for ident in ("p1", "p2", "p3")]
    assert [(e.get("dir"), e.get("lang")) for e in lines] == [
        ("auto", "ar"),
        ("auto", "ru"),
        ("auto", None),
    ]


@given(compilations())
def test_no_word_of_any_reading_is_missing_from_the_page(made: Compilation) -> None:
    """And the same compilation gives the same page."""
    words = normal(page(made).text_content())
    texts = {normal(reading.text) for p in made.paragraphs for reading in readings(p)}
    assert {text for text in texts if text not in words} == set()
    assert html.write(made, document(made)) == html.write(made, document(made))


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2) of ``#rrggbb``."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def colours(scheme: int) -> dict[str, str]:
    """The colours of the light scheme (0) or the dark one (1)."""
    css = files("adref.writers.html").joinpath("page.css").read_text("utf-8")
    block = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[scheme]
    return dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("ink", "paper"),
        ("ink", "target"),
        ("soft", "paper"),
        ("soft", "card"),
        ("soft", "target"),
        ("ins", "ins-ground"),
        ("del", "del-ground"),
        ("ins", "paper"),
        ("del", "paper"),
        ("link", "paper"),
        ("link", "target"),
        ("link", "card"),
    ],
)
def test_every_ink_stands_out_from_its_ground(ink: str, ground: str, scheme: int) -> None:
    """At least 4.5 to 1, as WCAG 2.2 AA asks of small text."""
    there = colours(scheme)
    light, dark = sorted((luminance(there[ink]), luminance(there[ground])), reverse=True)
    assert (light + 0.05) / (dark + 0.05) >= 4.5


def test_the_mark_ends_where_the_words_do() -> None:
    """White space at the edge of a change stands outside it."""
    made = compilation(base("p1", "We act[|EU:  now and here] all."))
    [put_in] = line(made, "p1").iter("ins")
    assert seen(put_in) == "now and here"
    assert put_in.getparent().text == "We act "
