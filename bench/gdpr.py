"""What organisations proposed on the GDPR, compiled and counted: ``python -m bench.gdpr``.

The proposals and the 884 provisions are open data of lobbyplag-data, in ``../shared/real/gdpr``. Of
each organisation a paper is made that has the base with its proposals carried out. All papers are
laid over the base and held to the laws; then every reading of the provisions on which three
organisations or more want something is looked for, with its set of organisations, in what adref
writes. Prints a table in Markdown, the one of ``docs/analysis/gdpr.md``.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from adref.base.places import Place
from adref.compilation.model import BaseParagraph, Compilation
from adref.compilation.rebuild import papers
from adref.text.document import MarkedDocument, Paragraph, Span
from adref.text.tokens import normal
from bench.costs import ROOT
from bench.gdpr_shown import FORMS, Shown, meant
from bench.laid import laid_over

FOLDER = ROOT.parent / "shared" / "real" / "gdpr"
MANY = 3
"""Organisations from which a provision is looked at reading by reading."""
_NUMBER = re.compile(r"\(?\w{1,4}[.)]\s+")
"""How a proposal prints the number of its provision, which the base holds apart from the words."""
_BEHIND = "+"
"""Ends the name of a provision behind which a new one is proposed."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What *organisation* wants: *text* instead of the provisions *on*, or new ones *behind* one.

    A proposal that names no provision has neither.
    """

    organisation: str
    text: str
    on: tuple[str, ...]
    behind: str | None


@dataclass(frozen=True)
class Case:
    """The base and all that is proposed on it."""

    provisions: Mapping[str, str]
    proposals: tuple[Proposal, ...]
    above: Mapping[str, str]
    """For each unit that in which it stands: a point's paragraph, an article's section."""

    @cached_property
    def texts(self) -> Mapping[str, tuple[str, ...]]:
        """Each organisation's whole paper: the base with all its proposals carried out."""
        own: dict[str, list[Proposal]] = defaultdict(list)
        for proposal in self.proposals:
            own[proposal.organisation].append(proposal)
        return {name: tuple(self._carried_out(there)) for name, there in sorted(own.items())}

    def _carried_out(self, own: Sequence[Proposal]) -> Iterator[str]:
        """Where a proposal is on several provisions, its text stands in the place of the first."""
        instead: dict[str, list[str]] = {}
        behind: dict[str, list[str]] = defaultdict(list)
        for proposal in own:
            for provision in proposal.on:
                instead.setdefault(provision, [])
            if proposal.on:
                instead[proposal.on[0]].append(proposal.text)
            else:
                behind[proposal.behind or [*self.provisions][-1]].append(proposal.text)
        for ident, base in self.provisions.items():
            yield from filter(None, (*instead.get(ident, [base]), *behind[ident]))

    @cached_property
    def base(self) -> MarkedDocument:
        """The provisions as a document."""
        return _document("base.docx", self.provisions.values())

    @cached_property
    def compilation(self) -> Compilation:
        """All organisations on the base, held to the laws."""
        texts = self.texts.items()
        return laid_over(self.base, {name: _document(f"{name}.docx", own) for name, own in texts})

    @cached_property
    def proposing(self) -> Mapping[str, frozenset[str]]:
        """Who has a proposal on each provision, by its id in the data."""
        named: dict[str, set[str]] = defaultdict(set)
        for proposal in self.proposals:
            for ident in proposal.on:
                named[ident].add(proposal.organisation)
        return {ident: frozenset(who) for ident, who in named.items()}

    @cached_property
    def crowded(self) -> tuple[BaseParagraph, ...]:
        """The provisions on which three organisations or more want something."""
        return tuple(p for p, who in self.wanting.items() if len(who) >= MANY)

    @cached_property
    def wanting(self) -> Mapping[BaseParagraph, frozenset[str]]:
        """Who wants something of each provision."""
        readings = meant(self.compilation)
        return {
            paragraph: frozenset(p for _, who in readings[paragraph.ident] for p in who)
            for paragraph in self.compilation.paragraphs
            if isinstance(paragraph, BaseParagraph)
        }


def _document(file: str, texts: Iterable[str]) -> MarkedDocument:
    place = Place(file)
    return MarkedDocument(
        file, "GDPR", tuple(Paragraph((Span(text, place),), place) for text in texts)
    )


def case(folder: Path = FOLDER) -> Case:
    """The base and the proposals as *folder* has them."""
    plain = json.loads((folder / "base.json").read_text(encoding="utf-8"))
    there = {ident: normal(entry.get("en") or "") for ident, entry in plain.items()}
    provisions = {ident: there[ident] for ident in sorted(there, key=_order) if there[ident]}
    listed = json.loads((folder / "proposals.json").read_text(encoding="utf-8"))
    above = {ident: entry["parent"] for ident, entry in plain.items() if entry["parent"]}
    return Case(provisions, tuple(_proposal(entry, provisions) for entry in listed), above)


def _order(ident: str) -> tuple[tuple[str, int], ...]:
    return tuple((kind, int(n or 0)) for kind, n in re.findall(r"([a-z]+)(\d*)", ident))


def _proposal(entry: Mapping[str, Any], provisions: Mapping[str, str]) -> Proposal:
    old, new = (normal(entry["text"][key] or "") for key in ("old", "new"))
    numbers = [found[0] if (found := _NUMBER.match(text)) else "" for text in (old, new)]
    if numbers[0] and numbers[0] == numbers[1]:
        new = new.removeprefix(numbers[0])
    named = entry["relations"]
    on = tuple(ident for ident in named if ident in provisions)
    behind = named[0].rstrip(_BEHIND) if named and not on else None
    return Proposal(entry["lobbyist_title"], new, on, behind)


def figures(found: Case) -> Iterator[tuple[str, str]]:
    """What is counted, and how many there are of it."""
    proposals = found.proposals
    yield "provisions of the base", str(len(found.provisions))
    yield "organisations", str(len(found.texts))
    yield "proposals", str(len(proposals))
    yield "of them on provisions of the base", str(sum(bool(p.on) for p in proposals))
    yield "of them for a new provision behind a named one", str(_count(proposals, named=True))
    yield "of them that name no provision", str(_count(proposals, named=False))
    yield from _tally("proposed on by", Counter(map(len, found.proposing.values())))
    yield from _tally("compiled, wanted otherwise by", Counter(map(len, found.wanting.values())))
    yield from _readings(found)
    yield "organisations whose paper is rebuilt to the letter", _rebuilt(found)
    yield from _units(found)


def _readings(found: Case) -> Iterator[tuple[str, str]]:
    """How many there are, and how many of them each form shows with their set of parties."""
    every = meant(found.compilation)
    many = {paragraph.ident: every[paragraph.ident] for paragraph in found.crowded}
    yield f"readings of provisions wanted otherwise by {MANY} or more", str(_number(many))
    yield "of them wanted by several", str(sum(len(w) > 1 for r in many.values() for _, w in r))
    yield "readings of all provisions, and new ones", str(_number(every))
    for form, shown in FORMS.items():
        there = shown(found.compilation, found.base)
        yield f"shown with their set in {form}", f"{_shown(every, there)} of {_number(every)}"


def _count(proposals: Iterable[Proposal], *, named: bool) -> int:
    return sum(not p.on and (p.behind is not None) is named for p in proposals)


def _tally(said: str, counts: Counter[int]) -> Iterator[tuple[str, str]]:
    for number in range(1, max(counts) + 1):
        there = sum(n for size, n in counts.items() if size >= number)
        yield f"provisions {said} {number} or more", str(there)


def _number(readings: Shown) -> int:
    return sum(map(len, readings.values()))


def _shown(wanted: Shown, shown: Shown) -> int:
    """How many of the readings *wanted* are *shown*, each as often as it is wanted."""
    return sum((Counter(wanted[p]) & Counter(shown.get(p, ()))).total() for p in wanted)


def _rebuilt(found: Case) -> str:
    rebuilt = {name: tuple(t for _, t in own) for name, own in papers(found.compilation).items()}
    same = sum(rebuilt[name] == own for name, own in found.texts.items())
    return f"{same} of {len(found.texts)}"


def _units(found: Case) -> Iterator[tuple[str, str]]:
    """What else one may count with three or more: all levels, those placed nowhere as one more."""
    proposals: dict[str, list[int]] = defaultdict(list)
    organisations: dict[str, set[str]] = defaultdict(set)
    for number, proposal in enumerate(found.proposals):
        units = {unit for ident in proposal.on for unit in _upwards(ident, found.above)}
        for unit in units or {""}:
            proposals[unit].append(number)
            organisations[unit].add(proposal.organisation)
    counts = {"organisations": organisations.values(), "proposals": proposals.values()}
    for what, there in counts.items():
        many = sum(len(those) >= MANY for those in there)
        yield f"units of any level with {MANY} {what} or more on or under them", str(many)


def _upwards(ident: str, above: Mapping[str, str]) -> Iterator[str]:
    """*ident* and all it stands in: point, paragraph, article, section, chapter, the whole."""
    yield ident
    while ident in above:
        ident = above[ident]
        yield ident


def table(rows: Iterable[tuple[str, str]]) -> str:
    """*rows* in Markdown."""
    return "\n".join(("| counted | |", "|---|---|", *(f"| {a} | {b} |" for a, b in rows)))


def main() -> None:
    """Count and print."""
    if not FOLDER.is_dir():
        sys.exit("the real files are not here: ../shared/real/gdpr is missing")
    print(table(figures(case())))


if __name__ == "__main__":
    main()
