"""Whatever comes in, one clear sentence goes out: what, where, what to do; exit 2, no traceback."""

from pathlib import Path

import pytest

from tests.archives import archive
from tests.cli.program import BASE, adref, base_and

TYPES = b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
W = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
BOMB = (
    b'<?xml version="1.0"?><!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]>'
    b"<w:document " + W + b"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
WORD = archive(
    {
        "[Content_Types].xml": TYPES,
        "word/document.xml": b"<w:document " + W + b"><w:body/></w:document>",
    }
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
MINUTES = """
1. The treasurer opened the meeting at nine and thanked members for the new boats, sails and ropes.

2. Membership fees stay unchanged until spring; juniors pay half, families two thirds, guests nothing.

3. Regatta dates were fixed for June and August; volunteers for the kitchen sign the list at the door.

4. Mooring places for visitors are let by the harbour master, who keeps a waiting list in his office.

5. Winter storage begins when the crane comes; masts go under the roof, hulls beside the tennis courts.
"""
FILES = {
    "empty.docx": (b"", "empty"),
    "blank.md": (b" \n\n ", "empty"),
    "old.doc": (OLE, r"\.docx"),
    "locked.docx": (OLE + "EncryptedPackage".encode("utf-16-le"), "password|encrypted"),
    "mail.msg": (OLE + b"\0\0" + "__properties_version1.0".encode("utf-16-le") + b"\0\0", r"\.eml"),
    "cut.docx": (WORD[: len(WORD) // 2], "zip|damaged|incomplete"),
    "other.docx": (archive({"[Content_Types].xml": TYPES, "xl/workbook.xml": b"<x/>"}), "Excel|xlsx|document"),
    "bomb.docx": (archive({"[Content_Types].xml": TYPES, "word/document.xml": b"<" + b" " * (64 << 20)}), "limit|unpack|times|larger"),
    "entities.docx": (archive({"[Content_Types].xml": TYPES, "word/document.xml": BOMB}), "DOCTYPE|entit"),
    "latin.md": ("1. Sécurité.".encode("latin-1"), "UTF-8"),
    "paper.pdf": (b"%PDF-1.7\n%...", "PDF"),
    "null.txt": (b"1. Words\x00\x00", "text|binary|NUL"),
}  # fmt: skip


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("verb", ["read", "check"])
def test_a_file_that_cannot_be_read_is_refused_by_name(
    tmp_path: Path, name: str, verb: str
) -> None:
    """The message names the file and what is wrong with it; there is no traceback."""
    data, said = FILES[name]
    path = tmp_path / name
    path.write_bytes(data)
    ran = adref(verb, path)
    assert (ran.status, ran.out) == (2, "")
    assert name in ran.err
    assert len(ran.err.strip().splitlines()) == 1
    assert any(word.replace("\\", "") in ran.err for word in said.split("|")), ran.err


@pytest.mark.parametrize(
    ("make", "said"),
    [(lambda p: p, "no such file"), (lambda p: p.mkdir() or p, "folder")],
    ids=["missing", "directory"],
)
def test_what_is_no_file_is_refused(tmp_path: Path, make: object, said: str) -> None:
    """A path that leads nowhere, and a directory."""
    base, _ = base_and(tmp_path)
    path = make(tmp_path / "EU.md")  # type: ignore[operator]
    ran = adref("compile", base, path, "-o", tmp_path / "out.json")
    assert ran.status == 2
    assert said in ran.err
    assert "EU.md" in ran.err
    assert not (tmp_path / "out.json").exists()


def test_two_inputs_of_one_party_are_both_named(tmp_path: Path) -> None:
    """EU.md and EU.txt are the same party's; which counts is not ours to say."""
    base, [paper] = base_and(tmp_path, EU=BASE)
    twin = tmp_path / "EU.txt"
    twin.write_text(BASE, encoding="utf-8")
    ran = adref("compile", base, paper, twin, "-o", tmp_path / "out.json")
    assert ran.status == 2
    assert "EU.md" in ran.err
    assert "EU.txt" in ran.err
    assert "--party" in ran.err


def test_a_party_name_with_a_slash_is_refused(tmp_path: Path) -> None:
    """It could not stand in a list of parties or a file name."""
    base, [paper] = base_and(tmp_path, EU=BASE)
    ran = adref("compile", base, paper, "--party", f"{paper}=EU/Norway", "-o", tmp_path / "o.json")
    assert ran.status == 2
    assert "EU/Norway" in ran.err


def test_the_good_inputs_are_named_beside_the_bad(tmp_path: Path) -> None:
    """So that one bad file the night before a plenary does not hide what works."""
    base, [paper] = base_and(tmp_path, EU=BASE.replace("digital", "data"))
    bad = tmp_path / "US.docx"
    bad.write_bytes(b"")
    ran = adref("compile", base, paper, bad, "-o", tmp_path / "out.json")
    assert ran.status == 2
    assert "US.docx" in ran.err
    assert "EU.md" in ran.err
    assert "--keep-going" in ran.err
    assert not (tmp_path / "out.json").exists()


def test_keeping_going_says_in_the_result_what_was_left_out(tmp_path: Path) -> None:
    """The compilation is written without the bad input and names it."""
    base, [paper] = base_and(tmp_path, EU=BASE.replace("digital", "data"))
    bad = tmp_path / "US.docx"
    bad.write_bytes(b"")
    ran = adref("compile", base, paper, bad, "--keep-going", "-o", tmp_path / "out.json")
    written = (tmp_path / "out.json").read_text(encoding="utf-8")
    assert ran.status == 0
    assert '"input-left-out"' in written
    assert "US.docx" in written


def test_the_wrong_document_is_said_to_be_wrong(tmp_path: Path) -> None:
    """A paper on another text is not laid over this one."""
    base, [wrong] = base_and(tmp_path, EU=MINUTES)
    ran = adref("compile", base, wrong, "-o", tmp_path / "out.json")
    assert ran.status == 2
    assert "does not answer base.md" in ran.err


@pytest.mark.parametrize("verb", ["read", "check"])
def test_the_wrong_base_is_said_to_be_wrong(tmp_path: Path, verb: str) -> None:
    """Reading and checking go on, and say so."""
    base, [wrong] = base_and(tmp_path, EU=MINUTES)
    ran = adref(verb, wrong, "--base", base, "--format", "json")
    assert '"wrong-document"' in ran.out
    right, [paper] = base_and(tmp_path, EU=BASE)
    assert '"wrong-document"' not in adref(verb, paper, "--base", right, "--format", "json").out


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("out.xyz", "no writer"),
        ("out", "has no suffix"),
        (".", "is a folder"),
        ("EU.md", "is one of the inputs"),
        ("base.md/x.json", "no folder"),
    ],
)
def test_an_output_that_cannot_be_written_is_refused_first(
    tmp_path: Path, output: str, said: str
) -> None:
    """Before any work is done, and nothing is overwritten."""
    base, [paper] = base_and(tmp_path, EU=BASE)
    ran = adref("compile", base, paper, "-o", tmp_path / output)
    assert ran.status == 2
    assert said in ran.err
    assert paper.read_text(encoding="utf-8") == BASE


def test_no_inputs_says_how_to_name_them(tmp_path: Path) -> None:
    """The base alone is no compilation."""
    base, _ = base_and(tmp_path)
    ran = adref("compile", base)
    assert ran.status == 2
    assert "inputs" in ran.err


def test_a_convention_that_names_no_mark_says_what_to_write(tmp_path: Path) -> None:
    """The message lists the marks there are."""
    base, _ = base_and(tmp_path)
    ran = adref("read", base, "--convention", "purple=inserted")
    assert ran.status == 2
    assert "bold+underline=inserted" in ran.err


def test_a_folder_without_its_description_is_refused(tmp_path: Path) -> None:
    """It is no negotiation folder."""
    ran = adref("compile", tmp_path)
    assert ran.status == 2
    assert "negotiation.toml" in ran.err


@pytest.mark.parametrize(
    "words", ["word " * 10_000_000, "word word word\n" * 100_000], ids=["line", "wrapped"]
)
def test_a_paragraph_beyond_measure_is_refused(tmp_path: Path, words: str) -> None:
    """Fifty megabytes in one line, or over a million characters in many."""
    path = tmp_path / "EU.md"
    path.write_text(f"1. {words}", encoding="utf-8")
    ran = adref("read", path)
    assert (ran.status, ran.out) == (2, "")
    assert "more than the limit of 1,000,000" in ran.err
