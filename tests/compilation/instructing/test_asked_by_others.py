"""Letters that report what other parties ask for: that is no wish of the sender."""

import pytest

from adref.compilation.instructing.askers import Naming
from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.kinds import PartyKind
from adref.negotiation.names import party_of_file
from adref.negotiation.senders import naming_of
from tests.compilation.instructing.notation import changed, told, unclear
from tests.compilation.notation import base

GROUND = base(
    "7. We welcome the report. We thank the host. We close.",
    "8. States should share data, in time. They should do so soon.",
    "9. The review will be held again. It is open.",
)
DONE = ["7. We welcome the report. We{-- thank--} the host. We close."]
GONE = ["9. {--The review will be held again. It is open.--}"]
CHARTER = Charter(
    "A text",
    (),
    (
        PartyEntry("FRIENDS", "Friends of Data", PartyKind.GROUP, ("Norway", "Fiji")),
        PartyEntry("ILO", "International Labour Organization", speaks_for=("ITUC",)),
        PartyEntry("ITUC", "Trade Union Confederation", aliases=("the Unions",)),
    ),
)


def seen_by(sender: str, *head: str) -> Naming:
    """Whom a name is of in a paper with the file name *sender*, with *head* above its letter."""
    return naming_of(party_of_file(sender, CHARTER), head, CHARTER)


@pytest.mark.parametrize(
    "text",
    [
        "The EU proposes to delete paragraph 9.",
        "The European Union and its member States propose to delete paragraph 9.",
        "China would like to delete paragraph 9.",
        "China also strongly suggests deleting “again” in paragraph 9.",
        "China suggests that paragraph 9 should be deleted.",
        "The EU and China propose to delete paragraph 9.",
        "The delegation of Italy proposes to delete paragraph 9.",
        "Iran (Islamic Republic of) proposes to delete paragraph 9.",
        "中国 proposes to delete paragraph 9.",
        "Китай proposes to delete paragraph 9.",
        "The Unions propose to delete paragraph 9.",
        "China supports deleting paragraph 9.",
        "On behalf of the G77, Cuba proposes to delete paragraph 9.",
        "Cuba (on behalf of the Group of 77) proposes to delete paragraph 9.",
        # The sender only says what it heard.
        "We note that the EU proposes to delete paragraph 9.",
        "Norway notes that the EU proposes to delete paragraph 9.",
        "Paragraph 9: the EU proposes to delete “again”.",
        "The EU proposes to delete paragraph 9 and we propose to delete paragraph 8.",
        "We propose to delete paragraph 8 and the EU proposes to delete “again”.",
        "As the EU proposes, paragraph 9 should be deleted.",
        "As Norway and we know, the EU proposes to delete paragraph 9.",
        # The owner of a proposal, and a name before a colon.
        "EU proposal: delete paragraph 9.",
        "China’s suggestion is to delete paragraph 9.",
        "EU: delete paragraph 9.",
        "EU: we propose to delete paragraph 9.",
        "EU, China: delete “soon” in paragraph 8. We do not agree.",
        # What follows from what another asks for.
        "The EU proposes to replace “should” by “shall” in paragraph 9. The same in paragraph 8.",
        "The EU proposes to delete paragraph 9. It also proposes to delete paragraph 8.",
        # As was so before: nothing is understood.
        "As the EU suggested, replace “soon” by “now” in paragraph 8.",
        "Following the proposal of the G77, delete paragraph 9.",
        "We support the proposal of the EU to delete paragraph 9.",
    ],
)
def test_what_another_asks_for_is_not_changed(text: str) -> None:
    """In the letter of Norway, the sentence changes nothing; its own wish beside it does."""
    own = "In paragraph 7, delete “thank”."
    assert changed(GROUND, f"{text}\n{own}", seen_by("Norway")) == DONE


IN_FRENCH = "Au paragraphe 7, supprimer « thank »."
IN_SPANISH = "En el párrafo 7, suprímase “thank”."


@pytest.mark.parametrize(
    ("own", "text"),
    [
        (IN_FRENCH, "L’Union européenne propose de supprimer le paragraphe 9."),
        (IN_FRENCH, "La Chine souhaite supprimer le paragraphe 9."),
        (
            IN_FRENCH,
            "La Chine, au nom de l’Union européenne, propose de supprimer le paragraphe 9.",
        ),
        (IN_FRENCH, "Conformément à la proposition de la Chine, supprimer le paragraphe 9."),
        (IN_SPANISH, "La Unión Europea propone suprimir el párrafo 9."),
        (IN_SPANISH, "China y la Unión Europea proponen suprimir el párrafo 9."),
        (IN_SPANISH, "China pide que se suprima el párrafo 9."),
    ],
)
def test_what_another_asks_for_in_other_languages_is_not_changed(own: str, text: str) -> None:
    """As in English."""
    assert changed(GROUND, f"{text}\n{own}", seen_by("Norway")) == DONE


@pytest.mark.parametrize(
    ("sender", "text"),
    [
        ("EU", "The EU proposes to delete paragraph 9."),
        ("EU", "The European Union and its member States propose to delete paragraph 9."),
        ("Norway", "Norway proposes to delete paragraph 9."),
        ("Norway", "NORWAY: delete paragraph 9."),
        ("Norway", "We propose to delete paragraph 9."),
        ("Norway", "My delegation wishes to delete paragraph 9."),
        ("Norway", "The Group proposes to delete paragraph 9."),
        ("Norway", "It is proposed to delete paragraph 9."),
        ("Norway", "The EU and Norway propose to delete paragraph 9."),
        ("Norway", "My delegation and the EU propose to delete paragraph 9."),
        ("Norway", "Norway, on behalf of Iceland and Switzerland, proposes to delete paragraph 9."),
        # The sender's own wish, in which others are named.
        ("Norway", "We support the EU proposal to delete paragraph 9."),
        ("Norway", "Norway supports the EU’s proposal to delete paragraph 9."),
        ("Norway", "Following the proposal of the G77, we propose to delete paragraph 9."),
        ("Norway", "As the EU proposes, we would like to delete paragraph 9."),
        ("Norway", "We propose, as the EU suggests, to delete paragraph 9."),
        ("Norway", "Paragraph 9 should be deleted, as proposed by the EU."),
        ("Norway", "Delete paragraph 9, since China proposes to delete it elsewhere."),
        # A group, its members, and those that a party speaks for.
        ("G77", "On behalf of the G77, Cuba proposes to delete paragraph 9."),
        ("Cuba", "On behalf of the G77, Cuba proposes to delete paragraph 9."),
        ("Cuba", "The Group of 77 and China proposes to delete paragraph 9."),
        ("China", "The Group of 77 and China proposes to delete paragraph 9."),
        ("Cuba", "Cuba (on behalf of the Group of 77) proposes to delete paragraph 9."),
        ("Norway", "The Friends of Data propose to delete paragraph 9."),
        ("ILO", "The Unions propose to delete paragraph 9."),
        # Codes of States are words as well.
        ("Norway", "AND: delete paragraph 9."),
        # It is not known who sent it.
        ("letter 7", "The EU proposes to delete paragraph 9."),
        ("letter 7", "EU: delete paragraph 9."),
    ],
)
def test_what_the_sender_asks_for_is_carried_out(sender: str, text: str) -> None:
    """By whatever name, beside others, or for those it speaks for."""
    assert changed(GROUND, text, seen_by(sender)) == GONE


@pytest.mark.parametrize(
    ("head", "wanted"),
    [
        (("Permanent Mission of Norway to the United Nations",), []),
        (("Submission by Norway", "New York"), []),
        (("Egypt, on behalf of the Group of 77",), []),
        (("European Union",), GONE),
        (("Permanent Mission of France to the United Nations",), GONE),
        (("Norway", "European Union"), GONE),
        (("To the Chair",), GONE),
    ],
)
def test_a_letterhead_says_who_the_sender_is(head: tuple[str, ...], wanted: list[str]) -> None:
    """Where the file is not named after its party; not where it names two."""
    text = "The EU proposes to delete paragraph 9."
    assert changed(GROUND, text, seen_by("letter 7", *head)) == wanted


def test_a_notice_says_whose_wish_it_is() -> None:
    """With the comment on the paragraph of which it is said."""
    text = "China and the EU propose to delete paragraph 9."
    assert unclear(GROUND, text, seen_by("Norway")) == [
        "it tells a wish of China, EU, not of the sender"
    ]


def test_words_that_another_gives_stand_in_the_comment() -> None:
    """Those that follow in a line of their own are not lost."""
    text = "The EU proposes to replace paragraph 9 by the following:\n“9. We meet.”"
    (comment,) = told(GROUND, text, seen_by("Norway")).document.comments
    assert (comment.paragraph, comment.text) == (
        2,
        "The EU proposes to replace paragraph 9 by the following: We meet.",
    )
