"""The wishes of the shipped negotiation, carried by every form in which a paper can come."""

import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from adref.compilation.codec import to_json
from adref.folder.assemble import Request, assemble

ROOT = Path(__file__).resolve().parents[2]
BASE = ROOT / "examples" / "tidewater" / "drafts" / "1-zero.docx"
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package
from building.rtf import rtf  # noqa: E402
from building.typeset import typeset  # noqa: E402
from building.web import web  # noqa: E402
from building.wishes import Wishes  # noqa: E402
from building.word import word  # noqa: E402

_LINES = ("md", "txt")
FORMS = ("tracked", "bold", "underline", "colour", "clean")
PARTIES = tuple(
    party
    for party in build.parties()
    if build.wishes_of(party).options["form"] in FORMS
    and build.suffix_of(build.wishes_of(party)) not in _LINES
)
"""Those whose wishes a Word file can carry with the marks that the party uses."""
TRACKED = tuple(p for p in PARTIES if build.wishes_of(p).options["form"] == "tracked")
BY_HAND = tuple(p for p in PARTIES if p not in TRACKED)
NOTES_LOST = ("Ansgard", "Riverine-States")
"""LibreOffice 7.4 loses notes of a Word file that holds a comment before the last of them."""
NOTES_KEPT = tuple(p for p in PARTIES if p not in NOTES_LOST)
TITLE = "Ten-year review"
_SECONDS = 300
_PLACES = frozenset({"file", "sha256", "place"})

Make = Callable[[str, Path, Iterable[str]], None]
"""Writes the papers of some parties into a folder; the first argument is the program's name."""


@dataclass(frozen=True, slots=True)
class Carrier:
    """A form of paper: who can send it, how it is made, what it alone gives notice of.

    *program* names the fixture of the program that makes it, if one does.
    """

    name: str
    parties: tuple[str, ...]
    make: Make
    program: str = ""
    told: frozenset[str] = frozenset({"headers-ignored"})

    @property
    def suffix(self) -> str:
        """The suffix of its files."""
        return self.name.partition(" ")[0]


def _written(suffix: str, write: Callable[[Wishes, str], bytes]) -> Make:
    """Papers that the builders of the examples write."""

    def make(_program: str, folder: Path, parties: Iterable[str]) -> None:
        for party in parties:
            path = folder / f"{party}.{suffix}"
            path.write_bytes(write(build.wishes_of(party), TITLE))

    return make


def converted(soffice: str, suffix: str, files: Iterable[Path], folder: Path) -> None:
    """*files* as LibreOffice saves them with another *suffix*, in a profile of its own."""
    options = (f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless")
    arguments = ("--convert-to", suffix, "--outdir", str(folder), *map(str, files))
    command = [soffice, *options, *arguments]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)


def _by_libreoffice(suffix: str) -> Make:
    """Word files that LibreOffice opens and saves as something else."""

    def make(soffice: str, folder: Path, parties: Iterable[str]) -> None:
        with TemporaryDirectory() as name:
            _written("docx", word)("", Path(name), parties)
            converted(soffice, suffix, sorted(Path(name).iterdir()), folder)

    return make


def _by_chromium(chromium: str, folder: Path, parties: Iterable[str]) -> None:
    """Word's web pages as Chromium prints them."""
    with TemporaryDirectory() as name:
        _written("html", web)("", Path(name), parties)
        for page in sorted(Path(name).iterdir()):
            options = (
                "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                f"--user-data-dir={name}/browser", f"--print-to-pdf={folder / page.stem}.pdf",
            )  # fmt: skip
            command = [chromium, *options, page.as_uri()]
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)


def _by_typst(_program: str, folder: Path, parties: Iterable[str]) -> None:
    """What typst sets, with footnotes of its own."""
    with TemporaryDirectory() as name:
        source = Path(name) / "paper.typ"
        for party in parties:
            source.write_text(typeset(build.wishes_of(party)), encoding="utf-8")
            (folder / f"{party}.pdf").write_bytes(typst.compile(str(source)))


_PRINTED = frozenset({"headers-ignored", "line-break-hyphen", "page-break-joined"})
"""Pages: their margins, and where the fonts of the machine end a line or a page."""
CARRIERS = (
    Carrier("rtf", PARTIES, _written("rtf", rtf)),
    Carrier("html", PARTIES, _written("html", web)),
    Carrier("odt by LibreOffice", NOTES_KEPT, _by_libreoffice("odt"), "soffice"),
    Carrier("pdf by LibreOffice", BY_HAND, _by_libreoffice("pdf"), "soffice", _PRINTED),
    Carrier("pdf by typst", BY_HAND, _by_typst, told=_PRINTED),
    Carrier("pdf by Chromium", BY_HAND, _by_chromium, "chromium", _PRINTED),
)
CASES = tuple((carrier, party) for carrier in CARRIERS for party in carrier.parties)


def ident(value: object) -> str:
    """The name of a case: that of its carrier, or the party itself."""
    return getattr(value, "name", str(value)).replace(" ", "-")


@cache
def from_word(party: str) -> dict[str, object]:
    """What the wishes of *party* compile to when a Word file carries them."""
    with TemporaryDirectory() as name:
        _written("docx", word)("", Path(name), (party,))
        return compiled(Path(name) / f"{party}.docx")


def compiled(path: Path) -> dict[str, object]:
    """The compilation of one paper on the base, without files and places in them."""
    return _placeless(to_json(assemble(Request(BASE, (path,))).compilation))


def _placeless(value: Mapping[str, object]) -> dict[str, object]:
    return {key: _without_places(one) for key, one in value.items()}


def _without_places(value: object) -> object:
    if isinstance(value, dict):
        return {key: _without_places(one) for key, one in value.items() if key not in _PLACES}
    return [_without_places(one) for one in value] if isinstance(value, list) else value
