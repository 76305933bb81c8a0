"""The report: a whole negotiation on one page, for the eye, the ear, the keyboard and on paper.

It fetches nothing and can be read without its script, which only searches and filters.
"""

from collections.abc import Iterator

from adref.compilation.model import Compilation
from adref.compilation.standing import Standing
from adref.text.document import MarkedDocument
from adref.writers.report import accounts, figures, frame, paragraphs, parties
from adref.writers.report.tight import tight
from adref.writers.report.told import Told
from adref.writers.report.view import View

__all__ = ["write"]


def write(compilation: Compilation, base: MarkedDocument, standing: Standing, told: Told) -> bytes:
    """The page in UTF-8, the same bytes for the same values."""
    view = View(compilation, standing, told, base.language or "")
    return tight(frame.page(view, _parts(view))).encode("utf-8", "replace")


def _parts(view: View) -> Iterator[tuple[str, str, str]]:
    yield "overview", "Overview", frame.overview(view)
    yield "strip", "The text at a glance", figures.strip(view)
    for account in view.told.before:
        yield account.ident, account.title, accounts.section(account, view)
    yield "agreement", "Map of agreement", figures.agreement(view)
    for account in view.told.after:
        yield account.ident, account.title, accounts.section(account, view)
    yield (
        "paragraphs",
        "Paragraphs",
        accounts.headed("paragraphs", "Paragraphs", paragraphs.pages(view)),
    )
    yield "parties", "Parties", accounts.headed("parties", "Parties", parties.pages(view))
