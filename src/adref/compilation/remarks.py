"""What a person should look at in a paper: said as notices, nothing mended."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.lay import Laid
from adref.compilation.submission import Submission
from adref.proposals.edits import Edit
from adref.text.walk import Named

Silent = tuple[Mapping[str, Collection[Edit]], Collection[int]]
"""What no mark shows: edits by base id, and the stretches that are new paragraphs."""


def notices_on(
    submission: Submission,
    base: Sequence[Named],
    laid: Laid,
    silent: Silent,
) -> Iterator[Notice]:
    """What a person should look at; *silent* is what no mark shows."""
    party = submission.party.ident
    whole = Place(submission.document.file)
    if laid.absent:
        spoken = len(base) - len(laid.absent)
        words = f"speaks of {spoken} of {len(base)} paragraphs of the base; the others are kept"
        yield Notice("excerpt", words, whole, party)
    for n in sorted(laid.covering):
        stretch = laid.stretches[n]
        words = f"“{stretch.after}” stands above the text and is taken for no proposal"
        yield Notice("covering-line", words, stretch.first.place, party)
    for index in sorted(laid.missing):
        words = f"paragraph {_called(base[index])} is left out without a mark: read as deleted"
        yield Notice("missing-paragraph", words, whole, party)
    for index, pieces in laid.pieces.items():
        place = laid.stretches[laid.answer[index]].first.place
        words = f"paragraph {_called(base[index])} is split into {len(pieces) + 1}"
        yield Notice("split", words, place, party)
    for index, into in laid.merged.items():
        place = laid.stretches[laid.answer[into]].first.place
        words = f"paragraph {_called(base[index])} is joined to {_called(base[into])}"
        yield Notice("merged", words, place, party)
    yield from _on_labels(party, base, laid)
    yield from _on_silence(submission, base, laid, silent)


def _called(named: Named) -> str:
    return named.label or f"“{named.text[:40]}”"


def _on_labels(party: str, base: Sequence[Named], laid: Laid) -> Iterator[Notice]:
    """One notice for each run of paragraphs whose numbers moved on by the same."""
    for run in _renamed(base, laid):
        names = [
            (str(base[index].stretch.label), str(laid.stretches[at].label)) for index, at in run
        ]
        place = laid.stretches[run[0][1]].first.place
        (old, new), (last_old, last_new) = names[0], names[-1]
        if len(run) == 1:
            words = f"paragraph {old} of the base is called {new} here"
        else:
            words = (
                f"paragraphs {old} to {last_old} of the base are called {new} to {last_new} here"
            )
        yield Notice("relabelled", words, place, party)


def _renamed(base: Sequence[Named], laid: Laid) -> Iterator[list[tuple[int, int]]]:
    """The answers with another label than the base has, in runs of one step of the numbers."""
    run: list[tuple[int, int]] = []
    step: int | None = None
    for index, at in sorted(laid.answer.items()):
        label, printed = base[index].stretch.label, laid.stretches[at].label
        if printed is None or label is None or label.number is None:
            continue
        by = (printed.number or 0) - label.number if printed != label else None
        if run and by != step:
            yield run
            run = []
        step = by
        if by is not None:
            run.append((index, at))
    if run:
        yield run


def _on_silence(
    submission: Submission,
    base: Sequence[Named],
    laid: Laid,
    silent: Silent,
) -> Iterator[Notice]:
    edits, new = silent
    party, whole = submission.party.ident, Place(submission.document.file)
    count = sum(map(len, edits.values())) + len(new)
    if count and not submission.marked:
        found = "its one change was" if count == 1 else f"all its {count} changes were"
        words = f"the paper carries no marks: {found} found by comparison"
        yield Notice("no-marks", words, whole, party)
        return
    for index, at in sorted(laid.answer.items()):
        for edit in sorted(edits.get(base[index].ident, ())):
            change = _change(base[index].text, edit)
            words = f"paragraph {_called(base[index])}: {change} is not marked"
            yield Notice("silent-edit", words, laid.stretches[at].first.place, party)
    for n in sorted(new):
        stretch = laid.stretches[n]
        words = f"the new paragraph {stretch.label or f'“{stretch.after[:40]}”'} is not marked"
        yield Notice("silent-edit", words, stretch.first.place, party)


def _change(base: str, edit: Edit) -> str:
    old, new = base[edit.start : edit.end].strip(), edit.text.strip()
    if old and new:
        return f"“{old}” → “{new}”"
    return f"“{new}” put in" if new else f"“{old}” taken out"
