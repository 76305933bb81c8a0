"""What a word processor makes of typed signs by itself, and nobody meant."""

_ALIKE = {
    "'": "‘’‚‛′`´",
    '"': "“”„‟″«»",
    "-": "‐‑‒–—−",
    "...": "…",
}
_PLAIN = str.maketrans({sign: plain for plain, signs in _ALIKE.items() for sign in signs})
_UNSEEN = str.maketrans("", "", "\u00ad\u200b\u200c\u200d\u2060\ufeff")


def typed(text: str) -> str:
    """*text* as it would be typed: plain quotes and dashes, no white space, nothing unseen.

    Two texts that are alike in this say the same in other type. For comparison only: nobody's
    text is handed on in this form.
    """
    return "".join(text.translate(_UNSEEN).translate(_PLAIN).split())
