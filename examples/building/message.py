"""Messages: covering words, and the Word file that came with them."""

from base64 import encodebytes
from datetime import datetime
from email.utils import format_datetime

from building.wishes import Wishes
from building.word import word

_PART = "=_tidewater"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def message(wishes: Wishes, title: str) -> bytes:
    """The message in which a party sends its Word file; the same bytes on every machine."""
    options = wishes.options
    file = f"{wishes.party}.docx"
    lines = [
        f"From: {options['author']} <{options['address']}>",
        "To: Secretariat of the Tidewater Charter <desk@tidewater.example>",
        f"Subject: {options['subject']}",
        f"Date: {format_datetime(datetime.fromisoformat(options['date']))}",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/mixed; boundary="{_PART}"',
        "",
        f"--{_PART}",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        *options["covering"].replace(" / ", "\n\n").splitlines(),
        "",
        f"--{_PART}",
        f'Content-Type: {_WORD}; name="{file}"',
        f'Content-Disposition: attachment; filename="{file}"',
        "Content-Transfer-Encoding: base64",
        "",
        *encodebytes(word(wishes, title)).decode().splitlines(),
        f"--{_PART}--",
        "",
    ]
    return "\r\n".join(lines).encode("ascii")
