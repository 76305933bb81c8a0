"""What every writer of XML needs: text that XML can hold, ids, lines that add no white space."""

import re
from collections.abc import Collection, Iterable, Mapping
from itertools import count

from lxml import etree

from adref.writers.letters import readable

Element = etree._Element  # noqa: SLF001 - the name lxml gives the type
_NAME = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c-\u200d"
    "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd"
)
"""What a name may begin with: XML 1.0, production 4, the lower planes, without the colon."""
_NOT_IN_NAME = re.compile(f"[^{_NAME}0-9.\u00b7\u0300-\u036f\u203f-\u2040_]+")
_FIRST = re.compile(f"[{_NAME}_]")
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ID = "{http://www.w3.org/XML/1998/namespace}id"


def put(parent: Element, tag: str, attributes: Mapping[str, str | None] | None = None) -> Element:
    """A new last child of *parent*, in its namespace; an attribute of None is left out."""
    space = etree.QName(parent).namespace
    name = tag if tag.startswith("{") or not space else f"{{{space}}}{tag}"
    child = etree.SubElement(parent, name)
    mark(child, attributes or {})
    return child


def root_of(namespace: str, name: str, others: Mapping[str, str] | None = None) -> Element:
    """The root of a document whose elements are in *namespace*; *others* by their prefixes."""
    spaces: list[tuple[str | None, str]] = [(None, namespace), *(others or {}).items()]
    root: Element = etree.Element(f"{{{namespace}}}{name}", nsmap=dict(spaces))  # type: ignore[arg-type]
    return root


def mark(element: Element, attributes: Mapping[str, str | None]) -> None:
    """Give *element* the *attributes* that are not None."""
    for key, value in attributes.items():
        if value is not None:
            element.set(key, readable(value))


def local(element: Element) -> str:
    """The name of *element* without its namespace."""
    return str(etree.QName(element).localname)


def say(element: Element, text: str) -> None:
    """Add *text* at the end of *element*, after its last child."""
    words = readable(text)
    if not words:
        return
    if len(element):
        element[-1].tail = (element[-1].tail or "") + words
    else:
        element.text = (element.text or "") + words


def told(
    parent: Element,
    tag: str,
    text: str,
    attributes: Mapping[str, str | None] | None = None,
) -> Element:
    """A new last child of *parent* that holds *text*."""
    child = put(parent, tag, attributes)
    say(child, text)
    return child


def plain_name(text: str) -> str:
    """*text* as the later part of a name: what no name may hold becomes a hyphen; may be empty."""
    return _NOT_IN_NAME.sub("-", text).strip("-.")


class Ids:
    """Ids given out so far: each is a name as XML has it, and none is given twice."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._last: dict[str, int] = {}

    def take(self, wanted: str) -> str:
        """*wanted* as a name, with a number after it if it is taken."""
        name = plain_name(wanted)
        if not _FIRST.match(name):
            name = f"x{name}"
        free = name
        for number in count(self._last.get(name, 1) + 1):
            if free not in self._taken:
                break
            free = f"{name}-{number}"
            self._last[name] = number
        self._taken.add(free)
        return free

    def next(self, prefix: str) -> str:
        """*prefix* with the first number, from 1, that makes an id not taken."""
        start = self._last.get(prefix, 0) + 1
        number = next(n for n in count(start) if plain_name(f"{prefix}{n}") not in self._taken)
        self._last[prefix] = number
        return self.take(f"{prefix}{number}")

    def all_of(self, wanted: Iterable[str]) -> dict[str, str]:
        """An id for each of *wanted*."""
        return {name: self.take(name) for name in wanted}


def pointers(ids: Iterable[str]) -> str:
    """*ids* as a list of references within the document."""
    return " ".join(f"#{ident}" for ident in ids)


def in_lines(element: Element, mixed: Collection[str], depth: int = 0) -> None:
    """Begin each child on a line of its own, except within elements of the names *mixed*.

    These hold words, where a line break would be white space of the text.
    """
    if not len(element) or local(element) in mixed:
        return
    element.text = "\n" + " " * (depth + 1)
    for child in element:
        in_lines(child, mixed, depth + 1)
        child.tail = "\n" + " " * (depth + 1)
    element[-1].tail = "\n" + " " * depth


def written(root: Element) -> bytes:
    """The file in UTF-8, with a line break at its end."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8") + b"\n"
