"""Sheets as files: how each form of one is written, and held to what it was meant to say."""

from collections.abc import Mapping, Sequence

from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.folder.forms import Build, Writer, Writers, pdf_of
from adref.folder.reading_back import says_again
from adref.folder.remembered import remembered
from adref.text.document import MarkedDocument
from adref.writers import party_page, typeset
from adref.writers import side_by_side as columns
from adref.writers.docx import sheets
from adref.writers.lines import Sheet
from adref.writers.zipped import zipped


def printed(build: Build, lacks: str) -> Writers:
    """The writers of what *build* makes of a compilation, by suffix; *lacks* as they have it.

    The Word file is read again and compared before it is handed over; the PDF is set from the
    very same lines.
    """

    def word(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        sheet = build(compilation, base, standing)
        data = sheets.write(sheet)
        says_again(data, sheets.words(sheet))
        return data

    return {".docx": Writer(word, lacks), ".pdf": Writer(pdf_of(build), lacks)}


def party_pages(only: Sequence[str] = (), presses: int = 1) -> Writers:
    """The writers of the pages of the parties *only*, of all where none is named.

    A zip holds a PDF for each. So many *presses* set them at a time.
    """

    def build(compilation: Compilation, base: MarkedDocument, standing: Standing) -> Sheet:
        return party_page.sheet(compilation, base, standing, only)

    @remembered
    def pressed(
        compilation: Compilation, base: MarkedDocument, standing: Standing
    ) -> Mapping[str, tuple[Sheet, typeset.Pressed]]:
        pages = dict(party_page.sheets(compilation, base, standing, only))
        made = typeset.press(tuple(pages.values()), presses)
        return dict(zip(pages, zip(pages.values(), made, strict=True), strict=True))

    def apart(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        pages = pressed(compilation, base, standing).items()
        files = {f"{name}.pdf": typeset.bound([page], sheet) for name, (sheet, page) in pages}
        return zipped(files, level=1)  # most of a PDF is packed already

    def together(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        pages = pressed(compilation, base, standing).values()
        return typeset.bound([page for _, page in pages], party_page.cover(compilation, base))

    lacks = "writers.party_page"
    pdfs = {".pdf": Writer(together, lacks), ".zip": Writer(apart, lacks)}
    return {**printed(build, lacks), **pdfs}


def side_by_side(texts: Sequence[str] = ()) -> Writers:
    """The writers of *texts* in columns; of all where none is named."""

    def build(compilation: Compilation, base: MarkedDocument, _: Standing) -> Sheet:
        return columns.sheet(compilation, base, texts)

    return printed(build, "writers.side_by_side")
