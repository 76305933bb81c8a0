"""What hangs on points of the text: comments on stretches, notes on their calls."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from adref.base.places import Place
from adref.readers.comments import told_apart
from adref.readers.html.naming import Named
from adref.readers.html.raw import AnchorKind, HomeKind, RawParagraph, Reference, Source
from adref.readers.html.sides import after
from adref.text.document import Comment, Paragraph
from adref.text.tokens import normal


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the document: index of a paragraph, code-point offset in its joined spans."""

    paragraph: int
    offset: int
    printed: str = ""


Points = dict[tuple[AnchorKind, str], Point]


def points(paragraphs: Iterable[tuple[RawParagraph, Named, bool]]) -> Points:
    """Where each anchor stands; the flag says whether the paragraph stays in the document.

    What hangs on an empty paragraph that is left out hangs on the one after it.
    """
    found: Points = {}
    index = size = 0
    for raw, named, stays in paragraphs:
        for anchor in raw.anchors:
            offset = named.moved(anchor.offset) if stays else 0
            point = Point(index, offset, anchor.printed)
            found.setdefault((anchor.kind, anchor.ident), point)
        if stays:
            index, size = index + 1, sum(len(run.text) for run in named.runs)
    end = Point(index - 1, size)
    # Behind the last paragraph there is none to hang on but that one, if there is any.
    return {
        key: point if point.paragraph < index else replace(end, printed=point.printed)
        for key, point in found.items()
        if index
    }


def tie_comments(
    source: Source, tied: Points, paragraphs: Sequence[Paragraph], file: str
) -> tuple[Comment, ...]:
    """The comments with the stretches they are about."""
    words: dict[str, list[RawParagraph]] = {}
    for paragraph in source.paragraphs:
        if paragraph.home.kind is HomeKind.COMMENT and paragraph.text.strip():
            words.setdefault(paragraph.home.ident, []).append(paragraph)
    done = []
    for key, held in words.items():
        known = source.comments.get(key)
        ident = key if known is None else known.ident
        author = None if known is None else known.author
        lines = (normal(after(raw.runs)) for raw in held)
        text = "\n".join(line for line in lines if line)
        here, start, end = _stretch(ident, tied, paragraphs)
        reference = source.references.get(ident, Reference())
        place = Place(file, 0, len(text), None, held[0].index)
        done.append(
            Comment(ident, text, place, author, reference.date, reference.parent, here, start, end)
        )
    return told_apart(done)


def _stretch(
    ident: str, tied: Points, paragraphs: Sequence[Paragraph]
) -> tuple[int | None, int, int]:
    """Paragraph, start and end of a range; one over several paragraphs ends with its first."""
    call = tied.get((AnchorKind.COMMENT_CALL, ident))
    first = tied.get((AnchorKind.COMMENT_START, ident), call)
    last = tied.get((AnchorKind.COMMENT_END, ident), first)
    if call is not None and last == first:
        last = call  # a link inside the link round the words has ended that too early
    if first is None or last is None or not paragraphs:
        return None, 0, 0
    index = first.paragraph
    size = len("".join(span.text for span in paragraphs[index].spans))
    start = min(first.offset, size)
    if last.paragraph == index:
        return index, start, max(start, min(last.offset, size))
    return index, start, size if last.paragraph > index else start
