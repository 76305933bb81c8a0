"""The compilation as a critical edition: TEI P5, an apparatus in parallel segmentation.

The base text is the lemma, each party a witness: what textual scholars and their tools read.
"""

from collections.abc import Mapping

from lxml import etree

from adref.compilation.model import Compilation
from adref.text.document import MarkedDocument
from adref.writers.faces import looks
from adref.writers.speech import main_language
from adref.writers.tei.body import notices, text
from adref.writers.tei.header import header
from adref.writers.tei.names import names
from adref.writers.xml import LANG, in_lines, written

__all__ = ["CANNOT_SAY", "NAMESPACE", "write"]

NAMESPACE = "http://www.tei-c.org/ns/1.0"
CANNOT_SAY: Mapping[str, str] = {}
_MIXED = frozenset(
    {"p", "head", "title", "ref", "idno", "bibl", "item", "note", "witness", "catDesc"}
)


def write(compilation: Compilation, base: MarkedDocument) -> bytes:
    """The XML in UTF-8, the same bytes for the same compilation."""
    spaces: dict[str | None, str] = {None: NAMESPACE}
    root = etree.Element(f"{{{NAMESPACE}}}TEI", nsmap=spaces)
    language = main_language(compilation, base)
    if language:
        root.set(LANG, language)
    given = names(compilation)
    header(root, compilation, given)
    text(root, compilation, given, looks(compilation, base), language)
    notices(root, compilation, given)
    in_lines(root, _MIXED)
    return written(root)
