"""The words of a message: as HTML where that carries marks, else as text without quoted lines."""

import re
from dataclasses import dataclass
from email.message import EmailMessage

_MARKED = re.compile(
    r"<(?:ins|del|s|strike|u|b|strong|mark)(?=[\s>])|line-through|underline|font-weight:\s*(?:bold|[6-9]00)"
    r"|msoIns|msoDel|<table|(?<![-\w])color:",
    re.IGNORECASE,
)
_QUOTE = re.compile(r"(?:> ?)+")
_WROTE = re.compile(
    r"^.{0,200}\b(?:wrote|schrieb|a écrit|escribió|написал\S*|كتب|写道)\s*[:：]\s*$", re.IGNORECASE
)
_OLDER = re.compile(
    r"^-{2,}\s*(?:Original Message|Forwarded message|Message d'origine|Mensaje original"
    r"|Ursprüngliche Nachricht|Исходное сообщение)\s*-{2,}$|^_{20,}$",
    re.IGNORECASE,
)
_MAIL = frozenset(
    ["from", "sent", "to", "subject", "date", "cc", "de", "enviado", "envoyé", "à", "para"]
)


@dataclass(frozen=True, slots=True)
class Words:
    """Plain text of a message; *quoted* and *signed* are the lines that were left apart."""

    text: str
    quoted: int
    signed: int


def has_marks(page: str) -> bool:
    """Whether a page sets words apart, so that plain text would lose something."""
    return _MARKED.search(page) is not None


def text_of(part: EmailMessage) -> tuple[str, bool]:
    """The decoded words of a text part, and whether some could not be read."""
    payload = part.get_payload(decode=True)
    data = (
        payload
        if isinstance(payload, bytes)
        else str(part.get_payload()).encode("utf-8", "replace")
    )
    charset = str(part.get_param("charset", "") or "").strip("'\" ").lower()
    for encoding in (charset, "utf-8"):
        try:
            return data.decode(encoding), False
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    text = data.decode("windows-1252", "replace")
    return text, charset not in ("", "us-ascii", "iso-8859-1", "windows-1252") or "\ufffd" in text


def flowed(text: str, *, drop_space: bool) -> str:
    """*text* in format=flowed with its lines joined (RFC 3676)."""
    done: list[list[str]] = []
    open_depth: int | None = None
    for line in text.splitlines():
        quote = _QUOTE.match(line)
        depth = quote[0].count(">") if quote else 0
        words = line[quote.end() :] if quote else line.removeprefix(" ")
        soft = words.endswith(" ") and words != "-- "
        kept = words[:-1] if soft and drop_space else words
        if open_depth == depth and words != "-- ":
            done[-1].append(kept)
        else:
            done.append(["> " * depth, kept])
        open_depth = depth if soft else None
    return "\n".join("".join(line) for line in done) + "\n"


def own_words(text: str) -> Words:
    """*text* without the messages it quotes and without its signature.

    Answers between quoted lines stay. What stands after a line that says that an older message
    begins is left apart as a whole.
    """
    lines = text.splitlines()
    kept: list[str] = []
    quoted = signed = 0
    for at, line in enumerate(lines):
        if line.rstrip("\r") == "-- ":
            signed = len(lines) - at
            break
        if _begins_older(lines, at):
            quoted += len(lines) - at
            break
        if line.startswith(">") or (_WROTE.match(line) and _is_quoted(lines, at + 1)):
            quoted += 1
        else:
            kept.append(line)
    return Words("\n".join(kept).strip("\n") + "\n", quoted, signed)


def _is_quoted(lines: list[str], at: int) -> bool:
    return any(line.startswith(">") for line in lines[at : at + 2])


def _begins_older(lines: list[str], at: int) -> bool:
    """Whether an older message begins, by a line that says so and header lines after it."""
    if not _OLDER.match(lines[at].strip()):
        return False
    following = [line.partition(":") for line in lines[at + 1 : at + 6]]
    names = [name.strip(" *").lower() for name, colon, _ in following if colon]
    return sum(name in _MAIL for name in names) > 1
