"""The compilation of many parties' proposals on one base."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from adref.base.notices import Notice
from adref.compilation.additions import new_paragraphs
from adref.compilation.model import (
    BaseParagraph,
    BaseText,
    Compilation,
    NewParagraph,
    PartyComment,
    Passage,
)
from adref.compilation.passages import alternatives, gathered, is_rewritten, passages, with_notes
from adref.compilation.proposals import Proposals, Wording
from adref.text.document import Kind
from adref.text.walk import Beside, Named


def compiled(
    text: BaseText,
    base: Sequence[Named],
    papers: Sequence[Proposals],
    notices: Sequence[Notice] = (),
) -> Compilation:
    """The *base* with everything that *papers* propose; their order does not matter."""
    papers = sorted(papers, key=lambda paper: paper.party.ident)
    new = new_paragraphs(papers)
    order: list[BaseParagraph | NewParagraph] = list(new.get(None, ()))
    for named in base:
        order.append(_paragraph(named, papers))
        section = named.text if named.stretch.kind is Kind.HEADING else named.section
        order += [replace(p, section=p.section or section) for p in new.get(named.ident, ())]
    return Compilation(
        text,
        tuple(paper.party for paper in papers),
        tuple(_numbered(order)),
        tuple(move for paper in papers for move in paper.moves),
        (*notices, *(notice for paper in papers for notice in paper.notices)),
    )


def _numbered(
    order: Sequence[BaseParagraph | NewParagraph],
) -> list[BaseParagraph | NewParagraph]:
    """*order* with an id for each new paragraph, n1, n2 ... as they stand."""
    count = 0
    done: list[BaseParagraph | NewParagraph] = []
    for paragraph in order:
        if isinstance(paragraph, NewParagraph):
            count += 1
            done.append(replace(paragraph, ident=f"n{count}"))
        else:
            done.append(paragraph)
    return done


def _paragraph(named: Named, papers: Sequence[Proposals]) -> BaseParagraph:
    """One paragraph of the base with all that is wanted of it."""
    wordings = {
        paper.party.ident: paper.wordings[named.ident]
        for paper in papers
        if named.ident in paper.wordings
    }
    comments = [c for paper in papers for c in paper.comments.get(named.ident, ())]
    plain = BaseParagraph(
        named.ident,
        named.label,
        named.section,
        named.stretch.kind,
        named.stretch.first.level,
        named.text,
        comments=tuple(comments),
    )
    return _with_readings(plain, wordings) if wordings else plain


def _with_readings(plain: BaseParagraph, wordings: Mapping[str, Wording]) -> BaseParagraph:
    wishes = gathered(wordings)
    rewritten = [wish for wish in wishes if is_rewritten(plain.base, wish)]
    others = [wish for wish in wishes if wish not in rewritten]
    paragraph = replace(
        plain,
        passages=passages(plain.base, others, wordings),
        alternatives=alternatives(rewritten, wordings),
    )
    noted = {party: wording for party, wording in wordings.items() if wording.notes}
    return _noted(paragraph, noted) if noted else paragraph


def _noted(paragraph: BaseParagraph, wordings: Mapping[str, Wording]) -> BaseParagraph:
    """*paragraph* with each party's notes on the reading they stand beside.

    Those on the whole are on its last reading, or comments if it has none.
    """
    notes = {party: wording.notes for party, wording in wordings.items()}
    mine: dict[str, list[int]] = {}
    for number, passage in enumerate(paragraph.passages):
        for party in {party for reading in passage.readings for party in reading.parties}:
            mine.setdefault(party, []).append(number)
    by_passage = _notes_by_passage(paragraph, wordings, mine)
    noted = tuple(
        replace(passage, readings=with_notes(passage.readings, by_passage[number]))
        for number, passage in enumerate(paragraph.passages)
    )
    elsewhere = mine.keys() | {p for r in paragraph.alternatives for p in r.parties}
    return replace(
        paragraph,
        passages=noted,
        alternatives=with_notes(paragraph.alternatives, notes),
        comments=(
            *paragraph.comments,
            *(
                PartyComment(party, text, wording.place)
                for party, wording in wordings.items()
                if party not in elsewhere
                for text in wording.notes
            ),
        ),
    )


def _notes_by_passage(
    paragraph: BaseParagraph,
    wordings: Mapping[str, Wording],
    mine: Mapping[str, Sequence[int]],
) -> list[dict[str, tuple[str, ...]]]:
    """For each passage the notes of the parties that have a reading there."""
    found: list[dict[str, tuple[str, ...]]] = [{} for _ in paragraph.passages]
    for party, numbers in mine.items():
        wording = wordings.get(party)
        for text, at in zip_longest(wording.notes, wording.beside) if wording else ():
            for number in numbers[-1:] if at is None else _about(paragraph.passages, numbers, at):
                there = found[number].get(party, ())
                found[number][party] = there if text in there else (*there, text)
    return found


def _about(passages: Sequence[Passage], numbers: Sequence[int], where: Beside) -> Sequence[int]:
    """The passages, some of *numbers*, that lie in a stretch of the base, else the nearest."""
    start, end = where
    there = [n for n in numbers if passages[n].end >= start and passages[n].start <= end]
    return there or [
        min(numbers, key=lambda n: max(passages[n].start - end, start - passages[n].end))
    ]
