"""Where a part of a workbook leads."""

import posixpath
from collections.abc import Mapping

from adref.readers.archive import Archive, clean


def relations(archive: Archive, part: str) -> Mapping[str, tuple[str, str]]:
    """Where *part* leads inside the file: kind and part by relationship id."""
    folder, name = posixpath.split(part)
    there = clean(f"{folder}/_rels/{name}.rels")
    if there not in archive.members:
        return {}
    found = {}
    for element in archive.tree(there):
        target = element.get("Target", "").replace("\\", "/")
        if element.get("TargetMode") != "External":
            whole = target if target.startswith("/") else f"{folder}/{target}"
            kind = element.get("Type", "").rpartition("/")[2]
            found[element.get("Id", "")] = (kind, clean(whole))
    return found
