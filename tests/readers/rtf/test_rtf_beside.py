"""Words that an RTF file holds beside its text: each is told."""

import pytest
from rtf_build import codes, marked, p, r
from tests.readers.spans import lines


def form(inner: str) -> str:
    """A field of a form without a result."""
    return rf"{{\field{{\*\fldinst {{ FORM {{\*\formfield{{{inner}}}}}}}}}{{\fldrslt }}}}"


def field(instruction: str) -> str:
    """A field without a result."""
    return rf"{{\field{{\*\fldinst {{ {instruction} }}}}{{\fldrslt {{}}}}}}"


PHONETIC = r'EQ \\* jc2 \\* "Font:Mincho" \\* hps10 \\o\\ad(\\s\\up 9(kan),\u28450\'3f)'
ENTRIES = r"{\*\ffl Oppose}{\*\ffl Support}"
SHAPE = r"{{\shp{{\*\shpinst{{\sp{{\sn {}}}{{\sv {}}}}}}}}}"
LINK = r'{\field{\*\fldinst HYPERLINK "#x" \\o "see there"}{\fldrslt here}}'
TOLD = {
    "a phonetic guide": (field(PHONETIC), "漢", ("ruby-ignored", "kan")),
    "a formula by a field": (field(r"EQ \\f(1,2)"), "", ("field-not-read", "f(1,2)")),
    "the choice in a drop-down field": (
        form(rf"\fftype2\ffres1{ENTRIES}"), "", ("form-field", "Support"),
    ),
    "the choice where none was made": (
        form(rf"\fftype2\ffres25\ffdefres0{ENTRIES}"), "", ("form-field", "Oppose"),
    ),
    "a ticked box": (
        form(r"\fftype1\ffres1{\*\ffname Agreed}"), "", ("form-field", "Agreed"),
    ),
    "a tooltip": (LINK, "{link:#x|here}", ("hidden-text", "see there")),
    "a tooltip of a shape": (
        SHAPE.format("wzTooltip", "see there"), "", ("hidden-text", "see there"),
    ),
    "words for a shape": (
        SHAPE.format("wzDescription", "two flags"), "", ("object-ignored", "two flags"),
    ),
    "decorative lettering": (
        SHAPE.format("gtextUNICODE", "DRAFT"), "", ("drawing-text", "DRAFT"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", TOLD)
def test_words_beside_the_text_are_told(name: str) -> None:
    """What is shown is text; a notice of its kind has the rest."""
    body, shown, (code, words) = TOLD[name]
    found = marked(p(r("a") + body))
    told = [(notice.code, words in notice.words) for notice in found.notices]
    assert (lines(found), told) == ([f"a{shown}"], [(code, True)])


def test_words_for_a_picture_are_told_beside_their_number() -> None:
    """They stand in the properties of the picture, which is not read."""
    props = r"{\*\picprop{\sp{\sn wzDescription}{\sv two flags}}}"
    picture = rf"{{\*\shppict{{\pict{props}\pngblip 89}}}}"
    found = marked(p(r("a") + picture + r("b")))
    assert [n.words for n in found.notices] == [
        "1 picture not read; look at the file itself",
        "the words that stand for a picture are not read: 'two flags'",
    ]
    assert lines(found) == ["ab"]


def test_a_button_is_its_words_and_is_not_pressed() -> None:
    """They stand in the instruction, behind the program that they would start."""
    found = marked(p(field("MACROBUTTON NoMacro [Name of the State]")))
    assert (lines(found), codes(found)) == (["[Name of the State]"], ["script-ignored"])


def test_an_empty_box_is_not_told() -> None:
    """Nobody ticked it."""
    assert marked(p(r("a") + form(r"\fftype1\ffres0"))).notices == ()
