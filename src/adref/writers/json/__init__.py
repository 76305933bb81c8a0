"""The compilation as JSON, the public contract of design.md, section 5."""

import json
from collections.abc import Mapping

from adref.compilation.codec import to_json
from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "their cells are paragraphs",
    unsaid.CALLS: "left out; the notes are paragraphs at the end",
    unsaid.PRINTED_LABELS: "given in their standard form",
}
"""What becomes of what this form has no words for."""


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,
) -> bytes:
    """compilation.json in UTF-8, the same bytes for the same compilation and standing."""
    text = json.dumps(to_json(compilation, standing), ensure_ascii=False, indent=1)
    return (text + "\n").encode()
