"""What parties say beside the words: notes, sources, labels, comments."""

from collections.abc import Iterable, Iterator
from itertools import chain

from adref.compilation.model import BaseParagraph, NewParagraph, PartyComment, Reading, Source
from adref.compilation.standing import Target
from adref.writers.page.standing import Held
from adref.writers.page.wording import text


def beside(target: Target, reading: Reading, held: Held) -> str:
    """The notes and sources of *reading*, and what is held of it; "" where nothing is."""
    return items(chain(_beside(reading), held.on_reading(target, reading)))


def notes(paragraph: BaseParagraph | NewParagraph, reading: Reading, held: Held) -> str:
    """As :func:`beside`, of a whole wording of *paragraph*."""
    return beside(Target(paragraph.ident, text=reading.text), reading, held)


def remarks(paragraph: BaseParagraph | NewParagraph, held: Held) -> str:
    """What is said of the paragraph as a whole; "" where nothing is said."""
    return items(chain(held.on_paragraph(paragraph), _remarks(paragraph)))


def items(said: Iterable[str]) -> str:
    """The list of what is *said*; "" where nothing is."""
    listed = "".join(said)
    return f'<ul class="remarks">{listed}</ul>' if listed else ""


def _beside(reading: Reading) -> Iterator[str]:
    for note in reading.notes:
        yield _said("Note", note.party, note.text)
    for source in reading.sources:
        yield _said("Source", source.party, _named(source))


def _remarks(paragraph: BaseParagraph | NewParagraph) -> Iterator[str]:
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
        f'<span dir="auto">{text(words)}</span></li>\n'
    )


def _comment(comment: PartyComment) -> str:
    return (
        f'<li><span class="kind">Comment</span> <span class="who">{text(comment.party)}</span> '
        f'<span dir="auto">{text(comment.text)}</span> '
        f'<span class="place">{text(str(comment.place))}</span></li>\n'
    )
