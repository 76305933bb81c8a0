"""Labels: what a paragraph is called in print, and what that means."""

from dataclasses import dataclass, field, replace
from enum import Enum, auto
from functools import lru_cache

import regex

from adref.base.facts import table
from adref.text import label_signs as signs
from adref.text.label_signs import Cursor
from adref.text.numerals import chinese_value, roman_value
from adref.text.ordinals import Ordinal, known_ordinal, nearest_ordinal, ordinal_word

Key = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """The name of a paragraph, understood; two labels are equal if they mean the same.

    *series* is "" for plain numbers, else "PP", "OP", "Art" and the like (series.toml).
    *number* is None for a sub-paragraph printed alone ("(a)"). *letter* is the capital in
    "26A bis", or the whole name of a section printed "A." or "IV.". *rank* is 1 without a
    suffix, 2 for bis, 3 for ter ... *path* holds the sub-levels, ("a", "i") for "12 (a) (i)",
    ("2", "3") for "1.2.3", ("a bis",) for "(a bis)"; whether an "i" is a letter or a Roman one
    stays open. *alternative* is 1 for "alt", 2 for "alt. 2", 0 for none; *former* is the
    standard form of the label in "(former 6)". *printed* is the label as it stands in the
    file, *misprint* the suffix printed where it is no correct spelling, *new* whether "[New]"
    or "(new)" stands beside it.
    """

    number: int | None
    rank: int = 1
    series: str = ""
    letter: str = ""
    path: tuple[str, ...] = ()
    alternative: int = 0
    former: str = ""
    printed: str = field(default="", compare=False)
    misprint: str = field(default="", compare=False)
    new: bool = field(default=False, compare=False)

    def __str__(self) -> str:
        """The label in its standard form: "17 quater", "OP4", "12 (a)", "5 alt. 2"."""
        head = "" if self.number is None else str(self.number)
        words = [_series_prefix(self.series) + head + self.letter]
        if self.rank > 1:
            words.append(ordinal_word(self.rank))
        words += self._levels(words)
        if self.alternative:
            words.append("alt" if self.alternative == 1 else f"alt. {self.alternative}")
        if self.former:
            words.append(f"(former {self.former})")
        return " ".join(word for word in words if word)

    def _levels(self, words: list[str]) -> list[str]:
        """The sub-levels as printed; leading digits join the number in *words*."""
        dotted = self.number is not None and self.rank == 1 and not self.letter
        later: list[str] = []
        for level in self.path:
            dotted = dotted and level[0].isdigit()
            if dotted:
                words[0] += f".{level}"
                dotted = level.isdigit()
            else:
                later.append(f"({level})")
        return later

    @property
    def key(self) -> Key:
        """What to sort labels by: PP before OP, 17 < 17 alt < 17 bis < 17 ter < 17A < 18.

        Equal keys mean equal labels.
        """
        series = _SERIES_ORDER.get(self.series, len(_SERIES_ORDER))
        number = -1 if self.number is None else self.number
        letter = (len(self.letter), self.letter)
        path = tuple(_level_key(level, depth) for depth, level in enumerate(self.path))
        return (series, self.series, number, letter, self.rank, path, self.alternative, self.former)

    @property
    def is_alternative(self) -> bool:
        """Whether it says that the paragraph is another wording of an existing one."""
        return self.alternative > 0

    @property
    def is_addition(self) -> bool:
        """Whether it is such as a paragraph gets that was put in later."""
        suffixed = self.rank > 1 or any(" " in level for level in self.path)
        lettered = bool(self.letter) and self.number is not None
        return (suffixed or lettered or self.new) and not self.is_alternative


_SERIES_ORDER = {"PP": 0, "OP": 1}


def _series_prefix(series: str) -> str:
    """What stands before the number of a label of *series*."""
    for entry in table("adref.text", "series.toml")["series"]:
        if entry["name"] == series:
            return str(entry["printed"])
    return f"{series} "


def _level_key(level: str, depth: int) -> Key:
    """What to sort a sub-level by: "a bis" after "a"; a single "i" is a letter at depth 0."""
    name, _, suffix = level.partition(" ")
    ordinal = known_ordinal(suffix)
    rank = ordinal.rank if ordinal else 1
    if name.isdigit():
        return (0, int(name), name, rank)
    value = roman_value(name) if depth % 2 or len(name) > 1 else None
    if value is None:
        return (1, len(name), name, rank)
    return (2, value, name, rank)


@dataclass(frozen=True, slots=True)
class Located:
    """A label and where it stands: the words of the paragraph are before *start* and from *end*.

    Before *start* stand only signs, such as the bracket of "[4. disputed words]".
    """

    label: Label
    start: int
    end: int


class _Proof(Enum):
    """What must follow the printed label before it is believed."""

    NOTHING = auto()
    NOT_RUNNING = auto()
    """No stop needed, but no word that makes it a reference ("OP4 of resolution 78/311")."""
    CAPITAL = auto()
    """A stop, or words that begin a sentence."""
    STOP = auto()


LABEL_WITHIN = 80
"""Code points in which every label and the proof for it end."""


def find_label(text: str) -> tuple[Label, int] | None:
    """The label at the head of *text* and the offset at which the words begin.

    The words begin after the label's stops, white space and bold marks that have no partner.
    None where *text* begins with words: "2030 Agenda", "17 countries", "3.5 million",
    "I have the honour", "Article 5 of the Convention" are no labels.
    """
    return _at_head(text[:LABEL_WITHIN])


@lru_cache(maxsize=1 << 14)
def _at_head(text: str) -> tuple[Label, int] | None:
    """The label of a text of which this is the head: papers on one base begin alike."""
    found = _read(text, _lead(text))
    return (found.label, found.end) if found else None


def locate_label(text: str) -> Located | None:
    """As :func:`find_label`, and also behind the bracket of disputed words ("[4. The ...")."""
    start = _lead(text)
    found = _read(text, start)
    brackets = signs.BRACKETS.match(text, start)
    if found or not brackets:
        return found
    # "[[4][6]. disputed words]": the last of the brackets may be the number's own.
    return _read(text, brackets.end()) or _read(text, text.rindex("[", 0, brackets.end()))


def parse_label(text: str) -> Label | None:
    """The label that *text* is, None if it is none or says more than a label."""
    cursor = Cursor(text.strip())
    read = _body(cursor)
    if read is None:
        return None
    cursor.take(signs.STOP)
    cursor.take(signs.TAIL)
    return replace(read[0], printed=text.strip()) if cursor.at == len(cursor.text) else None


def _lead(text: str) -> int:
    """How much white space, list marks and orphan bold marks stand before a label."""
    cursor = Cursor(text)
    cursor.take(signs.LEAD)
    return cursor.at


def _read(text: str, start: int) -> Located | None:
    """The label printed at *start*, if what follows proves it to be one."""
    cursor = Cursor(text, start)
    read = _body(cursor)
    if read is None or not _proved(cursor, read[1]):
        return None
    cursor.take(signs.STOP)
    printed = text[start : cursor.at].strip().removesuffix("**").strip()
    cursor.take(signs.TAIL)
    return Located(replace(read[0], printed=printed), start, cursor.at)


def _proved(cursor: Cursor, proof: _Proof) -> bool:
    """Whether what stands at the cursor lets the label before it be a label."""
    if cursor.sees(signs.STOP) or cursor.sees(signs.LINE_END):
        return True
    match proof:
        case _Proof.NOTHING:
            return cursor.sees(signs.BREAK)
        case _Proof.NOT_RUNNING:
            # A stop that "alt." took with it, and a capital: "OP5 Alt. For the purposes".
            if cursor.text[cursor.at - 1] == "." and cursor.sees(signs.SENTENCE):
                return True
            return cursor.sees(signs.BREAK) and not cursor.sees(signs.sign("running"))
        case _Proof.CAPITAL:
            return cursor.sees(signs.SENTENCE) and not cursor.sees(signs.sign("quantity"))
        case _Proof.STOP:
            return False


def _body(cursor: Cursor) -> tuple[Label, _Proof] | None:
    """The label with all that belongs to it: "[New] 62 bis alt (former 60)"."""
    before = _remarks(cursor)
    cursor.take(signs.BLANK)
    bare_new = cursor.take(signs.sign("bare new"))
    read = _open_number(cursor) or _enclosed(cursor) or _plain(cursor)
    if read is None:
        return None
    label, proof = _alternative(cursor, *read)
    behind = cursor.take(signs.sign("new behind"))
    after = _remarks(cursor)
    if (before or after) and proof is _Proof.STOP:
        proof = _Proof.NOTHING
    remarks = before | after
    new = any((label.new, "new" in remarks, bare_new, behind))
    return replace(label, new=new, former=remarks.get("former", "")), proof


def _remarks(cursor: Cursor) -> dict[str, str]:
    """What stands in brackets beside a label: "new", and the label in "(former 6)"."""
    remarks: dict[str, str] = {}
    for kind in ("new", "former", "new"):
        start = cursor.at
        cursor.take(signs.STOP)
        found = cursor.take(signs.sign(kind))
        if found is None:
            cursor.at = start
        else:
            remarks[kind] = _former(found) if kind == "former" else kind
    return remarks


def _former(found: regex.Match[str]) -> str:
    """The label a paragraph had, in its standard form where it can be read."""
    printed = found["former"].strip(" .")
    label = parse_label(printed)
    return str(label) if label else printed


def _open_number(cursor: Cursor) -> tuple[Label, _Proof] | None:
    """A number that is itself disputed, "[3][5][4].": read as the first of those offered."""
    found = cursor.take(signs.OPEN_NUMBER)
    if found is None:
        return None
    if found[1].isdigit():
        return Label(int(found[1])), _Proof.CAPITAL
    return Label(None, path=(found[1],)), _Proof.STOP


def _enclosed(cursor: Cursor) -> tuple[Label, _Proof] | None:
    """A label inside brackets of its own: "(17 bis)", "[62bis.]", "[Article 3 bis]"."""
    inner = Cursor(cursor.text, cursor.at)
    opening = inner.take(signs.OPEN)
    if opening is None:
        return None
    new = inner.take(signs.sign("bare new"))
    read = _plain(inner)
    if read is None or read[0].number is None:
        return None
    label, proof = _alternative(inner, *read)
    label = replace(label, new=any((inner.take(signs.sign("new behind")), new)))
    if inner.take(signs.CLOSE[opening[0][0]]) is None:
        return None
    cursor.at = inner.at
    if label.series:
        return label, proof
    sure = label.rank > 1 or label.alternative or label.new or opening[0][0] == "("
    return label, _Proof.NOTHING if sure else _Proof.CAPITAL


def _plain(cursor: Cursor) -> tuple[Label, _Proof] | None:
    """A label without brackets around it, new and former aside."""
    return _numbered(cursor) or _sub_level(cursor) or _section(cursor) or _only_alternative(cursor)


def _numbered(cursor: Cursor) -> tuple[Label, _Proof] | None:
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
    if small is None and proof is _Proof.NOT_RUNNING:
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


def _series(cursor: Cursor) -> tuple[str | None, _Proof]:
    """The series named before a number, and what must then follow the label."""
    found = cursor.take(signs.sign("series"))
    if found is None:
        return None, _Proof.STOP
    name, bare = signs.series_words().get(found["word"].lower(), ("", True))
    return name, _Proof.NOT_RUNNING if bare else _Proof.CAPITAL


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


def _number_proof(label: Label, dotted: int, *, small: bool) -> _Proof:
    """What must follow a label without a series."""
    suffixed = label.rank > 1 or any(" " in level for level in label.path)
    if suffixed or len(label.path) > dotted:
        return _Proof.NOTHING
    if label.letter or small or not dotted:
        return _Proof.STOP
    return _Proof.CAPITAL if dotted == 1 else _Proof.NOTHING


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


def _sub_level(cursor: Cursor) -> tuple[Label, _Proof] | None:
    """A sub-paragraph printed alone: "(a)", "a)", "(ii) bis", "a.", "aa.", "iv."."""
    start = cursor.at
    path = _path(cursor)
    if path and not path[0][0].isdigit():
        return Label(None, path=path), _Proof.NOTHING
    cursor.at = start
    found = cursor.take(signs.HALF_PATH)
    if found and _is_level(found["level"]):
        ordinal = known_ordinal(found["suffix"] or "")
        if ordinal or not found["suffix"]:
            level = _suffixed(cursor, found["level"], ordinal)
            return Label(None, path=(level,)), _Proof.NOTHING
    cursor.at = start
    small = cursor.take(signs.SMALL_STOPPED)
    if small is None or not _is_level(small[1]):
        cursor.at = start
        return None
    return Label(None, path=(small[1],)), _Proof.STOP


def _section(cursor: Cursor) -> tuple[Label, _Proof] | None:
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
    return label, _Proof.STOP


def _only_alternative(cursor: Cursor) -> tuple[Label, _Proof] | None:
    """A paragraph named only as another wording of the one before: "Alt. 1"."""
    label, proof = _alternative(cursor, Label(None), _Proof.CAPITAL)
    return (label, proof) if label.alternative else None


def _alternative(cursor: Cursor, label: Label, proof: _Proof) -> tuple[Label, _Proof]:
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
    return label, _Proof.NOTHING if proof is _Proof.STOP and short else proof
