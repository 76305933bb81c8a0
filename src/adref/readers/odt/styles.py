"""Styles: what a name means for the look of words, through parents and defaults."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from adref.readers.odt.names import FO, LOEXT, NAME, STYLE, TEXT
from adref.readers.odt.package import Parts
from adref.text.marks import Mark, MarkKind

Props = Mapping[str, str]

_TEXT_PROPS = STYLE + "text-properties"
_LINK_STYLES = frozenset(
    {"internet link", "visited internet link", "hyperlink", "followedhyperlink", "internetlink"}
)
_WEIGHT, _SLANT = "font-weight", "font-style"
_SCRIPTS = ("", "-asian", "-complex")
_NAMES = {
    **{(STYLE if s else FO) + _WEIGHT + s: _WEIGHT + s for s in _SCRIPTS},
    **{(STYLE if s else FO) + _SLANT + s: _SLANT + s for s in _SCRIPTS},
    FO + "color": "color",
    STYLE + "use-window-font-color": "auto-color",
    FO + "background-color": "background",
    LOEXT + "char-shading-value": "shaded",
    STYLE + "text-underline-style": "underline",
    STYLE + "text-underline-type": "underline-type",
    STYLE + "text-line-through-style": "strike",
    STYLE + "text-line-through-type": "strike-type",
    STYLE + "text-position": "position",
    TEXT + "display": "display",
}
_BOLD_FROM = 600
_HIGHLIGHTS = {
    "FFFF00": "yellow", "00FF00": "green", "00FFFF": "cyan", "FF00FF": "magenta", "0000FF": "blue",
    "FF0000": "red", "000080": "darkBlue", "008080": "darkCyan", "008000": "darkGreen",
    "800080": "darkMagenta", "800000": "darkRed", "808000": "darkYellow", "808080": "darkGray",
    "C0C0C0": "lightGray", "000000": "black",
}  # fmt: skip
"""The colours of Word's highlighter by their names there (ECMA-376 part 1, 17.18.40)."""
_COMPLEX = (
    (0x0590, 0x08FF),
    (0x0900, 0x109F),
    (0x1780, 0x17FF),
    (0xFB1D, 0xFDFF),
    (0xFE70, 0xFEFF),
)
_ASIAN = ((0x1100, 0x11FF), (0x2E80, 0xA4CF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0xFF66, 0xFFDC))


@dataclass(frozen=True, slots=True)
class Style:
    """One style: *name* as shown, in lower case; *automatic* if made for one place only."""

    ident: str
    name: str
    parent: str | None
    props: Props
    automatic: bool
    outline: int | None
    list_style: str | None


@dataclass(slots=True)
class StyleSheet:
    """The styles of a document by family and name, with what has been worked out so far."""

    styles: Mapping[tuple[str, str], Style]
    defaults: Props
    _looks: dict[tuple[str | None, tuple[str, ...], bool, str], frozenset[Mark]] = field(
        default_factory=dict
    )

    def chain(self, ident: str | None, family: str = "paragraph") -> tuple[Style, ...]:
        """The style *ident* of *family* and those it descends from, nearest first."""
        return tuple(self._chain(ident, family))

    def _chain(self, ident: str | None, family: str) -> Iterator[Style]:
        seen: set[str] = set()
        while ident is not None and ident not in seen:
            seen.add(ident)
            style = self.styles.get((family, ident))
            if style is None:
                return
            yield style
            ident = style.parent

    def marks(
        self, paragraph: str | None, spans: tuple[str, ...], text: str, *, linked: bool = False
    ) -> frozenset[Mark]:
        """How *text* looks inside the *spans*, the innermost last, of a *paragraph* style.

        Of a *linked* text, the look that every link has is left out: the link is the mark.
        """
        script = _script(text)
        key = (paragraph, spans, linked, script)
        found = self._looks.get(key)
        if found is None:
            props = self._paragraph_props(paragraph)
            for span in spans:
                props.update(self._span_props(span, linked=linked))
            found = frozenset(_marks(props, script)) - self._ground()
            self._looks[key] = found
        return found

    def _paragraph_props(self, ident: str | None) -> dict[str, str]:
        return {**self.defaults, **_merged(self._chain(ident, "paragraph"))}

    def _span_props(self, ident: str, *, linked: bool) -> dict[str, str]:
        chain = self._chain(ident, "text")
        return _merged(s for s in chain if not (linked and s.name in _LINK_STYLES))

    def _ground(self) -> frozenset[Mark]:
        """The colour in which the whole document is written: it sets nothing apart."""
        written = _marks(self._paragraph_props("Standard"), "")
        return frozenset(mark for mark in written if mark.kind is MarkKind.COLOUR)


def _merged(chain: Iterable[Style]) -> dict[str, str]:
    merged: dict[str, str] = {}
    for style in reversed(list(chain)):
        merged.update(style.props)
    return merged


def _script(text: str) -> str:
    """Which of the three sets of fonts the first letter of *text* takes."""
    code = next((ord(sign) for sign in text if sign.isalpha()), 0)
    if any(start <= code <= end for start, end in _COMPLEX):
        return "-complex"
    return "-asian" if any(start <= code <= end for start, end in _ASIAN) else ""


def _marks(props: Props, script: str) -> Iterator[Mark]:
    """The marks that *props* are for letters of *script*."""
    weight = props.get(_WEIGHT + script, "normal")
    if weight == "bold" or (weight.isdecimal() and int(weight[:4]) >= _BOLD_FROM):
        yield Mark(MarkKind.BOLD)
    if props.get(_SLANT + script, "normal") in ("italic", "oblique"):
        yield Mark(MarkKind.ITALIC)
    if props.get("display") == "none":
        yield Mark(MarkKind.HIDDEN)
    yield from _lines(props)
    yield from _colours(props)
    raised = props.get("position", "").split(" ")[0]
    if raised == "super" or (raised[:1].isdigit() and raised.strip("0%")):
        yield Mark(MarkKind.SUPERSCRIPT)
    elif raised == "sub" or raised.startswith("-"):
        yield Mark(MarkKind.SUBSCRIPT)


def _lines(props: Props) -> Iterator[Mark]:
    for name, single, double in (
        ("underline", MarkKind.UNDERLINE, MarkKind.DOUBLE_UNDERLINE),
        ("strike", MarkKind.STRIKE, MarkKind.DOUBLE_STRIKE),
    ):
        kind = props.get(f"{name}-type", "none")
        style = props.get(name, "none" if kind == "none" else "solid")
        if style != "none":
            yield Mark(double if kind == "double" else single)


def _colours(props: Props) -> Iterator[Mark]:
    colour = props.get("color", "").upper().lstrip("#")
    if colour not in ("", "000000") and props.get("auto-color") != "true":
        yield Mark(MarkKind.COLOUR, colour)
    fill = props.get("background", "transparent").upper().lstrip("#")
    if fill in ("TRANSPARENT", "", "FFFFFF"):
        return
    if fill in _HIGHLIGHTS and "shaded" not in props:
        yield Mark(MarkKind.HIGHLIGHT, _HIGHLIGHTS[fill])
    else:
        yield Mark(MarkKind.SHADING, fill)


def read_styles(parts: Parts) -> StyleSheet:
    """The styles of the whole file; one made for a place in the text hides none of the others."""
    found: dict[tuple[str, str], Style] = {}
    defaults: dict[str, str] = {}
    # The content comes first: its automatic styles hide those of headers and footers.
    for group, automatic in (("automatic-styles", True), ("styles", False)):
        for container in parts.all(group):
            for element in container.iterchildren(STYLE + "style"):
                key = (element.get(STYLE + "family", ""), element.get(NAME, ""))
                found.setdefault(key, _style(element, automatic=automatic))
            for element in container.iterchildren(STYLE + "default-style"):
                if element.get(STYLE + "family") == "paragraph":
                    defaults.update(_props(element))
    return StyleSheet(found, defaults)


def _style(element: etree._Element, *, automatic: bool) -> Style:
    ident = element.get(NAME, "")
    shown = element.get(STYLE + "display-name", ident.replace("_20_", " "))
    outline = element.get(STYLE + "default-outline-level", "")
    return Style(
        ident=ident,
        name=unicodedata.normalize("NFC", shown).lower(),
        parent=element.get(STYLE + "parent-style-name"),
        props=_props(element),
        automatic=automatic,
        outline=int(outline) if outline.isascii() and outline.isdigit() else None,
        list_style=element.get(STYLE + "list-style-name"),
    )


def _props(element: etree._Element) -> dict[str, str]:
    """The properties of words in a style that make a mark.

    A colour that is set takes back an automatic one from further up, and a fill its shading.
    """
    given: dict[str, str] = {}
    for props in element.iterchildren(_TEXT_PROPS):
        given.update({_NAMES[n]: str(v) for n, v in props.attrib.items() if n in _NAMES})
    if "color" in given:
        given.setdefault("auto-color", "false")
    return given
