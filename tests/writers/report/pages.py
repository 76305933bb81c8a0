"""Reports for tests: of compilations made by hand, and of small negotiations in files."""

from pathlib import Path

from lxml import html as parser

from adref.compilation.model import Compilation
from adref.compilation.standing import UNKNOWN, Standing
from adref.folder import report
from adref.folder.assemble import Assembled, Request, assemble
from adref.folder.negotiation import open_round
from tests.conftest import ROOT
from tests.writers.build import document

HERE = Path(__file__).parent


def bytes_of(made: Compilation, standing: Standing = UNKNOWN) -> bytes:
    """The report on *made*."""
    return report.write(made, document(made), standing)


def page(made: Compilation, standing: Standing = UNKNOWN) -> parser.HtmlElement:
    """The report on *made*, parsed."""
    return parser.document_fromstring(bytes_of(made, standing).decode())


def assembled(name: str) -> Assembled:
    """The negotiation *name*: tidewater, or one of the small ones beside this module."""
    if name == "tidewater":
        found = open_round(ROOT / "examples" / "tidewater")
        return assemble(Request(found.base, found.inputs, found.charter))
    base = HERE / name / "zero.md"
    others = sorted(path for path in base.parent.glob("*.md") if path != base)
    return assemble(Request(base, tuple(others)))


def report_on(name: str) -> bytes:
    """The report on the negotiation *name*."""
    made = assembled(name)
    return report.write(made.compilation, made.base, made.standing)
