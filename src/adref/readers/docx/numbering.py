"""The lists of a Word file: ECMA-376 part 1, 17.9."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from adref.readers.docx.names import ALTERNATES, VAL, W, is_on
from adref.readers.docx.styles import StyleSheet, small
from adref.readers.lifting.numbers import LEVELS, Level, List, NumberRef


def read_numbering(root: etree._Element | None, styles: StyleSheet) -> dict[str, List]:
    """The lists of numbering.xml by w:numId; a list that follows a list style is resolved."""
    if root is None:
        return {}
    abstracts = {e.get(W + "abstractNumId", ""): e for e in root.iter(W + "abstractNum")}
    nums = {e.get(W + "numId", ""): e for e in root.iter(W + "num")}
    targets = {ident: _target(e, nums, abstracts, styles) for ident, e in nums.items()}
    levels = {ident: _levels(e.iter(W + "lvl")) for ident, e in abstracts.items()}
    return {
        ident: _list(element, targets[ident], levels.get(targets[ident], {}))
        for ident, element in nums.items()
    }


def _target(
    num: etree._Element,
    nums: dict[str, etree._Element],
    abstracts: dict[str, etree._Element],
    styles: StyleSheet,
) -> str:
    """The abstract list with the levels of *num*, through w:numStyleLink where there is one."""
    ident = _child(num, "abstractNumId") or ""
    for _ in range(LEVELS):  # a chain of style links may be a ring
        abstract = abstracts.get(ident)
        link = None if abstract is None else _child(abstract, "numStyleLink")
        style = styles.styles.get(link) if link else None
        linked = nums.get(style.num) if style and style.num else None
        if linked is None:
            return ident
        ident = _child(linked, "abstractNumId") or ident
    return ident


def _list(num: etree._Element, abstract: str, levels: dict[int, Level]) -> List:
    own, starts = dict(levels), {}
    for override in num.iter(W + "lvlOverride"):
        depth = _depth(override)
        own.update(_levels(override.iter(W + "lvl")))
        start = small(override.find(W + "startOverride"))
        if depth is not None and start is not None:
            starts[depth] = start
    return List(abstract, own, starts)


def _levels(elements: Iterable[etree._Element]) -> dict[int, Level]:
    found = {}
    for element in elements:
        depth = _depth(element)
        if depth is not None:
            found[depth] = _level(element)
    return found


def _depth(element: etree._Element) -> int | None:
    value = element.get(W + "ilvl", "")
    return int(value) if value in set("012345678") else None


def _level(element: etree._Element) -> Level:
    legal, restart = element.find(W + "isLgl"), small(element.find(W + "lvlRestart"))
    start = small(element.find(W + "start"))
    level = Level(
        start=0 if start is None else start,
        form=_child(element, "numFmt") or "decimal",
        text=_child(element, "lvlText") or "",
        style=_child(element, "pStyle"),
        legal=legal is not None and is_on(legal.get(VAL)),
        restart=restart,
    )
    custom = element.find(f"{ALTERNATES}//{W}numFmt")
    if custom is None:
        return level
    pattern = custom.get(W + "format", "").split(",")[0].strip()  # "001, 002, 003, ..."
    return replace(level, form="decimal", width=len(pattern) if pattern.isdigit() else 0)


def _child(element: etree._Element, name: str) -> str | None:
    child = element.find(W + name)
    return None if child is None else child.get(VAL)


@dataclass(frozen=True, slots=True)
class Numbering:
    """The lists of a document and the styles that count in them."""

    lists: dict[str, List]
    styles: StyleSheet
    _known: dict[tuple[str | None, int | None, str | None], NumberRef | None] = field(
        default_factory=dict
    )

    def ref(self, own: etree._Element | None, style: str | None) -> NumberRef | None:
        """Where a paragraph of the *style* counts, *own* its w:numPr if it has one.

        None where it has no number.
        """
        if not self.lists:
            return None
        num = None if own is None else _child(own, "numId")
        level = None if own is None else small(own.find(W + "ilvl"))
        key = (num, level, style)
        if key not in self._known:
            self._known[key] = self._resolved(num, level, style)
        return self._known[key]

    def _resolved(self, num: str | None, level: int | None, style: str | None) -> NumberRef | None:
        chain = self.styles.chain(style)
        if num is None:
            num = next((s.num for s in chain if s.num is not None), None)
        if num is None or num == "0" or num not in self.lists:
            return None
        if level is None:
            level = self._linked_level(num, [s.ident for s in chain])
        if level is None:
            level = next((s.level for s in chain if s.level is not None), 0)
        return NumberRef(num, min(level, LEVELS - 1))

    def _linked_level(self, num: str, chain: list[str]) -> int | None:
        """The level that names one of the styles of *chain* as its own, the nearest first."""
        levels = self.lists[num].levels
        return next(
            (d for ident in chain for d, level in levels.items() if level.style == ident), None
        )
