"""The brackets of a reading: as data, and in a line below each paragraph for the terminal."""

from collections.abc import Mapping, Sequence
from typing import Any

from adref.compilation.codec import place_to_json
from adref.findings.bracketed import Bracketed, Sign, across
from adref.negotiation.names import known_party
from adref.text.brackets import Found, Head, Loose, Sort, head_of, option_of, walk


def to_json(paragraphs: Sequence[Bracketed]) -> list[dict[str, Any]]:
    """An entry for each paragraph with brackets; offsets are code points of its *text*."""
    partners = across(paragraphs)
    entries = {one.number: entry for entry, one in enumerate(paragraphs)}
    plain = []
    for one in paragraphs:
        text = one.layer.text
        plain.append(
            {
                "label": one.layer.label or None,
                "option": option_of(text) or None,
                "place": place_to_json(one.layer.paragraph.place),
                "text": text,
                "pairs": [_pair(text, found) for found in walk(one.brackets)],
                "loose": [
                    _loose(one, loose, partners.get((one.number, loose.at)), entries)
                    for loose in one.brackets.loose
                ],
            }
        )
    return plain


def _pair(text: str, found: Found) -> dict[str, Any]:
    head = _head(text, found)
    return {
        "start": found.bracket.start,
        "end": found.bracket.end,
        "depth": found.depth,
        "parent": found.parent,
        "beside": found.beside,
        "sort": str(head.sort),
        "parties": list(head.parties),
        "option": head.option or None,
    }


def _loose(
    one: Bracketed, loose: Loose, partner: Sign | None, entries: Mapping[int, int]
) -> dict[str, Any]:
    number, at = partner or (0, 0)
    return {
        "sign": loose.sign,
        "at": loose.at,
        "place": place_to_json(one.layer.place(loose.at, loose.at + 1)),
        "partner": {"entry": entries[number], "at": at} if partner else None,
    }


def _head(text: str, found: Found) -> Head:
    return head_of(text, found.bracket, lambda name: known_party(name) is not None)


def lines(paragraphs: Sequence[Bracketed]) -> dict[int, str]:
    """A line for each paragraph with brackets, by the number of the paragraph."""
    return {one.number: _line(one) for one in paragraphs}


def _line(one: Bracketed) -> str:
    text = one.layer.text
    pairs = list(walk(one.brackets))
    heads = [_head(text, found) for found in pairs]
    deepest = max((found.depth for found in pairs), default=0)
    said = [f"{len(pairs)}, {deepest} deep"] if pairs else []
    if beside := sum(found.beside for found in pairs):
        said.append(f"{beside} beside another, to choose from")
    said += [f"{count} {sort}" for sort in Sort if (count := _counted(sort, heads))]
    if parties := sorted({party for head in heads for party in head.parties}):
        said.append(f"by {', '.join(parties)}")
    if options := [head.option for head in heads if head.option]:
        said.append(", ".join(options))
    if loose := one.brackets.loose:
        signs = ", ".join(f"“{sign.sign}” at {sign.at}" for sign in loose)
        said.append(f"without a partner: {signs}")
    return "; ".join(said)


def _counted(sort: Sort, heads: Sequence[Head]) -> int:
    return sum(head.sort is sort for head in heads) if sort is not Sort.DISPUTED else 0
