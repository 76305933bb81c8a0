"""The worst honest files of fifty megabytes: in each, papers have most of one thing.

Nothing in them is broken: a program could have written each, and no limit of a form is passed on
purpose. *size* is in bytes; what is repeated differs each time, as words do.
"""

import base64
import zipfile
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from random import Random

Build = Callable[[int], bytes]
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
_STRANGER = Random(7)
_WORDS = (
    "States",
    "shall",
    "promote",
    "access",
    "to",
    "data",
    "принимает",
    "数字",
    "البيانات",
    "all",
)


def filled(unit: str, size: int) -> str:
    """*unit* again and again up to *size* bytes; "@" in it is the number of the time."""
    width = len(unit.encode()) + 6 * unit.count("@")
    return "".join(unit.replace("@", f"{n:06}") for n in range(max(1, size // width)))


def words(size: int) -> str:
    """Words in several scripts, *size* bytes of them."""
    some = " ".join(_STRANGER.choices(_WORDS, k=10_000))
    return (some * (size // len(some.encode()) + 1))[: size * 3 // 4]


def archive(parts: Mapping[str, str | bytes], *, packed: bool = False) -> bytes:
    """An archive of *parts*; as large as they are unless *packed*."""
    out = BytesIO()
    kind = zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED
    with zipfile.ZipFile(out, "w", kind, compresslevel=1) as zipped:
        for name, part in parts.items():
            zipped.writestr(name, part)
    return out.getvalue()


def _word_parts(body: str, others: Mapping[str, str]) -> dict[str, str]:
    kinds = {name: name.rstrip("0123456789") for name in others}
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="application/vnd.openxmlformats-'
        f'officedocument.wordprocessingml.{kind}+xml"/>'
        for name, kind in {"document": "document.main", **kinds}.items()
    )
    relations = "".join(
        f'<Relationship Id="r{n}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
        for n, (name, kind) in enumerate(kinds.items())
    )
    package = "http://schemas.openxmlformats.org/package/2006"
    return {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f"{types}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" '
        f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        **{f"word/{name}.xml": part for name, part in others.items()},
    }


def _part(name: str, content: str) -> str:
    return f'<w:{name} xmlns:w="{_W}">{content}</w:{name}>'


_P = "<w:p><w:r><w:t>States shall act @.</w:t></w:r></w:p>"
_CELL = f"<w:tc>{_P}</w:tc>"
_TRACKED = (
    '<w:p><w:ins w:id="@" w:author="EU" w:date="2025-01-01T00:00:00Z"><w:r><w:t>a @</w:t></w:r>'
    '</w:ins><w:del w:id="1@" w:author="EU" w:date="2025-01-01T00:00:00Z"><w:r>'
    "<w:delText>b</w:delText></w:r></w:del></w:p>"
)
_NOTE = f'<w:footnote w:id="@">{_P}</w:footnote>'
_NOTED = '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="@"/></w:r></w:p>'
_SAID = f'<w:comment w:id="@" w:author="EU">{_P}</w:comment>'
_SAID_OF = (
    '<w:p><w:commentRangeStart w:id="@"/><w:r><w:t>a</w:t></w:r><w:commentRangeEnd w:id="@"/>'
    '<w:r><w:commentReference w:id="@"/></w:r></w:p>'
)
_STYLE = (
    '<w:style w:type="paragraph" w:styleId="s@"><w:name w:val="n@"/><w:basedOn w:val="s000000"/>'
    "<w:rPr><w:b/></w:rPr></w:style>"
)
_LIST = (
    '<w:abstractNum w:abstractNumId="@"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>'
)
_NUM = '<w:num w:numId="@"><w:abstractNumId w:val="@"/></w:num>'
_BOX = (
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
    f"{_P}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)


def _word(unit: str) -> Build:
    return lambda size: archive(_word_parts(filled(unit, size), {}))


def _deep_word(size: int) -> bytes:
    table = f"<w:tbl><w:tr><w:tc>{_P}" * 60 + "</w:tc></w:tr></w:tbl>" * 60
    return archive(_word_parts(filled(table, size), {}))


def _row(size: int) -> bytes:
    return archive(_word_parts(f"<w:tbl><w:tr>{filled(_CELL, size)}</w:tr></w:tbl>", {}))


def _one_paragraph(size: int) -> bytes:
    return archive(_word_parts(f"<w:p>{filled('<w:r><w:t>@ </w:t></w:r>', size)}</w:p>", {}))


def _one_run(size: int) -> bytes:
    return archive(_word_parts(f"<w:p><w:r><w:t>{words(size)}</w:t></w:r></w:p>", {}))


def _word_with(body: str, **others: str) -> Build:
    def build(size: int) -> bytes:
        each = size // (len(others) + 1)
        made = {name: _part(name, filled(unit, each)) for name, unit in others.items()}
        return archive(_word_parts(filled(body, each), made))

    return build


def _all_parts(_size: int) -> bytes:
    """Every part as large as the limit of one part lets it be; packed they are far below fifty."""
    most = 63_000_000
    made = {
        name: _part(name, filled(unit, most))
        for name, unit in {
            "footnotes": _NOTE,
            "endnotes": _NOTE.replace("footnote", "endnote"),
            "comments": _SAID,
            "styles": _STYLE,
            "numbering": _LIST,
        }.items()
    }
    return archive(_word_parts(filled(_TRACKED, most), made), packed=True)


def _many_parts(size: int) -> bytes:
    count = 9_900
    media = {f"word/media/{n}.png": _STRANGER.randbytes(size // count) for n in range(count)}
    return archive({**_word_parts(filled(_P, 1_000_000), {}), **media})


_SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _workbook(sheets: list[str], strings: str = "") -> bytes:
    package = "http://schemas.openxmlformats.org/package/2006"
    tabs = "".join(
        f'<sheet name="s{n}" sheetId="{n + 1}" r:id="r{n}"/>' for n in range(len(sheets))
    )
    targets = [(f"r{n}", "worksheet", f"worksheets/s{n}.xml") for n in range(len(sheets))]
    targets += [("t", "sharedStrings", "strings.xml")] if strings else []
    relations = "".join(
        f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for i, kind, target in targets
    )
    more = {"xl/strings.xml": f'<sst xmlns="{_SHEET}">{strings}</sst>'} if strings else {}
    return archive(
        {
            "[Content_Types].xml": f'<Types xmlns="{package}/content-types"/>',
            "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="r" '
            f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
            "xl/workbook.xml": f'<workbook xmlns="{_SHEET}" xmlns:r="{_OFFICE}"><sheets>{tabs}'
            "</sheets></workbook>",
            "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{package}/relationships">'
            f"{relations}</Relationships>",
            **{
                f"xl/worksheets/s{n}.xml": f'<worksheet xmlns="{_SHEET}"><sheetData>{rows}'
                "</sheetData></worksheet>"
                for n, rows in enumerate(sheets)
            },
            **more,
        }
    )


_TOLD = '<row><c t="inlineStr"><is><t>words @</t></is></c></row>'
_LONG = f'<row><c t="inlineStr"><is><t>{"States shall act. " * 40}@</t></is></c></row>'


def _shared(size: int) -> bytes:
    rows = filled('<row><c t="s"><v>@</v></c></row>', 3_000_000)
    return _workbook([rows], filled("<si><r><rPr><b/></rPr><t>words @</t></r></si>", size))


def _calc(rows: Build) -> Build:
    def build(size: int) -> bytes:
        content = (
            f'<office:document-content xmlns:office="{_OPEN}:office:1.0" '
            f'xmlns:table="{_OPEN}:table:1.0" xmlns:text="{_OPEN}:text:1.0"><office:body>'
            f'<office:spreadsheet><table:table table:name="S">{rows(size).decode()}</table:table>'
            "</office:spreadsheet></office:body></office:document-content>"
        )
        kind = "application/vnd.oasis.opendocument.spreadsheet"
        return archive({"mimetype": kind, "content.xml": content})

    return build


_CALC_CELL = "<table:table-cell><text:p>words @</text:p></table:table-cell>"
_CALC_ROW = f"<table:table-row>{_CALC_CELL}</table:table-row>"
_CALC_LONG = _CALC_ROW.replace("words", "States shall act. " * 40)
_CALC_NONE = '<table:table-row table:number-rows-repeated="9"><table:table-cell/></table:table-row>'


def _one_calc_row(size: int) -> bytes:
    return f"<table:table-row>{filled(_CALC_CELL, size)}</table:table-row>".encode()


def _units(unit: str) -> Build:
    return lambda size: filled(unit, size).encode()


_STYLED = (
    '<style:style style:name="s@" style:family="paragraph" style:parent-style-name="s000000">'
    '<style:text-properties fo:font-weight="bold"/></style:style>'
)


def _flat_text(body: str, head: str = "") -> str:
    spaces = {
        **{name: f"{_OPEN}:{name}:1.0" for name in ("office", "text", "table", "style")},
        "fo": f"{_OPEN}:xsl-fo-compatible:1.0",
        "dc": "http://purl.org/dc/elements/1.1/",
    }
    named = " ".join(f'xmlns:{prefix}="{space}"' for prefix, space in spaces.items())
    return (
        f"<office:document-content {named}><office:automatic-styles>{head}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )


def _open_text(unit: str, before: str = "", after: str = "", head: str = "") -> Build:
    def build(size: int) -> bytes:
        share = size // 2 if head else size
        content = _flat_text(
            before + filled(unit, share) + after, filled(head, share) if head else ""
        )
        kind = "application/vnd.oasis.opendocument.text"
        return archive({"mimetype": kind, "content.xml": content})

    return build


_TEXT_P = "<text:p>States shall act @.</text:p>"
_SPAN = '<text:span text:style-name="s@">a @</text:span>'
_TEXT_NOTE = (
    '<text:p>a<text:note text:note-class="footnote"><text:note-citation>@</text:note-citation>'
    f"<text:note-body>{_TEXT_P}</text:note-body></text:note></text:p>"
)
_REGION = (
    '<text:changed-region xml:id="c@" text:id="c@"><text:deletion><office:change-info>'
    "<dc:creator>EU</dc:creator></office:change-info><text:p>b</text:p></text:deletion>"
    "</text:changed-region>"
)
_LISTS = "<text:list><text:list-item>" * 40 + _TEXT_P + "</text:list-item></text:list>" * 40


def _open_changes(size: int) -> bytes:
    regions = filled(_REGION, size * 3 // 4)
    body = filled('<text:p>a<text:change text:change-id="c@"/></text:p>', size // 4)
    text = _flat_text(f"<text:tracked-changes>{regions}</text:tracked-changes>{body}")
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": text})


def _flat(size: int) -> bytes:
    text = _flat_text(filled(_TEXT_P, size)).replace("office:document-content", "office:document")
    kind = ' office:mimetype="application/vnd.oasis.opendocument.text"'
    return text.replace("<office:document", f"<office:document{kind}", 1).encode()


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
    hexes = _STRANGER.randbytes(size // 2).hex()
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
    paper = base64.encodebytes(_word(_P)(size * 3 // 4))
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
    "docx": {
        "one run": _one_run,
        "one paragraph of many runs": _one_paragraph,
        "paragraphs": _word(_P),
        "empty paragraphs": _word("<w:p/>"),
        "tracked changes": _word(_TRACKED),
        "tables": _word(f"<w:tbl><w:tr>{_CELL}</w:tr></w:tbl>"),
        "tables in tables": _deep_word,
        "one row": _row,
        "text boxes": _word(_BOX),
        "footnotes": _word_with(_NOTED, footnotes=_NOTE),
        "comments": _word_with(_SAID_OF, comments=_SAID),
        "styles": _word_with(
            '<w:p><w:pPr><w:pStyle w:val="s@"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>', styles=_STYLE
        ),
        "lists": _word_with(
            '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="@"/></w:numPr></w:pPr><w:r>'
            "<w:t>a</w:t></w:r></w:p>",
            numbering=_LIST + _NUM,
        ),
        "every part at its limit": _all_parts,
        "pictures": _many_parts,
    },
    "xlsx": {
        "cells": lambda size: _workbook([filled(_TOLD, size)]),
        "long cells": lambda size: _workbook([filled(_LONG, size)]),
        "empty cells": lambda size: _workbook([filled('<row><c s="1"/><c s="1"/></row>', size)]),
        "shared strings": _shared,
        "sheets": lambda size: _workbook([filled(_TOLD, size // 900)] * 900),
    },
    "ods": {
        "cells": _calc(_units(_CALC_ROW)),
        "long cells": _calc(_units(_CALC_LONG)),
        "empty cells": _calc(_units(_CALC_NONE)),
        "one row": _calc(_one_calc_row),
    },
    "odt": {
        "one paragraph": _open_text("States shall act @. ", "<text:p>", "</text:p>"),
        "one paragraph of many spans": _open_text(_SPAN, "<text:p>", "</text:p>"),
        "paragraphs": _open_text(_TEXT_P),
        "long paragraphs": _open_text(_TEXT_P.replace("act", "act " * 100)),
        "empty paragraphs": _open_text("<text:p/>"),
        "notes": _open_text(_TEXT_NOTE),
        "lists in lists": _open_text(_LISTS),
        "styles": _open_text('<text:p text:style-name="s@">a</text:p>', head=_STYLED),
        "deletions": _open_changes,
        "one flat file": _flat,
    },
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
