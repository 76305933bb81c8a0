"""What a Word file holds beside its text: left out, and told with its words."""

from collections.abc import Iterator

from lxml import etree

from adref.readers.docx.names import BOX, DEL_TEXT, OFFICE, TEXT, VAL, A, V, W, is_on
from adref.readers.docx.story import Story
from adref.readers.lifting.left_out import (
    CHARTED,
    CHOSEN,
    DRAWN,
    EMBEDDED,
    PICTURES,
    POINTED,
    READINGS,
    TICKED,
)

_CHARTS = ("/diagram}relIds", "/chart}chart")
_LEADS = ("}id", "}dm")
"""Attributes that name the part of a chart, or of the data of a diagram."""
_PICTURED = ("}docPr", "}cNvPr")
_DROP_DOWN, _BOXED = W + "ddList", W + "checkBox"
_TABLE_WORDS = (W + "tblCaption", W + "tblDescription")
_CONTROLS = ("form-field", "what is chosen or typed in a control of a form is not read")
_LETTERING = ("drawing-text", "decorative text in a picture")
_NAMED = {
    V + "textpath": (_LETTERING, "string", False),
    OFFICE + "OLEObject": (EMBEDDED, "ProgID", True),
    W + "control": (_CONTROLS, W + "name", True),
}
"""Elements of drawings: the kind of their notice, the attribute that speaks, and whether the
notice comes without words too."""
_ELSEWHERE = ("linked-text", "a part of the text stands in another file, which is not fetched")


def tell_guide(element: etree._Element, story: Story) -> None:
    """A w:rt: the reading aid above its base, which is text."""
    story.leave_out(READINGS, "".join(t.text or "" for t in element.iter(TEXT, DEL_TEXT)))


def tell_elsewhere(element: etree._Element, story: Story) -> None:
    """A w:subDoc: a part of a master document, which is a file of its own."""
    ident = next((str(v) for k, v in element.attrib.items() if str(k).endswith("}id")), "")
    relation = story.relations.get(ident)
    story.leave_out(_ELSEWHERE, "" if relation is None else relation.target, always=True)


def tell_link(element: etree._Element, story: Story) -> None:
    """A w:hyperlink: the words it shows where one points to it."""
    story.leave_out(POINTED, element.get(W + "tooltip", ""))


def tell_table(props: etree._Element | None, story: Story) -> None:
    """The properties of a table: words that stand for it, as they may for a picture."""
    for element in () if props is None else props.iter(*_TABLE_WORDS):
        story.leave_out(PICTURES, element.get(VAL, ""))


def tell_form(element: etree._Element, story: Story) -> None:
    """The w:fldChar that begins a field of a form: what was chosen or ticked in it."""
    name = element.find(f"{W}ffData/{W}name")
    called = "a box" if name is None else name.get(VAL, "") or "a box"
    for chosen in element.iter(_DROP_DOWN):
        story.leave_out(CHOSEN, _choice(chosen), always=True)
    for box in element.iter(_BOXED):
        states = (box.find(W + "checked"), box.find(W + "default"))
        state = next((one for one in states if one is not None), None)
        if state is not None and is_on(state.get(VAL)):
            story.leave_out(TICKED, called)


def _choice(element: etree._Element) -> str:
    """The words chosen in a w:ddList: its first entry where nothing is said."""
    entries = [entry.get(VAL, "") for entry in element.iter(W + "listEntry")]
    said = (element.find(W + "result"), element.find(W + "default"))
    number = next((one.get(VAL, "") for one in said if one is not None), "0")
    known = number.isascii() and number.isdecimal() and int(number[:6]) < len(entries)
    return entries[int(number[:6])] if known else ""


def tell_drawing(element: etree._Element, story: Story) -> None:
    """A drawing: all its words but those of text boxes, which are read."""
    for child in element.iter(etree.Element):
        tag = str(child.tag)
        for name in _stands_for(tag):
            story.leave_out(PICTURES, child.get(name, ""))
        if tag.endswith(_CHARTS):
            for line in _charted(child, story):
                story.leave_out(CHARTED, line, always=True)
        elif tag in _NAMED:
            kind, name, always = _NAMED[tag]
            story.leave_out(kind, child.get(name, ""), always=always)
    for words in _drawn(element):
        story.leave_out(DRAWN, words)


def _charted(element: etree._Element, story: Story) -> tuple[str, ...]:
    """The lines of the chart or diagram that *element* leads to; one without words has ""."""
    idents = [str(v) for k, v in element.attrib.items() if str(k).endswith(_LEADS)]
    found = [story.relations[ident] for ident in idents if ident in story.relations]
    lines = [line for one in found if not one.external for line in story.drawn(one.target)]
    return tuple(line for line in lines if line.strip()) or ("",)


def _stands_for(tag: str) -> tuple[str, ...]:
    """The attributes of an element *tag* whose words stand for what is drawn."""
    if tag.endswith(_PICTURED):
        return ("descr", "title")
    return ("alt",) if tag.startswith(V) else ()


def _drawn(element: etree._Element) -> Iterator[str]:
    """The paragraphs of DrawingML, which no text box holds."""
    for child in element:
        if child.tag == A + "p":
            yield "".join(t.text or "" for t in child.iter(A + "t"))
        elif child.tag != BOX:
            yield from _drawn(child)
