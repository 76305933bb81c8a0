"""Tracked changes as Word writes them."""

from pathlib import Path

import pytest

from tests.acceptance.contract import codes, faults, wishes
from tests.acceptance.desk import Desk
from tests.acceptance.forms import change, p, run, word

LINES = [
    "1. We commit to bridge the digital divide.",
    "2. We thank the host country for its hospitality.",
    "3. We recall the Tunis Agenda and the plan of action.",
    "4. States should cooperate on trade.",
]
TEXTS = [line[3:] for line in LINES]
NUMBERED = '<w:pStyle w:val="ListNumber"/>'
INSERTED = "<w:rPr>" + change("ins", 90, "") + "</w:rPr>"
DELETED = "<w:rPr>" + change("del", 91, "") + "</w:rPr>"
MOVED_AWAY = "<w:rPr>" + change("moveFrom", 92, "") + "</w:rPr>"
MOVED_HERE = "<w:rPr>" + change("moveTo", 93, "") + "</w:rPr>"


def out(words: str, author: str = "A") -> str:
    """Words taken out under tracked changes."""
    return change("del", 1, run(words, tag="delText"), author)


def new(words: str, author: str = "A") -> str:
    """Words put in under tracked changes."""
    return change("ins", 2, run(words), author)


HOST = "2. We thank the "
CASES = {
    "inside a word": (run("2. We th") + out("ank") + new("ink of") + run(" the host country."), "We think of the host country."),
    "runs and authors": (run("2. We ") + out("th") + out("ank", "B") + new("sal") + new("ute", "B") + run(" the host country."), "We salute the host country."),
    "deleted inside an insertion": (run(HOST) + change("ins", 1, run("kind ") + change("del", 2, run("old ", tag="delText"), "B")) + run("host country."), "We thank the kind host country."),
    "taken out and put in again": (run("2. We thank ") + out("the host") + new("the host") + run(" country."), "We thank the host country."),
    "in a hyperlink": (run(HOST) + f'<w:hyperlink w:anchor="x">{run("host ")}{new("kind ")}</w:hyperlink>' + run("country."), "We thank the host kind country."),
    "in a content control": (run(HOST) + f"<w:sdt><w:sdtContent>{run('host ')}{new('kind ')}</w:sdtContent></w:sdt>" + run("country."), "We thank the host kind country."),
    "formatting alone": (run(HOST) + '<w:r><w:rPr><w:b/><w:rPrChange w:id="9" w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>host</w:t></w:r>' + run(" country."), "We thank the host country."),
    "space and tabs": (run("2.") + "<w:r><w:tab/></w:r>" + run("We  thank\u00a0the ho\u00adst country. "), "We thank the host country."),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_changes_inside_a_paragraph(tmp_path: Path, case: tuple[str, str]) -> None:
    """The paper says what accepting all changes in Word gives, and no word of it is silent."""
    runs, text = case
    base = [LINES[0], "2. We thank the host country.", *LINES[2:]]
    desk = Desk.at(tmp_path, base, "clean")
    desk.put_file(
        "EU.docx",
        word([p(run(LINES[0])), p(runs), *[p(run(line)) for line in LINES[2:]]]),
        [TEXTS[0], text, *TEXTS[2:]],
    )
    made = desk.compiled()
    assert faults(made, desk.truths) == []
    assert [silent for *_, silent in wishes(made) if silent] == []


PLAIN = [p(run(line)) for line in LINES]
PAPERS = {
    "deleted with its mark": ([PLAIN[0], p(out(LINES[1]), DELETED), *PLAIN[2:]], [TEXTS[0], *TEXTS[2:]]),
    "deleted without its mark": ([PLAIN[0], p(out(LINES[1])), *PLAIN[2:]], [TEXTS[0], *TEXTS[2:]]),
    "added with its mark": ([*PLAIN[:2], p(new("2 bis. We salute them."), INSERTED), *PLAIN[2:]], [*TEXTS[:2], "We salute them.", *TEXTS[2:]]),
    "added after a mark": ([PLAIN[0], p(run(LINES[1]), INSERTED), p(new("We salute them.")), *PLAIN[2:]], [*TEXTS[:2], "We salute them.", *TEXTS[2:]]),
    "moved": ([PLAIN[0], p(change("moveFrom", 1, run(LINES[1])), MOVED_AWAY), PLAIN[2], p(change("moveTo", 2, run(LINES[1])), MOVED_HERE), PLAIN[3]], [TEXTS[0], TEXTS[2], TEXTS[1], TEXTS[3]]),
    "moved and edited": ([PLAIN[0], p(change("moveFrom", 1, run(LINES[1])), MOVED_AWAY), PLAIN[2], p(change("moveTo", 2, run(LINES[1][:-1])) + new(" again."), MOVED_HERE), PLAIN[3]], [TEXTS[0], TEXTS[2], TEXTS[1][:-1] + " again.", TEXTS[3]]),
    "across two paragraphs": ([PLAIN[0], p(run("2. We thank the host") + out(" country for its hospitality."), DELETED), p(out("3. We recall the Tunis Agenda") + run(" and the plan of action.")), PLAIN[3]], [TEXTS[0], "We thank the host and the plan of action.", TEXTS[3]]),
    "empty paragraphs": ([p(""), *PLAIN[:2], p(run("  ")), *PLAIN[2:], p("")], TEXTS),
}  # fmt: skip


@pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)
def test_changes_of_whole_paragraphs(tmp_path: Path, paper: tuple[list[str], list[str]]) -> None:
    """The paper says what accepting all changes in Word gives, and no word of it is silent."""
    paragraphs, truth = paper
    desk = Desk.at(tmp_path, LINES, "clean").put_file("EU.docx", word(paragraphs), truth)
    made = desk.compiled()
    assert faults(made, desk.truths) == []
    assert [silent for *_, silent in wishes(made) if silent] == []


def numbered(*middle: str) -> bytes:
    """The lines numbered by Word, with *middle* in the place of the second and third."""
    first, *_, last = [p(run(text), NUMBERED) for text in TEXTS]
    return word([first, *middle, last])


def on_numbers(folder: Path, middle: list[str], truth: list[str]) -> Desk:
    """A desk with a base numbered by Word, and one paper on it."""
    base = folder / "base.docx"
    base.write_bytes(numbered(*[p(run(text), NUMBERED) for text in TEXTS[1:3]]))
    return Desk(folder, base).put_file("EU.docx", numbered(*middle), truth)


def test_a_paragraph_added_among_automatic_numbers(tmp_path: Path) -> None:
    """The paragraphs after it keep their labels of the base; their words are untouched."""
    fresh = p(new("We salute them."), NUMBERED + INSERTED)
    kept = [p(run(text), NUMBERED) for text in TEXTS[1:3]]
    desk = on_numbers(tmp_path, [fresh, *kept], [TEXTS[0], "We salute them.", *TEXTS[1:]])
    made = desk.compiled()
    assert faults(made, desk.truths) == []
    assert wishes(made) == [("", "We salute them.", ["EU"], [])]


JOINED = ([p(run(TEXTS[1] + " "), NUMBERED + DELETED), p(run(TEXTS[2]), NUMBERED)], [TEXTS[0], f"{TEXTS[1]} {TEXTS[2]}", TEXTS[3]])  # fmt: skip
SPLIT = ([p(run(TEXTS[1]), NUMBERED), p(run("We recall the Tunis Agenda"), NUMBERED + INSERTED), p(run(" and the plan of action."), NUMBERED)], [*TEXTS[:2], "We recall the Tunis Agenda", "and the plan of action.", TEXTS[3]])  # fmt: skip


@pytest.mark.parametrize("paper", [JOINED, SPLIT], ids=["joined", "split"])
def test_a_tracked_paragraph_mark_joins_and_splits(
    tmp_path: Path, paper: tuple[list[str], list[str]]
) -> None:
    """The party's text is that of the accepted file."""
    desk = on_numbers(tmp_path, *paper)
    assert faults(desk.compiled(), desk.truths) == []


@pytest.mark.parametrize("paper", [JOINED, SPLIT], ids=["joined", "split"])
def test_a_tracked_paragraph_mark_is_a_mark(
    tmp_path: Path, paper: tuple[list[str], list[str]]
) -> None:
    """Whoever joins or splits under tracked changes has marked it."""
    made = on_numbers(tmp_path, *paper).compiled()
    assert "no-marks" not in codes(made, "EU")
    assert [silent for *_, silent in wishes(made) if silent] == []


def test_a_word_file_without_text_is_refused(tmp_path: Path) -> None:
    """An empty page, or a scan pasted as a picture, says nothing on the base."""
    desk = Desk.at(tmp_path, LINES, "clean").put_file("EU.docx", word([p("")]), [])
    with pytest.raises(AssertionError, match=r"EU\.docx: .*(empty|no text)"):
        desk.compiled()


def test_hidden_text_is_no_proposal(tmp_path: Path) -> None:
    """What Word does not show, nobody sent."""
    hidden = p(run(LINES[1]) + run(" Call me first.", "<w:vanish/>"))
    desk = Desk.at(tmp_path, LINES, "clean")
    desk.put_file("EU.docx", word([PLAIN[0], hidden, *PLAIN[2:]]), TEXTS)
    assert wishes(desk.compiled()) == []
