"""The running text of a base paragraph, with the readings of its passages in brackets."""

from adref.compilation.model import BaseParagraph, Passage
from adref.compilation.rolling import signs
from adref.compilation.rolling.readings import Margin, bracket, brackets
from adref.text.document import Kind


def running_text(paragraph: BaseParagraph, margin: Margin) -> tuple[str, list[int]]:
    """The text of *paragraph*, and which passages own the space printed before them."""
    pieces: list[str] = []
    spaced: list[int] = []
    done, base = 0, paragraph.base
    for number, passage in enumerate(paragraph.passages):
        between = base[done : passage.start]
        pieces.append(_between(between, passage, first=number == 0))
        if off := _is_set_off(passage, between):
            spaced.append(number)
            pieces.append(" ")
        pieces.append(_shown(passage, margin, off=off, heading=paragraph.kind is not Kind.BODY))
        done = passage.end
    rest = signs.escaped(base[done:])
    pieces.append(_after_bracket(rest) if done or pieces else rest)
    return _edged("".join(pieces)), spaced


def _between(text: str, passage: Passage, *, first: bool) -> str:
    """The base text before *passage*, as it cannot be taken for notation."""
    if first:
        return signs.escaped(text)
    # A space alone parts the readings of one passage, so one of the text has to be spelt out
    # where the next bracket does not say itself that it begins a new passage.
    return signs.SPACE if text == " " and not passage.base else _after_bracket(signs.escaped(text))


def _after_bracket(shown: str) -> str:
    """*shown* as it stands behind a bracket, where Markdown would make an address of it."""
    return f"\\{shown}" if shown[:1] in ("(", ":") else shown


def _is_set_off(passage: Passage, between: str) -> bool:
    """Whether the space that begins all wordings of *passage* is better shown before it."""
    if not between or between[-1] == " ":
        return False
    texts = [t for t in (passage.base, *(r.text for r in passage.readings)) if t]
    return bool(texts) and all(t[0] == " " and t != " " for t in texts)


def _shown(passage: Passage, margin: Margin, *, off: bool, heading: bool) -> str:
    cut = 1 if off else 0
    shown = [bracket(r, r.text[cut:], margin) for r in passage.readings]
    if passage.base:
        base = margin.style.bracket(signs.BASE, signs.escaped(passage.base[cut:]))
        shown.insert(0, f"[{base}]")
    return brackets(shown, one_line=heading)


def _edged(shown: str) -> str:
    """*shown* with white space at its ends spelt out, since nobody could see it there."""
    if shown[:1].isspace():
        shown = f"&#{ord(shown[0])};{shown[1:]}"
    return f"{shown[:-1]}&#{ord(shown[-1])};" if shown[-1:].isspace() else shown
