"""typst at work in a process of its own, which gives its memory back: hundreds of megabytes."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from itertools import chain

from adref.writers.typeset.faults import fault_of
from adref.writers.typeset.plain import Plain, weight_of

MOST = 1_000_000
"""Letters that are set in one process: some three hundred megabytes."""


def pressed(sheets: Sequence[Plain], presses: int = 1) -> list[bytes]:
    """The PDF of each of *sheets*, set by at most so many *presses* at a time.

    Raises what :func:`adref.writers.typeset.write` does.
    """
    with ThreadPoolExecutor(presses) as threads:
        return list(chain.from_iterable(threads.map(_run, _loads(sheets))))


def _loads(sheets: Sequence[Plain]) -> Iterator[list[Plain]]:
    """The *sheets* in loads of one process each."""
    load: list[Plain] = []
    full = 0
    for sheet in sheets:
        weight = weight_of(sheet)
        if load and full + weight > MOST:
            yield load
            load, full = [], 0
        load.append(sheet)
        full += weight
    if load:
        yield load


def _run(sheets: Sequence[Plain]) -> list[bytes]:
    template = files("adref.writers.typeset").joinpath("sheet.typ").read_text("utf-8")
    texts = [(sheet["standard"], json.dumps(sheet, ensure_ascii=False)) for sheet in sheets]
    order = json.dumps([template, *texts]).encode()
    # By its text, which starts in a moment and wherever adref was found; -P keeps this folder out.
    program = files("adref.writers").joinpath("setting.py").read_text("utf-8")
    command = [sys.executable, "-P", "-c", program]
    done = subprocess.run(command, input=order, capture_output=True, check=False)  # noqa: S603 - ours
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
