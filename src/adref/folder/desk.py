"""The inputs laid over the base one after the other, or by several processes at once."""

import gc
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from adref.base.errors import AdrefError
from adref.compilation.proposals import Proposals
from adref.folder.papers import Desk, papers_in
from adref.negotiation.charter import PartyEntry

Papers = tuple[Proposals, ...]


def all_papers(
    tasks: Sequence[tuple[Path, PartyEntry]], desk: Desk, workers: int
) -> Iterator[tuple[Path, Papers | AdrefError]]:
    """What each of *tasks* holds, in their order, or what is wrong with it."""
    paths = [path for path, _ in tasks]
    if workers < 2:  # noqa: PLR2004 - one worker is this process
        yield from zip(paths, (_papers(task, desk) for task in tasks), strict=True)
        return
    with ProcessPoolExecutor(workers, initializer=_take_desk, initargs=(desk,)) as pool:
        share = max(1, min(2, len(tasks) // (workers * 4)))  # or the last share keeps one waiting
        parcels = pool.map(_at_desk, tasks, chunksize=share)
        yield from zip(paths, (_unpacked(parcel, desk) for parcel in parcels), strict=True)


def _papers(task: tuple[Path, PartyEntry], desk: Desk) -> Papers | AdrefError:
    try:
        return papers_in(*task, desk)
    except AdrefError as fault:
        return fault


_desk: list[Desk] = []
"""The desk of this worker process, handed to it once and not with every input."""


def _take_desk(desk: Desk) -> None:
    _desk[:] = [desk]
    gc.disable()  # documents are values without rings of references; it would walk them in vain


def _at_desk(task: tuple[Path, PartyEntry]) -> "tuple[_Parcel, ...] | AdrefError":
    desk = _desk[0]
    found = _papers(task, desk)
    if isinstance(found, AdrefError):
        return found
    index = {named.text: n for n, named in enumerate(desk.base)}
    return tuple(_packed(paper, index) for paper in found)


@dataclass(frozen=True, slots=True)
class _Parcel:
    """A paper on its way to another process.

    Where its *order* has a text of the base it holds the index of that: every paper has most
    of the base, and a hundred copies of it would be sent and kept.
    """

    paper: Proposals
    order: tuple[int | str, ...]


def _packed(paper: Proposals, index: Mapping[str, int]) -> _Parcel:
    return _Parcel(replace(paper, order=()), tuple(index.get(text, text) for text in paper.order))


def _unpacked(parcels: tuple[_Parcel, ...] | AdrefError, desk: Desk) -> Papers | AdrefError:
    if isinstance(parcels, AdrefError):
        return parcels
    return tuple(
        replace(
            parcel.paper,
            order=tuple(
                desk.base[text].text if isinstance(text, int) else text for text in parcel.order
            ),
        )
        for parcel in parcels
    )
