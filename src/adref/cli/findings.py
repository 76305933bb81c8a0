"""``adref findings``: what can be said about all inputs together, by paragraph."""

from collections.abc import Iterable, Iterator

from rich.console import Group
from rich.text import Text

from adref.cli.laying import Form, verb
from adref.compilation.model import Compilation
from adref.findings.compiled import told
from adref.findings.compiled.told import Line
from adref.folder import found

_PARTIES = 40
"""Parties up to which it is listed with whom each agrees; the files have all."""


def _page(compilation: Compilation) -> Group:
    """The list for the terminal: the whole text, parties, sections, paragraphs."""
    findings = found.known(compilation)
    parts = [Text(findings.title, style="bold"), *_lines(told.of_whole(findings))]
    if 1 < len(findings.parties) <= _PARTIES:
        parts.append(Text("\nBy party", style="bold"))
        parts += _lines(told.agreement_by_party(findings.agreement.whole))
    parts.append(Text("\nBy section", style="bold"))
    for line in told.of_sections(findings):
        parts.append(Text(f"{line.section or 'before the first heading'}: {line.words}"))
    for there in told.by_paragraph(findings):
        parts.append(Text(f"\n{there[0].spot.name if there[0].spot else ''}", style="bold"))
        parts += _lines(there)
    return Group(*parts, Text(f"\n{told.remarks(findings)}."))


def _lines(lines: Iterable[Line]) -> Iterator[Text]:
    for line in lines:
        yield Text(told.sentence(line))
        yield from (Text(f"    {said}", style="dim") for said in line.evidence)


findings = verb(
    "Lay the inputs of all parties over one base text and list what can be said about them.",
    Form("findings", found.FINDINGS, _page),
)
