"""Broken PDFs: whatever the bytes are, there is a document or a refusal, within limits."""

import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from pdf_build import FONTS, box, line, lines, pdf, stream, text
from pdf_mutate import mutated, outcome, unpacked

_QUAD = "[90.3 709 104.3 709 90.3 698 104.3 698]"
_NOTES = "".join(
    f"<</Type/Annot/Subtype/{kind}/Rect[90 698 105 709]/QuadPoints{_QUAD}/Contents(Why?)/T(EU)>>"
    for kind in ("StrikeOut", "Highlight", "Caret", "Text")
)
_DRAWN = text("abc def ghi.") + box(90, 702, 13, 0.75) + line(90, 104, 699)
_DRAWN += lines("1. One two", "2. Three", y=600) + "/X Do"
_FORM = stream(
    b"BT /F1 9 Tf 50 50 Td [(ab) -300 (cd)] TJ ET",
    b"/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</Font" + FONTS + b">>",
)
_SEED = pdf(_DRAWN, _DRAWN, annotations=_NOTES, more=[_FORM])


@pytest.mark.parametrize("seed", range(40))
def test_a_broken_file_is_read_or_refused(seed: int) -> None:
    """No change of a few bytes brings out anything but a document or a refusal."""
    assert outcome(mutated(_SEED, Random(seed))) in ("read", "refused")


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (b"<</Type/Catalog/Pages 2 0 R", b"1 0 R <</Type/Catalog/Pages 2 0 R"),
        (b"<</Type/Pages", b"4 0 R endobj <</Type/Pages"),
        (b"<</Type/Page/", b"2 0 R endobj <</Type/Page/"),
    ],
    ids=["the catalog itself", "the tree of pages", "a page the tree"],
)
def test_an_object_that_only_leads_to_itself_is_refused(written: bytes, instead: bytes) -> None:
    """The parser would follow it for ever; found by a longer run of this fuzzer."""
    assert outcome(_SEED.replace(written, instead, 1)) in ("read", "refused")


def test_a_longer_run_finds_nothing_within_its_memory(tmp_path: Path) -> None:
    """In a process of its own with 3 GB at most, sixty changes make no fault."""
    seed = tmp_path / "seed.pdf"
    seed.write_bytes(_SEED)
    program = Path(__file__).with_name("pdf_mutate.py")
    command = [sys.executable, str(program), "60", str(tmp_path), str(seed)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_streams_are_laid_open_before_they_are_changed() -> None:
    """What is packed would only be damaged as a whole."""
    assert unpacked(_SEED) == _SEED
