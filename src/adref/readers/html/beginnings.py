"""Whether bytes are a page of HTML: by how they begin, and by more where that is not enough."""

import re

_HEAD = 65_536
"""Bytes within which the first tag stands; comments of an editor may come before it."""
_SURE = re.compile(r"<(?:!doctype\s+html|html|head|body)(?=[\s>/])", re.IGNORECASE)
_CLIPBOARD = re.compile(r"Version:\d+\.\d+\s+StartHTML:")
_AHEAD = re.compile(r"\s*(?:<!--.*?-->|<\?xml[^>]*\?>)", re.DOTALL)
_FRAGMENT = re.compile(
    r"<(?:meta|style|title|link|base|p|div|span|font|table|ol|ul|li|dl|h[1-6]|blockquote|center"
    r"|article|section|main|header|pre|del|ins|b|strong|i|em|u|s|a|br|hr)(?=[\s>/])",
    re.IGNORECASE,
)
_BLOCK = re.compile(r"<(?:p|div|br|li|tr|table|h[1-6])(?=[\s>/])", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n\s*\n")
_MARKDOWN = re.compile(
    r"^(?:#{1,6} |[-*] |\d+\. |> |\*\*)|\*\*\S[^*\n]*\*\*\s|\{(?:\+\+|--|~~)", re.MULTILINE
)
_TAG = re.compile(r"<[^<>]*>")
_MOST_OUTSIDE = 0.1


def is_html(data: bytes) -> bool:
    """Whether *data* is HTML.

    A page, or a fragment as pasted: of the second, hardly a block of the text stands outside
    tags. A Markdown file that begins with a tag is none.
    """
    head = _decoded(data[:_HEAD]).lstrip("\ufeff \t\r\n\f")
    if _CLIPBOARD.match(head):
        return True
    ahead = _AHEAD.match(head)
    while ahead is not None:
        head = head[ahead.end() :]
        ahead = _AHEAD.match(head)
    head = head.lstrip()
    if _SURE.match(head):
        return True
    return _FRAGMENT.match(head) is not None and _is_marked_up(_decoded(data[: _HEAD * 4]))


def _decoded(data: bytes) -> str:
    """*data* with every ASCII character as it is; the others do not matter here."""
    plain = data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(b"\xff\xfe") or plain[1:2] == b"\x00":
        return data.decode("utf-16-le", "replace")
    if data.startswith(b"\xfe\xff") or plain[:1] == b"\x00":
        return data.decode("utf-16-be", "replace")
    return data.decode("latin-1").removeprefix("ï»¿")


def _is_marked_up(text: str) -> bool:
    """Whether the blocks of *text* stand in tags, as those of a fragment of a page do."""
    blocks = [block.strip() for block in _BLANK_LINES.split(text) if block.strip()]
    outside = [b for b in blocks if not b.startswith("<") and not b.endswith(">")]
    if len(outside) > len(blocks) * _MOST_OUTSIDE or not _BLOCK.search(text):
        return False
    return not _MARKDOWN.search(_TAG.sub("", "\n".join(blocks if len(blocks) > 1 else [])))
