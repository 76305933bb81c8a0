"""One damaged paper: made, read, and held to what must hold."""

import re
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from types import TracebackType

from tools.fuzzing.forms import Form
from tools.fuzzing.laws import broken

from adref.base.errors import AdrefError

_HERE = str(Path(__file__).resolve().parents[2] / "src")
_LETTERS = re.compile(r"[^\w .,'()-]+|\d+")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a paper: *fault* is empty where it was read or, as *refusal* says, refused.

    *fault* names the error and where it arose, the same for all papers that have it; *words* are
    those of the error.
    """

    fault: str = ""
    words: str = ""
    refusal: str = ""


def mutant(form: Form, seeds: Sequence[bytes], seed: int, number: int) -> bytes:
    """The damaged paper of this *number*: the same for the same *seeds* and *seed*."""
    chance = Random(f"{form.name} {seed} {number}")
    return form.damage(chance.choice(seeds), seeds, chance)


def tried(form: Form, data: bytes) -> Outcome:
    """What comes of *data* read as *form*; whatever is raised and is no refusal is a fault."""
    try:
        found = form.read(data, f"x.{form.suffixes[0]}")
        law = broken(form.name, data, found)
    except AdrefError as refusal:
        return Outcome(refusal=_kind(refusal))
    except Exception as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        return Outcome(f"{type(error).__name__} in {_where(error.__traceback__)}", _last(error))
    return Outcome(law, law)


def _kind(refusal: AdrefError) -> str:
    """The refusal without what differs from file to file."""
    return _LETTERS.sub("#", getattr(refusal, "what", str(refusal)))[:80]


def _last(error: Exception) -> str:
    return "".join(traceback.format_exception(error, limit=-6)).strip()


def _where(trace: TracebackType | None) -> str:
    """The innermost line of adref's own."""
    frames = [f for f in traceback.extract_tb(trace) if f.filename.startswith(_HERE)]
    if not frames:
        return "no module of adref"
    return f"{Path(frames[-1].filename).relative_to(_HERE)}, {frames[-1].name}"
