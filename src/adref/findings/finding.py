"""A finding: something a coordinator wants to look at before a paper goes out."""

from dataclasses import dataclass
from enum import StrEnum

from adref.base.places import Place


class Severity(StrEnum):
    """What a finding asks for: ERROR blocks a submission, WARNING wants a look, INFO tells."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Confidence(StrEnum):
    """How sure a finding is.

    CERTAIN: the printed text itself shows it. LIKELY: a reader would say so. POSSIBLE: a trace
    that may have another cause.
    """

    CERTAIN = "certain"
    LIKELY = "likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found in a text; nothing is changed because of it.

    *words* say in one sentence what was found and what to do; *paragraph* is the label of the
    paragraph, "" where it has none; *quote* is the text it is about and *evidence* why it was
    noticed. *confidence* is None where a finding is a plain fact.
    """

    code: str
    severity: Severity
    words: str
    place: Place
    paragraph: str
    quote: str
    evidence: str
    confidence: Confidence | None = None


def severity_of(confidence: Confidence) -> Severity:
    """How loudly a sign is reported: only what is certain blocks a submission."""
    match confidence:
        case Confidence.CERTAIN:
            return Severity.ERROR
        case Confidence.LIKELY:
            return Severity.WARNING
        case Confidence.POSSIBLE:
            return Severity.INFO
