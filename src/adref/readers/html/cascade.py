"""Which declarations hold for an element: the browser's own, the sheets', the style attribute's."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from adref.base.errors import InputUnreadable
from adref.readers.html.bounds import MAX_WORK, refuse_work
from adref.readers.html.css import Compound, Rule, declarations

_BOLD, _ITALIC = {"font-weight": "bold"}, {"font-style": "italic"}
_UNDER, _THROUGH = {"text-decoration": "underline"}, {"text-decoration": "line-through"}
_PRE = {"white-space": "pre-wrap"}
BROWSER: Mapping[str, Mapping[str, str]] = {
    "b": _BOLD, "strong": _BOLD, "th": _BOLD, "h1": _BOLD, "h2": _BOLD, "h3": _BOLD, "h4": _BOLD,
    "h5": _BOLD, "h6": _BOLD, "i": _ITALIC, "em": _ITALIC, "cite": _ITALIC, "var": _ITALIC,
    "dfn": _ITALIC, "u": _UNDER, "s": _THROUGH, "strike": _THROUGH,
    "mark": {"background": "yellow"},
    "sup": {"vertical-align": "super"}, "sub": {"vertical-align": "sub"}, "pre": _PRE,
    "textarea": _PRE, "listing": _PRE, "xmp": _PRE,
}  # fmt: skip
"""The look of elements without any style sheet (HTML Standard, 15.3), as far as it is a mark."""

_BARE = re.compile(r"[0-9a-f]{6}")


@dataclass(frozen=True, slots=True)
class Name:
    """What selectors can ask of an element."""

    tag: str
    classes: frozenset[str]
    ident: str


@dataclass(slots=True)
class Cascade:
    """The rules of a page by what their last step names; *file* is named if they are too many."""

    rules: Iterable[Rule]
    file: str
    _index: dict[str, list[Rule]] = field(default_factory=lambda: defaultdict(list))
    _known: dict[Name, list[Rule]] = field(default_factory=dict)
    _work: int = 0

    def __post_init__(self) -> None:
        for rule in self.rules:
            self._index[_key(rule.steps[0])].append(rule)

    def declared(
        self, name: Name, above: Sequence[Name], attrs: Mapping[str, str]
    ) -> Mapping[str, str]:
        """What is declared for the element *name* with *attrs* inside *above*."""
        found: dict[str, str] = dict(BROWSER.get(name.tag, {}))
        if name.tag == "font" and "color" in attrs:
            colour = attrs["color"].strip().lower()
            found["color"] = "#" + colour if _BARE.fullmatch(colour) else colour
        for rule in self._candidates(name):
            if len(rule.steps) == 1 or self._stands(rule.steps, above):
                _lay(found, rule.declared)
        if attrs.get("style"):
            _lay(found, declarations(attrs["style"]))
        return found

    def _candidates(self, name: Name) -> list[Rule]:
        """The rules whose last step is *name*, the weakest first."""
        if name not in self._known:
            keys = ["*", name.tag, "#" + name.ident, *("." + one for one in name.classes)]
            there = [rule for key in keys for rule in self._index.get(key, ())]
            self._spend(len(there))
            fitting = [rule for rule in there if _fits(rule.steps[0], name)]
            self._known[name] = sorted(fitting, key=lambda rule: rule.weight)
        self._spend(len(self._known[name]))
        return self._known[name]

    def _stands(self, steps: tuple[Compound, ...], above: Sequence[Name]) -> bool:
        """Whether the steps after the first are found going up; the nearest fit is taken."""
        at = len(above) - 1
        child = steps[0].child
        for step in steps[1:]:
            while at >= 0 and not _fits(step, above[at]):
                if child:
                    return False
                at -= 1
                self._spend(1)
            if at < 0:
                return False
            at -= 1
            child = step.child
        return True

    def _spend(self, work: int) -> None:
        self._work += work
        if self._work > MAX_WORK:
            fault: InputUnreadable = refuse_work(self.file)
            raise fault


def _key(step: Compound) -> str:
    """What an element must have for *step* to fit: the rarest thing it names."""
    if step.ids:
        return "#" + min(step.ids)
    return "." + min(step.classes) if step.classes else step.tag


def _fits(step: Compound, name: Name) -> bool:
    return (
        step.tag in ("*", name.tag)
        and step.classes <= name.classes
        and (not step.ids or step.ids == {name.ident})
    )


def _lay(found: dict[str, str], declared: Mapping[str, str]) -> None:
    """Put *declared* over *found*; a shorthand takes away what it stands for, and the reverse."""
    for name in declared:
        if name in ("text-decoration", "text-decoration-line"):
            found.pop("text-decoration", None)
            found.pop("text-decoration-line", None)
        elif name in ("background", "background-color"):
            found.pop("background", None)
            found.pop("background-color", None)
        elif name == "font":
            found.pop("font-weight", None)
            found.pop("font-style", None)
    found.update(declared)
