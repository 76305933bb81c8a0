"""States, groups, and whose name is whose."""

import pytest

from adref.negotiation.charter import Charter, PartyEntry
from adref.negotiation.groups import groups
from adref.negotiation.idents import ident_fault, name_key
from adref.negotiation.names import known_party, party_called, party_of_file, party_of_sender
from adref.negotiation.states import Membership, state_of, states


def test_the_united_nations_have_193_members_and_two_observer_states() -> None:
    """As since 2011 and 2012."""
    counted = [sum(s.membership is m for s in states()) for m in Membership]
    assert counted[:2] == [193, 2]


def test_every_state_has_a_name_in_each_official_language() -> None:
    """None is left to be guessed."""
    assert {tuple(s.names) for s in states()} == {("en", "fr", "es", "ru", "ar", "zh")}


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Republic of Korea", "KR"),
        ("Democratic People's Republic of Korea", "KP"),
        ("Côte d'Ivoire", "CI"),
        ("COTE D’IVOIRE", "CI"),
        ("The Netherlands", "NL"),
        ("Trinidad & Tobago", "TT"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Suisse", "CH"),
        ("中国", "CN"),
        ("مصر", "EG"),
        ("Россия", "RU"),
        ("USA", "US"),
        ("IT", "IT"),
    ],
)
def test_a_state_is_known_by_every_name_it_signs_with(name: str, code: str) -> None:
    """Whatever the language, the accents and the apostrophes."""
    found = state_of(name)
    assert found is not None
    assert found.iso2 == code


@pytest.mark.parametrize("words", ["it", "in", "us all", "Article 4", "Rationale", "the"])
def test_words_are_no_states(words: str) -> None:
    """A code counts only in capitals."""
    assert state_of(words) is None


def test_no_name_is_that_of_two() -> None:
    """Names of States and groups, spelt in any way, lead to one of them."""
    of_states = {name_key(n): s.iso2 for s in states() for n in (*s.names.values(), *s.other_names)}
    of_groups = {name_key(n) for g in groups() for n in (g.name, *g.aliases)}
    assert of_groups.isdisjoint(of_states)
    assert [
        s.iso2 for s in states() for n in s.other_names if of_states[name_key(n)] != s.iso2
    ] == []


def test_the_negotiation_s_own_list_comes_first() -> None:
    """A secretariat that calls its party so knows best."""
    own = PartyEntry("Korea", "Republic of Korea")
    assert known_party("Republic of Korea", Charter("x", (), (own,))) is own


@pytest.mark.parametrize(
    ("name", "ident"),
    [
        ("European Union and its member States", "EU"),
        ("Group of 77 and China", "G77"),
        ("U.S.", "United States of America"),
        ("Friends of / the Sea: north; south", "Friends of the Sea north south"),
        ("//", "unnamed"),
    ],
)
def test_every_name_gives_an_id_that_holds(name: str, ident: str) -> None:
    """Signs that an id must not hold are left out."""
    assert (party_called(name).ident, ident_fault(party_called(name).ident)) == (ident, None)


@pytest.mark.parametrize(
    ("name", "address", "ident"),
    [
        ("Norway", "", "Norway"),
        ("Permanent Mission of Norway to the United Nations", "a@b.example", "Norway"),
        ("Mission permanente de la Suisse", "", "Switzerland"),
        ("Delegation of the European Union to the UN", "", "EU"),
        ("MFA of Japan", "", "Japan"),
        ("Egypt on behalf of the Group of 77 and China", "", "G77"),
        ("Norway, aligning itself with the statement of the EU", "", "Norway"),
        ("Jane Doe", "jane@mfa.norland.example", "Norland"),
        ("Jane Doe", "coordinator@g40.example", "G40"),
    ],
)
def test_a_sender_writes_for_a_party(name: str, address: str, ident: str) -> None:
    """By the name of the mission, or by an address that the negotiation lists."""
    charter = Charter(
        "x",
        (),
        (
            PartyEntry("Norland", "Norland", aliases=("mfa.norland.example",)),
            PartyEntry("G40", "Group of 40", aliases=("coordinator@g40.example",)),
        ),
    )
    found = party_of_sender(name, address, charter)
    assert found is not None
    assert found.ident == ident


@pytest.mark.parametrize(
    ("name", "ident"),
    [
        ("on behalf of the Group of 77 and China", "G77"),
        ("Egypt, on behalf of the Group of 77 and China", "G77"),
        ("Statement by Egypt on behalf of the African Group", "AFRICAN-GROUP"),
        ("La France, au nom de l’Union européenne et de ses États membres", "EU"),
        ("Cuba en nombre del Grupo de los 77 y China", "G77"),
        ("The European Union and its 27 Member States", "EU"),
        ("EU + its Member States", "EU"),
        ("Alliance of Small Island States (AOSIS)", "AOSIS"),
        ("Norway, aligning itself with the statement of the EU", "Norway"),
        ("Ukraine, which aligns itself with the European Union", "Ukraine"),
        ("Chile, que se suma a la declaración del GRULAC", "Chile"),
    ],
)
def test_who_opens_with_whose_name_is_known(name: str, ident: str) -> None:
    """Who speaks on behalf is that party; who aligns itself with another stays itself."""
    found = known_party(name)
    assert found is not None
    assert found.ident == ident


@pytest.mark.parametrize(
    "name",
    [
        "Norway, also on behalf of Iceland",
        "a paper on behalf of the EU",
        "work done on behalf of the Group of 77 and China",
        "Sweden on behalf of the Nordic countries",
        "Norway (EU)",
        "a text in line with the statement of Norway",
    ],
)
def test_who_speaks_for_whom_is_not_guessed(name: str) -> None:
    """Two names that both count, a sentence, and a group nobody knows are nobody's."""
    assert known_party(name) is None


@pytest.mark.parametrize(
    ("stem", "ident"),
    [
        ("Egypt on behalf of the G77", "G77"),
        ("Egypt_on_behalf_of_the_G77", "G77"),
        ("Norway (aligning itself with the EU)", "Norway"),
        ("European Union", "European Union"),
        ("Some paper", "Some paper"),
    ],
)
def test_a_file_is_of_the_party_that_its_name_speaks_of(stem: str, ident: str) -> None:
    """A plain name stays what the file is called."""
    assert party_of_file(stem).ident == ident


@pytest.mark.parametrize("name", ["Jane Doe", "", "Permanent Mission", "The Secretariat"])
def test_a_person_is_no_party(name: str) -> None:
    """Nobody is made to speak for a State."""
    assert party_of_sender(name, "jane@mail.example") is None
