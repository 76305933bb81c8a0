"""The two sides of a paragraph: its text before the tracked changes, and after."""

from collections.abc import Iterable

from adref.readers.html.raw import RawParagraph, RawRun
from adref.text.document import Role
from adref.text.marks import Mark, MarkKind

_ARRIVED = Mark(MarkKind.TRACKED_INSERTED)
_LEFT = Mark(MarkKind.TRACKED_DELETED)
_CALL = Mark(MarkKind.FOOTNOTE_CALL)


def on_before(run: RawRun) -> bool:
    """Whether *run* is a word of the text before the changes."""
    return _ARRIVED not in run.marks and _CALL not in run.marks


def on_after(run: RawRun) -> bool:
    """Whether *run* is a word of the text after the changes."""
    return _LEFT not in run.marks and _CALL not in run.marks


def before(runs: Iterable[RawRun]) -> str:
    """The text before the changes, white space as it stands."""
    return "".join(run.text for run in runs if on_before(run))


def after(runs: Iterable[RawRun]) -> str:
    """The text after the changes, white space as it stands."""
    return "".join(run.text for run in runs if on_after(run))


def openings(paragraphs: Iterable[RawParagraph]) -> list[bool]:
    """For each paragraph, whether it began one before the changes.

    An inserted mark parts what was one paragraph: its text began in the first part that has any.
    """
    result: list[bool] = []
    opened: int | None = None
    for index, paragraph in enumerate(paragraphs):
        result.append(False)
        if opened is None and before(paragraph.runs).strip():
            opened = index
        if paragraph.ending is Role.INSERTED:
            continue
        if opened is not None:
            result[opened] = True
        else:
            result[index] = not paragraph.text.strip()
        opened = None
    return result


def left(raw: RawParagraph) -> bool:
    """Whether the paragraph is not there after the changes, or is joined to the next."""
    if raw.ending is Role.DELETED:
        return True
    return bool(raw.text.strip()) and not after(raw.runs).strip()
