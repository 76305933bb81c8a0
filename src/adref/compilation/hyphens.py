"""Hyphens at line ends, decided by the base.

A converter leaves "Inter- operability" where a line ended. Its reader cannot know whether
the word is written with a hyphen; the base text can.
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from adref.text.document import MarkedDocument, Paragraph

NOTICE = "line-break-hyphen"
"""The code under which a reader says that it joined a word at a line end."""
_COMPOUND = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)+")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
_HYPHEN = re.compile(r"[-\u2010]")


def joined_as_in(base: Iterable[str], document: MarkedDocument) -> MarkedDocument:
    """*document* with the words its reader joined at line ends written as *base* writes them."""
    if not any(notice.code == NOTICE for notice in document.notices):
        return document
    known = {word.lower() for text in base for word in _WORD.findall(text)}
    return replace(document, paragraphs=tuple(_joined(p, known) for p in document.paragraphs))


def _joined(paragraph: Paragraph, known: set[str]) -> Paragraph:
    spans = tuple(replace(s, text=_in_one(s.text, known)) for s in paragraph.spans)
    return paragraph if spans == paragraph.spans else replace(paragraph, spans=spans)


def _in_one(text: str, known: set[str]) -> str:
    return _COMPOUND.sub(lambda found: _as_known(found[0], known), text)


def _as_known(word: str, known: set[str]) -> str:
    """*word* without its hyphens if the base has it so, and only so."""
    in_one = _HYPHEN.sub("", word)
    return in_one if in_one.lower() in known and word.lower() not in known else word
