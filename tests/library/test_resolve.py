"""Citations resolved: symbols, aliases and places to the provisions of the library."""

import pytest

from adref.library.holdings import add, provisions
from adref.library.resolve import SourceUnknown, located, places_called, resolve, source_called
from adref.library.schema import Address
from adref.library.title_page import Stated
from adref.text.citations import find_citations
from tests.library.shelf import HARBOUR, TREATY, library, ready

PACT = """# A/RES/79/1. Pact for the Future

1. We, the heads of State, have gathered.

## Annex I

## Global Digital Compact

1. Digital technologies are dramatically transforming our world.

2. This is the second.
"""
AGENDA = "# Tunis Agenda for the Information Society\n\n35. We reaffirm:\n\n(a) One;\n\n(b) Two.\n\n36. More.\n"
REPORT = "A/AC.292/2025/CRP.1\n\n# Final report\n\n9. States noted.\n\n10. States agreed.\n"
LINES = "# Geneva Plan of Action\n\n## C10: Ethics\n\nTake steps to promote respect.\n\n## C11: Cooperation\n\nWork.\n"

CITED = {
    "A/RES/71/301, para 2": ("A/RES/71/301", "2|2 (a)|2 (a) (i)|2 (a) (ii)|2 (b)"),
    "A/RES/71/301, OP 3": ("A/RES/71/301", "3"),
    "71/301 op3": ("A/RES/71/301", "3"),
    "A/RES/71/301, paras. 1 and 3": ("A/RES/71/301", "1|3"),
    "A/RES/71/301, para 2 (b)": ("A/RES/71/301", "2 (b)"),
    "PP2 of A/RES/71/301": ("A/RES/71/301", "PP2"),
    "A/RES/71/301, annex I, para 2": ("A/RES/71/301", "annex I, 2"),
    "GDC, para 2": ("A/RES/79/1", "annex I, 2"),
    "Pact for the Future, para 1": ("A/RES/79/1", "1"),
    "Tunis agenda - 35": ("WSIS-05/TUNIS/DOC/6(Rev.1)-E", "35|35 (a)|35 (b)"),
    "Tunis Agenda, para 35 (a)": ("WSIS-05/TUNIS/DOC/6(Rev.1)-E", "35 (a)"),
    "OEWG final report, paras. 9 and 10": ("A/AC.292/2025/CRP.1", "9|10"),
    "Convention on Lighthouses, Art. 5": ("Convention on Lighthouses", "Article 5, 1|Article 5, 2"),
    "Convention on Lighthouses, Art. 5 (2)": ("Convention on Lighthouses", "Article 5, 2"),
    "Convention on Lighthouses, Arts. 5 and 6": (
        "Convention on Lighthouses",
        "Article 5, 1|Article 5, 2|Article 6",
    ),
}


@pytest.mark.parametrize("note", CITED)
def test_a_citation_leads_to_its_provisions(where: Address, note: str) -> None:
    """In every form that delegations use, sub-paragraphs with their paragraph."""
    name, places = CITED[note]
    texts = {"h": HARBOUR, "t": TREATY, "p": PACT, "a": AGENDA, "r": REPORT}
    cited = find_citations(f"({note})")[0].documents[0]
    with library(where, **texts) as database:
        (found,) = resolve(database, cited)
    assert found is not None
    assert found.held.source.name == name
    assert "|".join(p.provision.name for p in found.provisions) == places
    assert found.missing == ()


def test_a_source_that_is_not_there_is_not_held(where: Address) -> None:
    """And nothing near it is taken for it."""
    cited = find_citations("(A/RES/71/302, para 2)")[0].documents[0]
    with library(where, h=HARBOUR) as database:
        assert resolve(database, cited) == ()


def test_a_place_that_the_source_does_not_have_is_named(where: Address) -> None:
    """The source is there all the same, as a whole."""
    cited = find_citations("(A/RES/71/301, paras. 3 and 44)")[0].documents[0]
    with library(where, h=HARBOUR) as database:
        (found,) = resolve(database, cited)
    assert found is not None
    assert found.missing == ("paragraph 44",)
    assert [p.provision.name for p in found.provisions] == ["3"]


def test_of_two_languages_the_one_of_the_paper_is_taken(where: Address) -> None:
    """The other is the same document."""
    said = Stated("A/RES/71/301")
    french = (
        "# Accord\n\n1. Nous nous engageons à réduire la fracture numérique dans tous les pays.\n"
    )
    cited = find_citations("(A/RES/71/301, para 1)")[0].documents[0]
    with library(where, h=HARBOUR) as database:
        add(database, [ready(french, "fr.md", said)])
        files = [
            found[0].held.source.file if (found := resolve(database, cited, tag)) else None
            for tag in ("fr", "en", "ar")
        ]
    assert files == ["fr.md", "h.md", "h.md"]


@pytest.mark.parametrize(
    ("name", "file", "part"),
    [
        ("A/RES/71/301", "h.md", ""),
        ("resolution 71/301", "h.md", ""),
        ("GDC", "p.md", "annex I"),
        ("global digital compact", "p.md", "annex I"),
        ("Tunis agenda", "a.md", ""),
        ("OEWG final report", "r.md", ""),
        ("Convention on", "t.md", ""),
        ("t.md", "t.md", ""),
        ("t", "t.md", ""),
    ],
)
def test_a_source_goes_by_many_names(where: Address, name: str, file: str, part: str) -> None:
    """A symbol, an alias, a title, a file."""
    texts = {"h": HARBOUR, "t": TREATY, "p": PACT, "a": AGENDA, "r": REPORT}
    with library(where, **texts) as database:
        held, place = source_called(database, name)
    assert (held.source.file, place) == (file, part)


def test_a_name_of_two_sources_asks_which(where: Address) -> None:
    """And says how to tell them apart."""
    wanted = pytest.raises(SourceUnknown, match=r"2 such sources: a\.md \(\w{6}\), b\.md")
    with library(where, a=HARBOUR, b=f"{HARBOUR}\n") as database, wanted:
        source_called(database, "A/RES/71/301")


@pytest.mark.parametrize(
    ("place", "texts"),
    [
        ("C10", ["C10: Ethics", "Take steps to promote respect."]),
        ("c11", ["C11: Cooperation", "Work."]),
    ],
)
def test_a_heading_with_a_code_holds_what_stands_under_it(
    where: Address, place: str, texts: list[str]
) -> None:
    """An action line is cited by its code."""
    with library(where, lines=LINES) as database:
        held, _ = source_called(database, "Geneva Plan of Action")
        found = located(held, provisions(database, held), places_called(place))
    assert [p.provision.text for p in found.provisions] == texts


TIDES = "# {}Preparations for the review\n\n{}1. Takes note of the report;\n\n4. Decides to meet.\n"


@pytest.mark.parametrize(
    "text",
    [TIDES.format("TC/RES/8/14. ", ""), TIDES.format("", "TC/RES/8/14\n\n")],
    ids=["before the title", "on a line"],
)
def test_the_symbol_of_a_body_in_no_table_is_kept_and_resolved(where: Address, text: str) -> None:
    """Other organizations number their papers as well; the symbol is no part of the title."""
    cited = find_citations("(Source: TC/RES/8/14 op4)")[0].documents[0]
    with library(where, tides=text) as database:
        (found,) = resolve(database, cited)
    assert found is not None
    source = found.held.source
    assert (source.symbol, source.title) == ("TC/RES/8/14", "Preparations for the review")
    assert [p.provision.name for p in found.provisions] == ["4"]


@pytest.mark.parametrize("line", ["AND/OR, 3", "Meeting of 3/4", "Access/Use 2030/31"])
def test_a_line_with_a_stroke_is_no_symbol(where: Address, line: str) -> None:
    """It takes capitals before each stroke, and figures behind the last, and nothing else."""
    with library(where, tides=TIDES.format("", f"{line}\n\n")) as database:
        held = source_called(database, "Preparations for the review")[0]
    assert held.source.symbol == ""
