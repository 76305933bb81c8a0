"""Text recognition of a scan by an engine that the user has installed: tesseract, as a program.

Its own PDF of the recognised text is read like any other, so that running heads, columns and
paragraphs are found as everywhere. The pictures it needs are drawn by pypdfium2 (the extra
``ocr``). Neither is needed for any other file. Nothing leaves the machine.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from adref.base.counts import counted
from adref.base.errors import InputUnreadable

MAX_PAGES = 100
"""Pages of a scan; recognition takes seconds for each."""
SECONDS = 20
"""For each page, the first look at its script included."""
_DPI = 300
_MAX_PIXELS = 24_000_000
_SCRIPTS = {
    "Latin": ("eng", "fra", "spa"),
    "Cyrillic": ("rus", "eng"),
    "Arabic": ("ara",),
    "Han": ("chi_sim", "eng"),
}
"""The languages of the United Nations as tesseract calls them, by script."""
_ADVICE = "ask for the Word file, or run text recognition (OCR) over it and check the result"


@dataclass(frozen=True, slots=True)
class Recognised:
    """A PDF of the text alone; *by* names the engine and the languages it looked for."""

    data: bytes
    by: str


def missing() -> str:
    """What is to be installed before a scan can be read, "" where nothing is."""
    wanted = []
    if shutil.which("tesseract") is None:
        wanted.append("the program tesseract (Debian: tesseract-ocr) with the language of the text")
    if _pdfium() is None:
        wanted.append("adref[ocr]")
    return " and ".join(wanted)


def recognise(data: bytes, file: str) -> Recognised:
    """The text on the pictures of *data*; raises :class:`InputUnreadable` past a limit."""
    with tempfile.TemporaryDirectory(prefix="adref-") as folder:
        pictures = _draw(data, Path(folder), file)
        languages = _languages(pictures[0])
        if not languages:
            what = "is scanned, and tesseract has none of the languages of the United Nations"
            raise InputUnreadable(file, what, "install the language of the text for tesseract")
        listed = Path(folder, "pages.txt")
        listed.write_text("\n".join(map(str, pictures)), encoding="utf-8")
        out = Path(folder, "text")
        named = "+".join(languages)
        command = [str(listed), str(out), "-l", named, "--dpi", str(_DPI)]
        _run([*command, "-c", "textonly_pdf=1", "pdf"], SECONDS * len(pictures), file)
        return Recognised(out.with_suffix(".pdf").read_bytes(), f"tesseract ({named})")


def _pdfium() -> Any:  # noqa: ANN401 - a module that may not be there
    try:
        return import_module("pypdfium2")
    except ImportError:
        return None


def _draw(data: bytes, folder: Path, file: str) -> list[Path]:
    """The pages as grey pictures, one file each."""
    document = _pdfium().PdfDocument(data)
    try:
        count = len(document)
        if count > MAX_PAGES:
            what = (
                f"is a scan of {counted(count, 'page')}; text is recognised on {MAX_PAGES} at most"
            )
            raise InputUnreadable(file, what, _ADVICE)
        return [_picture(page, folder / f"{number:04}.pgm") for number, page in enumerate(document)]
    finally:
        document.close()


def _picture(page: Any, path: Path) -> Path:  # noqa: ANN401 - see above
    """*page* at 300 dots per inch, or fewer where it is large."""
    width, height = page.get_size()
    scale = min(_DPI / 72, (_MAX_PIXELS / max(width * height, 1)) ** 0.5)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = memoryview(bitmap.buffer).cast("B")
    lines = (
        bytes(rows[n * bitmap.stride : n * bitmap.stride + bitmap.width])
        for n in range(bitmap.height)
    )
    path.write_bytes(b"P5 %d %d 255\n" % (bitmap.width, bitmap.height) + b"".join(lines))
    return path


def _languages(picture: Path) -> Sequence[str]:
    """The installed languages of the script of *picture*; of all scripts where it is not known."""
    listed = _tesseract(["--list-langs"], SECONDS).split()
    looked = _tesseract([str(picture), "-", "--psm", "0"], SECONDS)
    found = re.search(r"^Script: *(\w+)", looked, re.MULTILINE)
    every = tuple(dict.fromkeys(name for names in _SCRIPTS.values() for name in names))
    wanted = _SCRIPTS.get(found[1], every) if found else every
    return [name for name in wanted if name in listed]


def _run(arguments: Sequence[str], seconds: float, file: str) -> None:
    try:
        _tesseract(arguments, seconds, check=True)
    except subprocess.TimeoutExpired as fault:
        what = f"is scanned, and its text was not recognised within {seconds:.0f} seconds"
        raise InputUnreadable(file, what, _ADVICE) from fault
    except (OSError, subprocess.CalledProcessError) as fault:
        raise InputUnreadable(file, "is scanned, and tesseract failed on it", _ADVICE) from fault


def _tesseract(arguments: Sequence[str], seconds: float, *, check: bool = False) -> str:
    """What tesseract prints; without *check* nothing where it fails, as on a page without letters.

    It runs in one thread: several gain nothing on a small machine.
    """
    program = shutil.which("tesseract") or "tesseract"
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(  # noqa: S603 - the arguments are our own files and words
            [program, *arguments],
            capture_output=True,
            timeout=seconds,
            check=check,
            env=environment,
            stdin=subprocess.DEVNULL,
        )
    except subprocess.TimeoutExpired:
        if check:
            raise
        return ""
    return done.stdout.decode("utf-8", "replace")
