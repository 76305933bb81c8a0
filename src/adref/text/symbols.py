"""Document symbols: A/RES/70/125 and its kin as typed values.

The grammar is that of the Dag Hammarskjöld Library: organ, bodies, nature, session or year,
serial number, modifiers. Symbols of other organizations are kept whole.
"""

from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any

import regex

from adref.base.facts import table
from adref.text.numerals import roman_value
from adref.text.titles import any_of


@dataclass(frozen=True, slots=True)
class Symbol:
    """A United Nations document symbol; two are equal if they name the same document.

    *session* is "70", "S-8", "ES-10" or, until 1976, a Roman numeral; *year* stands in its
    place in some series. *part* is the letter of "68/247 A". *printed* is how the file has it.
    *organ* is "" where nobody says whose "decision 2/7" it is, and the form does not either.
    """

    organ: str
    bodies: tuple[str, ...] = ()
    nature: str = ""
    session: str = ""
    year: int | None = None
    serial: str = ""
    part: str = ""
    modifiers: tuple[str, ...] = ()
    printed: str = field(default="", compare=False)

    def __str__(self) -> str:
        """The symbol in its standard form."""
        facts = _facts()
        leading = self.nature in facts["leading_natures"]
        count = str(self.year) if self.year else self.session
        serial = self.serial + (f" {self.part}" if self.part else "")
        if not self.organ:
            number = f"{serial} ({count})" if self._count_stands_last else f"{count}/{serial}"
            return f"{facts['words'][self.nature]} {number}"
        parts = [self.organ, *self.bodies, *([self.nature] if leading else [])]
        if self._count_stands_last:
            return "/".join([*parts, f"{serial} ({count})", *self.modifiers])
        parts += [count] if count else []
        if self.nature in facts["standing_natures"]:
            parts += [self.nature, serial]
        else:
            parts.append(f"{self.nature}.{serial}" if self.nature and not leading else serial)
        return "/".join([*(part for part in parts if part), *self.modifiers])

    @property
    def _count_stands_last(self) -> bool:
        """Whether it is of the old kind, "3363 (XXX)", or of the Security Council."""
        if self.session:
            year = self.session.isdecimal() and int(self.session) >= _SESSION_ONE
            return year or roman_value(self.session) is not None
        return self.nature == "RES" and self.organ == "S" and self.year is not None


@dataclass(frozen=True, slots=True)
class ForeignSymbol:
    """A symbol of a *scheme* that is not the United Nations grammar, kept as printed."""

    scheme: str
    text: str

    def __str__(self) -> str:
        """The symbol as printed."""
        return self.text


AnySymbol = Symbol | ForeignSymbol


@dataclass(frozen=True, slots=True)
class SessionSpan:
    """The months, as (year, month), in which a document with a symbol can be dated."""

    first: tuple[int, int]
    last: tuple[int, int]

    def holds(self, year: int, month: int | None = None) -> bool:
        """Whether a date printed as *year*, or *year* and *month*, can be right."""
        if month is None:
            return self.first[0] <= year <= self.last[0]
        return self.first <= (year, month) <= self.last


def session_year_span(symbol: AnySymbol) -> SessionSpan | None:
    """When a document with *symbol* appeared, None where the symbol does not say.

    Regular sessions of the General Assembly since the 31st (1976) open in September of 1945
    plus their number and close in the following September; other bodies count otherwise.
    """
    if not isinstance(symbol, Symbol):
        return None
    if symbol.year is not None:
        return SessionSpan((symbol.year, 1), (symbol.year, 12))
    committees = all(body.startswith("C.") for body in symbol.bodies)
    if symbol.organ != "A" or not committees or not symbol.session.isdecimal():
        return None
    opened = _SESSION_ONE + int(symbol.session)
    return SessionSpan((opened, 9), (opened + 1, 9))


_SESSION_ONE = 1945


def parse_symbol(text: str) -> AnySymbol | None:
    """The symbol that *text* is, also in slack forms ("78/311", "resolution 70/1"), or None."""
    whole = text.strip()
    for start, end, symbol in find_symbols(whole, bare=True):
        if (start, end) == (0, len(whole)):
            return symbol
    return None


def find_symbols(text: str, *, bare: bool = False) -> tuple[tuple[int, int, AnySymbol], ...]:
    """Every symbol in *text* with its start and end (code points, end exclusive), in order.

    "78/311" alone is a symbol only where a word such as "resolution" stands before it, which
    then is part of the stretch, or with *bare*, where the caller knows that documents are named.
    """
    if not _SIGN_OF_ONE.search(text):
        return ()
    found: list[tuple[int, int, AnySymbol]] = []
    for match in _candidates().finditer(text):
        before = found[-1] if found else None
        symbol = _understood(match, before[2] if before else None)
        if symbol is not None and _is_bare(match):
            if before and _LIST.fullmatch(text, before[1], match.start()):
                symbol = _alike(symbol, before[2], bare=bare)
            elif not bare:
                continue
        if symbol is not None:
            found.append((match.start(), match.end(), symbol))
    return tuple(found)


_SIGN_OF_ONE = regex.compile(r"/|\d\s?(?:[A-Z]\s)?\((?:[IVXLC]+|(?:19|20)\d\d)\)")
_LIST = regex.compile(r"\s*(?:,|;|&|,?\s*(?:and|or|y|et|и))\s*")


def _is_bare(match: regex.Match[str]) -> bool:
    """Whether a candidate has neither organ nor word: "78/311"."""
    return (
        not match["organ"] and not match["word"] and not str(match.lastgroup).startswith("scheme")
    )


def _alike(symbol: AnySymbol, before: AnySymbol, *, bare: bool) -> AnySymbol | None:
    """*symbol* of the organ and nature named before it: "resolutions 38/7 and 38/12"."""
    leading = _facts()["leading_natures"]
    match symbol, before:
        case Symbol(year=None), Symbol(nature=nature) if nature in leading:
            return replace(symbol, organ=before.organ, bodies=before.bodies, nature=nature)
        case _:
            return symbol if bare else None


def _understood(match: regex.Match[str], before: AnySymbol | None) -> AnySymbol | None:
    """What a candidate means that stands behind the symbol *before*."""
    if match.lastgroup and match.lastgroup.startswith("scheme_"):
        return ForeignSymbol(match.lastgroup.removeprefix("scheme_"), match[0])
    if match["organ"]:
        return _full(match)
    nobodys = isinstance(before, Symbol) and not before.organ
    return _short(match, of_any_body=bool(match["word"]) or nobodys)


def _facts() -> dict[str, Any]:
    return table("adref.text", "symbols.toml")


@cache
def _candidates() -> regex.Pattern[str]:
    """What may be a symbol: of another scheme, in full, after a word, or bare."""
    facts = _facts()
    schemes = "|".join(rf"(?P<scheme_{name}>{form})" for name, form in facts["schemes"].items())
    organs = "|".join(sorted(facts["organs"], key=len, reverse=True))
    modifiers = "|".join(facts["modifiers"])
    tail = rf"(?:[/ ](?:{modifiers})\.?\s?\d{{1,2}}(?!\d))*"
    full = (
        rf"(?P<organ>{organs})(?P<parts>(?:/[A-Za-z0-9]+(?:[.\-][A-Za-z0-9]+|\([A-Za-z0-9.]+\))*)+)"
    )
    part = r"(?:\s(?P<part{0}>[A-Z])(?=\s*(?:[.,;:)\]/]|$|of\b|and\b|\()))?"
    old = r"(?:\s?\((?P<count{0}>[IVXLC]+|(?:19|20)\d\d)\))?"
    session = r"(?P<session>(?:ES|S)-\d{1,2}|\d{1,3}|(?:19|20)\d\d)/(?P<serial>\d{1,3})"
    number = (
        rf"(?:{session}|(?P<number>\d{{1,4}})(?=(?:\s[A-Z])?\s?\((?:[IVXLC]+|(?:19|20)\d\d)\)))"
    )
    others = [name for name in facts["other_bodies"] if name.isupper() or " " in name]
    body = rf"(?:(?:{any_of([*facts['bodies'], *others])})[,]?\s+)?"
    words = "|".join(facts["short"])
    word = rf"(?:{body}(?P<word>(?i:{words}))\.?\s+)?"
    short = rf"{word}{number}{part.format(2)}{old.format(2)}"
    edge = r"(?<![\p{L}\p{N}/.\-])"
    return regex.compile(
        rf"{edge}(?:{schemes}|{full}{part.format(1)}{old.format(1)}(?P<later>{tail})|{short})"
        r"(?![\p{L}\p{N}]|/\p{L})"
    )


def _full(match: regex.Match[str]) -> Symbol | None:
    """A symbol with its organ."""
    parts = match["parts"].strip("/").split("/")
    later = [m for m in regex.split(r"[/ ](?=\p{L})", match["later"] or "") if m]
    modifiers: list[str] = [_modifier(part) for part in later]
    while parts and _modifier(parts[-1]):
        modifiers.insert(0, _modifier(parts.pop()))
    read = _Parts(match["organ"])
    if not all(read.take(part, rest=parts[at + 1 :]) for at, part in enumerate(parts)):
        return None
    count = match["count1"] or ""
    if not read.serial or (count and (read.session or read.year)):
        return None
    return Symbol(
        read.organ,
        tuple(read.bodies),
        read.nature,
        session=read.session or ("" if count.isdecimal() else count),
        year=read.year or (int(count) if count.isdecimal() else None),
        serial=read.serial,
        part=match["part1"] or "",
        modifiers=tuple(modifiers),
        printed=match[0],
    )


def _modifier(part: str) -> str:
    """*part* in its standard form if it is a modifier, else ""."""
    found = regex.fullmatch(rf"({'|'.join(_facts()['modifiers'])})\.?\s?(\d*)", part)
    if found is None or (found[1] != "Summary" and not found[2]):
        return ""
    return f"{found[1]}.{found[2]}" if found[2] else str(found[1])


@dataclass(slots=True)
class _Parts:
    """What the parts after the organ turned out to be, filled from left to right."""

    organ: str
    bodies: list[str] = field(default_factory=list)
    nature: str = ""
    session: str = ""
    year: int | None = None
    serial: str = ""

    def take(self, part: str, *, rest: list[str]) -> bool:
        """Put *part* in its place; False if it has none."""
        if self.serial:
            return False
        return self._nature(part) or self._count(part, rest) or self._body(part)

    def _nature(self, part: str) -> bool:
        facts = _facts()
        upper = part.upper()
        if upper in facts["leading_natures"] or part in facts["standing_natures"]:
            self.nature = upper
            return True
        name, stop, serial = part.partition(".")
        if not stop or name not in facts["dotted_natures"] or not serial.isalnum():
            return False
        self.nature, self.serial = name, serial
        return True

    def _count(self, part: str, rest: list[str]) -> bool:
        if not regex.fullmatch(r"\d+[A-Za-z]?|(?:ES|S)-\d+", part):
            return False
        if rest and not (self.session or self.year):
            self._session_or_year(part)
        else:
            self.serial = part
        return True

    def _session_or_year(self, part: str) -> None:
        if part.isdecimal() and int(part) >= _SESSION_ONE:
            self.year = int(part)
        else:
            self.session = part

    def _body(self, part: str) -> bool:
        if self.session or self.year or self.nature:
            return False
        self.bodies.append(part)
        name, stop, _ = part.partition(".")
        return (
            (part.isalpha() and part.isupper())
            or part[-1] == ")"
            or (bool(stop) and name in _facts()["numbered_bodies"])
        )


def _short(match: regex.Match[str], *, of_any_body: bool) -> Symbol | None:
    """A symbol without its organ: that of the words beside it, or the one that the form is of."""
    session, serial = match["session"] or "", match["serial"] or match["number"]
    year = int(session) if session.isdecimal() and int(session) >= _SESSION_ONE else None
    count = "" if match["session"] else match["count2"] or ""  # "70/1 (2015)" has its date there
    if not (year or of_any_body or _plausible(session, count)):
        return None
    nature = _facts()["short"][(match["word"] or "resolution").lower()]
    organ, *bodies = _named_organ(match) or (_organ(nature, session, serial, count),)
    if year:
        session = ""
    elif count.isdecimal() and organ:
        year = int(count)
    return Symbol(
        organ,
        tuple(bodies),
        nature,
        session=session or ("" if count.isdecimal() and organ else count),
        year=year,
        serial=serial,
        part=match["part2"] or "",
        printed=match[0],
    )


def _organ(nature: str, session: str, serial: str, count: str) -> str:
    """Whose a "resolution 70/1" is by its form alone, "" where the form is nobody's for sure.

    Decisions 2/7 and resolutions 5/14 are of conferences; those of the General Assembly are
    decisions from 301 on, of the Economic and Social Council from 201.
    """
    if count.isdecimal():
        return "S"
    firsts = _facts()["first_serials"].get(nature, {})
    organ = "E" if session.isdecimal() and int(session) >= _SESSION_ONE else "A"
    if session.isdecimal() and int(serial) < firsts.get(organ, 1):
        return ""
    return organ if _plausible(session, count) else ""


def _named_organ(match: regex.Match[str]) -> tuple[str, ...] | None:
    """The organ and bodies beside a "resolution 50/1", ("",) for a body we do not know."""
    text, start = match.string, match.start("word")
    if start < 0:
        return None
    behind = _of_body().match(text, match.end())
    before = _CAPITALS.search(text, max(0, start - _LONGEST_NAME), start)
    beside = [behind] if behind else list(_bodies().finditer(before[0] if before else ""))
    if not beside:
        return None
    name = regex.sub(r"\s+", " ", beside[-1]["known"] or "")
    return tuple(_facts()["bodies"].get(name, [""]))


_LONGEST_NAME = 120
_CAPITALS = regex.compile(r"\p{Lu}[\p{L}\-]*(?:\s+(?:of|on|for|the|and|to|\p{Lu}[\p{L}\-]*))*\s+$")


@cache
def _of_body() -> regex.Pattern[str]:
    """A body behind a number: "70/1 of the General Assembly", with capital words before it."""
    behind = r"\s+(?:of|du|de|del)\s+(?:(?:the|la)\s+)?(?:\p{Lu}[\p{L}\-]*\s+){0,3}?"
    return regex.compile(behind + _bodies().pattern)


@cache
def _bodies() -> regex.Pattern[str]:
    """The bodies whose documents we can name, and the words for all others."""
    facts = _facts()
    known, others = any_of(list(facts["bodies"])), any_of(facts["other_bodies"])
    return regex.compile(rf"(?<!\p{{L}})(?:(?P<known>{known})|{others})(?!\p{{L}})")


_FIRST_IN_FIGURES = 31


def _plausible(session: str, count: str) -> bool:
    """Whether a bare "78/311" can be a resolution: figures number sessions since the 31st."""
    return bool(count) or not session.isdecimal() or int(session) >= _FIRST_IN_FIGURES
