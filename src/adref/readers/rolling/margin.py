"""The lines under a paragraph: alternatives, notes, sources, comments, labels."""

import re
from dataclasses import dataclass, field

from adref.compilation.model import Note, Source
from adref.compilation.rolling import signs
from adref.compilation.rolling.style import Alternatives
from adref.readers.rolling.brackets import head_and_words, pieces
from adref.readers.rolling.unreadable import Unreadable

ALTERNATIVES = "|".join(map(re.escape, Alternatives))
_LINE = re.compile(
    rf"\*({ALTERNATIVES}|Whole paragraph|Label|Note|Source|Comment)"
    r"(?: ([0-9]+))?(?:, ([^*]*?))?:\* ?(.*)",
    re.DOTALL,
)


@dataclass(slots=True)
class Margin:
    """What is said beside a paragraph, by its kind; brackets as printed."""

    whole: str | None = None
    alternatives: list[str] = field(default_factory=list)
    labels: list[tuple[str, str]] = field(default_factory=list)
    notes: dict[int, Note] = field(default_factory=dict)
    sources: dict[int, Source] = field(default_factory=dict)
    comments: list[tuple[str, str]] = field(default_factory=list)


def read_margin(shown: str) -> Margin:
    """The margin that the quoted lines *shown* make up."""
    margin = Margin()
    at = 0
    for line in shown.split("\n"):
        found = _LINE.fullmatch(line.removeprefix(">").strip(" "))
        if found is None:
            what = "a line under a paragraph does not say what it is"
            raise Unreadable(what, "begin it with *Note 1, Party:* or *Alt. 1:* or the like", at)
        _put(margin, found)
        at += len(line) + 1
    return margin


def _put(margin: Margin, found: re.Match[str]) -> None:
    kind, number, who, words = found.groups()
    party = signs.party_meant(who or "")
    match signs.Remark.ALTERNATIVE if kind in tuple(Alternatives) else signs.Remark(kind):
        case signs.Remark.ALTERNATIVE:
            margin.alternatives.append(words)
        case signs.Remark.WHOLE:
            margin.whole = words
        case signs.Remark.LABEL:
            margin.labels += [_label(item) for item in words.split(", ")]
        case signs.Remark.NOTE:
            margin.notes[int(number)] = Note(party, signs.plain(words))
        case signs.Remark.SOURCE:
            margin.sources[int(number)] = _source(party, words)
        case signs.Remark.COMMENT:
            margin.comments.append((party, signs.plain(words)))


def _label(item: str) -> tuple[str, str]:
    party, _, label = item.partition(":")
    return signs.party_meant(party), signs.plain(label.removeprefix(" "))


def _source(party: str, words: str) -> Source:
    (printed, first), *others = pieces(words)
    understood = dict(head_and_words(i) for i in (first, *(inside for _, inside in others)) if i)
    return Source(
        party,
        signs.plain(printed.removesuffix(" ") if understood else printed),
        signs.plain(understood.get(signs.SYMBOL, "")),
        signs.plain(understood.get(signs.LOCATOR, "")),
    )
