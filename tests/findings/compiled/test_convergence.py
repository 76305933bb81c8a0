"""How much of a text nobody touches."""

import pytest
from hypothesis import given

from adref.compilation.model import BaseParagraph, Compilation
from adref.findings.compiled.convergence import of_paragraphs, of_sections, of_whole
from adref.text.document import Kind
from tests.writers.build import base, compilation, new
from tests.writers.generated import compilations


@pytest.mark.parametrize(
    ("paragraph", "words"),
    [
        (base("p1", "We act now."), "3 of 3 words untouched"),
        (base("p1", "We [act|EU: will act] now."), "2 of 3 words untouched; 1 passage"),
        (
            base("p1", "We act[|EU:  here|US:  there] now."),
            "3 of 3 words untouched; 1 passage with rival readings",
        ),
        (
            base("p1", "[We act now.|EU: ]"),
            "0 of 3 words untouched; 1 passage",
        ),
        (
            base("p1", "We [act|EU: go] now.", alternatives=("US: All go.",)),
            "0 of 3 words untouched; 1 passage; 1 whole other wording",
        ),
        (base("p1", "我们[行动|EU: 走]。"), "2 of 4 words untouched; 1 passage"),
        (base("p1", "* * *"), "no words of the base"),
    ],
)
def test_a_word_is_untouched_if_it_lies_in_no_passage(paragraph: BaseParagraph, words: str) -> None:
    """Words put in touch none; another wording of the paragraph touches all."""
    assert [one.words for one in of_paragraphs(compilation(paragraph))] == [words]


def test_a_section_is_the_sum_of_its_paragraphs() -> None:
    """With the new paragraphs that stand in it."""
    made = compilation(
        base("h", "Ports", kind=Kind.HEADING),
        base("p1", "We [act|EU: will act] now.", section="Ports"),
        new("n1", "p1", "EU: Soon."),
    )
    [section] = of_sections(made, of_paragraphs(made))
    assert section.words == (
        "3 of 4 words untouched; 1 of 2 paragraphs untouched; 1 passage; 1 new paragraph"
    )
    assert section.share == 0.75


@given(compilations())
def test_the_counts_add_up(made: Compilation) -> None:
    """The whole is the sum of the paragraphs, and what is touched is never more than there is."""
    each = of_paragraphs(made)
    whole = of_whole(of_sections(made, each))
    assert whole.base_words == sum(one.base_words for one in each)
    assert whole.untouched_words == sum(one.untouched_words for one in each)
    assert whole.passages == sum(one.single + one.several for one in each)
    assert len(each) + whole.new == len(made.paragraphs)
    assert all(0 <= one.untouched_words <= one.base_words for one in (*each, whole))
