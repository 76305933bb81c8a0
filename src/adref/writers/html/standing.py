"""What parties hold of each other's proposals, and what the chair wrote, on the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Reading
from adref.compilation.standing import UNKNOWN, Position, Ruling, Standing, Target
from adref.writers.html.wording import anchor, text
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


def positions(compilation: Compilation, standing: Standing) -> str:
    """Each position with the words it is known from and their place; "" where there are none."""
    if not standing.positions:
        return ""
    labels = {p.ident: p.label or p.ident for p in compilation.paragraphs}
    rows = "".join(_row(position, labels) for position in standing.positions)
    return (
        '<section class="annex"><h2 id="positions">Positions</h2>'
        "<p>What parties hold of words that others proposed, from a list of the secretariat or "
        "from their own comments where these leave no doubt. No position is inferred from "
        "silence, nor a member’s from its group.</p>"
        '<div class="scroll" role="region" aria-labelledby="positions" tabindex="0"><table>'
        '<thead><tr><th scope="col">Party</th><th scope="col">Holds</th><th scope="col">On</th>'
        '<th scope="col">Known from</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>\n"
    )


def _row(position: Position, labels: Mapping[str, str]) -> str:
    on = position.on
    label = text(labels.get(on.paragraph, on.paragraph))
    link = f'<a href="#{anchor(on.paragraph)}">{label}</a>' if on.paragraph in labels else label
    words = "" if on.text is None else (text(on.text.strip()) or "<em>delete</em>")
    said = f'<span dir="auto">{text(position.said)}</span> ' if position.said else ""
    place = f'<span class="place">{text(str(position.place))}</span>' if position.place else ""
    return (
        f'<tr><th scope="row">{text(position.party)}</th><td>{position.stance}</td>'
        f"<td>{link}{f': <bdi>{words}</bdi>' if words else ''}</td><td>{said}{place}</td></tr>\n"
    )
