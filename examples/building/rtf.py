r"""RTF files as Word writes them: tracked changes, marks made by hand, or clean text.

The dialect is that of Word 2007 and later: every run a group with ``\rtlch ... \ltrch``, the
properties of a style written out beside its number, a paragraph mark in a run of its own, numbers
printed in ``\listtext`` beside the lists that make them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from building.letterhead import FOOT, HEAD, ORDINARY, list_tables, style_sheet
from building.notation import LAYOUT, Change, Piece, called
from building.wishes import Item, Sort, Stand, Wishes
from building.word import Part, is_printed, is_shown, parts, whole

_STYLES = {
    Sort.TITLE: (15, r"\ql\sa160", r"\b\fs32"),
    Sort.SUBTITLE: (16, r"\ql\sa240", r"\i\fs22"),
    Sort.HEADING: (1, r"\ql\sb320\sa160\keepn\outlinelevel0", r"\b\fs26"),
    Sort.PARAGRAPH: (17, r"\qj\sa140", r"\fs22"),
    Sort.SUBPARAGRAPH: (17, r"\qj\sa140", r"\fs22"),
    Sort.FOOTNOTE: (18, r"\ql", r"\fs18"),
}
_LIST_TEXT = r"\rtlch\fcs1 \af0\afs22 \ltrch\fcs0 \fs22\insrsid1001 \hich\af0\dbch\af0\loch\f0"
_BY_HAND = {
    "bold": (r"\b", r"\strike"),
    "underline": (r"\ul", r"\strike"),
    "colour": (r"\cf2", r"\strike\cf3"),
}
_SIGNS = {
    "\\": r"\\",
    "{": r"\{",
    "}": r"\}",
    "\t": r"\tab ",
    "\u00a0": r"\~",
    "\u2011": r"\_",
    "\u2013": r"\endash ",
    "\u2014": r"\emdash ",
    "\u2018": r"\lquote ",
    "\u2019": r"\rquote ",
    "\u201c": r"\ldblquote ",
    "\u201d": r"\rdblquote ",
    "\u2022": r"\bullet ",
}


@dataclass
class Sheet:
    """An RTF file in the making: what has been handed out so far."""

    wishes: Wishes
    notes: dict[int, Item]
    authors: list[str] = field(default_factory=lambda: ["Unknown"])
    lists: dict[str, int] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)
    comments: int = 0

    @property
    def form(self) -> str:
        """How the party marks its changes."""
        return self.wishes.options["form"]

    def signed(self, author: str, prefix: str, when: str) -> str:
        """The control words that sign a change by *author*, a key of the options."""
        name = self.wishes.options["author-" + author if author else "author"]
        if name not in self.authors:
            self.authors.append(name)
        date = dttm(self.wishes.options["date"])
        return rf"\{prefix}{self.authors.index(name)}\{when}{date}"

    def list_of(self, item: Item) -> int:
        """The list that *item* is numbered by."""
        if item.sort is Sort.PARAGRAPH:
            return 1
        return self.lists.setdefault(item.label.partition(" ")[0], len(self.lists) + 2)


def dttm(date: str) -> int:
    """An ISO *date* as Word packs it into a number of 32 bits with a sign."""
    when = datetime.fromisoformat(date)
    number = when.minute | when.hour << 6 | when.day << 11 | when.month << 16
    number |= (when.year - 1900) << 20 | (when.isoweekday() % 7) << 29
    return number - (1 << 32) if number >= 1 << 31 else number


def escaped(words: str) -> str:
    """*words* as Word writes them in a file of the code page 1252."""
    return "".join(_SIGNS.get(sign) or _character(sign) for sign in words)


def _character(sign: str) -> str:
    if sign.isascii():
        return sign
    byte = sign.encode("cp1252", "ignore")
    if byte:
        return rf"\'{byte[0]:02x}"
    units = memoryview(sign.encode("utf-16-le")).cast("H")
    return "".join(rf"\u{unit - 0x10000 if unit > 0x7FFF else unit}\'3f" for unit in units)  # noqa: PLR2004


def rtf(wishes: Wishes, title: str) -> bytes:
    """The RTF file in which a party sends its wishes."""
    shown = [item for item in wishes.items if is_shown(item, wishes)]
    notes = {int(item.printed): item for item in shown if item.sort is Sort.FOOTNOTE}
    sheet = Sheet(wishes, notes)
    body = "\n".join(
        _paragraph(item, part, sheet)
        for item in shown
        if item.sort is not Sort.FOOTNOTE
        for part in parts(item, sheet.form)
    )
    authors = "".join(f"{{{escaped(name)};}}" for name in sheet.authors)
    author = escaped(wishes.options["author"])
    info = rf"{{\info{{\title {escaped(title)}}}{{\author {author}}}{{\operator {author}}}}}"
    footer = escaped(wishes.options.get("footer", wishes.party))
    head = [
        HEAD,
        style_sheet(),
        list_tables(max(1, len(sheet.lists))),
        rf"{{\*\revtbl {authors}}}{{\*\rsidtbl \rsid1001\rsid1002}}",
        r"{\mmathPr\mmathFont34\mbrkBin0}" + info,
        FOOT.replace("WORDS", footer),
    ]
    return ("\n".join([*head, body]) + "}\n").encode("ascii")


def _run(words: str, look: str = "") -> str:
    """A run as Word groups it."""
    return rf"{{\rtlch\fcs1 \af0 \ltrch\fcs0 {look}\insrsid1001 {words}}}"


def _paragraph(item: Item, part: Part, sheet: Sheet) -> str:
    """One paragraph with its properties, its number, its runs and its mark."""
    if not part.labelled and not part.run:
        return ""
    pieces = [piece for piece in part.run if is_printed(piece, sheet.form)]
    if not pieces and item.pieces:
        return ""
    number, style, look = "", *_STYLES[item.sort][1:]
    typed = item.printed if part.labelled else ""
    listed = _is_numbered(item, sheet)
    if listed:
        typed = ""
        ls = sheet.list_of(item)
        number = rf"\ls{ls}"
        shown = _shown(item, part.mark, ls, sheet)
        printed = rf"{{\listtext\pard\plain\ltrpar {_LIST_TEXT} {shown}\tab}}"
    if item.sort in (Sort.TITLE, Sort.SUBTITLE, Sort.HEADING):
        typed = ""
    ident = _STYLES[item.sort][0]
    start = rf"\pard\plain \ltrpar\s{ident}{style}\widctlpar\wrapdefault{number}\rin0\lin0\itap0 "
    start += rf"\rtlch\fcs1 \af0 \ltrch\fcs0 {look}\lang2057\langfe1033\cgrid "
    label = _label(typed, item, sheet) if typed else ""
    words = "".join(_piece(piece, item, sheet) for piece in pieces)
    mark = _run(r"\par ", _ending(item, part.mark, sheet))
    return (printed if listed else "") + start + label + words + mark


def _is_numbered(item: Item, sheet: Sheet) -> bool:
    numbers = sheet.wishes.options.get("numbers", "automatic")
    if numbers == "typed" or (item.new and numbers == "automatic"):
        return False
    return item.sort in (Sort.PARAGRAPH, Sort.SUBPARAGRAPH)


def _shown(item: Item, mark: Piece, ls: int, sheet: Sheet) -> str:
    """The number that Word prints; a paragraph whose mark goes shows one and does not count."""
    number = sheet.counts.get(ls, 0) + 1
    gone = item.stand is Stand.MOVED_AWAY or mark.change is Change.DELETED
    if not (gone and sheet.form == "tracked"):
        sheet.counts[ls] = number
    return f"{number}." if ls == 1 else f"({chr(ord('a') + number - 1)})"


def _label(typed: str, item: Item, sheet: Sheet) -> str:
    """A typed label with its tab, marked as new where the paragraph is."""
    change = whole(item)
    look = _look(change, sheet)
    if sheet.form == "tracked" and change is Change.INSERTED:
        look += r"\revised" + sheet.signed(item.pieces[0].author, "revauth", "revdttm")
    return _run(escaped(typed) + r"\tab ", look)


def _ending(item: Item, mark: Piece, sheet: Sheet) -> str:
    """The change of the paragraph mark."""
    if sheet.form != "tracked" or not mark.marked:
        return ""
    author = mark.author or item.pieces[0].author if item.pieces else ""
    return _tracked(item, mark.change, author, "", sheet)


def _tracked(item: Item, change: Change, author: str, second: str, sheet: Sheet) -> str:
    """The control words of a tracked *change*."""
    if item.stand is not Stand.PLACE:
        end = "mvf" if item.stand is Stand.MOVED_AWAY else "mvt"
        return rf"\{end}" + sheet.signed("", "mvauth", "mvdate")
    look = ""
    if change in (Change.INSERTED, Change.WITHDRAWN):
        look += r"\revised" + sheet.signed(author, "revauth", "revdttm")
    if change in (Change.DELETED, Change.WITHDRAWN):
        by = second if change is Change.WITHDRAWN else author
        look += r"\deleted" + sheet.signed(by, "revauthdel", "revdttmdel")
    return look


def _look(change: Change, sheet: Sheet) -> str:
    """The formatting by which a hand-marked file shows *change*."""
    inserted, deleted = _BY_HAND.get(sheet.form, ("", ""))
    return {Change.INSERTED: inserted, Change.DELETED: deleted}.get(change, "")


def _piece(piece: Piece, item: Item, sheet: Sheet) -> str:
    """The runs of *piece* under its change, with the comments on it."""
    look = _look(piece.change if piece.marked else Change.KEPT, sheet)
    if sheet.form == "tracked" and piece.marked:
        look += _tracked(item, piece.change, piece.author, piece.second, sheet)
    runs = "".join(_words(piece.text, look, sheet))
    if not piece.remarks or sheet.form == "clean":
        return runs
    idents = range(sheet.comments, sheet.comments + len(piece.remarks))
    sheet.comments += len(piece.remarks)
    starts = "".join(rf"{{\*\atrfstart {ident}}}" for ident in idents)
    ends = "".join(rf"{{\*\atrfend {ident}}}" for ident in idents)
    return starts + runs + ends + "".join(_remarks(idents, piece.remarks, sheet))


def _remarks(idents: range, remarks: Sequence[str], sheet: Sheet) -> Iterator[str]:
    """The comments: the first is about the words, the others reply to it."""
    date = dttm(sheet.wishes.options["date"])
    for place, (ident, remark) in enumerate(zip(idents, remarks, strict=True)):
        author, _, words = remark.partition(": ")
        initials = "".join(word[0] for word in author.split())
        parent = rf"{{\*\atnparent -{place}}}" if place else ""
        yield (
            rf"{{\rtlch\fcs1 \af0 \ltrch\fcs0 \cs19\fs16\insrsid1002 {{\*\atnid {initials}}}"
            rf"{{\*\atnauthor {escaped(author)}}}\chatn {{\*\annotation{{\*\atnref {ident}}}"
            rf"{{\*\atndate {date}}}{parent}\pard\plain \ltrpar\s20\ql{ORDINARY} \fs18 "
            + _run(r"\chatn ", r"\cs19\fs16")
            + _run(escaped(words))
            + "}}"
        )


def _words(text: str, look: str, sheet: Sheet) -> Iterator[str]:
    """Runs for *text*, cut after each sentence and round the calls of footnotes."""
    shown = "".join(c for c in text if c not in LAYOUT)
    for stretch in re.split(r"([\ue001-\ue009])|(?<=[.;] )(?=[A-Z])", shown):
        if not stretch:
            continue
        if (number := called(stretch[0])) is not None:
            note = _footnote(sheet.notes[number], sheet)
            yield _run(rf"\chftn {note}", rf"\cs21\super{look}")
        else:
            yield _run(escaped(stretch), look)


def _footnote(item: Item, sheet: Sheet) -> str:
    """A footnote: its number, then its words with their changes."""
    words = "".join(_piece(p, item, sheet) for p in item.pieces if is_printed(p, sheet.form))
    return (
        rf"{{\footnote \ltrpar \pard\plain \ltrpar\s18\ql{ORDINARY} \fs18 "
        + _run(r"\chftn ", r"\cs21\super")
        + _run(" ")
        + words
        + "}"
    )
