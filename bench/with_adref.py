"""Compiles a folder of Word files with adref: ``python -m bench.with_adref FOLDER``."""

import os
import resource
import sys
from contextlib import suppress
from pathlib import Path

from adref.cli import main as adref
from bench.costs import peak


def main(folder: Path) -> None:
    """Read base.docx and inputs/, hold the laws, write adref.docx; print the peak of memory.

    This is ``adref compile``, the processes it starts to read the inputs included:
    each is counted with the peak of the largest, as if they had shared nothing.
    """
    inputs = sorted((folder / "inputs").iterdir())
    words = ("compile", folder / "base.docx", *inputs, "-o", folder / "adref.docx")
    sys.argv = ["adref", *map(str, words)]
    with suppress(SystemExit):
        adref()
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(peak() + largest * (os.cpu_count() or 1))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
