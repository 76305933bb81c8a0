"""A small negotiation in a folder, with positions and statuses."""

from pathlib import Path

CHARTER = """
title = "Harbour compact"

[[drafts]]
id = "1-zero"
file = "drafts/1-zero.md"
date = 2026-11-25

[[parties]]
id = "G77"
kind = "group"

[[parties]]
id = "Norway"
kind = "state"

[[statuses]]
id = "ad-ref"
name = "agreed ad referendum"
code = "AR"

[[statuses]]
id = "open"
"""
FILES = {
    "negotiation.toml": CHARTER,
    "drafts/1-zero.md": (
        "# Access\n\n1. States should ensure affordable access to all of their ports.\n\n"
        "2. They should publish tide tables every year.\n\n3. They should train the pilots.\n"
    ),
    "inputs/1-zero/G77.md": (
        "# Access\n\n1. States ~~should~~ **shall** ensure affordable access to all of their ports.\n\n"
        "2. They should publish tide tables every year.\n\n3. They should train the pilots.\n\n"
        "**3 bis. They should thank the host country for its harbour.**\n"
    ),
    "inputs/1-zero/Norway.md": (
        "# Access\n\n1. States should ensure affordable {>>We support the G77 proposal.<<} access "
        "to all of their ports.\n\n2. They should publish {++digital ++}tide tables every year.\n\n"
        "3. They should train the pilots.\n"
    ),
}


def talks(folder: Path, **more: str) -> Path:
    """The negotiation written to *folder*; *more* are the lists, by "positions" and "status"."""
    lists = {f"{name}/1-zero.csv": text for name, text in more.items()}
    for name, text in {**FILES, **lists}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
