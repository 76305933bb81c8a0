r"""What is the same in every RTF file: fonts, colours, styles, lists, the page."""

ORDINARY = r"\li0\ri0\widctlpar\wrapdefault\rin0\lin0\itap0 \rtlch\fcs1 \af0 \ltrch\fcs0"
HEAD = r"""{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\stshfdbch0\stshfloch0
\stshfhich0\stshfbi0\deflang2057\deflangfe1033\themelang2057\themelangfe0
\themelangcs0
{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*
\panose 02020603050405020304}Times New Roman;}{\f3\fbidi \froman\fcharset2\fprq2{\*
\panose 05050102010706020507}Symbol;}
{\flomajor\f31500\fbidi \froman\fcharset0\fprq2{\*
\panose 02020603050405020304}Times New Roman;}{\f40\fbidi \froman\fcharset204
\fprq2 Times New Roman Cyr;}}
{\colortbl;\red0\green0\blue0;\red0\green112\blue192;\red255\green0\blue0;}{\*
\defchp \f0\fs22\lang2057\langfe1033\langfenp1033 }{\*\defpap \ql \li0\ri0\sa120
\widctlpar\wrapdefault\rin0\lin0\itap0 }\noqfpromote """
FOOT = r"""\paperw11906\paperh16838\margl1418\margr1418\margt1418\margb1418\gutter0\ltrsect
\widowctrl\ftnbj\aenddoc\trackmoves1\trackformatting1\donotembedsysfont1
\validatexml1\showxmlerrors1\viewkind1\viewscale100\fet0{\*\wgrffmtfilter 2450}
\ilfomacatclnup0
{\*\ftnsep \ltrpar \pard\plain \ltrpar\ql \li0\ri0\widctlpar\rin0\lin0\itap0 {\rtlch
\fcs1 \af0 \ltrch\fcs0 \insrsid1001 \chftnsep
\par }}\ltrpar \sectd \ltrsect\linex0\headery709\footery709\sectdefaultcl\sftnbj {
\footer \ltrpar \pard\plain \ltrpar\s22\qc \li0\ri0\widctlpar\rin0\lin0\itap0 {
\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid1001 WORDS \endash  }{\field{\*\fldinst {\rtlch
\fcs1 \af0 \ltrch\fcs0 \insrsid1001  PAGE }}
{\fldrslt {\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid1001 1}}}
{\rtlch\fcs1 \af0 \ltrch\fcs0 \insrsid1001
\par }}{\*\pnseclvl1\pnucrm\pnstart1\pnindent720\pnhang {\pntxta .}}{\*\pnseclvl2
\pnucltr\pnstart1\pnindent720\pnhang {\pntxta .}}"""
_PARAGRAPH_STYLES = (
    (1, r"\ql\sb320\sa160\keepn\outlinelevel0", r"\b\fs26", "heading 1"),
    (15, r"\ql\sa160", r"\b\fs32", "Title"),
    (16, r"\ql\sa240", r"\i\fs22", "Subtitle"),
    (17, r"\qj\sa140", r"\fs22", "List Paragraph"),
    (18, r"\ql", r"\fs18", "footnote text"),
    (20, r"\ql", r"\fs18", "annotation text"),
    (22, r"\qc", r"\fs18", "footer"),
)


def style_sheet() -> str:
    """The styles Word knows by these names."""
    styles = "".join(
        rf"{{\s{number}{paragraph}{ORDINARY} {run}\lang2057\langfe1033\cgrid "
        rf"\sbasedon0 \snext{number} \sqformat {name};}}"
        for number, paragraph, run, name in _PARAGRAPH_STYLES
    )
    return (
        rf"{{\stylesheet{{\ql{ORDINARY} \fs22\lang2057\langfe1033\cgrid \snext0 \sqformat "
        rf"\spriority0 Normal;}}{styles}{{\*\cs10 \additive \ssemihidden \sunhideused "
        r"Default Paragraph Font;}{\*\cs19 \additive \rtlch\fcs1 \af0\afs16 \ltrch\fcs0 \fs16 "
        r"\sbasedon10 annotation reference;}{\*\cs21 \additive \rtlch\fcs1 \af0 \ltrch\fcs0 "
        r"\super \sbasedon10 footnote reference;}}"
    )


def list_tables(lists: int) -> str:
    """Numbers "1." for paragraphs (list 1); "(a)" for *lists* lists from 2, each from (a) again."""
    again = r"\listoverridecount1{\lfolevel\listoverridestartat\levelstartat1}"
    plain = r"\listoverridecount0"
    overrides = "".join(
        rf"{{\listoverride\listid1002{again if number else plain}\ls{number + 2}}}"
        for number in range(lists)
    )
    templates = _list(1001, 0, r"\'02\'00.;", r"\'01;") + _list(1002, 4, r"\'03(\'00);", r"\'02;")
    return (
        rf"{{\*\listtable{templates}}}{{\*\listoverridetable"
        rf"{{\listoverride\listid1001\listoverridecount0\ls1}}{overrides}}}"
    )


def _list(ident: int, form: int, text: str, numbers: str) -> str:
    return (
        rf"{{\list\listtemplateid{ident}\listsimple{{\listlevel\levelnfc{form}\levelnfcn{form}"
        r"\leveljc0\leveljcn0\levelfollow0\levelstartat1\levelspace0\levelindent0"
        rf"{{\leveltext{text}}}{{\levelnumbers{numbers}}}\rtlch\fcs1 \af0 \ltrch\fcs0 }}"
        rf"{{\listname ;}}\listid{ident}}}"
    )
