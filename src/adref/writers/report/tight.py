"""The same page in fewer bytes, since it is sent on slow lines and kept for years.

HTML lets the ends of list items, cells and paragraphs go without saying, and quotation marks around
plain values; SVG lets numbers of a path stand without what parts them where no other reading is
left. In words these signs are escaped, so that only the page's own markup changes; style sheet
and script stand apart, since the rules for the browser hold them to the letter.
"""

import re

_ENDS = re.compile(
    r"</(?:li|td|th|tr|thead|tbody)>\n?"
    # "An end tag may be omitted if followed immediately by" (HTML, 13.1.2.4 Optional tags)
    r"|</p>\n?(?=<(?:article|div|details|form|h[1-6]|ol|p|section|table|ul)\b)"
    r"|</p>\n?(?=</(?:article|div|footer|form|header|section)>)"
    r"|(?<=<li>) +"
)
_LITERAL = re.compile(r"(<(?:style|script)>.*?</(?:style|script)>)", re.DOTALL)


def tight(page: str) -> str:
    """*page* without what a browser reads in by itself."""
    return "".join(part if n % 2 else _tight(part) for n, part in enumerate(_LITERAL.split(page)))


def _tight(markup: str) -> str:
    return _TAG.sub(_shorter, _ENDS.sub("", markup))


_TAG = re.compile(r"<[a-z][^<>]*>")
_VALUE = re.compile(r'="([\w#.:-]+)"(?=[\s>])')
_PATH = re.compile(r'(?<= d=")[MmHhVvLl\d\s.-]+(?=")')


def _shorter(tag: re.Match[str]) -> str:
    return _VALUE.sub(r"=\1", _PATH.sub(_drawn, tag[0]))


def _drawn(path: re.Match[str]) -> str:
    """Path data in its shortest form (SVG 2, 9.3.9, the grammar for path data)."""
    whole = re.sub(r"(\d)\.0\b", r"\1", path[0])
    without_zero = re.sub(r"(?<![\d.])0(?=\.\d)", "", whole)
    return re.sub(r"\s*([A-Za-z])\s*|\s+(?=-)", r"\1", without_zero)
