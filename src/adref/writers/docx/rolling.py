"""The rolling text as a Word file: attributed brackets, alternatives, new paragraphs in place.

The notation is that of the rolling text in Markdown (:mod:`adref.compilation.rolling_signs`). The
brackets of the notation and the names in them are bold; those of the text itself are not. Notes,
sources, comments and moves stand in the margin.
"""

from collections.abc import Iterator, Sequence

from adref.compilation import rolling_signs as signs
from adref.compilation.model import (
    BaseParagraph,
    Compilation,
    NewParagraph,
    Passage,
    Reading,
)
from adref.compilation.rolling_whole import told_apart
from adref.compilation.standing import UNKNOWN, Standing
from adref.text.document import Kind, MarkedDocument
from adref.writers.blocks import Block, style_of
from adref.writers.docx.legend import core_part
from adref.writers.docx.lines import printed, words_of
from adref.writers.docx.markup import Pen
from adref.writers.docx.package import packed
from adref.writers.docx.story import HEAD, PAGE, Story, W, comments_part, footnotes_part
from adref.writers.lines import BOLD, ITALIC, PLAIN, Line, Remark, Run, Sheet
from adref.writers.rows import Row, rows, sources_of

__all__ = ["words", "write"]

_HOW = (
    "[base: …] is the wording of the base text, and each bracket after it what the parties named "
    "there want instead; a bracket with no base before it puts words in. “Unmarked” says that a "
    "party's paper showed no mark on the change. Brackets and names of this notation are bold, "
    "brackets of the text itself are not."
)

_SPACE = "space"


def write(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,  # noqa: ARG001 - one signature
) -> bytes:
    """The bytes of the .docx; *base* adds nothing to what the compilation says."""
    pen = Pen({})
    body = "".join(printed(line, pen) for line in lines(compilation))
    document = f'{HEAD}<w:document xmlns:w="{W}"><w:body>{body}{PAGE}</w:body></w:document>'
    return packed(
        {
            "docProps/core.xml": core_part(compilation.base.title, "Rolling text"),
            "word/document.xml": document,
            "word/footnotes.xml": footnotes_part(Story((), {}, {}), pen),
            "word/comments.xml": comments_part(pen),
        }
    )


def words(
    compilation: Compilation,
    base: MarkedDocument,  # noqa: ARG001 - one signature
    standing: Standing = UNKNOWN,  # noqa: ARG001 - one signature
) -> tuple[str, ...]:
    """What the file says, paragraph by paragraph, and then in the margin."""
    return tuple(words_of(tuple(lines(compilation))))


def sheet(
    compilation: Compilation,
    base: MarkedDocument,
    standing: Standing = UNKNOWN,  # noqa: ARG001 - one signature
) -> Sheet:
    """The same paragraphs as a sheet to be printed."""
    parts = tuple(lines(compilation))
    return Sheet("Rolling text", compilation.base.title, parts, base.language or "")


def lines(compilation: Compilation) -> Iterator[Line]:
    """The paragraphs as they are printed."""
    yield Line(((f"Rolling text: {compilation.base.title}", PLAIN),), "Title")
    yield Line(((_HOW, ITALIC),))
    said: dict[str, list[Remark]] = {}
    for row in rows(compilation):
        said.setdefault(row.ident, []).extend(_remarks(row))
    for paragraph in compilation.paragraphs:
        remarks = tuple(said.get(paragraph.ident, ()))
        match paragraph:
            case BaseParagraph():
                yield from _base(paragraph, remarks)
            case NewParagraph():
                yield _new(paragraph, remarks)


def _remarks(row: Row) -> Iterator[Remark]:
    """What *row* says beside its words."""
    if row.said:
        yield Remark(", ".join(row.parties), row.said)
    for note in row.notes:
        yield Remark(note.party, note.text)
    for source, text in zip(row.sources, sources_of(row), strict=True):
        yield Remark(source.party, f"Source, {text}")


def _base(paragraph: BaseParagraph, remarks: tuple[Remark, ...]) -> Iterator[Line]:
    apart, gone = told_apart(paragraph)
    runs: list[Run] = []
    done = 0
    for passage in apart.passages:
        runs += [(apart.base[done : passage.start], PLAIN), *_passage(passage, runs, apart.base)]
        done = passage.end
    runs.append((apart.base[done:], PLAIN))
    yield Line((*_label(paragraph), *runs), _style(paragraph), remarks, paragraph.base)
    if gone is not None:
        yield _beside(paragraph, "Whole paragraph ", gone)
    for number, reading in enumerate(paragraph.alternatives, 1):
        yield _beside(paragraph, f"Alt. {number} ", reading)


def _passage(passage: Passage, before: Sequence[Run], base: str) -> Iterator[Run]:
    """The brackets of one passage; a space stands before them if no other does."""
    shown = []
    if passage.base:
        shown.append([(f"[{signs.BASE}: ", BOLD), _worded(passage.base), ("]", BOLD)])
    shown += [list(_bracket(reading)) for reading in passage.readings]
    tight = passage.start and not base[passage.start - 1].isspace()
    if tight or (not passage.start and before):
        yield " ", PLAIN
    for number, runs in enumerate(shown):
        if number:
            yield " ", PLAIN
        yield from runs
    if base[passage.end : passage.end + 1].isalnum():
        yield " ", PLAIN


def _bracket(reading: Reading) -> Iterator[Run]:
    yield f"[{_who(reading)}: ", BOLD
    yield _worded(reading.text) if reading.text else (signs.DELETE, ITALIC)
    yield "]", BOLD


def _worded(text: str) -> Run:
    """*text* without the white space around it, which alone is named: nobody would see it."""
    return (text.strip(), PLAIN) if text.strip() else (_SPACE, ITALIC)


def _who(reading: Reading) -> str:
    if len(reading.parties) > 1 and set(reading.silent) == set(reading.parties):
        return f"{', '.join(reading.parties)} ({signs.ALL_UNMARKED})"
    return ", ".join(
        f"{party} ({signs.UNMARKED})" if party in reading.silent else party
        for party in reading.parties
    )


def _new(paragraph: NewParagraph, remarks: tuple[Remark, ...]) -> Line:
    sign = signs.RELATIONS[paragraph.relation].strip("*")
    runs: list[Run] = [(f"{sign} ", ITALIC)]
    for number, reading in enumerate(paragraph.readings):
        runs += [*([(" ", PLAIN)] if number else []), *_bracket(reading)]
    words = "".join(reading.text for reading in paragraph.readings)
    return Line((*_label(paragraph), *runs), _style(paragraph), remarks, words)


def _beside(paragraph: BaseParagraph, head: str, reading: Reading) -> Line:
    style = "BodyText2" if paragraph.level else "Beside"
    return Line(((head, ITALIC), *_bracket(reading)), style, words=reading.text or paragraph.base)


def _label(paragraph: BaseParagraph | NewParagraph) -> Iterator[Run]:
    if paragraph.label:
        stop = "" if paragraph.label[-1:] in ".)]" else "."
        yield f"{paragraph.label}{stop}\t", PLAIN


def _style(paragraph: BaseParagraph | NewParagraph) -> str:
    kind = Kind.BODY if paragraph.kind is Kind.TITLE else paragraph.kind
    return style_of(Block(None, kind, paragraph.level, paragraph.label, ()))
