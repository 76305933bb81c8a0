"""Hostile and broken RTF: refused by a stated limit, or read within bounds; never a crash."""

import random
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from rtf_build import EU, HEAD, codes, marked, p, r, rtf
from tests.readers.spans import lines

from adref.base.errors import AdrefError, InputUnreadable
from adref.readers.rtf import read
from adref.readers.rtf.tokens import MAX_DEPTH

ROOT = Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "examples"))
import build  # noqa: E402 - it stands beside the package
from building.rtf import rtf as as_rtf  # noqa: E402

SECONDS = 4
"""How long the mutations may take in a test run; ten minutes of them were run once, by hand."""


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("{" * 1_000_000 + "x" + "}" * 1_000_000, "more than 5,000 groups inside each other"),
        (r"{\shptxt a" * 60, "more than 50 notes or boxes inside each other"),
        (r"{\footnote b" * 60, "more than 50 notes or boxes inside each other"),
        ("a" * 1_000_001, "paragraph 1 has 1,000,001 characters"),
        (r"\par " * 200_001, "more than the limit of 200,000 paragraphs"),
        (r"{\fonttbl" + r"{\f1;}" * 400_000, "a table of more than 1,000,000 instructions"),
        (r"{\pict" + "{}" * 2_000_001, "more than the limit of 4,000,000 instructions"),
    ],
    ids=["braces", "boxes", "notes", "text", "paragraphs", "table", "instructions"],
)
def test_what_is_too_much_is_refused_with_the_limit(body: str, what: str) -> None:
    """The message names the limit and says what to do."""
    with pytest.raises(InputUnreadable, match=f"{what}.*; (open it in Word|part it)"):
        read(rtf(body), "x.rtf")


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("{" * (MAX_DEPTH - 5) + "x", ["x"]),
        ("a" + "}" * 100_000, ["a"]),
        ("a\\" + "b" * 1_000_000 + " c", ["ac"]),
        (r"a\li" + "9" * 1_000_000 + " b", ["ab"]),
        (r"a\u-99999999999999999999 ?b", [f"a{chr(-9_999_999_999 % 0x10000)}b"]),
        (r"a\bin999999999 b", ["a"]),
        (r"a\bin-5 b", ["ab"]),
        (r"a\ilvl999\ls-1\itap99999\outlinelevel-7\cf-3\f999999 b", ["ab"]),
        (r"\pard\intbl\itap99999 a\nestcell", ["a"]),
        (r"a\cell\row\row\nestrow\nestcell b", ["a", "b"]),
        (r"a{\field{\*\fldinst{\field{\*\fldinst{\field b", ["a"]),
        (r"a{\fldrslt b}{\fldinst c}{\ud d}{\*\atnref 1}{\ftnalt}", ["abd"]),
        (r"a{\*\atnparent -999999999999999}{\annotation b}", ["a"]),
        (r"a{\*\*\*\*\b c}", ["a"]),
        (r"a{\*}{}{\*{\*", ["a"]),
        ("a\\", ["a}"]),
        ("a\\'", ["a"]),
        ("a\\'4", ["a4"]),
        (r"{\info{\title", []),
    ],
)
def test_what_makes_no_sense_is_read_as_far_as_it_does(body: str, expected: list[str]) -> None:
    """No number is too large and no group stands in a wrong place."""
    assert lines(marked(body)) == expected


def test_a_drawing_with_a_large_picture_does_not_take_long() -> None:
    """Found by mutation: the properties of drawings were put together byte by byte."""
    body = r"{\shp{\*\shpinst{\sp{\sn fill}{\sv {\pict " + "89504e47\n" * 60_000 + "}}}}}"
    start = time.perf_counter()
    assert lines(marked("a" + body)) == ["a"]
    assert time.perf_counter() - start < 20


def test_a_list_that_counts_from_a_thousand_million_is_counted_in_digits() -> None:
    """In letters its number would be forty million long."""
    lists = (
        r"{\*\listtable{\list{\listlevel\levelnfc4\levelstartat999999999{\leveltext\'02\'00.;}}"
        r"\listid1}}{\*\listoverridetable{\listoverride\listid1\ls1}}"
    )
    found = marked(lists + r"\pard\ls1 a\par")
    assert (lines(found), codes(found)) == (["a"], ["number-unreadable"])


def test_styles_based_on_each_other_in_a_ring_or_without_end_are_followed_only_so_far() -> None:
    """Ten thousand of them, each used once."""
    styles = "".join(rf"{{\s{n}\sbasedon{(n + 1) % 10_000} a;}}" for n in range(10_000))
    body = "".join(rf"\pard\s{n} x\par" for n in range(0, 10_000, 10))
    found = marked(body, rf"{{\rtf1{{\stylesheet{styles}}}")
    assert len(found.paragraphs) == 1000


def _seeds() -> list[bytes]:
    """Files to change: the shipped wishes as RTF, and what these tests are made of."""
    wishes = [build.wishes_of(name) for name in ("Riverine-States", "Island-Forum", "Tarn")]
    texts = [path.read_text(encoding="utf-8") for path in Path(__file__).parent.glob("test_*.py")]
    snippets = [found for text in texts for found in re.findall(r'r"([^"]*\\[^"]*)"', text)]
    small = [f"{HEAD}{snippet}}}".encode("latin-1", "replace") for snippet in snippets]
    return [*(as_rtf(one, "T") for one in wishes), *small, rtf(p(r("a", rf"\revised{EU}")))]


def _mutated(seed: bytes, pieces: list[bytes], chance: random.Random) -> bytes:
    """*seed* with pieces of others put in, parts taken out, doubled, or cut off."""
    data = bytearray(seed)
    if len(data) > 6_000:
        at = chance.randrange(len(data))
        data = data[: chance.randrange(500, 4_000)] + data[at : at + chance.randrange(4_000)]
    for _ in range(chance.randrange(1, 12)):
        at = chance.randrange(len(data) + 1)
        other = chance.randrange(len(data) + 1)
        data[at : at + chance.choice((0, 0, 1, 9))] = chance.choice(
            (chance.choice(pieces), bytes([chance.randrange(256)]), data[other : other + 99], b"")
        )
    return bytes(data)


def _mutations(seconds: float, number: int) -> Iterator[bytes]:
    """Changed files, the same in every run, for so many *seconds*."""
    chance = random.Random(number)
    seeds = _seeds()
    words = {word for seed in seeds for word in re.findall(rb"\\[a-z]+-?\d* ?|[{}]|\\\W", seed)}
    pieces = [*sorted(words), b"{\\*", b"\\u-99999999999", b"\\bin7", b"{\\footnote", b"\\nestrow"]
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        yield b"{\\rtf1" + _mutated(chance.choice(seeds), pieces, chance)


def _fault(data: bytes) -> str:
    """What goes wrong with *data* that must not; empty if nothing does."""
    try:
        found = read(data, "x.rtf")
    except AdrefError:
        return ""
    except Exception as error:  # noqa: BLE001 - any other error is the fault looked for
        return f"{error!r} with {data!r}"
    sizes = [len("".join(s.text for s in q.spans)) for q in found.paragraphs]
    wrong = [c for c in found.comments if c.paragraph is not None and c.end > sizes[c.paragraph]]
    return f"{wrong} with {data!r}" if wrong else ""


def test_no_mutation_of_a_file_is_more_than_the_reader_can_take() -> None:
    """Whatever is put in, taken out or cut off: a document, or a refusal in one sentence."""
    faults = (_fault(data) for data in _mutations(SECONDS, number=20))
    assert next((fault for fault in faults if fault), "") == ""
