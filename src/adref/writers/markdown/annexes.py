"""What follows the text: parties, moves, notices, and changes told piece by piece."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Passage, Reading
from adref.proposals.edits import Edit
from adref.text.rolling import details, escaped_name, escaped_whole, quoted
from adref.writers.markdown.text import place_details


def annexes(compilation: Compilation) -> Iterator[str]:
    """Each annex that has something to say, as a block of lines."""
    base = compilation.base
    yield "## Base text\n"
    yield _table(("Title", "Paper", "SHA-256"), [(base.title, base.file, base.sha256)])
    yield "\n## Parties\n"
    rows = [(p.ident, p.name, p.file, p.convention, p.sha256) for p in compilation.parties]
    yield _table(("Party", "Name", "Paper", "Marks read as", "SHA-256"), rows)
    yield from _list("Moves", _moves(compilation))
    yield from _list("Notices", _notices(compilation))
    yield from _list("Single changes", _edits(compilation))


def _table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [_row(head), "|" + "---|" * len(head)]
    return "\n".join([*lines, *(_row([escaped_whole(cell) for cell in row]) for row in rows)])


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _list(title: str, items: Iterator[str]) -> Iterator[str]:
    lines = [f"- {item}" for item in items]
    if lines:
        yield f"\n## {title}\n"
        yield "\n".join(lines)


def _moves(compilation: Compilation) -> Iterator[str]:
    for move in compilation.moves:
        where = "to the beginning" if move.after is None else f"after {escaped_name(move.after)}"
        yield f"{escaped_name(move.party)}: {escaped_name(move.paragraph)} {where}"


def _notices(compilation: Compilation) -> Iterator[str]:
    files = {party.ident: party.file for party in compilation.parties}
    for notice in compilation.notices:
        file = "" if notice.party is None else files.get(notice.party, "")
        whose = "" if notice.party is None else f", {escaped_name(notice.party)}"
        place = details(place_details(notice.place, file))
        yield f"{escaped_name(notice.code)}{whose}: {escaped_whole(notice.words)}{place}"


def _edits(compilation: Compilation) -> Iterator[str]:
    """The changes of each reading that is not what one would expect of its bracket."""
    for paragraph in compilation.paragraphs:
        number = 0
        for passage in paragraph.passages if isinstance(paragraph, BaseParagraph) else ():
            for reading in passage.readings:
                number += 1
                if reading.edits != _expected(passage, reading):
                    yield _told(paragraph.ident, number, reading)
        for reading in _whole(paragraph):
            number += 1
            if reading.edits:
                yield _told(paragraph.ident, number, reading)


def _whole(paragraph: BaseParagraph | NewParagraph) -> tuple[Reading, ...]:
    match paragraph:
        case BaseParagraph():
            return paragraph.alternatives
        case NewParagraph():
            return paragraph.readings
        case _:
            assert_never(paragraph)


def _expected(passage: Passage, reading: Reading) -> tuple[Edit, ...]:
    return (Edit(passage.start, passage.end, reading.text),)


def _told(ident: str, number: int, reading: Reading) -> str:
    edits = "; ".join(f"{e.start}-{e.end} {quoted(e.text)}" for e in reading.edits)
    return f"{escaped_name(ident)}, reading {number}: {edits or 'none'}"
