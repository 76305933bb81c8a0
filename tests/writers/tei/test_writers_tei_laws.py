"""The laws of the TEI writer: valid, the base is the lemma, each party is a witness of its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from adref.compilation.model import BaseParagraph, Compilation
from adref.compilation.rebuild import paper_of
from adref.text.tokens import normal
from adref.writers import tei
from adref.writers.letters import readable
from tests.writers import compilations as hostile
from tests.writers.build import document
from tests.writers.generated import PARTIES, compilations
from tests.writers.tei.collating import ID, Read, schema, words


@pytest.fixture(scope="module")
def rng() -> etree.RelaxNG:
    """The schema of TEI, cut down to what is used."""
    return schema()


@given(made=compilations())
def test_it_is_valid(rng: etree.RelaxNG, made: Compilation) -> None:
    """By TEI's schema: each id once, each reading with its witnesses."""
    rng.assertValid(etree.fromstring(tei.write(made, document(made))))


@given(made=hostile.compilations())
def test_it_is_valid_whatever_names_and_words_are(rng: etree.RelaxNG, made: Compilation) -> None:
    """Party ids in Arabic, labels of spaces, control characters, files without a name."""
    rng.assertValid(etree.fromstring(tei.write(made, document(made))))


@given(compilations())
def test_the_lemmas_give_the_base(made: Compilation) -> None:
    """Law 1: every paragraph of the base, in its order, to the letter."""
    read = Read(tei.write(made, document(made)))
    there = [(p.ident, p.base) for p in made.paragraphs if isinstance(p, BaseParagraph)]
    assert [(e.get(ID), words(e, "base")) for e in read.base()] == there


@given(compilations(), st.sampled_from(PARTIES))
def test_the_readings_of_a_witness_give_its_own_paper(made: Compilation, party: str) -> None:
    """Law 2: new, reworded, deleted and moved paragraphs included."""
    read = Read(tei.write(made, document(made)))
    own = [(ident, normal(readable(text))) for ident, text in paper_of(made, party)]
    assert read.paper(party) == own


@given(compilations())
def test_each_reading_stands_once(made: Compilation) -> None:
    """Law 4: every reading is one ``rdg`` with all its parties as witnesses."""
    there = [r for p in made.paragraphs for r in _readings(p)]
    root = etree.fromstring(tei.write(made, document(made)))
    found = [
        (r.get("wit").replace("#", "").split(), "".join(r.itertext())) for r in root.iter("{*}rdg")
    ]
    assert sorted(found) == sorted((list(r.parties), r.text) for r in there)


@given(hostile.compilations())
def test_the_text_of_a_reading_is_the_reading_whatever_its_single_changes_say(
    made: Compilation,
) -> None:
    """They are shown only where they give the very same words."""
    wanted = sorted(readable(r.text) for p in made.paragraphs for r in _readings(p))
    root = etree.fromstring(tei.write(made, document(made)))
    assert sorted("".join(r.itertext()) for r in root.iter("{*}rdg")) == wanted


def _readings(paragraph: object) -> list[object]:
    whole = getattr(paragraph, "alternatives", getattr(paragraph, "readings", ()))
    passages = getattr(paragraph, "passages", ())
    return [*whole, *(r for passage in passages for r in passage.readings)]
