"""The rolling text as a Word file: attributed brackets, alternatives, new paragraphs in place.

The notation is that of the rolling text in Markdown, as :mod:`adref.compilation.rolling.printed`
puts it on a page: its brackets and the names in them are bold, those of the text itself are not.
Notes, sources, comments, labels and moves stand in the margin. :mod:`adref.readers.rolling` reads
the file back; what no words say, ids and places and hashes, goes with it in a part of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    NewParagraph,
    Note,
    PartyComment,
    Source,
)
from adref.compilation.rolling import signs
from adref.compilation.rolling.printed import (
    Bit,
    Look,
    head_printed,
    lookalikes,
    spelt,
    spelt_whole,
)
from adref.compilation.rolling.printed import printed as bits
from adref.compilation.rolling.readings import Aside, Called
from adref.compilation.rolling.style import DEFAULT, Signs, Style, codes_of
from adref.compilation.rolling.told import Told, told
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import Kind, MarkedDocument
from adref.writers import unsaid
from adref.writers.blocks import Block, style_of
from adref.writers.docx.carried import carried
from adref.writers.docx.legend import core_part
from adref.writers.docx.lines import printed
from adref.writers.docx.markup import Pen
from adref.writers.docx.package import packed
from adref.writers.docx.parties import parties_table
from adref.writers.docx.story import HEAD, PAGE, Story, W, comments_part, footnotes_part
from adref.writers.lines import BOLD, ITALIC, PLAIN, Line, Remark, Run, Sheet

__all__ = ["CANNOT_SAY", "ON_PAPER", "sheet", "write"]

CANNOT_SAY: dict[str, str] = {
    unsaid.LOOK: "left out",
    unsaid.TABLES: "their cells are paragraphs",
    unsaid.CALLS: "left out; the notes are paragraphs at the end",
    unsaid.PRINTED_LABELS: "given in their standard form",
    unsaid.LEVELS: "two depths are told apart",
    unsaid.POSITIONS: "left out",
    unsaid.RULINGS: "statuses are printed as codes, decisions left out",
    unsaid.VERDICTS: "left out",
    unsaid.UNNOTED: "left out",
    unsaid.SIGNS: "given as U+FFFD",
}
"""What becomes of what this form has no words for."""
_UNPRINTED = {
    unsaid.SINGLE: "given as one wording",
    unsaid.COMMENT_PLACES: "left out",
    unsaid.NOTICE_PLACES: "left out",
    unsaid.HASHES: "left out",
}
ON_PAPER: Mapping[str, str] = {
    topic: (CANNOT_SAY | _UNPRINTED)[topic]
    for topic in unsaid.TOPICS
    if topic in CANNOT_SAY or topic in _UNPRINTED
}
"""The same for a PDF, which has only what is printed."""

_HOW = (
    "{} is the wording of the base text, and each bracket after it what the parties named "
    "there want instead; a bracket with no base before it puts words in. “Unmarked” says that a "
    "party's paper showed no mark on the change. {}"
)
_EDITED = " Edited in this way and read by adref read, the text says what then stands in it."
_TOLD_APART = {
    Signs.BOLD: (
        "Brackets and names of this notation are bold, brackets of the text itself are not."
    ),
    Signs.PLAIN: "Brackets of the text itself are written \\[ and \\].",
}
_RULE = (
    '<w:p><w:pPr><w:pStyle w:val="BodyText"/><w:pBdr><w:bottom w:val="single" w:sz="6" '
    'w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>'
)
"""Stands before and after the text itself."""
_FACES = {Look.TEXT: PLAIN, Look.SIGN: BOLD, Look.WORD: ITALIC}
_LOOKS = {face: look for look, face in _FACES.items()}
_NOTICE_STYLE = "TableText"


@dataclass(frozen=True, slots=True)
class _Hand:
    """In which style is written, and the ids of the parties."""

    style: Style
    parties: tuple[str, ...]

    def runs(self, shown: str) -> Iterator[Run]:
        """*shown*, text in the notation, as runs."""
        plain = {Look.SIGN: PLAIN} if self.style.signs is Signs.PLAIN else {}
        faces = {**_FACES, **plain}
        return ((text, faces[look]) for text, look in bits(shown, self.parties, self.style))


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,
    style: Style = DEFAULT,
) -> bytes:
    """The bytes of the .docx; *base* adds nothing to what the compilation says."""
    shown = tuple(told(compilation.paragraphs, style, standing))
    pen = Pen({})
    hand = _Hand(style, tuple(party.ident for party in compilation.parties))
    text = list(_text(compilation, shown, hand))
    kept = [_record(one, lines, hand) for one, lines in zip(shown, text, strict=True)]
    parts = [
        *(printed(line, pen) for line in _top(compilation, style, shown, _EDITED)),
        _RULE,
        *(printed(line, pen) for lines in text for line in lines),
        _RULE,
        printed(Line(((signs.IN_WORD_PARTIES, PLAIN),), "Heading1"), pen),
        parties_table(compilation, pen),
        *(printed(line, pen) for line in _notices(compilation, hand.parties)),
    ]
    document = (
        f'{HEAD}<w:document xmlns:w="{W}"><w:body>{"".join(parts)}{PAGE}</w:body></w:document>'
    )
    return packed(
        {
            "docProps/core.xml": core_part(compilation.base.title, "Rolling text"),
            "word/document.xml": document,
            "word/footnotes.xml": footnotes_part(Story((), {}, {}), pen),
            "word/comments.xml": comments_part(pen),
            **carried(compilation, kept, style),
        }
    )


def sheet(
    compilation: Compilation,
    base: MarkedDocument,
    standing: Standing = UNKNOWN,
    style: Style = DEFAULT,
) -> Sheet:
    """The same paragraphs as a sheet to be printed."""
    shown = tuple(told(compilation.paragraphs, style, standing))
    hand = _Hand(style, tuple(party.ident for party in compilation.parties))
    text = (line for lines in _text(compilation, shown, hand) for line in lines)
    parts = (*_top(compilation, style, shown), *text)
    return Sheet("Rolling text", compilation.base.title, parts, base.language or "")


def _text(
    compilation: Compilation, shown: Sequence[Told], hand: _Hand
) -> Iterator[tuple[Line, ...]]:
    """The lines of each paragraph."""
    moves = _moves(compilation, hand.style)
    return (tuple(_lines(one, hand, moves.get(one.paragraph.ident, ()))) for one in shown)


def _record(told: Told, lines: Sequence[Line], hand: _Hand) -> Mapping[str, object]:
    """The record of a paragraph, and how many brackets in it only look like ours."""
    own = sum(len(lookalikes(_bits(line), hand.parties, hand.style)) for line in lines)
    return told.record | ({signs.OWN: own} if own else {})


def _bits(line: Line) -> Iterator[Bit]:
    yield from ((text, _LOOKS[face]) for text, face in line.runs)


def _top(
    compilation: Compilation, style: Style, shown: Sequence[Told], more: str = ""
) -> Iterator[Line]:
    """The title, the file of the base, and how to read it."""
    title, file = spelt_whole(compilation.base.title), spelt_whole(compilation.base.file)
    yield Line(((f"{signs.IN_WORD_TITLE} {title}", PLAIN),), "Title")
    yield Line(((f"{signs.IN_WORD_FILE} ", ITALIC), (file, PLAIN)), words=compilation.base.file)
    how = _HOW.format(f"[{style.bracket(signs.BASE, '…')}]", _TOLD_APART[style.signs])
    yield Line(((how + more, ITALIC),))
    if codes := codes_of(style, {one.status for one in shown}):
        yield Line((("Status: ", ITALIC), (codes, PLAIN)))


def _notices(compilation: Compilation, parties: Sequence[str]) -> Iterator[Line]:
    """What was found on the way, a line each; a table must not be the end of a body."""
    if compilation.notices:
        yield Line(((signs.IN_WORD_NOTICES, PLAIN),), "Heading1")
    for notice in compilation.notices:
        head = signs.in_list(notice.code)
        if notice.party is not None:
            head += f", {signs.party_word(notice.party)}"
        words = f"{head_printed(head, parties)}: {spelt_whole(notice.words)}"
        yield Line(((words, PLAIN),), _NOTICE_STYLE, words=notice.words)
    if not compilation.notices:
        yield Line((), _NOTICE_STYLE)


def _moves(compilation: Compilation, style: Style) -> dict[str, tuple[Remark, ...]]:
    """Who wants which paragraph elsewhere, by the id of the paragraph; carried out in order."""
    names = {p.ident: signs.name_of(p, style) for p in compilation.paragraphs}
    found: dict[str, tuple[Remark, ...]] = {}
    for number, move in enumerate(compilation.moves, 1):
        _, _, said = signs.move_line(move, names).partition(": ")
        remark = Remark(move.party, f"{signs.MOVE} {number}: {spelt_whole(signs.plain(said))}")
        found[move.paragraph] = (*found.get(move.paragraph, ()), remark)
    return found


def _lines(told: Told, hand: _Hand, moves: Sequence[Remark]) -> Iterator[Line]:
    """The paragraph with its margin, and below it what is wanted instead of all of it."""
    paragraph = told.paragraph
    status = [(f"({told.status}) ", ITALIC)] if told.status else []
    runs = [*_label(told.label), *status, *_sign(paragraph), *hand.runs(told.text)]
    if not told.text:
        runs.append((signs.EMPTY.strip("*"), ITALIC))
    remarks = (*(r for aside in told.asides for r in _remark(aside)), *moves)
    yield Line(tuple(runs), _style(paragraph), remarks, _words(paragraph))
    for aside in told.asides:
        if isinstance(aside.said, str):
            head = (f"{aside.head(hand.style)}: ", ITALIC)
            style = "BodyText2" if paragraph.level else "Beside"
            shown = tuple(hand.runs(aside.said))
            yield Line((head, *shown), style, words="".join(t for t, face in shown if not face))


def _remark(aside: Aside) -> Iterator[Remark]:
    """What stands in the margin for *aside*, under the name of the party that says it."""
    head = f"{aside.kind} {aside.number}:" if aside.number else f"{aside.kind}:"
    match aside.said:
        case Note(party=party, text=text) | PartyComment(party=party, text=text):
            yield Remark(party, f"{head} {spelt_whole(text)}")
        case Called(party=party, label=label):
            yield Remark(party, f"{head} {spelt_whole(label)}")
        case Source(party=party) as source:
            first, *others = _source(source)
            yield Remark(party, "\n".join([f"{head} {first}", *others]))
        case str():
            pass


def _source(source: Source) -> Iterator[str]:
    """A source as printed, and below, a line each, as understood."""
    printed_so = (("", source.printed),)
    understood = ((f"{signs.SYMBOL}: ", source.symbol), (f"{signs.LOCATOR}: ", source.locator))
    for what, said in (*printed_so, *(one for one in understood if one[1])):
        yield what + spelt_whole(said).replace("\n", "&#10;")


def _sign(paragraph: BaseParagraph | NewParagraph) -> Iterator[Run]:
    if isinstance(paragraph, NewParagraph):
        yield f"{signs.RELATIONS[paragraph.relation].strip('*')} ", ITALIC


def _label(label: str) -> Iterator[Run]:
    if label:
        stop = "" if label.endswith(")") else "."
        yield f"{spelt(label)}{stop}\t", PLAIN


def _words(paragraph: BaseParagraph | NewParagraph) -> str:
    """What the direction of the paragraph follows."""
    if isinstance(paragraph, BaseParagraph):
        return paragraph.base
    return "".join(reading.text for reading in paragraph.readings)


def _style(paragraph: BaseParagraph | NewParagraph) -> str:
    # The title of the page is ours; that of the base heads the base.
    kind = Kind.HEADING if paragraph.kind is Kind.TITLE else paragraph.kind
    return style_of(Block(None, kind, paragraph.level, paragraph.label, ()))
