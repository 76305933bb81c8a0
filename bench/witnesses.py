"""One paragraph, many parties: adref beside CollateX (``python -m bench.witnesses``).

The two do not make the same thing: CollateX aligns all witnesses with each other and knows no
base. adref reads small text files, compiles and holds laws 1 to 4;
CollateX gets its texts in memory.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from adref.folder.assemble import Request, assemble
from bench.costs import ROOT, RunFailed
from bench.generate import edited
from bench.negotiation import text_with_all_pieces

SEED = 20251124
WITNESSES = (3, 10, 30)


def versions(count: int) -> list[str]:
    """One paragraph and *count* versions of it."""
    random = Random(SEED)
    base = text_with_all_pieces(random, sentences=9)
    return [base.text, *(edited(random, base, random.randint(2, 5)).text for _ in range(count))]


def with_collatex(texts: Sequence[str]) -> float:
    """Seconds to align *texts* with CollateX, in a process of its own, its start not counted."""
    command = [sys.executable, "-m", "bench.with_collatex"]
    done = subprocess.run(
        command, cwd=ROOT, input=json.dumps(texts), capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RunFailed(command, done.stderr)
    return float(done.stdout)


def with_adref(texts: Sequence[str]) -> float:
    """Seconds to lay *texts* over the first of them with adref, from small text files."""
    with TemporaryDirectory() as place:
        files = [Path(place) / f"W{number}.txt" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(f"1. {text}\n", encoding="utf-8")
        request = Request(files[0], tuple(files[1:]))
        started = time.perf_counter()
        assemble(request)
        return time.perf_counter() - started


def main() -> None:
    """Both programs with ever more parties."""
    for count in WITNESSES:
        texts = versions(count)
        ours = min(with_adref(texts) for _ in range(5))
        theirs = with_collatex(texts)
        print(
            f"{count:4} parties on one paragraph of {len(texts[0].split())} words: adref "
            f"{1000 * ours:.1f} ms, CollateX {1000 * theirs:.0f} ms, {theirs / ours:.0f} times",
            flush=True,
        )


if __name__ == "__main__":
    main()
