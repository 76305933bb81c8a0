"""The laws of the Akoma Ntoso writer: valid, nobody's text is the base, each party finds its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from adref.compilation.model import BaseParagraph, Compilation
from adref.compilation.rebuild import paper_of
from adref.text.tokens import normal
from adref.writers import akn
from adref.writers.letters import readable
from tests.writers import compilations as hostile
from tests.writers.akn.accepting import Read, schema
from tests.writers.build import document
from tests.writers.generated import PARTIES, compilations


@pytest.fixture(scope="module")
def xsd() -> etree.XMLSchema:
    """The schema of OASIS."""
    return schema()


@given(made=compilations())
def test_it_is_valid(xsd: etree.XMLSchema, made: Compilation) -> None:
    """By the schema of OASIS, the one that wants each eId once."""
    xsd.assertValid(etree.fromstring(akn.write(made, document(made))))


@given(made=hostile.compilations())
def test_it_is_valid_whatever_names_and_words_are(xsd: etree.XMLSchema, made: Compilation) -> None:
    """Party ids in Arabic, labels of spaces, control characters, files without a name."""
    xsd.assertValid(etree.fromstring(akn.write(made, document(made))))


@given(compilations())
def test_leaving_out_all_insertions_gives_the_base(made: Compilation) -> None:
    """Law 1: every paragraph of the base, in its order, to the letter."""
    read = Read(akn.write(made, document(made)))
    there = [p.base for p in made.paragraphs if isinstance(p, BaseParagraph)]
    assert [read.text_of(element, None) for element in read.base()] == there


@given(compilations(), st.sampled_from(PARTIES))
def test_taking_what_a_party_wants_gives_its_own_paper(made: Compilation, party: str) -> None:
    """Law 2: new, reworded, deleted and moved paragraphs included."""
    read = Read(akn.write(made, document(made)))
    own = [(ident, normal(readable(text))) for ident, text in paper_of(made, party)]
    assert read.paper(party) == own


@given(compilations())
def test_each_reading_is_one_modification(made: Compilation) -> None:
    """Law 4: in the analysis every reading stands once, with all its parties."""
    there = [r for p in made.paragraphs for r in _readings(p)]
    root = etree.fromstring(akn.write(made, document(made)))
    done = [m.get("refersTo", "").replace("#", "").split() for m in root.iter("{*}textualMod")]
    assert sorted(done) == sorted(list(r.parties) for r in there)


def _readings(paragraph: object) -> list[object]:
    whole = getattr(paragraph, "alternatives", getattr(paragraph, "readings", ()))
    passages = getattr(paragraph, "passages", ())
    return [*whole, *(r for passage in passages for r in passage.readings)]
