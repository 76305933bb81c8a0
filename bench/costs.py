"""What a program costs, measured in a process of its own."""

import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class RunFailed(Exception):
    """A program that ended with an error; its last words are shown."""

    def __init__(self, command: Sequence[str], said: str) -> None:
        super().__init__(f"{' '.join(command)} failed:\n{said[-2000:]}")


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: seconds on the clock, seconds of processors, peak of memory in megabytes.

    On a machine with other work the seconds of processors tell more; a program that uses two
    of them at once has more of these than on the clock.
    """

    seconds: float
    processor: float
    megabytes: float


def run(module: str, *words: str) -> Cost:
    """What ``python -m module words`` takes, from its start to its end.

    The module prints its :func:`peak` last.
    """
    command = [sys.executable, "-m", module, *words]
    before, started = worked(), time.perf_counter()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    seconds, processor = time.perf_counter() - started, worked() - before
    if done.returncode:
        raise RunFailed(command, done.stderr)
    return Cost(seconds, processor, float(done.stdout.splitlines()[-1]))


def worked() -> float:
    """The seconds of processors that all ended children, and theirs, have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def peak(pid: int | str = "self") -> float:
    """The most memory the process *pid* has held so far, in megabytes, as Linux counts it."""
    # Not getrusage: there a child starts with the peak of the process that made it.
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def children() -> list[int]:
    """The processes that this one has started and that still run."""
    lists = Path("/proc/self/task").glob("*/children")
    return [int(pid) for found in lists for pid in found.read_text(encoding="utf-8").split()]


def held(pid: int) -> float:
    """The memory that *pid* and all that it has started hold now, in megabytes.

    Pages that several share are counted once (proportional set size); a process that ended
    meanwhile holds none.
    """
    try:
        rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
        lists = [path.read_text("utf-8") for path in Path(f"/proc/{pid}/task").glob("*/children")]
    except OSError:
        return 0.0
    own = next((line for line in rollup.splitlines() if line.startswith("Pss:")), "Pss: 0")
    return int(own.split()[1]) / 1024 + sum(held(int(n)) for one in lists for n in one.split())


def best(costs: Sequence[Cost]) -> Cost:
    """The least of each."""
    return Cost(
        min(c.seconds for c in costs),
        min(c.processor for c in costs),
        min(c.megabytes for c in costs),
    )
