"""The compilation as a critical edition: TEI P5, an apparatus in parallel segmentation.

The base text is the lemma, each party a witness: what textual scholars and their tools read.
"""

from collections.abc import Mapping

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.faces import looks
from adref.writers.speech import main_language
from adref.writers.tei.body import Body, notices, text
from adref.writers.tei.header import header
from adref.writers.tei.names import names
from adref.writers.xml import LANG, in_lines, root_of, written

__all__ = ["CANNOT_SAY", "NAMESPACE", "write"]

NAMESPACE = "http://www.tei-c.org/ns/1.0"
CANNOT_SAY: Mapping[str, str] = {
    unsaid.TABLES: "their cells are paragraphs",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.LEVELS: "left out; divisions are nested",
    unsaid.NEW_HEADINGS: "paragraphs; they begin no division",
    unsaid.SINGLE: "what a reading puts in is an add, what it takes out stands in the lemma alone",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.UNNOTED: "left out",
    unsaid.SIGNS: "given as U+FFFD",
}
"""What becomes of what this form has no words for."""
_MIXED = frozenset(
    {"p", "head", "title", "ref", "idno", "bibl", "item", "note", "witness", "catDesc"}
)


def write(compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN) -> bytes:
    """The XML in UTF-8, the same bytes for the same compilation."""
    root = root_of(NAMESPACE, "TEI")
    language = main_language(compilation, base)
    if language:
        root.set(LANG, language)
    given = names(compilation)
    header(root, compilation, given)
    body = Body(given, looks(compilation, base), language, standing)
    text(root, compilation, body)
    notices(root, compilation, given)
    in_lines(root, _MIXED)
    return written(root)
