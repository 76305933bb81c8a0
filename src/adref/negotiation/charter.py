"""What negotiation.toml says, as values: the title, the drafts in order, the parties."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from adref.base.errors import AdrefError, Several


class CharterUnreadable(AdrefError):
    """A statement in negotiation.toml that cannot be followed."""

    def __init__(self, file: str, where: str, fault: str, remedy: str) -> None:
        self.file, self.where, self.fault, self.remedy = file, where, fault, remedy
        super().__init__(f"{file}: {where}: {fault}; {remedy}")


class PartyKind(StrEnum):
    """What a party is."""

    STATE = "state"
    GROUP = "group"
    STAKEHOLDER = "stakeholder"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of the text: *file* is a path inside the folder; *ident* names its inputs."""

    ident: str
    title: str
    file: str


@dataclass(frozen=True, slots=True)
class Status:
    """A status that a passage may have in this process, with its text code ("AR")."""

    ident: str
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A party as the secretariat lists it; *convention* overrides what the marks suggest.

    *files* are the stems of its inputs where they are not its id.
    """

    ident: str
    name: str
    kind: PartyKind = PartyKind.OTHER
    members: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    convention: str | None = None


@dataclass(frozen=True, slots=True)
class Charter:
    """A negotiation as its folder describes it."""

    title: str
    drafts: tuple[Draft, ...]
    parties: tuple[PartyEntry, ...] = ()
    statuses: tuple[Status, ...] = ()

    def party_of(self, stem: str) -> PartyEntry | None:
        """The party whose input has the file name *stem*: by id, file, alias or name."""
        wanted = stem.casefold()
        for entry in self.parties:
            names = (entry.ident, *entry.files, *entry.aliases, entry.name)
            if wanted in (name.casefold() for name in names):
                return entry
        return None


def charter_from(plain: Mapping[str, Any], file: str) -> Charter:
    """The charter that the parsed TOML *plain* of *file* describes.

    Raises :class:`Several` with everything that is wrong at once.
    """
    faults = list(_faults(plain, file))
    if faults:
        raise Several(faults)
    return Charter(
        plain["title"],
        tuple(_draft(entry) for entry in plain["drafts"]),
        tuple(_party(entry, plain.get("conventions", {})) for entry in plain.get("parties", ())),
        tuple(_status(entry) for entry in plain.get("statuses", ())),
    )


def _draft(entry: Mapping[str, Any]) -> Draft:
    ident = entry.get("id") or entry["file"].rsplit("/", 1)[-1].rsplit(".", 1)[0]
    return Draft(ident, entry.get("title", ident), entry["file"])


def _status(entry: Mapping[str, Any]) -> Status:
    return Status(entry["id"], entry.get("name", entry["id"]), entry.get("code", entry["id"]))


def _party(entry: Mapping[str, Any], conventions: Mapping[str, str]) -> PartyEntry:
    return PartyEntry(
        entry["id"],
        entry.get("name", entry["id"]),
        PartyKind(entry.get("kind", "other")),
        tuple(entry.get("members", ())),
        tuple(entry.get("aliases", ())),
        tuple(entry.get("files", ())),
        entry.get("convention") or conventions.get(entry["id"]),
    )


def _faults(plain: Mapping[str, Any], file: str) -> Iterator[CharterUnreadable]:
    """Everything that keeps *plain* from being a charter."""
    if not isinstance(plain.get("title"), str):
        yield CharterUnreadable(file, "title", "is missing", 'write title = "..."')
    drafts = plain.get("drafts")
    if not isinstance(drafts, list) or not drafts:
        yield CharterUnreadable(file, "drafts", "are missing", "write [[drafts]] with a file each")
    for number, entry in enumerate(drafts if isinstance(drafts, list) else (), 1):
        if not isinstance(entry, Mapping) or not isinstance(entry.get("file"), str):
            yield CharterUnreadable(
                file, f"draft {number}", "has no file", 'write file = "drafts/1-zero.docx"'
            )
    for number, entry in enumerate(plain.get("statuses", ()), 1):
        if not isinstance(entry, Mapping) or not isinstance(entry.get("id"), str):
            yield CharterUnreadable(file, f"status {number}", "has no id", 'write id = "ad-ref"')
    seen: set[str] = set()
    for number, entry in enumerate(plain.get("parties", ()), 1):
        yield from _party_faults(entry, f"party {number}", file, seen)


def _party_faults(
    entry: object, where: str, file: str, seen: set[str]
) -> Iterator[CharterUnreadable]:
    if not isinstance(entry, Mapping) or not isinstance(entry.get("id"), str):
        yield CharterUnreadable(file, where, "has no id", 'write id = "EU"')
        return
    ident = entry["id"]
    fault = ident_fault(ident)
    if fault:
        yield CharterUnreadable(file, f"{where} ({ident!r})", fault, "choose another id")
    if ident.casefold() in seen:
        yield CharterUnreadable(file, f"{where} ({ident!r})", "is listed twice", "remove one")
    seen.add(ident.casefold())
    if entry.get("kind", "other") not in tuple(PartyKind):
        kinds = ", ".join(PartyKind)
        yield CharterUnreadable(
            file, f"{where} ({ident!r})", f"kind {entry['kind']!r} is unknown", f"use {kinds}"
        )


_NOT_IN_IDS = frozenset('/\\,;:[](){}<>|*?"\n\r\t')
LONGEST_IDENT = 80


def ident_fault(ident: str) -> str | None:
    """What keeps *ident* from being the id of a party; None if nothing does.

    Ids stand in lists between commas, in brackets before a colon, and in file names.
    """
    bad = sorted(_NOT_IN_IDS & set(ident))
    if bad:
        return f"the id holds {' '.join(bad)!r}"
    if not ident.strip() or ident != ident.strip():
        return "the id is blank or begins or ends with a space"
    if len(ident) > LONGEST_IDENT or not ident.isprintable():
        return f"the id is longer than {LONGEST_IDENT} characters or not printable"
    return None
