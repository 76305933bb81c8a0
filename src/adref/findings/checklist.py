"""The coordinator's list: everything that can be said about one paper, in the order of its text."""

from collections.abc import Iterable

from adref.findings.brackets import brackets
from adref.findings.finding import Finding, Severity
from adref.findings.labels import labels
from adref.findings.lost_markup import lost_markup
from adref.findings.promises import promises
from adref.findings.sentences import sentences
from adref.findings.sources import sources
from adref.findings.terms import terms
from adref.text.document import MarkedDocument

_DETECTORS = (brackets, lost_markup, sentences, terms, labels, sources, promises)
_RANK = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


def examine(document: MarkedDocument) -> tuple[Finding, ...]:
    """Every finding in *document*, whose spans have roles, ordered by place.

    At one place errors come first. Nothing is changed; a person decides.
    """
    found = {finding for detect in _DETECTORS for finding in detect(document)}
    return in_order(found)


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """*found* in the order of the text, and of that what is about the whole paper first."""
    return tuple(sorted(found, key=_order))


def _order(finding: Finding) -> tuple[object, ...]:
    place = finding.place
    part = place.part or ""
    position = (part not in ("", "word/document.xml"), part, place.paragraph or 0, place.start)
    return (*position, _RANK[finding.severity], finding.code, place.end, finding.words)
