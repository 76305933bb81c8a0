"""The worst honest files of fifty megabytes: in each, papers have most of one thing.

Nothing in them is broken: a program could have written each, and no limit of a form is passed on
purpose. *size* is in bytes; what is repeated differs each time, as words do.
"""

import base64
from collections.abc import Iterator, Mapping

from bench.hostile_archives import ARCHIVES, STRANGER, WORD_PARAGRAPH, Build, filled, word, words


def _pdf(streams: Iterator[bytes], *, more: str = "", each: str = "") -> bytes:
    """Pages, one for each of *streams*; *each* is in the dictionary of every page."""
    contents = list(streams)
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b""]
    objects += [b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>", more.encode()]
    kids = []
    for content in contents:
        kids.append(len(objects) + 1)
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
            b"/Contents %d 0 R%s>>" % (len(objects) + 2, each.encode())
        )
        objects.append(b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content))
    objects[1] = b"<</Type/Pages/Count %d/Kids[%s]>>" % (
        len(kids),
        b" ".join(b"%d 0 R" % kid for kid in kids),
    )
    body, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content or b"null")
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    body += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(offsets) + 1, table)
    body += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n" % (len(offsets) + 1)
    return bytes(body) + b"%d\n%%%%EOF\n" % bytes(body).rfind(b"xref\n0")


def _printed(size: int) -> bytes:
    line = "BT /F1 9 Tf 60 {y} Td (States shall promote access to data, and act on it @.) Tj ET\n"
    page = "".join(line.format(y=800 - 12 * n) for n in range(60))
    return _pdf(filled(page, len(page) + 360).encode() for _ in range(size // (len(page) + 600)))


def _one_page(unit: str) -> Build:
    said = b"BT /F1 9 Tf 60 760 Td (States shall act.) Tj ET\n"
    return lambda size: _pdf(iter([said + filled(unit, size).encode()]))


def _remarks(size: int) -> bytes:
    note = "<</Type/Annot/Subtype/Highlight/Rect[60 700 90 712]/Contents(Why @?)/T(EU)>>"
    page = b"BT /F1 9 Tf 60 702 Td (States shall act.) Tj ET"
    return _pdf(iter([page]), more=f"[{filled(note, size)}]", each="/Annots 4 0 R")


def _rtf(unit: str, before: str = "", after: str = "") -> Build:
    head = r"{\rtf1\ansi{\fonttbl{\f0 Arial;}}" + before
    return lambda size: (head + filled(unit, size) + after + "}").encode()


def _rtf_picture(size: int) -> bytes:
    hexes = STRANGER.randbytes(size // 2).hex()
    return (r"{\rtf1\ansi a\par{\pict\pngblip " + hexes + r"}b\par}").encode()


_HTML = "<!DOCTYPE html><meta charset=utf-8><body>"


def _page(unit: str, before: str = "", after: str = "") -> Build:
    return lambda size: (_HTML + before + filled(unit, size) + after).encode()


def _mail(kind: str, body: bytes, encoding: str = "8bit") -> bytes:
    head = (
        "From: EU <eu@a.example>\nSubject: Input\nMIME-Version: 1.0\n"
        f"Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n"
    )
    return head.encode() + body


def _plain_mail(size: int) -> bytes:
    return _mail("text/plain; charset=utf-8", filled("States shall act @.\n\n", size).encode())


def _quoted_mail(size: int) -> bytes:
    body = b"States shall act.\n\n" + filled("> States shall=20act @.\n", size).encode()
    return _mail("text/plain; charset=utf-8", body, "quoted-printable")


def _enclosed(size: int) -> bytes:
    paper = base64.encodebytes(word(WORD_PARAGRAPH)(size * 3 // 4))
    part = (
        b"--b\nContent-Type: application/octet-stream\nContent-Transfer-Encoding: base64\n"
        b'Content-Disposition: attachment; filename="a.docx"\n\n'
    )
    return _mail("multipart/mixed; boundary=b", part + paper + b"\n--b--\n")


def _letters(size: int) -> bytes:
    part = "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a@.txt\n\n"
    text = filled("States shall act @.\n\n", size // 190)
    body = "".join(part.replace("@", str(n)) + text + "\n" for n in range(190))
    return _mail("multipart/mixed; boundary=b", f"{body}--b--\n".encode())


def _lines(unit: str, before: str = "") -> Build:
    return lambda size: (before + filled(unit, size)).encode()


def _rolling(unit: str, record: str) -> Build:
    """A rolling text of many paragraphs, each with its record."""

    def build(size: int) -> bytes:
        width = len(unit) + len(record) + 12
        count = size // width
        body = "".join(unit.replace("@", f"{n:06}") for n in range(count))
        records = "".join(record.replace("@", f"{n:06}") for n in range(count))
        return (
            "# Rolling text: T\n\n*Base text:* b.docx\n\n---\n\n"
            f"{body}---\n\n## Parties\n\n| a | b | c | d |\n|---|---|---|---|\n"
            '| EU | EU | e | tracked |\n\n<!-- adref/rolling 1\n{"base":"0"}\n'
            f'{{"party":"EU","sha256":"0"}}\n{records}-->\n'
        ).encode()

    return build


PAPERS: Mapping[str, Mapping[str, Build]] = {
    **ARCHIVES,
    "pdf": {
        "pages": _printed,
        "one page of lines": _one_page("BT /F1 9 Tf 60 700 Td (States shall act @.) Tj ET\n"),
        "one page of strokes": _one_page("60 700 m 90 70@ l S\n"),
        "one page of boxes": _one_page("60 70@ 90 1 re f\n"),
        "remarks": _remarks,
    },
    "rtf": {
        "one paragraph": _rtf("States shall act @. "),
        "paragraphs": _rtf(r"\pard States shall act @.\par "),
        "long paragraphs": _rtf(r"\pard " + "States shall act. " * 100 + r"@\par "),
        "runs": _rtf(r"{\b a @}{\i b}\par "),
        "revisions": _rtf(r"{\revised\revauth1 a @}{\deleted\revauthdel1 b}\par "),
        "rows": _rtf(r"\trowd\cellx900\pard\intbl a @\cell\row "),
        "notes": _rtf(r"a{\footnote\pard note @}\par "),
        "a picture": _rtf_picture,
        "groups in groups": _rtf("{" * 4_000 + "a@" + "}" * 4_000),
    },
    "html": {
        "one paragraph": _page("States shall act @. ", "<p>"),
        "paragraphs": _page("<p>States shall act @.</p>\n"),
        "long paragraphs": _page(f"<p>{'States shall act. ' * 100}@</p>\n"),
        "very long paragraphs": _page(f"<p>{'States shall act. ' * 10_000}@</p>\n"),
        "rows": _page("<tr><td>a @<td>b", "<table>"),
        "styles": _page(".s@{color:red}\n", "<style>", "</style><p class=s000001>a"),
        "a picture": _page("iVBORw0KGgo@", "<p>a<img src='data:image/png;base64,", "'>b"),
    },
    "eml": {
        "plain words": _plain_mail,
        "quoted lines": _quoted_mail,
        "a Word file": _enclosed,
        "letters": _letters,
    },
    "plain": {
        "one line": _lines("States shall act @. "),
        "lines of one paragraph": _lines("States shall act @.\n"),
        "paragraphs": _lines("States shall act @.\n\n"),
        "numbered paragraphs": _lines("@. States shall act.\n\n"),
        "long paragraphs": _lines("States shall act. " * 100 + "@\n\n"),
        "marks": _lines("a **b @** ~~c~~ {++d++} {>>e<<}\n\n"),
        "notes": _lines("a[^@]\n\n[^@]: note\n\n"),
        "rows": _lines("| a @ | b |\n", "| c | d |\n|---|---|\n"),
        "headings": _lines("# a @\n\nb\n\n"),
        "items": _lines("* a @\n    * b\n"),
        "other scripts": lambda size: words(size).replace(" all ", ".\n\n").encode(),
    },
    "csv": {
        "rows": _lines("12,States shall act @,b\n", "Paragraph,Proposed,Comment\n"),
        "long cells": _lines(f'12,"{"States shall act. " * 100}@",b\n', "Paragraph,Proposed,C\n"),
        "lines in one cell": _lines("States shall act @\n", 'Paragraph,Proposed\n12,"'),
        "empty cells": _lines(",,,,,,,,\n", "a,b,c,d,e,f,g,h,i\n"),
    },
    "rolling": {
        "paragraphs": _rolling("**@.** States shall act.\n\n", '{"id":"p@"}\n'),
        "readings": _rolling(
            "a [base: should] [EU: shall @] b\n\n> *Note 1, EU:* c\n\n", '{"id":"p@"}\n'
        ),
    },
}
"""For each form, what its papers may have most of, and the paper that has it."""
