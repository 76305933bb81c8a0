"""Who wants what as a table in a Word file."""

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import tabulated
from adref.writers.docx import sheets

__all__ = ["words", "write"]


def write(compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN) -> bytes:
    """The bytes of the .docx."""
    return sheets.write(tabulated.sheet(compilation, base, standing))


def words(
    compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN
) -> tuple[str, ...]:
    """What the file says, paragraph by paragraph."""
    return sheets.words(tabulated.sheet(compilation, base, standing))
