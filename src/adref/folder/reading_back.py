"""What was written, read again: a result that would say something else is not handed over."""

from collections.abc import Sequence

import regex

from adref.base.errors import LawBroken
from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.readers import docx as docx_reader
from adref.readers import rolling
from adref.text.document import MarkedDocument, Paragraph
from adref.text.walk import all_paragraphs
from adref.writers import markdown

READ_BACK = "the rolling text read back is another compilation"
_UNSEEN = regex.compile(r"[\s\x1c-\x1f\p{Cf}]+")
SAYS_AGAIN = "the Word file read back says what was meant"
_AROUND, _LIST = 6, "-*•–·_"
"""How many signs may stand around a label that is read apart from them, and which begin a list."""


def fifth_law(compilation: Compilation, base: MarkedDocument, standing: Standing) -> None:
    """Law 5 for *compilation*: the rolling text of it tells this and no other."""
    reads_back(compilation, markdown.write(compilation, base, standing))


def says_again(data: bytes, meant: Sequence[str]) -> None:
    """Read the Word file *data* and compare its words with those *meant*."""
    read = docx_reader.read(data, "written.docx")
    wanted = "".join(map(_letters, meant))
    pieces: list[str] = []
    at = 0
    for paragraph in all_paragraphs(read):
        pieces.append(_placed(paragraph, wanted, at))
        at += len(pieces[-1])
    found = "".join([*pieces, *(_letters(comment.text) for comment in read.comments)])
    if found != wanted:
        pairs = enumerate(zip(found, wanted, strict=False))
        shorter = min(len(found), len(wanted))
        at = next((n for n, (one, other) in pairs if one != other), shorter)
        difference = f"{wanted[at : at + 40]!r} became {found[at : at + 40]!r}"
        raise LawBroken(SAYS_AGAIN, None, "list", difference)


def _placed(paragraph: Paragraph, wanted: str, at: int) -> str:
    """The letters of *paragraph*, its label as *wanted* has it at offset *at*.

    What is read as the label of "* [Alt. We act]" stands within a bracket that is read as text,
    and behind the sign of a list, which is not read.
    """
    text = _letters("".join(span.text for span in paragraph.spans))
    if paragraph.label is None:
        return text
    label = _letters(paragraph.label.printed)
    start, rest = (label + text)[: len(label) + _AROUND], text[_AROUND:]
    for end in range(len(start), len(start) + _AROUND):
        meant = wanted[at : at + end]
        if _same_signs(start, meant) and wanted.startswith(rest, at + end):
            return meant + rest
    return label + text


def _same_signs(found: str, meant: str) -> bool:
    """Whether two texts have the same signs in any order, those of lists apart."""
    one, other = (sorted(sign for sign in text if sign not in _LIST) for text in (found, meant))
    return one == other


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
