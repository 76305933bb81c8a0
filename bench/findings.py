"""Findings on a compilation, measured: ``python -m bench.findings [--parties N] [--paragraphs N]``.

The invented negotiation of bench/negotiation.py is compiled once; then each list of findings is
made by itself, and all of them together. Seconds are of the processor.
"""

import argparse
from collections.abc import Callable, Sized
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

from adref.compilation.model import Compilation
from adref.findings.compiled.agreement import agreement
from adref.findings.compiled.awaited import awaited
from adref.findings.compiled.bracket_count import bracket_count
from adref.findings.compiled.contested import contested
from adref.findings.compiled.convergence import of_paragraphs
from adref.findings.compiled.everything import findings_of
from adref.findings.compiled.near_equal import near_equal
from adref.findings.compiled.open_wordings import open_wordings
from adref.findings.compiled.strength import shifts
from adref.findings.compiled.substitutions import substitutions
from adref.folder.assemble import Request, assemble
from bench.consolidate import SEED, lay_out
from bench.negotiation import invent

FINDERS: dict[str, Callable[[Compilation], object]] = {
    "contested": contested,
    "convergence": of_paragraphs,
    "open wordings": open_wordings,
    "near-equal": near_equal,
    "substitutions": substitutions,
    "shifts": shifts,
    "agreement": agreement,
    "brackets": bracket_count,
    "awaited": awaited,
    "all": findings_of,
}


def compiled(parties: int, paragraphs: int) -> Compilation:
    """The invented negotiation, laid over its base."""
    with TemporaryDirectory() as place:
        folder = Path(place)
        lay_out(invent(SEED, parties, paragraphs), folder / "negotiation")
        base = folder / "negotiation" / "base.docx"
        inputs = tuple(sorted((folder / "negotiation" / "inputs").iterdir()))
        return assemble(Request(base, inputs), workers=2).compilation


def main() -> None:
    """Print a line for each list."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--parties", type=int, default=200)
    parser.add_argument("--paragraphs", type=int, default=300)
    asked = parser.parse_args()
    made = compiled(asked.parties, asked.paragraphs)
    print(f"{asked.parties} parties, {asked.paragraphs} paragraphs")
    for name, find in FINDERS.items():
        start = process_time()
        found = find(made)
        seconds = process_time() - start
        many = f"{len(found):6} found" if isinstance(found, Sized) else ""
        print(f"{name:14}{seconds:7.2f} s {many}")


if __name__ == "__main__":
    main()
