"""The package of a Word file, and zip files that are the same bytes on every machine."""

import zipfile
from collections.abc import Mapping
from html import escape
from io import BytesIO

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_SPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_TYPES = {
    "document": f"{_WORD}document.main+xml",
    "styles": f"{_WORD}styles+xml",
    "settings": f"{_WORD}settings+xml",
    "numbering": f"{_WORD}numbering+xml",
    "fontTable": f"{_WORD}fontTable+xml",
    "footnotes": f"{_WORD}footnotes+xml",
    "comments": f"{_WORD}comments+xml",
    "commentsExtended": f"{_WORD}commentsExtended+xml",
    "footer1": f"{_WORD}footer+xml",
    "theme/theme1": "application/vnd.openxmlformats-officedocument.theme+xml",
}
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = {
    name: f"{_OFFICE}{name.rpartition('/')[2].rstrip('1')}" for name in _TYPES if name != "document"
} | {"commentsExtended": "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"}

FOOTER_ID = f"rId{sorted(_RELATIONS).index('footer1') + 1}"


def root(name: str, content: str) -> str:
    """A whole part: the element *name* with the usual namespaces round *content*."""
    spaces = "".join(f' xmlns:{prefix}="{space}"' for prefix, space in _SPACES.items())
    return f'{XML}<w:{name}{spaces} mc:Ignorable="w14 w15">{content}</w:{name}>\n'


def word_file(parts: Mapping[str, str], title: str, author: str, date: str) -> bytes:
    """The bytes of a Word file with *parts* ("document", "styles" ...) under word/."""
    files = {
        "[Content_Types].xml": _content_types(parts),
        "_rels/.rels": _relations(
            {
                "rId1": (f"{_OFFICE}officeDocument", "word/document.xml"),
                "rId2": (
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
            }
        ),
        "docProps/core.xml": _core(title, author, date),
        "word/_rels/document.xml.rels": _relations(
            {
                f"rId{number}": (_RELATIONS[name], f"{name}.xml")
                for number, name in enumerate(sorted(_RELATIONS), 1)
                if name in parts
            }
        ),
    }
    files |= {f"word/{name}.xml": parts[name] for name in sorted(parts)}
    return zipped(files)


def zipped(files: Mapping[str, str]) -> bytes:
    """A zip of *files*, stored: what deflate makes of them differs between zlib versions."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.create_system = 0
            archive.writestr(entry, text.encode())
    return target.getvalue()


def _content_types(parts: Mapping[str, str]) -> str:
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPES[name]}"/>'
        for name in sorted(parts)
    )
    return (
        f'{XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'{overrides}<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>\n'
    )


def _relations(relations: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(
        f'<Relationship Id="{ident}" Type="{kind}" Target="{target}"/>'
        for ident, (kind, target) in relations.items()
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{XML}<Relationships xmlns="{space}">{inside}</Relationships>\n'


def _core(title: str, author: str, date: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    when = f'xsi:type="dcterms:W3CDTF">{date}</dcterms:'
    return (
        f'{XML}<cp:coreProperties xmlns:cp="{space}" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(author)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>"
        f"<dcterms:created {when}created><dcterms:modified {when}modified>"
        "</cp:coreProperties>\n"
    )
