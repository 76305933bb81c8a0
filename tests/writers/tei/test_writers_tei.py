"""What stands where in the TEI file."""

import pytest
from lxml import etree

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import Compilation, Move, Note, PartyComment, Source
from adref.compilation.rebuild import paper_of
from adref.compilation.standing import Position, Ruling, Stance, Standing, Target
from adref.proposals.edits import Edit
from adref.text.document import Kind, Relation
from adref.writers import tei
from tests.writers import footnoted
from tests.writers.build import base, compilation, document, edited, new, noted
from tests.writers.tei.collating import ID, Read, schema, words
from tests.writers.tidewater import compiled

TEI = {"t": tei.NAMESPACE}


def root(made: Compilation) -> etree._Element:
    """The file of *made*, read; it is valid."""
    found = etree.fromstring(tei.write(made, document(made)))
    schema().assertValid(found)
    return found


def line(made: Compilation, path: str = ".//t:body//t:p") -> str:
    """The first element at *path* as it stands in the file, without the declaration of its namespace."""
    found = etree.tostring(root(made).find(path, TEI), encoding="unicode", with_tail=False)
    return found.replace(f' xmlns="{tei.NAMESPACE}"', "")


def test_a_passage_is_an_apparatus_with_the_base_as_lemma() -> None:
    """Each reading with all its witnesses, and who of them did not mark it."""
    made = compilation(base("p1", "States [should|EU,G77!: shall|US:] act.", label="17 bis"))
    assert line(made) == (
        '<p xml:id="p1" n="17 bis">States <app><lem wit="#base">should</lem>'
        '<rdg xml:id="p1-r1" wit="#EU #G77">shall</rdg><rdg xml:id="p1-r2" wit="#US"/>'
        '<witDetail wit="#G77" target="#p1-r1" type="unmarked"/></app> act.</p>'
    )


def test_a_reading_made_of_single_changes_shows_what_it_adds() -> None:
    """What it takes out stands in the lemma alone: the text of the reading is the reading."""
    edits = (Edit(0, 3, "All "), Edit(10, 10, " must"))
    made = compilation(edited("p1", "We States should act.", (0, 16), "EU", edits))
    assert line(made, ".//t:app") == (
        '<app><lem wit="#base">We States should</lem><rdg xml:id="p1-r1" wit="#EU">'
        "<add>All </add>States <add> must</add>should</rdg></app>"
    )


def test_a_paragraph_worded_anew_is_an_apparatus_around_the_others() -> None:
    """The lemma holds the base with the passages of those who keep it."""
    made = compilation(base("p1", "We [act|EU: see].", alternatives=("US: We note.",)))
    assert line(made) == (
        '<p xml:id="p1"><app type="paragraph"><lem wit="#base">We <app><lem wit="#base">act</lem>'
        '<rdg xml:id="p1-r2" wit="#EU">see</rdg></app>.</lem>'
        '<rdg xml:id="p1-r1" wit="#US">We note.</rdg></app></p>'
    )


@pytest.mark.parametrize(
    ("relation", "ana"),
    [(Relation.INSERTED_AFTER, "inserted-after"), (Relation.ALTERNATIVE_OF, "alternative-of")],
)
def test_a_new_paragraph_has_an_empty_lemma_and_says_where_it_would_stand(
    relation: Relation, ana: str
) -> None:
    """After its paragraph, or instead of it: the header says what the two words mean."""
    made = compilation(
        base("p1", "We act."), new("n1", "p1", "EU: We see.", label="1 bis", relation=relation)
    )
    assert line(made, ".//t:p[@ana]") == (
        f'<p xml:id="n1" n="1 bis" ana="#{ana}" corresp="#p1"><app type="paragraph">'
        '<lem wit="#base"/><rdg xml:id="n1-r1" wit="#EU">We see.</rdg></app></p>'
    )
    assert root(made).find(f".//t:category[@{ID}='{ana}']", TEI) is not None


def test_headings_begin_divisions_one_within_the_other() -> None:
    """By their level; a title at the start is a head of the whole."""
    made = compilation(
        base("t1", "Zero draft", kind=Kind.TITLE),
        base("h1", "Access", kind=Kind.HEADING, level=1),
        base("h2", "Ports", kind=Kind.HEADING, level=2),
        base("p1", "We act."),
        base("h3", "Means", kind=Kind.HEADING, level=1),
    )
    heads = root(made).findall(".//t:head", TEI)
    depths = [(h.get(ID), len(list(h.iterancestors("{*}div")))) for h in heads]
    assert depths == [("t1", 0), ("h1", 1), ("h2", 2), ("h3", 1)]


def test_moves_are_transpositions() -> None:
    """What comes first, then what is to follow it; the very beginning is an anchor."""
    made = compilation(
        base("p1", "We act."),
        base("p2", "We see."),
        moves=(Move("US", "p2", None), Move("EU", "p1", "p2")),
    )
    found = root(made).findall(".//t:transpose", TEI)
    told = [(t.get("resp"), [ptr.get("target") for ptr in t]) for t in found]
    assert told == [("#US", ["#beginning", "#p2"]), ("#EU", ["#p2", "#p1"])]


def test_a_footnote_stands_where_it_is_called() -> None:
    """With the apparatus of its own words; the bold of the base is kept."""
    data = tei.write(footnoted.MADE, footnoted.called())
    found = etree.fromstring(data)
    schema().assertValid(found)
    note = found.find(".//t:note[@place='foot']", TEI)
    assert (note.get("n"), note.getparent().tag) == ("1", f"{{{tei.NAMESPACE}}}lem")
    assert words(note[0], "US") == "Treaty Series, volume 1."
    assert found.find(".//t:hi", TEI).get("rend") == "bold"
    assert dict(Read(data).paper("US")) == dict(paper_of(footnoted.MADE, "US"))


def test_notes_and_sources_belong_to_the_reading_and_comments_to_the_paragraph() -> None:
    """Each with who says it."""
    comment = PartyComment("US", "We cannot agree.", Place("US.docx", 3, 9))
    made = compilation(
        noted(
            base("p1", "We [act|EU: see].", comments=(comment,)),
            (Note("EU", "Agreed language."),),
            (Source("EU", "GDC, para 3", "A/RES/79/1", "para 3"),),
        )
    )
    assert line(made) == (
        '<p xml:id="p1">We <app><lem wit="#base">act</lem>'
        '<rdg xml:id="p1-r1" wit="#EU">see</rdg>'
        '<witDetail wit="#EU" target="#p1-r1" type="note">Agreed language.</witDetail>'
        '<witDetail wit="#EU" target="#p1-r1" type="source"><bibl><title>GDC, para 3</title> '
        '<idno type="symbol">A/RES/79/1</idno> <biblScope>para 3</biblScope></bibl></witDetail>'
        '</app>.<note type="comment" resp="#US">We cannot agree.</note></p>'
    )


def test_the_witnesses_are_the_base_and_the_parties_with_their_files() -> None:
    """Where their words can be looked up."""
    found = root(compilation(base("p1", "We act."), parties="EU US")).findall(".//t:witness", TEI)
    assert [(w.get(ID), w.text, w.find(".//t:ref", TEI).get("target")) for w in found] == [
        ("base", "Base text", "./base.docx"),
        ("EU", "EU", "./EU.docx"),
        ("US", "US", "./US.docx"),
    ]


def test_notices_stand_behind_the_text() -> None:
    """With their code and their place."""
    made = compilation(
        base("p1", "We act."), notices=(Notice("split", "Two of one.", Place("EU.docx"), "EU"),)
    )
    item = root(made).find(".//t:back//t:item", TEI)
    assert (item.get("n"), item.get("corresp"), item.text) == (
        "split",
        "#EU",
        "Two of one. (EU.docx)",
    )


def test_the_language_is_told_once_and_where_it_changes() -> None:
    """Arabic words within a Chinese text."""
    made = root(compilation(base("p1", "会员国应当为所有人的利益采取行动[|EU: البيانات]")))
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert (made.get(lang), made.find(".//t:rdg", TEI).get(lang)) == ("zh", "ar")


def test_the_shipped_negotiation_is_valid_and_every_party_finds_its_paper() -> None:
    """Twenty-two parties, moves, alternatives, footnotes: their words are told apart in one file."""
    assembled = compiled()
    data = tei.write(assembled.compilation, assembled.base)
    schema().assertValid(etree.fromstring(data))
    read = Read(data)
    parties = [party.ident for party in assembled.compilation.parties]
    found = {party: sorted(read.paper(read.witness(party))) for party in parties}
    wanted = {party: sorted(paper_of(assembled.compilation, party)) for party in parties}
    assert found == wanted


def test_the_same_compilation_makes_the_same_file() -> None:
    """Byte for byte."""
    made = compilation(base("p1", "We [act|EU: see]."))
    assert tei.write(made, document(made)) == tei.write(made, document(made))


BREAKING = {
    "a detail of no witness": ("witDetail", lambda e: e.attrib.pop("wit")),
    "a pointer that is no address": ("rdg", lambda e: e.set("wit", "%zz")),
    "a move of one paragraph": ("transpose", lambda e: e.remove(e[0])),
    "a lemma after its readings": ("app", lambda e: e.append(e[0])),
    "a paragraph of two names": ("p[@xml:id]", lambda e: e.set(ID, "p1 p2")),
    "an element of somebody else": ("p[@xml:id]", lambda e: etree.SubElement(e, "{urn:x}p")),
}


@pytest.mark.parametrize("how", BREAKING)
def test_the_schema_that_these_files_are_held_against_has_teeth(how: str) -> None:
    """What TEI does not allow it does not allow."""
    made = compilation(
        base("p1", "We [act|EU!: see]."), base("p2", "We go."), moves=(Move("US", "p2", "p1"),)
    )
    found = root(made)
    name, broken = BREAKING[how]
    xml = {"t": tei.NAMESPACE, "xml": ID[1:].split("}")[0]}
    broken(found.find(f".//t:{name}", xml))
    assert not schema().validate(found)


def test_positions_and_rulings_are_notes_on_what_they_are_about() -> None:
    """A reading of a passage, a whole other wording, or the paragraph."""
    made = compilation(base("p1", "We [act|EU: see].", alternatives=("US: We note.",)))
    standing = Standing(
        (
            Position("US", Stance.OPPOSES, Target("p1", 3, 6, "see"), "No."),
            Position("EU", Stance.RESERVES, Target("p1", text="We note.")),
        ),
        (Ruling(Target("p1"), "AR", "Kept in brackets."),),
    )
    found = etree.fromstring(tei.write(made, document(made), standing))
    schema().assertValid(found)
    notes = [
        (n.get("type"), n.get("subtype"), n.get("resp"), n.get("target"), n.text or "")
        for n in found.iterfind(".//t:body//t:note", TEI)
    ]
    assert notes == [
        ("position", "opposes", "#US", "#p1-r2", "No."),
        ("position", "reserves", "#EU", "#p1-r1", ""),
        ("ruling", "AR", None, "#p1", "Kept in brackets."),
    ]
