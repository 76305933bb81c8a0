"""One paper examined: what can be said of it alone, and what the base shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.convention import Convention
from adref.compilation.proposals import Proposals
from adref.findings.checklist import examine, in_order
from adref.findings.finding import Confidence, Finding, Severity
from adref.folder.understand import OTHER_TEXT, Understood, understand
from adref.proposals.instructions import Remark
from adref.text.document import MarkedDocument
from adref.text.walk import Named

_AGAINST_BASE = {
    "silent-edit": Severity.ERROR,
    "no-marks": Severity.ERROR,
    "missing-paragraph": Severity.ERROR,
    "relabelled": Severity.WARNING,
    "excerpt": Severity.INFO,
    "covering-line": Severity.INFO,
    "split": Severity.INFO,
    "merged": Severity.INFO,
}
"""What the base shows, and how much a coordinator should mind."""
_NO_CHANGE = "this is not understood as a change"
_TOLD = {
    "instruction-unclear": Severity.WARNING,
    "instruction-carried-out": Severity.INFO,
    "row-unclear": Severity.WARNING,
    "table-of-comments": Severity.INFO,
}


@dataclass(frozen=True, slots=True)
class Examined:
    """A paper with its findings, in the order of its text; *convention* says how it was read."""

    document: MarkedDocument
    convention: str
    findings: tuple[Finding, ...]

    @property
    def has_errors(self) -> bool:
        """Whether anything was found that should not go out like this."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


def examine_file(
    file: Path, base: Path | None = None, convention: Convention | None = None
) -> Examined:
    """Examine *file*, against *base* if there is one.

    Raises :class:`adref.base.errors.InputUnreadable` where one of the two cannot be read.
    """
    understood = understand(file, base, convention)
    reading = understood.reading
    found = [*examine(reading.document), *_told(understood)]
    if understood.proposals is not None:
        found += _against_base(understood.proposals, understood.base)
    return Examined(reading.document, reading.convention, in_order(found))


def _told(understood: Understood) -> Iterator[Finding]:
    """The changes told in words: carried out or not, and without a base those that are unclear."""
    for notice in understood.reading.document.notices:
        severity = _TOLD.get(notice.code)
        if severity is not None:
            yield _finding(notice, severity)
    if understood.proposals is not None:
        return
    for instruction in understood.instructions:
        if isinstance(instruction.action, Remark) and not instruction.in_cells:
            asker = instruction.action.asker
            words = f"this tells a wish of {asker}, not of the sender" if asker else _NO_CHANGE
            words += "; it would be kept as a comment"
            yield Finding(
                "instruction-unclear",
                Severity.WARNING,
                words,
                instruction.place,
                str(instruction.target.label or ""),
                instruction.evidence,
                "the sentence itself",
            )


def _against_base(paper: Proposals, base: Sequence[Named]) -> Iterator[Finding]:
    texts = {named.ident: named for named in base}
    if not paper.belongs:
        whole = Place(paper.party.file)
        yield Finding("wrong-document", Severity.ERROR, OTHER_TEXT, whole, "", "", "the base text")
    for notice in paper.notices:
        severity = _AGAINST_BASE.get(notice.code)
        if severity is not None and notice.code != "silent-edit":
            yield _finding(notice, severity)
    for ident, wording in paper.wordings.items():
        named = texts[ident]
        for edit in sorted(wording.silent) if wording.text else ():
            old, new = named.text[edit.start : edit.end].strip(), edit.text.strip()
            yield Finding(
                "silent-edit",
                Severity.ERROR,
                "this differs from the base and carries no mark; mark it or take it back",
                wording.place,
                named.label,
                new or old,
                f"the base has “{old}”" if old else "the base has nothing here",
                Confidence.CERTAIN,
            )

    for addition in paper.additions:
        if addition.silent:
            yield Finding(
                "silent-edit",
                Severity.ERROR,
                "this paragraph is new and carries no mark; mark it or take it back",
                addition.place,
                addition.label,
                addition.text,
                "the base has no such paragraph",
                Confidence.CERTAIN,
            )


def _finding(notice: Notice, severity: Severity) -> Finding:
    return Finding(notice.code, severity, notice.words, notice.place, "", "", "the base text")
