"""The compilation as a Word file with true tracked changes, one author per set of parties.

To accept the changes of those authors that name a party, and to reject all others, gives
that party's own text; to reject all gives the base. What parties say beside their words
stands in comments.
"""

from collections.abc import Mapping

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.blocks import blocks
from adref.writers.docx.authors import numbered_sets
from adref.writers.docx.legend import core_part, legend
from adref.writers.docx.markup import Pen
from adref.writers.docx.package import packed
from adref.writers.docx.story import comments_part, document_part, footnotes_part, told
from adref.writers.faces import looks
from adref.writers.lines import Remark

__all__ = ["CANNOT_SAY", "write"]

CANNOT_SAY: Mapping[str, str] = {
    unsaid.CALLS: "comments, and the notes stand at the end, where more is said in the margin",
    unsaid.LEVELS: "two depths are told apart",
    unsaid.SILENT: "said in a comment",
    unsaid.SINGLE: "each single change is tracked by itself; that they are one reading is not said",
    unsaid.MOVES: "a deletion in one place and an insertion in another, with comments",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.NOTICES: "left out",
    unsaid.HASHES: "left out",
    unsaid.POSITIONS: "left out",
    unsaid.RULINGS: "left out",
    unsaid.SIGNS: "given as U+FFFD",
}
"""What becomes of what this form has no words for."""


def write(
    compilation: Compilation,
    base: MarkedDocument,
    standing: Standing = UNKNOWN,
) -> bytes:
    """The bytes of the .docx; *base* gives its look: italics, tables, footnotes."""
    paragraphs = tuple(blocks(compilation, standing))
    numbered = numbered_sets(paragraphs)
    explained = Remark("adref", legend(compilation, numbered))
    story = told(paragraphs, looks(compilation, base), explained)
    pen = Pen(numbered, notes_at_end=story.notes_at_end)
    return packed(
        {
            "docProps/core.xml": core_part(compilation.base.title),
            "word/document.xml": document_part(story, pen),
            "word/footnotes.xml": footnotes_part(story, pen),
            # Last, when all that wants to be said in the margin has been.
            "word/comments.xml": comments_part(pen),
        }
    )
