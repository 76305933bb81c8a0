"""Numbered lists: what the page says about their numbers."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from adref.readers.html.raw import Item

_TYPES = {"1": "decimal", "a": "lower-alpha", "A": "upper-alpha", "i": "lower-roman"} | {
    "I": "upper-roman"
}
_NUMBERED = frozenset(
    [
        "decimal",
        "decimal-leading-zero",
        "lower-alpha",
        "upper-alpha",
        "lower-latin",
        "upper-latin",
        "lower-roman",
        "upper-roman",
        "arabic-indic",
        "cjk-decimal",
    ]
)
_GOOGLE = re.compile(r"\.(lst-kix_[\w-]+)\s*>\s*li:before")
_COUNTER = re.compile(r"counter\(\s*(lst-ctr-kix_[\w-]+)\s*,\s*([\w-]+)\s*\)")
_GOOGLE_CLASS = "lst-kix_"
_LEVEL = re.compile(r"level([1-9])")
_LIST = re.compile(r"\bl(\d+)\b")


@dataclass(slots=True)
class Numbering:
    """The lists that are open, the innermost last; *templates* are those of Google Docs."""

    templates: Mapping[str, str]
    _open: list[Item | None] = field(default_factory=list)
    _met: int = 0

    def open(self, tag: str, attrs: Mapping[str, str], declared: Mapping[str, str]) -> None:
        """Begin a list."""
        self._met += 1
        google = next(
            (c for c in attrs.get("class", "").split() if c.startswith(_GOOGLE_CLASS)), ""
        )
        if tag != "ol":
            self._open.append(None)
        elif google:
            self._open.append(self._of_google(google, attrs))
        else:
            self._open.append(self._of_page(attrs, declared))

    def close(self) -> None:
        """End the innermost list."""
        if self._open:
            self._open.pop()

    def item(self, attrs: Mapping[str, str]) -> Item | None:
        """The place of one more item in the innermost list, None where it has no number."""
        here = self._open[-1] if self._open else None
        value = _number(attrs.get("value"))
        if here is None or value is None:
            return here
        return Item(
            here.ident, here.form, here.start, here.step, value, here.before, here.after,
            level=here.level,
        )  # fmt: skip

    def _of_page(self, attrs: Mapping[str, str], declared: Mapping[str, str]) -> Item | None:
        form = _TYPES.get(attrs.get("type", "1"), "decimal")
        style = declared.get("list-style-type") or declared.get("list-style") or ""
        if style:
            words = style.split()
            form = next((word for word in words if word in _NUMBERED), "none" if words else form)
        if form == "none":
            return None
        backwards = "reversed" in attrs
        start = _number(attrs.get("start"))
        return Item(
            f"list {self._met}",
            form,
            start=(0 if backwards else 1) if start is None else start,
            step=-1 if backwards else 1,
            value=None,
            level=len(self._open),
        )

    def _of_google(self, name: str, attrs: Mapping[str, str]) -> Item | None:
        template = self.templates.get(name)
        if template is None:
            return None
        counter = _COUNTER.search(template)
        if counter is None:
            return None
        pieces = [
            _COUNTER.sub("", piece)
            for piece in (template[: counter.start()], template[counter.end() :])
        ]
        before, after = (re.sub(r"[\"'\s]", "", piece) for piece in pieces)
        start = _number(attrs.get("start"))
        anew = start is not None and "start" in attrs.get("class", "").split()
        ident = f"{name} {self._met}" if anew else name
        level = len(self._open)
        return Item(ident, counter[2], start or 1, before=before, after=after, level=level)


def google_templates(counters: Mapping[str, str]) -> dict[str, str]:
    """How Google Docs prints the numbers of its lists: it writes them as CSS counters."""
    return {
        found[1]: value
        for head, value in counters.items()
        for found in [_GOOGLE.search(head)]
        if found
    }


def word_item(declared: Mapping[str, str]) -> Item | None:
    """The place in a list that Word's mso-list ("l0 level1 lfo1") names."""
    value = declared.get("mso-list", "")
    found, level = _LIST.search(value), _LEVEL.search(value)
    if found is None or level is None:
        return None
    return Item(f"word {found[1]} {level[1]}", level=int(level[1]) - 1)


def _number(text: str | None) -> int | None:
    """A number as HTML reads an attribute: white space, a sign, digits; the rest does not count."""
    found = re.match(r"\s*([+-]?\d{1,6})", text or "")
    return None if found is None else int(found[1])
