"""What keeps the parsed negotiation.toml from being a charter: all of it at once, with remedies."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import Any

from adref.base.errors import AdrefError
from adref.compilation.convention import ConventionUnreadable, read_convention
from adref.compilation.rolling.style import CHOICES
from adref.negotiation.groups import group_of
from adref.negotiation.idents import draft_ident_fault, ident_fault, label_key, same_name
from adref.negotiation.kinds import PartyKind, StakeholderKind
from adref.negotiation.states import state_of

Table = Mapping[str, Any]

_TEXTS, _WORDS, _TABLE, _TABLES = "texts", "words", "a table", "tables"
_TOP = {
    "title": _WORDS,
    "drafts": _TABLES,
    "parties": _TABLES,
    "statuses": _TABLES,
    "dissociations": _TABLES,
    "conventions": _TABLE,
    "style": _TABLE,
}
_DRAFT = {"id": _WORDS, "title": _WORDS, "file": _WORDS, "date": None}
_PARTY = {
    "id": _WORDS,
    "name": _WORDS,
    "kind": _WORDS,
    "stakeholder": _WORDS,
    "members": _TEXTS,
    "speaks_for": _TEXTS,
    "aliases": _TEXTS,
    "files": _TEXTS,
    "convention": _WORDS,
}
_STATUS = {"id": _WORDS, "name": _WORDS, "code": _WORDS, "paragraphs": _TEXTS}
_NOTATION = frozenset("()[]*\n\t")
_DISSOCIATION = {
    "member": _WORDS,
    "group": _WORDS,
    "draft": _WORDS,
    "paragraphs": _TEXTS,
    "source": _WORDS,
}


class CharterUnreadable(AdrefError):
    """A statement in negotiation.toml that cannot be followed."""

    def __init__(self, file: str, where: str, fault: str, remedy: str) -> None:
        self.file, self.where, self.fault, self.remedy = file, where, fault, remedy
        super().__init__(f"{file}: {where}: {fault}; {remedy}")


@dataclass(frozen=True, slots=True)
class _Said:
    """A table of the file with the name of its place; *seen* are the ids before it, as compared."""

    table: Table
    where: str
    file: str
    seen: set[str] = field(default_factory=set)

    def fault(self, what: str, remedy: str) -> CharterUnreadable:
        """What is wrong here, with its *remedy*."""
        return CharterUnreadable(self.file, self.where, what, remedy)

    def text(self, key: str) -> str | None:
        """What *key* says, None where it is missing or no text."""
        value = self.table.get(key)
        return value if isinstance(value, str) else None


def faults_of(plain: Table, file: str) -> Iterator[CharterUnreadable]:
    """Everything in the parsed TOML *plain* of *file* that cannot be followed."""
    top = _Said(plain, "the file", file)
    yield from _shape(top, _TOP)
    if "title" not in plain:
        yield CharterUnreadable(file, "title", "is missing", 'write title = "..."')
    if plain.get("drafts") in (None, []):
        yield CharterUnreadable(file, "drafts", "are missing", "write [[drafts]] with a file each")
    drafts: set[str] = set()
    for draft in _entries(top, "drafts", "draft", drafts):
        yield from _shape(draft, _DRAFT)
        yield from _draft_faults(draft)
    given: dict[str, str] = {}
    for status in _entries(top, "statuses", "status", set()):
        yield from _status_faults(status)
        yield from _given_twice(status, given)
    seen: set[str] = set()
    for party in _entries(top, "parties", "party", seen):
        yield from _shape(party, _PARTY)
        yield from _party_faults(party)
    parties = tuple(_entries(top, "parties", "party", set()))
    yield from _name_faults(parties)
    for said in _entries(top, "dissociations", "dissociation", set()):
        yield from _shape(said, _DISSOCIATION)
        yield from _dissociation_faults(said, drafts)
        yield from _stranger_faults(said, parties)
    yield from _convention_faults(plain.get("conventions"), seen, file)
    yield from _style_faults(plain.get("style"), file)


def _entries(top: _Said, key: str, name: str, seen: set[str]) -> Iterator[_Said]:
    """The tables listed under *key*; that they are tables, :func:`_shape` sees to."""
    listed = top.table.get(key)
    for number, entry in enumerate(listed if isinstance(listed, list) else (), 1):
        if isinstance(entry, Mapping):
            ident = entry.get("id")
            called = f" ({ident!r})" if isinstance(ident, str) else ""
            yield _Said(entry, f"{name} {number}{called}", top.file, seen)


def _shape(said: _Said, known: Mapping[str, str | None]) -> Iterator[CharterUnreadable]:
    """Keys that nobody reads, and values of the wrong type."""
    for key, value in said.table.items():
        if key not in known:
            meant = get_close_matches(key, known, 1)
            remedy = f"write {meant[0]}" if meant else f"known are {', '.join(known)}"
            yield said.fault(f"{key!r} is not known here and would have no effect", remedy)
        elif not _fits(value, known[key]):
            what, remedy = _REMEDIES[known[key] or ""]
            yield said.fault(f"{key} = {value!r} is no {what}", remedy.format(key=key))


_REMEDIES = {
    _WORDS: ("text", 'write it in quotes, {key} = "..."'),
    _TEXTS: ("list of texts", 'write {key} = ["...", "..."]'),
    _TABLES: ("list of tables", "write [[{key}]] above each"),
    _TABLE: ("table", "write [{key}] above its lines"),
}


def _fits(value: object, form: str | None) -> bool:
    if form == _WORDS:
        return isinstance(value, str)
    if form == _TABLE:
        return isinstance(value, Mapping)
    if form is None:
        return True
    wanted = str if form == _TEXTS else Mapping
    return isinstance(value, list) and all(isinstance(one, wanted) for one in value)


def draft_ident(entry: Table) -> str:
    """The id of a draft: what it says, or the name of its file without the suffix."""
    ident: str = entry.get("id") or entry["file"].rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return ident


def _draft_faults(draft: _Said) -> Iterator[CharterUnreadable]:
    if not _is_day(draft.table.get("date", "2000-01-01")):
        said = draft.table["date"]
        yield draft.fault(f"date = {said!r} is no day", "write date = 2026-11-25")
    file = draft.text("file")
    if "file" not in draft.table:
        yield draft.fault("has no file", 'write file = "drafts/1-zero.docx"')
    if file is None or not isinstance(draft.table.get("id", ""), str):
        return
    if not file or file.startswith(("/", "\\")) or _leaves(file):
        yield draft.fault(
            f"the file {file!r} is not inside the folder", 'write file = "drafts/1-zero.docx"'
        )
        return
    ident = draft_ident(draft.table)
    fault = draft_ident_fault(ident)
    if fault:
        yield draft.fault(fault, "choose another id")
    yield from _twice(draft, ident)


def _is_day(said: object) -> bool:
    """Whether *said* is a day, as TOML has it or as ISO 8601 in quotes."""
    if not isinstance(said, str):
        return isinstance(said, date)
    try:
        date.fromisoformat(said)
    except ValueError:
        return False
    return True


def _leaves(file: str) -> bool:
    """Whether a path leads, or may lead, out of the folder; a colon stands after a drive."""
    return ".." in file.replace("\\", "/").split("/") or file[1:2] == ":"


def _twice(said: _Said, ident: str) -> Iterator[CharterUnreadable]:
    if same_name(ident) in said.seen:
        yield said.fault("is listed twice", "remove one or give it another id")
    said.seen.add(same_name(ident))


def _party_faults(party: _Said) -> Iterator[CharterUnreadable]:
    if "id" not in party.table:
        yield party.fault("has no id", 'write id = "EU"')
    ident = party.text("id")
    if ident is not None:
        fault = ident_fault(ident)
        if fault:
            yield party.fault(fault, "choose another id")
        yield from _twice(party, ident)
    kind = party.text("kind")
    if kind is not None and kind not in tuple(PartyKind):
        yield party.fault(f"kind {kind!r} is unknown", f"use {', '.join(PartyKind)}")
    sort = party.text("stakeholder")
    if sort is not None and sort not in tuple(StakeholderKind):
        known = ", ".join(StakeholderKind)
        yield party.fault(f"stakeholder {sort!r} is unknown", f"use {known}")
    yield from _convention_fault(party, party.text("convention"))


def _status_faults(status: _Said) -> Iterator[CharterUnreadable]:
    yield from _shape(status, _STATUS)
    if "id" not in status.table:
        yield status.fault("has no id", 'write id = "ad-ref"')
    if ident := status.text("id"):
        yield from _twice(status, ident)
    for key in ("id", "name", "code"):
        if not _NOTATION.isdisjoint(status.text(key) or ""):
            what = f"{key} {status.text(key)!r} holds a sign of the rolling text"
            yield status.fault(what, "leave out ( ) [ ] * and line breaks")


def _given_twice(status: _Said, given: dict[str, str]) -> Iterator[CharterUnreadable]:
    """Paragraphs with two statuses; *given* has the ones before, by their labels as compared."""
    labels = status.table.get("paragraphs")
    for label in labels if isinstance(labels, list) else ():
        if isinstance(label, str):
            before = given.setdefault(label_key(label), status.where)
            if before != status.where:
                what = f"paragraph {label!r} has another status already, {before}"
                yield status.fault(what, "keep it in one of the two")


def _dissociation_faults(said: _Said, drafts: Collection[str]) -> Iterator[CharterUnreadable]:
    if "member" not in said.table:
        yield said.fault("has no member", 'write member = "Norway"')
    if "group" not in said.table:
        yield said.fault("has no group", 'write group = "EU"')
    draft = said.text("draft")
    if draft is not None and same_name(draft) not in drafts:
        yield said.fault(f"draft {draft!r} is not listed", "name a draft by its id")


def _name_faults(parties: Sequence[_Said]) -> Iterator[CharterUnreadable]:
    """Names under which two parties would be found; that an id stands twice is told already."""
    first: dict[str, _Said] = {}
    for party in parties:
        idents = {same_name(party.text("id") or "")}
        for name in {same_name(name): name for name in _names(party)}.values():
            other = first.setdefault(same_name(name), party)
            if other is not party and same_name(other.text("id") or "") not in idents:
                what = f"{name!r} is a name of {other.where} as well"
                yield party.fault(what, "leave it to one of them")


def _names(party: _Said) -> Iterator[str]:
    """The names under which an input or a mention of *party* is found."""
    for key in ("id", "name", "aliases", "files"):
        value = party.table.get(key)
        for name in value if isinstance(value, list) else [value]:
            if isinstance(name, str):
                yield name


def _stranger_faults(said: _Said, parties: Sequence[_Said]) -> Iterator[CharterUnreadable]:
    """A member or a group of a dissociation that nobody knows, so that it would have no effect."""
    named = {same_name(name) for party in parties for name in _names(party)}
    for party in parties:
        for key in ("members", "speaks_for"):
            value = party.table.get(key)
            there = value if isinstance(value, list) else []
            named |= {same_name(name) for name in there if isinstance(name, str)}
    lists: tuple[tuple[str, str, Callable[[str], object]], ...] = (
        ("member", "a State", state_of),
        ("group", "a group", group_of),
    )
    for key, sort, known in lists:
        name = said.text(key)
        if name is not None and same_name(name) not in named and known(name) is None:
            what = f"{key} {name!r} is no party of the list and no known name of {sort}"
            yield said.fault(what, "correct it, or add it to the parties")


def _style_faults(table: object, file: str) -> Iterator[CharterUnreadable]:
    """Choices that there are not, each with those that there are."""
    said = _Said(table if isinstance(table, Mapping) else {}, "style", file)
    yield from _shape(said, dict.fromkeys(CHOICES, _WORDS))
    for name, choices in CHOICES.items():
        chosen = said.text(name)
        if chosen is not None and chosen not in tuple(choices):
            known = ", ".join(f'"{choice}"' for choice in choices)
            yield said.fault(f"{name} {chosen!r} is unknown", f"use {known}")


def _convention_faults(
    said: object, parties: Collection[str], file: str
) -> Iterator[CharterUnreadable]:
    """The table of conventions by party."""
    for ident, words in said.items() if isinstance(said, Mapping) else ():
        line = _Said({}, f"conventions ({ident!r})", file)
        if same_name(ident) not in parties:
            yield line.fault("is no party of the list", "name a party by its id")
        if isinstance(words, str):
            yield from _convention_fault(line, words)
        else:
            yield line.fault(f"{words!r} is no text", 'write it in quotes, as in "clean"')


def _convention_fault(said: _Said, words: str | None) -> Iterator[CharterUnreadable]:
    if not words:
        return
    try:
        read_convention(words)
    except ConventionUnreadable as fault:
        what, _, remedy = str(fault).rpartition("; ")
        yield said.fault(what, remedy)
