"""The names of OpenDocument 1.3 that the reader knows, and those it passes over on purpose."""

OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
DRAW = "{urn:oasis:names:tc:opendocument:xmlns:drawing:1.0}"
DR3D = "{urn:oasis:names:tc:opendocument:xmlns:dr3d:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
FORM = "{urn:oasis:names:tc:opendocument:xmlns:form:1.0}"
PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
FIELD = "{urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0}"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
MATH = "{http://www.w3.org/1998/Math/MathML}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

P, H = TEXT + "p", TEXT + "h"
PARAGRAPHS = frozenset({P, H})
LIST, ITEM, LIST_HEADER = TEXT + "list", TEXT + "list-item", TEXT + "list-header"
NAME, STYLE_NAME = STYLE + "name", TEXT + "style-name"

IGNORED_IN_TEXT = frozenset(
    [
        *(
            TEXT + name
            for name in [
                "bookmark",
                "reference-mark",
                "reference-mark-start",
                "reference-mark-end",
                "toc-mark",
                "toc-mark-start",
                "toc-mark-end",
                "user-index-mark",
                "user-index-mark-start",
                "user-index-mark-end",
                "alphabetical-index-mark",
                "alphabetical-index-mark-start",
                "alphabetical-index-mark-end",
                "soft-page-break",
                "number",
                "index-title-template",
            ]
        ),
        OFFICE + "event-listeners",
        OFFICE + "binary-data",
        SVG + "title",
        SVG + "desc",
        DRAW + "control",
        *(space + name for space in (LOEXT, FIELD) for name in ("fieldmark-separator", "param")),
    ]
)
"""What carries no word of the text: bookmarks, marks for indexes, the number a program stored
beside a list item, descriptions of pictures (which :mod:`.unread` tells)."""

PAGE_FIELDS = frozenset(
    TEXT + name
    for name in [
        "page-number",
        "page-count",
        "page-continuation",
        "page-variable-get",
        "page-variable-set",
        "paragraph-count",
        "word-count",
        "character-count",
        "table-count",
        "image-count",
        "object-count",
        "editing-cycles",
        "editing-duration",
    ]
)
"""Fields that count pages, words or minutes: what they show is no wording."""

INDEXES = {
    TEXT + "table-of-content": "a table of contents",
    TEXT + "illustration-index": "a list of illustrations",
    TEXT + "table-index": "a list of tables",
    TEXT + "object-index": "a list of objects",
    TEXT + "user-index": "an index",
    TEXT + "alphabetical-index": "an alphabetical index",
    TEXT + "bibliography": "a bibliography made by the program",
}
"""Blocks that repeat what stands elsewhere, with what a notice calls them."""

IGNORED_BLOCKS = IGNORED_IN_TEXT | {
    *(
        TEXT + name
        for name in [
            "tracked-changes",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "dde-connection-decls",
            "alphabetical-index-auto-mark-file",
            "section-source",
        ]
    ),
    *(
        TABLE + name
        for name in [
            "table-column",
            "table-columns",
            "table-header-columns",
            "table-column-group",
            "title",
            "desc",
            "table-source",
            "dde-link",
            "calculation-settings",
            "content-validations",
            "label-ranges",
            "named-expressions",
            "database-ranges",
            "data-pilot-tables",
            "consolidation",
        ]
    ),
    OFFICE + "forms",
    OFFICE + "dde-source",
    OFFICE + "change-info",
}
"""What stands between paragraphs and carries no word of the text."""
