"""The strip of the text and the map of agreement, each with the table that says the same."""

from collections.abc import Iterable, Mapping

from adref.base.counts import counted
from adref.base.languages import from_right
from adref.compilation.model import BaseParagraph
from adref.writers.page.wording import anchor, text
from adref.writers.report import plots
from adref.writers.report.accounts import headed, rows
from adref.writers.report.told import Cell, Meeting, Meetings, Where, Who
from adref.writers.report.view import Paragraph, View, section_numbers

_MANY = 40
"""Parties that meet above which a table names each pair once and a section has no map."""
_MET = ("Party", "Same wording", "Different wordings")


def strip(view: View) -> str:
    """How many parties want something where, and how many wordings stand against each other."""
    columns: list[plots.Column] = []
    table: list[tuple[Cell, ...]] = []
    numbers = section_numbers(view)
    for paragraph in view.compilation.paragraphs:
        who, against = len(view.standing_there(paragraph)), _against(paragraph)
        states = ", ".join(state.words for state in view.states(paragraph))
        number = numbers.get(view.section_of(paragraph), 0)
        columns.append(plots.Column(f"#{anchor(paragraph.ident)}", who, against, number))
        table.append((Where((paragraph.ident,)), states, str(who), str(against)))
    way = "from right to left" if from_right(view.language) else "from left to right"
    return headed(
        "strip",
        "The text at a glance",
        f"<p>A bar for each paragraph, {way} in the order of the text. Upwards: how many parties "
        "stand there with a wish, a comment or a position. Downwards: how many wordings stand "
        "beside each other where there are most. The tallest bars are "
        f"{_counts(_most(c.up for c in columns), _most(c.down for c in columns))}.</p>"
        f"{_plot(plots.strip(columns, from_right=from_right(view.language)), 'Strip')}"
        f"{_sections(numbers)}"
        + _table("strip", "The strip", ("Paragraph", "State", "Parties", "Wordings"), table, view),
    )


def _plot(drawn: str, what: str) -> str:
    """A plot in a frame that can be moved sideways by key."""
    label = f"{what}, drawn; the table below says the same"
    return f'<div class="plot" role="group" aria-label="{label}" tabindex="0">{drawn}</div>'


def _sections(numbers: Mapping[str, int]) -> str:
    """What the numbers under the strip stand for."""
    listed = "; ".join(f"{n} <bdi>{text(section)}</bdi>" for section, n in numbers.items())
    return f'<p class="legend">Sections: {listed}</p>' if listed else ""


def _most(counts: Iterable[int]) -> int:
    return max(counts, default=0)


def _counts(parties: int, wordings: int) -> str:
    return f"{counted(parties, 'party', 'parties')}, {counted(wordings, 'wording')}"


def _against(paragraph: Paragraph) -> int:
    """How many readings there are at the place of *paragraph* that has most."""
    if not isinstance(paragraph, BaseParagraph):
        return len(paragraph.readings)
    inside = max((len(passage.readings) for passage in paragraph.passages), default=0)
    return inside + len(paragraph.alternatives)


def _table(
    ident: str, called: str, columns: tuple[str, ...], table: Iterable[tuple[Cell, ...]], view: View
) -> str:
    """The table of a plot, behind a line that opens."""
    shown = rows(f"{ident}-table", columns, tuple(table), view)
    return f'<details><summary id="{ident}-table">{called} as a table</summary>{shown}</details>'


def agreement(view: View) -> str:
    """Whose wishes coincide and whose collide: the whole text, then each section."""
    met = view.told.whole
    if not met.pairs:
        shown = "<p>No two parties want something at the same place.</p>"
        return headed("agreement", "Map of agreement", shown)
    sections = "".join(
        _section(number, there, view) for number, there in enumerate(view.told.by_section)
    )
    return headed(
        "agreement",
        "Map of agreement",
        "<p>Parties in the order of the alphabet on both sides. A square above the diagonal: two "
        "parties want the same wording of a place. A disc below it: they want different ones. "
        "The larger the sign, the more places: 1, 2 to 3, 4 to 7, 8 or more. In the table, no "
        "number means one place. What a party thinks of words that it did not touch is not "
        f"inferred.{_once(met, view)}</p>"
        f"{_drawn(met, view)}{_met('agreement', met, view)}{sections}",
    )


def _once(met: Meetings, view: View) -> str:
    if len(_meeting(met.pairs, view)) <= _MANY:
        return ""
    return (
        f" Where more than {_MANY} parties meet, the table names a pair once, in the row of the "
        "party that comes first."
    )


def _drawn(met: Meetings, view: View) -> str:
    return _plot(plots.pairs(_meeting(met.pairs, view), met.pairs), "Map")


def _meeting(pairs: Iterable[Meeting], view: View) -> list[str]:
    """The parties that meet anybody, in the order of the alphabet."""
    there = {party for pair in pairs for party in (pair.first, pair.second)}
    return [party.ident for party in view.parties if party.ident in there]


def _met(ident: str, met: Meetings, view: View) -> str:
    return _table(ident, "The map", _MET, _meets(met, view), view)


def _meets(met: Meetings, view: View) -> tuple[tuple[Cell, ...], ...]:
    """A row for each party with all it meets; where many meet, each pair once to save room."""
    parties = _meeting(met.pairs, view)
    same: dict[str, dict[str, int]] = {party: {} for party in parties}
    other: dict[str, dict[str, int]] = {party: {} for party in parties}
    for pair in met.pairs:
        one, two = sorted((pair.first, pair.second), key=view.numbers.__getitem__)
        for party, partner in ((one, two), (two, one))[: 1 if len(parties) > _MANY else 2]:
            same[party][partner] = pair.same
            other[party][partner] = pair.other
    there = (party for party in parties if same[party])
    return tuple(
        (Who(((p, ""),)), _counted(same[p], view), _counted(other[p], view)) for p in there
    )


def _counted(counts: Mapping[str, int], view: View) -> Who:
    """Partners in the order of the alphabet, each with its count."""
    partners = sorted((p for p, count in counts.items() if count), key=view.numbers.__getitem__)
    return Who(
        tuple(
            (partner, str(counts[partner]) if counts[partner] > 1 else "") for partner in partners
        )
    )


def _section(number: int, met: Meetings, view: View) -> str:
    """A section behind a line that opens: its own map where it can be read, and its table."""
    if not met.pairs:
        return ""
    ident = f"agreement-{number}"
    title = text(met.section) or "Before the first heading"
    drawn = _drawn(met, view) if len(_meeting(met.pairs, view)) <= _MANY else ""
    return (
        f'<details><summary id="{ident}"><bdi>{title}</bdi>: '
        f"{counted(met.places, 'place')}</summary>{drawn}"
        f"{rows(ident, _MET, _meets(met, view), view)}</details>"
    )
