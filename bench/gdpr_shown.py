"""What a reader finds in each form that adref writes: readings with their sets of parties.

Nothing here asks the writers what they meant: each form is read as a stranger would, and words are
compared without white space, since a page parts words struck from words put in.
"""

import csv
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lxml import html

from adref.compilation.model import Compilation
from adref.folder import report
from adref.readers import rolling
from adref.text.document import MarkedDocument
from adref.writers import csv as table
from adref.writers import json as open_json
from adref.writers import markdown
from adref.writers.docx import rolling as docx_rolling
from adref.writers.page.readings import readings

Wish = tuple[str, frozenset[str]]
Shown = Mapping[str, Sequence[Wish]]
"""By the id of a paragraph its readings: the words without white space, and who wants them."""


def meant(compilation: Compilation) -> Shown:
    """What *compilation* says."""
    return {
        paragraph.ident: [_wish(r.text, r.parties) for r in readings(paragraph)]
        for paragraph in compilation.paragraphs
    }


def _wish(words: str, parties: Sequence[str]) -> Wish:
    return re.sub(r"\s", "", words), frozenset(parties)


def in_json(compilation: Compilation, base: MarkedDocument) -> Shown:
    """What ``compilation.json`` says, by its keys."""
    plain = json.loads(open_json.write(compilation, base))
    return {entry["id"]: list(_entries(entry)) for entry in plain["paragraphs"]}


def _entries(entry: Mapping[str, Any]) -> Iterator[Wish]:
    inside = [reading for passage in entry.get("passages", ()) for reading in passage["readings"]]
    for reading in (*inside, *entry.get("alternatives", ()), *entry.get("readings", ())):
        yield _wish(reading["text"], reading["parties"])


def in_table(compilation: Compilation, base: MarkedDocument) -> Shown:
    """What the table of who wants what says, by its columns."""
    found: dict[str, list[Wish]] = defaultdict(list)
    lines = io.StringIO(table.write(compilation, base).decode("utf-8-sig"), newline="")
    for line in csv.DictReader(lines):
        if line["sort"] in ("change", "alternative", "new"):
            found[line["id"]].append(_wish(line["reading"], line["parties"].split("; ")))
    return found


def in_report(compilation: Compilation, base: MarkedDocument) -> Shown:
    """What the pages of paragraphs in the report say, struck words left out."""
    parties = sorted((p.ident for p in compilation.parties), key=len, reverse=True)
    names = re.compile("|".join(map(re.escape, parties)))
    page: Any = html.document_fromstring(report.write(compilation, base).decode())
    return {
        article.get("id"): [_listed(item, names) for item in article.xpath(".//li[b]")]
        for article in page.xpath("//article")
    }


def _listed(item: html.HtmlElement, names: re.Pattern[str]) -> Wish:
    shown = item.xpath("./b[1]/preceding-sibling::node()/descendant-or-self::text()")
    there = "".join(text for text in shown if text.is_tail or text.getparent().tag != "del")
    return _wish(there, names.findall(item.xpath("string(./b[1])")))


def in_rolling_text(compilation: Compilation, base: MarkedDocument) -> Shown:
    """What the rolling text in Markdown says when it is read as an input would be."""
    return meant(rolling.read(markdown.write(compilation, base), "rolling.md"))


def in_word_rolling_text(compilation: Compilation, base: MarkedDocument) -> Shown:
    """As :func:`in_rolling_text`, of the Word file."""
    return meant(rolling.read(docx_rolling.write(compilation, base), "rolling.docx"))


FORMS: Mapping[str, Callable[[Compilation, MarkedDocument], Shown]] = {
    "compilation.json": in_json,
    "the table": in_table,
    "the report": in_report,
    "the rolling text": in_rolling_text,
    "the rolling text in Word": in_word_rolling_text,
}
