"""Stances said in sentences: what is understood, and what is left alone."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.negotiation.signed import Names, sentences
from adref.negotiation.stances import Heard, heard

NAMES = Names(
    [
        *(("EU", "EU"), ("European Union", "EU"), ("UE", "EU"), ("Union européenne", "EU")),
        *(("Unión Europea", "EU"), ("Norway", "Norway"), ("Norvège", "Norway")),
        *(("Noruega", "Norway"), ("G77", "G77"), ("Group of 77 and China", "G77")),
        *(("US", "US"), ("Japan", "Japan"), ("LDCs", "LDC")),
    ]
)


def said(text: str) -> list[str]:
    """What Norway says with *text*: stance, whose proposal or "-", paragraphs, what it narrows."""
    return [_in_short(one) for one in heard(text, "Norway", NAMES)]


def _in_short(one: Heard) -> str:
    parts = (one.stance, ",".join(one.parties) or "-", *one.labels)
    return " ".join((*parts, *(["..."] if one.is_narrow else []), *one.quoted))


@pytest.mark.parametrize(
    ("sentence", "understood"),
    [
        ("We support the EU proposal.", "supports EU"),
        ("We support the EU's proposal on paragraph 12.", "supports EU 12"),
        ("Norway supports the proposal of the EU.", "supports EU"),
        ("Norway aligns itself with the EU on para 12.", "supports EU 12"),
        ("Norway aligns itself with the EU statement on para 12.", "supports EU 12"),
        ("We support the EU and Japan proposals.", "supports EU,Japan"),
        ("We agree with Japan.", "supports Japan"),
        ("Support EU.", "supports EU"),
        ("We support paragraphs 12, 13 and 14 bis.", "supports - 12 13 14 bis"),
        ("We fully support the EU proposal to delete “safe”.", "supports EU ... safe"),
        ("We can go along with the EU proposal.", "flexible EU"),
        ("We can go along with this paragraph.", "flexible -"),
        ("We could support the EU proposal.", "flexible EU"),
        ("In a spirit of flexibility, we can support the EU proposal.", "flexible EU"),
        ("We are flexible on the EU proposal.", "flexible EU"),
        ("Paragraph 12 is acceptable to my delegation.", "flexible - 12"),
        ("We reserve our position.", "reserves -"),
        ("Norway reserves its position on para. 12 bis.", "reserves - 12 bis"),
        ("On paragraph 12, we reserve our position.", "reserves - 12"),
        ("Nous appuyons la proposition de l'UE.", "supports EU"),
        ("La Norvège se rallie à la proposition de l’Union européenne.", "supports EU"),
        ("Nous réservons notre position sur le paragraphe 12.", "reserves - 12"),
        ("Dans un esprit de souplesse, nous appuyons la proposition de l'UE.", "flexible EU"),
        ("Apoyamos la propuesta de la Unión Europea.", "supports EU"),
        ("Noruega se suma a la propuesta de la UE.", "supports EU"),
        ("Reservamos nuestra posición sobre el párrafo 12.", "reserves - 12"),
        ("Con espíritu de flexibilidad, podemos apoyar la propuesta de la UE.", "flexible EU"),
    ],
)
def test_a_clear_sentence_is_understood(sentence: str, understood: str) -> None:
    """The stance, and whose proposal or which paragraph, in three languages."""
    assert said(sentence) == [understood]


@pytest.mark.parametrize(
    ("sentence", "understood"),
    [
        ("We cannot accept the EU proposal.", "opposes EU"),
        ("We can't accept para 12.", "opposes - 12"),
        ("We are not in a position to support the proposals of the EU and the G77.", "opposes EU,G77"),
        ("The EU proposal is not acceptable to us.", "opposes EU"),
        ("We do not oppose the EU proposal.", "flexible EU"),
        ("We have no objection to the EU amendment.", "flexible EU"),
        ("We do not have any objection to the EU amendment.", "flexible EU"),
        ("Nous ne pouvons pas appuyer la proposition de l’Union européenne.", "opposes EU"),
        ("Nous ne nous opposons pas à la proposition de l'UE au paragraphe 12.", "flexible EU 12"),
        ("Nous nous opposons au paragraphe 12.", "opposes - 12"),
        ("Nous n'avons pas d'objection à la proposition de l'UE.", "flexible EU"),
        ("No podemos aceptar la propuesta de la UE.", "opposes EU"),
        ("No nos oponemos a la propuesta de la UE.", "flexible EU"),
        ("Nos oponemos al párrafo 12.", "opposes - 12"),
        ("No tenemos objeción a la enmienda de la UE.", "flexible EU"),
    ],
)  # fmt: skip
def test_a_negation_turns_the_stance(sentence: str, understood: str) -> None:
    """Not to support is to oppose; not to oppose is no support, but flexibility."""
    assert said(sentence) == [understood]


@pytest.mark.parametrize(
    "sentence",
    [
        "We support the EU proposal but would like to add “safe”.",
        "We support the EU proposal in principle.",
        "We would support the EU proposal if “shall” is replaced.",
        "We do not fully support the EU proposal.",
        "We do not think that we can support the EU proposal.",
        "We doubt that we support the EU proposal.",
        "Can we support the EU proposal?",
        "We thank the EU for its proposal, but we cannot support it.",
        "We support this.",
        "We support this proposal.",
        "Oppose.",
        "Let us support the EU proposal.",
        "Si se corrige, apoyamos la propuesta de la UE.",
        "Nous appuyons la proposition de l'UE, mais sans le second alinéa.",
    ],
)
def test_what_is_said_with_a_condition_or_of_nothing_in_particular_is_left_alone(
    sentence: str,
) -> None:
    """Half a stance is none."""
    assert said(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Japan supports the EU proposal.",
        "It is important that States support the EU proposal.",
        "The EU says that we support the proposal of Japan.",
        "We propose to add “We support the EU proposal”.",
        "We join the EU in reserving our position.",
    ],
)
def test_only_the_sender_takes_a_stance_in_its_paper(sentence: str) -> None:
    """What it says of others, and what it quotes, is not its position."""
    assert said(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We support capacity building in the EU.",
        "We support the LDCs in building ports.",
        "We support the EU in its work on ports.",
        "We agree with the EU that ports matter.",
        "We support paragraph 31 of the Tunis Agenda.",
        "We align ourselves with the statement of the Group of 77 and China.",
        "We oppose the deletion of paragraph 12.",
        "On paragraph 12 we support the EU proposal and on paragraph 13 that of Japan.",
        "Help us support the people.",
    ],
)
def test_support_of_something_else_is_no_position(sentence: str) -> None:
    """A good cause, another text, a statement on no paragraph, two paragraphs at once."""
    assert said(sentence) == []


def test_one_sentence_may_take_two_stances() -> None:
    """Both count where both are clear."""
    assert said("We support the EU proposal and oppose that of Japan.") == [
        "supports EU",
        "opposes Japan",
    ]


def test_a_part_that_is_not_understood_spoils_the_sentence() -> None:
    """It may take back what the other part says."""
    assert said("We support the EU proposal and oppose most of its second half.") == []


def test_a_name_in_capitals_is_no_word() -> None:
    """The United States are not "us"."""
    assert said("We support the US proposal.") == ["supports US"]
    assert said("We support the proposal by us.") == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We support paras. 12 and 13. We oppose para. 14.", 2),
        ("First.\nSecond", 2),
        ("The U.S. proposal. Next.", 2),
        ("See art. 5 of it.", 1),
        ("We support it; however, not all.", 1),
    ],
)
def test_a_stop_after_para_ends_no_sentence(text: str, count: int) -> None:
    """Lines and stops do."""
    assert len(list(sentences(text))) == count


@pytest.mark.parametrize(
    "words",
    [
        "We would like " * 40 + "to",
        "would like to also " * 30,
        "We support " + "the EU and Japan and the G77 " * 20 + "against",
        "the EU and Japan " * 30 + "are not",
        "We support " + "the text of the EU and Japan " * 18 + "which is not",
        "We support the EU proposal " + "on this paragraph " * 30 + "x",
        "We support " + "the new latest text of EU " * 20 + "is acceptabl",
    ],
)
def test_a_hostile_sentence_is_read_in_no_time(words: str) -> None:
    """Words that may be divided in many ways are not tried in all of them."""
    before = process_time()
    heard_words = list(heard(f"{words} support.", "Norway", NAMES))
    assert process_time() - before < 1
    assert len(heard_words) <= 1


_WORDS = ("We support the", "EU", "proposal", "§p0", "§r", "§me", "para 12", "“x”", "not", ".", "\n", "and", "NO", "(a)")  # fmt: skip


@given(st.lists(st.one_of(st.sampled_from(_WORDS), st.text(max_size=6)), max_size=12))
def test_any_text_is_read_without_a_fault(words: list[str]) -> None:
    """Whatever stands in a comment, what is heard in it stands in it."""
    text = " ".join(words)
    assert all(one.sentence in text for one in heard(text, "Norway", NAMES))
