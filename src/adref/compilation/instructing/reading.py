"""A letter read in the language in which most of its instructions are understood."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from adref.compilation.instructing.askers import Naming, nobody
from adref.compilation.instructing.letter import LONGEST, Letter, Reading, may_tell
from adref.compilation.instructing.vocabulary import LANGUAGES, Vocabulary, itu, vocabulary
from adref.proposals.instructions import Instruction, Remark, Target
from adref.text.document import MarkedDocument, Paragraph
from adref.text.walk import on_after


def read_letter(
    document: MarkedDocument,
    own: frozenset[int] = frozenset(),
    context: Target | None = None,
    naming: Naming = nobody,
) -> Letter:
    """The instructions in *document*, in the language in which most of them are understood.

    *own* are the paragraphs that are a wording of the base and tell nothing about it. *context*
    is what the first of them speaks of, if it does not say so itself. *naming* tells the sender
    from other parties; what others wish is a remark.
    """
    words = {name: vocabulary(name) for name in LANGUAGES}
    telling = frozenset[str]().union(*(of.telling for of in words.values()))
    said = tuple(_maybe_said(document.paragraphs, own, telling, words.values()))
    tries = [(Reading(document, own, words[name], context).scan(said), name) for name in LANGUAGES]
    certain, name = max(tries, key=lambda tried: tried[0])
    reading = Reading(document, own, words[name], context, naming=naming)
    return reading.letter() if certain else Letter()


def _maybe_said(
    paragraphs: Sequence[Paragraph],
    own: frozenset[int],
    telling: frozenset[str],
    languages: Collection[Vocabulary],
) -> Iterator[tuple[int, str]]:
    """The paragraphs that may tell an instruction in one of the languages, with their words."""
    for index, paragraph in enumerate(paragraphs):
        if index in own:
            continue
        words = "".join(span.text for span in paragraph.spans if on_after(span))
        head = f"{paragraph.label.printed} {words}" if paragraph.label else words
        new = any(of.calls_new(head, 0) or of.is_of_pair(head) for of in languages)
        may = new or may_tell(words, telling) or itu().match(words)
        if may and len(words) <= LONGEST:
            yield index, words


def read_remarks(document: MarkedDocument) -> Letter:
    """What *document*, in which no instruction is understood, says of paragraphs it names.

    Each such passage is a wish to look at; the language is that in which most are found.
    """
    words = [vocabulary(name) for name in LANGUAGES]
    tries = [Reading(document, frozenset(), of, by_noun=True).letter() for of in words]
    letter = max(tries, key=lambda tried: sum(map(_names_one, tried.instructions)))
    wishes = (
        replace(i, action=Remark(wish=True)) if _names_one(i) else i for i in letter.instructions
    )
    return replace(letter, instructions=tuple(wishes))


def _names_one(instruction: Instruction) -> bool:
    return instruction.target.label is not None
