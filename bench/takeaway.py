"""What people take away, measured: ``python -m bench.takeaway [--parties N] [--forms]``.

An invented negotiation of 300 paragraphs is compiled and written in every form by ``adref all``, as
a person would ask for it. Seconds are on the clock and of processors, those of all processes;
memory is the most that all processes together held, what they share counted once.

With --forms each form is asked for alone as well, one after the other, by the same command: the
laws are held and Word files read back every time, and the inputs are read every time.
"""

import argparse
import sys
import time
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen, run
from tempfile import TemporaryDirectory

from adref.folder.everything import FORMS
from bench.consolidate import PARAGRAPHS, SEED, lay_out
from bench.costs import Cost, RunFailed, held, worked
from bench.negotiation import invent

PARTIES = 200
TEXTS = ("base", "Party 001")
"""What stands side by side."""
_PAUSE = 0.2
"""Seconds between two looks at the memory; a look takes a few milliseconds."""


def asked(folder: Path, forms: tuple[str, ...] = ()) -> list[str]:
    """The words of the command that writes *forms* of the negotiation in *folder*, or all."""
    inputs = sorted((folder / "inputs").iterdir())
    words = [word for form in forms for word in ("--form", form)]
    words += [word for text in TEXTS for word in ("--text", text)]
    files = [str(path) for path in (folder / "base.docx", *inputs)]
    return [sys.executable, "-m", "adref", "all", *files, "-o", str(folder / "out"), *words]


def measured(command: list[str]) -> Cost:
    """What *command* costs with all processes that it starts.

    It runs twice: a look at the memory stops those that are looked at, so it has a run of its own.
    """
    before, started = worked(), time.perf_counter()
    done = run(command, stdout=DEVNULL, stderr=PIPE, text=True, check=False)
    seconds, processor = time.perf_counter() - started, worked() - before
    if done.returncode:
        raise RunFailed(command, done.stderr)
    return Cost(seconds, processor, _peak(command))


def _peak(command: list[str]) -> float:
    """The most memory that all processes of *command* hold together, in megabytes."""
    peak = 0.0
    with Popen(command, stdout=DEVNULL, stderr=DEVNULL) as running:
        while running.poll() is None:
            peak = max(peak, held(running.pid))
            time.sleep(_PAUSE)
    return peak


def told(name: str, cost: Cost, said: str = "") -> str:
    """A line about what *name* costs."""
    return (
        f"  {name:22} {cost.seconds:6.1f} s {cost.processor:6.1f} s of processors "
        f"{cost.megabytes:5.0f} MB   {said}"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.takeaway")
    parser.add_argument("--parties", type=int, default=PARTIES)
    parser.add_argument("--forms", action="store_true", help="each form alone as well")
    given = parser.parse_args()
    with TemporaryDirectory() as place:
        folder = Path(place) / "negotiation"
        lay_out(invent(SEED, given.parties, PARAGRAPHS), folder)
        print(f"{given.parties} parties, {PARAGRAPHS} paragraphs")
        print(told("adref all", measured(asked(folder))), flush=True)
        for form in sorted(FORMS):
            size = f"{(folder / 'out' / form).stat().st_size / 1e6:.1f} MB on disk"
            if given.forms:
                print(told(form, measured(asked(folder, (form,))), size), flush=True)
            else:
                print(f"  {form:22} {size}")


if __name__ == "__main__":
    main()
