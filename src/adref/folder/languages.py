"""A paper in one language on a base in another: a translation, or a letter that quotes it."""

from collections.abc import Sequence
from dataclasses import dataclass

from adref.base.errors import InputUnreadable
from adref.base.languages import name_of
from adref.compilation.belonging import shares_phrases
from adref.text.document import MarkedDocument
from adref.text.walk import Named, stretches


@dataclass(frozen=True, slots=True)
class Ground:
    """The base as a paper is held against it: its *file*, its *language* where that is known."""

    file: str
    base: Sequence[Named]
    language: str | None


def check_language(
    document: MarkedDocument, name: str, ground: Ground, rows: Sequence[str] = ()
) -> None:
    """Refuse the paper *name* if it is on a translation of the base.

    One in another language that quotes the base, as a letter does, is on the base itself; so may
    the *rows* of its tables of comments.

    Raises :class:`InputUnreadable` naming both languages.
    """
    mine, theirs = document.language, ground.language
    if mine is None or theirs is None or mine == theirs:
        return
    texts = [*rows, *(text for s in stretches(document) for text in (s.before, s.after))]
    if shares_phrases((named.text for named in ground.base), texts):
        return
    raise InputUnreadable(
        name,
        f"is in {name_of(mine)} and {ground.file} in {name_of(theirs)}",
        f"lay it over the {name_of(mine)} text of that draft, or ask for it in {name_of(theirs)}",
    )
