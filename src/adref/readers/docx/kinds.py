"""What a paragraph is in its document: a title, a heading, or body text."""

import re

from adref.readers.docx.styles import Style
from adref.readers.lifting.headings import LONGEST
from adref.text.document import Kind

_HEADING = re.compile(r"heading ([1-9])")
_TITLES = frozenset({"title", "subtitle"})
_BODY_LEVEL = 9


def styled(chain: tuple[Style, ...], outline: int | None, length: int) -> tuple[Kind, int]:
    """Kind and level by the styles of *chain* and the outline level of the paragraph itself.

    The names of built-in styles are English in every language version; only their ids are
    translated.
    """
    if any(style.name in _TITLES for style in chain):
        return Kind.TITLE, 0
    level = outline if outline is not None else _outline(chain)
    if level is None or level >= _BODY_LEVEL or length > LONGEST:
        return Kind.BODY, 0
    return Kind.HEADING, level + 1


def _outline(chain: tuple[Style, ...]) -> int | None:
    for style in chain:
        if style.outline is not None:
            return style.outline
        found = _HEADING.fullmatch(style.name)
        if found is not None:
            return int(found[1]) - 1
    return None
