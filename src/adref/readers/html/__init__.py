"""The HTML reader: a page, a fragment or a message in, our document out.

Two stages. Close to the page: :mod:`.decoding` gives the text, :mod:`.bounds` parses it within
limits, :mod:`.css`, :mod:`.cascade` and :mod:`.looks` work out what a browser would show, and
:mod:`.reading` walks the elements into :mod:`.page`, which knows what browsers, Word
(:mod:`.frames`, :mod:`.notes`), lists (:mod:`.lists`) and tables (:mod:`.tables`) mean and gathers
paragraphs on :mod:`.paper`; what is left out is told by :mod:`.unread`. :mod:`.source` says what
belongs to the text, its notes and its comments, with the help of :mod:`.counting` and
:mod:`.kinds`. Then :mod:`adref.readers.lifting` makes our document of it. Nothing is ever fetched.
"""

from collections.abc import Mapping

from adref.base.errors import InputUnreadable
from adref.readers.html.beginnings import is_html
from adref.readers.html.bounds import check_size
from adref.readers.html.decoding import decode
from adref.readers.html.reading import read_page
from adref.readers.lifting.lift import lift
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "is_html", "read"]

NOT_READ: Mapping[str, str] = {
    "anything on the network": "Pictures, frames and style sheets from elsewhere are never "
    "fetched; a notice says so where a style sheet could have set marks.",
    "scripts": "They are never run; a notice says that there are some, and what stands in their "
    "place or would be filled in by them.",
    "forms": "What is typed, chosen, ticked, suggested or printed on buttons; a notice has the "
    "words, but for suggestions.",
    "drawings and embedded objects": "SVG, frames, objects, recordings; a notice has the words in "
    "them or in their place, and the address of what would have to be fetched.",
    "pictures": "What they show; a notice has the words that stand for them.",
    "the reading aid above ruby text": "The base text is read; a notice has the reading aids.",
    "words that show only where one points": "A notice has those of the attribute title.",
    "text made by style sheets": "A notice has it; numbers of lists by Google Docs are read.",
    "data for programs": "Remarks in the source (LibreOffice's are comments, and read), what Word "
    "wraps in them, XML, names for screen readers.",
    "hidden text": "What the page does not show, with a notice that counts the words.",
    "page headers and footers": "What LibreOffice writes of them is left out, with a notice.",
    "older messages": "Quoted messages and signatures of mail programs are left apart with a "
    "notice, unless there is nothing else.",
    "complex selectors": "Selectors of more than types, classes, ids and what they stand in, and "
    "rules for print; a notice names those that could set marks.",
    "changed case": "Text is read as written, whatever text-transform says.",
    "grounds of blocks": "A colour behind a whole paragraph, cell or page is layout; one behind "
    "words is a highlight.",
    "moves": "Word writes a move to HTML as an insertion and a deletion, and so it is read.",
    "suggestions of Google Docs": "Its export to HTML has already taken them in or left them out.",
}
"""What is not read, by name; the reference page on HTML says the same."""


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, the bytes of a page; *file* is the name its places carry.

    Places count paragraphs through the page and code points in their words. Raises
    :class:`~adref.base.errors.InputUnreadable` for what is over a limit of :mod:`.bounds`, holds
    no text, or is a compilation that adref wrote.
    """
    check_size(data, file)
    document = lift(read_page(decode(data), file), file)
    if not document.paragraphs:
        raise InputUnreadable(
            file, "the page shows no text", "give the page that has the words in it"
        )
    return document
