"""compilation.json held to design.md, section 5, by code that knows nothing of adref.

A party's *truth* is what its paper says once every change is taken in: the texts of its
paragraphs without their labels, in its own order.
"""

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

Json = dict[str, Any]


def normal(text: str) -> str:
    """Single spaces, NFC, no space at the ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def faults(compilation: Json, truths: Mapping[str, Sequence[str]]) -> list[str]:
    """Everything in *compilation* that breaks the contract or is not what a party said."""
    listed = [party["id"] for party in compilation["parties"]]
    found = list(_shape(compilation, listed))
    for party, truth in truths.items():
        if party not in listed:
            found.append(f"{party}: is no party of {listed}")
            continue
        said = paper(compilation, party)
        found += _differences(party, said, [normal(text) for text in truth])
    return found


def paper(compilation: Json, party: str | None) -> list[str]:
    """The texts of *party* in its order; of nobody, the base."""
    order: list[str] = [p["id"] for p in compilation["paragraphs"] if p["base"] is not None]
    for move in compilation["moves"]:
        if move["party"] == party:
            order.remove(move["paragraph"])
            at = 0 if move["after"] is None else order.index(move["after"]) + 1
            order.insert(at, move["paragraph"])
    based = {p["id"]: p for p in compilation["paragraphs"] if p["base"] is not None}
    fresh: dict[str | None, list[str]] = {}
    for entry in compilation["paragraphs"]:
        if entry["base"] is None:
            texts = [r["text"] for r in entry["readings"] if party in r["parties"]]
            fresh.setdefault(entry["after"], []).extend(texts)
    texts = list(fresh.pop(None, ()))
    for ident in order:
        texts.append(wording(based[ident], party))
        texts += fresh.pop(ident, ())
    assert not fresh, f"new paragraphs after what is no paragraph: {list(fresh)}"
    return [text for text in texts if text]


def wording(paragraph: Json, party: str | None) -> str:
    """What *party* wants a paragraph of the base to say."""
    for reading in paragraph["alternatives"]:
        if party in reading["parties"]:
            return normal(reading["text"])
    text = paragraph["base"]
    for passage in reversed(paragraph["passages"]):
        for reading in passage["readings"]:
            if party in reading["parties"]:
                text = text[: passage["start"]] + reading["text"] + text[passage["end"] :]
    return normal(text)


def _shape(compilation: Json, listed: Sequence[str]) -> Iterator[str]:
    if (compilation["format"], compilation["version"]) != ("adref/compilation", 1):
        yield "not the format"
    idents = [p["id"] for p in compilation["paragraphs"]]
    if len(set(idents)) != len(idents):
        yield "an id twice"
    if sorted(listed) != list(listed):
        yield f"parties out of order: {listed}"
    for entry in compilation["paragraphs"]:
        if entry["base"] is None:
            yield from _readings(entry["id"], entry["readings"], listed)
            if any(not reading["text"] for reading in entry["readings"]):
                yield f"{entry['id']}: a new paragraph of nothing"
        else:
            yield from _paragraph(entry, listed)


def _paragraph(entry: Json, listed: Sequence[str]) -> Iterator[str]:
    ident, base = entry["id"], entry["base"]
    if base != normal(base):
        yield f"{ident}: the base is not normal: {base!r}"
    last = (0, 0)
    for passage in entry["passages"]:
        here = (passage["start"], passage["end"])
        if base[here[0] : here[1]] != passage["base"]:
            yield f"{ident}: {here} is misquoted"
        if here[0] < last[1] or here == last != (0, 0) or here[0] > here[1]:
            yield f"{ident}: {here} follows {last}"
        last = here
        if any(reading["text"] == passage["base"] for reading in passage["readings"]):
            yield f"{ident}: {here} has the base as a reading"
        yield from _readings(f"{ident} {here}", passage["readings"], listed)
    yield from _readings(f"{ident} alternatives", entry["alternatives"], listed)
    whole = {party for reading in entry["alternatives"] for party in reading["parties"]}
    parts = {q for p in entry["passages"] for r in p["readings"] for q in r["parties"]}
    if whole & parts:
        yield f"{ident}: {whole & parts} stand in an alternative and in a passage"


def _readings(where: str, readings: Sequence[Json], listed: Sequence[str]) -> Iterator[str]:
    texts = [reading["text"] for reading in readings]
    if len(set(texts)) != len(texts):
        yield f"{where}: one reading twice: {texts}"
    everyone = [party for reading in readings for party in reading["parties"]]
    if len(set(everyone)) != len(everyone):
        yield f"{where}: a party in two readings: {everyone}"
    for reading in readings:
        if not reading["parties"] or not set(reading["parties"]) <= set(listed):
            yield f"{where}: parties {reading['parties']}"
        if not set(reading["silent"]) <= set(reading["parties"]):
            yield f"{where}: silent {reading['silent']} of {reading['parties']}"


def _differences(party: str, said: Sequence[str], truth: Sequence[str]) -> Iterator[str]:
    if list(said) == list(truth):
        return
    for n in range(max(len(said), len(truth))):
        one = said[n] if n < len(said) else None
        other = truth[n] if n < len(truth) else None
        if one != other:
            yield f"{party}: paragraph {n + 1} is {one!r}, its paper says {other!r}"
            break
    if sorted(said) == sorted(truth):
        yield f"{party}: the same paragraphs in another order"


def wishes(compilation: Json) -> list[tuple[str, str, list[str], list[str]]]:
    """Every reading as: what it replaces, what it says, its parties, and the silent of them."""
    return [
        (base, reading["text"], reading["parties"], reading["silent"])
        for paragraph in compilation["paragraphs"]
        for base, readings in _groups(paragraph)
        for reading in readings
    ]


def _groups(paragraph: Json) -> Iterator[tuple[str, list[Json]]]:
    if paragraph["base"] is None:
        yield "", paragraph["readings"]
        return
    for passage in paragraph["passages"]:
        yield passage["base"], passage["readings"]
    yield paragraph["base"], paragraph["alternatives"]


def codes(compilation: Json, party: str) -> list[str]:
    """The codes of the notices about *party*."""
    return [notice["code"] for notice in compilation["notices"] if notice.get("party") == party]
