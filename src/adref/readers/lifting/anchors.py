"""What hangs on points of the text: comments on stretches, notes on their calls."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from adref.base.places import Place
from adref.readers.comments import told_apart
from adref.readers.lifting.naming import Named
from adref.readers.lifting.raw import AnchorKind, RawComment, RawParagraph
from adref.readers.lifting.sides import after
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
    comments: Sequence[RawComment], points: Points, paragraphs: Sequence[Paragraph], file: str
) -> tuple[Comment, ...]:
    """The comments with the stretches they are about; a reply without one has its parent's."""
    parents = {comment.ident: comment.parent for comment in comments}
    return told_apart(
        _comment(comment, _anchor_of(comment.ident, parents, points), points, paragraphs, file)
        for comment in comments
    )


def _anchor_of(ident: str, parents: dict[str, str | None], points: Points) -> str:
    """The comment of the thread, from *ident* up, that has a place in the text."""
    seen: set[str] = set()
    at: str | None = ident
    while at is not None and at not in seen:
        seen.add(at)
        if (AnchorKind.COMMENT_START, at) in points or (AnchorKind.COMMENT_CALL, at) in points:
            return at
        at = parents.get(at)
    return ident


def _comment(
    comment: RawComment,
    anchor: str,
    points: Points,
    paragraphs: Sequence[Paragraph],
    file: str,
) -> Comment:
    call = points.get((AnchorKind.COMMENT_CALL, anchor))
    first = points.get((AnchorKind.COMMENT_START, anchor), call)
    last = points.get((AnchorKind.COMMENT_END, anchor), first)
    if call is not None and last == first:
        last = call  # in a page, a link inside the link round the words ends that too early
    here, start, end = _stretch(first, last, paragraphs)
    words = (normal(after(paragraph.runs)) for paragraph in comment.paragraphs)
    index = comment.paragraphs[0].index if comment.paragraphs else 0
    text = "\n".join(line for line in words if line)
    return Comment(
        ident=comment.ident,
        text=text,
        place=Place(file, 0, len(text), comment.part, index),
        author=comment.author,
        date=comment.date,
        parent=comment.parent,
        paragraph=here,
        start=start,
        end=end,
    )


def _stretch(
    first: Point | None, last: Point | None, paragraphs: Sequence[Paragraph]
) -> tuple[int | None, int, int]:
    """Paragraph, start and end of a range; one over several paragraphs ends with its first."""
    if first is None or last is None or not paragraphs:
        return None, 0, 0
    size = len("".join(span.text for span in paragraphs[first.paragraph].spans))
    start = min(first.offset, size)
    if last.paragraph == first.paragraph:
        return first.paragraph, start, max(start, min(last.offset, size))
    return first.paragraph, start, size if last.paragraph > first.paragraph else start
