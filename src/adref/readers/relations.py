"""Where the parts of an Office file lead: ECMA-376 part 2, 6.5."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from adref.readers.archive import Archive, clean


@dataclass(frozen=True, slots=True)
class Relation:
    """Where a part leads: *kind* is the last word of the relationship's type."""

    kind: str
    target: str
    external: bool


def relations(archive: Archive, part: str) -> dict[str, Relation]:
    """Where *part*, "" for the package, leads, by relationship id."""
    folder, name = posixpath.split(part)
    there = clean(f"{folder}/_rels/{name}.rels")
    if there not in archive.members:
        return {}
    found: dict[str, Relation] = {}
    for element in archive.tree(there).iter("{*}Relationship"):
        external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        if not external:
            target = clean(target if target.startswith(("/", "\\")) else f"{folder}/{target}")
        kind = element.get("Type", "").rpartition("/")[2]
        found[element.get("Id", "")] = Relation(kind, target, external)
    return found


def parts(archive: Archive, leads: Mapping[str, Relation], kind: str) -> Iterator[str]:
    """The parts in the file that *leads* call *kind* ("styles", "worksheet" ...), in order."""
    for relation in leads.values():
        if relation.kind == kind and not relation.external and relation.target in archive.members:
            yield relation.target
