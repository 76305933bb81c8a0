"""The forms of a compilation: what writes each, and how what was written is held to its meaning.

A run makes one form or two, and some writers take longer to load than most compilations to
write: each is loaded when it first writes.
"""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module
from typing import Any

from adref.compilation.model import Compilation
from adref.compilation.rolling.style import DEFAULT, Style
from adref.compilation.standing import Standing
from adref.folder import remembered
from adref.text.document import MarkedDocument
from adref.writers.lines import Sheet

Writer = Callable[[Compilation, MarkedDocument, Standing], bytes]
Writers = Mapping[str, Writer]
"""By the suffix of the file, as :func:`adref.folder.handover.suffix_of` has it."""
Build = Callable[[Compilation, MarkedDocument, Standing], Sheet]


def pdf_of(build: Build) -> Writer:
    """The writer of what *build* makes of a compilation as PDF."""

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


def _rolling(write: Callable[..., bytes], style: Style = DEFAULT) -> Writer:
    """The writer of a rolling text in *style*, held to law 5."""

    def held(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        from adref.folder.reading_back import reads_back  # noqa: PLC0415 - loaded when it reads

        data = write(compilation, base, standing, style)
        reads_back(compilation, data)
        return data

    return held


def _said_again(write: Callable[..., bytes], meant: Callable[..., Any]) -> Writer:
    """The writer of a Word file whose words no law checks: it is read again and compared."""

    def held(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
        from adref.folder.reading_back import says_again  # noqa: PLC0415 - loaded when it reads

        data = write(compilation, base, standing)
        says_again(data, meant(compilation, base, standing))
        return data

    return held


def rolling_in(style: Style) -> Writers:
    """The writers of the rolling text in *style*."""
    return {
        ".docx": _rolling(_later("docx.rolling"), style),
        ".md": _rolling(_later("markdown"), style),
        ".pdf": pdf_of(partial(_later("docx.rolling", "sheet"), style=style)),
    }


def _open_data(compilation: Compilation, base: MarkedDocument, standing: Standing) -> bytes:
    from adref.folder import open_data  # noqa: PLC0415 - loaded when it is asked for

    return open_data.write(compilation, base, standing)


WRITERS: Writers = {
    ".docx": _later("docx"),
    ".html": _later("html"),
    ".json": remembered.json,
    ".md": _rolling(_later("markdown")),
    ".akn.xml": remembered.akn,
    ".akn": remembered.akn_package,
    ".tei.xml": remembered.tei,
    ".pdf": pdf_of(_later("marked_text", "sheet")),
}
TABLES: Writers = {
    ".csv": remembered.readings,
    ".docx": _said_again(_later("docx.tabulated"), _later("docx.tabulated", "words")),
    ".pdf": pdf_of(_later("tabulated", "sheet")),
    ".xlsx": _later("xlsx"),
}
ROLLING: Writers = rolling_in(DEFAULT)
OPEN_DATA: Writers = {".zip": _open_data}


def in_style(writers: Writers, style: Style) -> Writers:
    """*writers*, those of rolling texts in *style*."""
    if style == DEFAULT:
        return writers
    rolling = rolling_in(style)
    if writers is ROLLING:
        return rolling
    return {suffix: rolling[".md"] if suffix == ".md" else w for suffix, w in writers.items()}
