"""A reading as CriticMarkup: plain text in which every change can be seen."""

from collections.abc import Iterator

from adref.text.document import Kind, MarkedDocument, Paragraph, Role, Span
from adref.text.walk import is_call, is_sign, is_withdrawn

_SIGNS = {Role.INSERTED: ("{++", "++}"), Role.DELETED: ("{--", "--}"), Role.NOTE: ("{>>", "<<}")}


def to_critic(document: MarkedDocument) -> str:
    """*document* with ``{++insertions++}``, ``{--deletions--}`` and ``{>>notes<<}``.

    Headings are set off with ``#``, footnotes follow at the end.
    """
    blocks = [_block(paragraph) for paragraph in document.paragraphs]
    for footnote in document.footnotes:
        words = " ".join(_words(p) for p in footnote.paragraphs).strip()
        blocks.append(f"[^{footnote.call}]: {words}")
    return "\n\n".join(block for block in blocks if block) + "\n"


def _block(paragraph: Paragraph) -> str:
    words = " ".join(_words(paragraph).split())
    label = f"{paragraph.label.printed} " if paragraph.label else ""
    hashes = {Kind.TITLE: "# ", Kind.HEADING: "#" * (min(paragraph.level, 5) + 1) + " "}
    return f"{hashes.get(paragraph.kind, '')}{label}{words}".strip()


def _words(paragraph: Paragraph) -> str:
    """The spans with their signs; neighbours of one role share one pair of signs."""
    return "".join(_runs(paragraph))


def _runs(paragraph: Paragraph) -> Iterator[str]:
    role, run = Role.KEPT, ""
    for span in paragraph.spans:
        if is_sign(span) or is_withdrawn(span):
            continue
        if span.role is not role:
            yield _signed(role, run)
            role, run = span.role, ""
        run += _printed(span)
    yield _signed(role, run)


def _printed(span: Span) -> str:
    return f"[^{span.text}]" if is_call(span) else span.text


def _signed(role: Role, run: str) -> str:
    before, after = _SIGNS.get(role, ("", ""))
    return f"{before}{run}{after}" if run else ""
