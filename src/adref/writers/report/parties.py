"""A page for each party: what it asked, who agrees, what touches it. Nobody is ranked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from adref.base.counts import counted
from adref.compilation.model import Party
from adref.compilation.standing import Stance
from adref.text.excerpts import opening
from adref.writers.page.wording import brief, text
from adref.writers.report.pieces import act, change, link, party_anchor, quoted
from adref.writers.report.view import View, Wish

_LONG = 160
"""Code points of words put in or taken out that are shown here; the paragraph's page has all."""


def pages(view: View) -> str:
    """A page for each party in the order of the alphabet."""
    asked = _asked(view)
    return "".join(_page(party, asked.get(party.ident, ()), view) for party in view.parties)


def _asked(view: View) -> Mapping[str, tuple[Wish, ...]]:
    """The wishes of each party in the order of the text."""
    found: dict[str, list[Wish]] = {}
    for wishes in view.wishes.values():
        for wish in wishes:
            for party in wish.reading.parties:
                found.setdefault(party, []).append(wish)
    return {party: tuple(wishes) for party, wishes in found.items()}


def _page(party: Party, wishes: tuple[Wish, ...], view: View) -> str:
    name = f" <small>{text(party.name)}</small>" if party.name != party.ident else ""
    items = [_wish(wish, party.ident, view) for wish in wishes]
    items += _moves(party.ident, view)
    listed = f'<ul class="asks">{"".join(items)}</ul>' if items else ""
    return (
        f'<section class="party" id="{party_anchor(party.ident)}" '
        f'data-p="{view.numbers[party.ident]}"><h3>{text(party.ident)}{name}</h3>'
        f'<p class="soft">{_paper(party, wishes)}</p>{listed}{_holds(party.ident, view)}'
        f"{_comments(party.ident, view)}{_notices(party.ident, view)}</section>\n"
    )


def _paper(party: Party, wishes: tuple[Wish, ...]) -> str:
    where = len({wish.paragraph.ident for wish in wishes})
    asks = (
        f"Asks for {counted(len(wishes), 'wording')} in {counted(where, 'paragraph')}."
        if wishes
        else "Asks for no other wording."
    )
    marks = text(party.convention.replace(",", ", "))
    return f'{asks} Paper: <span class="file">{text(party.file)}</span>, read as {marks}.'


def _wish(wish: Wish, party: str, view: View) -> str:
    # The style sheet says "Agree:" and "Touched by:", two thousand times in a large negotiation.
    others = (("b", _agree(wish, party, view)), ("i", _touch(wish, party, view)))
    beside = "".join(f"<{tag}>{who}</{tag}>" for tag, who in others if who)
    return (
        f"<li>{link(wish.paragraph.ident, view)} {_act(wish)}"
        f"{change(wish, view, _LONG)}{_unmarked(wish, party)}{beside}{_stand(wish, view)}</li>"
    )


def _act(wish: Wish) -> str:
    """What a whole wording is; a change of a passage shows what it does."""
    return "" if wish.passage else f"<em>{act(wish)}</em> "


def _unmarked(wish: Wish, party: str) -> str:
    return " (unmarked)" if party in wish.reading.silent else ""


def _agree(wish: Wish, party: str, view: View) -> str:
    """Who wants the very same, and who supports it, in the order of the alphabet."""
    held = view.standing.positions_on(wish.target)
    same = {*wish.reading.parties, *(p.party for p in held if p.stance is Stance.SUPPORTS)}
    return _names(same - {party})


def _touch(wish: Wish, party: str, view: View) -> str:
    """Who wants something else where the wish stands, and who wants it out."""
    there = view.index.touching(wish.row, party)
    gone = {
        p
        for row in there
        if row.reading is not None and not row.reading.strip()
        for p in row.parties
    }
    others = {p for row in there for p in row.parties} - gone
    out = f"{_names(gone)} (take out)" if gone else ""
    return ", ".join(filter(None, (_names(others), out)))


def _names(parties: Iterable[str]) -> str:
    return brief(sorted(parties))


def _stand(wish: Wish, view: View) -> str:
    """What others hold of the wish but that they support it, which is said before."""
    held = view.standing.positions_on(wish.target)
    by: dict[str, set[str]] = {}
    for position in held:
        if position.stance is not Stance.SUPPORTS:
            by.setdefault(position.stance.capitalize(), set()).add(position.party)
    return "".join(f" <span>{stance}: {_names(who)}.</span>" for stance, who in by.items())


def _moves(party: str, view: View) -> Iterator[str]:
    for moves in view.moves.values():
        for move in moves:
            if move.party == party:
                where = f"after {link(move.after, view)}" if move.after else "to the beginning"
                yield f"<li>{link(move.paragraph, view)} <em>move</em> {where}</li>"


def _holds(party: str, view: View) -> str:
    """The positions of *party* on the words of others."""
    held = [position for position in view.standing.positions if position.party == party]
    items = "".join(
        f"<li>{link(position.on.paragraph, view)} <em>{position.stance}</em> "
        f"{_what(position.on.text, view)}</li>"
        for position in held
    )
    if not items:
        return ""
    return f'<h4>Positions on the words of others</h4><ul class="asks">{items}</ul>'


def _what(words: str | None, view: View) -> str:
    """What a position is on: a reading, or all that is proposed there."""
    return quoted(opening(words, _LONG), view) if words else "what is proposed there"


def _comments(party: str, view: View) -> str:
    where = [
        paragraph.ident
        for paragraph in view.compilation.paragraphs
        if any(comment.party == party for comment in paragraph.comments)
    ]
    links = ", ".join(link(ident, view) for ident in where)
    return f'<p class="soft">Comments on: {links}</p>' if links else ""


def _notices(party: str, view: View) -> str:
    """What was noticed while its paper was read, counted by code."""
    codes = Counter(n.code for n in view.compilation.notices if n.party == party)
    said = ", ".join(f"{text(code)} ({count})" for code, count in sorted(codes.items()))
    return f'<p class="soft">Noticed while the paper was read: {said}</p>' if said else ""
