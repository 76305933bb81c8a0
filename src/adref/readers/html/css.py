"""Style sheets: rules with simple selectors, and the declarations in them and in attributes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from adref.readers.html.bounds import check_rules

READ = frozenset(
    [
        "background",
        "background-color",
        "color",
        "content",
        "display",
        "font",
        "font-style",
        "font-weight",
        "list-style",
        "list-style-type",
        "text-decoration",
        "text-decoration-line",
        "vertical-align",
        "visibility",
        "white-space",
        "mso-hide",
        "mso-list",
        "mso-element",
        "mso-comment-author",
        "mso-comment-reference",
        "mso-comment-date",
        "mso-comment-parent",
        "mso-special-character",
        "mso-highlight",
    ]
)
"""The properties that say something about a text; all others are layout."""
_MARKING = frozenset(["color", "display", "font-weight", "text-decoration", "text-decoration-line"])
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|<!--|-->", re.DOTALL)
_PIECE = re.compile(r"""(?:"[^"\n]*"|'[^'\n]*'|\([^()]*\)|[^;"'()]|["'()])+""")
_IMPORT = re.compile(r"@import\b[^;]*;?", re.IGNORECASE)
_PLAIN_AT = re.compile(r"@(?:charset|namespace|layer)\b[^;{]*;", re.IGNORECASE)
_EDGE = re.compile(r"[{}]")
_COMPOUND = re.compile(r"(\*|[a-zA-Z][\w:\\-]*)?((?:[.#][\w\\-]+)*)")
_SIGN = re.compile(r"([.#])([\w\\-]+)")
_SCREEN = re.compile(
    r"@media\b(?!.*\bprint\b(?!.*\b(?:screen|all)\b))|@supports\b|@layer\b", re.IGNORECASE
)
_LOOK_ONLY = re.compile(
    r":(?:link|visited|hover|active|focus[\w-]*|before|after|first-l\w+)$|::", re.IGNORECASE
)
_LONGEST, _END = 200, 0x110000
_PSEUDO = re.compile(r"::?(?:before|after|marker)$", re.IGNORECASE)
_STRING = re.compile(r"\"([^\"\n]*)\"|'([^'\n]*)'")
_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})\s?|\\(.)")
_MADE = re.compile(r"\b(?:counters?|attr)\(")
_COUNTED_ELSEWHERE = "lst-kix"
"""In the classes of Google's lists, whose numbers :mod:`.lists` knows."""


@dataclass(frozen=True, slots=True)
class Compound:
    """One step of a selector: a type, classes and ids; *child* if it must be a direct child."""

    tag: str
    classes: frozenset[str]
    ids: frozenset[str]
    child: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A selector, its last step first, with what it declares; *weight* sorts rules."""

    steps: tuple[Compound, ...]
    weight: tuple[int, int, int, int]
    declared: Mapping[str, str]


@dataclass(slots=True)
class Sheet:
    """The rules of a page in order; *left* are selectors not understood that would set marks.

    *file* is named where there are too many of them.
    """

    file: str = ""
    rules: list[Rule] = field(default_factory=list)
    counters: dict[str, str] = field(default_factory=dict)
    left: list[str] = field(default_factory=list)
    imports: bool = False


def declarations(text: str) -> dict[str, str]:
    """The properties that a style attribute or a rule sets, names and values in lower case.

    The case of what stands in quotation marks is kept. A property set twice has its last
    value, or the one called important.
    """
    found: dict[str, str] = {}
    sure: set[str] = set()
    for piece in _PIECE.findall(_COMMENT.sub("", text) if "/*" in text else text):
        name, colon, value = piece.partition(":")
        name = name.strip().lower()
        if not colon or name not in READ:
            continue
        value = value.strip()
        important = value.lower().endswith("!important")
        if name in sure and not important:
            continue
        if important:
            sure.add(name)
            value = value[: -len("!important")].strip()
        found[name] = value if '"' in value or "'" in value else value.lower()
    return found


def read_sheet(text: str, sheet: Sheet) -> None:
    """Add the rules of *text* to *sheet*; what is for print, fonts and pages is passed over."""
    text = _COMMENT.sub(" ", text)
    if _IMPORT.search(text):
        sheet.imports = True
        text = _IMPORT.sub(" ", text)
    text = _PLAIN_AT.sub(" ", text)
    heads: list[str] = []
    at = 0
    for edge in _EDGE.finditer(text):
        words = text[at : edge.start()].strip()
        at = edge.end()
        if edge[0] == "{":
            heads.append(words)
        elif heads:
            head = heads.pop()
            if not head.startswith("@") and all(_SCREEN.match(outer) for outer in heads):
                _add(head, words, sheet)


def _add(head: str, words: str, sheet: Sheet) -> None:
    declared = declarations(words)
    if not declared:
        return
    if "content" in declared:
        sheet.counters[" ".join(head.split())] = declared["content"]
    for written in head.split(","):
        check_rules(len(sheet.rules) + len(sheet.left), sheet.file)
        selector = written.strip()
        said = _spoken(selector, declared.get("content", ""))
        found = _steps(_PSEUDO.sub("", selector) or "*" if said else selector)
        if found is not None:
            ids = sum(len(step.ids) for step in found)
            classes = sum(len(step.classes) for step in found)
            tags = sum(step.tag != "*" for step in found)
            weight = (ids, classes, tags, len(sheet.rules))
            sheet.rules.append(Rule(found, weight, {"::content": said} if said else declared))
        elif not _LOOK_ONLY.search(selector) and not _MARKING.isdisjoint(declared):
            sheet.left.append(selector)


def _spoken(selector: str, content: str) -> str:
    """What a rule for what stands before or after an element puts in, if it has letters."""
    if not _PSEUDO.search(selector) or _COUNTED_ELSEWHERE in selector:
        return ""
    strings = "".join(_ESCAPE.sub(_escaped, a or b) for a, b in _STRING.findall(content))
    speaks = any(map(str.isalnum, strings)) or _MADE.search(content)
    return content[:_LONGEST] if speaks else ""


def _escaped(found: re.Match[str]) -> str:
    code = int(found[1], 16) if found[1] else 0
    return chr(code) if 0 < code < _END else found[2] or ""


def _steps(selector: str) -> tuple[Compound, ...] | None:
    """The steps of *selector*, the last first; None if it is more than types, classes and ids."""
    steps: list[Compound] = []
    child = False
    for word in selector.replace(">", " > ").split():
        if word == ">":
            child = True
            continue
        found = _COMPOUND.fullmatch(word)
        if found is None:
            return None
        signs = _SIGN.findall(found[2])
        classes = frozenset(_unescaped(name) for sign, name in signs if sign == ".")
        ids = frozenset(_unescaped(name) for sign, name in signs if sign == "#")
        tag = _unescaped(found[1] or "*").lower()
        steps.append(Compound(tag, classes, ids, child))
        child = False
    return tuple(reversed(steps)) or None


def _unescaped(name: str) -> str:
    return name.replace("\\", "")
