"""What text looks like: direct formatting over styles over the defaults of the document.

ECMA-376 part 1, 17.7.2 (the order of the layers) and 17.7.3 (toggle properties: bold set in
the paragraph style and again in the character style is not bold).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree

from adref.readers.docx.names import PPR, RPR, VAL, W, is_on
from adref.text.marks import Mark, MarkKind

Props = tuple[tuple[str, str], ...]
"""Run properties as (name, value) in the order of the file."""

_TOGGLES = frozenset({"b", "bCs", "i", "iCs", "strike", "vanish"})
_SWITCHES = frozenset({"dstrike", "rtl", "cs"})
_VALUES = frozenset({"u", "color", "highlight", "vertAlign"})
_NAMES = {W + name: name for name in _TOGGLES | _SWITCHES | _VALUES}
_SHADING, _STYLE = W + "shd", W + "rStyle"
_FILL, _THEME = W + "fill", W + "themeColor"
_NO_COLOUR = frozenset({"auto", "000000"})
_NO_FILL = frozenset({"", "auto", "FFFFFF"})
_DIGITS = 9  # of the largest number Word counts to
_LINK_STYLES = frozenset({"hyperlink", "followedhyperlink"})
_DEEPEST = 100
"""Styles one based on the other that are followed; Word allows eleven."""
_SWITCH_MARKS = (
    ("strike", Mark(MarkKind.STRIKE)),
    ("dstrike", Mark(MarkKind.DOUBLE_STRIKE)),
    ("vanish", Mark(MarkKind.HIDDEN)),
)


@dataclass(frozen=True, slots=True)
class Style:
    """A style of the document; *name* is in lower case, and English for the built-in ones."""

    ident: str
    kind: str
    name: str
    based_on: str | None
    props: Props
    num: str | None = None
    level: int | None = None
    outline: int | None = None


@dataclass(slots=True)
class StyleSheet:
    """The styles of a document, with what has been worked out from them so far."""

    styles: dict[str, Style]
    defaults: dict[str, str]
    default_paragraph: str | None
    _chains: dict[str, tuple[Style, ...]] = field(default_factory=dict)
    _layers: dict[str, dict[str, str]] = field(default_factory=dict)
    _marks: dict[tuple[str | None, Props, bool], frozenset[Mark]] = field(default_factory=dict)

    def chain(self, ident: str | None) -> tuple[Style, ...]:
        """The style *ident* and those it is based on, nearest first; without it, the default."""
        start = ident if ident in self.styles else self.default_paragraph
        if start is None:
            return ()
        if start not in self._chains:
            self._chains[start] = tuple(_based_on(self.styles, start))
        return self._chains[start]

    def marks(
        self, paragraph: str | None, props: Props, *, linked: bool = False
    ) -> frozenset[Mark]:
        """How a run with the direct *props* looks in a paragraph of the style *paragraph*.

        Of a *linked* run, the look its character style gives to every link is left out: the
        link itself is the mark.
        """
        key = (paragraph, props, linked)
        found = self._marks.get(key)
        if found is None:
            found = _as_marks(self._cascade(paragraph, props, linked=linked)) - self._ground()
            self._marks[key] = found
        return found

    def _ground(self) -> frozenset[Mark]:
        """The colour in which the whole document is written: it sets nothing apart."""
        written = _as_marks({**self.defaults, **self._layer(None)})
        return frozenset(mark for mark in written if mark.kind is MarkKind.COLOUR)

    def _layer(self, ident: str | None) -> dict[str, str]:
        """What a style says about runs, its ancestors included."""
        chain = self.chain(ident)
        if not chain:
            return {}
        if chain[0].ident not in self._layers:
            merged: dict[str, str] = {}
            for style in reversed(chain):
                merged.update(style.props)
            self._layers[chain[0].ident] = merged
        return self._layers[chain[0].ident]

    def _cascade(self, paragraph: str | None, props: Props, *, linked: bool) -> dict[str, str]:
        direct = dict(props)
        character = direct.pop("rStyle", None)
        layers = [self._layer(paragraph)]
        if character in self.styles and not (linked and self._is_link_style(character)):
            layers.append(self._layer(character))
        return {**self.defaults, **_layered(layers, self.defaults), **direct}

    def _is_link_style(self, ident: str | None) -> bool:
        return ident in self.styles and self.styles[ident].name in _LINK_STYLES


def _based_on(styles: dict[str, Style], start: str) -> Iterable[Style]:
    seen: set[str] = set()
    ident: str | None = start
    while ident in styles and ident not in seen and len(seen) < _DEEPEST:
        seen.add(ident)
        yield styles[ident]
        ident = styles[ident].based_on


def _layered(layers: Iterable[dict[str, str]], defaults: dict[str, str]) -> dict[str, str]:
    """The layers put over each other; a toggle that two of them switch on is off."""
    result: dict[str, str] = {}
    for layer in layers:
        for name, value in layer.items():
            if name not in _TOGGLES:
                result[name] = value
            elif is_on(value):
                result[name] = "0" if is_on(result.get(name, "0")) else "1"
    for name in _TOGGLES & defaults.keys():
        if is_on(defaults[name]):
            result[name] = "1"
    return result


def _as_marks(props: dict[str, str]) -> frozenset[Mark]:
    """The marks that *props* are."""
    complex_script = is_on(props.get("rtl", "0")) or is_on(props.get("cs", "0"))
    bold, italic = ("bCs", "iCs") if complex_script else ("b", "i")
    marks = {mark for name, mark in _SWITCH_MARKS if is_on(props.get(name, "0"))}
    if is_on(props.get(bold, "0")):
        marks.add(Mark(MarkKind.BOLD))
    if is_on(props.get(italic, "0")):
        marks.add(Mark(MarkKind.ITALIC))
    marks.update(_valued(props))
    return frozenset(marks)


def _valued(props: dict[str, str]) -> Iterable[Mark]:
    line = props.get("u", "none")
    if line != "none":
        double = line in ("double", "wavyDouble")
        yield Mark(MarkKind.DOUBLE_UNDERLINE if double else MarkKind.UNDERLINE)
    colour = props.get("color", "auto").upper().lstrip("#")
    if colour.lower() not in _NO_COLOUR:
        yield Mark(MarkKind.COLOUR, colour)
    highlight = props.get("highlight", "none")
    if highlight != "none":
        yield Mark(MarkKind.HIGHLIGHT, highlight)
    fill = props.get("shd", "").upper().lstrip("#")
    if fill not in _NO_FILL and fill != "AUTO":
        yield Mark(MarkKind.SHADING, fill)
    raised = props.get("vertAlign", "baseline")
    if raised in ("superscript", "subscript"):
        yield Mark(MarkKind(raised))


def run_props(element: etree._Element | None) -> Props:
    """The properties in a w:rPr that make a mark, and the character style."""
    if element is None:
        return ()
    props: list[tuple[str, str]] = []
    for child in element:
        name = _NAMES.get(child.tag)
        if name is not None:
            props.append((name, _value(child, name)))
        elif child.tag == _STYLE:
            props.append(("rStyle", child.get(VAL, "")))
        elif child.tag == _SHADING:
            props.append(("shd", _shade(child)))
    return tuple(props)


def _value(element: etree._Element, name: str) -> str:
    value = element.get(VAL)
    if name == "u":
        return value or "single"
    if name == "color" and value is not None and element.get(_THEME) in ("text1", "dark1"):
        return "auto"
    return "1" if value is None else value


def _shade(element: etree._Element) -> str:
    """The fill colour, or that of the pattern where the pattern is solid."""
    pattern = element.get(VAL, "clear")
    if pattern in ("clear", "nil"):
        return element.get(_FILL, "auto") if pattern == "clear" else "auto"
    return element.get(W + "color", "auto") if pattern == "solid" else element.get(_FILL, "auto")


def read_styles(root: etree._Element | None) -> StyleSheet:
    """The style sheet in styles.xml; an empty one where the document has none."""
    if root is None:
        return StyleSheet({}, {}, None)
    found = [_style(element) for element in root.iter(W + "style")]
    default = next(
        (
            element.get(W + "styleId")
            for element in root.iter(W + "style")
            if element.get(W + "type") == "paragraph" and is_on(element.get(W + "default", "0"))
        ),
        None,
    )
    base = root.find(f"{W}docDefaults/{W}rPrDefault/{RPR}")
    return StyleSheet({style.ident: style for style in found}, dict(run_props(base)), default)


def _style(element: etree._Element) -> Style:
    name, parent = element.find(W + "name"), element.find(W + "basedOn")
    num = element.find(f"{PPR}/{W}numPr/{W}numId")
    level = element.find(f"{PPR}/{W}numPr/{W}ilvl")
    outline = element.find(f"{PPR}/{W}outlineLvl")
    return Style(
        ident=element.get(W + "styleId", ""),
        kind=element.get(W + "type", "paragraph"),
        name="" if name is None else name.get(VAL, "").lower(),
        based_on=None if parent is None else parent.get(VAL),
        props=tuple(p for p in run_props(element.find(RPR)) if p[0] != "rStyle"),
        num=None if num is None else num.get(VAL),
        level=small(level),
        outline=small(outline),
    )


def small(element: etree._Element | None) -> int | None:
    """The whole number an element gives as its value, None where it gives none."""
    value = None if element is None else element.get(VAL, "")
    return (
        int(value)
        if value and value.isascii() and value.isdigit() and len(value) <= _DIGITS
        else None
    )
