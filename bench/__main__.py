"""The measurements beside other programs, one after the other: ``python -m bench``.

The others (gdpr, hostile, plots, weight, fit) are started by their names.
"""

import subprocess
import sys

from bench.costs import ROOT

MODULES = (
    "bench.words",
    "bench.alignment",
    "bench.consolidate",
    "bench.witnesses",
    "bench.lost_marks",
    "bench.pdf",
    "bench.library",
    "bench.reuse",
    "bench.findings",
    "bench.takeaway",
)


def main() -> int:
    """Run each in a process of its own; how many failed."""
    failed = 0
    for module in MODULES:
        print(f"\n== {module}", flush=True)
        done = subprocess.run([sys.executable, "-m", module], cwd=ROOT, check=False)
        failed += done.returncode != 0
    return failed


if __name__ == "__main__":
    sys.exit(main())
