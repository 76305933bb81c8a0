"""Labels in print: the label at the head of a paragraph, and a text that is nothing but one."""

from dataclasses import dataclass, replace
from functools import lru_cache

import regex

from adref.text import label_signs as signs
from adref.text.label_pieces import (
    Proof,
    alternative,
    numbered,
    only_alternative,
    section,
    sub_level,
)
from adref.text.label_signs import Cursor
from adref.text.labels import Label


@dataclass(frozen=True, slots=True)
class Located:
    """A label and where it stands: the words of the paragraph are before *start* and from *end*.

    Before *start* stand only signs, such as the bracket of "[4. disputed words]".
    """

    label: Label
    start: int
    end: int


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


def _proved(cursor: Cursor, proof: Proof) -> bool:
    """Whether what stands at the cursor lets the label before it be a label."""
    if cursor.sees(signs.STOP) or cursor.sees(signs.LINE_END):
        return True
    match proof:
        case Proof.NOTHING:
            return cursor.sees(signs.BREAK)
        case Proof.NOT_RUNNING:
            # A stop that "alt." took with it, and a capital: "OP5 Alt. For the purposes".
            if cursor.text[cursor.at - 1] == "." and cursor.sees(signs.SENTENCE):
                return True
            return cursor.sees(signs.BREAK) and not cursor.sees(signs.sign("running"))
        case Proof.CAPITAL:
            return cursor.sees(signs.SENTENCE) and not cursor.sees(signs.sign("quantity"))
        case Proof.STOP:
            return False


def _body(cursor: Cursor) -> tuple[Label, Proof] | None:
    """The label with all that belongs to it: "[New] 62 bis alt (former 60)"."""
    before = _remarks(cursor)
    cursor.take(signs.BLANK)
    bare_new = cursor.take(signs.sign("bare new"))
    read = _open_number(cursor) or _enclosed(cursor) or _plain(cursor)
    if read is None:
        return None
    label, proof = alternative(cursor, *read)
    behind = cursor.take(signs.sign("new behind"))
    after = _remarks(cursor)
    if (before or after) and proof is Proof.STOP:
        proof = Proof.NOTHING
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


def _open_number(cursor: Cursor) -> tuple[Label, Proof] | None:
    """A number that is itself disputed, "[3][5][4].": read as the first of those offered."""
    found = cursor.take(signs.OPEN_NUMBER)
    if found is None:
        return None
    if found[1].isdigit():
        return Label(int(found[1])), Proof.CAPITAL
    return Label(None, path=(found[1],)), Proof.STOP


def _enclosed(cursor: Cursor) -> tuple[Label, Proof] | None:
    """A label inside brackets of its own: "(17 bis)", "[62bis.]", "[Article 3 bis]"."""
    inner = Cursor(cursor.text, cursor.at)
    opening = inner.take(signs.OPEN)
    if opening is None:
        return None
    new = inner.take(signs.sign("bare new"))
    read = _plain(inner)
    if read is None or read[0].number is None:
        return None
    label, proof = alternative(inner, *read)
    label = replace(label, new=any((inner.take(signs.sign("new behind")), new)))
    if inner.take(signs.CLOSE[opening[0][0]]) is None:
        return None
    cursor.at = inner.at
    if label.series:
        return label, proof
    sure = label.rank > 1 or label.alternative or label.new or opening[0][0] == "("
    return label, Proof.NOTHING if sure else Proof.CAPITAL


def _plain(cursor: Cursor) -> tuple[Label, Proof] | None:
    """A label without brackets around it, new and former aside."""
    return numbered(cursor) or sub_level(cursor) or section(cursor) or only_alternative(cursor)
