"""Consolidation, measured: ``python -m bench.consolidate [--full] [--parties N ...]``.

Word in, Word out: an invented base of 300 paragraphs and the tracked changes of 10, 50 and 100
parties become one Word file. adref reads, compiles, holds all five laws and writes; docx-scalpel
does it by ``docx_diff_consolidate`` with its own defaults, which drop what two parties want at
one place (--full adds the setting that stacks all of it, the nearer job and the slower one).
docx-scalpel takes the tracked files as they are: it accepts their changes before it compares.

Each program runs in a process of its own on the same files, in turn, and the best of the turns
counts. Seconds are of the whole process, from its start to the file on disk, on the clock and
of processors. Memory is the peak: for adref that of all its processes, for docx-scalpel that of
its host alone, without the Python client.
"""

import argparse
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

from bench.costs import Cost, best, run
from bench.negotiation import Negotiation, invent

SEED = 20251124
PARAGRAPHS = 300
PARTIES = (10, 50, 100)
PROGRAMS = {
    "adref": ("bench.with_adref",),
    "docx-scalpel": ("bench.with_scalpel",),
    "docx-scalpel, all kept": ("bench.with_scalpel", "STACK_ALL"),
}


def lay_out(negotiation: Negotiation, folder: Path) -> None:
    """Write the files of *negotiation* into *folder*."""
    (folder / "inputs").mkdir(parents=True)
    (folder / "base.docx").write_bytes(negotiation.base)
    for name, data in negotiation.submissions.items():
        (folder / "inputs" / f"{name}.docx").write_bytes(data)


def measured(parties: int, programs: Sequence[str], turns: int) -> dict[str, Cost]:
    """The cost of each of *programs* for so many *parties*."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "negotiation"
        lay_out(invent(SEED, parties, PARAGRAPHS), folder)
        runs = [{name: _run(name, folder) for name in programs} for _ in range(turns)]
    return {name: best([turn[name] for turn in runs]) for name in programs}


def _run(name: str, folder: Path) -> Cost:
    module, *rules = PROGRAMS[name]
    return run(module, str(folder), *rules)


def rows(parties: int, costs: Mapping[str, Cost]) -> str:
    """One line for each program; those of others say how adref stands to them."""
    ours = costs["adref"]
    lines = []
    for name, cost in costs.items():
        line = (
            f"{parties:4} parties  {name:22} {cost.seconds:7.2f} s {cost.processor:7.2f} s of "
            f"processors {cost.megabytes:5.0f} MB {1000 * cost.seconds / parties:4.0f} ms a party"
        )
        if name != "adref":
            line += (
                f"   adref: {cost.seconds / ours.seconds:.1f} times as fast, "
                f"{cost.processor / ours.processor:.1f} by processors, "
                f"{ours.megabytes / cost.megabytes:.2f} of the memory"
            )
        lines.append(line)
    return "\n".join(lines)


def slopes(found: Mapping[int, Mapping[str, Cost]]) -> str:
    """What one more party costs in processor time between each two sizes: the same if linear."""
    lines = []
    for name in next(iter(found.values())):
        costs = {parties: found[parties][name].processor for parties in sorted(found)}
        steps = [1000 * (costs[many] - costs[few]) / (many - few) for few, many in pairwise(costs)]
        lines.append(f"one more party, {name}: {', '.join(f'{step:.0f} ms' for step in steps)}")
    return "\n".join(lines)


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m bench.consolidate")
    parser.add_argument("--full", action="store_true", help="docx-scalpel with all kept, too")
    parser.add_argument("--parties", type=int, nargs="+", default=PARTIES)
    parser.add_argument("--turns", type=int, default=2, help="how often each runs; the best counts")
    given = parser.parse_args()
    programs = [name for name in PROGRAMS if given.full or not name.endswith("kept")]
    found = {}
    for parties in given.parties:
        found[parties] = measured(parties, programs, given.turns)
        print(rows(parties, found[parties]), flush=True)
    print(slopes(found))


if __name__ == "__main__":
    main()
