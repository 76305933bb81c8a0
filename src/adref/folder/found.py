"""The findings on a compilation as files: data, a table, a list to read."""

import csv
import io
import json
from collections.abc import Iterator
from functools import lru_cache

from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.findings.compiled import told
from adref.findings.compiled.codec import to_json
from adref.findings.compiled.everything import Findings, findings_of
from adref.findings.compiled.told import Line
from adref.folder.forms import Writer, Writers
from adref.text.document import MarkedDocument
from adref.writers.csv_cells import harmless

COLUMNS = {
    "topic": "what the finding is about",
    "section": "the heading it stands under; empty for the whole text",
    "paragraph": "what the paragraph is called; empty where it is about more than one",
    "start": "where it begins, in code points of the base paragraph",
    "end": "where it ends",
    "words": "the finding as a sentence",
    "parties": "whom it is about, parted by semicolons",
    "evidence": "what shows it, a line each",
    "id": "the id of the paragraph in compilation.json",
}
"""The columns of the table with what they hold."""

known = lru_cache(maxsize=1)(findings_of)
"""The findings on a compilation, not computed anew for each file they are written to."""


def as_json(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:  # noqa: ARG001 - one signature
    """findings.json in UTF-8, a line for each finding, the same bytes for the same compilation."""
    return f"{_laid_out(to_json(known(compilation)))}\n".encode("utf-8", "replace")


def _laid_out(value: object, indent: str = "\n") -> str:
    """*value* as JSON: an object with a line for each name, a list with a line for each item.

    Each two parties make a pair in each section: with a line for each part of a pair the file
    would be half as long again.
    """
    within = f"{indent} "
    match value:
        case {**named} if named:
            names = (f"{_ENCODE(name)}: {_laid_out(one, within)}" for name, one in named.items())
            return f"{{{within}{f',{within}'.join(names)}{indent}}}"
        case [_, *_]:
            return f"[{within}{f',{within}'.join(map(_ENCODE, value))}{indent}]"
        case _:
            return _ENCODE(value)


_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def as_csv(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:  # noqa: ARG001 - one signature
    """A line for each finding, as the tables of :mod:`adref.writers.csv` are written."""
    held = io.StringIO(newline="")
    writer = csv.writer(held, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for line in told.lines(known(compilation)):
        writer.writerow([harmless(cell) for cell in _cells(line)])
    return held.getvalue().encode("utf-8-sig", "replace")


def _cells(line: Line) -> Iterator[str]:
    yield str(line.topic)
    yield line.section or ""
    yield line.spot.name if line.spot else ""
    yield str(line.spot.start) if line.spot else ""
    yield str(line.spot.end) if line.spot else ""
    yield line.words
    yield "; ".join(line.parties)
    yield "\n".join(line.evidence)
    yield line.spot.paragraph if line.spot else ""


def as_markdown(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:  # noqa: ARG001 - one signature
    """A list to read: the whole text, the sections, the paragraphs."""
    return f"{chr(10).join(_markdown(known(compilation)))}\n".encode("utf-8", "replace")


def _markdown(findings: Findings) -> Iterator[str]:
    yield f"# {_plain(findings.title)}"
    yield ""
    for line in told.of_whole(findings):
        yield from _item(line)
    yield from ("", "## Parties", "")
    for line in told.agreement_by_party(findings.agreement.whole):
        yield from _item(line)
    yield from ("", "## Sections", "")
    for line in told.of_sections(findings):
        yield f"- {_plain(line.section or 'before the first heading')}: {_plain(line.words)}"
    yield from ("", "## Paragraphs")
    for there in told.by_paragraph(findings):
        yield from ("", f"### {_plain(there[0].spot.name if there[0].spot else '')}", "")
        for line in there:
            yield from _item(line)


def _item(line: Line) -> Iterator[str]:
    yield f"- {_plain(told.sentence(line))}"
    yield from (f"  - {_plain(said)}" for said in line.evidence)


def _plain(text: str) -> str:
    """*text* on one line, so that no sign in it is one of Markdown."""
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|~&" else c for c in " ".join(text.split()))


FINDINGS: Writers = {
    ".csv": Writer(as_csv),
    ".json": Writer(as_json),
    ".md": Writer(as_markdown),
}
