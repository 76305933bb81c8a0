"""What stands around the pages: head, rules for the browser, contents, search and filters."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256
from importlib.resources import files

from adref.base.counts import counted
from adref.compilation.model import BaseParagraph, NewParagraph
from adref.writers.page.style import style
from adref.writers.page.wording import name, text
from adref.writers.report.paragraphs import status_key
from adref.writers.report.pieces import inline, party_anchor
from adref.writers.report.view import State, View


def page(view: View, parts: Iterable[tuple[str, str, str]]) -> str:
    """The whole file; *parts* are the id, the title and the HTML of each part."""
    there = [part for part in parts if part[2]]
    look = style("adref.writers.report", "report.css")
    script = files("adref.writers.report").joinpath("report.js").read_text("utf-8")
    title = text(view.compilation.base.title or view.compilation.base.file)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f"{_rules(look, script)}"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>Report: {title}</title>\n<style>{look}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#main">Skip to the report</a>\n'
        f'{_top(view)}<div class="page">{_contents(there)}'
        f'<main id="main" tabindex="-1">{_tools(view)}{"".join(part for _, _, part in there)}'
        "</main></div>\n"
        '<footer class="end"><p>Made by adref. Nobody is ranked or scored: parties stand in the '
        "order of the alphabet, paragraphs in that of the text.</p></footer>\n"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _rules(look: str, script: str) -> str:
    """What the browser may do: draw with this very style, run this very script, fetch nothing."""
    rules = (
        f"default-src 'none'; style-src '{_hash(look)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    return f'<meta http-equiv="Content-Security-Policy" content="{rules}">\n'


def _hash(words: str) -> str:
    return f"sha256-{b64encode(sha256(words.encode('utf-8')).digest()).decode()}"


def _top(view: View) -> str:
    base = view.compilation.base
    return (
        '<header class="top"><p class="eyebrow">Report on proposals</p>'
        f"<h1><bdi{inline(view)}>{text(base.title or base.file)}</bdi></h1>"
        f"<p>The papers of {counted(len(view.parties), 'party', 'parties')} on the base text "
        f'<span class="file">{text(base.file)}</span>.</p></header>\n'
    )


def _contents(parts: Iterable[tuple[str, str, str]]) -> str:
    items = "".join(f'<li><a href="#{ident}">{title}</a></li>' for ident, title, _ in parts)
    return (
        '<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>'
        f"<ul>{items}</ul></nav>\n"
    )


def _tools(view: View) -> str:
    """Search and filters; the script shows them, since without it they would do nothing."""
    parties = [(str(n), party.ident) for n, party in enumerate(view.parties)]
    sections = [(str(n), s or "Before the first heading") for n, s in enumerate(view.sections)]
    return (
        '<form id="tools" class="tools" role="search" hidden>'
        '<p><label for="words">Search</label><input id="words" type="search" autocomplete="off">'
        "</p>"
        f"{_choice('p', 'Party', parties)}{_choice('s', 'Section', sections)}"
        f"{_choice('t', 'Status', _statuses(view))}"
        '<p><button type="reset">Show everything</button></p>'
        '<p class="found"><span id="found" role="status"></span> Go to <a href="#paragraphs">the '
        'paragraphs</a> or <a href="#parties">the parties</a></p></form>\n'
    )


def _choice(name: str, label: str, options: Iterable[tuple[str, str]]) -> str:
    """A list to choose one of; the first choice is all."""
    listed = "".join(f'<option value="{text(key)}">{text(word)}</option>' for key, word in options)
    return (
        f'<p><label for="by-{name}">{label}</label><select id="by-{name}" name="{name}">'
        f'<option value="">all</option>{listed}</select></p>'
    )


def _statuses(view: View) -> list[tuple[str, str]]:
    """The states of paragraphs, then the statuses that the chair gave, each with its code."""
    states = [(str(state), f"{state} {state.words}") for state in State]
    given = dict.fromkeys(r.status for r in view.standing.rulings if r.status)
    chair = [(status_key(status), _named(status, view)) for status in given]
    return states + chair


def _named(status: str, view: View) -> str:
    return " ".join(filter(None, view.status(status)))


def overview(view: View) -> str:
    """The figures of the whole, what the codes mean, and the way to every party's page."""
    paragraphs = view.compilation.paragraphs
    base = [p for p in paragraphs if isinstance(p, BaseParagraph)]
    new = sum(isinstance(p, NewParagraph) for p in paragraphs)
    touched = sum(State.BASE not in view.states(p) for p in base)
    figures = (
        (len(view.parties), "party", "parties"),
        (len(base), "paragraph of the base", "paragraphs of the base"),
        (touched, "of them touched", "of them touched"),
        (sum(len(p.passages) for p in base), "passage", "passages"),
        (sum(map(len, view.wishes.values())), "wording", "wordings"),
        (len(view.told.contested), "paragraph contested", "paragraphs contested"),
        (new, "new paragraph", "new paragraphs"),
    )
    items = "".join(f"<li><b>{n}</b> {one if n == 1 else many}</li>" for n, one, many in figures)
    codes = "".join(f"<li><b>{state}</b> {state.words}</li>" for state in State)
    return (
        '<section class="part"><h2 id="overview">Overview</h2>'
        f'<ul class="figures">{items}</ul>'
        "<p>A <em>passage</em> is a stretch of the base of which somebody wants another wording; a "
        "paragraph is <em>contested</em> where two wordings or more stand against each other. "
        "In the wordings below, struck words are to go and underlined words are to be put in; "
        "“unmarked” is short for not marked by its author.</p>"
        f'<p>Each paragraph has a state, told by a letter:</p><ul class="codes">{codes}</ul>'
        f"<p>The parties: {_parties(view)}</p></section>\n"
    )


def _parties(view: View) -> str:
    return ", ".join(
        f'<a href="#{party_anchor(party.ident)}">{name(party.ident)}</a>' for party in view.parties
    )
