"""Fields of word processors that keep no result: what of their instruction is shown.

Field codes of ECMA-376 part 1, 17.16.5, which Word writes into .docx and .rtf alike.
"""

import re
from dataclasses import dataclass

from adref.readers.lifting.left_out import READINGS

_TOLD = re.compile(
    r"\s*(?P<code>EQ|SYMBOL|MACROBUTTON|GOTOBUTTON|AUTONUM(?:LGL|OUT)?|LISTNUM)\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_BUTTONS = frozenset({"MACROBUTTON", "GOTOBUTTON"})
"""Fields that show all that stands behind the name of what they lead to."""
_GUIDE = re.compile(
    r"\\o\s*(?:\\a[lcrd])?\s*\(\s*\\s\s*\\up\s*\d+\s*\((?P<aid>[^()]*)\)\s*[,;](?P<base>[^()]*)\)\s*",
    re.IGNORECASE,
)
_TOOLTIP = re.compile(r'\s*HYPERLINK\b.*?\\o\s+"(?P<words>[^"]*)"', re.IGNORECASE | re.DOTALL)
_KIND = ("field-not-read", "what a field shows is worked out from its instruction and is not read")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a field without a result shows: *text*, and *words* to be told as of *kind*."""

    text: str
    kind: tuple[str, str]
    words: str


def shown_by(instruction: str) -> Shown | None:
    """What the field *instruction* shows where no result is stored; None for most fields.

    A phonetic guide is one letter set above another: its base is text, the guide a reading aid.
    """
    found = _TOLD.match(instruction)
    if found is None:
        return None
    if found["code"].upper() in _BUTTONS:
        return Shown(" ".join(found["rest"].split()[1:]), _KIND, "")
    guide = _GUIDE.search(found["rest"]) if found["code"].upper() == "EQ" else None
    if guide is not None:
        return Shown(guide["base"].strip(), READINGS, guide["aid"])
    return Shown("", _KIND, instruction)


def tooltip_of(instruction: str) -> str:
    """The words that a link made by the field *instruction* shows where one points to it."""
    found = _TOOLTIP.match(instruction)
    return found["words"] if found else ""
