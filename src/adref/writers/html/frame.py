"""What stands around the text: how to read it, contents, parties, notices."""

from collections.abc import Iterable
from typing import assert_never

from adref.base.counts import counted
from adref.base.notices import Notice
from adref.compilation.called import names
from adref.compilation.model import BaseParagraph, Compilation, NewParagraph, Party
from adref.compilation.overlay import Change
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import Kind
from adref.writers.html.changes import change
from adref.writers.page.names import NAME
from adref.writers.page.outline import outline
from adref.writers.page.readings import readings
from adref.writers.page.wording import MOST_NAMED, NAMED_OF_MANY, anchor, stopped, text

_HASH = 16
"""Hexadecimal digits of a hash that are shown: enough to tell files apart by eye."""


def head(compilation: Compilation) -> str:
    """The title and how to read what follows."""
    base = compilation.base
    count = len(compilation.parties)
    # Made-up parties: a real name would seem to want what the example shows.
    out = change("should", Change.DELETED, ("Party A", "Party B"))
    put = change(" shall", Change.INSERTED, ("Party A",))
    return (
        '<header class="top"><p class="eyebrow">Compilation of proposals</p>'
        f"<h1><bdi>{text(base.title or base.file)}</bdi></h1>"
        f"<p>The papers of {counted(count, 'party', 'parties')} laid over the base text "
        f'<span class="file">{text(base.file)}</span> <span class="hash">'
        f"({_hash(base.sha256)})</span>. Nothing is left out.</p>"
        f'<p class="sample">For example: Member States {out}{put} act.</p>'
        "<p>Struck words are in the base and are to go; underlined words are to be put in. "
        "“Unmarked” is short for not marked by its author: the paper makes the change without "
        f"showing it. {_cut(count)}"
        '<a href="#parties">Parties and their papers</a></p></header>'
    )


def _cut(count: int) -> str:
    """That not all of *count* parties may be named beside a change, if that can be."""
    if count <= MOST_NAMED:
        return ""
    return (
        f"Where more than {MOST_NAMED} parties want a change, {NAMED_OF_MANY} are named beside it "
        "and the rest counted; “Who wants what” below the paragraph names them all. "
    )


def _hash(sha256: str) -> str:
    return f"SHA-256 {text(sha256[:_HASH])}…"


def contents(compilation: Compilation, standing: Standing = UNKNOWN) -> str:
    """The headings as links, those that parties want to add among them, and the annexes."""
    items = "".join(
        f'<li class="l{depth}"><a href="#{anchor(heading.ident)}" dir="auto">'
        f"{_called(heading)}</a></li>\n"
        for heading, depth in outline(compilation)
    )
    footnotes = any(p.kind is Kind.FOOTNOTE for p in compilation.paragraphs)
    annexes = [
        ("footnotes", "Footnotes", footnotes),
        ("parties", "Parties", True),
        ("positions", "Positions", bool(standing.positions)),
        ("notices", "Notices", bool(compilation.notices)),
    ]
    below = "".join(
        f'<li><a href="#{ident}">{name}</a></li>' for ident, name, there in annexes if there
    )
    above = f"<ol>{items}</ol>" if items else ""
    return (
        '<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>'
        f"{above}<ul>{below}</ul></nav>"
    )


def _called(heading: BaseParagraph | NewParagraph) -> str:
    """A heading as the contents have it; of a new one the first wording."""
    match heading:
        case BaseParagraph():
            words, new = heading.base, ""
        case NewParagraph():
            words, new = heading.readings[0].text, ' <span class="kind">new</span>'
        case _:
            assert_never(heading)
    # Apart, so that a Roman number does not give an Arabic heading its direction.
    label = f"<bdi>{text(stopped(heading.label))}</bdi> " if heading.label else ""
    return f"{label}{text(words)}{new}"


def parties(compilation: Compilation) -> str:
    """Each party, its paper, how its marks were read, and where its wishes stand."""
    touched = _touched(compilation)
    rows = "".join(_party(party, touched.get(party.ident, ())) for party in compilation.parties)
    return (
        '<section class="annex"><h2 id="parties">Parties and their papers</h2>'
        '<div class="scroll" role="region" aria-labelledby="parties" tabindex="0"><table>'
        '<thead><tr><th scope="col">Party</th><th scope="col">Paper</th>'
        '<th scope="col">Marks read as</th><th scope="col">Where it wants changes</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _party(party: Party, where: Iterable[tuple[str, str]]) -> str:
    name = "" if party.name == party.ident else f"<br>{text(party.name)}"
    links = ", ".join(f'<a href="#{anchor(i)}">{text(label)}</a>' for i, label in where)
    return (
        f'<tr><th scope="row">{text(party.ident)}<span class="name">{name}</span></th>'
        f'<td class="file">{text(party.file)}<br><span class="hash">'
        f"{_hash(party.sha256)}</span></td><td>{text(party.convention)}</td>"
        f"<td>{links or 'nowhere'}</td></tr>\n"
    )


def _touched(compilation: Compilation) -> dict[str, list[tuple[str, str]]]:
    """For each party the paragraphs in which it stands, by id and what they are called."""
    found: dict[str, list[tuple[str, str]]] = {}
    called = names(compilation.paragraphs, NAME)
    for paragraph in compilation.paragraphs:
        there = (party for reading in readings(paragraph) for party in reading.parties)
        for party in dict.fromkeys(there):
            found.setdefault(party, []).append((paragraph.ident, called[paragraph.ident]))
    return found


def notices(compilation: Compilation) -> str:
    """What was found on the way, with its place; "" where nothing was."""
    if not compilation.notices:
        return ""
    items = "".join(_notice(notice) for notice in compilation.notices)
    return (
        '<section class="annex" aria-labelledby="notices"><h2 id="notices">Notices</h2>'
        "<p>What was found while the papers were read, and what was done about it.</p>"
        f"<ul>{items}</ul></section>"
    )


def _notice(notice: Notice) -> str:
    party = f'<span class="who">{text(notice.party)}</span> ' if notice.party else ""
    return (
        f'<li>{party}<span dir="auto">{text(notice.words)}</span> '
        f'<span class="place">{text(str(notice.place))}; {text(notice.code)}</span></li>\n'
    )
