"""What people take away, measured: ``python -m bench.takeaway [--parties N]``.

An invented negotiation of 300 paragraphs is compiled and written in every form that a whole
compilation has, each as if it were asked for alone: the laws are held and Word files read back
every time. Seconds are of processors; memory is the peak of the one process, all forms together.
A form that is refused says why.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from adref.base.errors import AdrefError
from adref.folder.assemble import Assembled, Request, assemble
from adref.folder.forms import OPEN_DATA, ROLLING, TABLES, WRITERS, Writers
from adref.folder.found import FINDINGS
from adref.folder.handover import hand_over
from adref.folder.report import REPORT
from bench.consolidate import PARAGRAPHS, SEED, lay_out
from bench.costs import peak
from bench.negotiation import invent

FORMS: dict[str, Writers] = {
    "compile": WRITERS,
    "table": TABLES,
    "rolling": ROLLING,
    "export": OPEN_DATA,
    "findings": FINDINGS,
    "report": REPORT,
}
PARTIES = 200


def assembled(parties: int, folder: Path) -> Assembled:
    """The compilation of an invented negotiation, its files written to *folder*."""
    lay_out(invent(SEED, parties, PARAGRAPHS), folder)
    return assemble(Request(folder / "base.docx", tuple(sorted((folder / "inputs").iterdir()))))


def measured(work: Callable[[], object]) -> tuple[float, str]:
    """Seconds of processors that *work* takes, and what refused it if anything did."""
    start = time.process_time()
    try:
        work()
    except AdrefError as error:
        return time.process_time() - start, f"refused: {error}"
    return time.process_time() - start, ""


def rows(found: Assembled, folder: Path) -> Iterator[tuple[str, float, str]]:
    """A row for each form: its name, the seconds, the size of the file or why there is none."""
    for verb, writers in FORMS.items():
        for suffix in writers:
            path = folder / f"{verb}{suffix}"
            seconds, refused = measured(lambda p=path, w=writers: hand_over(found, [p], w))  # type: ignore[misc]
            said = refused or f"{path.stat().st_size / 1e6:.1f} MB"
            yield f"{verb} {suffix}", seconds, said


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.takeaway")
    parser.add_argument("--parties", type=int, default=PARTIES)
    given = parser.parse_args()
    with TemporaryDirectory() as place:
        folder = Path(place)
        start = time.process_time()
        found = assembled(given.parties, folder)
        total = time.process_time() - start
        print(f"{given.parties} parties, {PARAGRAPHS} paragraphs: compiled in {total:.1f} s")
        for name, seconds, said in rows(found, folder):
            total += seconds
            print(f"  {name:20} {seconds:6.1f} s   {said}", flush=True)
        print(f"all together {total:.1f} s of processors, {peak():.0f} MB")


if __name__ == "__main__":
    main()
