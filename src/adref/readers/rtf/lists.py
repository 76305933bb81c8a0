"""Lists: their levels, and the instances in which paragraphs count.

Rich Text Format Specification 1.9.1, "List Table" and "List Override Table".
"""

from collections.abc import Iterator

from adref.readers.lifting.numbers import LEVELS, Level, List
from adref.readers.rtf.tokens import Token
from adref.readers.rtf.tree import Group, text_of

_FORMS = {
    0: "decimal",
    1: "upperRoman",
    2: "lowerRoman",
    3: "upperLetter",
    4: "lowerLetter",
    5: "ordinal",
    6: "cardinalText",
    7: "ordinalText",
    10: "chineseCounting",
    11: "japaneseCounting",
    22: "decimalZero",
    23: "bullet",
    37: "chineseCounting",
    39: "chineseCountingThousand",
    46: "arabicAlpha",
    48: "arabicAbjad",
    57: "numberInDash",
    58: "russianLower",
    59: "russianUpper",
    255: "none",
}
r"""``\levelnfc`` by the names of ECMA-376 part 1, 17.18.59."""

Template = dict[int, Level]


def read_templates(group: Group, encoding: str) -> dict[int, Template]:
    r"""The lists of a ``\listtable`` by their ``\listid``; one that follows a style has its."""
    found: dict[int, Template] = {}
    styled: dict[int, int] = {}
    for child in group.groups:
        if child.name != "list":
            continue
        levels = [_level(g, encoding) for g in child.groups if g.name == "listlevel"]
        ident = child.number("listid", 0)
        found[ident] = dict(enumerate(levels[:LEVELS]))
        style = child.words.get("liststyleid")
        if style is not None and not levels:
            styled[ident] = style
    return {ident: found.get(styled.get(ident, ident), {}) for ident in found}


def _level(group: Group, encoding: str) -> Level:
    form = group.number("levelnfcn", group.number("levelnfc", 0))
    return Level(
        start=group.number("levelstartat", 1),
        form=_FORMS.get(form, "decimal"),
        text=_pattern(group, encoding),
        legal=group.number("levellegal", 0) == 1,
        restart=0 if group.number("levelnorestart", 0) == 1 else None,
    )


def _pattern(group: Group, encoding: str) -> str:
    """The text of a level with %1 to %9 for the counters, which the file has as bytes 0 to 8."""
    for child in group.groups:
        if child.name == "leveltext":
            text = text_of(child, encoding).removesuffix(";")
            size = ord(text[0]) if text else 0
            return "".join(
                f"%{ord(sign) + 1}" if ord(sign) < LEVELS else sign for sign in text[1 : size + 1]
            )
    return ""


def read_lists(group: Group, templates: dict[int, Template], encoding: str) -> dict[str, List]:
    r"""The instances of a ``\listoverridetable`` by their ``\ls``."""
    found = {}
    for child in group.groups:
        if child.name != "listoverride":
            continue
        ident = child.number("listid", 0)
        levels, starts = dict(templates.get(ident, {})), {}
        for depth, change in enumerate(_changes(child)):
            own = [_level(g, encoding) for g in change.groups if g.name == "listlevel"]
            if own:
                levels[depth] = own[0]
            if "listoverridestartat" in change.words:
                start = own[0].start if own else 1
                starts[depth] = change.number("levelstartat", start)
        found[str(child.number("ls", 0))] = List(str(ident), levels, starts)
    return found


def _changes(group: Group) -> Iterator[Group]:
    """The levels that an instance changes, from the first."""
    changes = [child for child in group.groups if child.name == "lfolevel"]
    yield from changes[:LEVELS]


def former_of(group: Group) -> tuple[str, int] | None:
    r"""The instance and level in ``\oldpprops``: what a paragraph counted in before a change."""
    words = {i.name: i.number for i in group.items if isinstance(i, Token)}
    number = words.get("ls")
    return None if not number else (str(number), min(LEVELS - 1, max(0, words.get("ilvl") or 0)))
