"""The lines of a rolling text, each knowing where it stands."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from adref.base.errors import InputUnreadable
from adref.base.places import Place
from adref.text.rolling import without_details

_STRETCH = re.compile(r"(\d+)-(\d+)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of *file*, counted from 1; *words* are without the braces at the end."""

    file: str
    number: int
    words: str
    details: Mapping[str, str]

    def fault(self, what: str, remedy: str) -> InputUnreadable:
        """The error that says that this line cannot be read."""
        return InputUnreadable(self.file, f"line {self.number}: {what}", remedy)

    def count(self, key: str) -> int | None:
        """The whole number among the details under *key*; None where it is not there."""
        found = self.details.get(key)
        if found is None:
            return None
        if not re.fullmatch(r"\d+", found, re.ASCII):
            raise self.fault(f"{key}={found} is no whole number", "write it in digits")
        return int(found)

    def place(self, file: str) -> Place:
        """The place among the details; *file* where they name no other."""
        start, end = 0, 0
        if "at" in self.details:
            found = _STRETCH.fullmatch(self.details["at"])
            if found is None:
                raise self.fault("the place is no stretch", "write it like at=12-40")
            start, end = int(found[1]), int(found[2])
        return Place(
            self.details.get("file", file),
            start,
            end,
            self.details.get("part"),
            self.count("paragraph"),
            self.count("run"),
        )


def lines(file: str, text: str) -> Iterator[Line]:
    """The lines of *text* that say something: neither empty nor for the eye only (``>``)."""
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.removesuffix("\r")
        if line and not line.startswith(">"):
            words, details = without_details(line)
            yield Line(file, number, words, details)

