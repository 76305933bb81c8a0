"""Small PDFs written by hand: objects, one page of content or several, annotations."""

from collections.abc import Sequence

from adref.readers.pdf import read
from adref.text.document import MarkedDocument, Paragraph

FONTS = (
    b"<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"
    b"/F2<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>"
    b"/F3<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Oblique/Encoding/WinAnsiEncoding>>>>"
)


def written(objects: Sequence[bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """A file of *objects*, numbered from 1."""
    out, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + content + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer<</Size %d %s>>\nstartxref\n%d\n%%%%EOF" % (size, trailer, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def stream(content: bytes, head: bytes = b"") -> bytes:
    """A stream object."""
    return b"<</Length %d %s>>stream\n%s\nendstream" % (len(content), head, content)


def pdf(
    *pages: str,
    annotations: str = "",
    page: str = "",
    catalog: str = "",
    more: Sequence[bytes] = (),
) -> bytes:
    """A file with *pages* of content; *annotations* stand on the first, *more* are objects.

    The objects of *more* are numbered from 3 on, those of the pages follow.
    """
    first = 3 + len(more)
    kids = b" ".join(b"%d 0 R" % (first + 2 * n) for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R %s>>" % catalog.encode(),
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        *more,
    ]
    for number, content in enumerate(pages):
        notes = f"/Annots[{annotations}]" if annotations and not number else ""
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font%s/XObject<<%s>>>>"
            b"/Contents %d 0 R %s>>"
            % (FONTS, b"/X 3 0 R" if more else b"", first + 2 * number + 1, (notes + page).encode())
        )
        objects.append(stream(content.encode("cp1252")))
    return written(objects)


def text(words: str, x: float = 72, y: float = 700, *, font: str = "F1", size: float = 10) -> str:
    """*words* drawn from a point."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def lines(*words: str, y: float = 700, size: float = 10, leading: float = 12) -> str:
    """Each of *words* on a line of its own, one below the other."""
    return "".join(text(one, y=y - leading * n, size=size) for n, one in enumerate(words))


def line(x0: float, x1: float, y: float, width: float = 0.6) -> str:
    """A level line."""
    return f"{width} w {x0} {y} m {x1} {y} l S\n"


def box(x: float, y: float, width: float, height: float, colour: str = "0 0 0") -> str:
    """A filled rectangle."""
    return f"q {colour} rg {x} {y} {width} {height} re f Q\n"


def document(*pages: str, **more: str) -> MarkedDocument:
    """The file of *pages*, read."""
    return read(pdf(*pages, **more), "paper.pdf")  # type: ignore[arg-type]


def words(paragraph: Paragraph) -> str:
    """The words of a paragraph."""
    return "".join(span.text for span in paragraph.spans)


def shown(paragraph: Paragraph) -> list[tuple[str, list[str]]]:
    """The spans of a paragraph with their marks."""
    return [(span.text, sorted(map(str, span.marks))) for span in paragraph.spans]


def codes(read_document: MarkedDocument) -> list[str]:
    """The codes of the notices."""
    return [notice.code for notice in read_document.notices]
