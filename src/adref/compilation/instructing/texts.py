"""The words a letter gives: after a colon, in the next paragraphs, under ADD or MOD."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from adref.compilation.instructing.acts import Act
from adref.compilation.instructing.lines import Line, line_of
from adref.proposals.instructions import (
    Action,
    Add,
    Delete,
    Insert,
    Instruction,
    Keep,
    Reword,
    Side,
    Target,
)
from adref.text.document import Kind, Paragraph, Span
from adref.text.labels import Label
from adref.text.marks import LEFT, STRUCK
from adref.text.printed_labels import find_label, parse_label
from adref.text.tokens import normal
from adref.text.walk import between, on_after

Given = tuple[Label | None, tuple[Span, ...]]
"""A paragraph of the words given: its label and its words."""

_OPENING = frozenset('“„«‹「『"‟')
_CLOSED = regex.compile(r"[”“»›」』\"][\s.;,]*$")
_LONGEST_QUOTE = 40
"""Paragraphs that one quotation may run over."""


def worded(action: Action, target: Target | None) -> Action:
    """*action* with the label apart that is printed at the head of the words it gives."""
    if not isinstance(action, Add | Reword) or not action.spans:
        return action
    label, spans = _labelled(action.spans)
    if label is None:
        return action
    if isinstance(action, Add):
        fits = action.label is None or action.label == label
        return replace(action, spans=spans, label=label) if fits else action
    fits = target is not None and target.label == label
    return replace(action, spans=spans) if fits else action


def _labelled(spans: tuple[Span, ...]) -> Given:
    """The label at the head of *spans* and the words after it."""
    found = find_label("".join(span.text for span in spans))
    if found is None:
        return None, spans
    label, at = found
    return label, between(spans, at)


def with_spans(act: Act, given: Sequence[Given]) -> Iterator[Act]:
    """*act* with the words given; further paragraphs are new ones after the first."""
    (label, spans), rest = given[0], given[1:]
    match act.action:
        case Add():
            action: Action = replace(act.action, spans=spans, label=act.action.label or label)
        case Insert():
            words = " ".join("".join(s.text for s in spans) for _, spans in given)
            action, rest = replace(act.action, new=normal(words)), ()
        case Reword():
            action = replace(act.action, spans=spans)
        case _:
            action, rest = act.action, ()
    yield replace(act, action=worded(action, act.target), waits=False)
    for label, spans in rest:
        part = _part_of(act, label)
        yield Act(Reword(spans), part) if part else Act(Add(spans, label, Side.AFTER), act.target)


def _part_of(act: Act, label: Label | None) -> Target | None:
    """The sub-paragraph whose new words stand among those of its paragraph, as "(a)"."""
    whole = act.target.label if act.target else None
    if not isinstance(act.action, Reword) or whole is None or label is None or not label.path:
        return None
    if label.number is not None:
        return Target(label.printed, label) if label.number == whole.number else None
    path = (*whole.path, *label.path)
    return Target(f"{whole} {label}", replace(whole, path=path, printed=f"{whole} {label}"))


def text_after(paragraphs: Sequence[Paragraph]) -> tuple[list[Given], int]:
    """The words given in the paragraphs that follow a colon, and how many paragraphs they are.

    One paragraph, or all that one pair of quotation marks holds.
    """
    if not paragraphs or not _words(paragraphs[0]).strip():
        return [], 0
    first = _words(paragraphs[0]).strip()
    if first[0] not in _OPENING:
        return [_given(paragraphs[0])], 1
    for count, paragraph in enumerate(paragraphs[:_LONGEST_QUOTE], 1):
        if _CLOSED.search(_words(paragraph)):
            there = list(paragraphs[:count])
            return list(_unquoted(there)), count
    return [_given(paragraphs[0])], 1


def text_from(line: Line, start: int, following: Sequence[Paragraph]) -> tuple[list[Given], int]:
    """The words given in a line from *start* on, and how many following paragraphs they take in.

    Those that one pair of quotation marks holds, where it opens in the line and ends further on.
    """
    spans = line.spans(start, len(line.text))
    first = replace(line.paragraph, spans=spans, label=None)
    if _words(first).strip()[:1] in _OPENING and following:
        given, count = text_after([first, *following])
        if count > 1:
            return given, count - 1
    return [(None, spans)], 0


@dataclass(frozen=True, slots=True)
class Announced:
    """The words of a new paragraph, and how many following paragraphs hold them."""

    given: tuple[Given, ...]
    count: int
    quoted: bool


def text_told(line: Line, end: int, quote: int, following: Sequence[Paragraph]) -> Announced | None:
    """The words a line announces up to *end*: its quotation *quote*, its rest, what follows it.

    None where there are none, where a quotation of them has no end, or where some are struck out.
    """
    if quote >= 0:
        return Announced(((None, line.quoted_spans(quote)),), 0, quoted=True)
    rest = line.text[end:].strip()
    if rest:
        given, count = text_from(line, end, following)
    else:
        given, count = text_after(following)
        rest = _words(following[0]).strip() if given else ""
    unclosed = bool(given) and "".join(s.text for s in given[0][1]).strip()[:1] in _OPENING
    marks = {mark.kind for _, spans in given for span in spans for mark in span.marks}
    if not given or unclosed or marks & (STRUCK | LEFT):
        return None
    return Announced(tuple(given), count, quoted=rest[:1] in _OPENING)


def _words(paragraph: Paragraph) -> str:
    return "".join(s.text for s in paragraph.spans if on_after(s))


def _given(paragraph: Paragraph) -> Given:
    """A paragraph with its label, whether the reader set that apart or not."""
    spans = tuple(paragraph.spans)
    return (paragraph.label, spans) if paragraph.label else _labelled(spans)


def _unquoted(paragraphs: Sequence[Paragraph]) -> Iterator[Given]:
    """The paragraphs without the marks at their heads and the last one's end."""
    for n, paragraph in enumerate(paragraphs):
        label, spans = paragraph.label, tuple(s for s in paragraph.spans if on_after(s))
        text = "".join(span.text for span in spans)
        start = len(text) - len(text.lstrip())
        if text[start : start + 1] in _OPENING and label is None:
            start += 1
            start += len(text[start:]) - len(text[start:].lstrip())
        closed = _CLOSED.search(text) if n + 1 == len(paragraphs) else None
        end = closed.start() if closed else len(text)
        yield _given(replace(paragraph, spans=between(spans, start, end)))


def itu_of(
    line: Line, following: Sequence[Paragraph], pattern: regex.Pattern[str]
) -> tuple[int, Act] | None:
    """The act of a line that begins with ADD, MOD, SUP or NOC.

    With it the number of following paragraphs that belong to it. None for a line of another form.
    """
    found = pattern.fullmatch(line.text)
    if found is None:
        return None
    start = found.start("rest")
    taken = 0
    if found["rest"].strip():
        label, spans = _in_line(line, start)
    elif following:
        label, spans = _in_next(following[0])
        taken = 1
    else:
        return None
    if label is None:
        return None
    bare = not any(span.text.strip() for span in spans)
    bare = bare and label.series != "Art"  # under an article stands its heading first
    if bare and found["sign"] in ("ADD", "MOD") and following[taken:]:
        spans = _words_of(following[taken], label, pattern)
        taken += 1
    act = _itu_act(found["sign"], label, spans)
    return (taken, act) if act else None


def _words_of(paragraph: Paragraph, label: Label, pattern: regex.Pattern[str]) -> tuple[Span, ...]:
    """The words under a label that stands alone; none where another sign follows."""
    if pattern.fullmatch(line_of(paragraph).text):
        return ()
    own, spans = _given(paragraph)
    return spans if own is None or own == label else tuple(paragraph.spans)


def _in_line(line: Line, start: int) -> Given:
    label = parse_label(line.text[start:])
    return (label, ()) if label else _labelled(line.spans(start, len(line.text)))


def _in_next(paragraph: Paragraph) -> Given:
    text = line_of(paragraph).text.strip()
    label = paragraph.label or parse_label(text)
    if label is not None and paragraph.label is None:
        return label, ()
    return _given(paragraph)


def _itu_act(sign: str, label: Label, spans: tuple[Span, ...]) -> Act | None:
    target = Target(label.printed or str(label), label)
    spans = spans if any(span.text.strip() for span in spans) else ()
    match sign:
        case "SUP":
            return Act(Delete(), target)
        case "NOC":
            return Act(Keep(), target)
        case "ADD" if spans:
            return Act(Add(spans, label), Target(target.printed))
        case "MOD" if spans:
            return Act(Reword(spans), target)
        case _:
            return None


def is_line_of_text(paragraph: Paragraph) -> bool:
    """Whether a paragraph is prose and not a letterhead, a date or a signature."""
    words = _words(paragraph).split()
    return paragraph.kind is Kind.BODY and len(words) > 4 and words[-1][-1:] in ".;:!?…"  # noqa: PLR2004


def in_full(instruction: Instruction) -> str:
    """The evidence with the words it gives, where those stand in other lines."""
    match instruction.action:
        case Reword(spans=spans) | Add(spans=spans):
            given = normal("".join(span.text for span in spans))
        case Insert(new=new):
            given = normal(new)
        case _:
            given = ""
    said, named = instruction.evidence, instruction.target.printed
    if given in normal(said):
        return said
    return f"{said} {given}" if named in said else f"{said} {named}: {given}"
