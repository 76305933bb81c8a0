"""Laying what people put on the pages over the characters that stand there."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace

from adref.readers.pdf.annotations import Box, Note, Remark
from adref.readers.pdf.bounds import too_much
from adref.readers.pdf.colours import is_bluish
from adref.readers.pdf.glyphs import Char, Run, frame_of
from adref.text.marks import Mark, MarkKind

_UNDERLINE = Mark(MarkKind.UNDERLINE)
_STRUCK = Mark(MarkKind.STRIKE)
MOST_PAIRS = 20_000_000
"""Annotations times stretches of text, or times characters, of one page that are looked at."""
_TOO_MANY = "has more annotations on one page than can be laid over its text"
_ENDING = 3
"""Letters that may be the ending of a word, as the "s" of a plural."""


def lay(runs: Sequence[Run], notes: Sequence[Note], file: str) -> set[int]:
    """Give the characters of *runs* the marks and the remarks of *notes*.

    The numbers of those whose words were put in.
    """
    if len(runs) * sum(max(1, len(note.boxes)) for note in notes) > MOST_PAIRS:
        raise too_much(file, _TOO_MANY)
    rows = {
        angle: sorted((r for r in runs if r.angle == angle and r.chars), key=_base)
        for angle in {run.angle for run in runs}
    }
    looked_at = 0
    for note in notes:
        for box in note.boxes:
            looked_at += sum(_cover(row, note, box, angle) for angle, row in rows.items())
            if looked_at > MOST_PAIRS:
                raise too_much(file, _TOO_MANY)
    level = [run for run in rows.get(0, ()) if any(char.text.strip() for char in run.chars)]
    put: set[int] = set()
    for note in notes:
        if note.remark is None or note.boxes or note.remark.parent is not None:
            continue
        if note.inserted and _insert(level, note):
            put.add(note.remark.number)
        else:
            _pin(level, note.remark)
    return put


def _base(run: Run) -> float:
    return run.chars[0].base


def _cover(row: Sequence[Run], note: Note, box: Box, angle: int) -> int:
    """Mark what *box* covers of the runs of *row*, which are read at *angle*.

    The number of characters that were looked at.
    """
    turned = _turned(box, angle)
    largest = max((run.chars[0].look.size for run in row), default=0.0)
    first = bisect_left(row, turned[1] - largest, key=_base)
    met = [r for r in row[first : bisect_right(row, turned[3], key=_base)] if _meets(r, turned)]
    for run in met:
        run.chars = [_covered(char, note, turned) for char in run.chars]
    return sum(len(run.chars) for run in met)


def _meets(run: Run, box: Box) -> bool:
    left, low, right, high = box
    first, last = run.chars[0], run.chars[-1]
    near = low - first.look.size <= first.base <= high
    return near and min(first.at, last.at) <= right and max(first.end, last.end) >= left


def _turned(box: Box, angle: int) -> Box:
    if not angle:
        return box
    frame = frame_of(angle)
    (x0, y0), (x1, y1) = frame(box[0], box[1]), frame(box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _covered(char: Char, note: Note, box: Box) -> Char:
    left, low, right, high = box
    # A third of an em above the baseline is the middle of the small letters.
    height = char.base + char.look.size / 3
    if not (left <= (char.at + char.end) / 2 <= right and low <= height <= high):
        return char
    marks = char.marks | {note.mark} if note.mark else char.marks
    remarks = (*char.remarks, note.remark.number) if note.remark else char.remarks
    if note.link and is_bluish(char.look.colour):
        # Blue and underlined is the look that a link has as a link.
        plain = replace(char.look, colour="")
        return char._replace(marks=marks - {_UNDERLINE}, look=plain, remarks=remarks)
    return char._replace(marks=marks, remarks=remarks)


def _pin(level: Sequence[Run], remark: Remark) -> None:
    """Tie a note to the character nearest to it."""
    left, _, _, high = remark.box

    def far(run: Run) -> float:
        beside = max(0.0, run.chars[0].at - left, left - run.chars[-1].end)
        return abs(run.chars[0].base - high) * 3 + beside

    if not level:
        return
    run = min(level, key=far)
    at = min(range(len(run.chars)), key=lambda n: abs(run.chars[n].at - left))
    run.chars[at] = run.chars[at]._replace(remarks=(*run.chars[at].remarks, remark.number))


def _insert(level: Sequence[Run], note: Note) -> bool:
    """Put the words of a caret in between the characters it points at; False if there are none."""
    assert note.remark is not None
    left, low, right, high = note.remark.box
    at = (left + right) / 2
    row = [r for r in level if low - 0.5 * _size(r) <= r.chars[0].base <= high + 0.1 * _size(r)]
    run = min(row, key=lambda r: max(0.0, r.chars[0].at - at, at - r.chars[-1].end), default=None)
    if run is None:
        return False
    edges = [char.at for char in run.chars] + [run.chars[-1].end]
    where = min(range(len(edges)), key=lambda n: abs(edges[n] - at))
    base = _neighbour(run, where)
    words = _spaced(note.inserted, *_beside(row, run, where))
    marks = base.look.marks | ({note.mark} if note.mark else frozenset())
    numbers = (note.remark.number,)
    put = [Char(c, edges[where], edges[where], base.base, base.look, marks, numbers) for c in words]
    run.chars[where:where] = put
    return True


def _size(run: Run) -> float:
    return run.chars[0].look.size


def _neighbour(run: Run, where: int) -> Char:
    return run.chars[where - 1] if where else run.chars[0]


def _beside(row: Sequence[Run], run: Run, where: int) -> tuple[str, str]:
    """The characters before and after a place in *run*, or in the runs that it touches."""
    before, after = run.chars[:where], run.chars[where:]
    left = before[-1] if before else _touching(row, run.chars[0].at, lambda r: r.chars[-1])
    right = after[0] if after else _touching(row, run.chars[-1].end, lambda r: r.chars[0])
    return _kept(left), _kept(right)


def _touching(row: Sequence[Run], at: float, side: Callable[[Run], Char]) -> Char | None:
    near = (side(run) for run in row)
    return next((c for c in near if min(abs(c.at - at), abs(c.end - at)) < 1), None)


def _kept(char: Char | None) -> str:
    """The text of a character that stays: struck words need no space from those instead."""
    return " " if char is None or _STRUCK in char.marks else char.text


def _spaced(words: str, left: str, right: str) -> str:
    """*words* with the space that a person who types into a small window leaves out."""
    inside = left[-1:].isalnum() and right[:1].isalnum()
    if inside or not words.strip():
        return words
    if left[-1:].isalnum() and words[0].isalnum() and len(words) > _ENDING:
        words = " " + words
    if right[:1].isalnum() and words[-1].isalnum():
        words += " "
    return words
