"""The lobbying proposals on the GDPR: many parties on one base, by hands unknown to us."""

from collections import Counter
from pathlib import Path

import pytest
from bench.gdpr import Case, case, figures, table
from bench.gdpr_shown import FORMS, Shown, meant
from lxml import etree

from adref.compilation.model import BaseParagraph
from adref.compilation.rebuild import papers
from adref.compilation.standing import UNKNOWN
from adref.writers import akn, tei
from tests.conftest import ROOT
from tests.writers.akn import accepting
from tests.writers.docx.test_writers_docx_schema import FORMS as WORD
from tests.writers.docx.word_rules import faults
from tests.writers.tei import collating


@pytest.fixture(scope="module")
def gdpr(shared: Path) -> Case:
    """All organisations on the 884 provisions."""
    return case(shared / "real" / "gdpr")


@pytest.fixture(scope="module")
def wanted(gdpr: Case) -> Shown:
    """Every reading with its set of organisations."""
    return meant(gdpr.compilation)


def test_every_organisation_gets_its_text_back(gdpr: Case) -> None:
    """The text of each of the fifteen, provision by provision, is rebuilt to the letter."""
    rebuilt = papers(gdpr.compilation).items()
    assert len(rebuilt) == 15
    assert {party: tuple(text for _, text in own) for party, own in rebuilt} == gdpr.texts


def test_the_base_is_the_provisions(gdpr: Case) -> None:
    """Rejecting everything gives the provisions as they stand."""
    base = [p.base for p in gdpr.compilation.paragraphs if isinstance(p, BaseParagraph)]
    assert base == list(gdpr.provisions.values())


def test_as_many_want_something_as_proposed_it(gdpr: Case) -> None:
    """On 45 provisions three organisations or more have proposals that change them."""
    crowded = {paragraph.base: gdpr.wanting[paragraph] for paragraph in gdpr.crowded}
    assert len(crowded) == 45
    assert crowded == {
        gdpr.provisions[ident]: who for ident, who in gdpr.proposing.items() if len(who) >= 3
    }


@pytest.mark.parametrize("form", FORMS)
def test_a_crowded_provision_shows_every_reading_with_its_set(
    gdpr: Case, wanted: Shown, form: str
) -> None:
    """Each of the 45 shows every reading with the set of those who want it, and no other."""
    shown = FORMS[form](gdpr.compilation, gdpr.base)
    crowded = [paragraph.ident for paragraph in gdpr.crowded]
    assert {p: Counter(shown[p]) for p in crowded} == {p: Counter(wanted[p]) for p in crowded}


@pytest.mark.parametrize("form", FORMS)
def test_every_provision_shows_every_reading_with_its_set(
    gdpr: Case, wanted: Shown, form: str
) -> None:
    """However provisions are counted: all that is wanted anywhere is shown, and nothing more."""
    shown = FORMS[form](gdpr.compilation, gdpr.base)
    assert {p: Counter(there) for p, there in shown.items() if there} == {
        p: Counter(there) for p, there in wanted.items() if there
    }


def test_the_page_says_what_the_command_prints(gdpr: Case) -> None:
    """Every figure on it comes from ``python -m bench.gdpr``."""
    page = (ROOT / "docs" / "analysis" / "gdpr.md").read_text(encoding="utf-8")
    assert table(figures(gdpr)) in page


def test_as_akoma_ntoso_every_organisation_finds_its_text(gdpr: Case) -> None:
    """Valid by the schema of OASIS, and the papers of all fifteen are in the one file."""
    data = akn.write(gdpr.compilation, gdpr.base)
    accepting.schema().assertValid(etree.fromstring(data))
    read, wanted = accepting.Read(data), papers(gdpr.compilation)
    assert {p: read.paper(read.organization(p)) for p in wanted} == wanted


def test_as_a_critical_apparatus_every_organisation_is_a_witness(gdpr: Case) -> None:
    """Valid by TEI's schema, and the papers of all fifteen are in the one file."""
    data = tei.write(gdpr.compilation, gdpr.base)
    collating.schema().assertValid(etree.fromstring(data))
    read, wanted = collating.Read(data), papers(gdpr.compilation)
    assert {p: read.paper(read.witness(p)) for p in wanted} == wanted


@pytest.mark.parametrize("form", WORD)
def test_word_has_nothing_against_what_is_written(gdpr: Case, form: str) -> None:
    """Fifteen organisations, by the schemas of ECMA-376 and by what Word asks beside them."""
    assert faults(WORD[form](gdpr.compilation, gdpr.base, UNKNOWN)) == []
