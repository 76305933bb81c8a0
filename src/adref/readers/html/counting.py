"""The numbers of list items: what the base called a paragraph, or its party calls a new one.

Browsers and Word count inserted items and go on counting deleted ones. An item that stood there
before the changes is named by the count of those; an inserted one by the count of what stays.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from adref.readers.html.raw import Item
from adref.readers.lifting import formats

_STYLES = {
    "lower-alpha": "lowerAlphabet",
    "lower-latin": "lowerAlphabet",
    "upper-alpha": "upperAlphabet",
    "upper-latin": "upperAlphabet",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
}
"""The list styles of CSS by the names that word processors have for them."""


@dataclass(frozen=True, slots=True)
class Counted:
    """An item to count; whether it is new, and whether it goes."""

    item: Item
    arrived: bool
    left: bool


@dataclass(slots=True)
class _Counter:
    """One list: the last number of those before the changes, and of those after them."""

    before: int | None = None
    after: int | None = None
    shift: int = 0


def numbers(items: Iterable[Counted | None], sizes: dict[str, int]) -> Iterator[str]:
    """The printed number of each of *items*, "" for None and where it has none.

    *sizes* are the numbers of items of the lists, which one counted backwards begins from.
    """
    counters: dict[str, _Counter] = defaultdict(_Counter)
    for one in items:
        if one is None:
            yield ""
        elif one.item.typed:
            yield _shifted(one, counters[one.item.ident])
        else:
            yield _counted(one, counters[one.item.ident], sizes.get(one.item.ident, 0))


def _counted(one: Counted, counter: _Counter, size: int) -> str:
    item = one.item
    first = item.start if item.step > 0 or item.start else size
    old = _next(counter.before, item, first)
    new = _next(counter.after, item, first)
    if not one.arrived:
        counter.before = old
    if not one.left:
        counter.after = new
    return item.before + printed(new if one.arrived else old, item.form) + item.after


def _next(last: int | None, item: Item, first: int) -> int:
    if item.value is not None:
        return item.value
    return first if last is None else last + item.step


def _shifted(one: Counted, counter: _Counter) -> str:
    """The number that Word printed, as it was before the changes where the item was there.

    Word prints beside a deleted item the number that the next one will have, and counts new
    ones; the change of the numbers is as many as came, less as many as went.
    """
    typed, shift = one.item.typed, counter.shift
    counter.shift += one.left - one.arrived
    digits = typed.strip("().[] \u00a0")
    if one.arrived or not shift or not digits.isdecimal():
        return typed
    return typed.replace(digits, str(max(0, int(digits) + shift)), 1)


def printed(number: int, form: str) -> str:
    """*number* as the list style *form* prints it (CSS Counter Styles 3, 6)."""
    return formats.printed(number, _STYLES.get(form, "decimal"))
