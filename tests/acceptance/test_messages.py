"""Inputs that arrive by e-mail."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.acceptance import forms
from tests.acceptance.contract import codes, wishes
from tests.acceptance.desk import Desk, adref
from tests.acceptance.sample import BASE, with_line

EDITED = with_line(1, "1. The digital economy has expanded {--rapidly --}since the Summit of 2005.")
WISH = [("rapidly", "", ["Norway"], [])]
COVER = "Dear colleagues,\n\nPlease find our input attached.\n\nKind regards"


def mail(sender: str, body: str, **attached: bytes) -> bytes:
    """A message from *sender* with files, named by their keywords ("paper_docx")."""
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, "desk@conference.example", "Input"
    message["Date"] = "Mon, 05 May 2031 10:00:00 +0000"
    message.set_content(body)
    for name, data in attached.items():
        message.add_attachment(
            data,
            maintype="application",
            subtype="octet-stream",
            filename=name.replace("_", "."),
        )
    return message.as_bytes()


def written(form: str, lines: list[str]) -> bytes:
    """The bytes of *lines* in *form*."""
    return forms.FORMS[form][1](lines)


MISSION = "Permanent Mission of Norway to the UN <mission@norway.example>"
MESSAGES = {
    "in the body": mail(MISSION, "\n\n".join(EDITED)),
    "attached": mail(MISSION, COVER, paper_docx=written("tracked", EDITED)),
    "attached twice, in two forms": mail(
        MISSION, COVER, paper_docx=written("tracked", EDITED), paper_md=written("critic", EDITED)
    ),
}


@pytest.mark.parametrize("message", MESSAGES.values(), ids=MESSAGES)
def test_a_message_is_its_senders_paper(tmp_path: Path, message: bytes) -> None:
    """Whichever part holds it, the wish is that of the mission that sent it."""
    made = Desk.at(tmp_path, BASE, "clean").put_file("FW input.eml", message, []).compiled()
    assert wishes(made) == WISH
    assert [party["file"] for party in made["parties"]] == ["FW input.eml"]


def test_the_file_says_whose_it_is_where_it_names_a_party(tmp_path: Path) -> None:
    """A secretariat forwards papers, and names the files after the parties."""
    message = mail("Desk <desk@conference.example>", COVER, paper_docx=written("tracked", EDITED))
    made = Desk.at(tmp_path, BASE, "clean").put_file("Norway.eml", message, []).compiled()
    assert wishes(made) == WISH


def test_the_covering_words_are_set_aside_with_a_notice(tmp_path: Path) -> None:
    """They are no proposal, and nobody has to wonder where they went."""
    desk = Desk.at(tmp_path, BASE, "clean").put_file("mail.eml", MESSAGES["attached"], [])
    assert "enclosure-set-aside" in codes(desk.compiled(), "Norway")


def test_what_the_covering_words_say_is_kept_as_a_comment(tmp_path: Path) -> None:
    """A mission may say there whose proposal it supports."""
    body = f"{COVER}\n\nWe support the proposal of Kenya on paragraph 4."
    message = mail(MISSION, body, paper_docx=written("tracked", EDITED))
    made = Desk.at(tmp_path, BASE, "clean").put_file("mail.eml", message, []).compiled()
    comments = [c["text"] for p in made["paragraphs"] for c in p["comments"]]
    assert any("We support the proposal of Kenya on paragraph 4." in text for text in comments)


def test_two_forms_of_a_paper_and_a_letter_are_one_paper(tmp_path: Path) -> None:
    """The letter adds what it says to the paper it came with."""
    body = "In paragraph 3, replace “should” by “shall”."
    message = mail(
        MISSION, body, paper_docx=written("tracked", EDITED), paper_md=written("critic", EDITED)
    )
    made = Desk.at(tmp_path, BASE, "clean").put_file("mail.eml", message, []).compiled()
    assert wishes(made) == [*WISH, ("should", "shall", ["Norway"], [])]


def test_a_place_says_which_attachment(tmp_path: Path) -> None:
    """The reader of the compilation finds the words in the message."""
    message = mail(MISSION, COVER, paper_md=written("silent", EDITED))
    made = Desk.at(tmp_path, BASE, "clean").put_file("mail.eml", message, []).compiled()
    assert {n["place"]["file"] for n in made["notices"]} >= {"mail.eml/paper.md"}


def test_two_whole_papers_that_differ_are_refused(tmp_path: Path) -> None:
    """Which counts is not for the program to say."""
    other = with_line(2, "2. Access remains uneven, and should be improved by 2030.")
    message = mail(MISSION, COVER, old_md=written("critic", EDITED), new_md=written("clean", other))
    desk = Desk.at(tmp_path, BASE, "clean").put_file("mail.eml", message, [])
    ran = adref("compile", desk.base, *desk.inputs, "-o", tmp_path / "out.json")
    assert ran.status == 2
    assert (
        "holds 2 whole papers that differ: old.md and new.md; save the one that counts" in ran.err
    )


def test_a_message_without_a_paper_is_a_letter(tmp_path: Path) -> None:
    """The error says so."""
    desk = Desk.at(tmp_path, BASE, "clean").put_file("mail.eml", mail(MISSION, COVER), [])
    ran = adref("compile", desk.base, *desk.inputs, "-o", tmp_path / "out.json")
    assert ran.status == 2
    assert "check that it is the paper, not the letter that came with it" in ran.err


def test_reading_a_message_shows_all_its_parts(tmp_path: Path) -> None:
    """The words of the message first, then what came with it."""
    path = tmp_path / "mail.eml"
    path.write_bytes(MESSAGES["attached"])
    ran = adref("read", path, "--format", "criticmarkup")
    assert ran.out.index("Please find our input attached") < ran.out.index("{--rapidly")
