"""Every form at once: which there are, and what becomes of the others where one cannot be."""

import os
import signal
from pathlib import Path

import pytest

from adref.base.errors import AdrefError, LawBroken
from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.folder import everything
from adref.folder.assemble import Assembled
from adref.folder.everything import FORMS, Everything, FormLost, write_everything, writers_of
from adref.text.document import MarkedDocument
from tests.writers.build import base, compilation, document

MADE = compilation(base("p1", "States [should|EU: shall] act.", label="1"), parties="EU")
ASSEMBLED = Assembled(MADE, document(MADE))

TOO_LONG = "too long"
BROKEN = ("a law", None, "p1", "they differ")


def said(_: Compilation, __: MarkedDocument, ___: Standing) -> bytes:
    """A form that is made."""
    return b"made"


def refused(_: Compilation, __: MarkedDocument, ___: Standing) -> bytes:
    """A form that cannot be."""
    raise AdrefError(TOO_LONG)


def broken(_: Compilation, __: MarkedDocument, ___: Standing) -> bytes:
    """A form that would say something false."""
    raise LawBroken(*BROKEN)


def killed(_: Compilation, __: MarkedDocument, ___: Standing) -> bytes:
    """A form whose process is ended from outside, as for want of memory."""
    os.kill(os.getpid(), signal.SIGKILL)
    return b""


def test_all_forms_are_among_them_but_one() -> None:
    """The pages of all parties in Word is asked for by its own verb."""
    known = writers_of(Everything(Path(), frozenset()))
    assert set(FORMS) == known.keys() - {"pages.docx"}
    assert len(set(FORMS)) == len(FORMS)


def wanted(folder: Path) -> Everything:
    """Two forms, of errands of their own."""
    return Everything(folder, frozenset({"table.xlsx", "table.docx"}), workers=2)


@pytest.fixture
def writers(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """The writers of the two forms, to be set by a test."""
    found: dict[str, object] = {"table.xlsx": said}
    monkeypatch.setattr(everything, "writers_of", lambda _: found)
    return found


def test_a_form_that_cannot_be_does_not_keep_the_others(
    tmp_path: Path, writers: dict[str, object]
) -> None:
    """It is named with its cause."""
    writers["table.docx"] = refused
    paths, faults = write_everything(ASSEMBLED, wanted(tmp_path))
    assert paths == [tmp_path / "table.xlsx"]
    assert [(form, str(fault)) for form, fault in faults] == [("table.docx", "too long")]
    assert [path.name for path in tmp_path.iterdir()] == ["table.xlsx"]


def test_a_broken_law_keeps_all_from_being_written(
    tmp_path: Path, writers: dict[str, object]
) -> None:
    """Who would trust the others? Nothing is left lying about either."""
    writers["table.docx"] = broken
    with pytest.raises(LawBroken, match="they differ"):
        write_everything(ASSEMBLED, wanted(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_is_ended_is_said(tmp_path: Path, writers: dict[str, object]) -> None:
    """The others are written."""
    writers["table.docx"] = killed
    done: list[str] = []
    paths, [(form, fault)] = write_everything(ASSEMBLED, wanted(tmp_path), done.append)
    assert (form, type(fault)) == ("table.docx", FormLost)
    assert sorted(done) == ["table.docx", "table.xlsx"]
    assert paths == [tmp_path / "table.xlsx"]
