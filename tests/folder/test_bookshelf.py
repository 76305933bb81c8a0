"""Sources read by others: by processes, by Dask's workers; and what is left where one dies."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from adref.base.errors import InputUnreadable
from adref.folder.bookshelf import add_files
from adref.library.audit import audit
from adref.library.opening import opened_library
from tests.library.shelf import HARBOUR

ROOT = Path(__file__).resolve().parents[2]


def sources(folder: Path) -> Path:
    """A folder with twelve sources."""
    (folder / "sources").mkdir()
    for n in range(12):
        text = HARBOUR.replace("harbour", f"harbour{n}")
        (folder / "sources" / f"{n}.md").write_text(text, encoding="utf-8")
    return folder / "sources"


def check_all(folder: Path) -> None:
    """The library has all twelve and is whole."""
    with opened_library(folder / "library.sqlite") as database:
        assert database.rows("SELECT count(*) FROM source") == [(12,)]
        assert audit(database) == ()


@pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_any_executor_may_do_the_reading(
    tmp_path: Path, executor: Callable[[int], Executor]
) -> None:
    """It is handed in, and is no business of the library."""
    with executor(2) as workers:
        added = add_files(
            tmp_path / "library.sqlite", sorted(sources(tmp_path).iterdir()), executor=workers
        )
    assert len(added.added) == 12
    check_all(tmp_path)


def test_a_worker_of_dask_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    """Two workers, one killed by kill -9 while it reads; the other does its work."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")])}
    done = subprocess.run(
        [sys.executable, "-m", "tests.folder.adding", str(sources(tmp_path))],
        env=environment, capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"workers": 2, "one died": True, "added": 12}
    check_all(tmp_path)


def test_a_process_that_is_killed_is_said_and_nothing_is_added(tmp_path: Path) -> None:
    """Where the executor does not do the work again, the library is as it was."""
    library = tmp_path / "library.sqlite"
    with ProcessPoolExecutor(1) as workers:
        workers.submit(os.kill, workers.submit(os.getpid).result(), signal.SIGKILL)
        with pytest.raises(InputUnreadable, match=r"was ended from outside; add fewer"):
            add_files(library, sorted(sources(tmp_path).iterdir()), executor=workers)
    assert not library.exists()
