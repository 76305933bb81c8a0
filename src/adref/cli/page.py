"""A reading as a page for the terminal: colour and sign together, never colour alone."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from rich.console import Group
from rich.rule import Rule
from rich.text import Text

from adref.base.languages import name_of
from adref.text.document import Kind, MarkedDocument, Paragraph, Role, Span
from adref.text.walk import is_call, is_sign

_STYLES = {Role.INSERTED: "green underline", Role.DELETED: "red strike", Role.NOTE: "cyan italic"}
_SIGNS = {Role.INSERTED: ("{+", "+}"), Role.DELETED: ("{-", "-}"), Role.NOTE: ("{>", "<}")}


def printed(
    document: MarkedDocument,
    convention: str,
    told: Sequence[str] = (),
    beside: Mapping[int, str] = MappingProxyType({}),
) -> Group:
    """The whole reading: a head, the paragraphs, footnotes, comments, instructions and notices.

    *told* are the changes that the file tells in words, a line for each; *beside* holds what is
    to be said below a paragraph, by its number among all.
    """
    new = sum(p.relation is not None for p in document.paragraphs)
    body = sum(p.kind is Kind.BODY for p in document.paragraphs)
    head = Text(document.title or document.file, style="bold")
    language = f"; {name_of(document.language)}" if document.language else ""
    counts = f"{body} paragraphs, {new} of them new{language}"
    facts = Text(f"{document.file}: {counts}; marks: {convention}")
    parts: list[Text | Rule] = [head, facts, Rule()]
    party = None
    for number, paragraph in enumerate(document.paragraphs):
        if paragraph.party not in (None, party):
            parts.append(Text(f"\nin the name of {paragraph.party}", style="magenta"))
        party = paragraph.party or party
        parts += _shown(paragraph, beside.get(number))
    number = len(document.paragraphs)
    for footnote in document.footnotes:
        parts.append(Text(f"footnote {footnote.call} ", style="dim"))
        for paragraph in footnote.paragraphs:
            parts += _shown(paragraph, beside.get(number))
            number += 1
    for comment in document.comments:
        author = comment.author or "somebody"
        parts.append(Text(f"comment by {author}: {comment.text}", style="yellow"))
    if told:
        parts.append(Rule("instructions"))
    parts += [Text(line) for line in told]
    if document.notices:
        parts.append(Rule("notices"))
    parts += [Text(f"{n.place}: {n.words} ({n.code})") for n in document.notices]
    return Group(*parts)


def _shown(paragraph: Paragraph, beside: str | None) -> Iterator[Text]:
    yield _paragraph(paragraph)
    if beside is not None:
        yield Text(f"    brackets: {beside}", style="dim")


def _paragraph(paragraph: Paragraph) -> Text:
    line = Text("\n" if paragraph.kind is not Kind.FOOTNOTE else "")
    if paragraph.label is not None:
        new = paragraph.relation is not None
        line.append(f"{paragraph.label.printed} ", style="bold green" if new else "bold")
    for span in paragraph.spans:
        _append(line, span, heading=paragraph.kind in (Kind.HEADING, Kind.TITLE))
    line.highlight_regex(r"[\[\]]", "bold")
    return line


def _append(line: Text, span: Span, *, heading: bool) -> None:
    if is_sign(span):
        return
    before, after = _SIGNS.get(span.role, ("", ""))
    style = _STYLES.get(span.role, "bold" if heading else "")
    line.append(f"{before}{span.text}{after}", style="dim" if is_call(span) else style)
