"""A check that is made beside the work: what it raises is heard, and none is ever left out."""

import os
import signal
from collections.abc import Callable
from functools import partial
from multiprocessing import parent_process
from pathlib import Path

import pytest

from adref.base.errors import LawBroken
from adref.compilation.laws import OWN
from adref.folder import handover, reading_back
from adref.folder.assemble import Assembled
from adref.folder.beside import beside
from tests.writers.build import base, compilation, document

WORKERS = [1, 2]


def broken() -> None:
    """A check that fails with all that an error of ours may carry."""
    raise LawBroken(OWN, "EU", "p7", "said beside")


def test_a_process_of_its_own_makes_the_check(tmp_path: Path) -> None:
    """With two workers the check runs in another process, with one in this."""
    said = [tmp_path / "one", tmp_path / "two"]
    with beside(partial(note, said[0]), 1), beside(partial(note, said[1]), 2):
        pass
    here, other = (int(file.read_text()) for file in said)
    assert here == os.getpid()
    assert other != here


def note(file: Path) -> None:
    """Leave the number of the process that is at it."""
    file.write_text(str(os.getpid()))


@pytest.mark.parametrize("workers", WORKERS)
def test_what_the_check_raises_is_raised_in_the_same_words(workers: int) -> None:
    """Party, paragraph and difference come through from the other process."""
    with pytest.raises(LawBroken, match="EU") as caught, beside(broken, workers):
        pass
    assert str(caught.value) == str(LawBroken(OWN, "EU", "p7", "said beside"))


@pytest.mark.parametrize(
    "end",
    [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: 1 // 0],
    ids=["killed", "stopped by another error"],
)
def test_a_check_whose_process_died_is_made_again(
    tmp_path: Path, end: Callable[[], object], capfd: pytest.CaptureFixture[str]
) -> None:
    """Killed for want of memory, or stopped by an error of its own: the law is held all the same."""

    def check() -> None:
        parent_process() and end()
        note(tmp_path / "made")

    with beside(check, 2):
        pass
    capfd.readouterr()
    assert (tmp_path / "made").read_text() == str(os.getpid())


def test_an_error_of_the_work_itself_comes_first() -> None:
    """Nobody waits for the check of what could not be made."""
    with pytest.raises(ZeroDivisionError), beside(broken, 2):
        1 // 0  # noqa: B018 - it is to fail


@pytest.mark.parametrize("workers", WORKERS)
def test_no_file_is_written_when_the_fifth_law_is_broken(
    workers: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The law is heard before the first file is put in its place."""
    made = compilation(base("p1", "We [act|EU: see]."))
    monkeypatch.setattr(reading_back.rolling, "read", lambda *_: compilation())
    with pytest.raises(LawBroken):
        handover.hand_over(
            Assembled(made, document(made)), [tmp_path / "out.json"], workers=workers
        )
    assert list(tmp_path.iterdir()) == []
