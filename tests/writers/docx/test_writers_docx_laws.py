"""The law of the Word writer: each party finds its own text in it, nobody's is the base."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.compilation.model import BaseParagraph, Compilation, Move
from adref.compilation.rebuild import paper_of
from adref.text.document import Kind
from adref.writers import docx
from tests.writers.build import base, compilation, document, new
from tests.writers.docx.accepting import nothing, of, paragraphs
from tests.writers.generated import PARTIES, compilations


def own(made: Compilation, party: str) -> list[str]:
    """The party's paper with each label before its words, as the writer prints it."""
    labels = {p.ident: p.label for p in made.paragraphs}
    return [
        " ".join(f"{_stop(labels[ident])} {text}".split()) for ident, text in paper_of(made, party)
    ]


def _stop(label: str) -> str:
    return label if not label or label[-1] in ".)" else f"{label}."


def bare(made: Compilation) -> list[str]:
    """The base with its labels."""
    there = [p for p in made.paragraphs if isinstance(p, BaseParagraph)]
    return [" ".join(f"{_stop(p.label)} {p.base}".split()) for p in there]


def check(made: Compilation, party: str) -> None:
    """Hold the document written of *made* to its law for *party*."""
    data = docx.write(made, document(made))
    assert paragraphs(data, of(party)) == own(made, party)
    assert paragraphs(data, nothing) == bare(made)


@given(compilations(), st.sampled_from(PARTIES))
def test_accepting_what_a_party_wants_gives_its_own_paper(made: Compilation, party: str) -> None:
    """New, reworded, deleted and moved paragraphs included; rejecting all gives the base."""
    check(made, party)


CASES = {
    "one word, three wishes": compilation(
        base("p1", "States [should|EU,Norway: shall|US:] act.", label="1")
    ),
    "one deletes what others change": compilation(
        base("p1", "[We act.|US:|EU: We shall act.]"), base("p2", "We stop.")
    ),
    "the last paragraph goes": compilation(base("p1", "We act."), base("p2", "[We stop.|US:]")),
    "reworded whole": compilation(
        base("p1", "We act.", label="1", alternatives=("US: We note.", "EU: We see.")),
        base("p2", "We stop.", label="2"),
    ),
    "new at both ends": compilation(
        new("n1", None, "EU: First."),
        base("p1", "We act."),
        new("n2", "p1", "EU,US: Last.", "G77: End."),
    ),
    "moved by two, changed by one": compilation(
        base("p1", "One."),
        new("n1", "p1", "EU: With one.", "US: By one."),
        base("p2", "[Two|EU: Second]."),
        moves=(Move("EU", "p1", "p2"), Move("US", "p1", "p2")),
    ),
    "moved and reworded": compilation(
        base("p1", "One.", alternatives=("EU,US: Other one.",)),
        base("p2", "Two."),
        moves=(Move("EU", "p1", "p2"),),
    ),
    "moved and back": compilation(
        base("p1", "One."),
        base("p2", "Two."),
        moves=(Move("EU", "p2", None), Move("EU", "p2", "p1")),
    ),
    "headings": compilation(
        base("h1", "[Digital|EU: Data] economy", kind=Kind.HEADING, level=1), base("p1", "We act.")
    ),
}


@pytest.mark.parametrize("party", PARTIES)
@pytest.mark.parametrize("case", CASES)
def test_the_law_holds_where_it_is_hard(case: str, party: str) -> None:
    """Each of these is a way in which paragraphs and parties meet."""
    check(CASES[case], party)
