"""The reader of Markdown and plain text: bytes in, :class:`MarkedDocument` out.

Close to the file first: :mod:`~.decoding` gives the text, :mod:`~.critic` finds CriticMarkup,
:mod:`~.lines`, :mod:`~.layout`, :mod:`~.blocks` and :mod:`~.cuts` find the paragraphs,
:mod:`~.scan`, :mod:`~.pairing` and :mod:`~.inline` the marks in them. Then lifted:
:mod:`~.printed` sets labels apart, :mod:`~.kinds` tells headings from body, :mod:`~.margins`
ties footnotes and comments to their places, and :mod:`~.lift` makes the document.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from adref.base.errors import InputUnreadable
from adref.readers.limits import check_paragraph, check_paragraphs
from adref.readers.plain.blocks import BlockKind, read_blocks
from adref.readers.plain.critic import critic_markup
from adref.readers.plain.cuts import join_cuts
from adref.readers.plain.decoding import decode
from adref.readers.plain.hyphens import known_words
from adref.readers.plain.lift import lift
from adref.readers.plain.scan import Source, check_marks
from adref.text.document import MarkedDocument

__all__ = ["NOT_READ", "read"]

MAX_LINES = 400_000
"""Lines of one file; a long treaty has 20,000."""
_CRITIC = ("{++", "{--", "{~~", "{>>", "{==")

NOT_READ: Mapping[str, str] = {
    "lines before the text that describe the file": "told by `front-matter`",
    "instructions to converters and hidden remarks": "told by `markup-ignored`",
    "lines that only give the address of a link": "told by `link-definition`",
    "signs of bold, strike and the like without a partner": "taken for no word; told by "
    "`orphan-mark`",
}
"""What the reader passes over, with what becomes of it; the page on the format lists it."""


def read(data: bytes, file: str) -> MarkedDocument:
    """The document in *data*, Markdown or plain text; *file* names it in places.

    Places are code-point offsets into the decoded text, line ends as they are, a byte order
    mark not counted. Raises :class:`~adref.base.errors.InputUnreadable` for what is no text.
    """
    text = decode(data, file)
    _check_size(text, file)
    critic = critic_markup(text)
    found = read_blocks(text, file, critic)
    check_paragraphs(len(found.blocks), file)
    calls = frozenset(b.call for b in found.blocks if b.kind is BlockKind.FOOTNOTE)
    source = Source(file, text, critic, calls, found.addresses)
    blocks, joints = join_cuts(found.blocks, source)
    for block in blocks:
        length = sum(end - start for start, end in block.ranges)
        check_paragraph(length, f"the paragraph at character {block.start:,}", file)
    found = replace(found, notices=found.notices + joints)
    return lift(source, found, blocks, cache(lambda: known_words(text)))


def _check_size(text: str, file: str) -> None:
    """Refuse what would take long before its paragraphs and marks can be counted."""
    lines = text.splitlines()
    if len(lines) > MAX_LINES:
        what = f"it has {len(lines):,} lines, more than the limit of {MAX_LINES:,}"
        raise InputUnreadable(file, what, "check that it is a text, and divide the file")
    for number, line in enumerate(lines, 1):
        check_paragraph(len(line), f"line {number}", file)
    check_marks(sum(map(text.count, _CRITIC)), file)
