"""findings.json, version 1: a public contract (docs/reference/findings-json.md).

Every finding has "words", a sentence for people, and "paragraph", "name", "section", "start" and
"end" where it is about one place. Keys may be added; none is renamed without a new version.
"""

from collections.abc import Iterable
from typing import Any

from adref.compilation.model import Reading
from adref.findings.compiled.agreement import SectionMap
from adref.findings.compiled.awaited import Awaited
from adref.findings.compiled.bracket_count import BracketCount
from adref.findings.compiled.contested import Contested
from adref.findings.compiled.convergence import Convergence
from adref.findings.compiled.everything import Findings
from adref.findings.compiled.near_equal import NearEqual
from adref.findings.compiled.open_wordings import OpenParagraph
from adref.findings.compiled.spot import Spot
from adref.findings.compiled.strength import Shift
from adref.findings.compiled.substitutions import Substitution

FORMAT, VERSION = "adref/findings", 1


def to_json(findings: Findings) -> dict[str, Any]:
    """*findings* as plain values, keys in the order of the contract."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "title": findings.title,
        "parties": list(findings.parties),
        "convergence": {
            "whole": _convergence(findings.whole),
            "sections": [_convergence(one) for one in findings.sections],
            "paragraphs": [_convergence(one) for one in findings.paragraphs],
        },
        "contested": [_contested(one) for one in findings.contested],
        "open": [_open(one) for one in findings.open_paragraphs],
        "near_equal": [_near_equal(one) for one in findings.near_equal],
        "substitutions": [_substitution(one) for one in findings.substitutions],
        "shifts": [_shift(one) for one in findings.shifts],
        "agreement": {
            "whole": _map(findings.agreement.whole),
            "sections": [_map(one) for one in findings.agreement.sections],
        },
        "brackets": _brackets(findings.brackets),
        "awaited": [_awaited(one) for one in findings.awaited],
    }


def _spot(spot: Spot) -> dict[str, Any]:
    return {
        "paragraph": spot.paragraph,
        "name": spot.name,
        "section": spot.section,
        "start": spot.start,
        "end": spot.end,
    }


def _readings(readings: Iterable[Reading]) -> list[dict[str, Any]]:
    return [{"text": reading.text, "parties": list(reading.parties)} for reading in readings]


def _convergence(one: Convergence) -> dict[str, Any]:
    where = _spot(one.spot) if one.spot else {"section": one.section}
    return {
        "words": one.words,
        **where,
        "share": one.share,
        "base_words": one.base_words,
        "untouched_words": one.untouched_words,
        "passages": one.passages,
        "single": one.single,
        "several": one.several,
        "alternatives": one.alternatives,
        "paragraphs": one.paragraphs,
        "untouched_paragraphs": one.untouched_paragraphs,
        "new": one.new,
    }


def _contested(one: Contested) -> dict[str, Any]:
    return {
        "words": one.words,
        **_spot(one.spot),
        "scope": str(one.scope),
        "base": one.base,
        "readings": _readings(one.readings),
        "beside": list(one.beside),
    }


def _open(one: OpenParagraph) -> dict[str, Any]:
    return {
        "words": one.words,
        **_spot(one.spot),
        "asked": one.asked,
        "least": one.least,
        "wordings": [
            {
                "text": wording.text,
                "settles": list(wording.settles),
                "proposed": wording.proposed,
                "passages": wording.passages,
                "changes": [list(change) for change in wording.changes],
            }
            for wording in one.wordings
        ],
    }


def _near_equal(one: NearEqual) -> dict[str, Any]:
    return {
        "words": one.words,
        **_spot(one.spot),
        "scope": str(one.scope),
        "base": one.base,
        "with_base": one.with_base,
        "differences": [str(difference) for difference in one.differences],
        "evidence": [list(pair) for pair in one.evidence],
        "readings": _readings(one.readings),
    }


def _substitution(one: Substitution) -> dict[str, Any]:
    # Many parties leave a term in the same many places: each place is written once.
    number = {spot: n for n, spot in enumerate(one.where)}
    return {
        "words": one.words,
        "old": one.old,
        "new": one.new,
        "where": [_spot(spot) for spot in one.where],
        "uses": [
            {
                "party": use.party,
                "places": [number[spot] for spot in use.places],
                "left": [number[spot] for spot in use.left],
            }
            for use in one.uses
        ],
    }


def _shift(one: Shift) -> dict[str, Any]:
    return {
        "words": one.words,
        **_spot(one.spot),
        "old": one.old,
        "new": one.new,
        "direction": str(one.direction),
        "scale": one.scale,
        "practice": one.practice,
        "reading": one.reading.text,
        "parties": list(one.parties),
    }


def _map(one: SectionMap) -> dict[str, Any]:
    return {
        "section": one.section,
        "places": one.places,
        "touched": dict(one.touched),
        "pairs": [
            {"parties": [pair.first, pair.second], "equal": pair.equal, "differing": pair.differing}
            for pair in one.pairs
        ],
    }


def _brackets(one: BracketCount) -> dict[str, Any]:
    return {
        "words": one.words,
        "pairs": one.pairs,
        "deepest": one.deepest,
        "loose": one.loose,
        "wishes": one.wishes,
        "paragraphs": [
            {
                **_spot(there.spot),
                "pairs": there.pairs,
                "deepest": there.deepest,
                "loose": there.loose,
                "wishes": there.wishes,
            }
            for there in one.paragraphs
        ],
    }


def _awaited(one: Awaited) -> dict[str, Any]:
    return {
        "words": one.words,
        **_spot(one.spot),
        "awaits": str(one.awaits),
        "where": str(one.where),
        "parties": list(one.parties),
        "quote": one.quote,
        "evidence": one.evidence,
        "touched_by": list(one.touched_by),
    }
