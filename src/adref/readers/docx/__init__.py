"""The Word reader: the bytes of a .docx in, a :class:`~adref.text.document.MarkedDocument` out.

Two stages. Close to the file: :mod:`.package` opens the archive safely, :mod:`.styles` and
:mod:`.numbering` work out what Word would show, :mod:`.body` and :mod:`.runs` walk the text,
:mod:`.margins` reads comments and notes. Then :mod:`.lift` makes our document of it.
"""

from collections.abc import Iterator, Mapping

from adref.readers.docx.package import open_package
from adref.readers.docx.source import read_source
from adref.readers.lifting.lift import in_reading_order, lift
from adref.readers.limits import too_nested
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "read", "words"]

NOT_READ: Mapping[str, str] = {
    "page headers and footers": "told by `headers-ignored`",
    "diagrams, charts and decorative lettering": "told by `drawing-text`; text boxes and formulas "
    "are read",
    "chunks of another format inside the file": "not opened; told by `alt-chunk`",
    "the choice made in a drop-down field": "told by `form-field`",
    "signs of symbol fonts that are not known": "kept with their numbers; told by `symbol-unknown`",
    "elements that do not belong into the text": "told with their words by `unknown-element`",
    "tracked changes of formatting alone": "the text is read as it looks after them",
    "bookmarks, marks of the spelling checker, soft hyphens": "they are no words",
    "the reading aid above ruby text": "the base text is read",
    "pictures and layout": "they are no words",
}
"""What the reader passes over, with what becomes of it; the page on the format lists it."""


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of a .docx; *file* is the name its places carry.

    Raises :class:`~adref.base.errors.InputUnreadable` where nothing can be read: not a Word
    file, damaged, encrypted, or over a limit of :mod:`adref.readers.archive`.
    """
    try:
        return lift(read_source(open_package(data, file)), file)
    except RecursionError as fault:  # the parser lets 256 levels pass, each may take several calls
        raise too_nested(file, "Word") from fault


def words(data: bytes, file: str) -> Iterator[str]:
    """All words in the bytes of a .docx as they stand there, whatever their marks.

    A text for each paragraph in reading order, then for those of notes and of comments. Raises
    what :func:`read` does, but for a text that is nested too deeply.
    """
    source = read_source(open_package(data, file))
    for paragraphs in (
        source.paragraphs,
        *(note.paragraphs for note in source.notes),
        *(comment.paragraphs for comment in source.comments),
    ):
        yield from (paragraph.text for paragraph in in_reading_order(paragraphs))
