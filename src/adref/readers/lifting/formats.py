"""How a counter is printed: the number formats of ECMA-376 part 1, 17.18.59.

OpenDocument has two more, lowerAlphabet and upperAlphabet.
"""

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = [
    "zero",
    "ten",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth",
    "nine": "ninth", "twelve": "twelfth",
}  # fmt: skip
_RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"
_ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي"
_CHINESE = "〇一二三四五六七八九"
_MAX_ROMAN = 32_767
_MAX_CARDINAL = 99
_MOST_LETTERS = 30
"""Word counts in letters up to 780, which is thirty times the letter z."""


def printed(number: int, form: str) -> str:
    """*number* as w:numFmt *form* prints it; forms not known here are printed in digits."""
    write = _FORMS.get(form)
    return str(number) if write is None or number < 0 else write(number)


def _roman(number: int) -> str:
    if not 0 < number <= _MAX_ROMAN:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        times, number = divmod(number, value)
        text += sign * times
    return text


def _repeated(letters: str) -> Callable[[int], str]:
    """Letters as Word counts with them: a to z, then aa to zz, then aaa."""

    def write(number: int) -> str:
        if number < 1:
            return str(number)
        times, letter = divmod(number - 1, len(letters))
        if times >= _MOST_LETTERS:
            return str(number)
        return letters[letter] * (times + 1)

    return write


def _alphabet(number: int) -> str:
    """Letters as OpenDocument counts with them: a to z, then aa, ab."""
    if number < 1:
        return str(number)
    text = ""
    while number:
        number, letter = divmod(number - 1, 26)
        text = chr(ord("a") + letter) + text
    return text


def _ordinal(number: int) -> str:
    teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th')}"


def _cardinal(number: int) -> str:
    if number > _MAX_CARDINAL:
        return str(number)
    if number < len(_ONES):
        return _ONES[number].capitalize()
    tens, ones = divmod(number, 10)
    return (_TENS[tens] + (f"-{_ONES[ones]}" if ones else "")).capitalize()


def _ordinal_words(number: int) -> str:
    if number > _MAX_CARDINAL:
        return _ordinal(number)
    head, hyphen, last = _cardinal(number).lower().rpartition("-")
    if last in _IRREGULAR:
        last = _IRREGULAR[last]
    else:
        last = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return (head + hyphen + last).capitalize()


def _chinese(number: int) -> str:
    """Counting in Chinese to 99, as headings of papers have it: 一, 十, 十一, 二十一."""
    if number > _MAX_CARDINAL:
        return "".join(_CHINESE[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    if not tens:
        return _CHINESE[ones]
    return ("" if tens == 1 else _CHINESE[tens]) + "十" + (_CHINESE[ones] if ones else "")


_latin = _repeated("abcdefghijklmnopqrstuvwxyz")
_russian = _repeated(_RUSSIAN)
_FORMS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": "{:02d}".format,
    "lowerLetter": _latin,
    "upperLetter": lambda number: _latin(number).upper(),
    "lowerAlphabet": _alphabet,
    "upperAlphabet": lambda number: _alphabet(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "ordinal": _ordinal,
    "cardinalText": _cardinal,
    "ordinalText": _ordinal_words,
    "numberInDash": "- {} -".format,
    "russianLower": _russian,
    "russianUpper": lambda number: _russian(number).upper(),
    "arabicAlpha": _repeated(_ARABIC),
    "arabicAbjad": _repeated(_ABJAD),
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "none": lambda _: "",
    "bullet": lambda _: "",
}
