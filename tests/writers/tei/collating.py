"""The text in a TEI file as one witness has it: what a program of textual scholars would do."""

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
Element = etree._Element


def schema() -> etree.RelaxNG:
    """TEI's own schema, cut down to the elements used: see tools/tei_subset.py."""
    return etree.RelaxNG(etree.parse(Path(__file__).with_name("tei_subset.rng")))


class Read:
    """A file as read."""

    def __init__(self, data: bytes) -> None:
        """Read *data*."""
        self.root = etree.fromstring(data)
        self.added: dict[str, list[Element]] = {}
        for element in self.root.iter(f"{TEI}p"):
            self.added.setdefault(element.get("corresp"), []).append(element)
        self.hosts = [e for e in self.root.iter(f"{TEI}p", f"{TEI}head") if e.get(ID)]

    def base(self) -> list[Element]:
        """The paragraphs of the base in the order of the file."""
        return [e for e in self.hosts if e.get("ana") is None]

    def order(self, party: str) -> list[Element]:
        """The paragraphs of the base in the order in which *party* wants them."""
        order = self.base()
        moves = self.root.iterfind(f".//{TEI}transpose[@resp='#{party}']")
        for move in moves:
            before, moved = (ptr.get("target")[1:] for ptr in move)
            found = next(e for e in order if e.get(ID) == moved)
            order.remove(found)
            at = next((n for n, e in enumerate(order, 1) if e.get(ID) == before), 0)
            order.insert(at, found)
        return order

    def witness(self, party: str) -> str:
        """The id of the witness that *party* is."""
        there = (w for w in self.root.iter(f"{TEI}witness") if w.get("n") == party)
        return str(next(there).get(ID))

    def paper(self, party: str) -> list[tuple[str, str]]:
        """The whole text of *party*: ids and words, in its order."""
        there = list(self._added("beginning", party))
        for element in self.order(party):
            there.append((element.get(ID), words(element, party)))
            there += self._added(element.get(ID), party)
        return [(ident, text) for ident, text in there if text]

    def _added(self, where: str, party: str) -> Iterator[tuple[str, str]]:
        for element in self.added.get(f"#{where}", ()):
            yield element.get(ID), words(element, party)


def words(element: Element, witness: str) -> str:
    """The words of *element* as *witness* has them; "base" is one."""
    return " ".join("".join(_words(element, f"#{witness}")).split())


def _words(element: Element, witness: str) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        inner = {f"{TEI}app": _reading, f"{TEI}note": _nothing}.get(child.tag, _words)
        yield from inner(child, witness)
        yield child.tail or ""


def _reading(app: Element, witness: str) -> Iterator[str]:
    there = (r for r in app.iterfind(f"{TEI}rdg") if witness in r.get("wit").split())
    return _words(next(there, app.find(f"{TEI}lem")), witness)


def _nothing(_note: Element, _witness: str) -> Iterator[str]:
    return iter(())
