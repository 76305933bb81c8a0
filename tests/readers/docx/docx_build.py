"""Word files made of the XML snippets that a test shows, and a short notation for the result."""

from collections.abc import Iterable

from tests.archives import archive

from adref.readers.docx import read
from adref.text.document import MarkedDocument

_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
        "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    }.items()
)
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MS_TYPES = "http://schemas.microsoft.com/office/2011/relationships"
_ROOTS = {
    "styles": "styles",
    "numbering": "numbering",
    "comments": "comments",
    "commentsExtended": "commentsEx",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "settings": "settings",
}


def relations(entries: dict[str, str]) -> str:
    """A relationships part: what each id says, ready-made."""
    inner = "".join(f'<Relationship Id="{ident}" {rest}/>' for ident, rest in entries.items())
    return f'<Relationships xmlns="{_RELS}">{inner}</Relationships>'


def document(body: str) -> str:
    """document.xml around *body*."""
    return f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>"


def _content_types(parts: Iterable[str]) -> str:
    """What LibreOffice asks for before it opens a file."""
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    overrides = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{word}.{kind}+xml"/>'
        for part, kind in [("document", "document.main"), *((part, part) for part in parts)]
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def docx(body: str, *, links: dict[str, str] | None = None, title: str = "", **parts: str) -> bytes:
    """A Word file: *body* inside w:body, *parts* ("styles", "footnotes" ...) inside their roots.

    *links* are the addresses of hyperlinks by relationship id; *title* is the core property.
    """
    leads = {
        f"r{kind}": f'Type="{_MS_TYPES if kind == "commentsExtended" else _TYPES}/{kind}" '
        f'Target="{kind}.xml"'
        for kind in parts
    }
    for ident, address in (links or {}).items():
        leads[ident] = f'Type="{_TYPES}/hyperlink" Target="{address}" TargetMode="External"'
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": relations(
            {"r1": f'Type="{_TYPES}/officeDocument" Target="word/document.xml"'}
        ),
        "word/_rels/document.xml.rels": relations(leads),
        "word/document.xml": document(body),
    }
    for kind, inner in parts.items():
        root = "w15:commentsEx" if kind == "commentsExtended" else f"w:{_ROOTS[kind]}"
        files[f"word/{kind}.xml"] = f"<{root} {_SPACES}>{inner}</{root}>"
    if title:
        files["docProps/core.xml"] = (
            f'<c xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></c>'
        )
    return archive(files)


def with_part(body: str, kind: str, ident: str, part: str) -> bytes:
    """A Word file whose text leads by *ident* to one more *part* of a *kind*."""
    lead = f'Type="{_TYPES}/{kind}" Target="{kind}.xml"'
    return archive(
        {
            "[Content_Types].xml": _content_types(()),
            "_rels/.rels": relations(
                {"r1": f'Type="{_TYPES}/officeDocument" Target="word/document.xml"'}
            ),
            "word/_rels/document.xml.rels": relations({ident: lead}),
            "word/document.xml": document(body),
            f"word/{kind}.xml": part,
        }
    )


def marked(body: str, *, links: dict[str, str] | None = None, **parts: str) -> MarkedDocument:
    """The document read from a Word file made of *body* and *parts*."""
    return read(docx(body, links=links, **parts), "x.docx")


def p(inner: str, props: str = "") -> str:
    """A w:p; *props* go into its w:pPr."""
    return f"<w:p>{f'<w:pPr>{props}</w:pPr>' if props else ''}{inner}</w:p>"


def r(text: str, props: str = "") -> str:
    """A w:r with one w:t; *props* go into its w:rPr."""
    return (
        f"<w:r>{f'<w:rPr>{props}</w:rPr>' if props else ''}"
        f'<w:t xml:space="preserve">{text}</w:t></w:r>'
    )


def changed(kind: str, inner: str, author: str = "EU") -> str:
    """*inner* inside a w:ins, w:del, w:moveFrom or w:moveTo of *author*."""
    stamp = f'w:id="1" w:author="{author}" w:date="2025-10-01T09:00:00Z"'
    return f"<w:{kind} {stamp}>{inner}</w:{kind}>"


def mark(kind: str, author: str = "EU") -> str:
    """Paragraph properties that say the paragraph mark was a *kind* of change."""
    return f'<w:rPr><w:{kind} w:id="1" w:author="{author}" w:date="2025-10-01T09:00:00Z"/></w:rPr>'
