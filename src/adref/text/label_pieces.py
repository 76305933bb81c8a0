"""The pieces of a printed label, each read where a cursor stands, with what must prove it."""

from dataclasses import replace
from enum import Enum, auto

import regex

from adref.base.facts import table
from adref.text import label_signs as signs
from adref.text.label_signs import Cursor
from adref.text.labels import Label
from adref.text.numerals import chinese_value, roman_value
from adref.text.ordinals import Ordinal, known_ordinal, nearest_ordinal, ordinal_word


class Proof(Enum):
    """What must follow the printed label before it is believed."""

    NOTHING = auto()
    NOT_RUNNING = auto()
    """No stop needed, but no word that makes it a reference ("OP4 of resolution 78/311")."""
    CAPITAL = auto()
    """A stop, or words that begin a sentence."""
    STOP = auto()


def numbered(cursor: Cursor) -> tuple[Label, Proof] | None:
    """A label with a number: "OP4", "17 bis", "1.2.3", "12 (a) (i)", "26A bis"."""
    start = cursor.at
    series, proof = _series(cursor)
    number = _number(cursor, after_word=series is not None)
    if number is None:
        cursor.at = start
        return None
    if cursor.text[start] == "第":
        series = "Art" if cursor.take(signs.CHINESE_ARTICLE) else ""
    label = Label(number, series=series or "")
    label = replace(label, path=_dotted(cursor))
    if not label.path:
        label = replace(label, letter=_letter(cursor))
    small = None if label.letter else cursor.take(signs.SMALL)
    if small is None and proof is Proof.NOT_RUNNING:
        small = cursor.take(signs.SMALL_APART)
    if small:
        label = replace(label, path=(*label.path, small[1]))
    dotted = len(label.path)
    label = _with_suffix(cursor, label)
    counted = cursor.take(signs.SUFFIX_COUNT) if label.rank > 1 else None
    further = (counted[1],) if counted else _path(cursor)
    label = replace(label, path=(*label.path, *further))
    if series is not None:
        return label, proof
    return label, _number_proof(label, dotted, small=small is not None)


def _series(cursor: Cursor) -> tuple[str | None, Proof]:
    """The series named before a number, and what must then follow the label."""
    found = cursor.take(signs.sign("series"))
    if found is None:
        return None, Proof.STOP
    name, bare = signs.series_words().get(found["word"].lower(), ("", True))
    return name, Proof.NOT_RUNNING if bare else Proof.CAPITAL


def _number(cursor: Cursor, *, after_word: bool) -> int | None:
    """The number; after a word such as "Article" also in Roman or Chinese numerals."""
    found = cursor.take(signs.NUMBER)
    if found:
        number = int(found[1])
        return None if number in signs.YEAR and not after_word else number
    if not after_word:
        return None
    if cursor.take(signs.sign("first")):
        return 1
    roman = cursor.take(signs.ROMAN_NUMBER)
    if roman:
        return roman_value(roman[1])
    chinese = cursor.take(signs.CHINESE_NUMBER)
    return chinese_value(chinese[0]) if chinese else None


def _dotted(cursor: Cursor) -> tuple[str, ...]:
    """The levels of "1.2.3" after the first."""
    levels = []
    while found := cursor.take(signs.LEVEL):
        levels.append(found[1])
    return tuple(levels)


def _letter(cursor: Cursor) -> str:
    """The capital of "26A", "26A bis" and "26Abis"; of "26 A" only with a stop or a suffix."""
    found = cursor.take(signs.CAPITAL)
    if found:
        return str(found[1] or found[2])
    glued = signs.CAPITAL_GLUED.match(cursor.text, cursor.at)
    if glued is None or known_ordinal(glued[2]) is None:
        return ""
    cursor.at = glued.end(1)
    return str(glued[1])


def _number_proof(label: Label, dotted: int, *, small: bool) -> Proof:
    """What must follow a label without a series."""
    suffixed = label.rank > 1 or any(" " in level for level in label.path)
    if suffixed or len(label.path) > dotted:
        return Proof.NOTHING
    if label.letter or small or not dotted:
        return Proof.STOP
    return Proof.CAPITAL if dotted == 1 else Proof.NOTHING


def _with_suffix(cursor: Cursor, label: Label) -> Label:
    """*label* with the ordinal that stands at the cursor, if one does."""
    found = signs.SUFFIX.match(cursor.text, cursor.at)
    ordinal = _ordinal(cursor.text, found) if found else None
    if found is None or ordinal is None:
        return label
    closed = cursor.text.startswith("(", found.start("word") - 1)
    if closed and not cursor.text.startswith(")", found.end()):
        return label
    cursor.at = found.end() + closed
    misprint = "" if ordinal.standard else found["word"]
    if label.path:
        last = f"{label.path[-1]} {ordinal_word(ordinal.rank)}"
        return replace(label, path=(*label.path[:-1], last), misprint=misprint)
    return replace(label, rank=ordinal.rank, misprint=misprint)


def _ordinal(text: str, found: regex.Match[str]) -> Ordinal | None:
    """What the word after a number means if it is a suffix and not a word of the paragraph."""
    word, end = found["word"], found.end()
    stopped = bool(signs.STOP_AHEAD.match(text, end) or signs.LINE_END.match(text, end))
    if word.startswith("之"):
        rank = chinese_value(word[1:])
        return Ordinal(rank, standard=True) if rank and rank > 1 else None
    after_stop = "." in found["gap"] and found["gap"] != "."
    lower = word == word.lower()
    months = table("adref.text", "ordinals.toml")["months"]
    if word.lower() in months and (not lower or signs.DATE.match(text, end)):
        return None
    ordinal = known_ordinal(word)
    if ordinal is None:
        return nearest_ordinal(word) if stopped and lower and not after_stop else None
    believed = lower or (not after_stop and (stopped or ordinal.standard))
    return ordinal if believed else None


def _path(cursor: Cursor) -> tuple[str, ...]:
    """The sub-levels in round brackets, each with its own suffix: "(a bis)", "(a) (i) bis"."""
    levels: list[str] = []
    while found := signs.PATH.match(cursor.text, cursor.at):
        level = found["level"]
        ordinal = known_ordinal(found["suffix"] or "")
        if not _is_level(level) or (found["suffix"] and ordinal is None):
            break
        cursor.at = found.end()
        levels.append(_suffixed(cursor, level, ordinal))
    return tuple(levels)


def _suffixed(cursor: Cursor, level: str, ordinal: Ordinal | None) -> str:
    """*level* in its standard form, with the suffix inside or after its bracket."""
    later = signs.PATH_SUFFIX.match(cursor.text, cursor.at) if ordinal is None else None
    if later and (ordinal := known_ordinal(later["suffix"])):
        cursor.at = later.end()
    return f"{level} {ordinal_word(ordinal.rank)}" if ordinal else level


def _is_level(level: str) -> bool:
    """Whether *level* can name a sub-level: a digit, a letter, a doubled letter, a Roman one."""
    if level.isdigit() or len(level) == 1:
        return True
    if len(level) == len("aa") and level[0] == level[1]:
        return True
    return set(level.lower()) <= set("ivxl") and roman_value(level) is not None


def sub_level(cursor: Cursor) -> tuple[Label, Proof] | None:
    """A sub-paragraph printed alone: "(a)", "a)", "(ii) bis", "a.", "aa.", "iv."."""
    start = cursor.at
    path = _path(cursor)
    if path and not path[0][0].isdigit():
        return Label(None, path=path), Proof.NOTHING
    cursor.at = start
    found = cursor.take(signs.HALF_PATH)
    if found and _is_level(found["level"]):
        ordinal = known_ordinal(found["suffix"] or "")
        if ordinal or not found["suffix"]:
            level = _suffixed(cursor, found["level"], ordinal)
            return Label(None, path=(level,)), Proof.NOTHING
    cursor.at = start
    small = cursor.take(signs.SMALL_STOPPED)
    if small is None or not _is_level(small[1]):
        cursor.at = start
        return None
    return Label(None, path=(small[1],)), Proof.STOP


def section(cursor: Cursor) -> tuple[Label, Proof] | None:
    """A section named by a capital or a Roman numeral: "A.", "IV.", "A bis."."""
    start = cursor.at
    found = cursor.take(signs.SECTION)
    if found is None:
        return None
    name = found[1]
    if len(name) > 1 and roman_value(name) is None:
        cursor.at = start
        return None
    label = _with_suffix(cursor, Label(None, letter=name))
    return label, Proof.STOP


def only_alternative(cursor: Cursor) -> tuple[Label, Proof] | None:
    """A paragraph named only as another wording of the one before: "Alt. 1"."""
    label, proof = alternative(cursor, Label(None), Proof.CAPITAL)
    return (label, proof) if label.alternative else None


def alternative(cursor: Cursor, label: Label, proof: Proof) -> tuple[Label, Proof]:
    """*label* with the "alt" that stands at the cursor, if one does."""
    found = signs.sign("alternative").match(cursor.text, cursor.at)
    if found is None:
        return label, proof
    short = found["word"].lower() == "alt"
    sure = short or found["which"] or signs.STOP_AHEAD.match(cursor.text, found.end())
    if not sure and not signs.LINE_END.match(cursor.text, found.end()):
        return label, proof
    cursor.at = found.end()
    label = replace(label, alternative=int(found["which"] or 1))
    return label, Proof.NOTHING if proof is Proof.STOP and short else proof
