"""Letters in a language whose instructions are not read: kept on the paragraphs they name."""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import regex

from adref.base.facts import table
from adref.base.languages import name_of
from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.instructing.letter import LONGEST, Letter
from adref.compilation.instructing.lines import Line, line_of
from adref.compilation.instructing.vocabulary import LANGUAGES
from adref.proposals.instructions import Instruction, Remark, Target
from adref.text.document import MarkedDocument
from adref.text.printed_labels import parse_label
from adref.text.tokens import normal

_SERIES = ("OP", "PP")


def remarks_unread(document: MarkedDocument) -> Letter | None:
    """What a letter in such a language says, as wishes on the paragraphs whose numbers it names.

    None for a document in another language.
    """
    if document.language is None or not has_unread(document):
        return None
    found: list[Instruction] = []
    taken: set[int] = set()
    for index, paragraph in enumerate(document.paragraphs):
        if sum(len(span.text) for span in paragraph.spans) > LONGEST:
            continue
        line = line_of(paragraph)
        place = line.place(0, len(line.text))
        for target in dict.fromkeys(_named(line, document.language)):
            found.append(Instruction(target, Remark(wish=True), normal(line.text), place))
            taken.add(index)
    return Letter(tuple(found), frozenset(taken))


def has_unread(document: MarkedDocument) -> bool:
    """Whether *document* is in a language of which only the names of paragraphs are known."""
    return document.language in _nouns()


def with_language(document: MarkedDocument) -> MarkedDocument:
    """*document* with a notice of the language in which it is not understood."""
    name = name_of(document.language or "")
    *others, last = (language.title() for language in LANGUAGES)
    words = (
        f"the letter is in {name}, and instructions are read in {', '.join(others)} and {last}: "
        "it is kept as comments on the paragraphs it names; enter its changes by hand, mark them "
        "in the text, or ask for it in one of these languages"
    )
    notice = Notice("letter-language", words, Place(document.file))
    return replace(document, notices=(*document.notices, notice))


def _named(line: Line, language: str) -> Iterator[Target]:
    """The paragraphs that a line names by number, outside of quotations."""
    for found in _pattern(language).finditer(line.mask):
        number = found["number"] or found["counted"]
        printed = f"{found['series'] or ''}{int(number)}{found['suffix'] or ''}"
        label = parse_label(printed) or parse_label(str(int(number)))
        if label is not None:
            yield Target(found[0].strip(), replace(label, printed=printed))


@cache
def _pattern(language: str) -> regex.Pattern[str]:
    words = _nouns()[language]
    before = "|".join(map(regex.escape, sorted(words["before"], key=len, reverse=True)))
    after = "|".join(map(regex.escape, words["after"])) or r"(?!)"
    suffix = r"(?P<suffix>\s?(?:bis|ter|quater|quinquies))?"
    series = "|".join(_SERIES)
    return regex.compile(
        rf"(?<![\p{{L}}])(?:(?P<series>{series})|(?:{before}))\s*(?:№\s*)?(?P<number>\d{{1,4}})(?![\d/]){suffix}"
        rf"|第?\s*(?P<counted>\d{{1,4}})\s*(?:{after})",
        regex.IGNORECASE,
    )


@cache
def _nouns() -> dict[str, dict[str, list[str]]]:
    return dict(table("adref.compilation.instructing", "nouns.toml"))
