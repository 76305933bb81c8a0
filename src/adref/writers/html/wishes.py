"""Who wants what: the readings of each passage as a list, and what parties say beside them."""

from collections.abc import Iterator
from typing import assert_never

from adref.compilation.model import (
    BaseParagraph,
    NewParagraph,
    PartyComment,
    Passage,
    Reading,
    Source,
)
from adref.writers.html.wording import language, parties, text

_AROUND = 28
"""Code points of base shown before and after a passage, so that one finds it."""


def who_wants_what(paragraph: BaseParagraph) -> str:
    """The readings of *paragraph* behind a line that opens; "" where there are none."""
    if not paragraph.passages:
        return ""
    count = len(paragraph.passages)
    head = f"Who wants what: {count} passage{'s' if count > 1 else ''}"
    items = "".join(_passage(paragraph.base, passage) for passage in paragraph.passages)
    return f'<details class="wishes"><summary>{head}</summary><ol>{items}</ol></details>'


def _passage(base: str, passage: Passage) -> str:
    readings = "".join(_reading(reading) for reading in passage.readings)
    before, after = _context(base, passage)
    there = f"<b>{text(passage.base)}</b>" if passage.base else '<i class="here">here</i>'
    return (
        f'<li><p class="where"{language(base)}>{text(before)}{there}{text(after)}</p>'
        f"<ul>{readings}</ul></li>"
    )


def _context(base: str, passage: Passage) -> tuple[str, str]:
    """The words before and after, whole ones where there is room."""
    before, after = base[: passage.start], base[passage.end :]
    if len(before) > _AROUND:
        short = before[-_AROUND:]
        before = "… " + short[short.find(" ") + 1 :]
    if len(after) > _AROUND:
        short = after[:_AROUND]
        after = short[: short.rfind(" ") if " " in short else _AROUND] + " …"
    return before, after


def _reading(reading: Reading) -> str:
    words = reading.text.strip()
    told = f"<q{language(words)}>{text(words)}</q>" if words else "<em>delete</em>"
    return f'<li><span class="who">{parties(reading.parties, reading.silent)}</span> {told}</li>'


def remarks(paragraph: BaseParagraph | NewParagraph) -> str:
    """Notes, sources and comments, all visible; "" where there are none."""
    said = list(_remarks(paragraph))
    return f'<ul class="remarks">{"".join(said)}</ul>' if said else ""


def readings(paragraph: BaseParagraph | NewParagraph) -> Iterator[Reading]:
    """Every reading of *paragraph*, whole wordings last."""
    match paragraph:
        case BaseParagraph():
            for passage in paragraph.passages:
                yield from passage.readings
            yield from paragraph.alternatives
        case NewParagraph():
            yield from paragraph.readings
        case _:
            assert_never(paragraph)


def _remarks(paragraph: BaseParagraph | NewParagraph) -> Iterator[str]:
    for reading in readings(paragraph):
        for note in reading.notes:
            yield _said("Note", note.party, note.text)
        for source in reading.sources:
            yield _said("Source", source.party, _named(source))
    if isinstance(paragraph, NewParagraph):
        for party, label in paragraph.labels:
            yield _said("Label", party, f"calls this paragraph {label}")
    for comment in paragraph.comments:
        yield _comment(comment)


def _named(source: Source) -> str:
    understood = ", ".join(part for part in (source.symbol, source.locator) if part)
    same = not understood or understood == source.printed
    return source.printed if same else f"{source.printed} ({understood})"


def _said(kind: str, party: str, words: str) -> str:
    return (
        f'<li><span class="kind">{kind}</span> <span class="who">{text(party)}</span> '
        f"<span{language(words)}>{text(words)}</span></li>"
    )


def _comment(comment: PartyComment) -> str:
    return (
        f'<li><span class="kind">Comment</span> <span class="who">{text(comment.party)}</span> '
        f"<span{language(comment.text)}>{text(comment.text)}</span> "
        f'<span class="place">{text(str(comment.place))}</span></li>'
    )
