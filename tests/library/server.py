"""A PostgreSQL server of our own: in a temporary folder, on a Unix socket, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian keeps the programs of each version; only some are on the path."""


def program(name: str) -> str:
    """A program of the newest PostgreSQL here; the test skips without."""
    beside = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    found = shutil.which(name) or next(iter(map(str, reversed(beside))), None)
    if found is None:
        pytest.skip(f"no {name}: apt-get install postgresql")
    return found


@contextmanager
def running() -> Iterator[Path]:
    """The folder of the socket of a server that runs; its user is adref, without a password."""
    initdb, pg_ctl = program("initdb"), program("pg_ctl")
    folder = Path(tempfile.mkdtemp(prefix="adref-pg-"))  # a socket's path is short
    data = folder / "data"
    # A server refuses to be root, and Debian's package brings a user of its own.
    who = {"user": "postgres"} if os.geteuid() == 0 else {}
    if who:
        shutil.chown(folder, "postgres")

    def run(*command: str) -> None:
        log = folder / "log"
        done = subprocess.run(command, capture_output=True, cwd=folder, check=False, **who)
        said = log.read_text() if log.exists() else ""
        assert done.returncode == 0, f"{done.stderr.decode()}{said}"

    settings = f"-k {folder} -c listen_addresses= -c fsync=off -c shared_buffers=16MB"
    try:
        run(initdb, "-D", str(data), "-U", "adref", "-A", "trust", "-E", "UTF8", "-N", "--locale=C")
        with (folder / "log").open("w") as log:  # a server that inherits our pipes keeps them open
            subprocess.run(
                [pg_ctl, "-D", str(data), "-w", "-o", settings, "start"],
                stdout=log, stderr=log, cwd=folder, check=True, **who,
            )  # fmt: skip
        yield folder
    finally:
        command = [pg_ctl, "-D", str(data), "-m", "immediate", "stop"]
        subprocess.run(command, capture_output=True, cwd=folder, check=False, **who)
        shutil.rmtree(folder)
