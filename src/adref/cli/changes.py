"""What a text changes in its source, for the terminal: colour and sign together."""

from rich.text import Text

from adref.compilation.departures import departures, signed
from adref.compilation.overlay import Change

_STYLES = {Change.KEPT: "", Change.DELETED: "red strike", Change.INSERTED: "green underline"}


def changes(source: str, text: str) -> Text:
    """*text* with what it leaves out of *source*, {-so-}, and what it puts in, {+so+}."""
    line = Text()
    for words, change in departures(source, text):
        line.append(signed(words, change), style=_STYLES[change])
    return line
