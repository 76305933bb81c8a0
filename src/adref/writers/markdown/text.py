"""The paragraphs of a rolling text, each with what is said beside it."""

from collections.abc import Iterator, Mapping
from typing import assert_never

from adref.base.places import Place
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.text.document import Kind, Relation
from adref.text.rolling import details, escaped_name, escaped_whole
from adref.writers.markdown.brackets import bracketed, in_brackets, marked

_DEEPEST = 5
"""The deepest heading that has its own number of signs."""


def paragraphs(compilation: Compilation) -> Iterator[str]:
    """Every paragraph as a block of lines."""
    files = {party.ident: party.file for party in compilation.parties}
    section, above = "", None
    for paragraph in compilation.paragraphs:
        match paragraph:
            case BaseParagraph():
                yield _base(paragraph, section, files)
                above = paragraph.ident
                if paragraph.kind is Kind.HEADING:
                    section = paragraph.base
            case NewParagraph():
                yield _new(paragraph, section, above, files)
            case _:
                assert_never(paragraph)


def _base(paragraph: BaseParagraph, section: str, files: Mapping[str, str]) -> str:
    head = _head(paragraph)
    words = marked(paragraph, opens_line=not head)
    lines = [f"{head}{words}{details(_details(paragraph, section))}"]
    lines += [f"\n**Alt.** {bracketed(reading)}" for reading in paragraph.alternatives]
    readings = [r for passage in paragraph.passages for r in passage.readings]
    return "\n".join([*lines, *_beside(paragraph, [*readings, *paragraph.alternatives], files)])


def _new(
    paragraph: NewParagraph, section: str, above: str | None, files: Mapping[str, str]
) -> str:
    match paragraph.relation:
        case Relation.INSERTED_AFTER:
            what = "*new*"
        case Relation.ALTERNATIVE_OF:
            what = "*alternative*"
        case _:
            assert_never(paragraph.relation)
    values = _details(paragraph, section)
    if paragraph.after != above:
        values |= {"first": "yes"} if paragraph.after is None else {"after": paragraph.after}
    words = in_brackets(paragraph.readings)
    line = f"{_head(paragraph)}{what} {words}{details(values)}"
    labels = [
        f"- Label given by {escaped_name(party)}: {escaped_whole(label)}"
        for party, label in paragraph.labels
    ]
    return "\n".join([line, *_beside(paragraph, paragraph.readings, files, labels)])


def _head(paragraph: BaseParagraph | NewParagraph) -> str:
    """The signs of a heading and the label."""
    match paragraph.kind:
        case Kind.TITLE:
            signs = "# "
        case Kind.HEADING:
            signs = "#" * (paragraph.level + 1 if 1 <= paragraph.level <= _DEEPEST else 2) + " "
        case Kind.BODY | Kind.FOOTNOTE:
            signs = ""
        case _:
            assert_never(paragraph.kind)
    return signs + (f"**{escaped_whole(paragraph.label)}** " if paragraph.label else "")


def _details(paragraph: BaseParagraph | NewParagraph, section: str) -> dict[str, str]:
    """What the line does not show: the id, and all that is not as one would expect."""
    values = {"id": paragraph.ident}
    if paragraph.kind is Kind.FOOTNOTE:
        values["kind"] = str(Kind.FOOTNOTE)
    shown = paragraph.kind is Kind.HEADING and 1 <= paragraph.level <= _DEEPEST
    if not shown and paragraph.level:
        values["level"] = str(paragraph.level)
    if paragraph.kind is Kind.HEADING and paragraph.level == 0:
        values["level"] = "0"
    if paragraph.section != section:
        values["section"] = paragraph.section
    return values


def _beside(
    paragraph: BaseParagraph | NewParagraph,
    readings: list[Reading] | tuple[Reading, ...],
    files: Mapping[str, str],
    lines: list[str] | None = None,
) -> Iterator[str]:
    """What parties say beside their words, as a list; "reading 2" is the second bracket."""
    there = [*(lines or ())]
    for number, reading in enumerate(readings, 1):
        there += _of_reading(reading, number)
    for comment in paragraph.comments:
        place = details(place_details(comment.place, files.get(comment.party, "")))
        said = escaped_whole(comment.text)
        there.append(f"- Comment by {escaped_name(comment.party)}: {said}{place}")
    if there:
        yield "\n" + "\n".join(there)


def _of_reading(reading: Reading, number: int) -> Iterator[str]:
    for note in reading.notes:
        said = escaped_whole(note.text)
        yield f"- Note by {escaped_name(note.party)} on reading {number}: {said}"
    for source in reading.sources:
        understood = {"symbol": source.symbol, "locator": source.locator}
        values = details({key: value for key, value in understood.items() if value})
        named = escaped_whole(source.printed) + values
        yield f"- Source named by {escaped_name(source.party)} on reading {number}: {named}"


def place_details(place: Place, file: str) -> dict[str, str]:
    """Where it stands, without what is to be expected: the party's own *file*, no stretch."""
    values = {} if place.file == file else {"file": place.file}
    if (place.start, place.end) != (0, 0):
        values["at"] = f"{place.start}-{place.end}"
    if place.part is not None:
        values["part"] = place.part
    if place.paragraph is not None:
        values["paragraph"] = str(place.paragraph)
    if place.run is not None:
        values["run"] = str(place.run)
    return values
