"""The forms of a compilation: what writes each, what it cannot say, how it is held to its meaning.

A run makes one form or two, and some writers take longer to load than most compilations to
write: each is loaded when it first writes.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any

from adref.compilation.model import Compilation
from adref.compilation.rolling.style import DEFAULT, Style
from adref.compilation.standing import Standing
from adref.folder import remembered
from adref.text.document import MarkedDocument
from adref.writers.lines import Sheet

Write = Callable[[Compilation, MarkedDocument, Standing], bytes]
Build = Callable[[Compilation, MarkedDocument, Standing], Sheet]


@dataclass(frozen=True, slots=True)
class Writer:
    """How a form is written, and in which module of ours stands what it has no words for.

    *lacks* is "" where a form is about a compilation and need not say all of it, as findings are.
    The name of the table follows a colon where it is not CANNOT_SAY.
    """

    write: Write
    lacks: str = ""

    def __call__(self, compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        """The bytes of the file; raises :class:`AdrefError` where the form cannot be."""
        return self.write(compilation, base, standing)

    def cannot_say(self) -> Mapping[str, str]:
        """What it has no words for, by :data:`adref.writers.unsaid.TOPICS`, and what is done."""
        if not self.lacks:
            return {}
        module, _, name = self.lacks.partition(":")
        found: Mapping[str, str] = getattr(import_module(f"adref.{module}"), name or "CANNOT_SAY")
        return found


Writers = Mapping[str, Writer]
"""By the suffix of the file, as :func:`adref.folder.handover.suffix_of` has it."""


def pdf_of(build: Build) -> Write:
    """What writes what *build* makes of a compilation as PDF."""

    def write(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        data: bytes = _from("typeset", "write")(build(compilation, base, standing))
        return data

    return write


def _from(module: str, name: str) -> Any:  # noqa: ANN401 - writers, sheets and their words
    return getattr(import_module(f"adref.writers.{module}"), name)


def _later(module: str, name: str = "write") -> Callable[..., Any]:
    """The function *name* of a module of :mod:`adref.writers`, found when it is called."""

    def call(*told: object, **more: object) -> Any:  # noqa: ANN401 - as it is handed on
        return _from(module, name)(*told, **more)

    return call


def _rolling(write: Callable[..., bytes], style: Style = DEFAULT) -> Write:
    """What writes a rolling text in *style*, held to law 5."""

    def held(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        from adref.folder.reading_back import reads_back  # noqa: PLC0415 - loaded when it reads

        data = write(compilation, base, standing, style)
        reads_back(compilation, data)
        return data

    return held


def _said_again(write: Callable[..., bytes], meant: Callable[..., Any]) -> Write:
    """What writes a Word file whose words no law checks: it is read again and compared."""

    def held(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        from adref.folder.reading_back import says_again  # noqa: PLC0415 - loaded when it reads

        data = write(compilation, base, standing)
        says_again(data, meant(compilation, base, standing))
        return data

    return held


def rolling_in(style: Style) -> Writers:
    """The writers of the rolling text in *style*."""
    word, printed = "writers.docx.rolling", partial(_later("docx.rolling", "sheet"), style=style)
    return {
        ".docx": Writer(_rolling(_later("docx.rolling"), style), word),
        ".md": Writer(_rolling(_later("markdown"), style), "writers.markdown"),
        ".pdf": Writer(pdf_of(printed), f"{word}:ON_PAPER"),
    }


def _open_data(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    from adref.folder import open_data  # noqa: PLC0415 - loaded when it is asked for

    return open_data.write(compilation, base, standing)


ROLLING: Writers = rolling_in(DEFAULT)
WRITERS: Writers = {
    ".docx": Writer(_later("docx"), "writers.docx"),
    ".html": Writer(_later("html"), "writers.html"),
    ".json": Writer(remembered.json, "writers.json"),
    ".md": ROLLING[".md"],
    ".akn.xml": Writer(remembered.akn, "writers.akn"),
    ".akn": Writer(remembered.akn_package, "writers.akn"),
    ".tei.xml": Writer(remembered.tei, "writers.tei"),
    ".pdf": Writer(pdf_of(_later("marked_text", "sheet")), "writers.marked_text"),
}
_WORD = "docx.tabulated"
TABLES: Writers = {
    ".csv": Writer(remembered.readings, "writers.csv"),
    ".docx": Writer(_said_again(_later(_WORD), _later(_WORD, "words")), f"writers.{_WORD}"),
    ".pdf": Writer(pdf_of(_later("tabulated", "sheet")), f"writers.{_WORD}"),
    ".xlsx": Writer(_later("xlsx"), "writers.xlsx"),
}
OPEN_DATA: Writers = {".zip": Writer(_open_data, "folder.open_data")}


def in_style(writers: Writers, style: Style) -> Writers:
    """*writers*, those of rolling texts in *style*."""
    if style == DEFAULT:
        return writers
    rolling = rolling_in(style)
    if writers is ROLLING:
        return rolling
    return {suffix: rolling[".md"] if suffix == ".md" else w for suffix, w in writers.items()}
