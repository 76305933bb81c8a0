"""The forms of papers: what reads each, what it is made of, and how it is damaged."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from tools.fuzzing.archives import damaged_part, rebuilt
from tools.fuzzing.objects import disordered, unpacked
from tools.fuzzing.pieces import Words, spoilt, windowed, words_of

from adref.readers import csv, docx, html, ods, odt, pdf, plain, rolling, rtf, table, xlsx

Read = Callable[[bytes, str], object]
_SOME = 12_000
"""Bytes of a text that is damaged: in more of it, damage meets nothing new and takes longer."""
_XML, _HTML, _EML, _RTF, _TEXT, _CSV = map(words_of, ("xml", "html", "eml", "rtf", "text", "csv"))
_ROLLING = Words(words_of("rolling").tokens, (*_TEXT.rare, *words_of("rolling").rare))
Damage = Callable[[bytes, Sequence[bytes], Random], bytes]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of paper.

    *suffixes* are those of its files, *read* its reader, *damage* makes of a paper, some others
    and a chance a damaged one. *zipped* says that it is an archive.
    """

    name: str
    suffixes: tuple[str, ...]
    read: Read
    damage: Damage
    zipped: bool = False


def _lines(words: Words, *, beginning: bytes = b"") -> Damage:
    """Damage to a text; *beginning* is put before what has lost it, so that it is still read."""

    def damage(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
        made = spoilt(windowed(data, _SOME, chance), others, words, chance)
        return made if made.startswith(beginning) else beginning + made

    return damage


def _parts(main: str) -> Damage:
    def damage(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
        if not data.startswith(b"PK"):  # a flat OpenDocument file
            return damaged_part(data, data, _XML, chance)
        zipped = [other for other in others if other.startswith(b"PK")]
        return rebuilt(data, zipped, _XML, chance, main=main)

    return damage


def _objects(data: bytes, others: Sequence[bytes], chance: Random) -> bytes:
    if chance.random() < 0.2:
        return disordered(data, chance.choice(others), chance)
    return disordered(unpacked(data), unpacked(chance.choice(others)), chance)


_FORMS = (
    Form("docx", ("docx",), docx.read, _parts("word/document.xml"), zipped=True),
    Form("xlsx", ("xlsx",), xlsx.read, _parts("xl/worksheets/"), zipped=True),
    Form("odt", ("odt", "fodt"), odt.read, _parts("content.xml"), zipped=True),
    Form("ods", ("ods",), ods.read, _parts("content.xml"), zipped=True),
    Form("pdf", ("pdf",), pdf.read, _objects),
    Form("rtf", ("rtf",), rtf.read, _lines(_RTF, beginning=b"{\\rtf")),
    Form("html", ("html", "htm", "htmla", "htmlc", "htmlr"), html.read, _lines(_HTML)),
    Form("eml", ("eml",), table.opened, _lines(_EML)),
    Form("plain", ("md", "txt", "text"), plain.read, _lines(_TEXT)),
    Form("csv", ("csv",), csv.read, _lines(_CSV)),
    Form("rolling", ("md",), rolling.read, _lines(_ROLLING)),
    Form("rolling-word", ("docx",), rolling.read, _parts("word/document.xml"), zipped=True),
)
FORMS: Mapping[str, Form] = {form.name: form for form in _FORMS}
"""All of them by name."""
