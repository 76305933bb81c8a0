"""The compilation in a few lines for the terminal."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Group
from rich.table import Table
from rich.text import Text

from adref.base.codes import notices
from adref.base.counts import counted
from adref.base.notices import Notice
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.compilation.standing import Standing
from adref.folder.assemble import Assembled


@dataclass(frozen=True, slots=True)
class Written:
    """The files written, and what of the compilation is not in them as it is."""

    paths: Sequence[Path]
    unsaid: Sequence[Notice] = ()


def summary(assembled: Assembled, outputs: Written, such_as: str = "compilation.docx") -> Group:
    """Who proposes how much, where parties meet, what to look at, and where it was written.

    *such_as* is the name of a result that could have been asked for.
    """
    compilation = assembled.compilation
    parts: list[Text | Table] = [
        Text(compilation.base.title, style="bold"),
        Text(figures(compilation)),
        _by_party(compilation),
        Text(_shared(compilation)),
    ]
    if held := _held(assembled.standing):
        parts.append(Text(held))
    codes = Counter(notice.code for notice in compilation.notices)
    parts += [_noticed(code, count) for code, count in sorted(codes.items())]
    parts += aftermath(assembled, outputs)
    if not outputs.paths:
        parts.append(Text(f"Nothing was written; name a result with -o {such_as}."))
    return Group(*parts)


def _held(standing: Standing) -> str:
    """How much is known beside the inputs; "" where nothing is."""
    positions, rulings = len(standing.positions), len(standing.rulings)
    if not positions and not rulings:
        return ""
    statuses = counted(rulings, "status or decision", "statuses and decisions")
    return f"Beside the papers: {counted(positions, 'position')}, {statuses}."


def _sourced(standing: Standing) -> Iterator[str]:
    """What the library says of the sources that parties name; nothing where it was not asked."""
    said = Counter(said.verdict for there in standing.sourced.values() for said in there)
    found = Counter(str(one.origin) for there in standing.unnoted.values() for one in there)
    for what, by_kind in (
        ("Sources held against the library", said),
        ("Agreed language without a note", found),
    ):
        if by_kind:
            counts = ", ".join(f"{count} {words}" for words, count in sorted(by_kind.items()))
            yield f"{what}: {counts}."


def aftermath(assembled: Assembled, outputs: Written) -> list[Text]:
    """What was left out, where the results were written, and what each cannot say."""
    parts = [Text(f"Left out: {fault}", style="yellow") for fault in assembled.left_out]
    parts += map(Text, _sourced(assembled.standing))
    for path in outputs.paths:
        parts.append(Text(f"Written: {path}"))
        here = (notice for notice in outputs.unsaid if notice.place.file == str(path))
        parts += [Text(f"  {notice.words}", style="dim") for notice in here]
    return parts


def _noticed(code: str, count: int) -> Text:
    """How often something was noticed, with what it means."""
    return Text(f"{count:3} {code}: {notices()[code]}", style="dim")


def figures(compilation: Compilation) -> str:
    """How much is in *compilation*, in a sentence."""
    base = [p for p in compilation.paragraphs if isinstance(p, BaseParagraph)]
    new = [p for p in compilation.paragraphs if isinstance(p, NewParagraph)]
    passages = sum(len(p.passages) for p in base)
    touched = sum(bool(p.passages or p.alternatives) for p in base)
    alternatives = sum(len(p.alternatives) for p in base)
    found = (
        counted(passages, "passage"),
        counted(len(new), "new paragraph"),
        counted(alternatives, "alternative"),
        counted(len(compilation.moves), "move"),
    )
    parties = counted(len(compilation.parties), "party", "parties")
    return f"{parties} on {counted(len(base), 'paragraph')}, {touched} touched: {', '.join(found)}."


def _by_party(compilation: Compilation) -> Table:
    table = Table(box=None, pad_edge=False)
    table.add_column("party")
    for name in ("readings", "new", "silent", "moves"):
        table.add_column(name, justify="right")
    table.add_column("marks", overflow="fold")
    readings = Counter(p for r in _readings(compilation) for p in r.parties)
    added = [r for p in compilation.paragraphs if isinstance(p, NewParagraph) for r in p.readings]
    silent = Counter(p for r in (*_readings(compilation), *added) for p in r.silent)
    new = Counter(p for r in added for p in r.parties)
    moves = Counter(move.party for move in compilation.moves)
    for party in compilation.parties:
        counts = (count[party.ident] for count in (readings, new, silent, moves))
        table.add_row(party.ident, *map(str, counts), party.convention.replace(",", ", "))
    return table


def _readings(compilation: Compilation) -> list[Reading]:
    """The readings of base paragraphs, alternatives among them."""
    return [
        reading
        for p in compilation.paragraphs
        if isinstance(p, BaseParagraph)
        for reading in (*(r for passage in p.passages for r in passage.readings), *p.alternatives)
    ]


def _shared(compilation: Compilation) -> str:
    shared = sum(len(reading.parties) > 1 for reading in _readings(compilation))
    contested = sum(
        len(passage.readings) > 1
        for p in compilation.paragraphs
        if isinstance(p, BaseParagraph)
        for passage in p.passages
    )
    readings, passages = counted(shared, "reading"), counted(contested, "passage")
    return f"Shared by several parties: {readings}. With rival readings: {passages}."
