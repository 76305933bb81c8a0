"""Agreed language in real papers: reuse that no note names, and quotations found both ways."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from adref.compilation.words import difference
from adref.folder.bookshelf import add_files
from adref.folder.verify import Report, verify_papers
from adref.library.audit import audit
from adref.library.holdings import sources
from adref.library.opening import opened_library
from adref.library.search import reuses
from adref.library.title_page import Stated
from adref.text.tokens import normal

QUOTED = re.compile(r"\"([^\"“”]{60,})\"|“([^\"“”]{60,})”")


@pytest.fixture(scope="module")
def library(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The Geneva action lines and the final acts, as a library."""
    agreed = shared / "real" / "agreed"
    path = tmp_path_factory.mktemp("library") / "library.sqlite"
    lines = agreed / "wsis_geneva_plan_action_lines.txt"
    add_files(path, [lines], Stated(title="Geneva Plan of Action"))
    add_files(path, [agreed / "itu_pp18_final_acts_akn.txt"])
    return path


@pytest.fixture(scope="module")
def report(shared: Path, library: Path) -> Report:
    """The paper of the Group of 77, held against the library."""
    paper = next((shared / "real" / "g77").glob("*.txt"))
    return next(iter(verify_papers(paper, library)))


def test_the_library_has_a_thousand_paragraphs_and_is_whole(library: Path) -> None:
    """All of them are at their places."""
    with opened_library(library) as connection:
        assert audit(connection) == ()
        assert connection.rows("SELECT count(*) FROM provision")[0][0] > 1000


def test_a_copy_that_no_note_names_is_found_with_what_was_left_out(report: Report) -> None:
    """Paragraph 49 is line C10 but for one clause."""
    found = next(u for u in report.uncited if u.label == "49")
    best = found.passage.best
    ours = found.text[best.start : best.end]
    left = [best.source_text[e.start : e.end] for e in difference(best.source_text, ours)]
    assert best.held.source.title == "Geneva Plan of Action"
    assert best.provisions[0].provision.section.startswith("C10")
    assert [len(clause.split()) for clause in left] == [5]
    assert left[0].strip(" ,").startswith("including")


def test_every_note_of_the_paper_is_a_claim(report: Report) -> None:
    """Twelve notes name fifteen documents; none of those is here to be compared."""
    notes = {(v.claim.label, v.claim.note) for v in report.claims}
    assert (len(notes), len(report.claims)) == (12, 15)
    assert {str(v.verdict) for v in report.claims} == {"source not held"}


def quotations(shared: Path) -> Iterator[str]:
    """What the final acts put in quotation marks where they name the Tunis Agenda."""
    acts = shared / "real" / "agreed" / "itu_pp18_final_acts_akn.txt"
    for line in acts.read_text(encoding="utf-8").splitlines():
        if "Tunis Agenda" in line:
            yield from (normal(a or b) for a, b in QUOTED.findall(line))


def test_quotations_of_the_tunis_agenda_are_found_in_the_acts(shared: Path, library: Path) -> None:
    """From the quoted words to the act that quotes them."""
    quoted = list(dict.fromkeys(quotations(shared)))
    with opened_library(library) as connection:
        found = [reuses(connection, words) for words in quoted]
    assert quoted
    assert all(answers and answers[0].exact for answers in found)
    assert {answers[0].held.source.file[:3] for answers in found} == {"itu"}


def test_the_acts_are_found_to_quote_the_tunis_agenda(shared: Path, tmp_path: Path) -> None:
    """And from an act to the source, of which here only the quoted words are held."""
    quoted = list(dict.fromkeys(quotations(shared)))
    text = "\n\n".join(f"{n}. {words}" for n, words in enumerate(quoted, 1))
    agenda = tmp_path / "agenda.md"
    agenda.write_text(f"# Tunis Agenda for the Information Society\n\n{text}\n", encoding="utf-8")
    path = tmp_path / "library.sqlite"
    add_files(path, [agenda])
    acts = shared / "real" / "agreed" / "itu_pp18_final_acts_akn.txt"
    with opened_library(path) as connection:
        symbols = [held.source.symbol for held in sources(connection)]
    report = next(iter(verify_papers(acts, path)))
    named = {
        p.provision.number for u in report.uncited for r in u.passage.found for p in r.provisions
    }
    named |= {p.provision.number for v in report.claims for r in v.elsewhere for p in r.provisions}
    named |= {p.provision.number for v in report.claims if v.reuse for p in v.reuse.provisions}
    assert symbols == ["WSIS-05/TUNIS/DOC/6(Rev.1)-E"]
    assert named >= {str(n) for n in range(1, len(quoted) + 1)}
