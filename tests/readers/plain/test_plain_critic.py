"""CriticMarkup as another program's own test files understand it."""

import re
from pathlib import Path

import pytest

from adref.readers.plain.critic import Remark, critic_markup

NAMES = {
    "{++": "Addition",
    "{--": "Deletion",
    "{~~": "Substitution",
    "{>>": "Comment",
    "{==": "Highlight",
}
CASE = re.compile(r"(.*?)\n=+> CriticMarkup\(([^\n]*)\)", re.DOTALL)
FILES = (
    "basic_markdown",
    "basic_ranges",
    "edge_cases",
    "malformed_ranges",
    "metadata_basic_range",
    "metadata_edge_range",
)


def outermost(text: str) -> list[str]:
    """The names of the changes and comments that stand in no other."""
    depth, names = 0, []
    for found in critic_markup(text).between(0, len(text)):
        sign = text[found.start : found.start + 3]
        if isinstance(found, Remark) or (found.opens and sign in NAMES):
            names += [NAMES[sign]] if depth == 0 else []
        depth += 0 if isinstance(found, Remark) else 1 if found.opens else -1
    return names


@pytest.mark.parametrize("name", FILES)
def test_another_program_finds_the_same(shared: Path, name: str) -> None:
    """Every case of the file gives the nodes that stand beside it."""
    folder = shared / "real/tracked/criticmarkup/fevol/test"
    cases = CASE.findall((folder / f"{name}.txt").read_text("utf-8"))
    expected = [re.findall("|".join(NAMES.values()), nodes) for _, nodes in cases]
    assert [outermost(text) for text, _ in cases] == expected
    assert cases


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("{++a++}{--b--}", ["Addition", "Deletion"]),
        ("{~~a~>b~~}", ["Substitution"]),
        ("{~~a~~}", []),
        ("{~~a~>b~>c~~}", ["Substitution"]),
        ("{++a {>>b<<} c++}", ["Addition"]),
        ("{==a==}{>>b<<}", ["Highlight", "Comment"]),
        ("{++a {--b++} c--}", ["Addition"]),
        ("{++a\n\nb++}", ["Addition"]),
        ("\\{++a++}", []),
        ("{>>a {++b<<} c++}", ["Comment"]),
    ],
)
def test_tokens_pair_with_the_nearest_of_their_kind(text: str, names: list[str]) -> None:
    """Those without a partner, and a substitution without its arrow, are text."""
    assert outermost(text) == names
