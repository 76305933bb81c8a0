"""What a paragraph is called: by the number of its list, or by the label typed at its start."""

from dataclasses import dataclass

from adref.readers.html.raw import RawParagraph, RawRun
from adref.text.labels import Label, find_label
from adref.text.relabelled import Cuts, labelled, left_of, relabelled


@dataclass(frozen=True, slots=True)
class Named:
    """A paragraph with its label apart.

    *cuts* are the pieces taken out of its text, as (start, end) in the text that was. *renamed*
    says how its label was changed, if it was. *unread* is a number that is no label.
    """

    label: Label | None
    runs: tuple[RawRun, ...]
    cuts: Cuts = ()
    renamed: str = ""
    unread: str = ""

    def moved(self, offset: int) -> int:
        """Where the point *offset* of the whole text is once the label is cut off."""
        return offset - sum(max(0, min(offset, end) - start) for start, end in self.cuts)


def name(raw: RawParagraph, number: str) -> Named:
    """The paragraph *raw* with its label: *number* is that of its list, "" for none.

    What the base calls it, if the base has it; a new one as its party names it.
    """
    if number:
        # Browsers print "ii." where a paper would have "(ii)".
        found = find_label(number) or find_label(f"({number.strip('().')})")
        if found is not None:
            return Named(found[0], raw.runs)
        return _typed(raw.runs, number if any(sign.isalnum() for sign in number) else "")
    return _typed(raw.runs, "")


def _typed(runs: tuple[RawRun, ...], unread: str) -> Named:
    pieces = [(run.text, run.marks) for run in runs]
    found = relabelled(pieces) or labelled(pieces)
    left = _cut(runs, found.cuts)
    if not any(run.text.strip() for run in left):
        return Named(None, runs, unread=unread)
    return Named(found.label, left, found.cuts, found.words, "" if found.label else unread)


def _cut(runs: tuple[RawRun, ...], cuts: Cuts) -> tuple[RawRun, ...]:
    """*runs* without the characters of *cuts*."""
    left: list[RawRun] = []
    offset = 0
    for run in runs:
        text = left_of(run.text, offset, cuts)
        offset += len(run.text)
        if text:
            left.append(RawRun(text, run.marks, run.author, run.date))
    return tuple(left)
