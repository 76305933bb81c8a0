"""A rolling text as a Word file, put back into the notation and read as that."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from adref.base.notices import Notice
from adref.base.places import Place
from adref.compilation.rolling import signs
from adref.compilation.rolling.printed import Bit, Look, head_meant, lookalikes, notation, unspelt
from adref.compilation.rolling.style import DEFAULT, Style, style_from
from adref.readers.rolling.layout import Layout
from adref.readers.rolling.margin import ALTERNATIVES
from adref.readers.rolling.page import Page, Printed, Said
from adref.readers.rolling.unreadable import WRITE_ANEW, Unreadable

_BESIDE = re.compile(rf"(?:({ALTERNATIVES})( [0-9]+)|(Whole paragraph)): ")
_SIGN = re.compile(r"(?:\([^()]*\) )?(?:(New|Alternative): )?")
"""The status of a paragraph, which is the negotiation's, and what the paragraph is."""
_SAID = re.compile(
    r"(?:(?P<counted>Note|Source|Move) (?P<number>[0-9]{1,6})|(?P<kind>Comment|Label)): "
    r"(?P<words>.*)",
    re.DOTALL,
)
_UNDERSTOOD = re.compile(rf"({signs.SYMBOL}|{signs.LOCATOR}): (.*)")
_RULES = 2
_BOLD = "make its brackets and the names in it bold, or the names others"


@dataclass(slots=True)
class Notated:
    """The text in the notation of Markdown, and which paragraph of the file says what of it.

    *starts* are pairs of an offset in code points and the paragraph that begins there. *notices*
    are on what stands in the file and is no part of a rolling text.
    """

    file: str
    text: str = ""
    starts: list[tuple[int, Printed]] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    plain: list[tuple[Printed, list[str]]] = field(default_factory=list)
    """For each paragraph of the text the brackets in it that look like ours and are not bold."""

    def put(self, shown: str, paragraph: Printed | None = None) -> None:
        """Add a block that *paragraph* says."""
        if paragraph is not None:
            self.starts.append((len(self.text), paragraph))
        self.text += f"{shown}\n\n"

    def put_lines(self, lines: Iterable[tuple[str, Printed]]) -> None:
        """Add one block of *lines*, each with the paragraph that says it."""
        for shown, paragraph in lines:
            self.starts.append((len(self.text), paragraph))
            self.text += f"{shown}\n"
        self.text += "\n"

    def start_of(self, paragraph: Printed) -> int:
        """The offset at which *paragraph* begins."""
        return next(start for start, one in self.starts if one is paragraph)

    def place_of(self, at: int) -> Place:
        """The paragraph of the file that says what stands at offset *at*."""
        said = self.said_at(at)
        number = said.number - 1 if said else None
        return Place(self.file, part="word/document.xml", paragraph=number)

    def said_at(self, at: int) -> Printed | None:
        """The paragraph that says what stands at offset *at*."""
        before = [paragraph for start, paragraph in self.starts if start <= at]
        return before[-1] if before else None


@dataclass(slots=True)
class _Beside:
    """A paragraph of the text with what stands below it and in its margin."""

    head: Printed
    text: str
    below: list[Printed] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Hand:
    """How the file is written: the ids of its parties, and its style."""

    parties: Sequence[str]
    style: Style

    def notation(self, bits: Iterable[Bit]) -> str:
        """*bits* of the page in the notation."""
        return notation(bits, self.parties, self.style)

    def lookalikes(self, paragraph: Printed) -> list[str]:
        """The brackets of *paragraph* that look like ours and are not."""
        return lookalikes(paragraph.bits, self.parties, self.style)


def _style(page: Page) -> Style:
    """The style that the first of the records names; what is wrong in them is found later."""
    first = page.records.strip().partition("\n")[0]
    try:
        return style_from(json.loads(first).get("style", {}))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return DEFAULT


def notated(page: Page, file: str) -> Notated:
    """*page* in the notation; raises :class:`Unreadable` with the number of a paragraph."""
    top, text, tail = _parts(page)
    rows = [paragraph for paragraph in tail if paragraph.cells]
    hand = _Hand([unspelt(row.cells[0]) for row in rows[1:]], _style(page))
    made = Notated(file)
    made.put(f"{signs.TITLE} {_headed(top, signs.IN_WORD_TITLE)}")
    made.put(f"{signs.BASE_FILE} {_headed(top, signs.IN_WORD_FILE)}")
    made.put(signs.RULE)
    moves: list[tuple[int, str]] = []
    for beside in _grouped(text, hand):
        made.put(beside.text, beside.head)
        alike = [one for p in (beside.head, *beside.below) for one in hand.lookalikes(p)]
        made.plain.append((beside.head, alike))
        _margin(beside, made, moves, hand.parties)
        if beside.labels:
            beside.lines.append(f"*{signs.Remark.LABEL}:* {', '.join(beside.labels)}")
        if beside.lines:
            made.put(signs.BREAK.join(f"> {line}" for line in beside.lines), beside.head)
    made.put(signs.RULE)
    if moves:
        made.put(signs.MOVES)
        made.put("\n".join(line for _, line in sorted(moves)))
    made.put(signs.PARTIES)
    made.put_lines((_row(row), row) for row in (*rows[:1], *rows))
    _notices(tail, hand.parties, made)
    made.text += f"{signs.APPENDIX_START}\n{page.records.strip()}\n{signs.APPENDIX_END}\n"
    return made


def check_brackets(made: Notated, layout: Layout) -> None:
    """Refuse a bracket that was typed as one of ours and is not bold, or is so no more.

    A text may hold such brackets itself; how many were written is in the records.
    """
    records = layout.records.get("id", [])
    for (paragraph, alike), record in zip(made.plain, records, strict=False):
        if len(alike) > record.get(signs.OWN, 0):
            what = f"“{alike[-1]}” is not bold, so it would be words of the text and nobody's wish"
            raise Unreadable(what, _BOLD, made.start_of(paragraph))


def _parts(page: Page) -> tuple[Sequence[Printed], Sequence[Printed], Sequence[Printed]]:
    """What stands before, between and after the two ruled lines; what is empty is left out."""
    rules = [n for n, paragraph in enumerate(page.paragraphs) if paragraph.is_rule]
    if len(rules) < _RULES:
        what = f"the text stands between two ruled lines, and here are {len(rules)}"
        raise Unreadable(what, f"put them back, or {WRITE_ANEW}", 1)
    told = [p if p.text.strip() or p.cells else None for p in page.paragraphs]
    first, last = rules[0], rules[-1]
    parts = (told[:first], told[first:last], told[last:])
    top, text, tail = ([p for p in part if p is not None] for part in parts)
    return top, text, tail


def _headed(top: Sequence[Printed], sign: str) -> str:
    """What stands in the head behind *sign*."""
    for paragraph in top:
        if paragraph.text.startswith(sign):
            return signs.on_line(unspelt(paragraph.text[len(sign) :].strip()))
    what = f"no paragraph begins with {sign!r}"
    raise Unreadable(what, WRITE_ANEW, 1)


def _grouped(text: Sequence[Printed], hand: _Hand) -> Iterator[_Beside]:
    """Each paragraph with the brackets below it that stand for the whole of it."""
    above: _Beside | None = None
    for paragraph in text:
        found = _BESIDE.match(_italic(paragraph.bits))
        if found is None:
            if above:
                yield above
            above = _Beside(paragraph, _paragraph(paragraph, hand))
        elif above is None:
            what = "this stands under no paragraph"
            raise Unreadable(what, "put it under one", paragraph.number)
        else:
            shown = hand.notation(_cut(paragraph.bits, found.end()))
            above.below.append(paragraph)
            above.lines.append(f"*{found[0].removesuffix(': ')}:* {shown}")
    if above:
        yield above


def _italic(bits: Sequence[Bit]) -> str:
    """The italic words at the start."""
    return bits[0][0] if bits and bits[0][1] is Look.WORD else ""


def _cut(bits: Sequence[Bit], count: int) -> Iterator[Bit]:
    """*bits* without their first *count* characters."""
    for text, look in bits:
        if rest := text[count:]:
            yield rest, look
        count = max(0, count - len(text))


def _paragraph(paragraph: Printed, hand: _Hand) -> str:
    """The text with its label and what it is, in the notation."""
    bits, shown = paragraph.bits, ""
    label, tab, _ = paragraph.text.partition("\t")
    if tab:
        bits = tuple(_cut(bits, len(label) + 1))
        shown = f"**{signs.escaped(unspelt(label))}** "
    found = _SIGN.match(_italic(bits))
    if found is not None and found.end():
        bits = tuple(_cut(bits, found.end()))
        shown = f"*{found[1]}:* {shown}" if found[1] else shown
    if bits == ((signs.EMPTY.strip("*"), Look.WORD),):
        return shown + signs.EMPTY
    text = hand.notation(bits)
    return shown + text if shown else signs.at_start(text)


def _margin(
    beside: _Beside, made: Notated, moves: list[tuple[int, str]], parties: Sequence[str]
) -> None:
    """The comments of a paragraph as lines under it; those that are not ours as notices."""
    for said in beside.head.margin:
        found = _SAID.fullmatch(said.text) if said.author in parties else None
        party = signs.party_word(said.author)
        if found is None:
            made.notices.append(_foreign(said, beside.head, made.file))
        elif found["counted"] == signs.MOVE:
            words = signs.escaped(unspelt(found["words"]))
            moves.append((int(found["number"]), f"- {party}: {words}"))
        elif found["kind"] == signs.Remark.LABEL:
            beside.labels.append(f"{party}: {signs.in_list(unspelt(found['words']))}")
        elif found["kind"]:
            beside.lines.append(f"*{found['kind']}, {party}:* {_said(found['words'])}")
        else:
            source = found["counted"] == signs.Remark.SOURCE
            shown = (_source if source else _said)(found["words"])
            beside.lines.append(f"*{found['counted']} {found['number']}, {party}:* {shown}")


def _said(words: str) -> str:
    return signs.on_line(unspelt(words))


def _source(words: str) -> str:
    """A source as printed and, on lines of their own, as understood."""
    printed, *lines = words.split("\n")
    shown = signs.on_line(unspelt(printed))
    for line in lines:
        if found := _UNDERSTOOD.fullmatch(line):
            shown += f" [{found[1]}: {signs.escaped(unspelt(found[2]))}]"
        else:
            shown += signs.escaped(f"\n{unspelt(line)}")
    return shown


def _foreign(said: Said, beside: Printed, file: str) -> Notice:
    """What somebody has said beside a paragraph in words of no rolling text."""
    words = f"{said.author or 'somebody'} comments on “{beside.text[:40]}”: {said.text}"
    place = Place(file, part="word/comments.xml", paragraph=beside.number - 1)
    return Notice("rolling-comment", words, place)


def _row(row: Printed) -> str:
    ident, *others = map(unspelt, row.cells)
    return f"| {' | '.join([signs.party_word(ident), *map(signs.in_cell, others)])} |"


def _notices(tail: Sequence[Printed], parties: Sequence[str], made: Notated) -> None:
    """The list of notices as it stands below its heading."""
    heads = [n for n, p in enumerate(tail) if p.text == signs.IN_WORD_NOTICES]
    if heads:
        made.put(signs.NOTICES)
        made.put_lines((_notice(line, parties), line) for line in tail[heads[0] + 1 :])


def _notice(line: Printed, parties: Sequence[str]) -> str:
    head, _, words = line.text.partition(": ")
    return f"- {head_meant(head, parties)}: {signs.on_line(unspelt(words))}"
