"""What of the base a row is about: a label, a section, the words it quotes."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from adref.compilation.meant import core, without_label
from adref.compilation.tabling.columns import Columns
from adref.compilation.tabling.grid import Row, words_of
from adref.compilation.tabling.ground import Ground
from adref.compilation.tabling.vocabulary import Saying, Sense, begins, sayings, says
from adref.proposals.instructions import Target
from adref.text.labels import Label
from adref.text.printed_labels import find_label, locate_label, parse_label
from adref.text.typography import folded

_RANGE = re.compile(
    r"\s*(?:[-–—&;،、/]|\band\b|\bto\b|\bet\b|\by\b|\ba\b|\bи\b|\bو|和|至)\s*(?=[\d(])"
)
_PLURAL = re.compile(
    r"\b(para(?:graph)?|paragraphe|p[aá]rrafo|article|art[ií]culo|op|pp)s\b", re.IGNORECASE
)
_CHINESE = re.compile(r"^第\s*(\d+)\s*(?:段|款|条|條)\s*(.*)$")
_SHORT = re.compile(r"^(?:п\.|абз\.|№|no?\.?\s|n[°º]\s|#|р\.)\s*", re.IGNORECASE)
_BEFORE_SERIES = re.compile(r"^([^\W\d_]+)\.?\s+\(?(?=(?:PP|OP)\s*\d)")
_IN_WORDS = re.compile(r"^(preambular|operative)\s+para(?:graph)?\.?\s*(?=\d)", re.IGNORECASE)
_SERIES = {"preambular": "PP", "operative": "OP"}
_PARTS = re.compile(r"\s*[,;:،，|]\s*|\s+[-–—]\s+|\n+")
_LONGEST = 120
"""Code points of a cell that names a paragraph; what is longer speaks of something."""


@dataclass(frozen=True, slots=True)
class Found:
    """The *target* of a row.

    *several* says that it names more than one paragraph, or a part of one that the base does not
    set apart; *whole* that it is the whole text; *beside* that something new is to stand after it;
    *contradicted* that it names one paragraph and quotes another.
    """

    target: Target
    several: bool = False
    whole: bool = False
    beside: bool = False
    contradicted: bool = False

    @property
    def is_named(self) -> bool:
        """Whether a paragraph or a section was understood."""
        return self.target.label is not None or self.target.section is not None or self.whole


NOWHERE = Found(Target(""))


def found_in(row: Row, columns: Columns, ground: Ground, above: Found) -> Found:
    """What *row* is about; a row that names nothing goes on with what is *above* it."""
    named = _named(row, columns, ground)
    quoted = core(without_label(_of(row, columns, Sense.CURRENT)))
    if not named.is_named and quoted:
        named = _by_quotation(row, columns, ground) or named
    if not named.is_named and not named.target.printed and not quoted:
        named = above
        quoted = above.target.quoted or ""
    named = _checked(named, quoted, ground)
    return replace(named, target=replace(named.target, quoted=quoted or None))


def _of(row: Row, columns: Columns, sense: Sense) -> str:
    """The words of the cells of *row* in columns of one sense."""
    return " ".join(t for c, s in columns.items() if s is sense and (t := row.text(c)))


def _named(row: Row, columns: Columns, ground: Ground) -> Found:
    """The target as the cells for it name it."""
    senses = (Sense.SECTION, Sense.CLAUSE, Sense.PARAGRAPH, Sense.LINE)
    texts = {sense: _of(row, columns, sense) for sense in senses}
    texts = {sense: t for sense, t in texts.items() if t and not says(t, Saying.NOTHING)}
    read: dict[Sense, Found] = {
        s: read_target(text, ground) for s, text in texts.items() if s is not Sense.LINE
    }
    best = _best(read, ground)
    sections = (r.target.section for r in read.values() if r.target.section)
    section = best.target.section or next(sections, None) or texts.get(Sense.SECTION)
    target = replace(best.target, printed=", ".join(texts.values()), section=section)
    return replace(best, target=target)


def _best(read: Mapping[Sense, Found], ground: Ground) -> Found:
    """The reading that says most: a paragraph of a clause, a clause, a paragraph, a section."""
    clause, paragraph = read.get(Sense.CLAUSE, NOWHERE), read.get(Sense.PARAGRAPH, NOWHERE)
    outer, inner = clause.target.label, paragraph.target.label
    if outer is not None and Sense.PARAGRAPH in read:
        return _within(clause, outer, inner, ground)
    named = (r for r in (clause, paragraph, read.get(Sense.SECTION, NOWHERE)) if r.is_named)
    found = list(named)
    return next((r for r in found if r.target.label is not None), next(iter(found), NOWHERE))


def _within(clause: Found, outer: Label, inner: Label | None, ground: Ground) -> Found:
    """A paragraph of a clause, "Article 5.2", if the base has it; else some part of the clause."""
    if inner is not None and inner in ground.labels and outer not in ground.labels:
        return Found(Target("", inner))
    number = () if inner is None or inner.number is None else (str(inner.number),)
    path = () if inner is None else (*number, *inner.path)
    label = replace(outer, path=(*outer.path, *path))
    if path and (label in ground.labels or not ground.base):
        return Found(Target("", label))
    return replace(clause, several=True)


def _by_quotation(row: Row, columns: Columns, ground: Ground) -> Found | None:
    """The paragraph whose text, or whose label, stands in the column of the current text."""
    cells = [row.cells.get(c, ()) for c, s in columns.items() if s is Sense.CURRENT]
    first = next((paragraph for cell in cells for paragraph in cell), None)
    if first is None:
        return None
    text = words_of((first,))
    printed = locate_label(text)
    if printed is not None and (not ground.base or resolved(printed.label, ground)):
        label = resolved(printed.label, ground) or printed.label
        return Found(Target(printed.label.printed, label))
    index = ground.quotations.quoted(text)
    if index is None:
        index = ground.quotations.quoted(_of(row, columns, Sense.CURRENT))
    if index is None:
        return None
    words = ground.base[index].text
    section = words if folded(words) in ground.headings else None
    return Found(Target("", ground.own.get(index), section=section))


def _checked(named: Found, quoted: str, ground: Ground) -> Found:
    """*named* against what its row quotes.

    The words of a sub-paragraph are more precise than the number above it; those of another
    paragraph leave it open which of the two is meant.
    """
    label = named.target.label
    known = None if label is None else ground.labels.get(label)
    index = ground.quotations.repeated(quoted) if quoted and known is not None else None
    if known is None or label is None or index is None or folded(quoted) in folded(known.text):
        return named
    other = ground.own.get(index)
    if other == label:
        return named
    if other is not None and other.number == label.number and other.path[: len(label.path)]:
        return replace(named, target=replace(named.target, label=other))
    return replace(named, contradicted=True)


def read_target(text: str, ground: Ground) -> Found:
    """What a cell names: "Para 12 bis", "Section III, para 4", "12-14", "after 12", "General"."""
    if says(text, Saying.WHOLE):
        return Found(Target(text), whole=True)
    if len(text) > _LONGEST:
        return Found(Target(text))
    after = begins(text, Saying.AFTER)
    if after and len(text) > len(after):
        inner = read_target(text[len(after) :].strip().removesuffix("之后"), ground)
        return replace(inner, target=replace(inner.target, printed=text), beside=True)
    heading = ground.headings.get(folded(text))
    labels = list(_labels(text))
    label = next((r for la in labels if (r := resolved(la, ground))), None)
    chosen = label or (labels[-1] if labels and heading is None else None)
    section = heading or _section_in(text, ground, has_label=chosen is not None)
    several = bool(_RANGE.search(text)) and len(labels) != 1
    return Found(Target(text, chosen, section=section), several=several)


def _section_in(text: str, ground: Ground, *, has_label: bool) -> str | None:
    """The heading that stands in *text*; words that are none, beside a label, are its section."""
    parts = [part for part in _PARTS.split(text) if part]
    known = next((h for part in parts if (h := ground.headings.get(folded(part)))), None)
    if known is not None:
        return known
    words = [part for part in parts if parse_label(_bare(part)) is None]
    if has_label:
        return words[0] if words and len(parts) > 1 else None
    named = [h for key, h in ground.headings.items() if key and key in folded(text)]
    return named[0] if len(named) == 1 else None


def _labels(text: str) -> Iterator[Label]:
    """The labels that *text* may be, the likeliest first."""
    whole = parse_label(_bare(text))
    if whole is not None:
        yield whole
        return
    parts = [part for part in _PARTS.split(text) if part]
    if len(parts) > 1:
        yield from _all_labels(reversed(parts))
    pieces = [piece for piece in _RANGE.split(_PLURAL.sub(r"\1", text)) if piece]
    if len(pieces) > 1:
        yield from _all_labels(pieces)
    elif head := find_label(text):
        yield head[0]


def _all_labels(parts: Iterable[str]) -> Iterator[Label]:
    """Those of *parts* that are labels."""
    return (label for part in parts if (label := parse_label(_bare(part))) is not None)


def _bare(text: str) -> str:
    """*text* without signs that only say that a number follows."""
    plain = _PLURAL.sub(r"\1", text.strip())
    chinese = _CHINESE.match(plain)
    if chinese:
        return f"{chinese[1]} {chinese[2]}".strip()
    plain = _IN_WORDS.sub(lambda found: _SERIES[found[1].lower()], plain)
    noun = _BEFORE_SERIES.match(plain)
    if noun and folded(noun[1]).startswith(tuple(sayings(Saying.NOUN))):
        return plain[noun.end() :].strip(" )")
    return _SHORT.sub("", plain).strip()


def resolved(label: Label, ground: Ground) -> Label | None:
    """The label of the base that *label* means: the same, or its number in another series."""
    if label in ground.labels:
        return label
    free = replace(label, series="")
    alike = [
        other
        for other in ground.labels
        if replace(other, series="") == free and not (label.series and other.series)
    ]
    return alike[0] if len(alike) == 1 else None


def section_of(row: Row, columns: Columns) -> str | None:
    """The heading that a row is that spans the table, None if it is an ordinary row."""
    texts: Mapping[int, str] = {c: row.text(c) for c in row.cells}
    if len(set(texts.values())) != 1:
        return None
    column, text = next(iter(texts.items()))
    first = min(columns, default=0)
    plain = (
        len(text) <= _LONGEST and not text.endswith((".", ";")) and parse_label(_bare(text)) is None
    )
    sense = columns.get(column)
    heads = (
        sense in (None, Sense.PARAGRAPH, Sense.CLAUSE, Sense.SECTION, Sense.SERIAL)
        or column == first
    )
    return text if plain and heads and not begins(text, Saying.ADD) else None
