"""In which language words are, where that differs from the text around them."""

from adref.base.languages import language_of
from adref.compilation.model import BaseParagraph, Compilation
from adref.text.document import MarkedDocument

_ENOUGH = 8
"""Words from which their small ones tell the language; fewer may be a name or a quotation."""
_OWN_SCRIPT = frozenset({"ar", "fa", "ja", "ko", "ru", "uk", "ur", "zh"})
"""Languages that a word or two give away, beside a text in another script."""


def main_language(compilation: Compilation, base: MarkedDocument) -> str:
    """The primary tag of the language of the base, "" where it is not known."""
    if base.language is not None:
        return base.language
    return language_of(p.base for p in compilation.paragraphs if isinstance(p, BaseParagraph))


def other_language(text: str, main: str) -> str | None:
    """The language of *text* if it is known and not *main*, that of the text around it."""
    told = language_of((text,))
    if not told or told == main:
        return None
    sure = told in _OWN_SCRIPT and main not in _OWN_SCRIPT
    return told if sure or len(text.split()) >= _ENOUGH else None
