"""Which encoding a csv is in: spreadsheet programs write several, and say nothing of it."""

import codecs

from adref.base.errors import InputUnreadable

_BY_MARK = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16: its mark begins the same way
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_COMMON = {
    "windows-1251": frozenset("оеаинтсрвлкмдпуя"),
    "windows-1256": frozenset("اليمنورتبةعدسفهك"),
}
"""The letters that make up most of a Russian and of an Arabic text."""
_FOREIGN = 0.4
"""Share of letters outside ASCII from which a text is in no Latin alphabet."""
_SAVE = "export it as CSV (UTF-8) and try again"
_SAMPLE = 100_000


def decode(data: bytes, file: str) -> tuple[str, str]:
    """The text of *data* and, where it had to be guessed, the name of its encoding, else "".

    UTF-8, UTF-16 and UTF-32 are beyond doubt; what is none of them is what Excel writes in the
    language of the machine: windows-1252, windows-1251, windows-1256 or GB 18030. Raises
    InputUnreadable for what is no text.
    """
    text, guessed = _decoded(data, file)
    if "\0" in text:
        raise InputUnreadable(file, "it is no text: there is a NUL in it", _SAVE)
    return text, guessed


def _decoded(data: bytes, file: str) -> tuple[str, str]:
    for mark, encoding in _BY_MARK:
        if data.startswith(mark):
            try:
                return data.decode(encoding), ""
            except UnicodeDecodeError as error:
                what = f"it is not valid {encoding} at byte {error.start}"
                raise InputUnreadable(file, what, _SAVE) from error
    try:
        return data.decode("utf-8"), ""
    except UnicodeDecodeError:
        guessed = _guess(data)
        return data.decode(guessed, "replace"), guessed


def _guess(data: bytes) -> str:
    """The encoding a spreadsheet program on a machine of some language has written."""
    sample = data[:_SAMPLE]
    high = sum(byte > 0x7F for byte in sample)  # noqa: PLR2004 - the end of ASCII
    letters = high + sum(chr(byte).isalpha() for byte in sample if byte <= 0x7F)  # noqa: PLR2004
    if high <= _FOREIGN * letters:
        return "windows-1252"
    scores = {name: _share(sample, name, common) for name, common in _COMMON.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] > 0.5 else "gb18030"  # noqa: PLR2004 - most of its letters


def _share(sample: bytes, encoding: str, common: frozenset[str]) -> float:
    """How many of the letters outside ASCII are common ones, were the text in *encoding*."""
    text = sample.decode(encoding, "replace").lower()
    there = [char for char in text if not char.isascii() and not char.isspace()]
    return sum(char in common for char in there) / max(1, len(there))
