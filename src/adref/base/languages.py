"""Which language a text is in: told by its script, and by its small words.

A negotiated text is long, and a sixth of any running text is small words; so a table of them
is enough, in microseconds. (py3langid tells 97 languages of single sentences, for half a second
and 140 MB in every process: measured on 25 November 2026.)
"""

from collections import Counter
from collections.abc import Iterable

import regex

from adref.base.facts import table

_SHARE = 0.15
"""Share of the words of a running text that are small words of its language, at the least."""
_ENOUGH = 2_000
"""Code points that are read; more tell nothing new."""
_LETTERS = {
    "Hangul": r"\p{Hangul}",
    "Kana": r"[\p{Hiragana}\p{Katakana}]",
    "Han": r"\p{Han}",
    "Latin": r"\p{Latin}",
    "Cyrillic": r"\p{Cyrillic}",
    "Arabic": r"\p{Arabic}",
}
_SCRIPTS = {name: regex.compile(letters) for name, letters in _LETTERS.items()}
_WORD = regex.compile(r"[\p{L}\p{M}]+")
_FEW = 4
"""Words below which small words tell nothing."""
_SYLLABIC = 3
"""How many Latin letters say what one Chinese or Korean sign says, roughly."""
_KANA_IN_JAPANESE = 0.2


def language_of(texts: Iterable[str]) -> str:
    """The primary tag (BCP 47) of the language most of *texts* is in, "" if none is told."""
    text = _sample(texts)
    letters = {name: len(found.findall(text)) for name, found in _SCRIPTS.items()}
    weight = {
        name: count * (_SYLLABIC if name in ("Hangul", "Kana", "Han") else 1)
        for name, count in letters.items()
    }
    script = max(weight, key=lambda name: weight[name])
    if not weight[script]:
        return ""
    if script == "Han" and letters["Kana"] > _KANA_IN_JAPANESE * letters["Han"]:
        script = "Kana"
    alone: str | None = table("adref.base", "languages.toml")["scripts"].get(script)
    return alone or _by_small_words(text, script)


def name_of(language: str) -> str:
    """The English name of a language by its tag, the tag itself where the table has none."""
    name: str = table("adref.base", "languages.toml")["names"].get(language, language)
    return name


def alpha3(language: str) -> str:
    """The code of three letters (ISO 639-2) of a language by its tag, "und" where it is unknown."""
    code: str = table("adref.base", "languages.toml")["alpha3"].get(language, "und")
    return code


def from_right(language: str) -> bool:
    """Whether *language*, a tag of BCP 47, is written from right to left."""
    return language.partition("-")[0] in table("adref.base", "languages.toml")["from_right"]


def _sample(texts: Iterable[str]) -> str:
    """The beginning of *texts*, joined."""
    pieces, length = [], 0
    for text in texts:
        pieces.append(text[: _ENOUGH - length])
        length += len(pieces[-1])
        if length >= _ENOUGH:
            break
    return " ".join(pieces)


def _by_small_words(text: str, script: str) -> str:
    """The language of *script* whose small words make up most of *text*, if enough of it."""
    tables = table("adref.base", "languages.toml")
    known, otherwise = tables["small_words"].get(script, {}), tables["otherwise"].get(script, "")
    counts = Counter(word.lower() for word in _WORD.findall(text))
    if counts.total() < _FEW:
        return str(otherwise)
    shares = {code: sum(counts[word] for word in words.split()) for code, words in known.items()}
    best = max(shares, key=lambda code: shares[code], default="")
    return best if best and shares[best] >= _SHARE * counts.total() else str(otherwise)
