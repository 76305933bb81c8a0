"""The files by which the limits are measured are honest: small ones of each are read."""

from pathlib import Path

import pytest
from bench.hostile import read_it
from bench.hostile_papers import PAPERS

CASES = [(form, name) for form, papers in PAPERS.items() for name in papers]
ALWAYS_LARGE = {"every part at its limit"}


@pytest.mark.parametrize(
    ("form", "name"),
    [case for case in CASES if case[1] not in ALWAYS_LARGE],
    ids=[" ".join(case) for case in CASES if case[1] not in ALWAYS_LARGE],
)
def test_a_small_one_is_read(form: str, name: str, tmp_path: Path) -> None:
    """What the bench refuses is refused for its size, not for a fault in how it was built."""
    path = tmp_path / f"x.{form}"
    path.write_bytes(PAPERS[form][name](60_000))
    assert read_it(form, path) == "read"
