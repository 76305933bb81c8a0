"""A page for each paragraph: the base, every wording wanted of it, who wants it, what is said."""

from collections.abc import Iterator
from itertools import groupby
from typing import assert_never

from adref.compilation.model import BaseParagraph, NewParagraph
from adref.compilation.standing import Target
from adref.text.document import Kind
from adref.writers.page.said import beside, items, remarks
from adref.writers.page.wording import anchor, name, parties, text
from adref.writers.report.pieces import act, change, link, tongue
from adref.writers.report.view import Paragraph, State, View, Wish, where_new


def pages(view: View) -> str:
    """All paragraphs in the order of the text."""
    return "".join(_page(paragraph, view) for paragraph in view.compilation.paragraphs)


def _page(paragraph: Paragraph, view: View) -> str:
    css = ' class="heads"' if paragraph.kind in (Kind.HEADING, Kind.TITLE) else ""
    codes = " ".join((*view.states(paragraph), *statuses(paragraph, view)))
    who = " ".join(str(view.numbers[party]) for party in view.standing_there(paragraph))
    section = view.sections.index(view.section_of(paragraph))
    return (
        f'<article{css} id="{anchor(paragraph.ident)}" '
        f'data-p="{who}" data-s="{section}" data-t="{text(codes)}">'
        f"{_head(paragraph, view)}{_passages(paragraph, view)}"
        f"{''.join(_moves(paragraph, view))}{remarks(paragraph, view.held)}</article>\n"
    )


def statuses(paragraph: Paragraph, view: View) -> tuple[str, ...]:
    """The ids of the statuses given to *paragraph* or to anything in it, each once."""
    rulings = view.rulings.get(paragraph.ident, ())
    return tuple(dict.fromkeys(status_key(r.status) for r in rulings if r.status))


def status_key(status: str) -> str:
    """*status* as one word, apart from the codes of states."""
    return "s-" + "-".join(status.split())


def _head(paragraph: Paragraph, view: View) -> str:
    states = view.states(paragraph)
    shown = "".join(f"{mark(state)} " for state in states if state is not State.BASE)
    signs = f"{shown}{_chair(paragraph, view)}".rstrip()
    called = text(view.name(paragraph.ident))
    match paragraph:
        case NewParagraph():
            return f"<h3>{called} <small>{text(where_new(paragraph, view))}</small> {signs}</h3>"
        case BaseParagraph(kind=Kind.HEADING | Kind.TITLE):
            # Apart, so that a Roman number does not give an Arabic heading its direction.
            label = f"<bdi>{text(paragraph.label)}</bdi> " if paragraph.label else ""
            return f"<h3{tongue(view)}>{label}{_words(paragraph)} {_apart(signs)}</h3>"
        case BaseParagraph():
            words = f'<p class="text"{tongue(view)}>{_words(paragraph)}</p>'
            return f"<h3>{called} {signs}</h3>{words}"
        case _:
            assert_never(paragraph)


def _apart(signs: str) -> str:
    """Words of the page within a heading of the negotiation, in their own language."""
    return f'<bdi lang="en">{signs}</bdi>' if signs else ""


def mark(state: State) -> str:
    """The code of *state* with its words."""
    return f"<i><b>{state}</b> {state.words}</i>"


def _chair(paragraph: Paragraph, view: View) -> str:
    """The status of the paragraph as a whole."""
    ruling = view.standing.ruling_on(Target(paragraph.ident))
    if ruling is None or not ruling.status:
        return ""
    code, called = view.status(ruling.status)
    return f"<i><b>{text(code)}</b> {text(called)}</i>"


def _words(paragraph: BaseParagraph) -> str:
    """The base, each passage marked and numbered."""
    done, parts = 0, list[str]()
    for number, passage in enumerate(paragraph.passages, 1):
        there = f"<mark>{text(passage.base)}</mark>" if passage.base.strip() else text(passage.base)
        kept = text(paragraph.base[done : passage.start])
        # Two at one place are told apart: not "12" but "1, 2".
        joined = parts and not kept and not passage.base
        parts += [kept, there, f"<sup>{', ' if joined else ''}{number}</sup>"]
        done = passage.end
    parts.append(text(paragraph.base[done:]))
    return "".join(parts)


def _passages(paragraph: Paragraph, view: View) -> str:
    """The readings by passage, the whole wordings behind them."""
    wishes = view.wishes[paragraph.ident]
    inside = [wish for wish in wishes if wish.passage]
    whole = [wish for wish in wishes if not wish.passage]
    passages = "".join(
        _passage(tuple(there), view) for _, there in groupby(inside, lambda wish: wish.number)
    )
    listed = f"<ol>{passages}</ol>" if passages else ""
    others = "".join(_reading(wish, view) for wish in whole)
    if others and isinstance(paragraph, BaseParagraph):
        others = f"<li><em>{act(whole[0])}</em></li>{others}"
    return listed + (f"<ul>{others}</ul>" if others else "")


def _passage(there: tuple[Wish, ...], view: View) -> str:
    readings = "".join(_reading(wish, view) for wish in there)
    return f"<li>{items(view.held.on_passage(there[0].place))}<ul>{readings}</ul></li>"


def _reading(wish: Wish, view: View) -> str:
    reading = wish.reading
    return (
        f"<li>{change(wish, view)} <b>{parties(reading.parties, reading.silent)}</b>"
        f"{beside(wish.target, reading, view.held)}</li>"
    )


def _moves(paragraph: Paragraph, view: View) -> Iterator[str]:
    """Where parties would move the paragraph."""
    for move in view.moves.get(paragraph.ident, ()):
        where = f"after {link(move.after, view)}" if move.after else "to the beginning"
        yield f'<p class="held">{name(move.party)} moves this paragraph {where}.</p>'
