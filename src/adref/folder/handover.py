"""Results to disk: every file whole or not at all, and none that would say something false."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

import regex

from adref.base.errors import AdrefError, LawBroken, OutputUnwritable, Several
from adref.compilation.model import Compilation
from adref.compilation.rolling.style import DEFAULT, Style
from adref.compilation.standing import Standing
from adref.folder import open_data, remembered
from adref.folder.assemble import Assembled
from adref.folder.whole import write_whole
from adref.readers import docx as docx_reader
from adref.readers import rolling
from adref.text.document import MarkedDocument, Paragraph
from adref.text.walk import all_paragraphs
from adref.writers import docx, html, markdown, marked_text, typeset
from adref.writers import tabulated as table
from adref.writers.docx import rolling as docx_rolling
from adref.writers.docx import tabulated
from adref.writers.lines import Sheet

Writer = Callable[[Compilation, MarkedDocument, Standing], bytes]
Writers = Mapping[str, Writer]
Build = Callable[[Compilation, MarkedDocument, Standing], Sheet]


def _xlsx(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    """A workbook; its writer takes longer to load than most compilations to write."""
    from adref.writers import xlsx  # noqa: PLC0415

    return xlsx.write(compilation, base, standing)


def _akn_package(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    from adref.writers import akn  # noqa: PLC0415

    return akn.enclosed(remembered.akn(compilation, base, standing))


def pdf_of(build: Build) -> Writer:
    """The writer of what *build* makes of a compilation as PDF."""

    def write(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        return typeset.write(build(compilation, base, standing))

    return write


WRITERS: Writers = {
    ".docx": docx.write,
    ".html": html.write,
    ".json": remembered.json,
    ".md": markdown.write,
    ".akn.xml": remembered.akn,
    ".akn": _akn_package,
    ".tei.xml": remembered.tei,
    ".pdf": pdf_of(marked_text.sheet),
}
TABLES: Writers = {
    ".csv": remembered.readings,
    ".docx": tabulated.write,
    ".pdf": pdf_of(table.sheet),
    ".xlsx": _xlsx,
}
_ROLLING_PDF = pdf_of(docx_rolling.sheet)
ROLLING: Writers = {
    ".docx": docx_rolling.write,
    ".md": markdown.write,
    ".pdf": _ROLLING_PDF,
}
OPEN_DATA: Writers = {".zip": open_data.write}
_MEANT: Mapping[Writer, Callable[[Compilation, MarkedDocument, Standing], Sequence[str]]] = {
    tabulated.write: tabulated.words,
}
"""What the Word files say whose words no other law checks."""
READ_BACK = "the rolling text read back is another compilation"
_AROUND, _LIST = 6, "-*•–·_"
"""How many signs may stand around a label that is read apart from them, and which begin a list."""
_UNSEEN = regex.compile(r"[\s\x1c-\x1f\p{Cf}]+")
SAYS_AGAIN = "the Word file read back says what was meant"


def in_style(writers: Writers, style: Style) -> Writers:
    """*writers*, those of rolling texts in *style*."""
    if style == DEFAULT:
        return writers
    return {
        suffix: _STYLED[writer](style) if writer in _STYLED else writer
        for suffix, writer in writers.items()
    }


def _in_markdown(style: Style) -> Writer:
    return partial(markdown.write, style=style)


def _in_word(style: Style) -> Writer:
    return partial(docx_rolling.write, style=style)


_STYLED: Mapping[Writer, Callable[[Style], Writer]] = {
    markdown.write: _in_markdown,
    docx_rolling.write: _in_word,
    _ROLLING_PDF: lambda style: pdf_of(partial(docx_rolling.sheet, style=style)),
}


def check_outputs(
    paths: Iterable[Path], inputs: Iterable[Path] = (), writers: Writers = WRITERS
) -> None:
    """Refuse, before any work is done, what could not be written in the end."""
    sources = {path.resolve() for path in inputs}
    faults = [fault for path in paths if (fault := _fault(path, sources, writers))]
    if faults:
        raise Several(faults)


def _fault(path: Path, sources: set[Path], writers: Writers) -> AdrefError | None:
    if suffix_of(path) not in writers:
        known = ", ".join(writers)
        fault = f"no writer makes {suffix_of(path)!r} files"
        return OutputUnwritable(str(path), fault, f"use {known}")
    if path.is_dir():
        return OutputUnwritable(str(path), "is a folder", "name a file in it")
    if path.resolve() in sources:
        return OutputUnwritable(str(path), "is one of the inputs", "write to another file")
    parent = path.parent
    while not parent.exists():
        parent = parent.parent
    if not parent.is_dir():
        return OutputUnwritable(str(path), f"{parent} is no folder", "write somewhere else")
    if not os.access(parent, os.W_OK):
        return OutputUnwritable(str(path), f"{parent} may not be written to", "write elsewhere")
    return None


def suffix_of(path: Path) -> str:
    """What the name of *path* says it is to be: ".docx", or of XML which one, ".akn.xml"."""
    last, before = path.suffix.lower(), Path(path.stem).suffix.lower()
    return f"{before}{last}" if last == ".xml" and before else last


def hand_over(
    assembled: Assembled,
    paths: Sequence[Path],
    writers: Writers = WRITERS,
) -> None:
    """Write what was *assembled* to each of *paths*, by suffix, after holding it to the fifth law.

    Each rolling text that is written is held to it, in its form and style, and a Word file whose
    words no law checks is read again and compared before it is handed over.
    """
    plain = proven(assembled)
    held = [(path, held_to(writers[suffix_of(path)], assembled, plain)) for path in paths]
    for path, data in held:
        write_whole(path, data)


def proven(assembled: Assembled) -> bytes:
    """The rolling text of what was *assembled*, once it is read back; :class:`LawBroken` else."""
    plain = markdown.write(assembled.compilation, assembled.base, assembled.standing)
    reads_back(assembled.compilation, plain)
    return plain


def held_to(writer: Writer, assembled: Assembled, plain: bytes) -> bytes:
    """What *writer* makes of what was *assembled*, read again where no other law checks it.

    *plain* is the rolling text that was held to the fifth law before. Raises :class:`LawBroken`.
    """
    compilation, base, standing = assembled.compilation, assembled.base, assembled.standing
    data = writer(compilation, base, standing)
    if writer in _MEANT:
        says_again(data, _MEANT[writer](compilation, base, standing))
    if data != plain and rolling.is_rolling(data):
        reads_back(compilation, data)
    return data


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
    return _UNSEEN.sub("", text)


def reads_back(compilation: Compilation, data: bytes) -> None:
    """Law 5: the rolling text *data* of *compilation* tells this and no other."""
    again = rolling.read(data, "rolling text")
    if again == compilation:
        return
    pairs = zip(compilation.paragraphs, again.paragraphs, strict=False)
    different = next((a for a, b in pairs if a != b), None)
    raise LawBroken(READ_BACK, None, different.ident if different else "list", "they differ")
