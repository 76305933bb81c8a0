"""typst at work in a process of its own, which gives its memory back: hundreds of megabytes."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.resources import files
from itertools import chain

from adref.writers.typeset.faults import fault_of
from adref.writers.typeset.plain import Plain, weight_of

MOST = 1_000_000
"""Letters that are set in one process: some three hundred megabytes."""


@dataclass(frozen=True, slots=True)
class Order:
    """A sheet to be set: what it is held to, its text as JSON, and how much work it is."""

    standard: str
    text: str
    weight: int


def order(sheet: Plain) -> Order:
    """The order to set *sheet*; its text takes a fraction of the memory of its data."""
    return Order(sheet["standard"], json.dumps(sheet, ensure_ascii=False), weight_of(sheet))


def pressed(orders: Sequence[Order], presses: int = 1) -> list[bytes]:
    """The PDF of each of *orders*, set by at most so many *presses* at a time.

    Raises what :func:`adref.writers.typeset.write` does.
    """
    with ThreadPoolExecutor(presses) as threads:
        return list(chain.from_iterable(threads.map(_run, _loads(orders))))


def _loads(orders: Sequence[Order]) -> Iterator[list[Order]]:
    """The *orders* in loads of one process each."""
    load: list[Order] = []
    full = 0
    for one in orders:
        if load and full + one.weight > MOST:
            yield load
            load, full = [], 0
        load.append(one)
        full += one.weight
    if load:
        yield load


def _run(orders: Sequence[Order]) -> list[bytes]:
    template = files("adref.writers.typeset").joinpath("sheet.typ").read_text("utf-8")
    texts = [(one.standard, one.text) for one in orders]
    # By its text, which starts in a moment and wherever adref was found; -P keeps this folder out.
    program = files("adref.writers").joinpath("setting.py").read_text("utf-8")
    command = [sys.executable, "-P", "-c", program]
    given = json.dumps([template, *texts]).encode()
    done = subprocess.run(command, input=given, capture_output=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        raise fault_of(done.stderr.decode("utf-8", "replace"))
    return list(_apart(done.stdout))


def _apart(data: bytes) -> Iterator[bytes]:
    """The files in *data*, the length of each on a line before it."""
    at = 0
    while at < len(data):
        end = data.index(b"\n", at)
        size = int(data[at:end])
        yield data[end + 1 : end + 1 + size]
        at = end + 1 + size
