"""The compilation as one HTML page that needs no script, no network and no colour."""

from collections.abc import Mapping

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import MarkedDocument
from adref.writers import unsaid
from adref.writers.html.frame import contents, head, notices, parties
from adref.writers.html.paragraphs import flow
from adref.writers.html.standing import positions
from adref.writers.page.style import style
from adref.writers.page.wording import text

__all__ = ["CANNOT_SAY", "write"]

CANNOT_SAY: Mapping[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "their cells are paragraphs",
    unsaid.CALLS: "left out; the notes are paragraphs at the end",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.LEVELS: "two depths are told apart",
    unsaid.HASHES: "the first 16 digits are given",
}
"""What becomes of what this form has no words for."""


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,
) -> bytes:
    """The page in UTF-8, the same bytes for the same compilation and standing."""
    look = style("adref.writers.html", "page.css")
    title = text(f"Compilation: {compilation.base.title or compilation.base.file}")
    page = (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{title}</title>\n<style>\n{look}</style>\n</head>\n<body>\n"
        '<a class="skip" href="#text">Skip to the text</a>\n'
        f"{head(compilation)}\n"
        f'<div class="page">\n{contents(compilation, standing)}\n<main id="text" tabindex="-1">\n'
        f"{''.join(flow(compilation, standing))}</main>\n</div>\n"
        f'<footer class="end">\n{parties(compilation)}\n'
        f"{positions(compilation, standing)}{notices(compilation)}\n"
        '<p class="made">Made by adref. The machine-readable form is compilation.json.</p>\n'
        "</footer>\n</body>\n</html>\n"
    )
    return page.encode("utf-8", "replace")
