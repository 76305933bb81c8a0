"""A small notation for documents in tests: one string a paragraph, changes in CriticMarkup.

``"12 bis. Words {++put in++} and {--taken out--} {>>a note<<}"`` is a paragraph with a label;
``"# Words"`` is a heading. The roles are set, as if the marks had been read already.
"""

import re
from collections.abc import Sequence

from adref.base.places import Place
from adref.compilation.model import BaseText, Compilation, Party
from adref.compilation.nway import compiled
from adref.compilation.proposals import Proposals, proposals_of
from adref.compilation.submission import Submission
from adref.text.document import Kind, MarkedDocument, Paragraph, Relation, Role, Span
from adref.text.marks import Mark, MarkKind
from adref.text.printed_labels import find_label
from adref.text.walk import Named, base_paragraphs

_PIECE = re.compile(r"\{\+\+(.*?)\+\+\}|\{--(.*?)--\}|\{>>(.*?)<<\}|([^{]+|\{)")
_ROLES = (Role.INSERTED, Role.DELETED, Role.NOTE, Role.KEPT)
_MARKS = {
    Role.INSERTED: frozenset({Mark(MarkKind.TRACKED_INSERTED)}),
    Role.DELETED: frozenset({Mark(MarkKind.TRACKED_DELETED)}),
}
TEXT = BaseText("A text", "base.docx", "0" * 64)


def paragraph(printed: str, file: str = "paper.docx") -> Paragraph:
    """One paragraph of the notation."""
    place = Place(file)
    heading = printed.startswith("# ")
    words = printed.removeprefix("# ")
    found = None if heading else find_label(words)
    label, at = found or (None, 0)
    spans = tuple(
        Span(text, place, _MARKS.get(role, frozenset()), role=role)
        for groups in _PIECE.findall(words[at:])
        for role, text in zip(_ROLES, groups, strict=True)
        if text
    )
    added = label is not None and label.is_addition
    return Paragraph(
        spans,
        place,
        label,
        Kind.HEADING if heading else Kind.BODY,
        relation=Relation.INSERTED_AFTER if added else None,
    )


def document(*printed: str, file: str = "paper.docx") -> MarkedDocument:
    """A document of such paragraphs."""
    return MarkedDocument(file, "A text", tuple(paragraph(p, file) for p in printed))


def base(*printed: str) -> tuple[Named, ...]:
    """A base text of such paragraphs."""
    return base_paragraphs(document(*printed, file="base.docx"))


def paper(ident: str, ground: Sequence[Named], *printed: str) -> Proposals:
    """What party *ident* proposes with such paragraphs."""
    file = f"{ident}.docx"
    party = Party(ident, ident, file, "0" * 64, "tracked")
    marked = any(sign in p for p in printed for sign in ("{++", "{--"))
    return proposals_of(Submission(party, document(*printed, file=file), marked), ground)


def compilation(ground: Sequence[Named], *papers: Proposals) -> Compilation:
    """The papers laid over the base."""
    return compiled(TEXT, ground, papers)
