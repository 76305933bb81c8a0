"""What was written, read again: a result that would say something else is not handed over."""

from collections.abc import Sequence

import regex

from adref.base.errors import LawBroken
from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.readers import docx as docx_reader
from adref.readers import rolling
from adref.text.document import MarkedDocument
from adref.writers import markdown

READ_BACK = "the rolling text read back is another compilation"
_UNSEEN = regex.compile(r"[\s\x1c-\x1f\p{Cf}]+")
SAYS_AGAIN = "the Word file read back says what was meant"


def fifth_law(compilation: Compilation, base: MarkedDocument, standing: Standing) -> None:
    """Law 5 for *compilation*: the rolling text of it tells this and no other."""
    reads_back(compilation, markdown.write(compilation, base, standing))


def says_again(data: bytes, meant: Sequence[str]) -> None:
    """Read the Word file *data* and compare its words with those *meant*."""
    wanted = "".join(map(_letters, meant))
    found = "".join(map(_letters, docx_reader.words(data, "written.docx")))
    if found != wanted:
        pairs = enumerate(zip(found, wanted, strict=False))
        shorter = min(len(found), len(wanted))
        at = next((n for n, (one, other) in pairs if one != other), shorter)
        difference = f"{wanted[at : at + 40]!r} became {found[at : at + 40]!r}"
        raise LawBroken(SAYS_AGAIN, None, "list", difference)


def _letters(text: str) -> str:
    """*text* without white space and without signs that nobody sees, such as soft hyphens."""
    return "".join(text.split()) if text.isascii() else _UNSEEN.sub("", text)


def reads_back(compilation: Compilation, data: bytes) -> None:
    """Law 5: the rolling text *data* of *compilation* tells this and no other."""
    again = rolling.read(data, "rolling text")
    if again == compilation:
        return
    pairs = zip(compilation.paragraphs, again.paragraphs, strict=False)
    different = next((a for a, b in pairs if a != b), None)
    raise LawBroken(READ_BACK, None, different.ident if different else "list", "they differ")
