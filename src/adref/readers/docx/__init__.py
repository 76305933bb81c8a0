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
    "diagrams, charts, decorative lettering and drawn words that are in no text box": "told by "
    "`drawing-text` with their words; text boxes and formulas are read",
    "chunks of another format inside the file": "not opened; told by `alt-chunk`",
    "what is chosen or ticked in a field of a form, controls": "told with its words by "
    "`form-field`; what is typed in a field is read",
    "fields that keep no result (EQ, LISTNUM and the like)": "told by `field-not-read` with the "
    "instruction; of a phonetic guide the base is read, and a button is its words",
    "parts of a master document": "never fetched; told by `linked-text` with their names",
    "signs of symbol fonts that are not known": "kept with their numbers; told by `symbol-unknown`",
    "elements that do not belong into the text": "told with their words by `unknown-element`",
    "tracked changes of formatting alone": "the text is read as it looks after them",
    "bookmarks, marks of the spelling checker, soft hyphens": "they are no words",
    "the reading aid above ruby text": "told with its words by `ruby-ignored`; the base is read",
    "tooltips": "told with their words by `hidden-text`",
    "pictures, tables described, embedded objects": "the words that stand for them, and the kind "
    "of an object, are told by `object-ignored`",
    "the names of content controls and choices not made in them": "they are no words of the text",
    "layout": "it is no words",
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
