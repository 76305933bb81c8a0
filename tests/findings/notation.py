"""A small notation for marked paragraphs: ``~~struck~~``, ``**new**``, ``{{note}}``."""

import re

from adref.base.notices import Notice
from adref.base.places import Place
from adref.findings.finding import Finding
from adref.text.document import Kind, MarkedDocument, Paragraph, Relation, Role, Span
from adref.text.marks import Mark, MarkKind
from adref.text.printed_labels import find_label

FILE = "input.txt"
_MARKED = re.compile(r"~~(?P<deleted>.*?)~~|\*\*(?P<inserted>.*?)\*\*|\{\{(?P<note>.*?)\}\}")
_KINDS = {"deleted": MarkKind.STRIKE, "inserted": MarkKind.BOLD, "note": MarkKind.ITALIC}


def document(
    *printed: str, headings: tuple[str, ...] = (), notices: tuple[Notice, ...] = ()
) -> MarkedDocument:
    """A document of *printed* paragraphs, roles set; offsets are those in their lines joined.

    A label such as "17 bis." is set apart; the paragraphs in *headings* are headings.
    """
    paragraphs = []
    at = 0
    for line in printed:
        kind = Kind.HEADING if line in headings else Kind.BODY
        paragraphs.append(_paragraph(line, at, kind))
        at += len(line) + 1
    return MarkedDocument(FILE, "", tuple(paragraphs), notices=notices)


def _paragraph(line: str, at: int, kind: Kind) -> Paragraph:
    found = find_label(line)
    label, begin = found or (None, 0)
    new = label is not None and label.is_addition
    rest = Role.INSERTED if new else Role.KEPT
    spans = []
    for match in _MARKED.finditer(line, begin):
        if match.start() > begin:
            spans.append(_span(line[begin : match.start()], at + begin, at + match.start(), rest))
        name = str(match.lastgroup)
        marks = frozenset({Mark(_KINDS[name])})
        place = Place(FILE, at + match.start(), at + match.end())
        spans.append(Span(match.group(name), place, marks, role=Role(name)))
        begin = match.end()
    if begin < len(line):
        spans.append(_span(line[begin:], at + begin, at + len(line), rest))
    relation = Relation.INSERTED_AFTER if new else None
    place = Place(FILE, at, at + len(line))
    return Paragraph(tuple(spans), place, label, kind, relation=relation)


def _span(text: str, start: int, end: int, role: Role) -> Span:
    return Span(text, Place(FILE, start, end), role=role)


def told(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Code and quote of each finding, what a test wants to see at a glance."""
    return [(finding.code, finding.quote) for finding in findings]
