"""What marks mean: proved by the base, guessed without it, or as told."""

from collections.abc import Iterable

import pytest

from adref.compilation.convention import Convention, ConventionUnreadable, read_convention
from adref.compilation.interpret import interpret, interpret_base, with_relations
from adref.readers import plain
from adref.text.document import MarkedDocument, Relation, Role
from adref.text.walk import Named, base_paragraphs, raw_after, raw_before

BASE = (
    "1. The digital economy has expanded rapidly since the Summit.",
    "2. Access remains uneven within and between all countries.",
    "3. States should promote the transfer of technology on mutually agreed terms.",
    "4. Partners should support capacity building in every region.",
    "5. The review should be an input to the work of the Assembly.",
    "6. Feedback is invited on all of these matters by everyone.",
)


def _read(paragraphs: Iterable[str]) -> MarkedDocument:
    return plain.read("\n\n".join(paragraphs).encode(), "paper.md")


def _base() -> tuple[Named, ...]:
    return base_paragraphs(interpret_base(_read(BASE)))


def _words(document: MarkedDocument, role: Role) -> list[str]:
    return [s.text.strip() for p in document.paragraphs for s in p.spans if s.role is role]


def test_bold_words_that_the_base_lacks_are_insertions() -> None:
    """And struck words that it has are deletions."""
    paper = [BASE[0].replace("digital", "~~digital~~ **data**"), *BASE[1:]]
    understood = interpret(_read(paper), _base())
    assert _words(understood.document, Role.INSERTED) == ["data"]
    assert _words(understood.document, Role.DELETED) == ["digital"]
    assert understood.convention == "bold=inserted,strike=deleted"


def test_bold_words_that_the_base_has_are_ornament() -> None:
    """The same paper underlines what is new."""
    paper = [
        BASE[0].replace("digital economy", "**digital economy**"),
        BASE[1].replace("uneven", "uneven <u>and unfair</u>"),
        BASE[2].replace("States", "**States**"),
        *BASE[3:],
    ]
    understood = interpret(_read(paper), _base())
    assert _words(understood.document, Role.INSERTED) == ["and unfair"]
    assert _words(understood.document, Role.DELETED) == []


def test_a_style_that_changes_from_page_to_page_is_followed() -> None:
    """Bold means new on the first page and is ornament on the second."""
    paper = [
        BASE[0].replace("rapidly", "rapidly **but not in all regions of the world**"),
        BASE[1].replace("uneven", "uneven **and unfair to the poorest among them**"),
        BASE[2],
        BASE[3].replace("should support capacity building", "**should support capacity building**"),
        BASE[4].replace("should be an input to the work", "**should be an input to the work**"),
        BASE[5],
    ]
    understood = interpret(_read(paper), _base())
    assert _words(understood.document, Role.INSERTED) == [
        "but not in all regions of the world",
        "and unfair to the poorest among them",
    ]


def test_brackets_mean_out_where_underline_means_in() -> None:
    """As one group of the WHO writes: the brackets themselves are no words of anybody."""
    paper = [
        BASE[0].replace("digital", "[digital] <u>data</u>"),
        BASE[1].replace("uneven within and between", "[uneven within and] <u>unequal</u> between"),
        *BASE[2:],
    ]
    understood = interpret(_read(paper), _base())
    first = understood.document.paragraphs[0]
    assert " ".join(raw_before([first]).split()) == BASE[0].removeprefix("1. ")
    assert " ".join(raw_after([first]).split()) == BASE[0].replace("digital", "data")[3:]


def test_brackets_that_dispute_are_words() -> None:
    """Without an underline a bracket says that something is not agreed."""
    paper = [BASE[0].replace("digital", "[digital] **[data]**"), *BASE[1:]]
    understood = interpret(_read(paper), _base())
    assert "[digital]" in raw_after([understood.document.paragraphs[0]])


def test_without_a_base_the_guess_is_said_to_be_one() -> None:
    """Inline bold and a strike show a paper marked by hand; the notice says it is unproven."""
    paper = [
        BASE[0].replace("digital", "~~digital~~ **data**"),
        "1 bis. A new paragraph.",
        *BASE[1:],
    ]
    understood = interpret(_read(paper))
    assert _words(understood.document, Role.INSERTED) == ["data", "A new paragraph."]
    assert [n.code for n in understood.document.notices] == ["base-unproven"]


def test_a_paper_without_marks_is_clean() -> None:
    """A draft that holds a paragraph "1 bis" is not thereby a paper of new paragraphs."""
    understood = interpret(_read([BASE[0], "1 bis. Agreed last week.", *BASE[1:]]))
    assert (understood.convention, understood.marked) == ("clean", False)
    assert _words(understood.document, Role.INSERTED) == []


def test_source_notes_are_set_apart_unless_the_base_has_them() -> None:
    """What a party writes about its source is no word of the text."""
    noted = BASE[0] + " (A/RES/70/125, para 31)"
    understood = interpret(_read([noted, *BASE[1:]]), _base())
    assert _words(understood.document, Role.NOTE) == ["(A/RES/70/125, para 31)"]
    own = base_paragraphs(interpret_base(_read([noted, *BASE[1:]])))
    assert _words(interpret(_read([noted, *BASE[1:]]), own).document, Role.NOTE) == []


def test_a_convention_that_is_told_is_followed() -> None:
    """Whatever the base would say."""
    paper = [BASE[0].replace("digital", "*digital*"), *BASE[1:]]
    told = read_convention("italic=deleted")
    understood = interpret(_read(paper), _base(), told)
    assert _words(understood.document, Role.DELETED) == ["digital"]


@pytest.mark.parametrize(
    ("words", "inserted", "deleted"),
    [
        ("bold=inserted,strike=deleted", {"bold"}, {"strike"}),
        ("bold+colour:ff0000=inserted", {"bold", "colour:FF0000"}, set()),
        ("tracked", set(), set()),
    ],
)
def test_a_convention_is_read_and_printed_alike(
    words: str, inserted: set[str], deleted: set[str]
) -> None:
    """What a compilation prints can be given back."""
    convention = read_convention(words)
    assert convention == Convention(frozenset(inserted), frozenset(deleted))
    assert read_convention(str(convention)) == convention


@pytest.mark.parametrize("words", ["bold", "bold=kept", "purple=inserted", "bold==", ""])
def test_a_convention_that_says_nothing_is_refused(words: str) -> None:
    """The message shows how to write one."""
    with pytest.raises(ConventionUnreadable, match=r"bold.underline=inserted"):
        read_convention(words)


def test_a_paragraph_that_is_put_in_as_a_whole_is_shown_as_new() -> None:
    """Whether its label says so or not; one with kept words is not."""
    paper = [
        *BASE[:2],
        "**We thank the host.**",
        "**2 alt. Access is uneven.**",
        BASE[2] + " **x**",
    ]
    shown = with_relations(interpret(_read(paper), _base()).document)
    assert [p.relation for p in shown.paragraphs] == [
        None,
        None,
        Relation.INSERTED_AFTER,
        Relation.ALTERNATIVE_OF,
        None,
    ]
