"""The paragraphs of a rolling text: what a person reads, and the record that belongs to each."""

from collections.abc import Iterable
from typing import Any

from adref.compilation import rolling_signs as signs
from adref.compilation.model import BaseParagraph, NewParagraph, PartyComment, Reading
from adref.compilation.rolling_whole import told_apart
from adref.proposals.edits import Edit
from adref.text.document import Kind
from adref.writers.markdown.appendix import place_record
from adref.writers.markdown.passages import running_text
from adref.writers.markdown.readings import Margin, bracket, brackets

Record = dict[str, Any]
_DEEPEST = 6


def paragraph_blocks(
    paragraphs: Iterable[BaseParagraph | NewParagraph],
) -> tuple[list[str], list[Record]]:
    """The blocks of Markdown that show *paragraphs*, and one record for each paragraph."""
    blocks: list[str] = []
    records: list[Record] = []
    section, follows = "", None
    for paragraph in paragraphs:
        record: Record = {"id": paragraph.ident}
        if paragraph.section != section:
            record["section"] = section = paragraph.section
        if paragraph.kind is not Kind.BODY:
            record["kind"] = paragraph.kind.value
        if paragraph.level:
            record["level"] = paragraph.level
        if isinstance(paragraph, BaseParagraph):
            blocks += _base(paragraph, record)
            follows = paragraph.ident
        else:
            if paragraph.after != follows:
                record["after"] = paragraph.after
            blocks += _new(paragraph, record)
        records.append(record)
    return blocks, records


def _base(paragraph: BaseParagraph, record: Record) -> list[str]:
    apart, gone = told_apart(paragraph)
    margin = Margin()
    text, spaced = running_text(apart, margin)
    whole = (gone,) if gone else ()
    margin.lines[:0] = [
        *(_quoted(signs.Remark.WHOLE, bracket(r, r.text, margin)) for r in whole),
        *(
            _quoted(f"{signs.Remark.ALTERNATIVE} {number}", bracket(r, r.text, margin))
            for number, r in enumerate(paragraph.alternatives, 1)
        ),
    ]
    if spaced:
        record["spaced"] = spaced
    expected = [
        *((r, (Edit(p.start, p.end, r.text),)) for p in apart.passages for r in p.readings),
        *((r, (Edit(0, len(paragraph.base), ""),)) for r in whole),
        *((r, ()) for r in paragraph.alternatives),
    ]
    _note_edits(expected, record)
    return _blocks(paragraph, _started(paragraph, "", text), margin, record)


def _new(paragraph: NewParagraph, record: Record) -> list[str]:
    margin = Margin()
    shown = [bracket(r, r.text, margin) for r in paragraph.readings]
    text = brackets(shown, one_line=paragraph.kind in _HEADS)
    labels = ", ".join(
        f"{signs.party_word(party)}: {signs.in_list(label)}" for party, label in paragraph.labels
    )
    if labels:
        margin.lines.insert(0, _quoted(signs.Remark.LABEL, labels))
    _note_edits([(r, ()) for r in paragraph.readings], record)
    sign = signs.RELATIONS[paragraph.relation] + " "
    return _blocks(paragraph, _started(paragraph, sign, text), margin, record)


_HEADS = (Kind.HEADING, Kind.TITLE)


def _started(paragraph: BaseParagraph | NewParagraph, sign: str, text: str) -> str:
    """*text* with what stands before it: the signs of its kind and its label."""
    before = sign
    if paragraph.kind in _HEADS:
        depth = paragraph.level + 1 if paragraph.kind is Kind.HEADING else 1
        before = "#" * max(1, min(depth, _DEEPEST)) + " " + sign
    elif paragraph.kind is Kind.FOOTNOTE:
        before = f"{signs.FOOTNOTE} {sign}"
    if paragraph.label:
        before += signs.label_word(paragraph.label)
    if not text:
        return before + signs.EMPTY
    return before + text if before else signs.at_start(text)


def _blocks(
    paragraph: BaseParagraph | NewParagraph, text: str, margin: Margin, record: Record
) -> list[str]:
    """The block of the paragraph and, if something is said beside it, the block of that."""
    lines = [*margin.lines, *map(_comment, paragraph.comments)]
    if paragraph.comments:
        record["places"] = [place_record(comment.place) for comment in paragraph.comments]
    return [text, signs.BREAK.join(f"> {line}" for line in lines)] if lines else [text]


def _comment(comment: PartyComment) -> str:
    head = f"{signs.Remark.COMMENT}, {signs.party_word(comment.party)}"
    return _quoted(head, signs.on_line(comment.text))


def _quoted(head: str, words: str) -> str:
    return f"*{head}:* {words}"


def _note_edits(expected: list[tuple[Reading, tuple[Edit, ...]]], record: Record) -> None:
    """Put the edits of those readings into *record* that are not as *expected*."""
    edits = {
        str(number): [[e.start, e.end, e.text] for e in reading.edits]
        for number, (reading, obvious) in enumerate(expected)
        if reading.edits != obvious
    }
    if edits:
        record["edits"] = edits
