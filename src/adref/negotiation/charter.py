"""What negotiation.toml says, as values: the title, the drafts in order, the parties."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from unicodedata import normalize

from adref.base.errors import Several
from adref.negotiation.faults import draft_ident, faults_of
from adref.negotiation.idents import same_name
from adref.negotiation.kinds import PartyKind


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
    return Charter(
        plain["title"],
        tuple(_draft(entry) for entry in plain["drafts"]),
        tuple(_party(entry, conventions) for entry in plain.get("parties", ())),
        tuple(_status(entry) for entry in plain.get("statuses", ())),
    )


def _draft(entry: Mapping[str, Any]) -> Draft:
    ident = draft_ident(entry)
    return Draft(ident, entry.get("title", ident), entry["file"])


def _status(entry: Mapping[str, Any]) -> Status:
    return Status(entry["id"], entry.get("name", entry["id"]), entry.get("code", entry["id"]))


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
    )
