"""Stage one: everything the file says."""

from lxml import etree

from adref.base.counts import counted
from adref.readers.lifting.raw import Remark, Source
from adref.readers.odt.changes import Changes, read_changes
from adref.readers.odt.flow import Flow, Where
from adref.readers.odt.lists import read_lists
from adref.readers.odt.names import DC, STYLE
from adref.readers.odt.package import PART, Parts
from adref.readers.odt.story import Tools
from adref.readers.odt.styles import read_styles
from adref.readers.odt.unread import tell_changes, tell_forms
from adref.text.marks import MarkKind

_MARGINS = tuple(
    STYLE + side + which for side in ("header", "footer") for which in ("", "-left", "-first")
)

_LONG = 40
"""Signs above which two notes with the same words are odd; "Ibid." may come again and again."""
_SAME_NOTE = (
    "notes {one} and {two} say the same; LibreOffice mixes up the notes of a Word file that has "
    "comments: compare with the Word file"
)


def read_source(parts: Parts) -> Source:
    """The text of *parts* and all that hangs on it, close to the file."""
    tools = Tools(parts.file, PART, read_styles(parts), read_lists(parts))
    changes = read_changes(parts.text)
    tell_changes(parts.text, tools)
    flow = Flow(tools, PART, changes)
    flow.blocks(parts.text, Where())
    flow.close()
    tell_forms(parts.text, tools)
    return Source(
        part=PART,
        title=_title(parts),
        paragraphs=tuple(flow.done),
        notes=tuple(tools.notes),
        comments=tools.ordered_comments(),
        lists=tools.lists.made,
        remarks=(
            *tools.remarks,
            *_left_over(changes),
            *_doubled(tools),
            *_beside(parts, tools),
        ),
    )


def _title(parts: Parts) -> str:
    for meta in parts.all("meta"):
        words = " ".join((meta.findtext(DC + "title") or "").split())
        if words:
            return words
    return ""


def _left_over(changes: Changes) -> list[Remark]:
    """What the records hold and no point of the text leads to."""
    remarks = []
    if changes.broken:
        words = (
            f"{counted(len(changes.broken), 'tracked insertion')} without a beginning or an end; "
            "the text is kept as it is"
        )
        remarks.append(Remark("change-broken", words, PART))
    for region in changes.regions.values():
        if any(change.kind is MarkKind.TRACKED_DELETED for change in region.changes):
            deleted = " ".join("".join(_words(region.deleted)).split())
            words = f"a deleted text stands nowhere in the paper and is not read: {deleted!r}"
            remarks.append(Remark("change-broken", words, PART))
    return remarks


def _doubled(tools: Tools) -> list[Remark]:
    """Long notes that say the same: where a comment stands among notes, LibreOffice mixes them."""
    texts = [
        " ".join("".join(run.text for p in note.paragraphs for run in p.runs).split())
        for note in tools.notes
    ]
    again = [n for n, text in enumerate(texts) if len(text) > _LONG and text in texts[:n]]
    return [
        Remark(
            "producer-unreliable", _SAME_NOTE.format(one=texts.index(texts[n]) + 1, two=n + 1), PART
        )
        for n in again
        if tools.comments
    ]


def _words(elements: tuple[etree._Element, ...]) -> list[str]:
    return [str(text) for element in elements for text in element.itertext()]


def _beside(parts: Parts, tools: Tools) -> list[Remark]:
    """What stands beside the text: words that were left out, page margins, programs."""
    remarks = [*tools.left_out.remarks(PART)]
    if any(_has_words(e) for group in parts.all("master-styles") for e in group.iter(*_MARGINS)):
        remarks.append(Remark("headers-ignored", "page headers and footers are not read", PART))
    scripts = any(len(group) for group in parts.all("scripts"))
    if parts.macros or scripts:
        words = "the file carries a program (a macro), which is not run"
        remarks.append(Remark("script-ignored", words, PART))
    return remarks


def _has_words(element: etree._Element) -> bool:
    return any(text.strip() for text in element.itertext())
