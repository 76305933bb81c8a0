"""Those of the worst honest files that are archives: Word, Excel and OpenDocument.

Nothing in them is broken: a program could have written each, and no limit of a form is passed on
purpose. *size* is in bytes; what is repeated differs each time, as words do.
"""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from random import Random

Build = Callable[[int], bytes]
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_OPEN = "urn:oasis:names:tc:opendocument:xmlns"
STRANGER = Random(7)
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
    some = " ".join(STRANGER.choices(_WORDS, k=10_000))
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


WORD_PARAGRAPH = "<w:p><w:r><w:t>States shall act @.</w:t></w:r></w:p>"
_CELL = f"<w:tc>{WORD_PARAGRAPH}</w:tc>"
_TRACKED = (
    '<w:p><w:ins w:id="@" w:author="EU" w:date="2025-01-01T00:00:00Z"><w:r><w:t>a @</w:t></w:r>'
    '</w:ins><w:del w:id="1@" w:author="EU" w:date="2025-01-01T00:00:00Z"><w:r>'
    "<w:delText>b</w:delText></w:r></w:del></w:p>"
)
_NOTE = f'<w:footnote w:id="@">{WORD_PARAGRAPH}</w:footnote>'
_NOTED = '<w:p><w:r><w:t>a</w:t></w:r><w:r><w:footnoteReference w:id="@"/></w:r></w:p>'
_SAID = f'<w:comment w:id="@" w:author="EU">{WORD_PARAGRAPH}</w:comment>'
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
    f"{WORD_PARAGRAPH}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
)


def word(unit: str) -> Build:
    """A Word file of many times *unit*."""
    return lambda size: archive(_word_parts(filled(unit, size), {}))


def _deep_word(size: int) -> bytes:
    table = f"<w:tbl><w:tr><w:tc>{WORD_PARAGRAPH}" * 60 + "</w:tc></w:tr></w:tbl>" * 60
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
    media = {f"word/media/{n}.png": STRANGER.randbytes(size // count) for n in range(count)}
    return archive({**_word_parts(filled(WORD_PARAGRAPH, 1_000_000), {}), **media})


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


ARCHIVES: Mapping[str, Mapping[str, Build]] = {
    "docx": {
        "one run": _one_run,
        "one paragraph of many runs": _one_paragraph,
        "paragraphs": word(WORD_PARAGRAPH),
        "empty paragraphs": word("<w:p/>"),
        "tracked changes": word(_TRACKED),
        "tables": word(f"<w:tbl><w:tr>{_CELL}</w:tr></w:tbl>"),
        "tables in tables": _deep_word,
        "one row": _row,
        "text boxes": word(_BOX),
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
}
"""For each form, what its papers may have most of, and the paper that has it."""
