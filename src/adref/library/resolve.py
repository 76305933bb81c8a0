"""What a citation means in a library: the source, and the provisions it names in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from adref.base.errors import AdrefError
from adref.library.holdings import Held, HeldProvision, provisions, sources
from adref.library.model import Sort, Source
from adref.library.schema import Database
from adref.text.citation_pieces import Locator, LocatorKind, pieces_of_note
from adref.text.citations import Cited
from adref.text.labels import Label
from adref.text.printed_labels import parse_label
from adref.text.references import known, reference_at
from adref.text.symbols import parse_symbol
from adref.text.tokens import normal
from adref.text.typography import typed


class SourceUnknown(AdrefError):
    """A source or a place in it that the library does not have."""

    def __init__(self, name: str, what: str, remedy: str) -> None:
        self.name, self.what, self.remedy = name, what, remedy
        super().__init__(f"{name}: {what}; {remedy}")


@dataclass(frozen=True, slots=True)
class Resolved:
    """A cited source that is held.

    *provisions* are those that are cited, all of them where no place is; *missing* are the places,
    as printed, that the source does not have; *whole* whether no place in it was found or given.
    """

    held: Held
    provisions: tuple[HeldProvision, ...]
    missing: tuple[str, ...] = ()
    whole: bool = True


def resolve(database: Database, cited: Cited, language: str = "") -> tuple[Resolved, ...]:
    """The source that *cited* means, in every translation that is held: that in *language* first.

    Of several sources of one name the first added comes first; none are there where none is held.
    """
    reference = known(str(cited.symbol or ""), cited.title)
    symbols = {str(cited.symbol)} if cited.symbol else set()
    titles = {cited.title} if cited.title else set()
    if reference is not None:
        symbols |= set(reference.also)
        titles.add(reference.title)
    fitting = _held(database, symbols, {_flat(title) for title in titles}, language)
    annex = reference.annex if reference else ""
    return tuple(_resolved(database, held, annex, cited.locators) for held in fitting)


def _resolved(database: Database, held: Held, annex: str, locators: Sequence[Locator]) -> Resolved:
    there = provisions(database, held)
    if annex and any(p.provision.part == annex for p in there):
        there = tuple(p for p in there if p.provision.part == annex)
    return located(held, there, locators)


def _held(
    database: Database, symbols: set[str], titles: set[str], language: str
) -> tuple[Held, ...]:
    """The sources of those names: those of the title, or of the symbol, which others may share."""
    fitting = [
        held
        for held in sources(database)
        if held.source.symbol in symbols or not titles.isdisjoint(_names_of(held.source))
    ]
    titled = [held for held in fitting if _flat(held.source.title) in titles]
    order = sorted(titled or fitting, key=lambda h: (h.source.language != language, h.ident))
    return tuple(order)


def _names_of(source: Source) -> tuple[str, ...]:
    """The title, and the symbol as a note has it whose body is in no table: for us, a title."""
    return tuple(_flat(name) for name in (source.title, source.symbol) if name)


def _flat(title: str) -> str:
    return typed(title).casefold().removeprefix("the")


def located(held: Held, there: Sequence[HeldProvision], locators: Sequence[Locator]) -> Resolved:
    """The places in a source that *locators* name; an annex holds for the places beside it."""
    missing: list[str] = []
    found: list[HeldProvision] = []
    annexes = [place for place in locators if place.kind is LocatorKind.ANNEX]
    for number in (number for place in annexes for number in place.numbers):
        name = f"annex {number.upper()}".strip()
        part = [p for p in there if p.provision.part == name]
        part = part or [p for p in there if p.provision.part == _only_annex(there, name)]
        missing += [] if part else [f"annex {number}".strip()]
        there = part or there
    rest = [place for place in locators if place.kind is not LocatorKind.ANNEX]
    for place in rest:
        for number in place.numbers:
            here = _place(there, place.kind, number)
            found += here
            missing += [] if here else [f"{place.kind} {number}"]
    if not rest and annexes and not missing:
        return Resolved(held, tuple(there), (), whole=False)
    distinct = tuple(dict.fromkeys(found))
    return Resolved(held, distinct or tuple(there), tuple(missing), whole=not distinct)


def _only_annex(there: Sequence[HeldProvision], name: str) -> str:
    """The annex without a number; if "annex" alone is asked for, also the only one with one."""
    parts = {p.provision.part for p in there if p.provision.part}
    return parts.pop() if name == "annex" and len(parts) == 1 else "annex"


def _place(there: Sequence[HeldProvision], kind: LocatorKind, number: str) -> list[HeldProvision]:
    """The provisions that a number names, sub-paragraphs with their paragraph."""
    match kind:
        case LocatorKind.PAGE | LocatorKind.ANNEX:
            return []
        case LocatorKind.CHAPTER | LocatorKind.GOAL | LocatorKind.ACTION:
            return _section(there, kind, number)
        case (
            LocatorKind.PARAGRAPH
            | LocatorKind.OPERATIVE
            | LocatorKind.PREAMBULAR
            | LocatorKind.ARTICLE
            | LocatorKind.PRINCIPLE
            | LocatorKind.UNCLEAR
        ):
            for name in _names(kind, number):
                here = _named(there, name)
                if here:
                    return here
            return []


_SERIES = {
    LocatorKind.OPERATIVE: ("", "OP"),
    LocatorKind.PREAMBULAR: ("PP",),
    LocatorKind.ARTICLE: ("Art",),
    LocatorKind.PRINCIPLE: ("Principle", ""),
    LocatorKind.UNCLEAR: ("", "OP", "Principle"),
}


def _names(kind: LocatorKind, number: str) -> Iterator[str]:
    """The names that a provision may have that is cited so."""
    label = parse_label(number) or Label(None)
    if label.number is None:
        yield number
        return
    for series in _SERIES.get(kind, ("", "OP")):
        whole = replace(label, series=series)
        yield str(whole)
        if label.path:  # "Article 5 (2)" and "Article 5.2" are its paragraph 2
            head = replace(whole, path=())
            below = Label(int(label.path[0])) if label.path[0].isdecimal() else None
            if below is not None:
                yield f"{head}, {replace(below, path=label.path[1:])}"


def _named(there: Sequence[HeldProvision], name: str) -> list[HeldProvision]:
    """The provisions called *name* and what stands under it, in the first part that has it."""
    inside = (f"{name} (", f"{name}, ")
    here = [p for p in there if p.provision.number == name or p.provision.number.startswith(inside)]
    first = next((p.provision.part for p in here), "")
    return [p for p in here if p.provision.part == first and p.provision.sort is not Sort.HEADING]


def _section(there: Sequence[HeldProvision], kind: LocatorKind, number: str) -> list[HeldProvision]:
    """What stands under the heading with a number: "II. Scope", "Action 12", "C10: Ethics"."""
    openings = tuple(f"{word} {number}".casefold() for word in ("part", "section", kind.value))
    for at, p in enumerate(there):
        text = p.provision.text.casefold()
        numbered = p.provision.number.casefold() == number.casefold()
        titled = text in openings or text.startswith(
            tuple(f"{o}{s}" for o in openings for s in ".: ")
        )
        if p.provision.sort is Sort.HEADING and (numbered or titled):
            section = p.provision.text
            return [p, *(q for q in there[at + 1 :] if q.provision.section == section)]
    return []


def source_called(database: Database, name: str) -> tuple[Held, str]:
    """The source that a user calls *name*, and the part of it that the name stands for, or "".

    A symbol, an alias ("GDC"), a title or its beginning, a file name, or the first digits of the
    hash will do. Raises :class:`SourceUnknown` if there is none, or more than one.
    """
    there = sources(database)
    symbol, named = parse_symbol(name), reference_at(name, 0)
    reference = known(str(symbol or ""), "")
    if named is not None and named[0] == len(name.rstrip()):
        reference = known(str(named[1].symbol or ""), named[1].title)
    wanted = {str(symbol)} if symbol else set()
    if reference is not None:
        wanted |= {str(reference.symbol), *reference.also}
    titles = {_flat(name), *({_flat(reference.title)} if reference else ())}
    for fits in (
        [h for h in there if _flat(h.source.title) in titles],
        [h for h in there if h.source.symbol in wanted],
        [h for h in there if name in (h.source.file, h.source.file.rsplit(".", 1)[0])],
        [h for h in there if len(name) >= _HASH and h.source.sha256.startswith(name.lower())],
        [h for h in there if _flat(h.source.title).startswith(_flat(name))],
    ):
        if len(fits) == 1:
            part = reference.annex if reference else ""
            return fits[0], part
        if fits:
            raise _ambiguous(name, fits)
    raise SourceUnknown(name, "source not held", "adref library list names those that are")


_HASH = 6


def _ambiguous(name: str, fits: Sequence[Held]) -> SourceUnknown:
    files = ", ".join(f"{h.source.file} ({h.source.sha256[:_HASH]})" for h in fits)
    what = f"there are {len(fits)} such sources: {files}"
    return SourceUnknown(name, what, "name the file, or the digits in brackets")


def places_called(printed: str) -> tuple[Locator, ...]:
    """The places that a user names: "31", "31 (a)", "PP3", "Art. 5", "annex I, 2", "C10"."""
    found = tuple(p.locator for p in pieces_of_note(normal(printed)) if p.locator is not None)
    return found or (Locator(LocatorKind.CHAPTER, (normal(printed),)),)
