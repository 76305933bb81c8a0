"""Named sets of elements: what ends a paragraph, what is no text, what is somebody else's."""

from collections.abc import Mapping

from adref.readers.lifting.left_out import DRAWN, PICTURES, READINGS

BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "listing",
        "xmp",
        "plaintext",
        "optgroup",
    ]
)
"""What begins and ends a paragraph."""
HEADINGS: Mapping[str, int] = {f"h{level}": level for level in range(1, 7)}

IGNORED = frozenset(
    [
        "title",
        "meta",
        "link",
        "base",
        "style",
        "source",
        "track",
        "param",
        "col",
        "colgroup",
        "datalist",
        "rp",
        "wbr",
        "xml",
        "annotation",
        "annotation-xml",
        "frameset",
        "frame",
    ]
)
"""What carries no wording of the text, or says again what stands elsewhere: what the page is
called, suggestions for a form, brackets round a reading aid, data for programs, a formula once more
in another notation."""
_FALLBACK = "text in place of a drawing or a recording is not read"
_GAUGE = "the state of a gauge is not read"
TOLD: Mapping[str, tuple[str, str]] = {
    "script": ("script-ignored", "a script is not run and not read"),
    "noscript": ("markup-ignored", "text for browsers without scripts is not read"),
    "noframes": ("markup-ignored", "text for browsers without frames is not read"),
    "template": ("markup-ignored", "text that a script would put in is not read"),
    "iframe": ("drawing-text", "another page shown inside this one is not read"),
    "object": ("drawing-text", "an embedded object is not read"),
    "applet": ("drawing-text", "an embedded program is not read"),
    "embed": ("drawing-text", "an embedded object is not read"),
    "svg": DRAWN,
    "canvas": ("drawing-text", _FALLBACK),
    "audio": ("drawing-text", _FALLBACK),
    "video": ("drawing-text", _FALLBACK),
    "img": PICTURES,
    "area": PICTURES,
    "rt": READINGS,
    "rtc": READINGS,
    "textarea": ("form-field", "what is typed in a form is not read"),
    "select": ("form-field", "the choices of a form are not read"),
    "input": ("form-field", "what is typed in a form is not read"),
    "button": ("form-field", "the words on a button are not read"),
    "output": ("form-field", "the result of a form is not read"),
    "meter": ("form-field", _GAUGE),
    "progress": ("form-field", _GAUGE),
}
"""What is not read, and the notice where it holds text."""
ADDRESSES: Mapping[str, str] = {"iframe": "src", "object": "data", "embed": "src"}
"""The attributes that name another file whose text would stand here."""
ELSEWHERE = ("linked-text", "what stands in another file is not fetched")

QUOTED_CLASSES = frozenset(
    [
        "gmail_quote",
        "gmail_quote_container",
        "gmail_extra_quote",
        "yahoo_quoted",
        "moz-cite-prefix",
        "OutlookMessageHeader",
        "protonmail_quote",
        "zmail_extra",
        "moz-forward-container",
    ]
)
"""Parts of a message that were written by somebody else: what it answers or passes on."""
QUOTED_ON = frozenset(["divRplyFwdMsg", "appendonsend", "x_divRplyFwdMsg", "reply-intro"])
"""Ids of what stands before such a part in Outlook: all that comes after is the older message."""
SIGNATURES = frozenset(["gmail_signature", "moz-signature", "protonmail_signature_block"])
MARGINS = frozenset(["header", "footer"])
"""Titles by which LibreOffice names what stands in the margins of all pages."""
ANNOTATION = "annotation_style_by_filter"
"""The class by which LibreOffice, in XHTML, marks what it prints of a comment."""
