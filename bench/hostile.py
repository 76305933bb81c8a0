"""What the largest honest files cost: ``python -m bench.hostile [form ...] [--size 50]``.

Issue 3 holds every reader to it: a file of fifty megabytes takes less than sixty seconds and a
gigabyte, or is refused by a stated limit. Each file is read in a process of its own, after it was
built in another. The seconds are those of the processor. Where a file is refused, its half is
tried, and so on until one is read: so the dearest files below the limits are measured too.
"""

import argparse
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from adref.base.errors import InputUnreadable
from adref.readers import table
from bench.costs import ROOT, peak
from bench.hostile_papers import PAPERS

SECONDS, MEGABYTES = 60, 1024
"""What a file of fifty megabytes may take."""
_COMMAND = (sys.executable, "-m", "bench.hostile")
_WAIT = 10
"""How many times as long a process may take on the clock."""
_LEAST = 2**19
"""Bytes below which a paper is not halved."""
_ROOM = 3 * 2**30
"""Bytes after which a process is stopped, so that the machine lives."""


@dataclass(frozen=True, slots=True)
class Found:
    """What came of a file: how large it was, what it took, and the limit or "read"."""

    size: float
    seconds: float
    megabytes: float
    outcome: str

    @property
    def holds(self) -> bool:
        """Whether it took no more than it may."""
        return self.outcome and self.seconds < SECONDS and self.megabytes < MEGABYTES


def measured(form: str, name: str, size: int) -> Found:
    """What the paper *name* of *form* costs, built for so many bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"x.{form}"
        build = [*_COMMAND, "build", form, name, str(size), str(path)]
        subprocess.run(build, cwd=ROOT, check=True)
        said = _run("read", form, str(path))
        bytes_ = path.stat().st_size / 2**20
    if not said:
        return Found(bytes_, SECONDS, _ROOM / 2**20, "")
    seconds, megabytes, outcome = said.split("\t")
    return Found(bytes_, float(seconds), float(megabytes), outcome)


def _run(*words: str) -> str:
    """What the process printed, nothing if it was stopped."""
    command = [*_COMMAND, *words]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=SECONDS * _WAIT
        )
    except subprocess.TimeoutExpired:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def read_it(form: str, path: Path) -> str:
    """What comes of the file when it is read as the command line would: "read", or the limit."""
    reader: Callable[[bytes, str], object] = table.opened
    if form == "rolling":
        reader = import_module("adref.readers.rolling").read
    try:
        reader(path.read_bytes(), path.name)
    except InputUnreadable as refusal:
        return " ".join(refusal.what.split())
    return "read"


def _cost(form: str, path: Path) -> str:
    """What reading the file takes, and what comes of it."""
    resource.setrlimit(resource.RLIMIT_DATA, (_ROOM, _ROOM))
    began = time.process_time()
    outcome = read_it(form, path)
    return f"{time.process_time() - began}\t{peak()}\t{outcome}"


def main() -> int:
    """Print what every file costs; 1 if one takes more than it may."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split(":")[0])
    parser.add_argument("forms", nargs="*", metavar="form")
    parser.add_argument("--size", type=int, default=50, help="megabytes of each file")
    asked = parser.parse_args()
    papers: Mapping[str, Mapping[str, object]] = {f: PAPERS[f] for f in asked.forms or PAPERS}
    rows = (
        row
        for form, names in papers.items()
        for name in names
        for row in _halved(form, name, asked.size * 2**20)
    )
    return bool(sum(not found.holds for found in rows))


def _halved(form: str, name: str, size: int) -> Iterator[Found]:
    """What a paper costs; where it is refused, also half of it, and so on until one is read."""
    while size >= _LEAST:
        found = measured(form, name, size)
        sign = "" if found.holds else "  OVER"
        print(
            f"{form:8}{name:28}{found.size:5.1f} MB{found.seconds:6.1f} s"
            f"{found.megabytes:6.0f} MB  {found.outcome[:90] or 'stopped'}{sign}",
            flush=True,
        )
        yield found
        size = 0 if found.outcome == "read" else size // 2


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["build", form, name, size, path]:
            Path(path).write_bytes(PAPERS[form][name](int(size)))
        case ["read", form, path]:
            print(_cost(form, Path(path)))
        case _:
            os.chdir(ROOT)
            sys.exit(main())
