"""What stands around the text: how to read it, contents, parties, notices."""

from collections.abc import Iterable

from adref.base.notices import Notice
from adref.compilation.model import BaseParagraph, Compilation, Party
from adref.compilation.overlay import Change
from adref.text.document import Kind
from adref.writers.html.changes import change, sign
from adref.writers.html.wishes import readings
from adref.writers.html.wording import anchor, language, stopped, text


def head(compilation: Compilation) -> str:
    """The title and how to read what follows."""
    base = compilation.base
    count = len(compilation.parties)
    put = change("shall", Change.INSERTED, ("EU", "Norway")) + sign(("EU", "Norway"))
    out = change("should", Change.DELETED, ("EU", "Norway", "US")) + sign(("EU", "Norway", "US"))
    return (
        '<header class="top"><p class="eyebrow">Compilation of proposals</p>'
        f"<h1{language(base.title)}>{text(base.title or base.file)}</h1>"
        f"<p>The papers of {count} {'party' if count == 1 else 'parties'} laid over the base text "
        f'<span class="file">{text(base.file)}</span>. Nothing is left out, and every change '
        "names all who want it.</p>"
        f'<p class="sample">For example: Member States {out}{put} act.</p>'
        "<p>Struck words are in the base and are to go; underlined words are to be put in. "
        "Unmarked, a silent edit: the party made the change without showing it. "
        '<a href="#parties">Parties and their papers</a></p></header>'
    )


def contents(compilation: Compilation) -> str:
    """The sections of the base as links."""
    headings = [
        p for p in compilation.paragraphs if isinstance(p, BaseParagraph) and p.kind is Kind.HEADING
    ]
    items = "".join(
        f'<li class="l{min(max(p.level, 1), 4)}"><a href="#{anchor(p.ident)}"{language(p.base)}>'
        f"{text(' '.join(part for part in (stopped(p.label), p.base) if part))}</a></li>"
        for p in headings
    )
    notices = '<li><a href="#notices">Notices</a></li>' if compilation.notices else ""
    return (
        '<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2>'
        f'<ol>{items}</ol><ul><li><a href="#parties">Parties</a></li>{notices}</ul></nav>'
    )


def parties(compilation: Compilation) -> str:
    """Each party, its paper, how its marks were read, and where its wishes stand."""
    touched = _touched(compilation)
    rows = "".join(_party(party, touched.get(party.ident, ())) for party in compilation.parties)
    return (
        '<section class="annex" aria-labelledby="parties">'
        '<h2 id="parties">Parties and their papers</h2>'
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
        f'<td class="file">{text(party.file)}<br><span class="hash">SHA-256 '
        f"{text(party.sha256[:16])}…</span></td><td>{text(party.convention)}</td>"
        f"<td>{links or 'nowhere'}</td></tr>"
    )


def _touched(compilation: Compilation) -> dict[str, list[tuple[str, str]]]:
    """For each party the paragraphs in which it stands, by id and what they are called."""
    found: dict[str, list[tuple[str, str]]] = {}
    for paragraph in compilation.paragraphs:
        label = paragraph.label or paragraph.ident
        there = (party for reading in readings(paragraph) for party in reading.parties)
        for party in dict.fromkeys(there):
            found.setdefault(party, []).append((paragraph.ident, label))
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
        f"<li>{party}<span{language(notice.words)}>{text(notice.words)}</span> "
        f'<span class="place">{text(str(notice.place))}; {text(notice.code)}</span></li>'
    )
