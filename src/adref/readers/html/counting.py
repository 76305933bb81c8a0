"""The lists of a page as lists that are counted: what HTML and CSS say, in the words of lifting."""

from collections import Counter
from collections.abc import Iterable

from adref.readers.html.raw import Item
from adref.readers.lifting.numbers import LEVELS, Level, List, NumberRef

_FORMS = {
    "lower-alpha": "lowerAlphabet",
    "lower-latin": "lowerAlphabet",
    "upper-alpha": "upperAlphabet",
    "upper-latin": "upperAlphabet",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "decimal-leading-zero": "decimalZero",
}
"""The list styles of CSS (Counter Styles 3, 6) by the names that word processors have for them."""


def lists_of(items: Iterable[Item]) -> dict[str, List]:
    """The lists that *items*, those of a whole page, stand in.

    A list counted backwards begins with the number of its items, if it does not say with which.
    """
    sizes: Counter[str] = Counter()
    found: dict[str, Item] = {}
    for item in items:
        sizes[item.ident] += 1
        found.setdefault(item.ident, item)
    return {
        ident: List(ident, {_depth(item): _level(item, sizes[ident])}, {})
        for ident, item in found.items()
    }


def _level(item: Item, size: int) -> Level:
    return Level(
        start=item.start if item.step > 0 or item.start else size,
        step=item.step,
        form=_FORMS.get(item.form, "decimal"),
        text=f"{item.before}%{_depth(item) + 1}{item.after}",
    )


def ref_of(item: Item) -> NumberRef:
    """Where a paragraph that is *item* counts."""
    return NumberRef(item.ident, _depth(item), item.value, item.typed)


def _depth(item: Item) -> int:
    return min(item.level, LEVELS - 1)
