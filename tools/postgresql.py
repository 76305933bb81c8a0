"""A PostgreSQL server of our own: in a temporary folder, on a Unix socket, gone afterwards."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
"""Where Debian keeps the programs of each version; only some are on the path."""


class NotInstalled(Exception):
    """A program of PostgreSQL that is not here."""

    def __init__(self, name: str) -> None:
        super().__init__(f"no {name}: apt-get install postgresql")


def program(name: str) -> str:
    """A program of the newest PostgreSQL here.

    Raises :class:`NotInstalled`.
    """
    beside = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    found = shutil.which(name) or next(iter(map(str, reversed(beside))), None)
    if found is None:
        raise NotInstalled(name)
    return found


@contextmanager
def running(*more: str) -> Iterator[Path]:
    """The folder of the socket of a server that runs; its user is adref, without a password.

    It keeps nothing over a crash of the machine, which saves time; *more* are settings of it.
    """
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

    given = ("listen_addresses=", "fsync=off", *(more or ("shared_buffers=16MB",)))
    settings = " ".join([f"-k {folder}", *(f"-c {setting}" for setting in given)])
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
