"""Small pieces of the pages: words of the negotiation, changes, links, names of parties."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from adref.compilation.model import BaseParagraph
from adref.compilation.overlay import Change
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
    yield Stretch(before if len(before) <= _EITHER_END else f"… {_last(before)}")
    yield from parts
    yield Stretch(after if len(after) <= _EITHER_END else f"{_first(after)} …")


def _short(parts: Iterable[Stretch], limit: int | None) -> Iterator[Stretch]:
    for part in parts:
        if limit is None or len(part.text) <= (_KEPT if part.change is Change.KEPT else limit):
            yield part
        elif part.change is Change.KEPT:
            yield Stretch(f"{_first(part.text)} … {_last(part.text)}")
        else:
            yield Stretch(cut(part.text, limit), part.change)


def _first(words: str) -> str:
    """The beginning of *words*, whole words where there are spaces between them."""
    head = words[:_EITHER_END]
    return head.rpartition(" ")[0] or head


def _last(words: str) -> str:
    """The end of *words*, whole words where there are spaces between them."""
    tail = words[-_EITHER_END:]
    return tail.partition(" ")[2] or tail


def cut(words: str, limit: int) -> str:
    """The first *limit* code points of *words*, as far as words are whole, and that it goes on."""
    if len(words) <= limit:
        return words
    return f"{words[:limit].rpartition(' ')[0] or words[:limit]} …"


def _stretch(stretch: Stretch) -> str:
    """A stretch with its look, which leaves white space at its ends alone."""
    tag, words = _ELEMENT[stretch.change], stretch.text
    core = words.strip()
    if not tag or not core:
        return text(words)
    at = words.index(core)
    return f"{text(words[:at])}<{tag}>{text(core)}</{tag}>{text(words[at + len(core) :])}"


def act(wish: Wish) -> str:
    """What *wish* asks for in a word."""
    match wish.sort:
        case Sort.NEW:
            return "new"
        case Sort.WHOLE:
            return "other wording"
        case Sort.PASSAGE if wish.passage and not wish.passage.base.strip():
            return "put in"
        case Sort.PASSAGE if not wish.reading.text.strip():
            return "take out"
        case Sort.PASSAGE:
            return "replace"
        case _:
            assert_never(wish.sort)


def counted(number: int, one: str, many: str | None = None) -> str:
    """*number* with what it counts."""
    return f"{number} {one if number == 1 else many or one + 's'}"
