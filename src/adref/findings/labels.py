"""Labels repaired, repeated, left out and out of order."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from adref.findings.finding import Confidence, Finding, Severity
from adref.text.document import Kind, MarkedDocument, Paragraph, Role
from adref.text.labels import Label
from adref.text.marks import MarkKind

_FEW = 4


def labels(document: MarkedDocument) -> tuple[Finding, ...]:
    """What is to be said about the labels of *document*."""
    found = [*_repaired(document)]
    moved = any(notice.code == "label-changed" for notice in document.notices)
    body = [p for p in document.paragraphs if p.label and p.kind is Kind.BODY]
    labelled = [p for p in body if _counts(p) and not (moved and _is_new(p))]
    runs = _runs(labelled)
    # Where each article counts anew, the lists inside them look like faults.
    simple = len(runs) <= _FEW
    found += _repeated(runs, Severity.ERROR if simple else Severity.WARNING)
    found += _repeated_below(document)
    if simple:
        found += _broken_runs(runs)
    return tuple(found)


_TRACKED_IN = {MarkKind.TRACKED_INSERTED, MarkKind.MOVED_TO}


def _counts(paragraph: Paragraph) -> bool:
    """Whether the label is one the party answers for.

    Not where the paragraph is to go, nor where a tracked insertion took an automatic number:
    Word counts it among numbers that the base still gives to others.
    """
    words = [span for span in paragraph.spans if span.text.strip()]
    if not words:
        return True
    if all(span.role is Role.DELETED for span in words):
        return False
    tracked = all({mark.kind for mark in span.marks} & _TRACKED_IN for span in words)
    return not tracked or paragraph.label is None or paragraph.label.is_addition


def _is_new(paragraph: Paragraph) -> bool:
    """Whether it is put in as a whole: where others were renumbered, it has the place of one."""
    words = [span for span in paragraph.spans if span.text.strip()]
    fresh = paragraph.label is not None and not paragraph.label.is_addition
    return fresh and all(span.role in (Role.INSERTED, Role.NOTE) for span in words)


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


def _runs(labelled: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], ...]:
    """The paragraphs with a number of their own, cut where the count begins anew.

    It does at a 1 that follows another number, and at a new heading where the number falls.
    """
    runs: list[list[Paragraph]] = []
    for paragraph in labelled:
        label = paragraph.label
        if label is None or label.number is None or label.path:
            continue
        last = runs[-1][-1] if runs else None
        if last is None or last.label is None or _begins_anew(last, paragraph):
            runs.append([])
        runs[-1].append(paragraph)
    return tuple(tuple(run) for run in runs)


def _begins_anew(last: Paragraph, paragraph: Paragraph) -> bool:
    one, other = last.label, paragraph.label
    if one is None or other is None or one.series != other.series:
        return True
    falls = (other.number or 0) <= (one.number or 0)
    first = other.number == 1 and other.rank == 1 and one.number != 1
    return first or (falls and last.heading != paragraph.heading and other.rank == 1)


def _repeated(runs: Sequence[Sequence[Paragraph]], severity: Severity) -> Iterator[Finding]:
    """The second and later paragraphs of one label in a run."""
    for run in runs:
        seen: dict[Label, Paragraph] = {}
        for paragraph in run:
            label = paragraph.label
            if label is not None and label in seen and not label.is_alternative:
                yield _twice(paragraph, seen[label], severity)
            if label is not None:
                seen.setdefault(label, paragraph)


def _repeated_below(document: MarkedDocument) -> Iterator[Finding]:
    """Sub-paragraphs printed alone, "(a)", that directly follow one of the same label."""
    for one, other in pairwise(document.paragraphs):
        label = other.label
        if label is not None and label.number is None and label == one.label:
            yield _twice(other, one, Severity.ERROR)


def _twice(paragraph: Paragraph, first: Paragraph, severity: Severity) -> Finding:
    return _about(
        paragraph,
        "label-repeated",
        severity,
        f"label {paragraph.label} stands before two paragraphs; give one of them another",
        f"it stands before “{_opening(first)}” too",
    )


def _opening(paragraph: Paragraph) -> str:
    """The first words of a paragraph."""
    return " ".join("".join(span.text for span in paragraph.spans).split()[:6])


def _broken_runs(runs: Sequence[Sequence[Paragraph]]) -> Iterator[Finding]:
    """Gaps and steps back in the numbers of each run."""
    for run in runs:
        for one, other in pairwise(run):
            if one.label is not None and other.label is not None:
                yield from _step(one.label, other.label, other)


def _step(first: Label, second: Label, paragraph: Paragraph) -> Iterator[Finding]:
    low, high = first.number or 0, second.number or 0
    if second.key < first.key and not second.is_alternative:
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
