"""What things are called in Akoma Ntoso: eIds, and the IRIs of documents and parties.

eIds as in the Akoma Ntoso Naming Convention 1.0, section 5; IRIs as in the AKN4UN guidelines,
part 1, "AKN4UN Naming convention": ``/akn/un/{type}/{subtype}/{actor}/{date}/{number}``.
"""

from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import PurePath
from urllib.parse import quote

from adref.base.facts import table
from adref.compilation.model import BaseParagraph, BaseText, Compilation, NewParagraph
from adref.text.document import Kind
from adref.text.symbols import AnySymbol, Symbol, find_symbols, parse_symbol
from adref.writers.xml import Ids, plain_name, pointers

UNKNOWN_DATE = "0001-01-01"
"""The schema asks for a date, and a compilation has none: no date of a document is so early."""
BODY, PREFACE, SECTION = "body", "preface", "sec"
_HASH = 8
"""Hexadecimal digits of a hash in a number or a version of our own."""
_FREE = "/~!$&'()*+,;=:@"
"""Signs of an address that need no escape, besides letters and digits (RFC 3986)."""


@dataclass(slots=True)
class Names:
    """Ids given out while the document is written.

    *parties* are the eIds of the parties by their ids, *homes* those of paragraphs written so
    far by theirs, *first* that of the last paragraph that stands in no list.
    """

    parties: dict[str, str]
    ids: Ids
    homes: dict[str | None, str] = field(default_factory=lambda: {None: BODY})
    first: str = ""

    def of(self, parties: tuple[str, ...]) -> str | None:
        """*parties* as references, None if there are none."""
        return pointers(self.parties.get(p, p) for p in parties if p in self.parties) or None

    def home(self, paragraph: BaseParagraph | NewParagraph, element: str, context: str) -> str:
        """The eId of *paragraph*, written as *element* in what has the eId *context*; kept.

        One with a label is called by it, and within a list by what the list belongs to as well;
        the others are counted.
        """
        number = plain_name("".join(paragraph.label.split()))
        around = self.first if self._listed(paragraph) else ""
        if number:
            given = self.ids.take(f"{around and f'{around}__'}{element}_{number}")
        elif element == SECTION:
            given = self.ids.next(f"{element}_")
        else:
            given = self.ids.next(f"{around or context}__{element}_")
        heads = isinstance(paragraph, BaseParagraph) and paragraph.kind is Kind.BODY
        if heads and not paragraph.level:
            self.first = given
        self.homes[paragraph.ident] = given
        return given

    def _listed(self, paragraph: BaseParagraph | NewParagraph) -> bool:
        return bool(self.first and paragraph.level and paragraph.kind is Kind.BODY)


def names(compilation: Compilation) -> Names:
    """Names for *compilation*, the fixed ones taken."""
    ids = Ids()
    for fixed in (BODY, PREFACE, "adref", *table("adref.writers.akn", "actors.toml")["names"]):
        ids.take(fixed)
    parties = ids.all_of(party.ident for party in compilation.parties)
    return Names(parties, ids)


@dataclass(frozen=True, slots=True)
class Work:
    """What the IRI of a document is made of; *shown* is its number as printed."""

    kind: str
    subtype: str
    actor: str
    date: str
    number: str
    shown: str

    @property
    def iri(self) -> str:
        """The IRI of the work."""
        parts = ("/akn/un", self.kind, self.subtype, self.actor, self.date, self.number)
        return "/".join(parts)


def work_of(base: BaseText) -> Work:
    """The draft itself: by the symbol in its title or file name, or else by a number of our own.

    AKN4UN: a document without a number gets a unique one, in a form that its maker decides.
    """
    for text in (base.title, PurePath(base.file).stem.replace("_", "/")):
        for _, _, symbol in find_symbols(text):
            if isinstance(symbol, Symbol) and symbol.organ:
                date = _date(symbol) or UNKNOWN_DATE
                return Work("statement", "deliberation", _actor(symbol), date, *_number(symbol))
    stem = quote(plain_name(PurePath(base.file).stem), safe="") or "draft"
    number = f"{stem}-{base.sha256[:_HASH]}"
    return Work("statement", "deliberation", "un", UNKNOWN_DATE, number, base.file)


def version_of(compilation: Compilation) -> str:
    """Which compilation this is: AKN4UN asks for a string that tells versions without a date apart.

    It is made of the files of the base and of the parties, so that the same ones give the same.
    """
    files = (compilation.base.sha256, *(party.sha256 for party in compilation.parties))
    return f"proposals-{sha256(' '.join(files).encode('utf-8', 'replace')).hexdigest()[:_HASH]}"


def iri_of(symbol: str) -> str | None:
    """Where the document with *symbol* is found; None where *symbol* is no such thing.

    An IRI of AKN4UN has a date in it. Where the symbol does not tell one, it is the address by
    which the United Nations themselves have documents found by symbol: no date is made up.
    """
    understood: AnySymbol | None = parse_symbol(symbol) if symbol else None
    if not isinstance(understood, Symbol) or not symbol.startswith(f"{understood.organ}/"):
        return None
    date = _date(understood)
    if date is None:
        return f"https://undocs.org/{quote(str(understood), safe=_FREE)}"
    number, shown = _number(understood)
    actor = _actor(understood)
    return Work("collection", "publication", actor, date, number, shown).iri


def _actor(symbol: Symbol) -> str:
    """Who speaks in a document, as AKN4UN writes it: "un-ga"; "un" where the table has no more."""
    actor: str = table("adref.writers.akn", "actors.toml")["actors"].get(symbol.organ, "un")
    return actor


def _date(symbol: Symbol) -> str | None:
    """The first of January where only the year is known (AKN4UN), None where not even that is."""
    return None if symbol.year is None else f"{symbol.year:04}-01-01"


def _number(symbol: Symbol) -> tuple[str, str]:
    """The number in an IRI and as printed: a slash becomes "-", a space "_" (AKN4UN)."""
    shown = str(symbol)
    return quote(shown.replace("/", "-").replace(" ", "_"), safe="()"), shown
