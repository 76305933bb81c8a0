"""Small pieces of the pages: words of the negotiation, changes, links, names of parties."""

from collections.abc import Iterable, Iterator, Sequence

from adref.compilation.model import BaseParagraph
from adref.compilation.overlay import Change
from adref.text.excerpts import both_ends, closing, opening
from adref.writers.page.wording import anchor, runs_from_right, text
from adref.writers.report.view import Sort, View, Wish
from adref.writers.rows import Stretch, parted, stretches

_KEPT = 48
"""Code points of kept words within a change from which their middle is left out."""
_EITHER_END = 18
"""Code points of them that stay at either end."""
_ELEMENT = {Change.KEPT: "", Change.INSERTED: "ins", Change.DELETED: "del"}


def quoted(words: str, view: View) -> str:
    """*words* of the negotiation in an element that knows their language and direction."""
    return f"<bdi{inline(view)}>{text(words)}</bdi>"


def tongue(view: View) -> str:
    """The attributes that say the language of the negotiation and ask for its direction."""
    lang = f' lang="{text(view.language)}"' if view.language not in ("", "en") else ""
    return f' dir="auto"{lang}' if lang else ' dir="auto"'


def inline(view: View) -> str:
    """As :func:`tongue` for an element that finds its direction by itself."""
    return tongue(view).removeprefix(' dir="auto"')


def link(ident: str, view: View) -> str:
    """The paragraph *ident* by its name, as a way to its page."""
    return f'<a href="#{anchor(ident)}">{text(view.name(ident))}</a>'


def party_anchor(ident: str) -> str:
    """The place of a party's page."""
    return anchor(f"party-{ident}")


def change(wish: Wish, view: View, limit: int | None = None) -> str:
    """What *wish* does to the base: words kept, struck, put in.

    With a *limit* no stretch is longer than that many code points.
    """
    parts = [Stretch(wish.reading.text, Change.INSERTED)]
    if wish.passage:
        parts = list(stretches(wish.passage, wish.reading))
    shown = parted(_short(_around(wish, parts) if limit else parts, limit))
    return isolated("".join(map(_stretch, shown)), view)


def isolated(markup: str, view: View) -> str:
    """*markup* apart from what stands around it, where language or direction ask for that."""
    lang = inline(view)
    return f"<bdi{lang}>{markup}</bdi>" if lang or runs_from_right(markup) else markup


def _around(wish: Wish, parts: Sequence[Stretch]) -> Iterator[Stretch]:
    """*parts* with the words of the base before and after them, by which one finds the place."""
    if wish.passage is None or not isinstance(wish.paragraph, BaseParagraph):
        yield from parts
        return
    before = wish.paragraph.base[: wish.passage.start]
    after = wish.paragraph.base[wish.passage.end :]
    yield Stretch(closing(before, _EITHER_END))
    yield from parts
    yield Stretch(opening(after, _EITHER_END))


def _short(parts: Iterable[Stretch], limit: int | None) -> Iterator[Stretch]:
    for part in parts:
        if limit is None:
            yield part
        elif part.change is Change.KEPT:
            yield Stretch(both_ends(part.text, _KEPT, _EITHER_END))
        else:
            yield Stretch(opening(part.text, limit), part.change)


def _stretch(stretch: Stretch) -> str:
    """A stretch with its look, which leaves white space at its ends alone."""
    tag, words = _ELEMENT[stretch.change], stretch.text
    core = words.strip()
    if not tag or not core:
        return text(words)
    at = words.index(core)
    return f"{text(words[:at])}<{tag}>{text(core)}</{tag}>{text(words[at + len(core) :])}"


def act(wish: Wish) -> str:
    """What *wish*, which is about a whole paragraph, asks for in a word."""
    return "new" if wish.sort is Sort.NEW else "other wording"
