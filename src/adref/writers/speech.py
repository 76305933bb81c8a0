"""In which language words are, where that differs from the text around them."""

from adref.base.languages import language_of
from adref.compilation.model import BaseParagraph, Compilation
from adref.text.document import MarkedDocument

_ENOUGH = 8
"""Words from which their small ones tell the language; fewer may be a name or a quotation."""
_SCRIPTS = ({"ar", "fa", "ur"}, {"ja", "zh"}, {"ko"}, {"ru", "uk"})
"""Languages that share letters; a word or two in others than those of the text give one away."""


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
    sure = any(told in script and main not in script for script in _SCRIPTS)
    return told if sure or len(text.split()) >= _ENOUGH else None
