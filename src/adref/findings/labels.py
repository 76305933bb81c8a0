"""Labels repaired, repeated, left out and out of order."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from adref.findings.finding import Confidence, Finding, Severity
from adref.text.document import Kind, MarkedDocument, Paragraph
from adref.text.labels import Label


def labels(document: MarkedDocument) -> tuple[Finding, ...]:
    """What is to be said about the labels of *document*."""
    found = [*_repaired(document)]
    labelled = [p for p in document.paragraphs if p.label and p.kind is Kind.BODY]
    found += _repeated(labelled)
    found += _broken_runs(labelled)
    return tuple(found)


def _repaired(document: MarkedDocument) -> Iterator[Finding]:
    by_place = {p.place: p for p in document.paragraphs}
    for notice in document.notices:
        if notice.code != "label-repaired":
            continue
        paragraph = by_place.get(notice.place) or _holding(document, notice.place.start)
        label = paragraph.label if paragraph else None
        yield Finding(
            code="label-repaired",
            severity=Severity.WARNING,
            words=notice.words,
            place=notice.place,
            paragraph=str(label or ""),
            quote=label.printed if label else "",
            evidence="no such ordinal, or not the next one of the run",
        )


def _holding(document: MarkedDocument, start: int) -> Paragraph | None:
    """The paragraph of a text file that holds the character at *start*."""
    held = (p for p in document.paragraphs if p.place.start <= start <= p.place.end)
    return next(held, None)


def _repeated(labelled: Sequence[Paragraph]) -> Iterator[Finding]:
    """The second and later paragraphs of one label.

    Sub-paragraphs printed alone, "(a)", count under the numbered paragraph above them.
    """
    seen: dict[tuple[Label | None, Label, str | None], Paragraph] = {}
    above: Label | None = None
    for paragraph in labelled:
        label = paragraph.label
        if label is None or label.is_alternative:
            continue
        if label.number is not None:
            above = label
        under = None if label.number is not None else above
        key = (under, label, paragraph.heading if not under and label.number is None else None)
        if key in seen:
            yield _about(
                paragraph,
                "label-repeated",
                Severity.ERROR,
                f"label {label} stands before two paragraphs; give one of them another",
                f"it stands before “{_opening(seen[key])}” too",
            )
        seen.setdefault(key, paragraph)


def _opening(paragraph: Paragraph) -> str:
    """The first words of a paragraph."""
    return " ".join("".join(span.text for span in paragraph.spans).split()[:6])


def _broken_runs(labelled: Sequence[Paragraph]) -> Iterator[Finding]:
    """Gaps and steps back in the plain numbers, within one series."""
    numbered = [p for p in labelled if p.label and p.label.number is not None and not p.label.path]
    for one, other in pairwise(numbered):
        first, second = one.label, other.label
        if first is None or second is None or first.series != second.series:
            continue
        yield from _step(first, second, other)


def _step(first: Label, second: Label, paragraph: Paragraph) -> Iterator[Finding]:
    low, high = first.number or 0, second.number or 0
    restarts = high == 1 and second.rank == 1
    if second.key < first.key and not restarts and not second.is_alternative:
        yield _about(
            paragraph,
            "label-out-of-order",
            Severity.WARNING,
            f"label {second} stands after {first}; check that it stands where it should",
            f"{second} comes before {first}",
        )
    elif high > low + 1:
        missing = f"{low + 1}" if high == low + 2 else f"{low + 1} to {high - 1}"
        yield _about(
            paragraph,
            "label-gap",
            Severity.WARNING,
            f"between {first} and {second} there is no {missing}; check that nothing is missing",
            f"the number before is {low}",
        )
    elif high == low and second.rank > max(first.rank, 1) + 1 and first.letter == second.letter:
        yield _about(
            paragraph,
            "label-gap",
            Severity.WARNING,
            f"{second} follows {first}; check that nothing is missing between them",
            f"the suffix before has rank {first.rank}",
        )


def _about(
    paragraph: Paragraph, code: str, severity: Severity, words: str, evidence: str
) -> Finding:
    label = paragraph.label
    return Finding(
        code=code,
        severity=severity,
        words=words,
        place=paragraph.place,
        paragraph=str(label or ""),
        quote=label.printed if label else "",
        evidence=evidence,
        confidence=Confidence.CERTAIN,
    )
