"""The pinned packages: complete, by hash, the same in every group, and without any address."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
GROUPS = ("run", "dev", "bench")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def lines(group: str) -> list[str]:
    """The requirements of *group*, one a line, each with its hashes."""
    text = (ROOT / "requirements" / f"{group}.txt").read_text(encoding="utf-8")
    whole = text.replace("\\\n", " ").splitlines()
    return [line for line in whole if line and not line.startswith("#")]


def versions(group: str) -> set[str]:
    """What *group* installs: name and version; a wider group may need it under more conditions."""
    return {re.split(r" (?:;|--hash)", line)[0].strip() for line in lines(group)}


def named(words: list[str | dict[str, str]]) -> set[str]:
    """The names of the packages in a list of dependencies, groups they include among them."""
    found: set[str] = set()
    for word in words:
        if isinstance(word, dict):
            found |= named(PROJECT["dependency-groups"][word["include-group"]])
        else:
            found.add(re.split(r"[<>=\[ ]", word)[0].lower())
    return found


@pytest.mark.parametrize("group", GROUPS)
def test_every_pin_has_a_hash(group: str) -> None:
    """Nothing is installed that is not the very file that was tested."""
    assert [line for line in lines(group) if "==" not in line or "--hash=sha256:" not in line] == []


@pytest.mark.parametrize("group", GROUPS)
def test_no_pin_names_an_address(group: str) -> None:
    """Where packages come from is the machine's business."""
    assert [line for line in lines(group) if "://" in line or line.startswith("-")] == []


@pytest.mark.parametrize(("narrow", "wide"), [("run", "dev"), ("dev", "bench")])
def test_the_wider_group_holds_the_narrower(narrow: str, wide: str) -> None:
    """One resolution serves all, so a test runs on what the demo runs on."""
    assert versions(narrow) - versions(wide) == set()


@pytest.mark.parametrize(
    ("group", "wanted"),
    [
        ("run", PROJECT["project"]["dependencies"]),
        ("run", PROJECT["dependency-groups"]["build"]),
        ("dev", PROJECT["dependency-groups"]["dev"]),
        ("bench", PROJECT["dependency-groups"]["bench"]),
    ],
    ids=["program", "build", "dev", "bench"],
)
def test_what_the_project_names_is_pinned(group: str, wanted: list[str | dict[str, str]]) -> None:
    """After a change of pyproject.toml, `make lock` was run."""
    pinned = {version.split("==")[0] for version in versions(group)}
    assert named(wanted) - pinned == set()
