"""Comments on cells: notes of old, and threads with replies."""

from collections import defaultdict
from collections.abc import Mapping

from lxml import etree

from adref.readers.archive import Archive
from adref.readers.relations import parts, relations
from adref.readers.sheets import Remark, check_cells
from adref.readers.stream import local
from adref.readers.xlsx.addresses import address
from adref.readers.xlsx.strings import decoded

Place = tuple[int, int]
_STAND_IN = "tc="
"""The author that Excel gives to the note it leaves for old programs beside a thread."""


def read_remarks(archive: Archive, part: str) -> Mapping[Place, tuple[Remark, ...]]:
    """The comments on the cells of the sheet *part*, in order."""
    found: dict[Place, list[Remark]] = defaultdict(list)
    leads = relations(archive, part)
    for name in parts(archive, leads, "threadedComment"):
        _threads(archive, name, found)
    threaded = set(found)
    for name in parts(archive, leads, "comments"):
        _notes(archive, name, found, threaded)
    check_cells(sum(map(len, found.values())), archive.file)
    return {place: tuple(said) for place, said in found.items()}


def _threads(archive: Archive, part: str, found: dict[Place, list[Remark]]) -> None:
    people = _people(archive)
    for element in archive.tree(part):
        place = address(element.get("ref"))
        text = "".join(e.text or "" for e in element if local(e) == "text")
        if local(element) == "threadedComment" and place is not None and text.strip():
            person = people.get(element.get("personId", ""))
            said = Remark(
                element.get("id", ""), text, person, element.get("dT"), element.get("parentId")
            )
            found[place].append(said)


def _people(archive: Archive) -> dict[str, str]:
    """The names of those who wrote in threads, by their ids."""
    parts = [name for name in archive.members if name.startswith("xl/persons/")]
    people = (e for name in sorted(parts) if name.endswith(".xml") for e in archive.tree(name))
    return {e.get("id", ""): e.get("displayName", "") for e in people if local(e) == "person"}


def _notes(
    archive: Archive, part: str, found: dict[Place, list[Remark]], threaded: set[Place]
) -> None:
    groups = {local(group): group for group in archive.tree(part)}
    authors = [author.text or "" for author in groups.get("authors", ())]
    for element in groups.get("commentList", ()):
        place = address(element.get("ref"))
        number = element.get("authorId", "")
        known = number.isdecimal() and len(number) < 7 and int(number) < len(authors)  # noqa: PLR2004
        author = authors[int(number)] if known else ""
        stand_in = place in threaded and author.startswith(_STAND_IN)
        text = _note_text(element, author)
        if place is not None and text and not stand_in:
            ident = f"{part}:{element.get('ref')}"
            found[place].append(Remark(ident, text, author or None))


def _note_text(element: etree._Element, author: str) -> str:
    """The words of a note without the name of its author, which Excel puts in front of them."""
    text = "".join(decoded(t.text or "") for t in element.iter() if local(t) == "t").strip()
    return text.removeprefix(f"{author}:").strip() if author else text
