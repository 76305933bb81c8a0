"""CriticMarkup, found in the whole file before Markdown sees it.

Tokens as in the CriticMarkup toolkit: ``{++ ++}``, ``{-- --}``, ``{~~ ~> ~~}``, ``{>> <<}``,
``{== ==}``. They may be nested and may hold blank lines. A token without its partner, and a
``{~~ ~~}`` without its arrow, is text. ``<!-- -->`` is found here too: it hides words the
same way. Every pass is one walk over the tokens.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from adref.text.marks import Mark, MarkKind

_TOKEN = re.compile(r"(?<!\\)\{(?:\+\+|--|~~|>>|==)|(?:\+\+|--|~~|<<|==)\}|~>|<!--|-->")
_OPENER_OF = {"++}": "{++", "--}": "{--", "~~}": "{~~", "<<}": "{>>", "==}": "{==", "-->": "<!--"}
_INSERTED = Mark(MarkKind.CRITIC_INSERTED)
_DELETED = Mark(MarkKind.CRITIC_DELETED)
_HIGHLIGHTED = Mark(MarkKind.CRITIC_HIGHLIGHTED)
_MARK_OF = {"{++": _INSERTED, "{--": _DELETED, "{~~": _DELETED, "{==": _HIGHLIGHTED}
_HIDDEN = frozenset({"{>>", "<!--"})


@dataclass(frozen=True, slots=True)
class Tag:
    """Mark-up from *start* to *end* that puts *mark* on, or takes it off again."""

    start: int
    end: int
    mark: Mark
    opens: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """Words beside the text, from *start* to *end* with their mark-up.

    *about* is where the highlighted words before it begin, *start* if there are none. *hidden*
    says that it is an HTML comment, which nobody was meant to read.
    """

    start: int
    end: int
    text: str
    about: int
    hidden: bool


@dataclass(frozen=True, slots=True)
class Critic:
    """All the CriticMarkup of a file, in order; *states* are the marks after each tag."""

    tags: tuple[Tag, ...] = ()
    remarks: tuple[Remark, ...] = ()
    states: tuple[frozenset[Mark], ...] = (frozenset(),)
    tag_starts: tuple[int, ...] = ()
    remark_starts: tuple[int, ...] = ()

    def marks_at(self, offset: int) -> frozenset[Mark]:
        """The marks that what stands at *offset* carries."""
        return self.states[bisect_right(self.tag_starts, offset)]

    def between(self, start: int, end: int) -> list[Tag | Remark]:
        """The mark-up that begins from *start* up to *end*, in order."""
        tags = self.tags[bisect_left(self.tag_starts, start) : bisect_left(self.tag_starts, end)]
        remarks = self.remarks[
            bisect_left(self.remark_starts, start) : bisect_left(self.remark_starts, end)
        ]
        return sorted([*tags, *remarks], key=lambda m: m.start) if remarks else list(tags)

    def hidden_until(self, offset: int) -> int:
        """Where the remark ends that began before *offset* and goes on there; else *offset*."""
        before = bisect_left(self.remark_starts, offset)
        return max(offset, self.remarks[before - 1].end) if before else offset


@dataclass(slots=True)
class _Open:
    sign: str
    start: int
    arrow: int = -1


@dataclass(slots=True)
class _Found:
    """What the walk over the tokens has found so far."""

    stack: list[_Open] = field(default_factory=list)
    waiting: dict[str, int] = field(default_factory=dict)
    pairs: list[tuple[_Open, int]] = field(default_factory=list)

    def open(self, token: str, start: int) -> None:
        self.stack.append(_Open(token, start))
        self.waiting[token] = self.waiting.get(token, 0) + 1

    def close(self, token: str, end: int) -> None:
        """Pair with the nearest opener of its kind; those opened since then stay text."""
        opener = _OPENER_OF[token]
        if not self.waiting.get(opener):
            return
        while True:
            top = self.stack.pop()
            self.waiting[top.sign] -= 1
            if top.sign == opener:
                break
        if opener != "{~~" or top.arrow >= 0:
            self.pairs.append((top, end))


def critic_markup(text: str) -> Critic:
    """The CriticMarkup of *text*; offsets are code points."""
    found = _Found()
    for token in _TOKEN.finditer(text):
        words = token.group()
        if words in _OPENER_OF:
            found.close(words, token.end())
        elif words == "~>":
            if found.stack and found.stack[-1].sign == "{~~" and found.stack[-1].arrow < 0:
                found.stack[-1].arrow = token.start()
        else:
            found.open(words, token.start())
    if not found.pairs:
        return Critic()
    return _arranged(text, sorted(found.pairs, key=lambda pair: pair[0].start))


def _arranged(text: str, pairs: list[tuple[_Open, int]]) -> Critic:
    """The pairs as tags and remarks; what a remark holds is its own text."""
    tags: list[Tag] = []
    remarks: list[Remark] = []
    highlights: dict[int, int] = {}  # where the highlighted words end -> where they begin
    hidden_until = 0
    for opener, end in pairs:
        if opener.start < hidden_until:
            continue
        if opener.sign in _HIDDEN:
            remarks.append(_remark(text, opener, end, highlights))
            hidden_until = end
        else:
            tags += _tags(opener, end)
            if opener.sign == "{==":
                highlights[end] = opener.start
    tags = _outside(sorted(tags, key=lambda tag: tag.start), remarks)
    states = _states(tags)
    return Critic(
        tuple(tags),
        tuple(remarks),
        tuple(states),
        tuple(tag.start for tag in tags),
        tuple(remark.start for remark in remarks),
    )


def _outside(tags: list[Tag], remarks: list[Remark]) -> list[Tag]:
    """The tags that do not stand in a remark; a pair never crosses one, so none is halved."""
    starts = [remark.start for remark in remarks]
    kept = []
    for tag in tags:
        before = bisect_right(starts, tag.start)
        if not before or tag.start >= remarks[before - 1].end:
            kept.append(tag)
    return kept


def _remark(text: str, opener: _Open, end: int, highlights: dict[int, int]) -> Remark:
    start, width = opener.start, 4 if opener.sign == "<!--" else 3
    words = text[start + width : end - 3].strip()
    return Remark(start, end, words, highlights.get(start, start), opener.sign == "<!--")


def _tags(opener: _Open, end: int) -> Iterator[Tag]:
    mark = _MARK_OF[opener.sign]
    yield Tag(opener.start, opener.start + 3, mark, opens=True)
    if opener.arrow >= 0:
        yield Tag(opener.arrow, opener.arrow + 1, mark, opens=False)
        yield Tag(opener.arrow + 1, opener.arrow + 2, _INSERTED, opens=True)
        mark = _INSERTED
    yield Tag(end - 3, end, mark, opens=False)


def _states(tags: list[Tag]) -> list[frozenset[Mark]]:
    depth = {_INSERTED: 0, _DELETED: 0, _HIGHLIGHTED: 0}
    states: list[frozenset[Mark]] = [frozenset()]
    for tag in tags:
        depth[tag.mark] += 1 if tag.opens else -1
        states.append(frozenset(mark for mark, count in depth.items() if count > 0))
    return states
