"""Automatic numbers beside those that LibreOffice prints into its text export.

Two things are left out, since LibreOffice 7.4 does not know them: w:isLgl and w:lvlRestart.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from docx_build import docx, p, r

from adref.readers.docx.package import open_package
from adref.readers.docx.source import read_source
from adref.readers.lifting.counting import count
from adref.readers.lifting.sides import openings

pytestmark = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def _level(depth: int, form: str, text: str) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def _start(depth: int, number: int) -> str:
    return f'<w:lvlOverride w:ilvl="{depth}"><w:startOverride w:val="{number}"/></w:lvlOverride>'


def _lists(*levels: str, second: str = "", third: str = "") -> str:
    """Three lists of one abstract list; what the second and the third override."""
    nums = "".join(
        f'<w:num w:numId="{n}"><w:abstractNumId w:val="0"/>{more}</w:num>'
        for n, more in enumerate(("", second, third), 1)
    )
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{nums}'


OUTLINE = (
    _level(0, "decimal", "%1."),
    _level(1, "decimal", "%1.%2."),
    _level(2, "lowerRoman", "(%3)"),
)
FORMS = [
    "decimal", "decimalZero", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "ordinal",
]  # fmt: skip
CASES: dict[str, tuple[str, list[tuple[int, int]]]] = {
    "levels": (_lists(*OUTLINE), [(1, 0), (1, 1), (1, 2), (1, 2), (1, 1), (1, 2), (1, 0), (1, 1)]),
    "deep-first": (_lists(*OUTLINE), [(1, 1), (1, 1), (1, 0), (1, 1), (1, 2), (1, 0)]),
    "skipped": (_lists(*OUTLINE), [(1, 0), (1, 2), (1, 2), (1, 1), (1, 2)]),
    "goes-on": (_lists(*OUTLINE), [(1, 0), (2, 0), (1, 0), (2, 1), (1, 1)]),
    "restart": (
        _lists(*OUTLINE, second=_start(0, 5)),
        [(1, 0), (2, 0), (2, 1), (2, 0), (1, 0), (2, 0)],
    ),
    "restart-deep": (
        _lists(*OUTLINE, second=_start(1, 4)),
        [(1, 0), (1, 1), (2, 1), (2, 1), (2, 0), (2, 1), (1, 1)],
    ),
    "restart-twice": (
        _lists(*OUTLINE, second=_start(0, 1), third=_start(0, 1)),
        [(1, 0), (1, 0), (2, 0), (2, 0), (3, 0), (3, 0), (2, 0), (1, 0)],
    ),
    **{form: (_lists(_level(0, form, "%1.")), [(1, 0)] * 30) for form in FORMS},
}


def _body(refs: list[tuple[int, int]]) -> str:
    return "".join(
        p(r("word"), f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>')
        for num, level in refs
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All cases as Word files, converted to text in one go."""
    here = tmp_path_factory.mktemp("numbers")
    for name, (numbering, refs) in CASES.items():
        (here / f"{name}.docx").write_bytes(docx(_body(refs), numbering=numbering))
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{here}/profile",
            "--headless",
            "--convert-to",
            "txt:Text (encoded):UTF8",
            "--outdir",
            str(here),
            *(str(here / f"{name}.docx") for name in CASES),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return here


@pytest.mark.parametrize("name", CASES)
def test_numbers_are_those_of_libreoffice(folder: Path, name: str) -> None:
    """Paragraph by paragraph, the printed label and the word."""
    source = read_source(open_package((folder / f"{name}.docx").read_bytes(), name))
    numbers = count(source.paragraphs, openings(source.paragraphs), source.lists)
    theirs = (folder / f"{name}.txt").read_text(encoding="utf-8-sig").split("\n")
    assert [f"{n.displayed.text} word" for n in numbers if n.displayed] == [
        line.strip() for line in theirs if line
    ]
