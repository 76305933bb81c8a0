"""The sources of a compilation's readings, with the verdicts of the library, by reading."""

from pathlib import Path

from adref.compilation.standing import Origin, Sourced, readings_of
from adref.folder.assemble import Request, assemble
from adref.folder.verify import with_sources
from adref.library.schema import Address
from adref.library.sourced import sourced
from tests.library.shelf import HARBOUR, TREATY, library

BASE = """# Draft

1. Every harbour should remain open to vessels in distress, whatever flag they fly.

2. Boats are welcome.
"""
CHAD = f"""{BASE.replace("should", "**shall** ~~should~~").replace("they fly.", "they fly. (71/301, para 1)")}
2 bis. **To invite donors to contribute to the fund.** (A/RES/71/301, para 2 (b); Tunis agenda)

2 ter. **Each Party shall keep its lighthouses lit from dusk to dawn in every season.** (71/301, para 2)
"""


def verdicts(found: Sourced) -> tuple[str, str, str, str, list[str]]:
    """What is said of a source, without its words."""
    return found.source.symbol, found.verdict, found.name, found.place, [*map(str, found.elsewhere)]


def test_every_source_of_a_reading_has_its_verdict(tmp_path: Path, where: Address) -> None:
    """Under the target of the reading that names it; what names none is not there."""
    (tmp_path / "base.md").write_text(BASE, encoding="utf-8")
    (tmp_path / "Chad.md").write_text(CHAD, encoding="utf-8")
    fiji = BASE.replace("should remain", "must remain")
    (tmp_path / "Fiji.md").write_text(fiji, encoding="utf-8")
    inputs = (tmp_path / "Chad.md", tmp_path / "Fiji.md")
    assembled = assemble(Request(tmp_path / "base.md", inputs))
    compilation = assembled.compilation
    with library(where, harbour=HARBOUR, treaty=TREATY):
        found = with_sources(assembled, where).standing.sourced
    readings = {
        target: reading for p in compilation.paragraphs for target, reading, _ in readings_of(p)
    }
    assert {readings[target].parties for target in found} == {("Chad",)}
    one, two, three = (found[target] for target in readings if target in found)
    assert [*map(verdicts, one)] == [("A/RES/71/301", "exact", "A/RES/71/301", "1", [])]
    assert [*map(verdicts, two)] == [
        ("A/RES/71/301", "exact", "A/RES/71/301", "2 (b)", []),
        (
            "WSIS-05/TUNIS/DOC/6(Rev.1)-E",
            "source not held",
            "",
            "",
            ["A/RES/71/301, 2 (b) (Safe harbours for all)"],
        ),
    ]
    elsewhere = ["Convention on Lighthouses, Article 5, 1"]
    assert [*map(verdicts, three)] == [
        ("A/RES/71/301", "not found there", "A/RES/71/301", "", elsewhere)
    ]
    assert two[0].text == "To invite donors to contribute to the fund"


def test_a_compilation_without_sources_asks_nothing(tmp_path: Path, where: Address) -> None:
    """No reading, no verdict."""
    (tmp_path / "base.md").write_text(BASE, encoding="utf-8")
    (tmp_path / "Fiji.md").write_text(BASE.replace("should", "must"), encoding="utf-8")
    request = Request(tmp_path / "base.md", (tmp_path / "Fiji.md",))
    with library(where, harbour=HARBOUR) as database:
        assert sourced(database, assemble(request).compilation) == {}


def test_a_source_named_in_a_footnote_to_a_new_paragraph_is_a_source_of_it(
    tmp_path: Path, where: Address
) -> None:
    """As ``adref verify`` has it; agreed language with such a note is not without one."""
    (tmp_path / "base.md").write_text(BASE, encoding="utf-8")
    put_in = "2 bis. **To invite donors to contribute to the fund on a voluntary basis.**[^1]"
    chad = f"{BASE}\n{put_in}\n\n[^1]: Source: A/RES/71/301, para 2 (b).\n"
    (tmp_path / "Chad.md").write_text(chad, encoding="utf-8")
    assembled = assemble(Request(tmp_path / "base.md", (tmp_path / "Chad.md",)))
    with library(where, harbour=HARBOUR):
        standing = with_sources(assembled, where, uncited=True).standing
    ((found,),) = standing.sourced.values()
    assert verdicts(found) == ("A/RES/71/301", "exact", "A/RES/71/301", "2 (b)", [])
    assert {u.origin for there in standing.unnoted.values() for u in there} == {Origin.BASE}
