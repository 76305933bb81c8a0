"""Symbols: every form is read as the document it names, and printed in one standard form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adref.text.symbols import (
    ForeignSymbol,
    SessionSpan,
    Symbol,
    find_symbols,
    parse_symbol,
    session_year_span,
)

SERIALS = st.integers(1, 999).map(str)
SESSIONS = st.integers(31, 120).map(str)
YEARS = st.integers(1976, 2100)
MODIFIERS = st.lists(
    st.sampled_from(["Add.1", "Corr.2", "Rev.1", "Amend.3", "Summary"]), max_size=2, unique=True
).map(tuple)
RESOLUTIONS = st.builds(
    Symbol,
    organ=st.just("A"),
    bodies=st.sampled_from([(), ("HRC",)]),
    nature=st.sampled_from(["RES", "DEC"]),
    session=st.one_of(SESSIONS, st.sampled_from(["ES-10", "S-8"])),
    serial=SERIALS,
    part=st.sampled_from(["", "A", "B"]),
)
OLD_RESOLUTIONS = st.builds(
    Symbol,
    organ=st.just("A"),
    nature=st.just("RES"),
    session=st.sampled_from(["III", "XX", "XXX"]),
    serial=SERIALS,
    part=st.sampled_from(["", "A"]),
)
COUNCIL = st.builds(Symbol, organ=st.just("S"), nature=st.just("RES"), year=YEARS, serial=SERIALS)
DOCUMENTS = st.builds(
    Symbol,
    organ=st.sampled_from(["A", "E", "TD", "UNEP"]),
    bodies=st.sampled_from([(), ("C.3",), ("CN.16",), ("AC.292",), ("CONF.232",)]),
    nature=st.sampled_from(["", "L", "CRP", "INF", "WP", "PV"]),
    session=SESSIONS,
    serial=SERIALS,
    modifiers=MODIFIERS,
)
YEARLY = st.builds(
    Symbol,
    organ=st.sampled_from(["E", "S", "ST"]),
    bodies=st.sampled_from([(), ("CN.6",)]),
    nature=st.sampled_from(["", "L", "NGO", "PRST"]),
    year=YEARS,
    serial=SERIALS,
    modifiers=MODIFIERS,
)


@given(symbol=st.one_of(RESOLUTIONS, OLD_RESOLUTIONS, COUNCIL, DOCUMENTS, YEARLY))
def test_the_standard_form_is_read_as_the_symbol_it_prints(symbol: Symbol) -> None:
    """Reading what a symbol prints gives the symbol."""
    assert parse_symbol(str(symbol)) == symbol


@given(symbol=st.one_of(RESOLUTIONS, OLD_RESOLUTIONS, COUNCIL, DOCUMENTS, YEARLY))
def test_a_symbol_is_found_whole_in_a_sentence(symbol: Symbol) -> None:
    """Neither the brackets around a symbol nor the words after it are taken in."""
    text = f"the outcome ({symbol}), as adopted"
    assert find_symbols(text) == ((13, 13 + len(str(symbol)), symbol),)


@pytest.mark.parametrize(
    "printed",
    [
        "A/RES/70/125",
        "A/79/L.2",
        "E/CN.16/2025/2",
        "A/AC.292/2025/CRP.1",
        "A/C.3/68/L.75",
        "A/RES/ES-10/23",
        "A/RES/68/247 A",
        "A/RES/3363 (XXX)",
        "A/RES/217 A (III)",
        "S/RES/1325 (2000)",
        "S/PRST/2020/1",
        "A/HRC/50/L.1/Rev.1",
        "A/79/2/Add.1/Corr.1",
        "CRC/C/GC/25",
        "UNEP/EA.5/Res.14",
        "UNEP/PP/INC.5/4",
        "FCCC/CP/2015/10/Add.1",
        "TD/B/EX(70)/2",
        "ST/SGB/2019/8",
    ],
)
def test_symbols_of_every_series_are_kept(printed: str) -> None:
    """A symbol in its standard form is printed as it was."""
    assert str(parse_symbol(printed)) == printed


@pytest.mark.parametrize(
    ("printed", "standard"),
    [
        ("A/Res/70/125", "A/RES/70/125"),
        ("78/311", "A/RES/78/311"),
        ("resolution 70/1", "A/RES/70/1"),
        ("Resolution S-8/1", "A/RES/S-8/1"),
        ("68/247 A", "A/RES/68/247 A"),
        ("3363 (XXX)", "A/RES/3363 (XXX)"),
        ("resolution 1325 (2000)", "S/RES/1325 (2000)"),
        ("decision 78/501", "A/DEC/78/501"),
        ("Human Rights Council resolution 50/1", "A/HRC/RES/50/1"),
        ("Economic and Social Council resolution 2021/30", "E/RES/2021/30"),
        ("Human Rights Council decision 2/102", "A/HRC/DEC/2/102"),
        ("HRC resolution 50/1", "A/HRC/RES/50/1"),
        ("UNGA resolution 70/1", "A/RES/70/1"),
        ("COP decision 3/12", "decision 3/12"),
        ("Conference of the Parties, decision 3/12", "decision 3/12"),
        ("General Assembly decision 60/551", "A/DEC/60/551"),
        ("decision 2021/254", "E/DEC/2021/254"),
        ("A/79/L.2 Rev.1", "A/79/L.2/Rev.1"),
        ("résolution 70/1", "A/RES/70/1"),
    ],
)
def test_slack_forms_are_understood(printed: str, standard: str) -> None:
    """What delegations write is read as the symbol they mean, and kept."""
    symbol = parse_symbol(printed)
    assert isinstance(symbol, Symbol)
    assert (str(symbol), symbol.printed) == (standard, printed)


@pytest.mark.parametrize(
    ("text", "standard"),
    [
        ("Recalling decision 2/7,", "decision 2/7"),
        ("Recalling decisions 2/7 and 2/8,", "decision 2/7; decision 2/8"),
        ("In Decision 47/8 it", "decision 47/8"),
        ("In decision 2004/5 it", "decision 2004/5"),
        ("In resolution 5/14 it", "resolution 5/14"),
        ("In Resolution 1299 (2008) of the Council it", "resolution 1299 (2008)"),
        ("In resolution 1325 (2000) it", "S/RES/1325 (2000)"),
        ("In resolution 68/262 (2014) it", "A/RES/68/262"),
        ("Recalling Commission on Narcotic Drugs resolution 63/3,", "resolution 63/3"),
        ("Recalling resolution 63/3 of the Commission on Narcotic Drugs", "resolution 63/3"),
        ("Recalling resolution 40/3 of the Governing Council", "resolution 40/3"),
        ("resolution 46/7 of the Human Rights Council", "A/HRC/RES/46/7"),
        ("la résolution 46/7 du Conseil des droits de l'homme", "A/HRC/RES/46/7"),
        ("la resolución 70/1 de la Asamblea General", "A/RES/70/1"),
        ("resolution 70/1 of the Assembly", "A/RES/70/1"),
        ("The Council and General Assembly resolution 70/1", "A/RES/70/1"),
        ("The Committee recalls resolution 70/1", "A/RES/70/1"),
        ("In resolution 70/1 of September the Council", "A/RES/70/1"),
    ],
)
def test_a_symbol_names_no_body_that_nobody_named(text: str, standard: str) -> None:
    """A number that is not of the form of its body, or stands beside another, is not made its own."""
    assert "; ".join(str(symbol) for _, _, symbol in find_symbols(text)) == standard


@pytest.mark.parametrize("printed", ["decision 2/7", "resolution 5/14", "decision 2004/5"])
def test_a_symbol_without_a_body_is_read_as_it_is_printed(printed: str) -> None:
    """It is the same document when it is read again."""
    symbol = parse_symbol(printed)
    assert isinstance(symbol, Symbol)
    assert (symbol.organ, str(symbol), parse_symbol(str(symbol))) == ("", printed, symbol)


@pytest.mark.parametrize(
    ("printed", "scheme"),
    [("WSIS-05/TUNIS/DOC/6(Rev.1)-E", "ITU"), ("1/CP.17", "UNFCCC"), ("CBD/COP/DEC/15/4", "CBD")],
)
def test_symbols_of_other_schemes_are_kept_whole(printed: str, scheme: str) -> None:
    """A symbol outside the United Nations grammar is a variant of its own."""
    assert parse_symbol(printed) == ForeignSymbol(scheme, printed)


@pytest.mark.parametrize(
    "text",
    ["24/7", "1/3", "N/A", "and/or", "TCP/IP", "2024", "A", "resolution", "A/RES", "A/B", ""],
)
def test_other_signs_with_a_stroke_are_no_symbols(text: str) -> None:
    """Fractions, alternatives and abbreviations are words."""
    assert parse_symbol(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In resolution 70/1, the Assembly", ["A/RES/70/1"]),
        ("See A/RES/68/247 A of 5 June.", ["A/RES/68/247 A"]),
        ("In A/RES/70/1 A new way", ["A/RES/70/1"]),
        ("resolutions 70/1, 70/125 and 76/277", ["A/RES/70/1", "A/RES/70/125", "A/RES/76/277"]),
        ("Human Rights Council resolutions 38/7 and 38/12", ["A/HRC/RES/38/7", "A/HRC/RES/38/12"]),
        ("decision 1/CP.17 and 80/20", ["1/CP.17"]),
        ("A/79/2 and 80/20", ["A/79/2"]),
        ("A/79/L.2/5 and A/70/S.1/2", []),
        ("A/RES/70/1 (2015) or A/RES", []),
        ("an 80/20 split", []),
        ("a share of 50/50", []),
    ],
)
def test_symbols_are_found_in_sentences(text: str, expected: list[str]) -> None:
    """A number alone is a symbol only after a word or a symbol that makes it one."""
    assert [str(symbol) for _, _, symbol in find_symbols(text)] == expected


@pytest.mark.parametrize(
    ("printed", "span"),
    [
        ("A/79/L.2", SessionSpan((2024, 9), (2025, 9))),
        ("resolution 70/1", SessionSpan((2015, 9), (2016, 9))),
        ("A/C.3/68/L.75", SessionSpan((2013, 9), (2014, 9))),
        ("E/CN.16/2025/2", SessionSpan((2025, 1), (2025, 12))),
        ("A/HRC/50/L.1", None),
        ("A/RES/ES-10/23", None),
        ("1/CP.17", None),
    ],
)
def test_a_session_fixes_the_year(printed: str, span: SessionSpan | None) -> None:
    """The session of the General Assembly dates a symbol; other counts do not."""
    symbol = parse_symbol(printed)
    assert symbol is not None
    assert session_year_span(symbol) == span


@pytest.mark.parametrize(
    ("year", "month", "right"),
    [(2025, 3, True), (2024, 9, True), (2024, 8, False), (2025, 10, False), (2025, None, True)],
)
def test_a_date_beside_a_symbol_can_be_checked(
    year: int, month: int | None, *, right: bool
) -> None:
    """A date is right from the September in which the session opens to the next."""
    assert SessionSpan((2024, 9), (2025, 9)).holds(year, month) is right
