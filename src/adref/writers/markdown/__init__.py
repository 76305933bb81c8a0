"""The compilation as a rolling text in Markdown: ``[EU, Norway: shall] [US: delete]``.

:mod:`adref.readers.rolling` reads it back to an equal compilation.
"""

from adref.compilation.model import Compilation
from adref.text.document import MarkedDocument
from adref.text.rolling import HEADER, RULE
from adref.writers.markdown.annexes import annexes
from adref.writers.markdown.text import paragraphs

__all__ = ["write"]

_HOW = (
    "> Words in brackets stand side by side: `[base: ...]` what the base says, the others what the "
    "parties\n> named want instead. `delete` takes the words out; *unmarked*: the party did not "
    "show its change.\n> A party that is not named keeps the base. `\\` sets apart signs that are "
    "part of the text."
)


def write(compilation: Compilation, base: MarkedDocument) -> bytes:  # noqa: ARG001 - one signature
    """The rolling text in UTF-8, the same bytes for the same compilation."""
    blocks = "\n\n".join([HEADER, _HOW, *paragraphs(compilation), RULE])
    return "\n".join([blocks, "", *annexes(compilation), ""]).encode()
