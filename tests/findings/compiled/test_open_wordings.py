"""The fewest wordings that meet every party's wish."""

import pytest
from hypothesis import given

from adref.compilation.model import BaseParagraph, Compilation, NewParagraph
from adref.compilation.rebuild import text_of
from adref.findings.compiled.open_wordings import OpenParagraph, OpenWording, open_wordings
from adref.findings.compiled.wishes import edits_by_party, exchanged, readings_in
from adref.text.typography import typed
from tests.compilation.notation import base as ground
from tests.compilation.notation import compilation as laid
from tests.compilation.notation import paper
from tests.writers.build import base, compilation, new
from tests.writers.generated import compilations

Open = list[tuple[str, str]]


def met(found: OpenParagraph) -> Open:
    """Whose wish each wording meets, and the wording."""
    return [(",".join(wording.settles), wording.text) for wording in found.wordings]


@pytest.mark.parametrize(
    ("paragraph", "wordings"),
    [
        (base("p1", "We [shall|EU: may] act."), [("EU", "We may act.")]),
        (
            base("p1", "We [shall|EU: may] act [now|US: soon]."),
            [("EU,US", "We may act soon.")],
        ),
        (
            base("p1", "We [shall|EU: may|US: will] act[|EU:  now]."),
            [("EU", "We may act now."), ("US", "We will act.")],
        ),
        (
            base("p1", "We [shall|EU: may|US: will] act [now|G77: soon]."),
            [("EU,G77", "We may act soon."), ("US", "We will act now.")],
        ),
        (
            base("p1", "We [shall|EU,US: may] act[|EU:  now]."),
            [("EU,US", "We may act now.")],
        ),
        (
            base("p1", "Quote [it|EU: ‘it’|US: 'it']."),
            [("EU,US", "Quote ‘it’.")],
        ),
        (
            base("p1", "[We act.|EU: ]"),
            [("EU", "")],
        ),
        (
            base("p1", "We [shall|EU: may] act.", alternatives=("US: All go.",)),
            [("EU", "We may act."), ("US", "All go.")],
        ),
        (
            new("n1", None, "EU: We act.", "US: We act. All go.", "G77: Nobody goes."),
            [("EU,US", "We act. All go."), ("G77", "Nobody goes.")],
        ),
    ],
)
def test_wishes_that_do_not_touch_each_other_fit_into_one_wording(
    paragraph: BaseParagraph | NewParagraph, wordings: Open
) -> None:
    """So do those alike in type, and those that are a part of another."""
    [found] = open_wordings(compilation(paragraph))
    assert met(found) == wordings
    assert found.least


@pytest.mark.parametrize(
    ("eu", "us", "number"),
    [
        ("We {--shall--}{++may++} act in all ports.", "We shall act in all {++large ++}ports.", 1),
        ("We {--shall act--}{++go++} in all ports.", "We shall {++duly ++}act in all ports.", 2),
        ("We shall act in all ports{++ now++}.", "We shall act in all ports{++ soon++}.", 2),
    ],
)
def test_only_changes_of_the_same_words_stand_against_each_other(
    eu: str, us: str, number: int
) -> None:
    """Even where a third party joins them to one passage by deleting all."""
    there = ground("1. We shall act in all ports.")
    papers = [paper("EU", there, f"1. {eu}"), paper("US", there, f"1. {us}")]
    papers.append(paper("G77", there, "1. {--We shall act in all ports.--}"))
    [found] = open_wordings(laid(there, *papers))
    assert len(found.wordings) == number + 1


def test_what_nobody_asks_for_is_said_to_be_put_together() -> None:
    """And what it changes is listed."""
    [found] = open_wordings(compilation(base("p1", "We [shall|EU: may] act [now|US: soon].")))
    [wording] = found.wordings
    assert not wording.proposed
    assert wording.changes == (("shall", "may"), ("now", "soon"))
    assert wording.passages == 2
    assert found.words == "2 different texts asked for; they fit into one wording"


def test_few_wordings_that_are_not_proved_the_fewest_say_so() -> None:
    """Five wishes each against two others need three wordings, and no three stand against all."""
    made = compilation(
        base("p1", "[a|A: v|B: w] [b|B: v|C: w] [c|C: v|D: w] [d|D: v|E: w] [e|E: v|A: w]"),
        parties="A B C D E",
    )
    [found] = open_wordings(made)
    assert (len(found.wordings), found.least) == (3, False)
    assert found.words == "5 different texts asked for; they come down to at most 3 wordings"


def by_paragraph(made: Compilation) -> list[tuple[BaseParagraph | NewParagraph, OpenParagraph]]:
    """Each paragraph with what is open of it."""
    paragraphs = {paragraph.ident: paragraph for paragraph in made.paragraphs}
    return [(paragraphs[found.spot.paragraph], found) for found in open_wordings(made)]


def of_base(made: Compilation) -> list[tuple[BaseParagraph, OpenWording]]:
    """Each base paragraph with each wording of it that is open."""
    return [
        (paragraph, wording)
        for paragraph, found in by_paragraph(made)
        if isinstance(paragraph, BaseParagraph)
        for wording in found.wordings
    ]


def changes(paragraph: BaseParagraph, parties: tuple[str, ...]) -> set[tuple[str, str]]:
    """What *parties* change in passages of *paragraph*, alike in type as one."""
    edits = edits_by_party(paragraph).items()
    own = [edit for edit, who in edits if set(who) & set(parties)]
    return {(old, typed(new)) for old, new in exchanged(paragraph.base, own)}


@given(compilations())
def test_every_wish_is_met_by_a_wording(made: Compilation) -> None:
    """Of everybody who wants something of the paragraph, and of nobody else."""
    assert all(
        {party for wording in found.wordings for party in wording.settles}
        == {party for reading in readings_in(paragraph) for party in reading.parties}
        for paragraph, found in by_paragraph(made)
    )


@given(compilations())
def test_no_more_wordings_are_open_than_texts_are_asked_for(made: Compilation) -> None:
    """To put them together never makes more of them."""
    assert all(1 <= len(found.wordings) <= found.asked for _, found in by_paragraph(made))


@given(compilations())
def test_a_wording_has_every_change_of_those_it_settles(made: Compilation) -> None:
    """Not one is lost where several are put together."""
    assert all(
        changes(paragraph, wording.settles) <= {(old, typed(new)) for old, new in wording.changes}
        for paragraph, wording in of_base(made)
        if wording.changes
    )


@given(compilations())
def test_a_wording_asked_for_is_the_text_of_a_party(made: Compilation) -> None:
    """To the letter, but for the form of its quotation marks."""
    assert all(
        typed(wording.text) in {typed(text_of(paragraph, party)) for party in wording.settles}
        for paragraph, wording in of_base(made)
        if wording.proposed
    )
