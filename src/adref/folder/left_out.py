"""What the files that were written leave out or give in another way, each by its writer's list."""

from collections.abc import Iterable, Mapping
from importlib import import_module
from pathlib import Path

from adref.base.notices import Notice
from adref.folder.assemble import Assembled
from adref.folder.handover import suffix_of
from adref.writers.unsaid import counts, unsaid

FORMS: Mapping[str, Mapping[str, str]] = {
    "compilation": {
        ".docx": "adref.writers.docx",
        ".html": "adref.writers.html",
        ".json": "adref.writers.json",
        ".md": "adref.writers.markdown",
        ".akn.xml": "adref.writers.akn",
        ".akn": "adref.writers.akn",
        ".tei.xml": "adref.writers.tei",
        ".pdf": "adref.writers.marked_text",
    },
    "table": {
        ".csv": "adref.writers.csv",
        ".docx": "adref.writers.docx.tabulated",
        ".pdf": "adref.writers.docx.tabulated",
        ".xlsx": "adref.writers.xlsx",
    },
    "rolling": {
        ".docx": "adref.writers.docx.rolling",
        ".md": "adref.writers.markdown",
        ".pdf": "adref.writers.docx.rolling:ON_PAPER",
    },
    "pages": {
        ".docx": "adref.writers.party_page",
        ".pdf": "adref.writers.party_page",
        ".zip": "adref.writers.party_page",
    },
    "side-by-side": {".docx": "adref.writers.side_by_side", ".pdf": "adref.writers.side_by_side"},
    "open-data": {".zip": "adref.folder.open_data"},
}
"""The modules that say what a form cannot, by the stem of its file and the suffix.

The name of their table follows a colon where it is not CANNOT_SAY.
"""


def cannot_say(stem: str, suffix: str) -> Mapping[str, str]:
    """What the form *stem* has no words for in files of *suffix*, and what becomes of it."""
    # By name, because some writers take longer to load than most compilations to write.
    name, _, table = FORMS[stem][suffix].partition(":")
    found: Mapping[str, str] = getattr(import_module(name), table or "CANNOT_SAY")
    return found


def left_out(files: Iterable[tuple[str, Path]], assembled: Assembled) -> tuple[Notice, ...]:
    """What was *assembled* and is not as it is in each of *files*, which come with their forms."""
    known = [(stem, path) for stem, path in files if stem in FORMS]  # findings are about it
    if not known:
        return ()
    counted = counts(assembled.compilation, assembled.base, assembled.standing)
    return tuple(
        notice
        for stem, path in known
        for notice in unsaid(cannot_say(stem, suffix_of(path)), counted, str(path))
    )
