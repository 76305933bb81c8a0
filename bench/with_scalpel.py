"""Consolidates a folder of Word files with docx-scalpel: ``python -m bench.with_scalpel FOLDER``.

A second word names the rule for what two parties want at one place: BASE_WINS, which drops it
and is the default there, or STACK_ALL.
"""

import sys
from pathlib import Path

from docx_scalpel import (
    ConflictResolution,
    DocxDiffConsolidateSettings,
    DocxDiffReviewer,
    docx_diff_consolidate,
)

from bench.costs import children, peak


def main(folder: Path, rule: str = "BASE_WINS") -> None:
    """Read base.docx and inputs/, write scalpel.docx; print the peak of memory of its host."""
    files = sorted((folder / "inputs").iterdir())
    reviewers = [DocxDiffReviewer(file.read_bytes(), file.stem) for file in files]
    settings = DocxDiffConsolidateSettings(conflict_resolution=ConflictResolution[rule])
    base = (folder / "base.docx").read_bytes()
    (folder / "scalpel.docx").write_bytes(docx_diff_consolidate(base, reviewers, settings))
    print(max(peak(pid) for pid in children()))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
