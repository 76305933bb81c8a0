"""After which paragraph of the base a new paragraph stands.

As a rule after the one that comes before it in its paper. A paper that passes over most of
the base cannot show that: there "15 bis" follows 15, and what belongs to 15, as long as the
order of the paper is kept.
"""

from bisect import bisect_right
from collections.abc import Sequence

from adref.compilation.lay import Laid
from adref.text.labels import Label
from adref.text.walk import Named


def anchors(base: Sequence[Named], laid: Laid) -> list[int | None]:
    """For each stretch of *laid* the base index it follows; None at the very start."""
    index_at = {place: index for index, place in laid.answer.items()}
    places = sorted(index_at)
    fresh = set(laid.fresh)
    found: list[int | None] = []
    own: int | None = None
    for n, stretch in enumerate(laid.stretches):
        if n - 1 in index_at:
            own = index_at[n - 1]
        if n in fresh and stretch.label is not None and laid.absent:
            ahead = bisect_right(places, n)
            limit = index_at[places[ahead]] if ahead < len(places) else len(base)
            by_label = _by_label(base, laid, stretch.label, -1 if own is None else own, limit)
            own = own if by_label is None else by_label
        found.append(own)
    return found


def _by_label(
    base: Sequence[Named], laid: Laid, label: Label, floor: int, limit: int
) -> int | None:
    """The last paragraph under *label*'s number, among those passed over after *floor*."""
    found = None
    for index in range(floor + 1, limit):
        there = base[index].stretch.label
        if index not in laid.absent:
            break
        same = there is not None and _stem(there) == _stem(label)
        below = found == index - 1 and there is not None and there.number is None
        if same or below:
            found = index
        if same and label.is_alternative:
            break
    return found


def _stem(label: Label) -> tuple[str, int | None, str]:
    return label.series, label.number, label.letter
