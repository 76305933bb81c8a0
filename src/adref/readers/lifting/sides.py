"""The two sides of a paragraph: its text before the tracked changes, and after."""

from collections.abc import Iterable, Sequence

from adref.readers.lifting.raw import RawParagraph, RawRun
from adref.text.document import Role
from adref.text.marks import Mark, MarkKind

_ARRIVED = frozenset({Mark(MarkKind.TRACKED_INSERTED), Mark(MarkKind.MOVED_TO)})
_LEFT = frozenset({Mark(MarkKind.TRACKED_DELETED), Mark(MarkKind.MOVED_FROM)})
_CALL = frozenset({Mark(MarkKind.FOOTNOTE_CALL)})
_NOT_BEFORE, _NOT_AFTER = _ARRIVED | _CALL, _LEFT | _CALL


def on_before(run: RawRun) -> bool:
    """Whether *run* is a word of the text before the changes."""
    return run.marks.isdisjoint(_NOT_BEFORE)


def on_after(run: RawRun) -> bool:
    """Whether *run* is a word of the text after the changes."""
    return run.marks.isdisjoint(_NOT_AFTER)


def before(runs: Iterable[RawRun]) -> str:
    """The text before the changes, white space as it stands."""
    return "".join(run.text for run in runs if on_before(run))


def after(runs: Iterable[RawRun]) -> str:
    """The text after the changes, white space as it stands."""
    return "".join(run.text for run in runs if on_after(run))


def openings(paragraphs: Sequence[RawParagraph]) -> list[RawParagraph | None]:
    """For each paragraph, the paragraph whose mark closed it before the changes.

    None for one that did not begin a paragraph then. An inserted mark parts what was one
    paragraph: its text began in the first part that has any, and its properties are those of
    the mark at its end. Where paragraphs have no such mark, they are those of the element it
    began in, and a paragraph all of whose words came has come with them.
    """
    result: list[RawParagraph | None] = []
    opened: int | None = None
    for index, paragraph in enumerate(paragraphs):
        result.append(None)
        if opened is None and before(paragraph.runs).strip():
            opened = index
        if paragraph.ending is Role.INSERTED and paragraph.joins:
            continue
        if opened is not None:
            result[opened] = paragraph if paragraph.has_mark else paragraphs[opened]
        elif paragraph.ending is not Role.INSERTED and not _came(paragraph):
            result[index] = paragraph
        opened = None
    return result


def _came(paragraph: RawParagraph) -> bool:
    """Whether *paragraph*, of which no word was there before the changes, came with its words."""
    return not paragraph.has_mark and bool(paragraph.text.strip())


def goes(paragraph: RawParagraph) -> bool:
    """Whether *paragraph* is none after the changes: it is joined to the next, or not there."""
    if paragraph.ending is Role.DELETED:
        return True
    emptied = not paragraph.has_mark and not after(paragraph.runs).strip()
    return emptied and bool(paragraph.text.strip())
