"""Who wants what as a table in a Word file."""

from collections.abc import Mapping

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import tabulated, unsaid
from adref.writers.docx import sheets

__all__ = ["CANNOT_SAY", "words", "write"]

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "left out",
    unsaid.CALLS: "left out",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.UNTOUCHED: "left out",
    unsaid.LEVELS: "left out",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.NOTICES: "left out",
    unsaid.FILES: "left out",
    unsaid.HASHES: "left out",
    unsaid.POSITIONS: "the stance is given, the words it is known from are not",
    unsaid.UNNOTED: "left out",
    unsaid.SIGNS: "given as U+FFFD",
}
"""What becomes of what this form has no words for."""


def write(compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN) -> bytes:
    """The bytes of the .docx."""
    return sheets.write(tabulated.sheet(compilation, base, standing))


def words(
    compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN
) -> tuple[str, ...]:
    """What the file says, paragraph by paragraph."""
    return sheets.words(tabulated.sheet(compilation, base, standing))
