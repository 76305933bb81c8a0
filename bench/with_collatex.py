"""Aligns texts with CollateX: a JSON list of texts on standard input, the seconds printed.

CollateX is under the GPL, so it is run as a program of its own and never imported elsewhere.
"""

import json
import sys
import time

from collatex import Collation, collate


def main() -> None:
    """Align once to warm up, then all texts against the clock."""
    texts = json.load(sys.stdin)
    _align(texts[:2])
    started = time.perf_counter()
    _align(texts)
    print(time.perf_counter() - started)


def _align(texts: list[str]) -> None:
    collation = Collation()
    for number, text in enumerate(texts):
        collation.add_plain_witness(f"W{number}", text)
    collate(collation, segmentation=False)


if __name__ == "__main__":
    main()
