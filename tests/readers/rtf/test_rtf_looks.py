"""What text looks like in an RTF file, and what a paragraph is."""

import pytest
from rtf_build import marked, p, r
from tests.readers.spans import lines

from adref.text.document import Kind


@pytest.mark.parametrize(
    ("props", "reported"),
    [
        (r"\b", "bold"),
        (r"\i", "italic"),
        (r"\b\i", "bold italic"),
        (r"\strike", "strike"),
        (r"\striked1", "double-strike"),
        (r"\v", "hidden"),
        (r"\super", "superscript"),
        (r"\sub", "subscript"),
        (r"\cf2", "colour:FF0000"),
        (r"\highlight3", "highlight:yellow"),
        (r"\chcbpat3", "shading:FFFF00"),
        (r"\cb3", "shading:FFFF00"),
        (r"\chshdng10000\chcfpat2", "shading:FF0000"),
        *[
            (rf"\{line}", "underline")
            for line in [
                "ul",
                "uld",
                "uldash",
                "uldashd",
                "uldashdd",
                "ulhair",
                "ulhwave",
                "ulldash",
                "ulth",
                "ulthd",
                "ulthdash",
                "ulthdashd",
                "ulthdashdd",
                "ulthldash",
                "ulw",
                "ulwave",
            ]
        ],
        (r"\uldb", "double-underline"),
        (r"\ululdbwave", "double-underline"),
    ],
)
def test_each_look_is_a_mark(props: str, reported: str) -> None:
    """The control words of characters that set text apart."""
    assert lines(marked(p(r("a ") + r("b", props)))) == [f"a {{{reported}|b}}"]


@pytest.mark.parametrize(
    "props",
    [
        r"\b\b0",
        r"\ul\ulnone",
        r"\uld\ulnone",
        r"\uldb\ul0",
        r"\super\nosupersub",
        r"\striked1\striked0",
        r"\b\ul\strike\plain",
        r"\cf0",
        r"\cf1",
        r"\cf99",
        r"\highlight0",
        r"\chcbpat4",
        r"\cb0",
        r"\caps",
        r"\ab\ai\aul",
        r"\up0",
    ],
)
def test_what_is_ended_or_sets_nothing_apart_is_no_mark(props: str) -> None:
    """Off is off; black, white behind, and what belongs to other scripts are no marks."""
    assert lines(marked(p(r("a ") + r("b", props)))) == ["a b"]


def test_what_holds_in_a_group_ends_with_it() -> None:
    """Without groups it holds on, over the end of a paragraph too."""
    assert lines(marked(r"\pard a{\b b{\i c}d}e\ul f\par g\par\pard\plain h\par")) == [
        "a{bold|b}{bold italic|c}{bold|d}e{underline|f}",
        "{underline|g}",
        "h",
    ]


def test_bold_of_right_to_left_text_is_what_is_said_last() -> None:
    """Word writes the look of both directions; the one in use comes last."""
    runs = r"{\ltrch\fcs1 \ab0\af0 \rtlch\fcs0 \b\f5 \'e4}{\rtlch\fcs1 \ab\af0 \ltrch\fcs0 x}"
    assert lines(marked(rf"\pard {runs}\par")) == ["{bold|ن}x"]


def test_a_link_is_its_mark_and_its_look_is_none() -> None:
    """Underline and colour that come with it are left out; other marks stay."""
    link = r'{\field{\*\fldinst {HYPERLINK "https://x.int/a" \\\\l "b" }}{\fldrslt {\cs16\ul\cf5 here}{\b !}}}'
    found = marked(p(r("see ") + link.replace("\\\\\\\\", "\\\\")))
    assert lines(found) == ["see {link:https://x.int/a#b|here}{bold link:https://x.int/a#b|!}"]


@pytest.mark.parametrize(
    ("instruction", "reported"),
    [
        (r"HYPERLINK \\l _Toc1", "{link:#_Toc1|a}"),
        (r'HYPERLINK https://x.int \\o "tip"', "{link:https://x.int|a}"),
        (r'HYPERLINK "x" \\t "_blank" \\h', "{link:x|a}"),
        (r'HYPERLINK ""', "{empty-link|a}"),
        (r'HYPERLINK \\l "para17"', "{link:#para17|a}"),
        ("PAGE", "a"),
        (r"REF x \\h {\field{\*\fldinst SEQ y}{\fldrslt 9}}", "a"),
    ],
)
def test_of_a_field_its_result_is_read(instruction: str, reported: str) -> None:
    """The instruction is no text, whatever stands inside it."""
    field = rf"{{\field{{\*\fldinst {instruction}}}{{\fldrslt a}}}}"
    assert lines(marked(p(field))) == [reported]


def test_fields_inside_the_result_of_a_field() -> None:
    """A table of contents links its lines, and each has the number of its page."""
    inner = r'{\field{\*\fldinst HYPERLINK "#x"}{\fldrslt One {\field{\*\fldinst PAGEREF}{\fldrslt 3}}}}'
    field = rf"{{\field{{\*\fldinst TOC}}{{\fldrslt {inner} end}}}}"
    assert lines(marked(p(field + r("."))))[0] == "{link:#x|One 3} end."


def test_a_drop_down_field_and_a_program_are_told() -> None:
    """The choice is not read; nothing is started."""
    body = (
        r"{\field{\*\fldinst FORMDROPDOWN}{\fldrslt }}{\field{\*\fldinst DDEAUTO cmd}{\fldrslt x}}"
    )
    assert [n.code for n in marked(p(body)).notices] == ["script-ignored", "form-field"]


@pytest.mark.parametrize(
    ("props", "kind", "level"),
    [
        (r"\s1\outlinelevel0", Kind.HEADING, 1),
        (r"\s1", Kind.HEADING, 1),
        (r"\s2", Kind.HEADING, 1),
        (r"\outlinelevel2", Kind.HEADING, 3),
        (r"\s15", Kind.TITLE, 0),
        (r"\s0", Kind.BODY, 0),
        (r"\s77", Kind.BODY, 0),
        (r"\outlinelevel9", Kind.BODY, 0),
    ],
)
def test_style_and_outline_level_say_what_a_paragraph_is(
    props: str, kind: Kind, level: int
) -> None:
    """A style based on another is what that is."""
    found = marked(p(r("Text here"), props)).paragraphs[0]
    assert (found.kind, found.level) == (kind, level)


def test_the_look_of_a_heading_is_no_mark() -> None:
    """All bold is what a heading looks like; a struck word in it is a mark."""
    heading = p(r("The ", r"\b") + r("old ", r"\b\strike") + r("way", r"\b"), r"\s1\outlinelevel0")
    assert lines(marked(heading)) == ["The {strike|old }way"]


def test_text_boxes_come_after_the_paragraph_they_hang_on() -> None:
    """Of both kinds; the old copy of a new one is not read again."""
    box = r"{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt \pard\plain in {\b box}\par two\par}}{\shprslt{\*\do{\dptxbxtext\pard in box\par}}}}"
    old = r"{\*\do\dptxbx{\dptxbxtext\pard\plain old\par}\dpx1}"
    assert lines(marked(p(r("a") + box + old + r("b")) + p(r("c")))) == [
        "ab",
        "in {bold|box}",
        "two",
        "old",
        "c",
    ]


def test_a_formula_is_its_letters() -> None:
    """Properties of its parts and its picture are left out."""
    body = (
        r"{\mmath{\*\moMath{\mf{\mfPr{\mtype bar}}{\mnum {\mr a}}{\mden {\mr b}}}}}{\mmathPict x}"
    )
    assert lines(marked(p(r("x=") + body))) == ["x=ab"]


@pytest.mark.parametrize(
    ("generator", "run", "expected"),
    [
        ("LibreOffice/7.4", r"{\ltrch \rtlch\ab \u1606?}", "{bold|\u0646}"),
        ("LibreOffice/7.4", r"{\ltrch \rtlch\ai \u1606?}", "{italic|\u0646}"),
        ("LibreOffice/7.4", r"{\rtlch\ab \ltrch\dbch\ab\dbch \u20320?}", "{bold|\u4f60}"),
        ("LibreOffice/7.4", r"{\rtlch\ab \ltrch\loch x}", "x"),
        ("Microsoft Office Word", r"{\ltrch\fcs1 \ab \rtlch\fcs0 \u1606?}", "\u0646"),
    ],
)
def test_weight_and_slant_by_script_are_those_of_libreoffice(
    generator: str, run: str, expected: str
) -> None:
    r"""It writes ``\ab`` where Word writes ``\b``, after what says whose script it is."""
    found = marked(rf"{{\*\generator {generator};}}\pard\plain {run}\par")
    assert lines(found) == [expected]
