"""The report in a browser: axe-core finds nothing, and all of it can be used by keyboard."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from adref.writers import html
from adref.writers.report.tight import tight
from tests.writers.report.pages import assembled, report_on

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
"""WCAG 2.2 AA and what axe-core advises beside it."""


def compiled(name: str) -> bytes:
    """The compilation of the negotiation *name* as a page."""
    made = assembled(name)
    return html.write(made.compilation, made.base)


WRITE = {"report": report_on, "compilation": compiled}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """The pages of the three negotiations, by what they are."""
    folder = tmp_path_factory.mktemp("pages")
    made = {
        f"{what} {name}": folder / f"{what}-{name}.html"
        for what in WRITE
        for name in ("tidewater", "arabic", "chinese")
    }
    for called, path in made.items():
        what, name = called.split()
        path.write_bytes(WRITE[what](name))
    return made


@pytest.fixture
def context(browser: Browser, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A visit; a test may say with what window, colours or without script.

    In the end the browser must have nothing to complain of, and nothing have been fetched.
    """
    said: list[str] = []
    with browser.new_context(**getattr(request, "param", {})) as made:
        made.on("weberror", lambda error: said.append(str(error.error)))
        made.on("console", lambda message: said.append(message.text))
        made.on("request", lambda asked: said.append(asked.url))
        yield made
    assert [words for words in said if not words.startswith("file:")] == []


def opened(context: BrowserContext, path: Path) -> Page:
    """The page at *path*."""
    page = context.new_page()
    page.goto(path.as_uri())
    return page


def with_all_open(page: Page) -> Page:
    """*page* with every line opened that opens."""
    page.evaluate("document.querySelectorAll('details').forEach((line) => { line.open = true })")
    return page


LOOKS = [
    {"color_scheme": "light", "viewport": {"width": 320, "height": 900}},
    {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
]


@pytest.mark.parametrize(
    "called", [f"{w} {n}" for w in WRITE for n in ("tidewater", "arabic", "chinese")]
)
@pytest.mark.parametrize("context", LOOKS, indirect=True, ids=str)
def test_axe_finds_nothing(called: str, context: BrowserContext, files: Mapping[str, Path]) -> None:
    """On a small telephone by day and on a desk by night, with all lines open."""
    page = with_all_open(opened(context, files[called]))
    results = Axe().run(page, options=RULES)
    assert [
        (found["id"], found["nodes"][0]["html"]) for found in results.response["violations"]
    ] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


WRITTEN_OUT = (
    '<section class="part"><h2 id="a">A</h2><p>One &lt;/p&gt;&lt;ul&gt; two.</p><ul class="asks"><li>x</li>'
    '<li><p>y</p><ol><li>z</li></ol></li></ul><p dir="auto">Three</p></section>'
    '<article data-p="1 2"><h3>B</h3><p class="text">Four</p></article>'
    "<details><summary>C</summary><table><thead><tr><th>D</th></tr></thead>"
    "<tbody><tr><th>E</th><td></td></tr></tbody></table></details>"
    '<p>Five</p><div class="plot"><svg width="9"><path d="M 2.0 64 v -12 m 10.5 0.1"/></svg></div>'
)


def test_what_goes_without_saying_is_read_in_by_a_browser(context: BrowserContext) -> None:
    """The page in fewer bytes is the same tree of elements."""
    page = context.new_page()
    read = "(text) => new DOMParser().parseFromString(text, 'text/html').body.innerHTML"
    short = tight(WRITTEN_OUT)
    assert len(short) < 0.85 * len(WRITTEN_OUT)
    drawn = page.evaluate(read, WRITTEN_OUT).replace(
        "M 2.0 64 v -12 m 10.5 0.1", "M2 64v-12m10.5 .1"
    )
    assert page.evaluate(read, short) == drawn


def test_the_first_cell_of_a_row_heads_it_without_a_word(
    context: BrowserContext, files: Mapping[str, Path]
) -> None:
    """By the rules of HTML, as Chromium tells screen readers: rows and columns have their heads."""
    page = with_all_open(opened(context, files["report tidewater"]))
    for_the_ear = page.locator("#strip-table + div").aria_snapshot()
    rows = page.locator("#strip-table + div tbody tr").count()
    assert for_the_ear.count("- rowheader") == rows
    assert for_the_ear.count("- columnheader") == 4


@pytest.mark.parametrize("context", [{"java_script_enabled": False}], indirect=True)
def test_without_script_all_is_there_and_nothing_dead(
    context: BrowserContext, files: Mapping[str, Path]
) -> None:
    """Every part and page shows; search and filters do not, since they would do nothing."""
    page = opened(context, files["report tidewater"])
    assert page.locator("h2:visible").count() == page.locator("h2").count()
    assert page.locator("article:visible").count() == page.locator("article").count()
    assert page.locator("section.party:visible").count() == 22
    assert not page.locator("#tools").is_visible()
    page.get_by_text("The strip as a table").click()
    assert page.locator("#strip-table + div tr").first.is_visible()


def shown(page: Page) -> tuple[int, int]:
    """How many paragraphs and parties are shown."""
    return (
        page.locator("article:visible").count(),
        page.locator("section.party:visible").count(),
    )


def test_search_finds_words_whatever_their_case_and_accents(
    context: BrowserContext, files: Mapping[str, Path]
) -> None:
    """What was found is told to the ear; Enter goes there, and "Show everything" brings all back."""
    page = opened(context, files["report tidewater"])
    everything = shown(page)
    page.get_by_label("Search").fill("TÍDAL river")
    page.get_by_label("Search").press("Enter")
    count = page.locator("article").filter(has_text="tidal river").count()
    assert 0 < count < everything[0]
    assert shown(page)[0] == count
    assert (
        page.get_by_role("status").inner_text().startswith(f"{count} of {everything[0]} paragraphs")
    )
    assert page.evaluate("location.hash") == "#paragraphs"
    page.get_by_role("button", name="Show everything").press("Enter")
    page.wait_for_function("document.getElementById('found').textContent === ''")
    assert shown(page) == everything


@pytest.mark.parametrize(
    ("label", "choice", "kept"),
    [
        ("Party", "Tarn", "article[data-p~='20'], section.party[data-p='20']"),
        ("Section", "Shared coastal data", "article[data-s='2'], section.party"),
        ("Status", "C contested", "article[data-t~='C'], section.party"),
    ],
)
def test_a_filter_keeps_what_was_chosen(
    label: str, choice: str, kept: str, context: BrowserContext, files: Mapping[str, Path]
) -> None:
    """Pages and rows about other paragraphs go; the rest stays."""
    page = opened(context, files["report tidewater"])
    page.get_by_label(label, exact=True).select_option(choice)
    assert sum(shown(page)) == page.locator(kept).count() > 0
    gone = page.evaluate("[...document.querySelectorAll('article[hidden]')].map((p) => p.id)")
    ways = page.locator("#strip-table + div tr:visible a").evaluate_all(
        "all => all.map((a) => a.hash)"
    )
    assert not {f"#{ident}" for ident in gone} & set(ways)


def test_a_way_to_a_hidden_page_brings_it_back(
    context: BrowserContext, files: Mapping[str, Path]
) -> None:
    """A link never leads to nothing."""
    page = opened(context, files["report tidewater"])
    page.get_by_label("Party", exact=True).select_option("Tarn")
    assert not page.locator("#party-G40").is_visible()
    page.locator("#overview ~ p a", has_text="G40").click()
    page.wait_for_selector("#party-G40", state="visible")
    assert page.get_by_label("Party", exact=True).input_value() == ""


def test_the_keyboard_reaches_search_links_and_tables(
    context: BrowserContext, files: Mapping[str, Path]
) -> None:
    """The skip link first; then contents, search, filters, plots to be moved, lines to be opened."""
    page = opened(context, files["report arabic"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    reached = [_next_by_key(page) for _ in range(60)]
    assert {"A", "INPUT", "SELECT", "BUTTON", "DIVplot", "SUMMARY", "DIVscroll"} <= set(reached)


def _next_by_key(page: Page) -> str:
    """What the tabulator key leads to: element and class."""
    page.keyboard.press("Tab")
    return str(page.evaluate("document.activeElement.tagName + document.activeElement.className"))


def test_a_chosen_party_is_printed_by_itself(
    context: BrowserContext, files: Mapping[str, Path]
) -> None:
    """Its page, and nothing else; on paper, without the words that open and close lines."""
    page = opened(context, files["report tidewater"])
    page.goto(f"{files['report tidewater'].as_uri()}#party-Tarn")
    page.emulate_media(media="print")
    assert page.locator("section.party:visible").count() == 1
    assert page.locator("article:visible, h1:visible, h2:visible, #tools:visible").count() == 0


def test_on_paper_every_table_is_open(context: BrowserContext, files: Mapping[str, Path]) -> None:
    """Nothing waits to be clicked."""
    page = opened(context, files["report tidewater"])
    page.emulate_media(media="print")
    assert page.locator("#strip-table + div tr").last.is_visible()
    assert page.locator("nav:visible, #tools:visible").count() == 0


@pytest.mark.parametrize("called", ["report arabic", "compilation arabic"])
def test_a_title_from_the_right_begins_where_the_page_begins(
    called: str, context: BrowserContext, files: Mapping[str, Path]
) -> None:
    """It runs from right to left, and stands where the words above it do."""
    page = opened(context, files[called])
    title, above = (
        page.locator(f"header.top {one}").bounding_box() for one in ("h1 bdi", ".eyebrow")
    )
    assert title is not None
    assert above is not None
    assert abs(title["x"] - above["x"]) < 1
