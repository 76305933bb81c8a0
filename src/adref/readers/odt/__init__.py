"""The OpenDocument reader: the bytes of an .odt or .fodt in, a ``MarkedDocument`` out.

Two stages. Close to the file: :mod:`.package` opens it safely, :mod:`.styles` and :mod:`.lists`
work out what a word processor would show, :mod:`.changes` reads the records of tracked changes,
:mod:`.flow` and :mod:`.inline` walk the text. Then :mod:`adref.readers.lifting` makes our
document of it.
"""

from collections.abc import Mapping

from adref.readers.lifting.lift import lift
from adref.readers.limits import too_nested
from adref.readers.odt.package import is_text, open_parts
from adref.readers.odt.source import read_source
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "is_text", "read"]

NOT_READ: Mapping[str, str] = {
    "page headers and footers": "told by `headers-ignored`",
    "tables of contents and indexes": "they repeat what stands elsewhere; told by "
    "`contents-ignored`",
    "formulas, charts, spreadsheets and other objects": "told by `drawing-text`; text boxes and "
    "shapes with text are read",
    "macros and scripts": "never run; told by `script-ignored`",
    "sections that stand in another file": "never fetched; told by `linked-text`, and what is "
    "stored of them is read",
    "records of changes that are incomplete": "told by `change-broken` with the words they hold",
    "the text of notes that an earlier conversion lost": "told by `note-empty`",
    "blocks that the standard does not know and that hold no paragraph": "told with their words "
    "by `unknown-element`",
    "tracked changes of formatting alone": "the text is read as it looks after them",
    "fields that count": "page numbers and numbers of pages, words, characters, tables and the "
    "like; all other fields are read by the text they show",
    "bookmarks, marks for indexes, soft hyphens, soft page breaks": "they are no words",
    "numbers that a program stored beside its list items": "they are computed instead",
    "the reading aid above ruby text": "told with its words by `ruby-ignored`; the base is read",
    "descriptions of pictures, shapes and tables": "told with their words by `object-ignored`",
    "form controls, and what is chosen or ticked in fields of forms": "told with their words by "
    "`form-field`",
    "tooltips, and texts that a field does not show": "told with their words by `hidden-text`",
    "what an author says of a tracked change": "told with its words by `markup-ignored`",
    "backgrounds, layout": "they are no words",
    "hidden paragraphs": "read as they are stored, shown or not; sections and words that are "
    "hidden are marked so",
    "number formats other than digits, Latin letters, Roman numerals, ordinals, words in English, "
    "Chinese, Russian and Arabic letters": "such numbers are counted and written in digits",
    "list levels below the ninth": "they are counted as the ninth",
}
"""What the reader passes over, with what becomes of it; the page on the format lists it."""


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of an .odt or .fodt; *file* is the name in its places.

    Raises :class:`~adref.base.errors.InputUnreadable` where nothing can be read: no
    OpenDocument text, damaged, encrypted, or over a limit of :mod:`adref.readers.archive`.
    """
    try:
        return lift(read_source(open_parts(data, file)), file)
    except RecursionError as fault:  # the parser lets 256 levels pass, each may take several calls
        raise too_nested(file, "LibreOffice") from fault
