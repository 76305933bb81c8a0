"""Whether bytes are a message: header lines at its beginning, of which some are a message's own."""

import re

_HEAD = 65_536
_LINE = re.compile(rb"[!-9;-~]{1,76}:[^\n]*\n?|[ \t][^\n]*\n?")
_OWN = re.compile(
    rb"^(?:from|to|subject|date|message-id|mime-version|received|return-path|content-type|sender"
    rb"|delivered-to|reply-to|x-[\w-]+|dkim-signature|authentication-results):",
    re.IGNORECASE,
)
_PROOF = frozenset([b"from", b"message-id", b"mime-version", b"received", b"return-path"])
_ENOUGH = 3
_MIME = frozenset([b"mime-version", b"content-type"])
"""Together they are enough: nobody types these above a letter."""


def is_message(data: bytes) -> bool:
    """Whether *data* begins as a message: three header lines, two that only mail has; or MIME's."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    if head.startswith(b"From ") and b"\n" in head:  # as kept in a mailbox file
        head = head.partition(b"\n")[2]
    names: list[bytes] = []
    for line in head.splitlines(keepends=True)[:200]:
        if not line.strip():
            break
        if _LINE.fullmatch(line) is None:
            return False
        if _OWN.match(line):
            names.append(line.partition(b":")[0].lower())
    found = set(names)
    return found >= _MIME or (len(names) >= _ENOUGH and len(_PROOF & found) > 1)
