"""A negotiation folder (design.md, section 6): negotiation.toml, drafts/, inputs/."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from adref.base.errors import InputUnreadable
from adref.folder.receive import contents
from adref.negotiation.charter import Charter, Draft, charter_from
from adref.negotiation.faults import CharterUnreadable

NAME = "negotiation.toml"


@dataclass(frozen=True, slots=True)
class Round:
    """One draft and the inputs on it."""

    charter: Charter
    draft: Draft
    base: Path
    inputs: tuple[Path, ...]


def open_draft(folder: Path, draft: str | None = None) -> tuple[Charter, Draft]:
    """A draft of the negotiation, by default the latest that has inputs, or else the latest."""
    charter = _charter(folder)
    return charter, _chosen(folder, charter, draft)


def open_round(folder: Path, draft: str | None = None) -> Round:
    """The round on *draft*, by default the latest that has inputs."""
    charter, chosen = open_draft(folder, draft)
    inputs = inputs_on(folder, chosen)
    if not inputs:
        where = f"inputs/{chosen.ident}"
        raise InputUnreadable(str(folder / where), "there are no inputs", "put the files there")
    return Round(charter, chosen, folder / chosen.file, inputs)


def _charter(folder: Path) -> Charter:
    path = folder / NAME
    if not path.is_file():
        raise InputUnreadable(
            str(folder), f"is a folder without {NAME}", "name the base file and the inputs instead"
        )
    try:
        return charter_from(tomllib.loads(contents(path).decode()), str(path))
    except UnicodeDecodeError:
        raise InputUnreadable(str(path), "is not UTF-8", "save it as UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        raise InputUnreadable(str(path), f"is no TOML ({error})", "correct that line") from None


def _chosen(folder: Path, charter: Charter, wanted: str | None) -> Draft:
    if wanted is not None:
        for draft in charter.drafts:
            if wanted in (draft.ident, draft.title, draft.file):
                return draft
        known = ", ".join(draft.ident for draft in charter.drafts)
        raise CharterUnreadable(
            str(folder / NAME), f"draft {wanted!r}", "is not listed", f"choose among {known}"
        )
    with_inputs = [draft for draft in charter.drafts if inputs_on(folder, draft)]
    return (with_inputs or list(charter.drafts))[-1]


def inputs_on(folder: Path, draft: Draft) -> tuple[Path, ...]:
    """The files parties sent on *draft*; hidden files and Word's lock files are none."""
    there = folder / "inputs" / draft.ident
    if not there.is_dir():
        return ()
    return tuple(
        sorted(p for p in there.iterdir() if p.is_file() and not p.name.startswith((".", "~$")))
    )
