"""One file with the proposals of many delegations: whose words stand where, and on what.

A secretariat often circulates an article-by-article compilation: under "ARTICLE 4" the name of
a delegation on a line of its own, then its text and its reasons, then the next delegation. The
names are found in three ways: they are known (States, groups, the parties of the
negotiation), the contents of the file list them, or they return as headings of their own.
"""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from adref.base.facts import table
from adref.compilation.apart import Known, cleaned, delegations_of, moved
from adref.text.document import Comment, Kind, MarkedDocument, Paragraph, Span
from adref.text.tokens import normal
from adref.text.walk import cut

_LONGEST = 160
"""Code points of the longest line that may name delegations."""
_RETURNS = 3
"""Times a heading must stand in a file to be the name of one who wrote in it."""
_FEWEST = 3
"""Known names below which a file is no compilation of several delegations' papers."""
_MOST = 0.5
"""Share of the paragraphs, headings apart, that must stand under a name."""
_ENTRY = re.compile(r"\s*(.+?)\s*[.…]{4,}[\s.]*(\d+|[ivxlc]+)(?=\s|$)", re.IGNORECASE)
_PAGE = re.compile(r"\d{1,4}|[ivxlc]+", re.IGNORECASE)
_FIRST = re.compile(r"\W*(?:\d|[ivxlc]+\d*\b|bis\b|$)", re.IGNORECASE)
_HEADED = re.compile(r"([^\W\d_]+(?: [^\W\d_]+){0,2})\s*[:–—]\s*\S")
"""Up to three words, and what they head on the same line."""
_NUMBER = re.compile(r"\W*(?:\d+|[ivxlc]+)?\W*[a-z]*\W*(?:alt|\d)?\W*", re.IGNORECASE)
"""A number as it follows "ARTICLE": with a suffix, brackets, the number of an alternative."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A paragraph that is one short line: its words, and whether its file sets it as heading."""

    words: str
    is_heading: bool


def attributed(document: MarkedDocument, known: Known) -> MarkedDocument:
    """*document* with :attr:`Paragraph.party` and the part as heading, if it holds many papers.

    The lines that only name a delegation or a part become headings. A file that is one party's
    paper comes back as it is.
    """
    lines = [_line(paragraph) for paragraph in document.paragraphs]
    divided = _with_lines_of_names(document, lines, known)
    if divided is not document:
        lines = [_line(paragraph) for paragraph in divided.paragraphs]
    listed = {entry for p in document.paragraphs for entry in _entries(p)}
    parts = frozenset(entry.lower() for entry in listed if _speaks_of_part(entry))
    names = _names(listed, lines, known) - parts
    heads = [line is not None and _is_name(line.words, names, known) for line in lines]
    if (
        len({line.words for line, head in zip(lines, heads, strict=True) if line and head})
        < _FEWEST
    ):
        return document  # as most papers: no need to walk through it
    done = list(_walked(divided.paragraphs, lines, heads, parts))
    if not _is_compilation(done, known):
        return document
    return _with_reasons_apart(replace(divided, paragraphs=tuple(done)), lines)


def _with_lines_of_names(
    document: MarkedDocument, lines: Sequence[_Line | None], known: Known
) -> MarkedDocument:
    """*document* with the names on lines of their own that ran into the line before.

    A copy out of a PDF loses line ends: "ARTICLE 49" and "Israel", or the last sentence of one
    paper and the name above the next, become one paragraph. Only names that stand alone
    elsewhere in the file are set apart, and only after the end of a sentence or a number.
    """
    alone = Counter(line.words for line in lines if line)
    names = {words for words, count in alone.items() if count > 1 and known(words)}
    if not names:
        return document
    longest = sorted(map(re.escape, names), key=len, reverse=True)
    tail = re.compile(rf"(?:(?<=[.;:)\]”\"»X])\s+|^)({'|'.join(longest)})\s*$")
    paragraphs: list[Paragraph] = []
    place: dict[int, int] = {}
    for n, paragraph in enumerate(document.paragraphs):
        place[n] = len(paragraphs)
        paragraphs += _cut_before_name(paragraph, tail)
    return moved(document, paragraphs, place)


def _cut_before_name(paragraph: Paragraph, tail: re.Pattern[str]) -> list[Paragraph]:
    """*paragraph*, or what stands before a name in it, the name by itself, and what follows."""
    if not paragraph.spans:
        return [paragraph]
    first, last = paragraph.spans[0], paragraph.spans[-1]
    found = tail.search(last.text)
    if paragraph.label is not None and tail.fullmatch(first.text):
        after = [replace(paragraph, spans=paragraph.spans[1:], label=None)]
        return [replace(paragraph, spans=()), _alone(paragraph, first), *after]
    if found is None or not found.start(1):
        return [paragraph]
    before, name = cut(last, (found.start(1),))
    return [replace(paragraph, spans=(*paragraph.spans[:-1], before)), _alone(paragraph, name)]


def _alone(paragraph: Paragraph, name: Span) -> Paragraph:
    """The line of *name*, cut out of *paragraph*."""
    return Paragraph((name,), name.place, heading=paragraph.heading)


def _line(paragraph: Paragraph) -> _Line | None:
    """The paragraph as a line that could be a name, None if it is no such line."""
    if paragraph.cell is not None or sum([len(s.text) for s in paragraph.spans]) > _LONGEST * 2:
        return None  # most paragraphs: not worth joining
    text = normal("".join(span.text for span in paragraph.spans))
    label = paragraph.label.printed.strip() if paragraph.label else ""
    words = f"{label} {text}".strip()
    if not words or len(words) > _LONGEST:
        return None
    return _Line(cleaned(words), paragraph.kind in (Kind.HEADING, Kind.TITLE))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(table("adref.compilation", "delegations.toml")[kind].split())


def _opener(words: str) -> str:
    """The first word of a line, in lower case, without the signs round it."""
    return words.partition(" ")[0].lower().strip(" :.,;()[]")


def _part_of(words: str, listed: frozenset[str] = frozenset()) -> str | None:
    """The part of the text that a line names ("ARTICLE 4", "Preamble"), None if it names none.

    "Article 4 Relationship with other instruments" is a delegation's own heading, unless the
    line is in capitals or the contents of the file list it.
    """
    _, _, rest = words.strip("[] ").partition(" ")
    opener = _opener(words)
    if words.lower() in listed or (words.isupper() and opener in _words("whole")):
        return words
    if opener not in _words("parts"):
        return None
    return words if _NUMBER.fullmatch(rest) or (words.isupper() and _FIRST.match(rest)) else None


def _speaks_of_part(words: str) -> bool:
    """Whether a line of the contents names a part somewhere: "Proposal for a new Article 3 bis"."""
    found = words.lower().split()
    return any(
        word.strip("[]") in _words("parts") and _FIRST.match(" ".join(found[n + 1 :]))
        for n, word in enumerate(found)
    )


def _is_inside(words: str) -> bool:
    """Whether a line is a heading within one delegation's proposal ("Rationale")."""
    return _opener(words) in _words("text") | _words("reasons")


def _only_heads(words: str) -> bool:
    """Whether a line is such a heading, with nothing of what it heads."""
    return _is_inside(words) and not _HEADED.match(words)


def _is_reason(paragraph: Paragraph) -> bool:
    """Whether a paragraph gives reasons after its own heading ("Rationale: it is shorter.")."""
    found = _HEADED.match(normal("".join(span.text for span in paragraph.spans)))
    if found is None or paragraph.label is not None:
        return False
    head = found[1].lower().split()
    return head[0] in _words("reasons") and _words("reasons").issuperset(head[1:])


def _names(listed: Collection[str], lines: Sequence[_Line | None], known: Known) -> frozenset[str]:
    """The names that this file itself shows: those of its contents, and headings that return."""
    counts = Counter(line.words for line in lines if line and line.is_heading)
    returning = {words for words, count in counts.items() if count >= _RETURNS}
    named = {words for words in {*listed, *returning} if _may_name(words)}
    return frozenset(words.lower() for words in named if known(words) or _is_written_as_name(words))


def _entries(paragraph: Paragraph) -> Iterator[str]:
    """The entries of a table of contents that ran into one paragraph."""
    if any("..." in span.text or "…" in span.text for span in paragraph.spans):
        text = normal("".join(span.text for span in paragraph.spans))
        at = 0
        while found := _ENTRY.match(text, at):
            yield cleaned(found[1])
            at = found.end()


def _may_name(words: str) -> bool:
    return bool(words) and not (
        _opener(words) in _words("parts") or _is_inside(words) or _PAGE.fullmatch(words)
    )


def _is_written_as_name(words: str) -> bool:
    """Whether a line is written as the name of a body is: capitals, no sentence."""
    letters = [word for word in re.findall(r"[^\W\d_]+", words) if len(word) > 3]  # noqa: PLR2004
    return bool(letters) and sum(word[0].isupper() for word in letters) * 2 > len(letters)


def _is_name(words: str, names: frozenset[str], known: Known) -> bool:
    if words.lower() in names:
        return True
    if not _may_name(words):
        return False
    return known(words) or len(delegations_of(words, known)) > 1


def _walked(
    paragraphs: Sequence[Paragraph],
    lines: Sequence[_Line | None],
    heads: Sequence[bool],
    parts: frozenset[str],
) -> Iterator[Paragraph]:
    """The paragraphs, each with the delegation and the part it stands under.

    A part that is named where a delegation follows at once ends the paper before it; one that
    is named amid a paper says what the paper goes on to speak of.
    """
    party: str | None = None
    part: str | None = None
    for n, paragraph in enumerate(paragraphs):
        line = lines[n]
        named = _part_of(line.words, parts) if line else None
        if heads[n] and line is not None:
            party = line.words
            yield replace(paragraph, kind=Kind.HEADING, party=party, heading=part)
        elif named and _is_followed_by_head(lines, heads, n):
            party, part = None, named
            yield replace(paragraph, kind=Kind.HEADING, heading=None)
        elif line and (_PAGE.fullmatch(line.words) or _only_heads(line.words)):
            yield paragraph  # the number of a page, and "Proposed text", are nobody's wish
        else:
            yield replace(paragraph, party=party, heading=part or paragraph.heading)


def _with_reasons_apart(document: MarkedDocument, lines: Sequence[_Line | None]) -> MarkedDocument:
    """*document* with what stands under "Rationale" and the like as comments of the delegation.

    They hang on the paragraph before them.
    """
    kept: list[Paragraph] = []
    place: dict[int, int] = {}
    reasons: list[Comment] = []
    in_reasons, below = False, 0
    for n, paragraph in enumerate(document.paragraphs):
        line = lines[n]
        if paragraph.kind is Kind.HEADING or (line is not None and _only_heads(line.words)):
            in_reasons = line is not None and _opener(line.words) in _words("reasons")
        elif paragraph.party and (in_reasons or _is_reason(paragraph)):
            reasons.append(_reason(paragraph, len(reasons), below))
            place[n] = below
            continue
        if paragraph.party:
            below = len(kept)
        place[n] = len(kept)
        kept.append(paragraph)
    done = moved(document, kept, place)
    return replace(done, comments=(*done.comments, *reasons))


def _reason(paragraph: Paragraph, number: int, below: int) -> Comment:
    """A paragraph of reasons as the comment *number* on the paragraph *below* which it stands."""
    label = f"{paragraph.label.printed} " if paragraph.label else ""
    text = normal(label + "".join(span.text for span in paragraph.spans))
    return Comment(f"reason-{number}", text, paragraph.place, paragraph.party, paragraph=below)


def _is_followed_by_head(lines: Sequence[_Line | None], heads: Sequence[bool], at: int) -> bool:
    """Whether after line *at* come only parts, page numbers and titles of parts, then a name."""
    for n in range(at + 1, min(at + 6, len(lines))):
        line = lines[n]
        if heads[n]:
            return True
        if line is None or not (
            line.words.isupper() or _PAGE.fullmatch(line.words) or _part_of(line.words)
        ):
            return False
    return False


def _is_compilation(done: Sequence[Paragraph], known: Known) -> bool:
    """Whether enough stands under names, and enough of them are known."""
    owners = Counter(p.party for p in done if p.party and p.kind is not Kind.HEADING)
    sure = sum(any(map(known, delegations_of(owner, known))) for owner in owners)
    text = sum(p.kind is not Kind.HEADING for p in done)
    return sure >= _FEWEST and owners.total() > _MOST * text
