"""Papers that tell no changes in words: no instruction is found in them, none carried out."""

import json
from pathlib import Path

import pytest

from adref.compilation.instructing.reading import read_letter
from adref.compilation.instructing.telling import carried_out
from adref.compilation.interpret import interpret_base
from adref.folder.receive import receive_input
from adref.text.walk import base_paragraphs
from tests.compilation.instructing.notation import letter
from tests.compilation.notation import base

ROOT = Path(__file__).resolve().parents[3]
TIDEWATER = ROOT / "examples" / "tidewater"
REAL = ROOT.parent / "shared" / "real"
LETTERS = {"Low-Keys"}
"""The shipped papers that are letters."""
SHIPPED = sorted(
    path
    for folder in (TIDEWATER / "drafts", TIDEWATER / "inputs" / "1-zero")
    for path in folder.iterdir()
    if path.stem not in LETTERS
)
SHIPPED_BASE = TIDEWATER / "drafts" / "1-zero.docx"
there = pytest.mark.skipif(not REAL.exists(), reason="../shared/real is not there")
PAPERS = [
    "g77/000_d6b18cc3bc5b6102.txt",
    "paris/agreement_23-oct-2015.md",
    "paris/agreement_4-dec-2015.md",
    "agreed/wsis_geneva_plan_action_lines.txt",
    "agreed/itu_pp18_final_acts_akn.txt",
    "bbnj/2017-07_chairs_streamlined_nonpaper.txt",
]


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_shipped_papers_tell_nothing_in_words(path: Path) -> None:
    """With the base at hand, too."""
    ground = base_paragraphs(interpret_base(receive_input(SHIPPED_BASE)[0].document))
    done = {carried_out(part.document, ground).instructions for part in receive_input(path)}
    assert done == {()}


@there
@pytest.mark.parametrize("name", PAPERS)
def test_real_papers_tell_nothing_in_words(name: str) -> None:
    """Agreed texts, drafts and a group's marked paper."""
    found = [read_letter(part.document).certain for part in receive_input(REAL / name)]
    assert found == [0]


@there
def test_a_regulation_and_its_amendments_tell_nothing_in_words() -> None:
    """Articles with all they say of deleting, inserting and replacing."""
    path = REAL / "gdpr" / "base.json"
    texts = json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False)
    sentences = texts.replace("\\n", "\n").replace('": "', "\n").replace('", "', "\n")
    assert read_letter(letter(sentences)).certain == 0


@pytest.mark.parametrize(
    "text",
    [
        "1. Fish is fresh.\n2. See paragraph 1 on cod.\n13. Eels swim far and wide.",
        "1. Cod is as in paragraph 2.\n2. Eels are as in paragraph 1.\n13. See paragraph 2.",
        "We recall paragraph 2 of resolution 70/1.",
        "Please find our comments on the draft of 2 May attached.",
        "Paragraph 99 is of no use to us.",
    ],
)
def test_what_names_no_paragraph_of_the_base_is_no_letter_about_it(text: str) -> None:
    """A text with references of its own, a reference to another one, covering words."""
    ground = base("1. We welcome the report.", "2. States share data, in time.", "13. We close.")
    assert carried_out(letter(text), ground, remarks=True).instructions == ()
