"""Sheets as files: how each form of one is written, and held to what it was meant to say."""

from collections.abc import Callable

from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.folder.handover import Writers, says_again
from adref.text.document import MarkedDocument
from adref.writers import typeset
from adref.writers.docx import sheets
from adref.writers.lines import Sheet

Build = Callable[[Compilation, MarkedDocument, Standing], Sheet]


def printed(build: Build) -> Writers:
    """The writers of what *build* makes of a compilation, by suffix.

    The Word file is read again and compared before it is handed over; the PDF is set from the
    very same lines.
    """

    def word(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        sheet = build(compilation, base, standing)
        data = sheets.write(sheet)
        says_again(data, sheets.words(sheet))
        return data

    def pdf(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        return typeset.write(build(compilation, base, standing))

    return {".docx": word, ".pdf": pdf}
