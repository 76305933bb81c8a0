"""What parties say beside the words: notes, sources, labels, comments."""

from collections.abc import Iterable, Iterator
from itertools import chain

from adref.compilation.model import BaseParagraph, NewParagraph, PartyComment, Reading
from adref.compilation.overlay import Change
from adref.compilation.standing import Sourced, Target, Unnoted
from adref.writers.page.standing import Held
from adref.writers.page.wording import text
from adref.writers.rows import Stretch, named, own_notes, parted
from adref.writers.verdicts import compared, in_a_line, made_of, without_note


def beside(target: Target, reading: Reading, held: Held) -> str:
    """The notes and sources of *reading*, and what is held of it; "" where nothing is."""
    return items(chain(_beside(target, reading, held), held.on_reading(target, reading)))


def notes(paragraph: BaseParagraph | NewParagraph, reading: Reading, held: Held) -> str:
    """As :func:`beside`, of a whole wording of *paragraph*."""
    return beside(Target(paragraph.ident, text=reading.text), reading, held)


def remarks(paragraph: BaseParagraph | NewParagraph, held: Held) -> str:
    """What is said of the paragraph as a whole; "" where nothing is said."""
    unnoted = map(_unnoted, held.standing.unnoted.get(paragraph.ident, ()))
    return items(chain(held.on_paragraph(paragraph), _remarks(paragraph), unnoted))


def items(said: Iterable[str]) -> str:
    """The list of what is *said*; "" where nothing is."""
    listed = "".join(said)
    return f'<ul class="remarks">{listed}</ul>' if listed else ""


def _beside(target: Target, reading: Reading, held: Held) -> Iterator[str]:
    for note in own_notes(reading.notes, reading.sources):
        yield _said("Note", note.party, note.text)
    for source in reading.sources:
        verdict = held.standing.sourced_of(target, source)
        more = _verdict(verdict) if verdict else ""
        yield _said("Source", source.party, named(source), more)


def _verdict(said: Sourced) -> str:
    """What the library says of a source, and what is made of its words."""
    code, *where = in_a_line(said).split("; ", 1)
    line = f"<b>{text(code)}</b>{text(''.join(f'; {words}' for words in where))}"
    return f"<br><span>In the library: {line}</span>{_made(compared(said))}"


def _unnoted(found: Unnoted) -> str:
    """Agreed language that no note names, and what is made of it."""
    how, where = without_note(found).split("; ", 1)
    return (
        '<li><span class="kind">Agreed language without a note</span> '
        f"<span><b>{text(how)}</b>; {text(where)}</span>{_made(made_of(found))}</li>\n"
    )


def _made(pieces: Iterable[tuple[str, Change]]) -> str:
    """What is made of the words of a source, on a line of its own; "" where nothing is."""
    made = "".join(map(_stretch, parted(Stretch(words, change) for words, change in pieces)))
    return f'<br><span dir="auto">{made}</span>' if made else ""


_ELEMENT = {
    Change.KEPT: ("", ""),
    Change.DELETED: ("del", "left out"),
    Change.INSERTED: ("ins", "put in"),
}


def _stretch(stretch: Stretch) -> str:
    """Words of a source and of a party; ``bdi`` is heard and not seen, ``u`` carries the look."""
    tag, how = _ELEMENT[stretch.change]
    core = stretch.text.strip()
    if not tag or not core:
        return text(stretch.text)
    before, _, after = stretch.text.partition(core)
    heard = f'<bdi class="heard"> {how}: </bdi>'
    return f'{text(before)}<{tag} class="bare">{heard}<u>{text(core)}</u></{tag}>{text(after)}'


def _remarks(paragraph: BaseParagraph | NewParagraph) -> Iterator[str]:
    if isinstance(paragraph, NewParagraph):
        for party, label in paragraph.labels:
            yield _said("Label", party, f"calls this paragraph {label}")
    for comment in paragraph.comments:
        yield _comment(comment)


def _said(kind: str, party: str, words: str, more: str = "") -> str:
    return (
        f'<li><span class="kind">{kind}</span> <span class="who">{text(party)}</span> '
        f'<span dir="auto">{text(words)}</span>{more}</li>\n'
    )


def _comment(comment: PartyComment) -> str:
    return (
        f'<li><span class="kind">Comment</span> <span class="who">{text(comment.party)}</span> '
        f'<span dir="auto">{text(comment.text)}</span> '
        f'<span class="place">{text(str(comment.place))}</span></li>\n'
    )
