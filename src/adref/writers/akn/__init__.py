"""The compilation as Akoma Ntoso 3.0, after the guidelines of the United Nations (AKN4UN).

The document is a ``statement`` named ``resolutionDraft``: the base text with the changes of all
parties in it (:mod:`.inline`), and above it who wants which of them (:mod:`.meta`).
"""

from collections.abc import Mapping

from lxml import etree

from adref.compilation.model import Compilation
from adref.text.document import MarkedDocument
from adref.writers.akn.body import text
from adref.writers.akn.ledger import Ledger
from adref.writers.akn.meta import MIXED, OWN, metadata
from adref.writers.akn.names import names
from adref.writers.faces import looks
from adref.writers.speech import main_language
from adref.writers.xml import in_lines, put, written

__all__ = ["CANNOT_SAY", "NAMESPACE", "write"]

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
CANNOT_SAY: Mapping[str, str] = {}


def write(compilation: Compilation, base: MarkedDocument) -> bytes:
    """The XML in UTF-8, the same bytes for the same compilation."""
    spaces: dict[str | None, str] = {None: NAMESPACE, "adref": OWN}
    root = etree.Element(f"{{{NAMESPACE}}}akomaNtoso", nsmap=spaces)
    statement = put(root, "statement", {"name": "resolutionDraft", "contains": "multipleVersions"})
    meta = put(statement, "meta")
    ledger = Ledger(names(compilation), looks(compilation, base), main_language(compilation, base))
    text(statement, compilation, ledger)
    metadata(meta, compilation, ledger)
    in_lines(root, MIXED)
    return written(root)
