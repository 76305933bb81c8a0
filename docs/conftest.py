"""The examples of these pages, run: files are written, commands and Python are executed.

A page is one story in an empty folder. A code block with a caption is the file of that name;
in a ``console`` block each line after ``$`` is a command and what follows is all it says;
``python`` blocks share their names. ``...`` stands for anything, ``$CLONE`` for the folder of the
project. Run by ``make test`` apart from the other tests, in order and in one process.
"""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from sybil import Document, Example, Region, Sybil
from sybil.parsers.myst import PythonCodeBlockParser

PROJECT = Path(__file__).resolve().parent.parent
FILE = re.compile(
    r"^```\{code-block\}[^\n]*\n:caption: (?P<name>[^\n]+)\n\n(?P<content>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
CONSOLE = re.compile(r"^```console\n(?P<lines>.*?)^```$", re.MULTILINE | re.DOTALL)


def files(document: Document) -> Iterator[Region]:
    """The code blocks with a caption."""
    for found in FILE.finditer(document.text):
        yield Region(found.start(), found.end(), (found["name"], found["content"]), write)


def write(example: Example) -> None:
    """Put the file where the page says."""
    name, content = example.parsed
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


def commands(document: Document) -> Iterator[Region]:
    """The commands of the console blocks, each with what it should say."""
    for found in CONSOLE.finditer(document.text):
        for command in re.finditer(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", found["lines"], re.MULTILINE):
            start = found.start("lines") + command.start()
            end = found.start("lines") + command.end()
            yield Region(start, end, (command[1], command[2]), say)


def say(example: Example) -> str | None:
    """Run a command; the difference if it says something else."""
    command, wanted = example.parsed
    said = spoken(command)
    if doctest.OutputChecker().check_output(wanted, said, doctest.ELLIPSIS):
        return None
    return f"$ {command}\nshould say\n{wanted}\nand says\n{said}"


def spoken(command: str) -> str:
    """What *command* prints in this folder, errors among it, without spaces at line ends."""
    plain = {
        "NO_COLOR": "1",
        "COLUMNS": "100",
        "TERM": "dumb",
        "PYTHONUTF8": "1",
        "CLONE": str(PROJECT),
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        shell=True,
        env={**os.environ, **plain, "PATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=120,
        check=False,
    )
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def enter(namespace: dict[str, Any]) -> None:
    """Begin a page in an empty folder."""
    namespace["place"] = TemporaryDirectory()
    namespace["project"] = PROJECT
    os.chdir(namespace["place"].name)


def leave(namespace: dict[str, Any]) -> None:
    """Remove the folder of the page."""
    os.chdir(PROJECT)
    namespace["place"].cleanup()


pytest_collect_file = Sybil(
    parsers=[files, commands, PythonCodeBlockParser()],
    patterns=["*.md"],
    setup=enter,
    teardown=leave,
).pytest()
