"""The paragraphs of a rolling text as blocks of Markdown."""

from collections.abc import Iterator, Sequence

from adref.compilation.model import NewParagraph, Note, PartyComment, Source
from adref.compilation.rolling import signs
from adref.compilation.rolling.readings import Aside, Called
from adref.compilation.rolling.style import DEFAULT, Style
from adref.compilation.rolling.told import Told
from adref.text.document import Kind

_DEEPEST = 6


def blocks(told: Told, style: Style = DEFAULT) -> Iterator[str]:
    """The block of the paragraph and, if something is said beside it, the block of that."""
    yield _started(told)
    if told.asides:
        yield signs.BREAK.join(f"> {line}" for line in _lines(told.asides, style))


def _started(told: Told) -> str:
    """The text with what stands before it: the signs of its kind and its label."""
    paragraph, text, before = told.paragraph, told.text, ""
    if isinstance(paragraph, NewParagraph):
        before = signs.RELATIONS[paragraph.relation] + " "
    if paragraph.kind in signs.HEADS:
        depth = paragraph.level + 1 if paragraph.kind is Kind.HEADING else 1
        before = "#" * max(1, min(depth, _DEEPEST)) + " " + before
    elif paragraph.kind is Kind.FOOTNOTE:
        before = f"{signs.FOOTNOTE} {before}"
    if told.label:
        before += signs.label_word(told.label)
    before += signs.status_word(told.status)
    if not text:
        return before + signs.EMPTY
    return before + text if before else signs.at_start(text)


def _lines(asides: Sequence[Aside], style: Style) -> Iterator[str]:
    """A line for each of *asides*; all labels stand on one."""
    called = [aside.said for aside in asides if isinstance(aside.said, Called)]
    if called:
        labels = (f"{signs.party_word(c.party)}: {signs.in_list(c.label)}" for c in called)
        yield f"*{signs.Remark.LABEL}:* {', '.join(labels)}"
    for aside in asides:
        number = f" {aside.number}" if aside.number else ""
        match aside.said:
            case Note(party=party, text=text) | PartyComment(party=party, text=text):
                words = signs.on_line(text)
                yield f"*{aside.kind}{number}, {signs.party_word(party)}:* {words}"
            case Source() as source:
                party = signs.party_word(source.party)
                yield f"*{aside.kind}{number}, {party}:* {_source(source)}"
            case str(words):
                yield f"*{aside.head(style)}:* {words}"
            case Called():
                pass


def _source(source: Source) -> str:
    """The source as printed, and as it was understood."""
    understood = "".join(
        f" [{what}: {signs.escaped(said)}]"
        for what, said in ((signs.SYMBOL, source.symbol), (signs.LOCATOR, source.locator))
        if said
    )
    return signs.on_line(source.printed) + understood
