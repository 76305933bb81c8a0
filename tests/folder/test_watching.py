"""Long work by several processes, and seen by somebody: the same results in the same order."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from adref.folder.assemble import Request, assemble
from adref.folder.verify import By, verify_papers, with_sources
from adref.library.schema import LibraryUnusable
from tests.library.shelf import HARBOUR, library

T = TypeVar("T")
BASE = "# Draft\n\n1. Every harbour shall remain open to vessels in distress, whatever flag they fly.\n"
PARTIES = tuple(f"P{n}" for n in range(8))


def talks(folder: Path) -> Path:
    """A negotiation of eight parties, of which one cannot be read, and its library."""
    toml = 'title = "Talks"\n[[drafts]]\nid = "1"\nfile = "drafts/1.md"\n'
    texts = {party: BASE.replace("shall", f"shall, {party} says,") for party in PARTIES}
    files = {f"inputs/1/{party}.md": text for party, text in (texts | {"P3": " "}).items()}
    for name, text in {"negotiation.toml": toml, "drafts/1.md": BASE, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    with library(folder / "library.sqlite", harbour=HARBOUR):
        return folder


def test_two_processes_find_what_one_finds(tmp_path: Path) -> None:
    """In the order of the files, and an input that cannot be read is named by both."""
    folder = talks(tmp_path)
    one, two = (
        [
            (r.file, r.claims, r.uncited, r.altered, str(r.fault))
            for r in verify_papers(folder, folder / "library.sqlite", by=By(workers))
        ]
        for workers in (1, 2)
    )
    assert two == one
    assert [(file, fault != "None") for file, *_, fault in one] == [
        ("1.md", False),
        *((f"{party}.md", party == "P3") for party in PARTIES),
    ]
    assert len([altered for *_, altered, _ in one if altered]) == 7


def test_whoever_watches_sees_all_that_is_done(tmp_path: Path) -> None:
    """The paragraphs of the base, then the inputs; the paragraphs of a compilation."""
    seen: list[tuple[str, int, int]] = []

    def watch(done: Iterable[T], total: int, what: str, /) -> Iterator[T]:
        for at, each in enumerate(done, 1):
            seen.append((what, at, total))
            yield each

    folder = talks(tmp_path)
    list(verify_papers(folder, folder / "library.sqlite", by=By(1, watch)))
    request = Request(folder / "drafts/1.md", (folder / "inputs/1/P1.md",))
    assembled = assemble(request)
    with_sources(assembled, folder / "library.sqlite", uncited=True, by=By(1, watch))
    assert [one for one in seen if one[1] == one[2]] == [
        ("base", 2, 2),
        ("inputs", 8, 8),
        ("agreed language", 2, 2),
    ]


def test_a_library_that_cannot_be_used_is_no_fault_of_the_papers(tmp_path: Path) -> None:
    """It is said once, before any of them is read."""
    with pytest.raises(LibraryUnusable):
        list(verify_papers(talks(tmp_path), tmp_path / "none.sqlite"))
