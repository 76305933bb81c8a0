"""What a report weighs, by kind: ``python -m bench.weight [--parties N] [--paragraphs M]``.

A crowded negotiation is made up, always the same, and its report is taken apart: every byte of the
page is of one kind. Bytes are those of the file as it is written, in UTF-8; the same page has the
same weight on every machine.
"""

import argparse
import gzip
import re
from collections.abc import Mapping
from typing import Any

from lxml import html

from adref.compilation.model import BaseParagraph, Compilation
from adref.folder import report
from adref.text.document import MarkedDocument
from adref.writers.page.readings import readings
from bench.crowd import crowd

PARTIES = PARAGRAPHS = 100
_LITERAL = re.compile(r"<(style|script|svg)\b.*?</\1>", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_QUOTED = (
    "//p[contains(@class, 'text')] | //article//ins | //article//del | //section//li/ins"
    " | //section//li/del | //ul[@class='remarks']//span[@dir]"
)
_AROUND = "//ul[@class='asks']/li/text()"
"""The words of the base around a change on a party's page."""


def page(made: Compilation) -> str:
    """The report on *made*."""
    return report.write(made, MarkedDocument(made.base.file, made.base.title, ())).decode()


def weighed(raw: str, made: Compilation) -> Mapping[str, int]:
    """The bytes of *raw*, the report on *made*, by kind; together they are all of it."""
    literal = {"style": 0, "script": 0, "svg": 0}
    for found in _LITERAL.finditer(raw):
        literal[found[1]] += _bytes(found[0])
    rest = _LITERAL.sub("", raw)
    words = _TAG.sub("", rest)
    names = sum(words.count(party.ident) * _bytes(party.ident) for party in made.parties)
    own = _bytes(words) - names - quoted(raw)
    return {
        "style sheet": literal["style"],
        "script": literal["script"],
        "plots": literal["svg"],
        "tags": _bytes(rest) - _bytes(words),
        "names of parties": names,
        "words of the report": own,
        "words of the negotiation": quoted(raw),
    }


def quoted(raw: str) -> int:
    """Bytes of the words of the negotiation on a page: of the base, of wordings, of comments."""
    there: Any = html.document_fromstring(raw)
    words = [found.text_content() for found in there.xpath(_QUOTED)] + there.xpath(_AROUND)
    return sum(map(_bytes, words))


def once(made: Compilation) -> int:
    """Bytes of the texts themselves: the base and every wording, each once."""
    base = sum(_bytes(p.base) for p in made.paragraphs if isinstance(p, BaseParagraph))
    return base + sum(_bytes(r.text) for p in made.paragraphs for r in readings(p))


def _bytes(words: str) -> int:
    return len(words.encode())


def main() -> None:
    """Weigh and print."""
    parser = argparse.ArgumentParser(prog="python -m bench.weight")
    parser.add_argument("--parties", type=int, default=PARTIES)
    parser.add_argument("--paragraphs", type=int, default=PARAGRAPHS)
    given = parser.parse_args()
    made = crowd(given.parties, given.paragraphs)
    raw = page(made)
    kinds = weighed(raw, made)
    print(f"{given.parties} parties, {given.paragraphs} paragraphs")
    for kind, weight in (*kinds.items(), ("all", sum(kinds.values()))):
        print(f"  {kind:44} {weight:9,}")
    beside = sum(kinds.values()) - kinds["words of the negotiation"]
    print(f"  {'beside the words of the negotiation':44} {beside:9,}")
    print(f"  {'beside its texts, each counted once':44} {sum(kinds.values()) - once(made):9,}")
    print(f"  {'all, packed by gzip':44} {len(gzip.compress(raw.encode(), mtime=0)):9,}")


if __name__ == "__main__":
    main()
