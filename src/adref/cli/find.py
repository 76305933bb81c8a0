"""``adref find``: where words stand in the library, for a negotiator in the room."""

import json
from typing import Annotated, Any

import typer
from rich.console import Console, Group
from rich.text import Text

from adref.base.errors import InputUnreadable
from adref.cli.at import At
from adref.cli.changes import changes
from adref.cli.library import As, View, chosen
from adref.library.holdings import Held, HeldProvision
from adref.library.keywords import Mention, mentions
from adref.library.model import Source
from adref.library.opening import opened_library
from adref.library.rewritten import anywhere
from adref.library.search import Passage, Reuse
from adref.text.titles import short_title
from adref.text.tokens import normal


def find(
    words: Annotated[list[str], typer.Argument(help="The words, or '-' to read them.")],
    at: At = None,
    limit: Annotated[int, typer.Option(min=1, help="How many answers at the most.")] = 10,
    view: As = View.TERMINAL,
) -> None:
    """Find where WORDS come from: the passages of the library that are theirs or near to them.

    Where there is no such passage, the paragraphs that have all of the words are named. The exit
    status is 1 if there is nothing.
    """
    text = normal(typer.get_text_stream("stdin").read() if words == ["-"] else " ".join(words))
    if len(text) > _LONGEST:
        where, what = "the words to find", f"more than {_LONGEST} characters are no passage"
        remedy = "write them to a file and use adref verify FILE --uncited"
        raise InputUnreadable(where, what, remedy)
    with opened_library(chosen(at)) as connection:
        found = anywhere(connection, text)[:limit]
        near = () if found else mentions(connection, text, limit)
    match view:
        case View.JSON:
            typer.echo(json.dumps(_plain(found, near), ensure_ascii=False, indent=1))
        case View.TERMINAL:
            Console(soft_wrap=True, highlight=False).print(_page(text, found, near))
    raise typer.Exit(0 if found or near else 1)


_LONGEST = 50_000


def place_of(held: Held, provisions: tuple[HeldProvision, ...]) -> str:
    """A place in a source as one would cite it: "A/RES/70/1, 31 (Our world, 2015-09-25)"."""
    names = [p.provision.name or p.provision.section for p in provisions]
    where = " to ".join(dict.fromkeys([name for name in (names[0], names[-1]) if name]))
    return f"{held.source.name}{f', {where}' if where else ''}{known_of(held.source)}"


def known_of(source: Source) -> str:
    """The title beside the name of a source, and its date, in brackets."""
    known = ", ".join(word for word in (short_title(source.title_beside), source.date) if word)
    return f" ({known})" if known else ""


def _page(text: str, found: tuple[Passage, ...], near: tuple[Mention, ...]) -> Group:
    lines: list[Text] = []
    for passage in found:
        lines += _passage(text, passage)
    for mention in near:
        place = place_of(mention.held, (mention.provision,))
        lines += [Text(f"{place}: has these words", style="bold")]
        lines += [Text(f"    {mention.provision.provision.text}")]
    return Group(*lines) if lines else Group(Text("nothing like it is in the library."))


def _passage(text: str, passage: Passage) -> list[Text]:
    best = passage.best
    words = text[best.start : best.end]
    place = place_of(best.held, best.provisions)
    if passage.is_boilerplate:
        lines = [Text(f"in {passage.documents} documents, earliest {place}", style="bold")]
    else:
        same = "the same words" if best.exact else f"{best.words} words, {best.likeness:.0%} alike"
        lines = [Text(f"{place}: {same}", style="bold")]
    lines.append(Text("    ") + changes(best.source_text, words))
    others = passage.found[1:4] if not passage.is_boilerplate else ()
    lines += [Text(f"    also in {place_of(o.held, o.provisions)}", style="dim") for o in others]
    return lines


def _plain(found: tuple[Passage, ...], near: tuple[Mention, ...]) -> dict[str, Any]:
    return {
        "format": "adref/find",
        "version": 1,
        "passages": [
            {
                "start": passage.start,
                "end": passage.end,
                "documents": passage.documents,
                "found": [reuse_as_data(reuse) for reuse in passage.found],
            }
            for passage in found
        ],
        "mentions": [
            {"source": m.held.source.name, "provision": m.provision.provision.name} for m in near
        ],
    }


def reuse_as_data(reuse: Reuse) -> dict[str, Any]:
    """A passage of a source as data."""
    return {
        "source": reuse.held.source.name,
        "date": reuse.held.source.date,
        "provisions": [p.provision.name for p in reuse.provisions],
        "text": reuse.source_text,
        "words": reuse.words,
        "exact": reuse.exact,
        "likeness": round(reuse.likeness, 3),
        "places": [
            {"file": p.place.file, "start": p.place.start, "end": p.place.end}
            for p in (held.provision for held in reuse.provisions)
        ],
    }
