"""Damage papers by chance and see whether a reader takes them: ``python tools/fuzz.py docx``.

Every damaged paper must be read or refused by an error of adref, within ten seconds of the
processor and a gigabyte, and what is read must hold to the laws of ``tools/fuzzing/laws.py``.
What does not is kept in a folder, made smaller, beside the paper as it was and the words of the
error. The same seed gives the same papers, in the same order.

    python tools/fuzz.py docx pdf --minutes 10 --seed 1 --keep out/fuzz
    python tools/fuzz.py docx --file out/fuzz/docx-4711.docx
"""

import argparse
import re
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "src")]
from tools.fuzzing import seeds  # noqa: E402 - found only now
from tools.fuzzing.forms import FORMS, Form  # noqa: E402
from tools.fuzzing.smaller import smaller  # noqa: E402
from tools.fuzzing.trial import Outcome, mutant  # noqa: E402
from tools.fuzzing.worker import Tried, Worker  # noqa: E402

SMALLER = 60.0
"""Seconds spent on making one finding smaller."""


@dataclass(slots=True)
class Tally:
    """What came of the papers of one form."""

    papers: int = 0
    seconds: float = 0.0
    refusals: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)
    slowest: tuple[float, int] = (0.0, 0)
    largest: tuple[float, int] = (0.0, 0)

    def add(self, number: int, tried: Tried) -> bool:
        """Whether the paper shows a fault that none before it has shown."""
        self.papers += 1
        self.seconds += tried.seconds
        self.slowest = max(self.slowest, (tried.seconds, number))
        self.largest = max(self.largest, (tried.megabytes, number))
        if tried.outcome.refusal:
            self.refusals[tried.outcome.refusal] += 1
        if tried.outcome.fault:
            self.faults[tried.outcome.fault] += 1
        return self.faults[tried.outcome.fault] == 1

    def lines(self, name: str, minutes: float) -> Iterator[str]:
        """The report."""
        yield (
            f"{name}: {self.papers:,} mutants in {minutes:.1f} min, "
            f"read in {self.seconds / 60:.1f} min of the processor, "
            f"{self.refusals.total():,} refused, {len(self.faults)} findings; "
            f"slowest {self.slowest[0]:.1f} s (number {self.slowest[1]}), "
            f"most memory {self.largest[0]:.0f} MB (number {self.largest[1]})"
        )
        for fault, times in self.faults.most_common():
            yield f"  found {times} times: {fault}"


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for on the command line."""

    minutes: float
    seed: int
    keep: Path
    folders: Sequence[Path]


def fuzz(form: Form, order: Order) -> Tally:
    """Damage papers of *form* until the time is over."""
    tally = Tally()
    with Worker(form) as worker:
        papers = [p for p in seeds.of(form, *order.folders) if not worker.read(p).outcome.refusal]
        end = time.monotonic() + order.minutes * 60
        for number in count():
            if time.monotonic() > end:
                return tally
            data = mutant(form, papers, order.seed, number)
            tried = worker.read(data)
            if tally.add(number, tried):
                began = time.monotonic()
                _keep(worker, data, tried.outcome, order.keep / f"{form.name}-{number}")
                end += time.monotonic() - began
    return tally


def _keep(worker: Worker, data: bytes, outcome: Outcome, stem: Path) -> None:
    """Write the finding as it was, made smaller, and what was said of it."""
    print(f"  {stem.name}: {outcome.fault}", flush=True)
    stem.parent.mkdir(parents=True, exist_ok=True)
    suffix = worker.form.suffixes[0]
    stem.with_suffix(f".whole.{suffix}").write_bytes(data)

    def same(made: bytes) -> bool:
        return worker.read(made).outcome.fault == outcome.fault

    stem.with_suffix(f".{suffix}").write_bytes(smaller(data, same, SMALLER))
    stem.with_suffix(".txt").write_text(f"{outcome.fault}\n\n{outcome.words}\n", encoding="utf-8")


def one(form: Form, path: Path) -> int:
    """Say what comes of the file *path*; 1 if it is a finding."""
    with Worker(form) as worker:
        tried = worker.read(path.read_bytes())
    outcome = tried.outcome
    said = outcome.words or (outcome.refusal and f"refused: {outcome.refusal}") or "read"
    print(f"{said}\n{tried.seconds:.2f} s, {tried.megabytes:.0f} MB")
    return bool(outcome.fault)


def main() -> int:
    """Do what the command line asks for; 1 if there is a finding."""
    parser = argparse.ArgumentParser(description=re.split(r"\n\n", __doc__ or "")[0])
    parser.add_argument("forms", nargs="+", choices=[*FORMS, "all"], metavar="form")
    parser.add_argument("--minutes", type=float, default=10.0, help="for each form")
    parser.add_argument("--seed", type=int, default=1, help="another gives other papers")
    parser.add_argument("--keep", type=Path, default=ROOT / "out" / "fuzz", help="for findings")
    parser.add_argument("--seeds", type=Path, action="append", help="a folder with more papers")
    parser.add_argument("--file", type=Path, help="read this one file and say what comes of it")
    asked = parser.parse_args()
    forms = list(FORMS) if "all" in asked.forms else asked.forms
    if asked.file:
        return one(FORMS[forms[0]], asked.file)
    order = Order(asked.minutes, asked.seed, asked.keep, [seeds.REAL, *(asked.seeds or [])])
    found = 0
    for name in forms:
        tally = fuzz(FORMS[name], order)
        print("\n".join(tally.lines(name, order.minutes)), flush=True)
        found += len(tally.faults)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
