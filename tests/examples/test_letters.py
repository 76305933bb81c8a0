"""The wishes of the example told in letters: the same compilation as from tracked changes."""

import sys
from dataclasses import replace
from html import escape
from pathlib import Path

import pytest
from docx import Document

from adref.compilation.model import BaseParagraph, Compilation
from adref.compilation.rebuild import papers
from adref.folder.assemble import Request, assemble
from adref.text.tokens import normal

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package
from building.letter import letter, signed  # noqa: E402
from building.wishes import Wishes  # noqa: E402
from building.word import word  # noqa: E402

BASE = ROOT / "examples" / "tidewater" / "drafts" / "1-zero.docx"
PARTIES = build.parties()
OPTIONS = {"form": "tracked", "numbers": "automatic", "author": "A", "date": "2031-04-02T10:15:00Z"}
OTHERWISE = {
    "Aurenne": {"52"},  # the builder of Word files drops what is struck in a moved paragraph
    "G40": {"Capacity-building and transfer of knowledge"},  # a note in a heading is no wish
    "Island-Forum": {"34"},  # two changes that meet are told as two, and are one reading
    "Northern-Compact": {"14", "15"},  # to split, and to merge and change, is not told
    "Riverine-States": {""},  # a new footnote is not told
    "Veldmark": {"14"},
}
"""Paragraphs in which the letter says less than the tracked paper does, or differently."""

Told = set[tuple[object, ...]]


def _tracked(party: str) -> bytes:
    """The wishes of *party* in Word, all of them tracked, by one author."""
    wishes = build.wishes_of(party)
    items = tuple(
        replace(
            item, pieces=tuple(replace(p, marked=True, author="", second="") for p in item.pieces)
        )
        for item in wishes.items
    )
    return word(Wishes(party, OPTIONS, items), dict(build.base_texts())["t"])


def _compiled(path: Path) -> Compilation:
    return assemble(Request(BASE, (path,))).compilation


def _told(compilation: Compilation, leaving_out: set[str]) -> Told:
    """All that is wanted, each with where, without notes and places."""
    found: Told = {("move", move.paragraph, move.after) for move in compilation.moves}
    for p in compilation.paragraphs:
        if not isinstance(p, BaseParagraph):
            found |= {(p.after, p.label, p.relation, r.text) for r in p.readings}
            continue
        name = p.label or p.base
        found |= {(name, "alternative", a.text) for a in p.alternatives}
        found |= {(name, q.start, q.end, r.text) for q in p.passages for r in q.readings}
    return {told for told in found if told[0] not in leaving_out and told[1] not in leaving_out}


@pytest.mark.parametrize("party", PARTIES)
def test_a_letter_gives_what_the_tracked_paper_gives(party: str, tmp_path: Path) -> None:
    """Reading by reading, at the same offsets of the base."""
    (tmp_path / "paper.docx").write_bytes(_tracked(party))
    (tmp_path / "letter.txt").write_text(letter(build.wishes_of(party)), encoding="utf-8")
    out = OTHERWISE.get(party, set())
    compilation = _compiled(tmp_path / "letter.txt")
    assert _told(compilation, out) == _told(_compiled(tmp_path / "paper.docx"), out)
    assert "instruction-unclear" not in {n.code for n in compilation.notices}


def _as_word(text: str, path: Path) -> None:
    document = Document()
    for block in text.split("\n\n"):
        document.add_paragraph(block.strip())
    document.save(str(path))


def _as_html(text: str, path: Path) -> None:
    blocks = "".join(f"<p>{escape(block)}</p>" for block in text.split("\n\n"))
    path.write_text(f"<html><body>{blocks}</body></html>", encoding="utf-8")


@pytest.mark.parametrize("party", ["Calvessa", "Meridia", "Riverine-States"])
def test_the_form_of_a_letter_changes_nothing(party: str, tmp_path: Path) -> None:
    """Plain text, Word or a web page."""
    text = letter(build.wishes_of(party))
    (tmp_path / "letter.txt").write_text(text, encoding="utf-8")
    _as_word(text, tmp_path / "word.docx")
    _as_html(text, tmp_path / "page.html")
    plain = _told(_compiled(tmp_path / "letter.txt"), set())
    assert plain
    assert _told(_compiled(tmp_path / "word.docx"), set()) == plain
    assert _told(_compiled(tmp_path / "page.html"), set()) == plain


NEITHER = {
    "Aurenne",
    "Calvessa",
    "Delta-Union",
    "G40",
    "Kestrel-Bay",
    "Northern-Compact",
    "Veldmark",
}
"""Parties that move, split, merge or word headings anew, give alternatives, or leave a stray space."""


@pytest.mark.parametrize("party", [party for party in PARTIES if party not in NEITHER])
def test_the_signs_of_the_itu_give_the_text_of_the_party(party: str, tmp_path: Path) -> None:
    """Paragraph by paragraph, in the party's order."""
    (tmp_path / "signs.txt").write_text(signed(build.wishes_of(party)), encoding="utf-8")
    compilation = _compiled(tmp_path / "signs.txt")
    changed = {
        normal(text)
        for label, text in build.expected_texts(party)
        if text and not label.startswith(("§", "fn", "t"))
    }
    assert changed <= {text for _, text in papers(compilation)["signs"]}


@pytest.mark.parametrize("party", ["Tarn", "Sorrel", "Meridia"])
def test_each_sentence_is_the_note_of_its_reading(party: str, tmp_path: Path) -> None:
    """No reading has another's sentence, none is without one."""
    (tmp_path / "letter.txt").write_text(letter(build.wishes_of(party)), encoding="utf-8")
    readings = [
        (q.base or p.base, r)
        for p in _compiled(tmp_path / "letter.txt").paragraphs
        if isinstance(p, BaseParagraph)
        for q in p.passages
        for r in q.readings
    ]
    assert readings
    assert [r.text for _, r in readings if len(r.notes) != 1] == []
