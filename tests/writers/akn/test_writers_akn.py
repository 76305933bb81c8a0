"""What stands where in the Akoma Ntoso file."""

from dataclasses import replace

import pytest
from lxml import etree

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.model import BaseText, Compilation, Move, Note, PartyComment, Source
from adref.compilation.rebuild import paper_of
from adref.compilation.standing import Position, Ruling, Stance, Standing, Target
from adref.text.document import Kind, Relation
from adref.writers import akn
from tests.writers import footnoted
from tests.writers.akn.accepting import Read, schema
from tests.writers.build import base, compilation, document, new, noted
from tests.writers.tidewater import compiled

AKN = {"a": akn.NAMESPACE, "o": "urn:x-adref:compilation"}


def root(made: Compilation) -> etree._Element:
    """The file of *made*, read; it is valid."""
    found = etree.fromstring(akn.write(made, document(made)))
    schema().assertValid(found)
    return found


def lines(made: Compilation, name: str) -> str:
    """The first element *name* as it stands in the file, without the declaration of its namespace."""
    found = etree.tostring(
        root(made).find(f".//a:{name}", AKN), encoding="unicode", with_tail=False
    )
    return found.replace(f' xmlns="{akn.NAMESPACE}"', "").replace(f' xmlns:adref="{AKN["o"]}"', "")


def test_changes_stand_in_the_text_with_who_wants_them() -> None:
    """Deletions before insertions, each with all its parties."""
    made = compilation(base("p1", "States [should|EU,G77: shall|US:] act.", label="17 bis"))
    assert lines(made, "p") == (
        '<p eId="para_17bis__p_1">States '
        '<del eId="para_17bis__p_1__del_1" refersTo="#EU #G77 #US">should</del>'
        '<ins eId="para_17bis__p_1__ins_1" refersTo="#EU #G77">shall</ins> act.</p>'
    )
    assert lines(made, "num") == "<num>17 bis.</num>"


def test_each_reading_is_a_modification_with_its_parties_and_their_files() -> None:
    """Who did not mark it stands in our own namespace."""
    made = compilation(base("p1", "States [should|EU,G77!: shall] act.", label="17"))
    assert lines(made, "textualMod").split("\n") == [
        '<textualMod type="substitution" eId="pmod_1" refersTo="#EU #G77" adref:unmarked="#G77">',
        '      <source href="./EU.docx"/>',
        '      <source href="./G77.docx"/>',
        '      <destination href="#para_17__p_1"/>',
        '      <old href="#para_17__p_1__del_1"/>',
        '      <new href="#para_17__p_1__ins_1"/>',
        "     </textualMod>",
    ]


@pytest.mark.parametrize(
    ("notation", "change"),
    [
        ("We [act|EU: see].", "substitution"),
        ("We [act|EU:].", "repeal"),
        ("We act[|EU:  now].", "insertion"),
    ],
)
def test_the_analysis_says_what_a_reading_does(notation: str, change: str) -> None:
    """In the words of the schema."""
    done = root(compilation(base("p1", notation))).find(".//a:textualMod", AKN)
    assert done.get("type") == change


def test_headings_begin_sections_one_within_the_other() -> None:
    """By their level; the next of the same level ends the one before."""
    made = compilation(
        base("h1", "Access", kind=Kind.HEADING, level=1, label="I"),
        base("h2", "Ports", kind=Kind.HEADING, level=2),
        base("p1", "We act.", label="1"),
        base("h3", "Means", kind=Kind.HEADING, level=1, label="II"),
    )
    sections = root(made).findall(".//a:section", AKN)
    assert [(s.get("eId"), len(list(s.iterancestors("{*}section")))) for s in sections] == [
        ("sec_I", 0),
        ("sec_1", 1),
        ("sec_II", 0),
    ]


def test_titles_at_the_start_are_the_preface() -> None:
    """One further down is a paragraph of the class title."""
    made = compilation(
        base("t1", "Zero [draft|EU: text]", kind=Kind.TITLE),
        base("p1", "We act."),
        base("t2", "Annex", kind=Kind.TITLE),
    )
    found = root(made)
    assert [t.text for t in found.findall(".//a:preface//a:docTitle", AKN)] == ["Zero "]
    assert found.find(".//a:paragraph[@class='title']", AKN).get("GUID") == "t2"


def test_the_items_of_a_list_are_told_apart_by_the_paragraph_they_belong_to() -> None:
    """The eId of (a) says under which number it stands; no two are the same."""
    made = compilation(
        base("p1", "We:", label="1"),
        base("p2", "act;", label="(a)", level=1),
        base("p3", "We:", label="2"),
        base("p4", "see;", label="(a)", level=1),
        base("p5", "hear;", label="(a)", level=1),
    )
    found = [p.get("eId") for p in root(made).iterfind(".//a:paragraph", AKN)]
    assert found == ["para_1", "para_1__para_a", "para_2", "para_2__para_a", "para_2__para_a-2"]


def test_an_alternative_names_the_paragraph_it_would_replace() -> None:
    """A whole other wording, and a new paragraph that is another version; not one that follows."""
    made = compilation(
        base("p1", "We act.", label="1", alternatives=("US: We note.",)),
        new("n1", "p1", "EU: We see.", label="1 alt", relation=Relation.ALTERNATIVE_OF),
        new("n2", "p1", "G77: We go.", label="1 bis"),
    )
    found = {
        p.get("eId"): p.get("alternativeTo") for p in root(made).iterfind(".//a:paragraph", AKN)
    }
    assert found == {
        "para_1": None,
        "para_1-alt1": "#para_1",
        "para_1alt": "#para_1",
        "para_1bis": None,
    }


def test_a_footnote_stands_where_it_is_called() -> None:
    """With the changes of its own words; the bold of the base is kept."""
    made = footnoted.MADE
    data = akn.write(made, footnoted.called())
    found = etree.fromstring(data)
    schema().assertValid(found)
    note = found.find(".//a:authorialNote", AKN)
    assert (note.get("marker"), note.getprevious().tag) == ("1", f"{{{akn.NAMESPACE}}}del")
    assert "".join(note.itertext()) == "Treaty Series, vol. 1volume 1."
    assert found.find(".//a:b", AKN).text == "recall"
    assert dict(Read(data).paper("US")) == dict(paper_of(made, "US"))


@pytest.mark.parametrize(
    ("after", "before"),
    [("We recall", "We recall"), ("We recall the", "We recall the"), ("", ""), ("We re", "We re")],
)
def test_the_call_of_a_footnote_keeps_its_place_in_the_words(after: str, before: str) -> None:
    """Within what is kept and within what somebody takes out."""
    found = etree.fromstring(akn.write(footnoted.MADE, footnoted.called(after=after)))
    note = found.find(".//a:authorialNote", AKN)
    words = "".join(note.getparent().itertext()).partition("".join(note.itertext()))[0]
    assert words == before


def test_words_put_in_look_like_those_before_them() -> None:
    """As in Word, where one types on."""
    made = compilation(base("p1", "We recall[|EU:  fully] the Accord of 1999.", label="1"))
    found = etree.fromstring(akn.write(made, footnoted.called(footnoted.with_note(made))))
    assert found.find(".//a:ins/a:b", AKN).text == " fully"


def test_a_new_paragraph_says_after_which_it_would_stand() -> None:
    """One before all others stands at the start of the body."""
    made = compilation(
        new("n1", None, "EU: First."),
        base("p1", "We act.", label="1"),
        new("n2", "p1", "EU: Next."),
    )
    places = [dict(d.attrib) for d in root(made).iterfind(".//a:textualMod/a:destination", AKN)]
    assert places == [{"href": "#body", "pos": "start"}, {"href": "#para_1", "pos": "after"}]


def test_what_is_said_beside_the_words_is_a_note_that_the_text_refers_to() -> None:
    """Notes, sources and comments with who says them; a comment with its place."""
    comment = PartyComment("US", "We cannot agree.", Place("US.docx", 3, 9))
    made = compilation(
        noted(
            base("p1", "States [should|EU: shall] act.", label="1", comments=(comment,)),
            (Note("EU", "Agreed language."),),
            (Source("EU", "A/RES/70/125, para 3", "A/RES/70/125", "para 3"),),
        )
    )
    found = root(made)
    notes = [
        (
            n.get("class"),
            n.get("refersTo"),
            "".join(n.itertext()).strip(),
            n.get(f"{{{AKN['o']}}}place"),
        )
        for n in found.iterfind(".//a:note", AKN)
    ]
    assert notes == [
        ("note", "#EU", "Agreed language.", None),
        ("source", "#EU", "A/RES/70/125, para 3", None),
        ("comment", "#US", "We cannot agree.", "US.docx, characters 3 to 9"),
    ]
    calls = [r.get("href") for r in found.iterfind(".//a:noteRef", AKN)]
    assert calls == ["#note_1", "#note_2", "#note_3"]


@pytest.mark.parametrize(
    ("symbol", "href"),
    [
        ("S/RES/1325 (2000)", "/akn/un/collection/publication/un-sc/2000-01-01/S-RES-1325_(2000)"),
        ("E/RES/2015/1", "/akn/un/collection/publication/un-ecosoc/2015-01-01/E-RES-2015-1"),
        ("A/RES/70/125", "https://undocs.org/A/RES/70/125"),
    ],
)
def test_a_source_with_a_symbol_is_a_reference(symbol: str, href: str) -> None:
    """An IRI has a date; where the symbol tells no year none is made up."""
    made = compilation(
        noted(base("p1", "We [act|EU: see]."), (), (Source("EU", "as agreed", symbol),))
    )
    assert root(made).find(".//a:ref", AKN).get("href") == href


@pytest.mark.parametrize("symbol", ["", "1/CP.21", "the Accord"])
def test_a_source_without_one_is_words(symbol: str) -> None:
    """What nobody can look up by an address has none."""
    made = compilation(
        noted(base("p1", "We [act|EU: see]."), (), (Source("EU", "as agreed", symbol),))
    )
    assert root(made).find(".//a:ref", AKN) is None


@pytest.mark.parametrize(
    ("title", "iri"),
    [
        ("Elements Paper", "/akn/un/statement/deliberation/un/0001-01-01/zero-ffffffff"),
        ("Draft A/C.2/80/L.4", "/akn/un/statement/deliberation/un-ga/0001-01-01/A-C.2-80-L.4"),
        ("Draft E/2026/L.7", "/akn/un/statement/deliberation/un-ecosoc/2026-01-01/E-2026-L.7"),
    ],
)
def test_the_draft_is_called_by_its_symbol_or_else_by_a_number_of_our_own(
    title: str, iri: str
) -> None:
    """As the guidelines of the United Nations have it for documents without a number."""
    made = replace(compilation(), base=BaseText(title, "zero.docx", "f" * 64))
    assert root(made).find(".//a:FRBRWork/a:FRBRuri", AKN).get("value") == iri


def test_what_has_no_word_in_the_schema_stands_in_a_namespace_of_our_own() -> None:
    """Moves and notices, by the ids of the text."""
    made = compilation(
        base("p1", "We act.", label="1"),
        base("p2", "We see.", label="2"),
        moves=(Move("US", "p2", None), Move("EU", "p1", "p2")),
        notices=(Notice("split", "Two of one.", Place("EU.docx"), "EU"),),
    )
    own = root(made).find(".//a:proprietary", AKN)
    assert [dict(m.attrib) for m in own.iterfind("o:move", AKN)] == [
        {"party": "#US", "paragraph": "#para_2"},
        {"party": "#EU", "paragraph": "#para_1", "after": "#para_2"},
    ]
    assert [(n.get("code"), n.text) for n in own.iterfind("o:notice", AKN)] == [
        ("split", "Two of one.")
    ]


@pytest.mark.parametrize(
    ("text", "language", "reading", "other"),
    [
        ("Member States should act in the interest of all.", "eng", "البيانات", "ar"),
        (
            "Member States should act in the interest of all.",
            "eng",
            "and of the peoples of the sea and of the land",
            None,
        ),
        ("على الدول الأعضاء أن تعمل من أجل الجميع", "ara", "as agreed in New York", None),
        (
            "会员国应当为所有人的利益采取行动",
            "zho",
            "the interest of all and of the peoples of the sea",
            "en",
        ),
    ],
)
def test_the_language_is_told_once_and_where_it_changes(
    text: str, language: str, reading: str, other: str | None
) -> None:
    """A few words in the letters of the text may be a name: they are left in its language."""
    found = root(compilation(base("p1", f"{text}[|EU: {reading}]")))
    assert found.find(".//a:FRBRlanguage", AKN).get("language") == language
    assert found.find(".//a:ins", AKN).get("{http://www.w3.org/XML/1998/namespace}lang") == other


def test_a_sign_that_xml_cannot_hold_is_seen_to_be_missing() -> None:
    """U+FFFD, as in the Word file; a party's name is no exception."""
    made = compilation(base("p1", "We act[|EU: \x07].", label="1"))
    assert root(made).find(".//a:ins", AKN).text == "\ufffd"


def test_the_shipped_negotiation_is_valid_and_every_party_finds_its_paper() -> None:
    """Twenty-two parties, moves, alternatives, footnotes: their words are told apart in one file."""
    assembled = compiled()
    data = akn.write(assembled.compilation, assembled.base)
    schema().assertValid(etree.fromstring(data))
    read = Read(data)
    parties = [party.ident for party in assembled.compilation.parties]
    found = {party: sorted(read.paper(read.organization(party))) for party in parties}
    wanted = {party: sorted(paper_of(assembled.compilation, party)) for party in parties}
    assert found == wanted


def test_the_same_compilation_makes_the_same_file() -> None:
    """Byte for byte."""
    made = compilation(base("p1", "We [act|EU: see]."))
    assert akn.write(made, document(made)) == akn.write(made, document(made))


def test_positions_and_rulings_stand_in_a_namespace_of_our_own() -> None:
    """Of a reading, by its passage and its words, and of a paragraph."""
    made = compilation(base("p1", "We [act|EU: see].", label="1"))
    standing = Standing(
        (Position("US", Stance.OPPOSES, Target("p1", 3, 6, "see"), "No.", Place("US.eml")),),
        (Ruling(Target("p1"), "AR", "Kept in brackets."),),
    )
    found = etree.fromstring(akn.write(made, document(made), standing))
    schema().assertValid(found)
    position, ruling = found.find(".//a:proprietary", AKN)[-2:]
    assert (position.text, dict(position.attrib)) == (
        "No.",
        {
            "party": "#US",
            "stance": "opposes",
            "place": "US.eml",
            "on": "#para_1",
            "start": "3",
            "end": "6",
            "reading": "see",
        },
    )
    assert (ruling.text, dict(ruling.attrib)) == (
        "Kept in brackets.",
        {"status": "AR", "on": "#para_1"},
    )
