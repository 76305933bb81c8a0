"""The program as a user runs it, and small files to run it on."""

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

BASE = """# Access

1. The digital economy has expanded rapidly since the Summit.

2. Access remains uneven within and between countries.

3. States should promote the transfer of technology.

4. Feedback is invited on all of this.
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run gave back: the exit status and both outputs."""

    status: int
    out: str
    err: str


def adref(
    *arguments: str | Path, cwd: Path | None = None, env: Mapping[str, str] | None = None
) -> Ran:
    """Run adref with *arguments* as a program of its own, with *env* beside what is set here."""
    command = [sys.executable, "-m", "adref", *map(str, arguments)]
    around = {**os.environ, **(env or {})}
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, env=around, check=False)
    return Ran(done.returncode, done.stdout, done.stderr)


def base_and(folder: Path, **inputs: str) -> tuple[Path, list[Path]]:
    """A base text and inputs by party in *folder*."""
    base = folder / "base.md"
    base.write_text(BASE, encoding="utf-8")
    paths = [folder / f"{party}.md" for party in inputs]
    for path, text in zip(paths, inputs.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    return base, paths
