"""What a paragraph is called: by its automatic number, or by the label typed at its start."""

from dataclasses import dataclass, replace
from functools import lru_cache

from adref.readers.lifting.counting import Numbers
from adref.readers.lifting.raw import RawRun
from adref.text.labels import Label
from adref.text.printed_labels import find_label
from adref.text.relabelled import Cuts, labelled, left_of, relabelled


@dataclass(frozen=True, slots=True)
class Named:
    """A paragraph with its label apart.

    *cuts* are the pieces taken out of its text, as (start, end) in the text that was.
    *renamed* says how its label was changed, if it was. *unread* is an automatic number that is
    no label, where nothing else is one.
    """

    label: Label | None
    runs: tuple[RawRun, ...]
    cuts: Cuts = ()
    renamed: str = ""
    unread: str = ""

    def moved(self, offset: int) -> int:
        """Where the point *offset* of the whole text is once the label is cut off."""
        return offset - sum(max(0, min(offset, end) - start) for start, end in self.cuts)


_CACHED = 2_000
"""Code points of a paragraph worth remembering; few have more."""


def name(runs: tuple[RawRun, ...], numbers: Numbers) -> Named:
    """The paragraph *runs* with its label: what the base calls it, if the base has it.

    The base has what began a paragraph before the changes; the rest is named as its party
    names it.
    """
    size = sum([len(run.text) for run in runs])
    return _known(runs, numbers) if size <= _CACHED else _named(runs, numbers)


def _named(runs: tuple[RawRun, ...], numbers: Numbers) -> Named:
    number = numbers.identifying
    printed = "" if number is None else number.text
    label = _number_label(printed) if printed else None
    if label is not None:
        return Named(label, runs)
    unread = printed if any(sign.isalnum() for sign in printed) else ""  # a dash is no number
    pieces = [(run.text, run.marks) for run in runs]
    found = relabelled(pieces, opened=numbers.opened) or labelled(pieces)
    left = _cut(runs, found.cuts)
    if not any(run.text.strip() for run in left):
        return Named(None, runs, unread=unread)
    return Named(found.label, left, found.cuts, found.words, "" if found.label else unread)


# Most paragraphs of an input stand so in the base and in the other inputs.
_known = lru_cache(maxsize=1 << 12)(_named)


@lru_cache(maxsize=4096)
def _number_label(text: str) -> Label | None:
    """The label that an automatic number is; all files of a negotiation count alike.

    A letter or Roman number without any sign is one too: here, unlike at the head of a text, it
    can be no word.
    """
    found = find_label(text)
    if found is None and text.isalpha():
        found = find_label(f"({text})")
        return None if found is None else replace(found[0], printed=text)
    return None if found is None else found[0]


def _cut(runs: tuple[RawRun, ...], cuts: Cuts) -> tuple[RawRun, ...]:
    """*runs* without the characters of *cuts*."""
    left: list[RawRun] = []
    offset = 0
    for run in runs:
        text = left_of(run.text, offset, cuts)
        offset += len(run.text)
        if text == run.text:
            left.append(run)
        elif text:
            left.append(RawRun(text, run.marks, run.author, run.date, run.index))
    return tuple(left)
