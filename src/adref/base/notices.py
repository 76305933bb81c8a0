"""Notices: what was found on the way and is not an error."""

from dataclasses import dataclass

from adref.base.places import Place


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a reader or the compiler wants a person to know.

    *code* is one of :func:`adref.base.codes.notices`; *words* say in one sentence what was
    found and what was done about it.
    """

    code: str
    words: str
    place: Place
    party: str | None = None
