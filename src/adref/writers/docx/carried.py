"""What goes with a rolling text in a part of its own that Word keeps: ids, places, hashes.

A custom XML part (ECMA-376 part 1, 15.2.5) stays with the file when it is edited and saved.
"""

import json
from collections.abc import Mapping, Sequence
from html import escape

from adref.compilation.model import Compilation
from adref.compilation.rolling import signs
from adref.compilation.rolling.records import Record, records
from adref.compilation.rolling.style import Style
from adref.writers.docx.package import shipped

_ITEM, _PROPERTIES = "customXml/item1.xml", "customXml/itemProps1.xml"
_RELATIONS = "customXml/_rels/item1.xml.rels"
_IDENT = "{5D6A0E3B-6E0B-4F0C-9C53-ADEF00000001}"
"""The id that Word asks of the part; the part is known by its namespace."""
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="{}"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES, _DOCUMENT = "[Content_Types].xml", "word/_rels/document.xml.rels"


def carried(
    compilation: Compilation, paragraphs: Sequence[Record], style: Style
) -> Mapping[str, str]:
    """The parts that hold the records of *compilation*, and those that lead to them."""
    # ASCII, since XML has no sign for some of what a place or an edit may hold.
    lines = "\n".join(json.dumps(record) for record in records(compilation, paragraphs, style))
    item = f'<rolling xmlns="{signs.CARRIED}">\n{escape(lines, quote=False)}\n</rolling>'
    return {
        _ITEM: _HEAD.format("no") + item,
        _PROPERTIES: (
            f'{_HEAD.format("no")}<ds:datastoreItem ds:itemID="{_IDENT}" '
            f'xmlns:ds="{_OFFICE}/customXml"><ds:schemaRefs><ds:schemaRef '
            f'ds:uri="{signs.CARRIED}"/></ds:schemaRefs></ds:datastoreItem>'
        ),
        _RELATIONS: (
            f'{_HEAD.format("yes")}<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/relationships/customXmlProps" Target="itemProps1.xml"/>'
            "</Relationships>"
        ),
        _TYPES: shipped(_TYPES).replace(
            "</Types>",
            f'<Override PartName="/{_PROPERTIES}" ContentType="application/vnd.openxmlformats-'
            'officedocument.customXmlProperties+xml"/></Types>',
        ),
        _DOCUMENT: shipped(_DOCUMENT).replace(
            "</Relationships>",
            f'<Relationship Id="rIdRolling" Type="{_OFFICE}/relationships/customXml" '
            f'Target="../{_ITEM}"/></Relationships>',
        ),
    }
