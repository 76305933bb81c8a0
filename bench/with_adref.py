"""Compiles a folder of Word files with adref: ``python -m bench.with_adref FOLDER``."""

import sys
from pathlib import Path

from adref.folder.assemble import Request, assemble
from adref.folder.handover import hand_over
from bench.costs import peak


def main(folder: Path) -> None:
    """Read base.docx and inputs/, hold the laws, write adref.docx; print the peak of memory."""
    inputs = tuple(sorted((folder / "inputs").iterdir()))
    done = assemble(Request(folder / "base.docx", inputs))
    hand_over(done.compilation, done.base, [folder / "adref.docx"])
    print(peak())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
