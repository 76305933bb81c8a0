"""RTF files in Word's dialect made of what a test shows, and a short notation for the result."""

from adref.readers.rtf import read
from adref.text.document import MarkedDocument

HEAD = (
    r"{\rtf1\adeflang1025\ansi\ansicpg1252\uc1\adeff0\deff0\deflang2057\themelang2057"
    r"{\fonttbl{\f0\fbidi \froman\fcharset0\fprq2{\*\panose 02020603050405020304}Times New Roman;}"
    r"{\f3\fbidi \froman\fcharset2\fprq2 Symbol;}{\f4\fbidi \froman\fcharset204\fprq2 Times Cyr;}"
    r"{\f5\fbidi \froman\fcharset178\fprq2 Times (Arabic);}{\f13\fnil\fcharset134\fprq2 SimSun;}"
    r"{\f14\fnil\fcharset136\fprq2 PMingLiU;}{\f15\fnil\fcharset128\fprq1 MS Mincho;}"
    r"{\f16\fnil\fcharset0\fprq1\cpg1250 Old;}}"
    r"{\colortbl;\red0\green0\blue0;\red255\green0\blue0;\red255\green255\blue0;"
    r"\red255\green255\blue255;\red5\green99\blue193;}"
    r"{\*\defchp \fs22 }{\stylesheet{\ql \fs22 \snext0 Normal;}"
    r"{\s1\ql\outlinelevel0 \b\fs26 \sbasedon0 \snext0 heading 1;}{\s2 \b \sbasedon1 Own Head;}"
    r"{\s15 \fs32 \sbasedon0 Title;}{\*\cs10 \additive Default Paragraph Font;}"
    r"{\*\cs16 \additive \ul\cf5 \sbasedon10 Hyperlink;}}"
    r"{\*\revtbl {Unknown;}{EU;}{C\'f4te d\rquote Ivoire;}{\u20013\'3f\u22269\'3f;}}"
    r"{\*\rsidtbl \rsid1\rsid2}{\info{\title Zero draft}{\author X}}"
)
EU = r"\revauth1\revdttm1742342720"
EU_OUT = r"\revauthdel1\revdttmdel1742342720"


def rtf(body: str, head: str = HEAD) -> bytes:
    """A whole file: *head*, the *body* with its signs as RTF spells them, the last brace."""
    return f"{head}\n{body}}}".encode("latin-1")


def marked(body: str, head: str = HEAD) -> MarkedDocument:
    """The document read from a file made of *body*."""
    return read(rtf(body, head), "x.rtf")


def r(text: str, props: str = "") -> str:
    """A run as Word writes it."""
    return rf"{{\rtlch\fcs1 \af0 \ltrch\fcs0 {props}\insrsid1 {text}}}"


def p(runs: str, props: str = "", mark: str = "") -> str:
    """A paragraph with the properties *props*; *mark* are those of its mark."""
    return rf"\pard\plain \ltrpar{props} \rtlch\fcs1 \af0 \ltrch\fcs0 \fs22 {runs}{r(chr(92) + 'par ', mark)}"


def codes(found: MarkedDocument) -> list[str]:
    """The codes of the notices."""
    return [notice.code for notice in found.notices]
