"""All that a compilation says as one file for researchers: tables, JSON, and what they hold."""

import io
import zipfile
from collections.abc import Collection, Iterator, Mapping

from adref.base.counts import counted
from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.folder import remembered
from adref.text.document import MarkedDocument
from adref.writers import csv, unsaid

CANNOT_SAY: Mapping[str, str] = {
    unsaid.TABLES: "their cells are paragraphs",
}
"""What no part of it has words for: what one leaves out another says."""

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold; the same words make the same file."""
_TABLES = {
    "readings.csv": csv.COLUMNS,
    "parties.csv": csv.PARTY_COLUMNS,
    "notices.csv": csv.NOTICE_COLUMNS,
    "positions.csv": csv.POSITION_COLUMNS,
    "status.csv": csv.RULING_COLUMNS,
    "sources.csv": csv.SOURCE_COLUMNS,
    "without-note.csv": csv.UNNOTED_COLUMNS,
}


def write(
    compilation: Compilation,
    base: MarkedDocument,
    standing: Standing = UNKNOWN,
) -> bytes:
    """The bytes of the .zip; positions, statuses and verdicts are in it where there are any."""
    parts = {
        "compilation.json": remembered.json(compilation, base, standing),
        "compilation.akn.xml": remembered.akn(compilation, base, standing),
        "compilation.tei.xml": remembered.tei(compilation, base, standing),
        "readings.csv": remembered.readings(compilation, base, standing),
        "parties.csv": csv.parties(compilation),
        "notices.csv": csv.notices(compilation),
    }
    if standing.positions:
        parts["positions.csv"] = csv.positions(compilation, standing)
    if standing.rulings:
        parts["status.csv"] = csv.rulings(compilation, standing)
    if standing.sourced:
        parts["sources.csv"] = csv.sources(compilation, standing)
    if standing.unnoted:
        parts["without-note.csv"] = csv.unnoted(compilation, standing)
    about = "\n".join(_about(compilation, parts)).encode("utf-8", "replace")
    parts = {"README.md": about, **parts}
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return held.getvalue()


def _about(compilation: Compilation, parts: Collection[str]) -> Iterator[str]:
    base = compilation.base
    yield f"# {' '.join(base.title.split())}"
    yield ""
    yield f"{counted(len(compilation.parties), 'party', 'parties')} on the base text {base.file}."
    yield f"SHA-256 of its bytes: {base.sha256}"
    yield ""
    yield "`compilation.json` holds everything: the base, each passage with its readings and the"
    yield "parties that want them, and the place of each comment and notice in its file. The tables"
    yield "hold most of it for spreadsheet programs. All is UTF-8."
    yield ""
    yield "`compilation.akn.xml` is the same text as Akoma Ntoso 3.0 after the guidelines of the"
    yield "United Nations (AKN4UN), `compilation.tei.xml` as a critical apparatus (TEI P5)."
    yield ""
    yield "A cell that such a program would run as a formula has an apostrophe before it. A reading"
    yield "names the parties that want it; what a member of a group thinks is not inferred."
    for name, columns in _TABLES.items():
        if name not in parts:
            continue
        yield from ("", f"## {name}", "", "| column | holds |", "|---|---|")
        yield from _rows(columns)
    yield ""


def _rows(columns: Mapping[str, str]) -> Iterator[str]:
    return (f"| `{name}` | {meaning} |" for name, meaning in columns.items())
