"""All findings together: they hold for any compilation, in any order, and can be written."""

import json
from dataclasses import replace

from hypothesis import given

from adref.compilation.model import Compilation
from adref.findings.compiled import told
from adref.findings.compiled.codec import to_json
from adref.findings.compiled.everything import findings_of
from tests.writers.compilations import compilations as hostile
from tests.writers.generated import compilations


@given(hostile())
def test_nothing_in_a_compilation_is_too_odd(made: Compilation) -> None:
    """Whatever texts, labels, edits and parties it has, the findings can be written and told."""
    found = findings_of(made)
    assert json.loads(json.dumps(to_json(found)))["format"] == "adref/findings"
    assert all(line.words for line in told.lines(found))


@given(compilations())
def test_the_order_of_parties_does_not_matter(made: Compilation) -> None:
    """Nobody comes first."""
    back = replace(made, parties=made.parties[::-1])
    assert replace(findings_of(back), parties=()) == replace(findings_of(made), parties=())


@given(compilations())
def test_findings_are_told_in_the_order_of_the_text(made: Compilation) -> None:
    """Those of one paragraph together."""
    order = [paragraph.ident for paragraph in made.paragraphs]
    said = [there[0].spot for there in told.by_paragraph(findings_of(made))]
    places = [order.index(spot.paragraph) for spot in said if spot is not None]
    assert places == sorted(set(places))
    assert len(places) == len(said)
