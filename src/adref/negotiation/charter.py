"""What negotiation.toml says, as values: the title, the drafts in order, the parties."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any
from unicodedata import normalize

from adref.base.errors import Several
from adref.compilation.rolling.style import DEFAULT, StatusMark, Style, style_from
from adref.negotiation.faults import draft_ident, faults_of
from adref.negotiation.idents import label_key, same_name
from adref.negotiation.kinds import PartyKind, StakeholderKind


@dataclass(frozen=True, slots=True)
class Draft:
    """One version of the text: *file* is a path inside the folder; *ident* names its inputs.

    *day* is the one it is of, None where the folder does not say it.
    """

    ident: str
    title: str
    file: str
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """A status that a passage may have in this process, with its text code ("AR").

    *paragraphs* are the labels of those that have it in every draft of which the list of
    statuses says nothing else.
    """

    ident: str
    name: str
    code: str
    paragraphs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A party as the secretariat lists it; *convention* overrides what the marks suggest.

    *files* are the stems of its inputs where they are not its id; *stakeholder* says of which
    sort one is. *speaks_for* are those in whose name it speaks beside its own.
    """

    ident: str
    name: str
    kind: PartyKind = PartyKind.OTHER
    members: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    convention: str | None = None
    stakeholder: StakeholderKind | None = None
    speaks_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dissociation:
    """A member that does not stand by what its group says.

    It is for one *draft*, or for *paragraphs* by their labels; without these it is for all.
    """

    member: str
    group: str
    draft: str | None = None
    paragraphs: tuple[str, ...] = ()
    source: str = ""

    def covers(self, draft: str | None, paragraph: str | None) -> bool:
        """Whether it is said of that paragraph of that draft.

        One that is said of a part holds for what is not named (None) as well: who asks about
        the whole must not count the member in.
        """
        drafts = {same_name(name) for name in (self.draft, draft) if name is not None}
        if len(drafts) > 1:
            return False
        named = map(label_key, self.paragraphs)
        return not self.paragraphs or paragraph is None or label_key(paragraph) in named


@dataclass(frozen=True, slots=True)
class Charter:
    """A negotiation as its folder describes it."""

    title: str
    drafts: tuple[Draft, ...]
    parties: tuple[PartyEntry, ...] = ()
    statuses: tuple[Status, ...] = ()
    dissociations: tuple[Dissociation, ...] = ()
    style: Style = DEFAULT

    def party_of(self, stem: str) -> PartyEntry | None:
        """The party whose input has the file name *stem*: by id, file, alias or name."""
        wanted = same_name(stem)
        for entry in self.parties:
            names = (entry.ident, *entry.files, *entry.aliases, entry.name)
            if wanted in map(same_name, names):
                return entry
        return None


def charter_from(plain: Mapping[str, Any], file: str) -> Charter:
    """The charter that the parsed TOML *plain* of *file* describes.

    Raises :class:`Several` with everything that is wrong at once.
    """
    faults = list(faults_of(plain, file))
    if faults:
        raise Several(faults)
    conventions = {same_name(ident): w for ident, w in plain.get("conventions", {}).items()}
    statuses = tuple(_status(entry) for entry in plain.get("statuses", ()))
    return Charter(
        plain["title"],
        tuple(_draft(entry) for entry in plain["drafts"]),
        tuple(_party(entry, conventions) for entry in plain.get("parties", ())),
        statuses,
        tuple(_dissociation(entry) for entry in plain.get("dissociations", ())),
        replace(style_from(plain.get("style", {})), marks=tuple(map(_mark, statuses))),
    )


def _draft(entry: Mapping[str, Any]) -> Draft:
    ident = draft_ident(entry)
    return Draft(ident, entry.get("title", ident), entry["file"], _day(entry.get("date")))


def _day(said: date | str | None) -> date | None:
    """A day as TOML has it, with the hour or without, or as ISO 8601 in quotes."""
    if isinstance(said, datetime):
        return said.date()
    return date.fromisoformat(said) if isinstance(said, str) else said


def _status(entry: Mapping[str, Any]) -> Status:
    return Status(
        entry["id"],
        entry.get("name", entry["id"]),
        entry.get("code", entry["id"]),
        tuple(entry.get("paragraphs", ())),
    )


_OPEN = "bracketed"
"""The id of the status of what is still open."""


def _mark(status: Status) -> StatusMark:
    is_open = status.ident == _OPEN
    return StatusMark(status.ident, status.code, status.name, is_open)


def _dissociation(entry: Mapping[str, Any]) -> Dissociation:
    return Dissociation(
        entry["member"],
        entry["group"],
        entry.get("draft"),
        tuple(entry.get("paragraphs", ())),
        entry.get("source", ""),
    )


def _party(entry: Mapping[str, Any], conventions: Mapping[str, str]) -> PartyEntry:
    ident = normalize("NFC", entry["id"])
    return PartyEntry(
        ident,
        normalize("NFC", entry.get("name", ident)),
        PartyKind(entry.get("kind", "other")),
        tuple(entry.get("members", ())),
        tuple(entry.get("aliases", ())),
        tuple(entry.get("files", ())),
        entry.get("convention") or conventions.get(same_name(ident)),
        StakeholderKind(entry["stakeholder"]) if "stakeholder" in entry else None,
        tuple(entry.get("speaks_for", ())),
    )
