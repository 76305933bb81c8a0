"""Reading PDF, measured per character on files that several programs make: ``python -m bench.pdf``.

Invented paragraphs, marked at random (in the middle of words as well), are printed by LibreOffice
with and without tags, Chromium, WeasyPrint and typst: whichever are installed. A character is right
if it is read with exactly the marks that it was given. Pages per second are those of one core.
"""

import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import escape
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import docx
import playa
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.shared import Pt, RGBColor

from adref.readers import pdf
from adref.text.document import MarkedDocument
from bench.generate import paragraph as invented

SEED, PARAGRAPHS = 3, 260
ROOT = Path(__file__).resolve().parent.parent
INC = ROOT.parent / "shared" / "real" / "inc"
COMBINATIONS = (
    (), (), (), (), ("strike",), ("underline",), ("bold",), ("italic",), ("colour:C00000",),
    ("highlight:FFFF00",), ("strike", "bold"), ("underline", "bold"), ("strike", "colour:C00000"),
    ("underline", "colour:C00000"), ("underline", "strike"), ("bold", "italic", "underline"),
    ("highlight:FFFF00", "underline"), ("strike", "italic"),
)  # fmt: skip
SECONDS = 180

Marks = frozenset[str]
Char = tuple[str, Marks]


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph as it is printed: stretches with their marks, a size, whether it is justified."""

    stretches: tuple[tuple[str, Marks], ...]
    size: int
    justified: bool

    @property
    def chars(self) -> list[Char]:
        """Its characters but white space."""
        return [(c, marks) for text, marks in self.stretches for c in text if not c.isspace()]


@dataclass(frozen=True, slots=True)
class Score:
    """What was read of the paragraphs given."""

    given: int
    right: int
    wrong: Counter[str]
    whole: int


def paragraphs(chance: Random, count: int) -> list[Marked]:
    """Invented paragraphs with marks on random stretches of them."""
    return [_marked(invented(chance).text, chance) for _ in range(count)]


def _marked(text: str, chance: Random) -> Marked:
    cuts = sorted(
        {0, len(text), *(chance.randrange(1, len(text)) for _ in range(chance.randint(0, 7)))}
    )
    stretches = tuple(
        (text[a:b], frozenset(chance.choice(COMBINATIONS))) for a, b in pairwise(cuts)
    )
    return Marked(stretches, chance.choice((9, 10, 11, 12, 14)), chance.random() < 1 / 3)


def to_docx(given: Sequence[Marked], path: Path) -> None:
    """A Word file of *given*, numbered."""
    document = docx.Document()
    for number, paragraph in enumerate(given, 1):
        line = document.add_paragraph()
        if paragraph.justified:
            line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        for text, marks in ((f"{number}. ", frozenset()), *paragraph.stretches):
            run = line.add_run(text)
            font = run.font
            font.size, font.name = Pt(paragraph.size), "DejaVu Serif"
            font.strike, font.underline = "strike" in marks, "underline" in marks
            font.bold, font.italic = "bold" in marks, "italic" in marks
            if "colour:C00000" in marks:
                font.color.rgb = RGBColor(0xC0, 0, 0)
            if "highlight:FFFF00" in marks:
                font.highlight_color = WD_COLOR_INDEX.YELLOW
    document.save(str(path))


def to_html(given: Sequence[Marked]) -> str:
    """A page of *given*, numbered."""
    body = "".join(
        f"<p style='font-size:{p.size}pt;text-align:{'justify' if p.justified else 'left'}'>{n}. "
        + "".join(
            f"<span style='{_style(marks)}'>{escape(text)}</span>" for text, marks in p.stretches
        )
        + "</p>"
        for n, p in enumerate(given, 1)
    )
    head = "<!DOCTYPE html><meta charset=utf-8><style>body{font-family:'DejaVu Serif'}</style>"
    return head + body


def _style(marks: Marks) -> str:
    lines = [n for m, n in (("strike", "line-through"), ("underline", "underline")) if m in marks]
    parts = [f"text-decoration:{' '.join(lines)}"] if lines else []
    parts += ["font-weight:bold"] if "bold" in marks else []
    parts += ["font-style:italic"] if "italic" in marks else []
    parts += ["color:#C00000"] if "colour:C00000" in marks else []
    parts += ["background:#FFFF00"] if "highlight:FFFF00" in marks else []
    return ";".join(parts)


def to_typst(given: Sequence[Marked]) -> str:
    """A typst file of *given*; their words are strings: "1. " in markup would begin a list."""
    return (
        '#set page(margin: 25mm)\n#set text(font: "DejaVu Serif", hyphenate: false)\n'
        + "\n\n".join(
            f'#par(justify: {str(p.justified).lower()})[#text(size: {p.size}pt)[#"{n}. "'
            + "".join(_typst(text, marks) for text, marks in p.stretches)
            + "]]"
            for n, p in enumerate(given, 1)
        )
    )


def _typst(text: str, marks: Marks) -> str:
    quoted = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    arguments = ['fill: rgb("C00000")'] if "colour:C00000" in marks else []
    arguments += ['weight: "bold"'] if "bold" in marks else []
    arguments += ['style: "italic"'] if "italic" in marks else []
    body = f"text({', '.join([*arguments, quoted])})"
    for mark, function in (("underline", "underline"), ("strike", "strike")):
        body = f"{function}({body})" if mark in marks else body
    return f'#highlight(fill: rgb("FFFF00"), {body})' if "highlight:FFFF00" in marks else f"#{body}"


def by_libreoffice(given: Sequence[Marked], folder: Path, *, tagged: bool = False) -> bytes:
    """LibreOffice's PDF of a Word file."""
    to_docx(given, folder / "marked.docx")
    filter_ = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"%s"}}'
    command = [
        "soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        "--convert-to", filter_ % str(tagged).lower(), "--outdir", str(folder),
        str(folder / "marked.docx"),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return (folder / "marked.pdf").read_bytes()


def by_chromium(given: Sequence[Marked], folder: Path) -> bytes:
    """What Chromium prints of a page."""
    page, out = folder / "marked.html", folder / "chromium.pdf"
    page.write_text(to_html(given), encoding="utf-8")
    command = [
        "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        f"--user-data-dir={folder / 'browser'}", f"--print-to-pdf={out}", page.as_uri(),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=SECONDS)
    return out.read_bytes()


def by_weasyprint(given: Sequence[Marked], _folder: Path) -> bytes:
    """WeasyPrint's PDF of a page."""
    return bytes(import_module("weasyprint").HTML(string=to_html(given)).write_pdf())


def by_typst(given: Sequence[Marked], folder: Path) -> bytes:
    """What typst sets."""
    source = folder / "marked.typ"
    source.write_text(to_typst(given), encoding="utf-8")
    return bytes(import_module("typst").compile(str(source)))


@dataclass(frozen=True, slots=True)
class Producer:
    """A program that makes PDFs; *there* says whether it is installed."""

    name: str
    there: bool
    make: Callable[[Sequence[Marked], Path], bytes]


def producers() -> tuple[Producer, ...]:
    """All that are known."""
    office = shutil.which("soffice") is not None
    return (
        Producer("LibreOffice", office, by_libreoffice),
        Producer("LibreOffice, tagged", office, lambda g, f: by_libreoffice(g, f, tagged=True)),
        Producer("Chromium", shutil.which("chromium") is not None, by_chromium),
        Producer("WeasyPrint", find_spec("weasyprint") is not None, by_weasyprint),
        Producer("typst", find_spec("typst") is not None, by_typst),
    )


def score(given: Sequence[Marked], read: MarkedDocument) -> Score:
    """How *read* compares with what was *given*, paragraph by paragraph."""
    found: dict[int, list[Char]] = {}
    for paragraph in read.paragraphs:
        if paragraph.label is not None and paragraph.label.number is not None:
            found.setdefault(paragraph.label.number, list(_read_chars(paragraph.spans)))
    right = whole = 0
    wrong: Counter[str] = Counter()
    for number, paragraph in enumerate(given, 1):
        there = found.get(number, [])
        whole += "".join(c for c, _ in there) == "".join(c for c, _ in paragraph.chars)
        for one, other in _pairs(paragraph.chars, there):
            right += other is not None and one == other
            wrong.update(one[1] ^ other[1] if other is not None else ["lost"])
    return Score(sum(len(p.chars) for p in given), right, wrong, whole)


def _read_chars(spans: Sequence[object]) -> Iterator[Char]:
    for span in spans:
        marks = frozenset(str(mark) for mark in span.marks)  # type: ignore[attr-defined]
        for c in span.text:  # type: ignore[attr-defined]
            if not c.isspace():
                yield c, marks


def _pairs(given: Sequence[Char], there: Sequence[Char]) -> Iterator[tuple[Char, Char | None]]:
    """Each character given with the one read for it, None where it is lost."""
    ours, theirs = [c for c, _ in given], [c for c, _ in there]
    if ours == theirs:
        yield from zip(given, there, strict=True)
        return
    for kind, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        equal = kind == "equal"
        yield from (
            (one, there[c + n] if equal and c + n < d else None) for n, one in enumerate(given[a:b])
        )


def _timed(data: bytes, name: str) -> tuple[MarkedDocument, float]:
    """The document, and the pages a second of processor time reads; the best of three."""
    with playa.parse(data, space="default") as document:
        pages = len(document.pages)
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        read = pdf.read(data, name)
        best = min(best, time.process_time() - start)
    return read, pages / best


def main() -> int:
    """Print a row for each program, and the speed on the papers of others."""
    given = paragraphs(Random(SEED), PARAGRAPHS)
    print(
        f"{sum(len(p.chars) for p in given):,} characters in {len(given)} paragraphs, seed {SEED}"
    )
    print(f"{'':22}{'all right':>10}{'paragraphs':>12}{'pages/s':>9}  wrong")
    for producer in producers():
        if not producer.there:
            print(f"{producer.name:22}  not installed")
            continue
        with TemporaryDirectory() as folder:
            data = producer.make(given, Path(folder))
        read, speed = _timed(data, "marked.pdf")
        found = score(given, read)
        share = f"{100 * found.right / found.given:.3f} %"
        worst = ", ".join(f"{mark} {count}" for mark, count in found.wrong.most_common(4))
        print(f"{producer.name:22}{share:>10}{found.whole:>12}{speed:>9.0f}  {worst}")
    for path in sorted(INC.glob("*.pdf")):
        read, speed = _timed(path.read_bytes(), path.name)
        print(f"{path.name:22.22}{'':>10}{len(read.paragraphs):>12}{speed:>9.0f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
