"""Pages with verdicts on sources in a browser: for every eye and for the ear."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from adref.compilation.standing import Standing
from adref.folder import report
from adref.writers import html
from tests.writers.report.test_report_chromium import LOOKS, RULES, with_all_open
from tests.writers.test_verdicts import BASE, MADE, STANDING, UNNOTED

BOTH = replace(STANDING, unnoted=UNNOTED.unnoted)
WRITE: dict[str, Callable[[Standing], bytes]] = {
    "report": lambda standing: report.write(MADE, BASE, standing),
    "compilation": lambda standing: html.write(MADE, BASE, standing),
}


@pytest.mark.parametrize("what", WRITE)
@pytest.mark.parametrize("look", LOOKS, ids=str)
def test_axe_finds_nothing(
    browser: Browser, tmp_path: Path, what: str, look: dict[str, str]
) -> None:
    """On a small telephone by day and on a desk by night, with all lines open."""
    path = tmp_path / "page.html"
    path.write_bytes(WRITE[what](BOTH))
    with browser.new_context(**look) as context:  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(path.as_uri())
        results = Axe().run(with_all_open(page), options=RULES)
        assert [found["id"] for found in results.response["violations"]] == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("what", WRITE)
def test_no_colour_is_needed_to_tell_a_difference(
    browser: Browser, tmp_path: Path, what: str
) -> None:
    """What is left out is struck and not underlined, what is put in is underlined; both are told."""
    path = tmp_path / "page.html"
    path.write_bytes(WRITE[what](BOTH))
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(path.as_uri())
        with_all_open(page)
        lines = page.evaluate(
            """Array.from(document.querySelectorAll('.remarks :is(ins, del)')).map((change) => {
                 const own = getComputedStyle(change).textDecorationLine
                 const inner = getComputedStyle(change.querySelector('u')).textDecorationLine
                 return [change.tagName, [...new Set([own, inner])].filter((x) => x != 'none').join()]
               })"""
        )
        assert {tuple(line) for line in lines} == {("DEL", "line-through"), ("INS", "underline")}
        heard = page.locator(".remarks", has_text="altered; A/RES/71/301").first.aria_snapshot()
        assert "left out: shall" in " ".join(heard.replace("\n", " ").split())
