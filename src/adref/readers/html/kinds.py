"""What a page says its paragraphs are: a title, a heading, or body text."""

from collections.abc import Sequence
from dataclasses import replace

from adref.readers.lifting.headings import LONGEST, common_look, without
from adref.readers.lifting.raw import RawParagraph
from adref.text.document import Kind, Role


def styled(raw: RawParagraph) -> RawParagraph:
    """*raw* with the look that it has as a heading told apart; nothing long is one."""
    if raw.kind is Kind.BODY:
        return raw
    look = common_look(raw.runs)
    if raw.kind is Kind.HEADING and len(raw.text) > LONGEST:
        return replace(raw, kind=Kind.BODY, level=0, runs=without(raw.runs, look))
    return replace(raw, look=look)


def with_title(body: Sequence[RawParagraph]) -> list[RawParagraph]:
    """*body* with its title: the only heading of the first level where it stands first."""
    there = [at for at, raw in enumerate(body) if raw.text.strip() or raw.ending is not Role.KEPT]
    headed = [at for at in there if body[at].kind is Kind.HEADING]
    tops = [at for at in headed if body[at].level == 1]
    done = list(body)
    untitled = all(body[at].kind is not Kind.TITLE for at in there)
    if untitled and tops == there[:1] and len(headed) > 1:
        done[tops[0]] = replace(body[tops[0]], kind=Kind.TITLE, level=0)
    return done
