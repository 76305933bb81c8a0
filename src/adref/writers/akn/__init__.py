"""The compilation as Akoma Ntoso 3.0, after the guidelines of the United Nations (AKN4UN).

The document is a ``statement`` named ``resolutionDraft``: the base text with the changes of all
parties in it (:mod:`.inline`), and above it who wants which of them (:mod:`.meta`).
"""

import io
import zipfile
from collections.abc import Mapping

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.akn.body import text
from adref.writers.akn.ledger import Ledger
from adref.writers.akn.meta import MIXED, OWN, metadata
from adref.writers.akn.names import names
from adref.writers.faces import looks
from adref.writers.speech import main_language
from adref.writers.xml import in_lines, put, root_of, written

__all__ = ["CANNOT_SAY", "NAMESPACE", "package", "write"]

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold; the writer has no clock."""
NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
CANNOT_SAY: Mapping[str, str] = {
    unsaid.TABLES: "their cells are paragraphs",
    unsaid.LEVELS: "paragraphs stand in a row, their depth in @class; sections are nested",
    unsaid.NEW_HEADINGS: "paragraphs of the class heading; they begin no section",
    unsaid.SILENT: "in @unmarked of our own namespace",
    unsaid.MOVES: "in our own namespace, and as notes",
    unsaid.COMMENT_PLACES: "in @place of our own namespace",
    unsaid.NOTICES: "in our own namespace",
    unsaid.FILES: "files are references; how marks were read is in our own namespace",
    unsaid.HASHES: "in our own namespace",
    unsaid.POSITIONS: "in our own namespace",
    unsaid.RULINGS: "in our own namespace",
    unsaid.UNNOTED: "left out",
    unsaid.DATE: "0001-01-01, as one must stand there, unless the symbol of the base tells a year",
    unsaid.SIGNS: "given as U+FFFD",
}
"""What becomes of what this form has no words for."""


def package(compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN) -> bytes:
    """The same in a zip, as the Naming Convention has files called ".akn" (4.8.3)."""
    return enclosed(write(compilation, base, standing))


def enclosed(xml: bytes) -> bytes:
    """The zip that holds *xml*, as :func:`write` makes it, as "main.xml"."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        entry = zipfile.ZipInfo("main.xml", _BEGINNING)
        entry.compress_type = zipfile.ZIP_DEFLATED
        archive.writestr(entry, xml)
    return held.getvalue()


def write(compilation: Compilation, base: MarkedDocument, standing: Standing = UNKNOWN) -> bytes:
    """The XML in UTF-8, the same bytes for the same compilation."""
    root = root_of(NAMESPACE, "akomaNtoso", {"adref": OWN})
    statement = put(root, "statement", {"name": "resolutionDraft", "contains": "multipleVersions"})
    meta = put(statement, "meta")
    language = main_language(compilation, base)
    ledger = Ledger(names(compilation), looks(compilation, base), language, standing)
    text(statement, compilation, ledger)
    metadata(meta, compilation, ledger, standing)
    in_lines(root, MIXED)
    return written(root)
