"""Files on a desk, and the program run on them."""

import io
import json
from collections.abc import Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path
from typing import Any

from adref.base.errors import AdrefError
from adref.cli import app
from tests.acceptance import forms


@dataclass(frozen=True, slots=True)
class Ran:
    """The exit status and both outputs."""

    status: int
    out: str
    err: str


def adref(*arguments: str | Path) -> Ran:
    """Run the command line in this process; what is no error of ours goes through."""
    out = io.StringIO()
    try:
        with redirect_stdout(out):
            status = app([str(word) for word in arguments], standalone_mode=False)
    except AdrefError as error:
        return Ran(2, out.getvalue(), str(error))
    return Ran(status or 0, out.getvalue(), "")


@dataclass(slots=True)
class Desk:
    """A folder with a base text and what came in."""

    folder: Path
    base: Path
    inputs: list[Path] = field(default_factory=list)
    truths: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def at(cls, folder: Path, lines: list[str], form: str = "critic") -> "Desk":
        """A desk with the base *lines* in *form*."""
        suffix, make = forms.FORMS[form]
        base = folder / f"base{suffix}"
        base.write_bytes(make(lines))
        return cls(folder, base)

    def put(self, party: str, lines: list[str], form: str = "critic") -> "Desk":
        """Add the paper of *party*, its lines in CriticMarkup, as a file in *form*."""
        suffix, make = forms.FORMS[form]
        return self.put_file(f"{party}{suffix}", make(lines), forms.truth(lines))

    def put_all(self, papers: Mapping[str, list[str]], *chosen: str) -> "Desk":
        """Add the paper of each party, the forms by turns."""
        for (party, lines), form in zip(papers.items(), cycle(chosen), strict=False):
            self.put(party, lines, form)
        return self

    def put_file(self, name: str, data: bytes, truth: list[str]) -> "Desk":
        """Add a file whose paper says *truth*."""
        path = self.folder / name
        path.write_bytes(data)
        self.inputs.append(path)
        self.truths[path.stem] = truth
        return self

    def checked(self) -> tuple[int, list[dict[str, Any]]]:
        """The exit status of `adref check` on the first input, and what it found."""
        ran = adref("check", self.inputs[0], "--base", self.base, "--format", "json")
        return ran.status, json.loads(ran.out)["findings"]

    def compiled(self, *options: str | Path) -> dict[str, Any]:
        """The compilation.json of all inputs in all orders tried, equal byte for byte."""
        target = self.folder / "out.json"
        ran = adref("compile", self.base, *self.inputs, *options, "-o", target)
        assert ran.status == 0, ran.err
        first = target.read_bytes()
        again = adref("compile", self.base, *reversed(self.inputs), *options, "-o", target)
        assert again.status == 0, again.err
        assert target.read_bytes() == first, "another order of inputs gave other bytes"
        made: dict[str, Any] = json.loads(first)
        return made
