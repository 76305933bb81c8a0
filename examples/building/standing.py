"""The lists of positions and of statuses that stand beside the inputs, from their sources."""

import csv
import io
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from building.notation import SourceFault

POSITIONS = ("paragraph", "party", "stance", "reading", "said", "source")
STATUSES = ("paragraph", "status", "decision", "reading", "passage")
_POSITION = re.compile(
    r"(?P<paragraph>[^:]+): (?P<party>.+?) (?P<stance>supports|opposes|reserves|flexible)"
    r"(?: (?P<reading>[^|]+?))? \| (?P<source>[^|]*?) \|(?: (?P<said>.+))?"
)
_STATUS = re.compile(
    r"(?P<paragraph>\d+(?: bis| ter)?)(?: (?P<reading>of [^|]+?)| on (?P<passage>[^|:]+))?"
    r": (?P<status>[a-z-]+) \|(?: (?P<decision>.+))?"
)


def read_positions(path: Path) -> list[dict[str, str]]:
    """The positions of a source, each by the names of its cells."""
    return list(_read(path, _POSITION, "8: Party supports of Other | where |"))


def read_statuses(path: Path) -> list[dict[str, str]]:
    """What a source says of the statuses."""
    return list(_read(path, _STATUS, "8 of Party: open |"))


def listed(lines: Sequence[dict[str, str]], columns: Sequence[str]) -> bytes:
    """The bytes of the list, as Excel saves one: UTF-8 with its mark, lines ended by both signs."""
    held = io.StringIO(newline="")
    writer = csv.DictWriter(held, columns, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(lines)
    return held.getvalue().encode("utf-8-sig")


def _read(path: Path, pattern: re.Pattern[str], example: str) -> Iterator[dict[str, str]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        found = pattern.fullmatch(line)
        if found is None:
            msg = f"{path.name}: {line[:40]!r} is not understood; write '{example}'"
            raise SourceFault(msg)
        yield {name: said or "" for name, said in found.groupdict().items()}
