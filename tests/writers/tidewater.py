"""The shipped negotiation, compiled once in a process."""

from functools import cache
from pathlib import Path

from adref.folder.assemble import Assembled, Request, assemble
from adref.folder.negotiation import open_round

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "tidewater"
PARTIES = sorted(path.stem for path in (FOLDER / "inputs" / "1-zero").iterdir())


@cache
def compiled() -> Assembled:
    """Its compilation, with the base: 60 paragraphs, two footnotes, twenty-two parties."""
    found = open_round(FOLDER)
    return assemble(Request(found.base, found.inputs, found.charter))
