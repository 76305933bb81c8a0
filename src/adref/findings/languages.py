"""Which language a text is in, told by its small words."""

from collections import Counter
from collections.abc import Sequence

from adref.base.facts import table
from adref.findings.wording import words_of

_SHARE = 0.15


def language_of(texts: Sequence[str]) -> str:
    """The code of the language most of *texts* is in, "" if it is none of those known.

    The small words of a language make up more than a seventh of any running text in it.
    """
    counts = Counter(word.low for text in texts for word in words_of(text))
    total = sum(counts.values())
    known = table("adref.findings", "languages.toml")["small_words"]
    shares = {code: sum(counts[word] for word in words.split()) for code, words in known.items()}
    best = max(shares, key=lambda code: shares[code])
    return best if total and shares[best] >= _SHARE * total else ""
