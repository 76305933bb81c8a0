"""What a person should look at in a paper: said as notices, nothing mended."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.lay import Laid
from adref.compilation.submission import Submission
from adref.proposals.edits import Edit
from adref.text.walk import Named


def notices_on(
    submission: Submission,
    base: Sequence[Named],
    laid: Laid,
    silent: Mapping[str, Collection[Edit]],
) -> Iterator[Notice]:
    """What a person should look at; *silent* are the unmarked edits by base id."""
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
    for index, at in sorted(laid.answer.items()):
        printed, label = laid.stretches[at].label, base[index].stretch.label
        if printed is not None and label is not None and printed != label:
            words = f"paragraph {label} of the base is called {printed} here"
            yield Notice("relabelled", words, laid.stretches[at].first.place, party)


def _on_silence(
    submission: Submission,
    base: Sequence[Named],
    laid: Laid,
    silent: Mapping[str, Collection[Edit]],
) -> Iterator[Notice]:
    party, whole = submission.party.ident, Place(submission.document.file)
    count = sum(map(len, silent.values()))
    if count and not submission.marked:
        words = f"the paper carries no marks: all its {count} changes were found by comparison"
        yield Notice("no-marks", words, whole, party)
        return
    for index, at in sorted(laid.answer.items()):
        for edit in sorted(silent.get(base[index].ident, ())):
            change = _change(base[index].text, edit)
            words = f"paragraph {_called(base[index])}: {change} is not marked"
            yield Notice("silent-edit", words, laid.stretches[at].first.place, party)


def _change(base: str, edit: Edit) -> str:
    old, new = base[edit.start : edit.end].strip(), edit.text.strip()
    if old and new:
        return f"“{old}” → “{new}”"
    return f"“{new}” put in" if new else f"“{old}” taken out"
