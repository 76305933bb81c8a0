"""Where a text departs from the source that it is taken from, word by word."""

from collections.abc import Iterator
from dataclasses import replace

from adref.compilation.overlay import Change
from adref.compilation.words import difference
from adref.proposals.edits import Edit


def departures(source: str, text: str) -> Iterator[tuple[str, Change]]:
    """What *text*, both normal, keeps of *source*, leaves out of it and puts in, in order.

    Capitals are not regarded: a passage that opens a sentence has one.
    """
    done = 0
    for edit in _edits(source, text):
        for words, change in (
            (source[done : edit.start], Change.KEPT),
            (source[edit.start : edit.end], Change.DELETED),
            (edit.text, Change.INSERTED),
        ):
            if words:
                yield words, change
        done = edit.end
    if rest := source[done:]:
        yield rest, Change.KEPT


def signed(words: str, change: Change) -> str:
    """*words* inside the signs of *change*, {-so-} or {+so+}, the white space around outside."""
    inner = words.strip()
    if change is Change.KEPT or not inner:
        return words
    sign = "+" if change is Change.INSERTED else "-"
    before, _, after = words.partition(inner)
    return f"{before}{{{sign}{inner}{sign}}}{after}"


def _edits(source: str, text: str) -> Iterator[Edit]:
    """The difference of two texts in small letters, what it puts in as *text* has it."""
    small, other = source.lower(), text.lower()
    if len(small) != len(source) or len(other) != len(text):
        yield from difference(source, text)
        return
    at = done = 0
    for edit in difference(small, other):
        at += edit.start - done
        own = text[at : at + len(edit.text)]
        yield replace(edit, text=own) if own.lower() == edit.text else edit
        at += len(edit.text)
        done = edit.end
