"""What an OpenDocument text holds beside its text: left out, and told with its words."""

from collections.abc import Iterator

from lxml import etree

from adref.readers.lifting.left_out import CHOSEN, PICTURES, POINTED, TICKED
from adref.readers.odt.names import FIELD, FORM, LOEXT, OFFICE, SVG, TABLE, TEXT
from adref.readers.odt.story import Tools

_FORMS = ("form-field", "what stands in the fields of a form is not read")
_UNSHOWN = ("hidden-text", "words of a field that it does not show are not read")
_CHANGE = ("markup-ignored", "what its author says of a tracked change is not read")
_PICTURED = (SVG + "title", SVG + "desc")
_TABLE_WORDS = (TABLE + "title", TABLE + "desc")
_OTHERWISE = tuple(
    TEXT + name for name in ("string-value", "string-value-if-true", "string-value-if-false")
)
UNSHOWN_FIELDS = frozenset({TEXT + "hidden-text", TEXT + "conditional-text"})
FIELD_MARKS = frozenset(
    space + name for space in (FIELD, LOEXT) for name in ("fieldmark", "fieldmark-start")
)
_SECRET = frozenset(FORM + name for name in ("hidden", "password", "form", "properties"))
_SAID = tuple(FORM + name for name in ("label", "current-value", "title"))


def tell_drawing(element: etree._Element, tools: Tools, index: int) -> None:
    """A frame or shape: the words that stand for it."""
    for words in element.iter(*_PICTURED):
        tools.leave_out(PICTURES, _words(words), index)


def tell_table(element: etree._Element, tools: Tools, index: int) -> None:
    """A table: the words that stand for it, as they may for a picture."""
    for words in element.iterchildren(*_TABLE_WORDS):
        tools.leave_out(PICTURES, _words(words), index)


def tell_link(element: etree._Element, tools: Tools, index: int) -> None:
    """A link: the words it shows where one points to it."""
    tools.leave_out(POINTED, element.get(OFFICE + "title", ""), index)


def tell_unshown(element: etree._Element, tools: Tools, index: int) -> None:
    """A field that shows one of several texts, or none: those it does not show."""
    shown = _words(element)
    for name in _OTHERWISE:
        words = element.get(name, "")
        tools.leave_out(_UNSHOWN, "" if words == shown else words, index)


def tell_field_mark(element: etree._Element, tools: Tools, index: int) -> None:
    """A field of a form as Word has them: what was chosen or ticked in it."""
    found = [(e.get(FIELD + "name", ""), e.get(FIELD + "value", "")) for e in element]
    entries = [value for name, value in found if name.startswith("Dropdown_ListEntry")]
    for name, value in found:
        if name == "Dropdown_Selected":
            known = value.isascii() and value.isdecimal() and int(value[:6]) < len(entries)
            tools.leave_out(CHOSEN, entries[int(value[:6])] if known else value, index)
        elif name == "Checkbox_Checked" and value == "true":
            tools.leave_out(TICKED, _box(element), index)


def _box(element: etree._Element) -> str:
    """The name of a box, unless a program made it up."""
    name = element.get(TEXT + "name", "")
    return "a box" if not name or name.startswith("__Fieldmark__") else name


def tell_forms(text: etree._Element, tools: Tools) -> None:
    """The controls that stand on the page: their words, and what was typed or ticked."""
    for forms in text.iter(OFFICE + "forms"):
        for control in forms.iter(etree.Element):
            for words in () if control.tag in _SECRET else _spoken(control):
                tools.leave_out(_FORMS, words, 0)


def _spoken(control: etree._Element) -> Iterator[str]:
    """The words of one control."""
    ticked = control.get(FORM + "current-state", control.get(FORM + "state", "")) == "checked"
    for name in _SAID:
        words = control.get(name, "")
        yield f"{words} (ticked)" if ticked and name == FORM + "label" and words else words
    if control.get(FORM + "current-value") is None and control.tag.startswith(FORM):
        yield control.get(FORM + "value", "")
    yield " ".join(_words(child) for child in control if child.tag == TEXT + "p")


def tell_changes(text: etree._Element, tools: Tools) -> None:
    """The remarks that may stand in the record of a tracked change."""
    for info in text.iterfind(f"{TEXT}tracked-changes//{OFFICE}change-info"):
        for line in info.iterchildren(TEXT + "p"):
            tools.leave_out(_CHANGE, _words(line), 0)


def _words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))
