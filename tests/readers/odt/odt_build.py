"""OpenDocument texts made of the XML snippets that a test shows, and a notation for the result."""

from tests.archives import archive

from adref.readers.odt import read
from adref.text.document import MarkedDocument, Paragraph, Role

TYPE = "application/vnd.oasis.opendocument.text"
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "office": f"{_ODF}:office:1.0",
        "text": f"{_ODF}:text:1.0",
        "table": f"{_ODF}:table:1.0",
        "style": f"{_ODF}:style:1.0",
        "fo": f"{_ODF}:xsl-fo-compatible:1.0",
        "draw": f"{_ODF}:drawing:1.0",
        "svg": f"{_ODF}:svg-compatible:1.0",
        "form": f"{_ODF}:form:1.0",
        "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
        "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
        "xlink": "http://www.w3.org/1999/xlink",
        "dc": "http://purl.org/dc/elements/1.1/",
        "math": "http://www.w3.org/1998/Math/MathML",
    }.items()
)
_BLOCKS = ("<text:p", "<text:h ", "<text:list", "<text:section")
_ENDINGS = {Role.KEPT: "", Role.INSERTED: "¶+", Role.DELETED: "¶-"}


def content(body: str, *, changes: str = "", auto: str = "") -> str:
    """content.xml around *body*: *changes* are records of changes, *auto* automatic styles."""
    tracked = f"<text:tracked-changes>{changes}</text:tracked-changes>" if changes else ""
    return (
        f"<office:document-content {SPACES}>"
        f"<office:automatic-styles>{auto}</office:automatic-styles>"
        f"<office:body><office:text>{tracked}{body}</office:text></office:body>"
        "</office:document-content>"
    )


def odt(body: str, *, changes: str = "", auto: str = "", styles: str = "", **more: str) -> bytes:
    """An .odt: *styles* stands inside the root of styles.xml, *more* are other parts by name."""
    files: dict[str, str | bytes] = {
        "mimetype": TYPE,
        "content.xml": content(body, changes=changes, auto=auto),
        "styles.xml": f"<office:document-styles {SPACES}>{styles}</office:document-styles>",
        **{name.replace("__", "/"): text for name, text in more.items()},
    }
    return archive(files)


def flat(body: str, *, changes: str = "", auto: str = "", styles: str = "") -> bytes:
    """The same as a .fodt."""
    tracked = f"<text:tracked-changes>{changes}</text:tracked-changes>" if changes else ""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {SPACES} '
        f'office:mimetype="{TYPE}">{styles}'
        f"<office:automatic-styles>{auto}</office:automatic-styles>"
        f"<office:body><office:text>{tracked}{body}</office:text></office:body></office:document>"
    ).encode()


def marked(body: str, *, changes: str = "", auto: str = "", styles: str = "") -> MarkedDocument:
    """The document read from an .odt."""
    return read(odt(body, changes=changes, auto=auto, styles=styles), "x.odt")


def shown(paragraph: Paragraph) -> str:
    """The spans of *paragraph* with their marks and authors, and what became of its mark."""
    words = "".join(
        f"{{{' '.join([*sorted(map(str, s.marks)), *([s.author] if s.author else [])])}|{s.text}}}"
        if s.marks
        else s.text
        for s in paragraph.spans
    )
    return words + _ENDINGS[paragraph.ending]


def lines(found: MarkedDocument) -> list[str]:
    """All paragraphs: label in its standard form, stop, spans as :func:`shown`."""
    return [f"{p.label}. {shown(p)}" if p.label else shown(p) for p in found.paragraphs]


def p(inner: str, style: str = "") -> str:
    """A text:p."""
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{inner}</text:p>"


def h(inner: str, level: int = 1, more: str = "") -> str:
    """A text:h."""
    return f'<text:h text:outline-level="{level}" {more}>{inner}</text:h>'


def span(inner: str, style: str = "T") -> str:
    """A text:span."""
    return f'<text:span text:style-name="{style}">{inner}</text:span>'


def info(author: str = "EU") -> str:
    """Who made a change, and when."""
    return (
        f"<office:change-info><dc:creator>{author}</dc:creator>"
        "<dc:date>2025-10-01T09:00:00</dc:date></office:change-info>"
    )


def inserted(ident: str, author: str = "EU") -> str:
    """The record of an insertion."""
    return _region(ident, f"<text:insertion>{info(author)}</text:insertion>")


def deleted(ident: str, blocks: str, author: str = "EU", within: str = "") -> str:
    """The record of a deletion of *blocks*, in an insertion of *within* if that is given."""
    outer = f"<text:insertion>{info(within)}</text:insertion>" if within else ""
    return _region(ident, f"<text:deletion>{info(author)}{blocks}</text:deletion>{outer}")


def _region(ident: str, inner: str) -> str:
    return f'<text:changed-region xml:id="{ident}">{inner}</text:changed-region>'


def ins(ident: str, inner: str) -> str:
    """Text between the two points of the insertion *ident*."""
    return f"{start(ident)}{inner}{end(ident)}"


def start(ident: str) -> str:
    """The beginning of an insertion."""
    return f'<text:change-start text:change-id="{ident}"/>'


def end(ident: str) -> str:
    """The end of an insertion."""
    return f'<text:change-end text:change-id="{ident}"/>'


def out(ident: str) -> str:
    """The point at which a deleted text stood."""
    return f'<text:change text:change-id="{ident}"/>'


def style(name: str, props: str = "", *, family: str = "text", more: str = "") -> str:
    """A style:style with text properties."""
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:text-properties {props}/></style:style>"
    )


def ol(*items: str, style: str = "L", more: str = "") -> str:
    """A text:list; an item that is no block is made a paragraph."""
    blocks = (item if item.startswith(_BLOCKS) else p(item) for item in items)
    inner = "".join(f"<text:list-item>{block}</text:list-item>" for block in blocks)
    named = f'text:style-name="{style}"' if style else ""
    return f"<text:list {named} {more}>{inner}</text:list>"


def level(depth: int, form: str = "1", more: str = 'style:num-suffix="."') -> str:
    """A numbered level of a list style."""
    return f'<text:list-level-style-number text:level="{depth}" style:num-format="{form}" {more}/>'


def list_style(*levels: str, name: str = "L") -> str:
    """A text:list-style."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'
