"""What a text changes in its source, for the terminal: colour and sign together."""

from collections.abc import Iterator
from dataclasses import replace

from rich.text import Text

from adref.compilation.words import difference
from adref.proposals.edits import Edit


def changes(source: str, text: str) -> Text:
    """*text* with what it leaves out of *source*, {-so-}, and what it puts in, {+so+}.

    Capitals are not regarded: a passage that opens a sentence has one.
    """
    line = Text()
    done = 0
    for edit in _edits(source, text):
        line.append(source[done : edit.start])
        old, new = source[edit.start : edit.end], edit.text
        if old:
            line.append(_signed(old, "-"), style="red strike")
        if new:
            line.append(_signed(new, "+"), style="green underline")
        done = edit.end
    line.append(source[done:])
    return line


def _edits(source: str, text: str) -> Iterator[Edit]:
    """The difference of two texts in small letters, what it puts in as *text* has it."""
    small, other = source.lower(), text.lower()
    if len(small) != len(source) or len(other) != len(text):
        yield from difference(source, text)
        return
    at = done = 0
    for edit in difference(small, other):
        at += edit.start - done
        own = text[at : at + len(edit.text)]
        yield replace(edit, text=own) if own.lower() == edit.text else edit
        at += len(edit.text)
        done = edit.end


def _signed(words: str, sign: str) -> str:
    """*words* inside their sign, the white space around them outside."""
    inner = words.strip()
    before, _, after = words.partition(inner)
    return f"{before}{{{sign}{inner}{sign}}}{after}" if inner else words
