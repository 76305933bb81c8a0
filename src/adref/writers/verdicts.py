"""What the library says of a source that a party names, in the words in which it is shown."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from adref.compilation.departures import departures, signed
from adref.compilation.overlay import Change
from adref.compilation.standing import Sourced, Unnoted

HOW = (
    "Behind a source stands what the library says of it. Where the words are not those of the "
    "source, what is left out of them is struck and what is put in is bold and underlined."
)
"""How to read that where words have a look."""


def in_a_line(sourced: Sourced) -> str:
    """The verdict and the place: "altered; A/RES/70/125, 31"."""
    return "; ".join(_said(sourced))


def _said(sourced: Sourced) -> Iterator[str]:
    yield sourced.verdict
    if sourced.missing and not sourced.text:
        whole = replace(sourced.at, place="")
        yield f"{whole} has no {', '.join(sourced.missing)}"
    elif sourced.name:
        yield str(sourced.at)
        if sourced.missing:
            yield f"it has no {', '.join(sourced.missing)}"
    if sourced.elsewhere:
        yield f"but found in {' and in '.join(map(str, sourced.elsewhere))}"


def compared(sourced: Sourced) -> tuple[tuple[str, Change], ...]:
    """What the party makes of the words of its source, word by word; () where it keeps them."""
    return tuple(departures(sourced.text, sourced.words)) if sourced.words else ()


def marked(pieces: Iterable[tuple[str, Change]]) -> str:
    """*pieces* as plain text: "every harbour {-shall-}{+must+} remain open"."""
    return "".join(signed(words, change) for words, change in pieces)


def without_note(unnoted: Unnoted) -> str:
    """Agreed language that no note names, and who has it: "in the base; A/RES/70/125, 31"."""
    by = f" by {', '.join(unnoted.parties)}" if unnoted.parties else ""
    return f"{unnoted.origin}{by}; {unnoted.at}"


def made_of(unnoted: Unnoted) -> tuple[tuple[str, Change], ...]:
    """What the base or the party makes of the words of the library, word by word."""
    return tuple(departures(unnoted.text, unnoted.words))
