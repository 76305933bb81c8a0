"""A rolling text that was read back, as a page for the terminal."""

from collections.abc import Iterator, Sequence

from rich.console import Group
from rich.rule import Rule
from rich.text import Text

from adref.cli.summary import figures
from adref.compilation.model import Compilation, NewParagraph, Source
from adref.compilation.rolling import signs
from adref.compilation.rolling.printed import Look, printed
from adref.compilation.rolling.readings import Aside, Called
from adref.compilation.rolling.told import Told, told
from adref.text.document import Kind

_STYLES = {Look.TEXT: "", Look.SIGN: "bold green", Look.WORD: "italic"}


def page(compilation: Compilation) -> Group:
    """The whole rolling text: a head, the paragraphs with what stands beside them, the lists."""
    parties = [party.ident for party in compilation.parties]
    parts: list[Text | Rule] = [
        Text(f"Rolling text: {compilation.base.title}", style="bold"),
        Text(f"{compilation.base.file}: {figures(compilation)}"),
        Rule(),
    ]
    for paragraph in told(compilation.paragraphs):
        parts.append(_paragraph(paragraph, parties))
        parts += [Text(f"    {line}", style="dim") for line in _beside(paragraph.asides, parties)]
    names = {paragraph.ident: signs.name_of(paragraph) for paragraph in compilation.paragraphs}
    if compilation.moves:
        parts.append(Rule("moves"))
    parts += [Text(signs.plain(signs.move_line(move, names))) for move in compilation.moves]
    if compilation.notices:
        parts.append(Rule("notices"))
    parts += [Text(f"{n.place}: {n.words} ({n.code})") for n in compilation.notices]
    return Group(*parts)


def _paragraph(told: Told, parties: Sequence[str]) -> Text:
    paragraph = told.paragraph
    line = Text("\n", style="bold" if paragraph.kind in (Kind.HEADING, Kind.TITLE) else "")
    if paragraph.label:
        line.append(f"{paragraph.label} ", style="bold")
    if isinstance(paragraph, NewParagraph):
        line.append(f"{signs.RELATIONS[paragraph.relation].strip('*')} ", style="italic")
    for text, look in printed(told.text, parties):
        line.append(text, style=_STYLES[look])
    return line


def _beside(asides: Sequence[Aside], parties: Sequence[str]) -> Iterator[str]:
    """What stands below or beside a paragraph, a line each."""
    for aside in asides:
        number = f" {aside.number}" if aside.number else ""
        match aside.said:
            case str(shown):
                words = "".join(text for text, _ in printed(shown, parties))
                yield f"{aside.kind}{number}: {words}"
            case Called(party=party, label=label):
                yield f"{aside.kind}, {party}: {label}"
            case said:
                words = said.printed if isinstance(said, Source) else said.text
                yield f"{aside.kind}{number}, {said.party}: {words}"
