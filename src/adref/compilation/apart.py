"""Papers taken apart and put together: a file of many parties, a message with many files."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import accumulate

from adref.base.facts import table
from adref.text.document import Kind, MarkedDocument, Paragraph
from adref.text.tokens import normal

Known = Callable[[str], bool]
"""Whether a name is that of a party known beforehand."""

_FOR_OTHERS = re.compile(r"\(?\s*also on behalf of (?:the )?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:,|;|\band\b|\bet\b|\by\b|&|/)\s*(?:(?:and|et|y)\s+)?(?:the\s+)?")
_FOOTNOTE_SIGN = re.compile(r"(?<=[^\W\d_])\d{1,3}$|[*†‡]+$")


@cache
def _by() -> re.Pattern[str]:
    """What may stand before a name: "Joint proposal by"."""
    phrases = table("adref.compilation", "delegations.toml")["by"]
    listed = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    return re.compile(rf"(?:{listed})\s*:?\s+(?:the\s+)?(?=\w)", re.IGNORECASE)


def cleaned(words: str) -> str:
    """A heading without "Proposal by", the footnote call and the stops that cling to it."""
    bare = _FOOTNOTE_SIGN.sub("", normal(words).strip(" :.–—-")).strip(" :.")
    found = _by().match(bare)
    return bare[found.end() :] if found else bare


def delegations_of(printed: str, known: Known) -> tuple[str, ...]:
    """The names in a joint heading: "Norway, and the Pacific Small Island Developing States".

    A name that is known as a whole is one, and so is one whose parts are not mostly names.
    """
    as_printed = normal(printed)
    if known(as_printed):
        return (as_printed,)  # before "G77" loses its number as one that calls a footnote
    whole = cleaned(printed)
    if known(whole):
        return (whole,)
    first, *others = _FOR_OTHERS.split(whole)
    listed = ", ".join([first, *others]).rstrip(")")
    pieces = tuple(piece.strip(" ()") for piece in _BETWEEN.split(listed) if piece.strip(" ()"))
    if len(pieces) > 1 and sum(map(known, pieces)) * 2 >= len(pieces) and _all_named(pieces):
        return pieces
    return (whole,)


def _all_named(pieces: Iterable[str]) -> bool:
    """Whether each piece is written as a name is: "its member States" is not."""
    return all(piece[0].isupper() or not piece[0].islower() for piece in pieces)


def parted(
    document: MarkedDocument, parties_of: Callable[[str], Sequence[str]]
) -> Mapping[str, MarkedDocument]:
    """The papers that *document* holds, by party; empty if it is one party's paper.

    *parties_of* gives the parties of a printed heading: a joint proposal is the paper of each.
    Paragraphs under no name, the covering pages and the headings, are in no paper.
    """
    wanted: dict[str, list[int]] = defaultdict(list)
    owners = {p.party: tuple(parties_of(p.party)) for p in document.paragraphs if p.party}
    for n, paragraph in enumerate(document.paragraphs):
        for party in owners.get(paragraph.party or "", ()):
            wanted[party].append(n)
    return {party: _part(document, numbers) for party, numbers in wanted.items()}


def _names_its_party(paragraph: Paragraph) -> bool:
    """Whether the paragraph is the heading that only says whose paper follows."""
    words = "".join(span.text for span in paragraph.spans)
    return paragraph.kind is Kind.HEADING and cleaned(words) == paragraph.party


def _part(document: MarkedDocument, numbers: Sequence[int]) -> MarkedDocument:
    """The paragraphs *numbers* of *document*, with what hangs on them.

    The headings that only name the party fall away; reasons that stand right under one are
    comments on the whole.
    """
    heads = {document.paragraphs[n].party for n in numbers}
    numbers = [n for n in numbers if not _names_its_party(document.paragraphs[n])]
    place = {old: new for new, old in enumerate(numbers)}
    comments = (
        c if c.paragraph in place else replace(c, paragraph=None)
        for c in document.comments
        if c.paragraph in place or c.author in heads
    )
    footnotes = (f for f in document.footnotes if f.paragraph in place)
    hanging = replace(document, footnotes=tuple(footnotes), comments=tuple(comments), notices=())
    return moved(hanging, [document.paragraphs[n] for n in numbers], place)


def moved(
    document: MarkedDocument,
    paragraphs: Sequence[Paragraph],
    place: Mapping[int, int] | Sequence[int],
) -> MarkedDocument:
    """*document* with *paragraphs*, and what hangs on those at their new *place*."""
    return replace(
        document,
        paragraphs=tuple(paragraphs),
        footnotes=tuple(
            replace(f, paragraph=None if f.paragraph is None else place[f.paragraph])
            for f in document.footnotes
        ),
        comments=tuple(
            replace(c, paragraph=None if c.paragraph is None else place[c.paragraph])
            for c in document.comments
        ),
    )


def together(file: str, documents: Sequence[MarkedDocument]) -> MarkedDocument:
    """All *documents*, one after the other, as one; places say in which file each word stands."""
    if len(documents) == 1:
        return documents[0]
    ahead = accumulate((len(document.paragraphs) for document in documents), initial=0)
    shifted = [
        moved(document, document.paragraphs, range(start, start + len(document.paragraphs)))
        for document, start in zip(documents, ahead, strict=False)
    ]
    return replace(
        documents[0],
        file=file,
        title=next((document.title for document in documents if document.title), ""),
        paragraphs=tuple(p for document in shifted for p in document.paragraphs),
        footnotes=tuple(f for document in shifted for f in document.footnotes),
        comments=tuple(c for document in shifted for c in document.comments),
        notices=tuple(n for document in shifted for n in document.notices),
    )
