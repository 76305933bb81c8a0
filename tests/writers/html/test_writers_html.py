"""The page: readable by eye, by ear and on paper, from one file, whatever the words are."""

import re

import pytest
from hypothesis import given
from lxml import html as parser

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    Move,
    Note,
    PartyComment,
    Source,
)
from adref.compilation.rebuild import text_of
from adref.text.document import Kind, Relation
from adref.text.tokens import normal
from adref.writers import html
from adref.writers.page.readings import readings
from adref.writers.page.style import style
from tests.writers.build import base, compilation, document, new, noted
from tests.writers.generated import PARTIES, compilations
from tests.writers.inks import colours, contrast


def page(made: Compilation) -> parser.HtmlElement:
    """The page of *made*, parsed."""
    return parser.document_fromstring(html.write(made, document(made)).decode())


def article(made: Compilation, ident: str) -> parser.HtmlElement:
    """One paragraph of the page."""
    return page(made).get_element_by_id(ident)


def copied(element: parser.HtmlElement) -> parser.HtmlElement:
    """*element* by itself."""
    return parser.fromstring(parser.tostring(element, encoding="unicode", with_tail=False))


def seen(element: parser.HtmlElement) -> str:
    """The words on the screen, without the signs of parties."""
    copy = copied(element)
    for heard in copy.xpath("//ins/bdi | //del/bdi"):
        heard.drop_tree()
    return normal(copy.text_content())


def signs(element: parser.HtmlElement) -> list[str]:
    """The signs of parties the style sheet draws behind the changes in *element*."""
    changes = element.xpath('.//*[self::ins or self::del][not(@class="bare")]')
    return [change.get("data-by", change.get("data-parties")) for change in changes]


def taken(element: parser.HtmlElement, party: str | None) -> str:
    """What *element* says if only *party* has its way; the base if it is nobody."""
    copy = copied(element)
    for change in copy.xpath("//ins | //del"):
        wanted = party in change.get("data-parties").split(", ")
        if wanted == (change.tag == "del"):
            change.drop_tree()
    return seen(copy)


def line(made: Compilation, ident: str) -> parser.HtmlElement:
    """The words of one paragraph, without what stands below."""
    return article(made, ident).find_class("text")[0]


def css() -> str:
    """The style sheet."""
    return style("adref.writers.html", "page.css")


ONE = compilation(base("p1", "States [should|EU,Norway: shall|US:] act.", label="1"))


def test_a_change_is_told_to_the_ear() -> None:
    """Who wants it comes before the words, its end after them."""
    assert normal(line(ONE, "p1").text_content()) == (
        "States deleted by EU, Norway, US: should inserted by EU, Norway: shall act."
    )
    assert (
        'ins::after { content: attr(data-parties); content: attr(data-parties) / " end of' in css()
    )
    assert (
        'del::after { content: attr(data-parties); content: attr(data-parties) / " end of' in css()
    )


def test_a_change_is_shown_to_the_eye_without_colour() -> None:
    """Signs of the parties stand behind words that are struck or underlined."""
    assert seen(line(ONE, "p1")) == "States shouldshall act."
    assert signs(line(ONE, "p1")) == ["EU, Norway, US", "EU, Norway"]
    assert len(re.findall(r"u \{[^}]*text-decoration-line: (?:underline|line-through)", css())) == 2


def test_neighbours_wanted_by_the_same_parties_share_a_sign() -> None:
    """The words that go and the words that come stand side by side, signed once."""
    made = compilation(base("p1", "States [should|EU: shall] act."))
    assert signs(line(made, "p1")) == ["EU"]


@pytest.mark.parametrize(
    ("who", "shown", "said"),
    [
        ("EU,Norway", "EU, Norway", "EU, Norway"),
        ("EU!,Norway", "EU (unmarked), Norway", "EU (unmarked), Norway"),
        ("EU!", "EU (unmarked)", "EU (unmarked)"),
        ("EU!,Norway!", "EU, Norway (all unmarked)", "EU, Norway (all unmarked)"),
        (
            "A,B,C,D,E,F,G!",
            "A, B, C, D and 3 more (1 of them unmarked)",
            "A, B, C, D, E, F, G (unmarked)",
        ),
        ("A,B,C,D,E,F,G", "A, B, C, D and 3 more", "A, B, C, D, E, F, G"),
    ],
)
def test_who_wants_a_change_and_did_not_mark_it_is_said(who: str, shown: str, said: str) -> None:
    """Of many parties the eye sees some; the ear, the title and programs get all."""
    made = compilation(base("p1", f"We [|{who}: all ]act."))
    [put_in] = line(made, "p1").iter("ins")
    assert signs(line(made, "p1")) == [shown]
    assert put_in.findtext("bdi") == f" inserted by {said}: "
    assert put_in.get("title", shown) == said
    assert put_in.get("data-parties") == who.replace("!", "").replace(",", ", ")


@pytest.mark.parametrize(("count", "said"), [(6, 0), (7, 1)])
def test_the_head_says_when_parties_may_be_counted(count: int, said: int) -> None:
    """And where all of them are named."""
    made = compilation(base("p1", "We act."), parties=" ".join("ABCDEFG"[:count]))
    head = normal(page(made).find("body/header").text_content())
    assert head.count("“Who wants what” below the paragraph names them all") == said


def test_the_head_names_no_party_and_tells_the_base_apart() -> None:
    """The example is of made-up parties; the hash is that of the base file."""
    head = page(ONE).find("body/header")
    assert {e.get("data-parties") for e in head.iter("ins", "del")} == {
        "Party A",
        "Party A, Party B",
    }
    assert "base.docx (SHA-256 ffffffffffffffff…)" in normal(head.text_content())


def check_texts(made: Compilation) -> None:
    """Hold the page to every text of the base and of each party."""
    found = page(made)
    for paragraph in (p for p in made.paragraphs if isinstance(p, BaseParagraph)):
        there, *whole = found.get_element_by_id(paragraph.ident).find_class("text")
        anew = {p: alone for alone in whole for p in alone[0].get("data-parties").split(", ")}
        assert taken(there, None) == normal(paragraph.base)
        for party in PARTIES:
            assert taken(anew.get(party, there), party) == normal(text_of(paragraph, party))


@given(compilations())
def test_every_text_can_be_taken_from_the_page(made: Compilation) -> None:
    """Without anyone's changes a line is the base, with one party's it is that party's text."""
    check_texts(made)


def test_a_text_taken_from_the_page_shows_each_change() -> None:
    """White space goes with the change, so that no gap is left before a comma."""
    made = compilation(
        base("p1", "We act[|EU:  now], [and note|US:], all.", alternatives=("G77: We wait.",))
    )
    check_texts(made)
    assert [taken(line(made, "p1"), party) for party in (None, "EU", "US")] == [
        "We act, and note, all.",
        "We act now, and note, all.",
        "We act, , all.",
    ]


def items(made: Compilation, ident: str) -> list[str]:
    """The list of who wants what of one paragraph."""
    found = article(made, ident).find_class("wishes")[0].xpath("./ol/li")
    return [normal(item.text_content()) for item in found]


def test_the_list_of_who_wants_what_names_every_party() -> None:
    """Each passage with the base around it; a change without a mark is said in words."""
    made = compilation(base("p1", "We will [|A,B,C,D,E,F,G: not ]act [soon|US!:|A!,B!: now]."))
    assert items(made, "p1") == [
        "Base: We will hereact soon. A, B, C, D, E, F, G: not",
        (
            "Base: We will act soon. US (not marked by its author): delete "
            "A, B (not marked by their authors): now"
        ),
    ]


def test_a_long_reading_leaves_out_what_it_shares_with_the_base() -> None:
    """Three words stay on either side; the base above stands in full."""
    words = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
    made = compilation(
        base("p1", f"Say [{words} fifteen|EU: {words.replace('seven', 'SEVEN')} fifteen] now.")
    )
    assert items(made, "p1") == [
        f"Base: {words} fifteen EU: … four five six SEVEN eight nine ten …"
    ]


def test_notes_and_sources_stand_beside_their_reading() -> None:
    """And are counted in the line that opens the list."""
    paragraph = noted(
        base("p1", "We [act|EU: stop|US: wait]."),
        (Note("EU", "As in 2015."),),
        (Source("EU", "WSIS+10", "A/RES/70/125"),),
    )
    made = compilation(paragraph)
    assert items(made, "p1") == [
        "Base: We act. EU: stopNote EU As in 2015. Source EU WSIS+10 (A/RES/70/125) US: wait"
    ]
    assert article(made, "p1").findtext(".//summary") == (
        "Who wants what: 1 passage, 1 note, 1 source"
    )


def test_the_list_is_open_on_paper() -> None:
    """The style for print shows what is closed on the screen."""
    printed = css().split("@media print")[1]
    assert ".wishes::details-content { content-visibility: visible; block-size: auto; }" in printed


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
        "Alternative by US",
        "New paragraph after 1 · EU, G77",
        "Alternative of 1 · US",
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


def test_comments_and_notices_are_all_there() -> None:
    """With their places."""
    comment = PartyComment("US", "Why?", Place("US.md", 3, 7))
    notice = Notice(
        "label-repaired", "17 quart was read as 17 quater.", Place("G77.md", 5, 9), "G77"
    )
    words = page(
        compilation(base("p1", "We [act|EU: stop].", comments=(comment,)), notices=(notice,))
    )
    assert [normal(e.text_content()) for e in words.find_class("remarks")[0]] == [
        "Comment US Why? US.md, characters 3 to 7",
    ]
    told = words.xpath('//section[@aria-labelledby="notices"]//li')[0]
    assert normal(told.text_content()) == (
        "G77 17 quart was read as 17 quater. G77.md, characters 5 to 9; label-repaired"
    )


def test_footnotes_stand_at_the_end() -> None:
    """Under a heading of their own, which the contents lead to."""
    made = compilation(
        base("p1", "We act."),
        base("f1", "In 2025.", kind=Kind.FOOTNOTE),
        base("p2", "We note."),
    )
    found = page(made)
    assert [e.get("id") for e in found.find(".//main")] == ["p1", "p2", "footnotes", "f1"]
    assert found.get_element_by_id("footnotes").tag == "h2"
    assert "#footnotes" in [e.get("href") for e in found.find(".//nav").iter("a")]


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


def test_the_contents_list_headings_that_parties_want() -> None:
    """In their place, with a word that says they are new."""
    made = compilation(
        base("h1", "Data", kind=Kind.HEADING, level=1, label="II"),
        new("n1", "h1", "EU: Trust", "US: Faith", kind=Kind.HEADING, label="III"),
        new("n2", "h1", "US: We act."),
    )
    assert [normal(e.text_content()) for e in page(made).xpath("//nav//ol/li")] == [
        "II. Data",
        "III. Trust new",
    ]


@pytest.mark.parametrize(
    ("levels", "tags"),
    [
        ([1, 2, 3], ["h2", "h3", "h4"]),
        ([1, 3, 2, 1], ["h2", "h3", "h3", "h2"]),
        ([4, 4, 2], ["h2", "h2", "h2"]),
        ([0, 1, 2, 3, 4, 5, 6], ["h2", "h3", "h4", "h5", "h6", "h6", "h6"]),
    ],
)
def test_heading_levels_do_not_jump(levels: list[int], tags: list[str]) -> None:
    """Whatever the levels of the file, no heading is more than one below the last."""
    made = compilation(
        *(base(f"h{n}", "Data", kind=Kind.HEADING, level=level) for n, level in enumerate(levels))
    )
    assert [e.tag for e in page(made).xpath("//article/*[@class='text']")] == tags


@pytest.mark.parametrize(
    ("sign", "shown"),
    [
        ("\x00", "␀"),
        ("\x0b", "␋"),
        ("\x1f", "␟"),
        ("\x7f", "␡"),
        ("\x85", "\ufffd"),
        ("\ud800", "\ufffd"),
        ("\ufffe", "\ufffd"),
        ("\u2028", "\u2028"),
        ("😀", "😀"),
    ],
)
def test_signs_that_cannot_stand_in_a_page_are_shown(sign: str, shown: str) -> None:
    """Everything else stays as it is."""
    made = compilation(base("p1", f"We{sign}act."))
    assert line(made, "p1").text == f"We{shown}act."


def test_the_table_of_parties_calls_paragraphs_by_label_or_words() -> None:
    """Never by an id, which only programs know."""
    made = compilation(
        base("p1", "We [act|EU: stop].", label="1"), base("u1", "[Draft|EU: Zero draft].")
    )
    rows = page(made).xpath("//tbody/tr")
    assert [normal(row[-1].text_content()) for row in rows[:2]] == ["1, “Draft.”", "nowhere"]


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


def test_landmarks_and_directions_are_there() -> None:
    """A skip link first, one main part; direction from the words, no language guessed."""
    made = compilation(base("p1", "نؤكد من جديد."), base("p2", "Україна діє."))
    found = page(made)
    assert found.get("lang") == "en"
    assert found.body[0].get("href") == "#text"
    assert [e.tag for e in found.body] == ["a", "header", "div", "footer"]
    assert len(found.xpath("//main")) == len(found.xpath("//h1")) == 1
    assert [line(made, ident).get("dir") for ident in ("p1", "p2")] == ["auto", "auto"]
    assert found.body.xpath(".//@lang") == []


def test_what_is_only_heard_does_not_tell_the_direction() -> None:
    """HTML leaves *bdi* out where it looks for the first letter of a text or a heading."""
    made = compilation(
        base("h1", "البيانات", kind=Kind.HEADING, label="II"), new("n1", "h1", "EU: نؤكد من جديد.")
    )
    assert line(made, "n1").xpath("string(.//bdi)") == " inserted by EU: "
    assert page(made).xpath("string(//nav//ol//a/bdi)") == "II."


@given(compilations())
def test_no_short_reading_is_missing_from_the_page(made: Compilation) -> None:
    """And the same compilation gives the same page."""
    words = normal(page(made).text_content())
    texts = {normal(reading.text) for p in made.paragraphs for reading in readings(p)}
    assert {text for text in texts if text not in words} == set()
    assert html.write(made, document(made)) == html.write(made, document(made))


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
    there = colours(css(), scheme)
    assert contrast(there[ink], there[ground]) >= 4.5


def test_the_mark_ends_where_the_words_do() -> None:
    """White space at the edge of a change belongs to it and is not drawn."""
    made = compilation(base("p1", "We act[|EU:  now and here], all."))
    [put_in] = line(made, "p1").iter("ins")
    assert put_in.find("u").text == "now and here"
    assert put_in.find("bdi").tail == " "
    assert taken(line(made, "p1"), None) == "We act, all."
