"""Sources read by two Dask workers of which one dies; run as a program of its own by a test."""

import json
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from distributed import Client, LocalCluster

from adref.folder.bookshelf import add_files


def once_fatal(read: Callable[[Path], object], mark: Path, path: Path) -> object:
    """Read *path*; the first worker that is to read the fifth file is killed in the middle of it."""
    if path.name == "5.md" and not mark.exists():
        mark.write_text(str(os.getpid()), encoding="utf-8")
        os.kill(os.getpid(), signal.SIGKILL)
    return read(path)


@dataclass(frozen=True)
class Fatal(Executor):
    """An executor one of whose workers dies."""

    inner: Executor
    mark: Path

    def map(  # type: ignore[override]
        self, fn: Callable[[Path], object], paths: Iterable[Path], *, chunksize: int
    ) -> Iterator[object]:
        """What *inner* makes of each of *paths*."""
        return self.inner.map(partial(once_fatal, fn, self.mark), paths, chunksize=chunksize)


def main(folder: Path) -> None:
    """Add the files of *folder*, and say what came of it."""
    mark = folder.parent / "killed"
    with (
        LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        Client(cluster) as client,
        client.get_executor() as executor,
    ):
        pids = {info["pid"] for info in client.run(lambda: {"pid": os.getpid()}).values()}
        done = add_files(
            folder.parent / "library.sqlite",
            sorted(folder.iterdir()),
            executor=Fatal(executor, mark),
        )
    dead = int(mark.read_text(encoding="utf-8"))
    said = {"workers": len(pids), "one died": dead in pids, "added": len(done.added)}
    sys.stdout.write(json.dumps(said))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
