"""Papers read in a process of its own, with limits that hold whatever happens in it.

The time is that of the processor, so that other work on the machine makes nothing a finding. A
process that hangs in C code, overflows its stack or is killed is one that ended: its last lines
are in the outcome, and the next paper finds a new one.
"""

import faulthandler
import multiprocessing
import re
import resource
import signal
import tempfile
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from tools.fuzzing.forms import Form
from tools.fuzzing.trial import Outcome, tried

SECONDS = 10.0
"""Of the processor, for one paper; the largest seeds take a third of a second."""
MEMORY = 2**30
"""Bytes that a process may hold, whatever it reads."""
_WAIT = 20
"""How many times as long a process may take on the clock."""
_FRAME = re.compile(r'File ".*?/src/(adref/[^"]+)", line \d+ in (\w+)')


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a paper, and what it took: seconds of the processor, megabytes at the most."""

    outcome: Outcome
    seconds: float
    megabytes: float


@dataclass(slots=True)
class Worker:
    """Reads papers of one *form*, one after the other, in a process that is renewed as needed.

    Each may take so many *seconds* of the processor.
    """

    form: Form
    seconds: float = SECONDS
    _process: ForkProcess | None = None
    _line: Connection | None = None
    _traces: IO[str] = field(default_factory=lambda: tempfile.TemporaryFile("w+"))  # noqa: SIM115

    def __enter__(self) -> Self:
        """Nothing is started before the first paper."""
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _e: BaseException | None, _t: TracebackType | None
    ) -> None:
        """No process is left behind."""
        self._end()
        self._traces.close()

    def read(self, data: bytes) -> Tried:
        """What comes of *data*."""
        line = self._started()
        try:
            line.send_bytes(data)
            if line.poll(self.seconds * _WAIT):
                found: Tried = line.recv()
                return found
        except (EOFError, ConnectionError):
            pass  # it died of this paper; how is asked below
        return Tried(Outcome(*self._death()), self.seconds, 0.0)

    def _started(self) -> Connection:
        if self._line is None:
            fork = multiprocessing.get_context("fork")  # the readers are loaded already
            self._line, theirs = fork.Pipe()
            self._process = fork.Process(target=self._serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._line

    def _death(self) -> tuple[str, str]:
        """How the process ended, and its last lines."""
        process = self._process
        self._end()
        code = process.exitcode if process else None
        self._traces.seek(0)
        trace = self._traces.read()
        frames = _FRAME.findall(trace)
        where = f"{frames[0][0]}, {frames[0][1]}" if frames else "no module of adref"
        kind = {-signal.SIGPROF: f"over {self.seconds:g} s", -signal.SIGTERM: "hangs"}
        return f"{kind.get(code or 0, f'ended with {code}')} in {where}", trace[:3_000]

    def _end(self) -> None:
        if self._line:
            self._line.close()
        if self._process:
            self._process.join(0.5)
            self._process.terminate()
            self._process.join()
        self._line = self._process = None

    def _serve(self, line: Connection) -> None:
        """Read every paper that comes along *line*, until it is closed."""
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        self._traces.seek(0)
        self._traces.truncate()
        faulthandler.enable(self._traces)
        faulthandler.register(signal.SIGPROF, self._traces, chain=True)
        while True:
            try:
                data = line.recv_bytes()
            except EOFError:
                return
            Path("/proc/self/clear_refs").write_text("5", encoding="ascii")  # the peak from here on
            began = time.process_time()
            signal.setitimer(signal.ITIMER_PROF, self.seconds)
            outcome = tried(self.form, data)
            signal.setitimer(signal.ITIMER_PROF, 0)
            line.send(Tried(outcome, time.process_time() - began, _peak()))


def _peak() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024
