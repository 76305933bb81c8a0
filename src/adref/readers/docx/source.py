"""Stage one: everything the file says, part by part."""

from lxml import etree

from adref.base.errors import InputUnreadable
from adref.readers.docx.body import blocks
from adref.readers.docx.margins import read_comments, read_notes
from adref.readers.docx.names import VAL, W
from adref.readers.docx.numbering import Numbering, read_numbering
from adref.readers.docx.package import Package
from adref.readers.docx.story import Context, Numerals, Story, Tools, begin
from adref.readers.docx.styles import read_styles, small
from adref.readers.lifting.raw import RawComment, RawNote, Remark, Source

_CORE_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_MARGINS = (W + "headerReference", W + "footerReference")
_NOTE_PROPS = (("f", W + "footnotePr"), ("e", W + "endnotePr"))
_NOTE_PARTS = (("f", "footnotes"), ("e", "endnotes"))


def read_source(package: Package) -> Source:
    """The text of *package* and all that hangs on it, close to the file.

    Raises :class:`~adref.base.errors.InputUnreadable` where its main part is no Word text.
    """
    root = package.tree(package.main)
    if root.tag != W + "document":
        what = f"its main part ({package.main}) holds {root.tag!r}, not a Word text"
        raise InputUnreadable(package.file, what, "open it in Word and save it as .docx")
    styles = read_styles(_tree(package, "styles"))
    numbering = Numbering(read_numbering(_tree(package, "numbering"), styles), styles)
    numerals = _numerals(root, _tree(package, "settings"))
    tools = Tools(styles, numbering, package.relations, numerals, package.drawn, package.file)
    story = begin(root, package.main, tools)
    body = root.find(W + "body")
    paragraphs = blocks(root if body is None else body, story, Context())
    _remark_margins(root, story)
    del root, body  # a large tree, and nothing below looks at it
    notes, told = _notes(package, tools)
    comments, more = _comments(package, tools)
    return Source(
        part=package.main,
        title=_core_title(package),
        paragraphs=tuple(paragraphs),
        notes=notes,
        comments=comments,
        lists=numbering.lists,
        remarks=(*story.told, *told, *more),
    )


def _tree(package: Package, kind: str) -> etree._Element | None:
    name = package.part(kind)
    return None if name is None else package.tree(name)


def _notes(package: Package, tools: Tools) -> tuple[tuple[RawNote, ...], list[Remark]]:
    notes: list[RawNote] = []
    remarks: list[Remark] = []
    for kind, relation in _NOTE_PARTS:
        name = package.part(relation)
        if name is not None:
            root = package.tree(name)
            story = begin(root, name, tools)
            notes += read_notes(root, story, kind)
            remarks += story.told
    return tuple(notes), remarks


def _comments(package: Package, tools: Tools) -> tuple[tuple[RawComment, ...], list[Remark]]:
    name = package.part("comments")
    if name is None:
        return (), []
    root = package.tree(name)
    story = begin(root, name, tools)
    comments = tuple(read_comments(root, story, _tree(package, "commentsExtended")))
    return comments, list(story.told)


def _numerals(root: etree._Element, settings: etree._Element | None) -> Numerals:
    """How notes are numbered: as the settings say, or the last section where it says otherwise."""
    forms: dict[str, str] = {}
    starts: dict[str, int] = {}
    for kind, name in _NOTE_PROPS:
        found = [] if settings is None else settings.findall(name)
        found += root.findall(f"{W}body/{W}sectPr/{name}")
        for props in found:
            form, start = props.find(W + "numFmt"), small(props.find(W + "numStart"))
            if form is not None:
                forms[kind] = form.get(VAL, "decimal")
            if start is not None:
                starts[kind] = start
    return Numerals(forms, starts)


def _remark_margins(root: etree._Element, story: Story) -> None:
    """Headers and footers repeat what stands elsewhere: ignored by name, and said once."""
    if next(root.iter(*_MARGINS), None) is not None:
        story.remarks.append(
            Remark("headers-ignored", "page headers and footers are not read", story.part)
        )


def _core_title(package: Package) -> str:
    name = "docProps/core.xml"
    if not package.has(name):
        return ""
    found = package.tree(name).find(_CORE_TITLE)
    return "" if found is None else " ".join((found.text or "").split())
