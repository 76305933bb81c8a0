"""Labels: every printed form that was met is understood, and no words are taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.text.labels import Label
from adref.text.ordinals import known_ordinal, nearest_ordinal, ordinal_word
from adref.text.printed_labels import find_label, locate_label, parse_label

LETTERS = st.sampled_from(["a", "b", "i", "ii", "iv", "x", "aa", "B"])
LEVELS = st.one_of(LETTERS, LETTERS.map(lambda level: f"{level} bis"))
NUMBERED = st.builds(
    Label,
    number=st.integers(1, 299),
    rank=st.integers(1, 99),
    series=st.sampled_from(["", "PP", "OP", "Art", "§", "Recital"]),
    letter=st.sampled_from(["", "", "A", "C"]),
    path=st.lists(LEVELS, max_size=3).map(tuple),
    alternative=st.sampled_from([0, 0, 1, 2, 5]),
    former=st.sampled_from(["", "", "6", "6 bis", "12 (a)", "OP4"]),
)
DOTTED = st.builds(
    Label,
    number=st.integers(1, 299),
    path=st.lists(st.sampled_from(["1", "2", "12"]), max_size=3).map(tuple),
)
SUB_LEVELS = st.builds(
    Label, number=st.none(), path=st.lists(LEVELS, min_size=1, max_size=2).map(tuple)
)
SECTIONS = st.builds(Label, number=st.none(), letter=st.sampled_from(["A", "I", "IV", "XII"]))
LABELS = st.one_of(NUMBERED, DOTTED, SUB_LEVELS, SECTIONS)


@given(label=LABELS)
def test_the_standard_form_is_read_as_the_label_it_prints(label: Label) -> None:
    """Reading what a label prints gives the label."""
    assert parse_label(str(label)) == label


@given(label=LABELS)
def test_the_standard_form_is_found_before_words(label: Label) -> None:
    """A label with a stop before a sentence is found whole, and the words are left whole."""
    found = find_label(f"{label}. The words")
    assert found is not None
    assert (found[0], f"{label}. The words"[found[1] :]) == (label, "The words")


@given(one=LABELS, other=LABELS)
def test_labels_are_in_one_order(one: Label, other: Label) -> None:
    """Of two labels exactly one is first, unless they are equal."""
    assert [one.key < other.key, one == other, other.key < one.key].count(True) == 1


@pytest.mark.parametrize(
    "in_order",
    [
        ("17", "17 bis", "17 ter", "18"),
        ("PP1", "PP2", "OP1", "OP2"),
        ("5", "5 alt", "5 alt. 2", "5 bis", "6"),
        ("26", "26 bis", "26A", "26A bis", "27"),
        ("12", "12 (a)", "12 (a) (i)", "12 (a) (iv)", "12 (a) (v)", "12 (a bis)", "12 (b)"),
        ("1.2", "1.2.3", "1.10", "2"),
        ("(a)", "(b)", "(z)", "(aa)"),
        ("9 novies", "9 decies", "9 quaterdecies", "9 vicies", "10"),
    ],
)
def test_labels_sort_as_a_lawyer_would(in_order: tuple[str, ...]) -> None:
    """Labels in their order stay in it when sorted by key."""
    labels = [found[0] for text in in_order if (found := find_label(text))]
    labels.reverse()
    labels.sort(key=lambda label: label.key)
    assert [str(label) for label in labels] == list(in_order)


@pytest.mark.parametrize(
    ("text", "standard", "words"),
    [
        ("[1][3] [4]. Each party", "1", "Each party"),
        ("[4][3] Each party", "4", "Each party"),
        ("[b][c]. Releases", "(b)", "Releases"),
        ("aa. [a principle]", "(aa)", "[a principle]"),
        ("iv. marking", "(iv)", "marking"),
        ("OP5 Alt. For the purposes of", "OP5 alt", "For the purposes of"),
        ("OP2 bis1. Each party", "OP2 bis (1)", "Each party"),
        ("OP4 bis 2. Each party", "OP4 bis (2)", "Each party"),
        ("OP 1. b. bis. gather", "OP1 (b bis)", "gather"),
        ("OP1. c. Alt 1. Move", "OP1 (c) alt", "Move"),
        ("17 bis The share", "17 bis", "The share"),
        ("17bis. The share", "17 bis", "The share"),
        ("17ter We call", "17 ter", "We call"),
        ("17 BIS. The share", "17 bis", "The share"),
        ("17-bis. The share", "17 bis", "The share"),
        ("- 37 bis. The share", "37 bis", "The share"),
        ("- 37 bis.** The share", "37 bis", "The share"),
        ("**37 bis.** The share", "37 bis", "The share"),
        ("59. ter We affirm", "59 ter", "We affirm"),
        ("7.bis [The share]", "7 bis", "[The share]"),
        ("(17bis) [The share]", "17 bis", "[The share]"),
        ("5 bis the share", "5 bis", "the share"),
        ("26Abis The share", "26A bis", "The share"),
        ("26A bis. The share", "26A bis", "The share"),
        ("26A. The share", "26A", "The share"),
        ("PP1 Recalling the share", "PP1", "Recalling the share"),
        ("OP4 Calls for a share", "OP4", "Calls for a share"),
        ("op4 calls for a share", "OP4", "calls for a share"),
        ("OP 4 bis: Calls", "OP4 bis", "Calls"),
        ("5 alt The share", "5 alt", "The share"),
        ("5alt. The share", "5 alt", "The share"),
        ("5 alt. 2 The share", "5 alt. 2", "The share"),
        ("5 (alt) The share", "5 alt", "The share"),
        ("OP4 alt. The share", "OP4 alt", "The share"),
        ("3.3bis Alt Each Party", "3.3 bis alt", "Each Party"),
        ("Alt. 1 The share", "alt", "The share"),
        ("Alternative 2: the share", "alt. 2", "the share"),
        ("7 (former 6). The share", "7 (former 6)", "The share"),
        ("7. (former 6 bis) The share", "7 (former 6 bis)", "The share"),
        ("(previous 6) 7. The share", "7 (former 6)", "The share"),
        ("[New] 62bis The share", "62 bis", "The share"),
        ("62 bis (new) The share", "62 bis", "The share"),
        ("[62bis.] The share", "62 bis", "The share"),
        ("[Article 3bis] *(forests)*", "Article 3 bis", "*(forests)*"),
        ("12. The share", "12", "The share"),
        ("12) the share", "12", "the share"),
        ("12: the share", "12", "the share"),
        ("12 – The share", "12", "The share"),
        ("12.The share", "12", "The share"),
        ("12\tThe share", "12", "The share"),
        ("5. **vital** share", "5", "**vital** share"),
        ("12a. the share", "12 (a)", "the share"),
        ("(a) the share", "(a)", "the share"),
        ("a) the share", "(a)", "the share"),
        ("(aa) the share", "(aa)", "the share"),
        ("(i) the share", "(i)", "the share"),
        ("(a bis) the share", "(a bis)", "the share"),
        ("(a) bis the share", "(a bis)", "the share"),
        ("1.2.3 The share", "1.2.3", "The share"),
        ("1.2 The share", "1.2", "The share"),
        ("1.2. the share", "1.2", "the share"),
        ("12 (a) the share", "12 (a)", "the share"),
        ("12(a)(i) the share", "12 (a) (i)", "the share"),
        ("Article 5", "Article 5", ""),
        ("Art. 5 bis – Scope", "Article 5 bis", "Scope"),
        ("Article I. Scope", "Article 1", "Scope"),
        ("ARTICLE 7", "Article 7", ""),
        ("Article 7(d)(bis)", "Article 7 (d bis)", ""),
        ("I. Scope", "I", "Scope"),
        ("A. Scope", "A", "Scope"),
        ("§ 5 The share", "§ 5", "The share"),
        ("Para 12 The share", "12", "The share"),
        ("¶12 The share", "12", "The share"),
        ("Article premier", "Article 1", ""),
        ("Paragraphe 3 bis. La part", "3 bis", "La part"),
        ("12 bis : la part", "12 bis", "la part"),
        ("Artículo 5. La parte", "Article 5", "La parte"),
        ("Párrafo 5: la parte", "5", "la parte"),
        ("Статья 5. Доля", "Article 5", "Доля"),
        ("17 бис. Доля", "17 bis", "Доля"),
        ("المادة 5: الحصة", "Article 5", "الحصة"),
        ("17 مكررا: الحصة", "17 bis", "الحصة"),
        ("第五条 各国", "Article 5", "各国"),
        ("第17条之二 各国", "Article 17 bis", "各国"),
    ],
)
def test_labels_in_every_printed_form_are_found(text: str, standard: str, words: str) -> None:
    """Each form that was met is read as what it means, and the words begin after it."""
    found = find_label(text)
    assert found is not None
    assert (str(found[0]), text[found[1] :]) == (standard, words)


@pytest.mark.parametrize(
    "text",
    [
        "[1] see the annex",
        "[Each][Every] party shall",
        "OP5 alt. of the other draft",
        "ill. by its author",
        "2030 Agenda for Sustainable Development",
        "2025. The year of the review",
        "17 countries have a share",
        "30 countries.",
        "5 per cent of the share",
        "[5] per cent of the share",
        "50% of the share",
        "30 March 2025 is the day",
        "17 Sept 2025 is the day",
        "17 sept. 2025, jour de la part",
        "30.03.2025 is the day",
        "10:30 a.m.",
        "3.5 million people",
        "1.2 billion People",
        "12,000 people",
        "10-year plans",
        "5-10 countries",
        "5G networks",
        "3D printing",
        "1/3 of the share",
        "20 series. Of these",
        "5 alternative sources",
        "I have the honour to transmit",
        "A people-centred share",
        "J. R. Smith said",
        "U.S. suggested text",
        "e.g. the share",
        "(ICTs) are shared",
        "(EU) shall share",
        "(2025) the share",
        "Article 5 of the Convention shall apply",
        "Article 5, paragraph 2, shall apply",
        "Article 8 bis of the Convention shall apply",
        "Para 7 from the outcome of 2015",
        "OP4 of resolution 78/311",
        "Alternative energy is shared",
        "[shall] [should] share",
        "A/RES/70/125",
        "ab) the share",
        "a xyz) the share",
        "IIX. Scope",
        "17 (bis the share",
        "",
    ],
)
def test_words_are_never_taken_for_a_label(text: str) -> None:
    """Years, quantities, dates, references and names are words of the paragraph."""
    assert locate_label(text) is None


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("- 37 bis.** The share", "37 bis."),
        ("59. ter The share", "59. ter"),
        ("17 quart The share", "17 quart"),
        ("[New] 62bis The share", "[New] 62bis"),
    ],
)
def test_the_printed_form_is_kept(text: str, printed: str) -> None:
    """A label holds itself as it stands in the file, without list marks and bold marks."""
    found = find_label(text)
    assert found is not None
    assert found[0].printed == printed


@pytest.mark.parametrize(
    ("text", "rank", "misprint"),
    [
        ("17 quater The share", 4, ""),
        ("17 nonies The share", 9, ""),
        ("17 duodevicies The share", 18, ""),
        ("17 quart The share", 4, "quart"),
        ("17 sexes The share", 6, "sexes"),
        ("17 sept The share", 7, "sept"),
        ("17 noc The share", 9, "noc"),
        ("17 quinquiies. The share", 5, "quinquiies"),
        ("17 undecis. The share", 11, "undecis"),
    ],
)
def test_a_misprinted_suffix_is_understood_and_named(text: str, rank: int, misprint: str) -> None:
    """The rank of a misprint is the nearest one, and the label says what was printed."""
    found = find_label(text)
    assert found is not None
    assert (found[0].rank, found[0].misprint) == (rank, misprint)


def test_an_unknown_suffix_without_a_stop_is_a_word() -> None:
    """Only a recorded spelling is a suffix where no stop follows it."""
    assert find_label("17 quinquiies The share") is None


@pytest.mark.parametrize(
    ("text", "start", "words"),
    [
        ("[4. “Share” means]", 1, "“Share” means]"),
        ("[2bis “Share” means]", 1, "“Share” means]"),
        ("[[4][6]. The share]", 1, "The share]"),
        ("12. The share", 0, "The share"),
    ],
)
def test_a_label_behind_the_bracket_of_disputed_words_is_located(
    text: str, start: int, words: str
) -> None:
    """The bracket belongs to the words, the label stands behind it."""
    found = locate_label(text)
    assert found is not None
    assert (found.start, text[found.end :]) == (start, words)


@pytest.mark.parametrize(
    ("text", "addition", "alternative"),
    [
        ("17", False, False),
        ("17 bis", True, False),
        ("26A", True, False),
        ("5 (a bis)", True, False),
        ("A", False, False),
        ("5 alt", False, True),
        ("5 bis alt", False, True),
        ("[New] 5", True, False),
    ],
)
def test_a_label_says_whether_it_adds_or_replaces(
    text: str, *, addition: bool, alternative: bool
) -> None:
    """A suffix, a letter or "new" marks an addition; "alt" marks another wording."""
    label = parse_label(text)
    assert label is not None
    assert (label.is_addition, label.is_alternative) == (addition, alternative)


@pytest.mark.parametrize("rank", range(2, 100))
def test_ordinals_go_both_ways(rank: int) -> None:
    """Every rank has one standard word, which means that rank and is no misprint."""
    found = known_ordinal(ordinal_word(rank))
    assert found is not None
    assert (found.rank, found.standard) == (rank, True)


@pytest.mark.parametrize(
    ("rank", "word"),
    [
        (2, "bis"),
        (10, "decies"),
        (12, "duodecies"),
        (17, "septdecies"),
        (20, "vicies"),
        (21, "unvicies"),
        (30, "tricies"),
        (40, "quadragies"),
        (61, "unsexagies"),
    ],
)
def test_ordinals_are_those_of_treaty_practice(rank: int, word: str) -> None:
    """The words are the ones printed in treaties and statutes."""
    assert ordinal_word(rank) == word


@pytest.mark.parametrize("word", ["countries", "series", "women", "cities", "people"])
def test_an_english_word_is_no_ordinal(word: str) -> None:
    """Words that only look like an ordinal are none."""
    assert nearest_ordinal(word) is None


@pytest.mark.parametrize("text", ["", "the share", "17 bis the share"])
def test_more_or_less_than_a_label_is_none(text: str) -> None:
    """Only a whole label is parsed."""
    assert parse_label(text) is None


def test_a_series_that_is_not_recorded_prints_its_name() -> None:
    """A label of any series has a standard form."""
    assert str(Label(5, series="Decision")) == "Decision 5"


@pytest.mark.parametrize(
    ("printed", "label", "is_new"),
    [
        ("[OP15bis NEW] We ask.", "OP15 bis", True),
        ("[NEW OP15 bis] We ask.", "OP15 bis", True),
        ("12 bis (NEW): We ask.", "12 bis", True),
        ("12bis NEW. We ask.", "12 bis", True),
        ("OP15 bis - NEW: We ask.", "OP15 bis", True),
        ("NEW PARA 12 bis. We ask.", "12 bis", True),
        ("5 bis (nouveau) We ask.", "5 bis", True),
        ("12. New: We ask.", "12", False),
        ("[15] New rules apply.", "15", False),
    ],
)
def test_a_sign_that_a_paragraph_is_new_belongs_to_its_label(
    printed: str,
    label: str,
    is_new: bool,  # noqa: FBT001
) -> None:
    """Before it or behind, in brackets or not; a word of the paragraph is no such sign."""
    found = find_label(printed)
    assert found is not None
    assert (str(found[0]), found[0].new) == (label, is_new)
