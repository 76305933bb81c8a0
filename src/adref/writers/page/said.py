"""What parties say beside the words: notes, sources, labels, comments."""

from collections.abc import Iterator

from adref.compilation.model import BaseParagraph, NewParagraph, PartyComment, Reading, Source
from adref.writers.page.wording import text


def notes(reading: Reading) -> str:
    """The notes and sources of *reading*; "" where there are none."""
    return _told(_beside(reading))


def remarks(paragraph: BaseParagraph | NewParagraph) -> str:
    """What parties say of the paragraph as a whole; "" where nothing is said."""
    return _told(_remarks(paragraph))


def _told(said: Iterator[str]) -> str:
    items = "".join(said)
    return f'<ul class="remarks">{items}</ul>' if items else ""


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
