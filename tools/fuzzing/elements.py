"""Damage to XML that stays XML: elements and attributes dropped, doubled, moved and exchanged."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random

from lxml import etree
from tools.fuzzing.pieces import NUMBERS, SIGNS

_MOST = 400
"""Elements that are doubled at once."""
_XML_SIGNS = tuple(sign for sign in SIGNS if sign not in ("\x00", "\x0b", "\x1c", "\f"))
_Element = etree._Element  # noqa: SLF001 - the name lxml gives the type
Surgery = Callable[[Random, _Element, _Element], None]


def operated(data: bytes, donor: bytes, chance: Random) -> bytes:
    """The XML *data* after one to ten changes, some with elements of *donor*.

    Raises :class:`lxml.etree.XMLSyntaxError` where either is no XML.
    """
    root, other = _tree(data), _tree(donor)
    ours, theirs = list(root.iter(etree.Element)), list(other.iter(etree.Element))
    for _ in range(min(chance.randint(1, 10), chance.randint(1, 10))):
        target = chance.choice(ours)
        giver = chance.choice(theirs if chance.random() < 0.3 else ours)
        chance.choice(_SURGERY)(chance, target, giver)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True))


def _tree(data: bytes) -> _Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True)
    return etree.fromstring(data, parser)


def _within(one: _Element, other: _Element) -> bool:
    return one is other or one in other.iterancestors()


def _drop(_chance: Random, target: _Element, _giver: _Element) -> None:
    parent = target.getparent()
    if parent is not None:
        parent.remove(target)


def _unwrap(_chance: Random, target: _Element, _giver: _Element) -> None:
    """The children of *target* stand in its place."""
    parent = target.getparent()
    if parent is not None:
        at = parent.index(target)
        parent[at : at + 1] = list(target)


def _wrap(chance: Random, target: _Element, giver: _Element) -> None:
    """*target* stands in elements named as *giver*, one or many deep."""
    parent = target.getparent()
    if parent is None:
        return
    at = parent.index(target)
    top = inner = etree.Element(giver.tag, dict(giver.attrib))
    for _ in range(chance.choice((0, 0, 1, 3, 60, 240))):
        inner = etree.SubElement(inner, giver.tag, dict(giver.attrib))
    parent.insert(at, top)
    inner.append(target)


def _copy(chance: Random, target: _Element, giver: _Element) -> None:
    if sum(1 for _ in giver.iter()) > _MOST:
        return
    twin = deepcopy(giver)  # once, for *giver* may be *target* and grow with each copy
    for _ in range(chance.choice((1, 1, 1, 2, 20))):
        target.insert(chance.randrange(len(target) + 1), deepcopy(twin))


def _beside(chance: Random, target: _Element, giver: _Element) -> None:
    """A copy of *giver* next to *target*, where one of its kind is expected rather."""
    parent = target.getparent()
    if parent is not None and sum(1 for _ in giver.iter()) <= _MOST:
        parent.insert(parent.index(target) + chance.choice((0, 1)), deepcopy(giver))


def _twin(chance: Random, target: _Element, _giver: _Element) -> None:
    _beside(chance, target, target)


def _move(chance: Random, target: _Element, giver: _Element) -> None:
    same = giver.getroottree().getroot() is target.getroottree().getroot()
    if same and giver.getparent() is not None and not _within(giver, target):
        target.insert(chance.randrange(len(target) + 1), giver)


def _rename(_chance: Random, target: _Element, giver: _Element) -> None:
    target.tag = giver.tag


def _number(chance: Random, target: _Element, _giver: _Element) -> None:
    if target.attrib:
        target.set(chance.choice(sorted(target.attrib)), chance.choice(NUMBERS))


def _attribute(chance: Random, target: _Element, giver: _Element) -> None:
    """An attribute left out, or taken from *giver* with its value, or with the value only."""
    theirs, ours = sorted(giver.attrib), sorted(target.attrib)
    if ours and chance.random() < 0.3:
        del target.attrib[chance.choice(ours)]
    elif theirs:
        name = chance.choice(theirs)
        where = chance.choice(ours) if ours and chance.random() < 0.5 else name
        target.set(where, giver.attrib[name])


def _attributes(_chance: Random, target: _Element, giver: _Element) -> None:
    for name, value in giver.attrib.items():
        target.set(name, value)


def _text(chance: Random, target: _Element, giver: _Element) -> None:
    words = chance.choice((giver.text, giver.tail, chance.choice(NUMBERS), None)) or ""
    if chance.random() < 0.4:
        at = chance.randrange(len(words) + 1)
        words = words[:at] + chance.choice(_XML_SIGNS) + words[at:]
    if chance.random() < 0.8:
        target.text = words
    else:
        target.tail = words


def _turn(chance: Random, target: _Element, _giver: _Element) -> None:
    """The children of *target* in another order."""
    children = list(target)
    if len(children) <= _MOST:
        chance.shuffle(children)
        target[:] = children


_SURGERY: Sequence[Surgery] = (
    _drop, _drop, _unwrap, _wrap, _copy, _beside, _beside, _twin, _move, _move, _rename, _number,
    _number, _attribute, _attribute, _attributes, _text, _turn,
)  # fmt: skip
