"""The laws, held under generated negotiations and against planted faults."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from adref.base.errors import LawBroken
from adref.compilation.laws import hold
from adref.compilation.model import BaseParagraph, Compilation, Passage, Reading
from adref.compilation.rebuild import paper_of
from adref.text.tokens import normal
from tests.compilation.notation import base, compilation, paper

WORDS = [
    "the",
    "digital",
    "economy",
    "of",
    "all",
    "States",
    "should",
    "shall",
    "and",
    "or",
    "in",
    "women",
    "girls",
    "access",
    "data",
    "rights",
    "promote",
    "ensure",
    "support",
    "capacity",
    "building",
    ",",
    ";",
    "technology",
]

sentence = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(
    lambda words: normal(" ".join(words) + ".")
)


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    """*text* with a few words put in, taken out or changed."""
    words = text.split()
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(words)))
        end = min(len(words), at + draw(st.integers(0, 3)))
        words[at:end] = draw(st.lists(st.sampled_from(WORDS), max_size=3))
    return " ".join(words)


@st.composite
def negotiation(draw: st.DrawFn, parties: int) -> tuple[list[str], list[list[str]]]:
    """A base and the clean papers of some parties: edits, moves, splits, merges, additions."""
    ground = draw(st.lists(sentence, min_size=2, max_size=9))
    pool = [draw(edited(text)) for text in ground]
    return ground, [draw(rewritten(ground, pool)) for _ in range(parties)]


@st.composite
def rewritten(draw: st.DrawFn, ground: list[str], pool: list[str]) -> list[str]:
    """One party's paper: most of the base kept, some of it changed in every way."""
    done: list[str] = []
    for number, text in enumerate(ground):
        match draw(st.integers(0, 11)):
            case 0 | 1 | 2 as way:
                done += [[draw(edited(text))], [pool[number]], []][way]
            case 3:
                done += [text, draw(sentence)]
            case 4:
                words = text.split()
                done += [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]
            case 5 if done:
                done[-1] = f"{done[-1]} {text}"
            case 6:
                done.insert(draw(st.integers(0, len(done))), text)
            case _:
                done.append(text)
    return [text for text in map(normal, done) if text]


def _laid(ground: list[str], papers: list[list[str]]) -> Compilation:
    there = base(*ground)
    proposals = [paper(f"P{n:03}", there, *texts) for n, texts in enumerate(papers)]
    result = compilation(there, *proposals)
    hold(result, there, proposals)
    return result


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(3, 8).flatmap(negotiation))
def test_every_party_gets_its_own_paper_back(case: tuple[list[str], list[list[str]]]) -> None:
    """With moves, splits, merges and new paragraphs together, each paper is rebuilt to the letter."""
    ground, papers = case
    result = _laid(ground, papers)
    rebuilt = [[text for _, text in paper_of(result, f"P{n:03}")] for n in range(len(papers))]
    assert rebuilt == papers


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(negotiation(30))
def test_thirty_parties_get_their_papers_back(case: tuple[list[str], list[list[str]]]) -> None:
    """The same with thirty parties."""
    ground, papers = case
    result = _laid(ground, papers)
    rebuilt = [[text for _, text in paper_of(result, f"P{n:03}")] for n in range(len(papers))]
    assert rebuilt == papers


GROUND = ("1. The digital economy has expanded rapidly.", "2. Access remains uneven everywhere.")


def _planted() -> tuple[Compilation, list[object]]:
    there = base(*GROUND)
    papers = [
        paper(
            "EU", there, "1. The {--digital--}{++data++} economy has expanded rapidly.", GROUND[1]
        ),
        paper(
            "G77",
            there,
            "1. The {--digital--}{++green++} economy has expanded {++very++} rapidly.",
            GROUND[1],
        ),
        paper(
            "US", there, "1. The {--digital--}{++data++} economy has expanded rapidly.", GROUND[1]
        ),
    ]
    return compilation(there, *papers), [there, papers]


def _change_passages(result: Compilation, change: object) -> Compilation:
    first = result.paragraphs[0]
    assert isinstance(first, BaseParagraph)
    changed = replace(first, passages=change(first.passages))  # type: ignore[operator]
    return replace(result, paragraphs=(changed, *result.paragraphs[1:]))


def _swap_offsets(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    one, two = passages[:2]
    return (replace(one, start=two.start, end=two.end), replace(two, start=one.start, end=one.end))


def _drop_party(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    first = passages[0]
    kept = tuple(replace(r, parties=r.parties[:1]) for r in first.readings)
    return (replace(first, readings=kept), *passages[1:])


def _glue(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    first = passages[0]
    one, two = first.readings
    glued = Reading(f"{one.text} {two.text}", tuple(sorted((*one.parties, *two.parties))))
    return (replace(first, readings=(glued,)), *passages[1:])


def _forget(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    return passages[1:]


def _twice(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    first = passages[0]
    return (replace(first, readings=(*first.readings, first.readings[0])), *passages[1:])


def _shift(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    first = passages[0]
    return (replace(first, start=first.start + 1), *passages[1:])


def test_an_honest_compilation_keeps_the_laws() -> None:
    """What the planted faults below start from is sound."""
    result, (there, papers) = _planted()
    hold(result, there, papers)  # type: ignore[arg-type]
    assert [r.parties for r in result.paragraphs[0].passages[0].readings] == [
        ("EU", "US"),
        ("G77",),
    ]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "fault", [_swap_offsets, _drop_party, _glue, _forget, _twice, _shift], ids=lambda f: f.__name__
)
def test_a_planted_fault_is_caught(fault: object) -> None:
    """Whatever is falsified in the merge, a law names it."""
    result, (there, papers) = _planted()
    with pytest.raises(LawBroken):
        hold(_change_passages(result, fault), there, papers)  # type: ignore[arg-type]
