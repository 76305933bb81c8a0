"""The records of the appendix: JSON lines, each value of the shape in which it is written."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from adref.compilation.rolling import signs
from adref.readers.rolling.unreadable import WRITE_ANEW, Unreadable

Record = dict[str, Any]


def read_records(text: str, at: int) -> dict[str, list[Record]]:
    """The JSON lines of the appendix that begins at *at* in *text*, by the first key of each."""
    records: dict[str, list[Record]] = {}
    at += len(signs.APPENDIX_START) + 1
    for line in text[at:].split("\n"):
        if line.strip() == signs.APPENDIX_END:
            return records
        try:
            record: Record = json.loads(line)
            fits = all(_SHAPES[key](value) for key, value in record.items() if key in _SHAPES)
            records.setdefault(next(iter(record)), []).append(record)
        except (ValueError, TypeError, AttributeError, RecursionError, StopIteration):
            fits = False
        if not fits:
            what = "is no record of the appendix"
            raise Unreadable(what, WRITE_ANEW, at)
        at += len(line) + 1
    what = "the appendix does not end"
    raise Unreadable(what, f"{WRITE_ANEW}, or take the whole file", at)


def _word(value: object) -> bool:
    """Whether *value* is text; JSON can write half of a surrogate pair, which no file can hold."""
    return isinstance(value, str) and not any("\ud800" <= c <= "\udfff" for c in value)


def _number(value: object) -> bool:
    return type(value) is int and value >= 0


def _none_or(shape: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: value is None or shape(value)


def _list(shape: Callable[[object], bool]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, list) and all(map(shape, value))


def _place(value: object) -> bool:
    """Whether *value* is a list of the fields of a place, without some at its end."""
    if not isinstance(value, list) or not 1 <= len(value) <= len(_PLACE):
        return False
    return all(shape(field) for shape, field in zip(_PLACE, value, strict=False))


def _edits(value: object) -> bool:
    return isinstance(value, dict) and all(_list(_edit)(edits) for edits in value.values())


def _edit(value: object) -> bool:
    if not isinstance(value, list) or len(value) != len(_EDIT):
        return False
    return all(shape(field) for shape, field in zip(_EDIT, value, strict=True))


_PLACE = (_word, _number, _number, _none_or(_word), _none_or(_number), _none_or(_number))
_EDIT = (_number, _number, _word)
_SHAPES: Mapping[str, Callable[[object], bool]] = {
    **dict.fromkeys(("base", "party", "sha256", "id", "section", "kind", "move"), _word),
    "after": _none_or(_word),
    "level": _number,
    **dict.fromkeys((signs.SPACED, signs.CLOSE), _list(_word)),
    "edits": _edits,
    "places": _list(_place),
    "notice": _place,
}
