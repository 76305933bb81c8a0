"""Long XML parts of archives read element by element, so that a sheet need not fit in memory."""

from collections.abc import Iterator
from io import BytesIO

from lxml import etree

from adref.base.errors import InputUnreadable
from adref.readers.archive import Archive

Events = Iterator[tuple[str, etree._Element]]  # noqa: SLF001 - the name lxml gives the type


def local(element: etree._Element) -> str:
    """The name of *element* without its namespace: transitional and strict files have two."""
    return str(element.tag).rpartition("}")[2]


def walk(archive: Archive, name: str) -> Events:
    """The starts and ends of the elements of the part *name*, in order.

    Whoever takes an end should clear the element. Raises :class:`InputUnreadable` for what is
    over a limit of :mod:`adref.readers.archive`, declares a document type, or is no XML.
    """
    events = etree.iterparse(
        BytesIO(archive.bytes_of(name)),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_pis=True,
        remove_comments=True,
    )
    first = True
    try:
        for event, element in events:
            if first:
                _check_doctype(element, name, archive)
                first = False
            yield event, element
    except (etree.XMLSyntaxError, ValueError) as fault:
        raise InputUnreadable(
            archive.file,
            f"its part {name} is not well-formed XML, or over a limit of its parser ({fault})",
            f"open it in {archive.expected.program}, which may repair it, and save it again",
        ) from fault


def _check_doctype(root: etree._Element, name: str, archive: Archive) -> None:
    info = root.getroottree().docinfo
    if info.internalDTD is not None or info.doctype:
        raise InputUnreadable(
            archive.file,
            f"its part {name} declares a document type, which no {archive.expected.name} does",
            "do not trust this file; "
            f"ask the sender to save it again from {archive.expected.program}",
        )


def drop(element: etree._Element) -> None:
    """Forget *element*, whose end has been seen, and its neighbours before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
