"""Sheets as files: how each form of one is written, and held to what it was meant to say."""

from collections.abc import Sequence

from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.folder.forms import Build, Writers, pdf_of
from adref.folder.reading_back import says_again
from adref.text.document import MarkedDocument
from adref.writers import party_page, typeset
from adref.writers.docx import sheets
from adref.writers.lines import Sheet
from adref.writers.zipped import zipped


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

    return {".docx": word, ".pdf": pdf_of(build)}


def party_pages(only: Sequence[str] = ()) -> Writers:
    """The writers of the pages of the parties *only*, of all where none is named.

    A zip holds a PDF for each: with two hundred parties one file of all is too long to print.
    """

    def build(compilation: Compilation, base: MarkedDocument, standing: Standing) -> Sheet:
        return party_page.sheet(compilation, base, standing, only)

    def apart(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        pages = party_page.sheets(compilation, base, standing, only)
        return zipped({f"{party}.pdf": typeset.write(sheet) for party, sheet in pages})

    return {**printed(build), ".zip": apart}
