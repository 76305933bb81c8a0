"""What stands on the report: everything once, with its parties, escaped, in the given order."""

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest
from bench.crowd import crowd
from bench.weight import once, weighed
from hypothesis import given, settings
from lxml import html as parser

from adref.base.errors import InputUnreadable
from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import Compilation, Move, PartyComment
from adref.compilation.standing import Position, Ruling, Stance, Standing, Target
from adref.readers import html as reader
from adref.text.tokens import normal
from adref.writers.page.names import alphabetical
from adref.writers.page.readings import readings
from adref.writers.page.style import style
from adref.writers.page.wording import text as escaped
from adref.writers.report import plots
from adref.writers.report.tight import tight
from adref.writers.report.told import Meeting
from tests.writers.build import base, compilation, new
from tests.writers.generated import compilations
from tests.writers.inks import colours, contrast
from tests.writers.report.pages import bytes_of, page, report_on

LIMIT = 430_000
"""Bytes of a report on 100 parties and 100 paragraphs beside the words of the negotiation."""
ONCE = 600_000
"""Bytes of it beside its texts, where the base and every wording is counted once."""
RIVALS = compilation(
    base("p1", "Members [shall|EU,G77: should|US!: may] act.", label="1", section="Ports"),
    base("p2", "They publish[|G77:  tide] tables.", label="2", section="Tides"),
    new("n1", "p2", "Norway: They keep tables.", label="2 bis", section="Tides"),
    base("p3", "They meet.", label="3", section="Tides"),
)


def told(made: Compilation, where: str, standing: Standing = Standing()) -> list[str]:  # noqa: B008
    """The words at the xpath *where*, white space as single spaces."""
    return [normal(found.text_content()) for found in page(made, standing).xpath(where)]


def rows(made: Compilation, where: str) -> list[str]:
    """The rows at the xpath *where*, a space between their cells."""
    return [
        " ".join(normal(cell.text_content()) for cell in row) for row in page(made).xpath(where)
    ]


def test_a_paragraph_shows_its_base_and_every_wording_with_its_parties() -> None:
    """The passage is numbered in the base, and its wordings stand under the number."""
    assert told(RIVALS, "//*[@id='p1']/*") == [
        "1 C contested",
        "Members shall1 act.",
        "shall should EU, G77shall may US (unmarked)",
    ]
    (place,) = page(RIVALS).xpath("//*[@id='p1']/ol/li")
    assert [e.text for e in place.iter("del", "ins")] == ["shall", "should", "shall", "may"]


def test_two_passages_at_one_place_are_no_larger_number() -> None:
    """The first ends where the second puts words in: "1, 2", not "12"."""
    made = compilation(base("p1", "They act [now|EU: soon][|US:  and here]."))
    assert told(made, "//p[@class='text']") == ["They act now1, 2."]


@pytest.mark.parametrize(
    ("ident", "state", "tokens"),
    [("p1", "C contested", "C"), ("p2", "W changes wanted", "W"), ("p3", "", "B")],
)
def test_a_state_is_a_letter_and_words(ident: str, state: str, tokens: str) -> None:
    """Contested, wanted or as in the base: said in writing, and to the filter."""
    assert " ".join(told(RIVALS, f"//*[@id='{ident}']/h3/i")) == state
    assert page(RIVALS).get_element_by_id(ident).get("data-t") == tokens


def test_a_new_paragraph_says_where_it_would_stand() -> None:
    """Its label, its place and its state head its page."""
    assert told(RIVALS, "//*[@id='n1']/h3") == ["2 bis after 2 N new paragraph"]


def test_what_the_chair_ruled_stands_with_its_code() -> None:
    """The status of a paragraph is a code and a name, of a reading with the decision in words."""
    on = Target("p1", 8, 13, "should")
    rulings = (Ruling(Target("p1"), "ad-ref"), Ruling(on, "open", "Comes <back> on Monday"))
    standing = Standing(rulings=rulings, codes={"ad-ref": "AR", "open": "O"})
    assert told(RIVALS, "//*[@id='p1']/h3", standing) == ["1 C contested AR ad-ref"]
    held = told(RIVALS, "//*[@id='p1']//ul[@class='remarks']/li", standing)
    assert held == ["Status O", "Decision Comes <back> on Monday", "Status AR"]
    assert page(RIVALS, standing).get_element_by_id("p1").get("data-t") == "C s-ad-ref s-open"
    choices = told(RIVALS, "//*[@id='by-t']/option", standing)
    assert choices[-2:] == ["AR ad-ref", "O open"]


def test_a_party_reads_who_agrees_and_what_touches_it() -> None:
    """Those who want the same and those who support it agree; rivals and opponents are named."""
    on = Target("p1", 8, 13, "should")
    held = (Position("Norway", Stance.SUPPORTS, on), Position("US", Stance.OPPOSES, on))
    (asked,) = page(RIVALS, Standing(held)).xpath("//*[@id='party-EU']/ul/li")
    assert [normal(part.text_content()) for part in asked.iter("a", "b", "i", "span")] == [
        "1",
        "G77, Norway",
        "US",
        "Opposes: US.",
    ]
    assert "Members shall should act." in normal(asked.text_content())


def test_positions_stand_with_the_wording_and_on_the_page_of_who_holds_them() -> None:
    """Both ways lead to it."""
    held = (Position("Norway", Stance.RESERVES, Target("p2", 12, 12, " tide")),)
    standing = Standing(held, support={Target("p2", 12, 12, " tide"): "One State stands behind."})
    assert told(RIVALS, "//*[@id='p2']//ul[@class='remarks']/li", standing) == [
        "Position position reserved by Norway",
        "Support One State stands behind.",
    ]
    assert told(RIVALS, "//*[@id='party-Norway']/ul[2]/li", standing) == ["2 reserves tide"]


def test_moves_and_comments_are_there() -> None:
    """A move is told at its paragraph and at its party; a comment with its place."""
    said = PartyComment("EU", "Too vague.", Place("EU.docx", 3, 9))
    made = compilation(
        base("p1", "First.", label="1", comments=(said,)),
        base("p2", "Second.", label="2"),
        moves=(Move("G77", "p1", "p2"),),
    )
    assert told(made, "//*[@id='p1']/p[@class='held']") == ["G77 moves this paragraph after 2."]
    assert told(made, "//*[@id='party-G77']/ul/li") == ["1 move after 2"]
    assert told(made, "//*[@id='p1']/ul/li") == ["Comment EU Too vague. EU.docx, characters 3 to 9"]


@pytest.mark.parametrize(
    ("given", "order"),
    [
        ("US EU Norway", ["EU", "Norway", "US"]),
        ("Zambia Åland austria", ["Åland", "austria", "Zambia"]),
    ],
)
def test_parties_stand_in_the_order_of_the_alphabet(given: str, order: list[str]) -> None:
    """Whatever the order of the papers; accents and capitals do not count."""
    made = compilation(base("p1", "They act."), parties=given)
    assert [party.ident for party in alphabetical(made.parties)] == order
    assert told(made, "//section[contains(@class, 'party')]/h3") == order
    assert told(made, "//*[@id='by-p']/option")[1:] == order


def test_nobody_is_ranked_by_how_much_they_ask() -> None:
    """Who asks for most does not come first, in no list of the page."""
    busy = base("p1", "Members[|US:  all] [shall|US: should] act[|Aa:  now].", label="1")
    made = compilation(busy, parties="US Aa")
    links = page(made).xpath("//*[@id='overview']/..//a/text()")
    assert links == ["Aa", "US"]
    assert told(made, "//section[contains(@class, 'party')]/h3") == ["Aa", "US"]


HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"'&amp;<!--"


@pytest.mark.parametrize("sort", ["base", "reading", "section", "label", "comment"])
def test_words_that_are_markup_stay_words(sort: str) -> None:
    """No text of a paper becomes an element, an attribute or a program."""
    words = dict.fromkeys(("base", "reading", "section", "label", "comment"), "plain")
    words[sort] = HOSTILE
    comment = PartyComment("EU", words["comment"], Place("EU.docx"))
    first = base("p1", "x[ y|EU: z] end", section=words["section"], comments=(comment,))
    made = compilation(
        first,
        base("p2", words["base"].replace("[", "").replace("|", "")),
        new("n1", "p1", f"EU: {words['reading']}", label=words["label"]),
        parties="EU Norway",
        notices=(Notice("silent-edit", HOSTILE, Place(HOSTILE), "EU"),),
    )
    raw = bytes_of(made).decode()
    there = page(made)
    assert len(there.xpath("//script")) == 1
    assert there.xpath("//img | //@onerror | //script/@src") == []
    assert raw.count("<script") == raw.count("</script>") == 1


def test_names_that_are_markup_stay_names_in_a_plot() -> None:
    """svg.py writes texts as they are; the labels of the map are escaped before."""
    drawn = plots.pairs(["<b>A&B", "C"], [Meeting("<b>A&B", "C", 1, 2)])
    assert "<b>" not in drawn
    assert drawn.count(">&lt;b&gt;A&amp;B</text>") == 2


def test_the_browser_is_told_to_fetch_nothing_and_to_run_only_this_script() -> None:
    """The rules name the hash of the very style and script on the page."""
    there = page(RIVALS)
    (rules,) = there.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    (look,), (script,) = there.xpath("//style/text()"), there.xpath("//script/text()")
    assert rules == (
        f"default-src 'none'; style-src '{hashed(look)}'; script-src '{hashed(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    assert there.xpath("//@style | //link | //iframe | //object | //@src") == []


def hashed(words: str) -> str:
    """The hash of *words* as the rules have it."""
    return f"sha256-{b64encode(sha256(words.encode()).digest()).decode()}"


def test_every_way_on_the_page_leads_somewhere() -> None:
    """Each link is to an id of the page, and no id is there twice."""
    there = page(RIVALS)
    ids = there.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {way.removeprefix("#") for way in there.xpath("//@href")} <= set(ids)


def missing(made: Compilation) -> list[tuple[str, str]]:
    """The parties and the unbroken wordings that the page of their paragraph does not name."""
    there = page(made)
    return [
        (paragraph.ident, words)
        for paragraph in made.paragraphs
        for reading in readings(paragraph)
        for words in (*reading.parties, *([] if len(reading.edits) > 1 else [reading.text]))
        if shown(words) not in shown(there.get_element_by_id(paragraph.ident).text_content())
    ]


def shown(words: str) -> str:
    """*words* without white space, signs that cannot stand in a page as they are shown."""
    return "".join(unescape(escaped(words)).split())


@given(compilations())
@settings(max_examples=20)
def test_every_wording_of_every_party_is_on_the_page(made: Compilation) -> None:
    """At its paragraph, with all its parties; whatever the words are."""
    assert missing(made) == []


def test_each_plot_has_a_table_and_is_left_out_for_the_ear() -> None:
    """The strip and the map: hidden from screen readers, nothing in them can be focused."""
    there = page(RIVALS)
    plots = there.xpath("//div[@class='plot']")
    assert [plot.getnext().tag for plot in plots] == ["p", "details", "div"]
    assert {svg.get("aria-hidden") for svg in there.xpath("//svg")} == {"true"}
    assert set(there.xpath("//svg//a/@tabindex")) == {"-1"}
    assert rows(RIVALS, "//*[@id='strip']/..//tbody/tr") == [
        "1 contested 3 2",
        "2 changes wanted 1 1",
        "2 bis new paragraph 1 1",
        "3 as in the base 0 0",
    ]
    assert rows(RIVALS, "//*[@id='agreement']/../details[1]//tbody/tr") == [
        "EU G77 US",
        "G77 EU US",
        "US  EU, G77",
    ]


def test_the_strip_draws_what_its_table_says() -> None:
    """A line up for the parties and one down for the wordings, as long as they are many."""
    (up,), (down,) = (
        page(RIVALS).xpath(f"//path[@class='bars {css}']/@d") for css in ("up", "down")
    )
    assert re.findall(r"v(-?\d+)", up) == ["-64", "-21", "-21"]
    assert re.findall(r"v(-?\d+)", down) == ["43", "21", "21"]


@pytest.mark.parametrize(
    ("written", "short"),
    [
        ("M 2.0 64 v -12", "M2 64v-12"),
        ("m 0 0 h 0.1 m -0.5 10.05", "m0 0h.1m-.5 10.05"),
        ("M 10.0 -3 l 5 5", "M10-3l5 5"),
    ],
)
def test_a_path_is_written_short(written: str, short: str) -> None:
    """The same numbers with nothing between them that could be read in no other way."""
    assert tight(f'<path class="x" d="{written}"/>') == f'<path class=x d="{short}"/>'


@pytest.fixture(scope="module")
def hundred() -> tuple[Compilation, str]:
    """A made-up negotiation of 100 parties on 100 paragraphs, and its report."""
    made = crowd(100, 100)
    return made, bytes_of(made).decode()


def test_a_report_on_a_hundred_parties_is_small(hundred: tuple[Compilation, str]) -> None:
    """Beside the words of the negotiation, wherever they stand."""
    made, raw = hundred
    kinds = weighed(raw, made)
    assert sum(kinds.values()) == len(raw.encode())
    assert len(raw.encode()) - kinds["words of the negotiation"] < LIMIT


def test_a_report_repeats_few_of_its_texts(hundred: tuple[Compilation, str]) -> None:
    """Beside its texts, each counted once: what is shown again at its party counts as well."""
    made, raw = hundred
    assert len(raw.encode()) - once(made) < ONCE


@pytest.mark.parametrize(("name", "language"), [("arabic", "ar"), ("chinese", "zh")])
def test_words_of_the_negotiation_say_their_language(name: str, language: str) -> None:
    """Text, title and wordings carry it, the words of the report do not."""
    there = parsed(report_on(name))
    assert there.get("lang") == "en"
    shown = there.xpath("//p[@class='text'] | //h1/bdi | //article//li/bdi | //h3[@dir]")
    assert {found.get("lang") for found in shown} == {language}
    assert {found.get("dir") for found in there.xpath("//p[@class='text'] | //h3[@lang]")} == {
        "auto"
    }


def test_names_from_the_right_keep_their_order_in_a_list() -> None:
    """Each is kept apart from its neighbours."""
    there = parsed(report_on("arabic")).xpath("//article//li/b/text()")
    assert "\u2068الاتحاد\u2069, \u2068المرفأ\u2069" in there


def test_the_strip_of_a_text_from_the_right_begins_there() -> None:
    """The first paragraph that anybody touches stands right of the last."""
    (up,) = parsed(report_on("arabic")).xpath("//path[@class='bars up']/@d")
    places = [float(x) for x in re.findall(r"M([\d.]+)", up)]
    assert places == sorted(places, reverse=True)


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize(
    ("ink", "ground", "least"),
    [
        *((ink, "mark", 4.5) for ink in ("ink", "soft")),
        *((ink, ground, 3.0) for ink in ("up", "down") for ground in ("paper", "target")),
        ("up", "ground", 3.0),
        ("soft", "paper", 4.5),
    ],
)
def test_every_ink_and_every_plot_stands_out(
    ink: str, ground: str, least: float, scheme: int
) -> None:
    """WCAG 2.2 AA asks 4.5 to 1 of small text, 3 to 1 of what is drawn; light and dark."""
    there = colours(style("adref.writers.report", "report.css"), scheme)
    assert contrast(there[ink], there[ground]) >= least


def parsed(raw: bytes) -> parser.HtmlElement:
    """A report, parsed."""
    return parser.document_fromstring(raw.decode())


def test_a_report_is_nobodys_paper() -> None:
    """The reader of HTML refuses it with what to give instead."""
    with pytest.raises(InputUnreadable, match=r"a report that adref wrote.*give the paper itself"):
        reader.read(bytes_of(RIVALS), "report.html")
