"""Word takes every file we write: the schemas of ECMA-376, python-docx and LibreOffice agree."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

import docx as python_docx
import pytest
from hypothesis import given, settings

from adref.compilation.model import Compilation
from adref.compilation.rolling.style import Attribution, Labels, Signs, StatusMark, Style
from adref.compilation.standing import UNKNOWN, Standing
from adref.folder.forms import ROLLING, TABLES, WRITERS, in_style
from adref.folder.printing import party_pages
from adref.text.document import Cell, MarkedDocument
from adref.writers import side_by_side
from adref.writers.docx import sheets
from tests.writers.build import base, compilation, document, new
from tests.writers.docx.libreoffice import LibreOffice
from tests.writers.docx.test_writers_docx_libreoffice import HARD, with_footnote
from tests.writers.docx.word_rules import STORIES, faults, words
from tests.writers.generated import compilations
from tests.writers.report.pages import assembled


def beside(compilation: Compilation, base: MarkedDocument, _standing: Standing) -> bytes:
    """The base and two texts side by side."""
    names = ("base", *(party.ident for party in compilation.parties[:2]))
    return sheets.write(side_by_side.sheet(compilation, base, names))


STYLE = Style(
    Attribution.AFTER,
    labels=Labels.CAPITALS,
    signs=Signs.PLAIN,
    marks=(StatusMark("open", "O", "open", is_open=True),),
)
FORMS: Mapping[str, Callable[[Compilation, MarkedDocument, Standing], bytes]] = {
    "compilation": WRITERS[".docx"],
    "rolling": ROLLING[".docx"],
    "styled": in_style(ROLLING, STYLE)[".docx"],
    "table": TABLES[".docx"],
    "pages": party_pages()[".docx"],
    "side-by-side": beside,
}
TABLED = compilation(
    base("p1", "In a [cell|EU: box].", label="1"),
    base("p2", "[Beside it.|US:]"),
    base("p3", "Below it."),
    base("p4", "In a table that ends the [text|G77: paper]."),
    new("n1", "p4", "Norway: Added to the cell."),
)
CELLS = {"p1": Cell(0, 0, 0), "p2": Cell(0, 0, 1), "p3": Cell(0, 1, 1), "p4": Cell(1, 0, 0)}
"""A row lacks its first cell, one table follows the other, and the second ends the text."""
MADE = {"hard": (HARD, document(HARD)), "tabled": (TABLED, document(TABLED, CELLS))}
NEGOTIATIONS = ("tidewater", "arabic", "chinese", *MADE)
CASES = [*(f"{form} {name}" for form in FORMS for name in NEGOTIATIONS), "footnote"]


@cache
def written(case: str) -> bytes:
    """The file of *case*: its form and its negotiation."""
    form, _, name = case.partition(" ")
    if not name:
        return with_footnote(())
    if name in MADE:
        return FORMS[form](*MADE[name], UNKNOWN)
    made = assembled(name)
    return FORMS[form](made.compilation, made.base, made.standing)


@pytest.mark.parametrize("case", CASES)
def test_word_has_nothing_against_it(case: str) -> None:
    """The schemas of Word 2010 and of today, and what Word asks beside them."""
    assert faults(written(case)) == []


@pytest.mark.parametrize("form", FORMS)
@given(made=compilations())
@settings(max_examples=8)
def test_word_has_nothing_against_any_words(form: str, made: Compilation) -> None:
    """Whatever parties write and are called."""
    assert faults(FORMS[form](made, document(made), UNKNOWN)) == []


@pytest.mark.parametrize("case", CASES)
def test_python_docx_saves_it_as_it_was(case: str) -> None:
    """Opened and saved, every word is there, in its part and its order; Word still takes it."""
    saved = io.BytesIO()
    python_docx.Document(io.BytesIO(written(case))).save(saved)
    assert words(saved.getvalue()) == words(written(case))
    assert faults(saved.getvalue()) == []


@pytest.fixture(scope="module")
def saved(soffice: str, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """Each file as LibreOffice saves it anew, by its case."""
    folder = Path(tmp_path_factory.mktemp("saved"))
    paths = {case: folder / f"{number}.docx" for number, case in enumerate(CASES)}
    for case, path in paths.items():
        path.write_bytes(written(case))
    target = folder / "anew"
    LibreOffice(soffice, folder).run(
        "--convert-to", "docx", "--outdir", str(target), *map(str, paths.values())
    )
    return {case: (target / path.name).read_bytes() for case, path in paths.items()}


@pytest.mark.parametrize("case", CASES)
def test_libreoffice_saves_every_word(case: str, saved: Mapping[str, bytes]) -> None:
    """Kept, put in or taken out, in the same order; comments it may put into another."""
    text, notes, comments = (_signs(words(written(case))[name]) for name in STORIES)
    found = words(saved[case])
    assert _signs(found[STORIES[0]]) == text
    assert _signs(found[STORIES[1]]) == notes
    assert sorted(_signs(found[STORIES[2]])) == sorted(comments)


def _signs(text: str) -> str:
    """*text* without white space, which LibreOffice may make tabs and breaks of."""
    return re.sub(r"\s", "", text)


PLANTED = {
    "order of w:pPr": (STORIES[0], r"(<w:pStyle [^>]*/>)(<w:rPr>.*?</w:rPr>)", r"\2\1"),
    "order of w:rPr": (STORIES[0], "<w:rStyle [^>]*/>", r"<w:rtl/>\g<0>"),
    "order of w:sectPr": (STORIES[0], r"(<w:pgSz [^>]*/>)(<w:pgMar [^>]*/>)", r"\2\1"),
    "order of settings": ("word/settings.xml", r"(<w:zoom [^>]*/>)(<w:defau[^>]*/>)", r"\2\1"),
    "order of a style": ("word/styles.xml", r"(<w:name [^>]*/>)(<w:basedOn [^>]*/>)", r"\2\1"),
    "an element unknown": (STORIES[0], "<w:pPr>", "<w:pPr><w:magic/>"),
    "a value unknown": (STORIES[0], "<w:sectPr>", '<w:sectPr><w:type w:val="new"/>'),
    "a change without author": (STORIES[0], r'(<w:ins w:id="\d+") w:author="[^"]*"', r"\1"),
    "two changes of one id": (STORIES[0], r'(<w:ins w:id=")\d+(".*<w:ins w:id=")\d+', r"\g<1>7\g<2>7"),
    "a change in a change": (STORIES[0], r"(<w:ins [^>]*>)(<w:r>.*?</w:r>)", r"\1\1\2</w:ins>"),
    "kept words taken out": (STORIES[0], "<w:delText([^>]*>[^<]*</w:)delText", r"<w:t\1t"),
    "a comment lost": (STORIES[0], r'(<w:commentReference w:id=")\d+', r"\g<1>9999"),
    "an end of a comment lost": (STORIES[0], r"<w:commentRangeEnd [^>]*/>", ""),
    "two comments of one id": (STORIES[2], r'<w:comment w:id="(\d+).*?</w:comment>', r"\g<0>\g<0>"),
    "a note that is not there": (STORIES[0], "<w:r>", '<w:r><w:footnoteReference w:id="7"/></w:r>\\g<0>'),
    "a note that is not called": (STORIES[1], "</w:footnotes>", '<w:footnote w:id="9"><w:p/></w:footnote>\\g<0>'),
    "words between runs": (STORIES[0], "<w:r>", "stray<w:r>"),
    "a table at the end": (STORIES[0], "<w:sectPr>", "<w:tbl><w:tblPr/><w:tblGrid/></w:tbl>\\g<0>"),
    "a style that is not there": (STORIES[0], '<w:pStyle w:val="', r"\g<0>No"),
    "a part that is not there": ("word/_rels/document.xml.rels", "comments.xml", "comment.xml"),
    "a part without a type": ("[Content_Types].xml", '<Override PartName="/word/foot[^>]*>', ""),
}  # fmt: skip


@pytest.mark.parametrize("planted", PLANTED)
def test_a_planted_fault_is_found(planted: str) -> None:
    """The check would see it: a file without fault is no blind spot."""
    name, pattern, instead = PLANTED[planted]
    assert faults(damaged(name, pattern, instead)) != []


def damaged(name: str, pattern: str, instead: str) -> bytes:
    """The compilation of tidewater with *instead* for the first *pattern* in its part *name*."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written("compilation tidewater"))) as archive:
        parts = {part: archive.read(part).decode() for part in archive.namelist()}
    changed = re.sub(pattern, instead, parts[name], count=1)
    assert changed != parts[name]
    with zipfile.ZipFile(made, "w") as archive:
        for part, text in {**parts, name: changed}.items():
            archive.writestr(part, text)
    return made.getvalue()
