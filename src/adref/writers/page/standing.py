"""What parties hold of each other's proposals, and what the chair wrote, as items of a list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.compilation.standing import UNKNOWN, Ruling, Standing, Target
from adref.writers.page.wording import text
from adref.writers.stances import Loose, in_words, loose


@dataclass(frozen=True, slots=True)
class Held:
    """What is known beside the inputs, and of it what is on no reading, by paragraph."""

    standing: Standing = UNKNOWN
    loose: Mapping[str, Loose] | None = None

    @classmethod
    def of(cls, compilation: Compilation, standing: Standing) -> "Held":
        """What is known of *compilation*."""
        return cls(standing, loose(compilation, standing))

    def on_reading(self, target: Target, reading: Reading) -> Iterator[str]:
        """The items on one reading: its status, who holds what of it, who stands behind it."""
        standing = self.standing
        ruling = standing.ruling_on(target)
        yield from _ruled(ruling, standing) if ruling else ()
        for words in in_words(standing.positions_on(target), reading.parties):
            yield _item("Position", words)
        if target in standing.support:
            yield _item("Support", standing.support[target])

    def on_passage(self, target: Target) -> Iterator[str]:
        """The items on a passage: what the chair wrote of it."""
        ruling = self.standing.ruling_on(Target(target.paragraph, target.start, target.end))
        yield from _ruled(ruling, self.standing) if ruling else ()

    def on_paragraph(self, paragraph: BaseParagraph | NewParagraph) -> Iterator[str]:
        """The items on a paragraph as a whole, and on words that are not there any more."""
        there = (self.loose or {}).get(paragraph.ident)
        if there is None:
            return
        for ruling in there.rulings:
            yield from _ruled(ruling, self.standing)
        for ruling in there.astray_rulings:
            yield from _ruled(ruling, self.standing, f"“{ruling.on.text}”, which is not there: ")
        for words in there.lines():
            yield _item("Position", words)


def _ruled(ruling: Ruling, standing: Standing, on: str = "") -> Iterator[str]:
    code, name = standing.code_of(ruling), standing.names.get(ruling.status, "")
    if code:
        words = code if name in ("", code) else f"{code}, {name}"
        yield _item("Status", f"{on}{words}")
    if ruling.decision:
        yield _item("Decision", f"{on}{ruling.decision}")


def _item(kind: str, words: str) -> str:
    return f'<li><span class="kind">{kind}</span> <span dir="auto">{text(words)}</span></li>\n'
