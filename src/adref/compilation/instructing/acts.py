"""What a clause asks for, as an action; nothing where it does not say so beyond doubt."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from adref.compilation.instructing.arguments import (
    BESIDE,
    Argument,
    Clause,
    has_loose_quotes,
    has_loose_sentences,
    has_loose_subs,
    has_two_places,
    targets_of,
)
from adref.compilation.instructing.lines import Line
from adref.compilation.instructing.moving import sentence_moved
from adref.compilation.instructing.signs import Sort
from adref.proposals.instructions import (
    Action,
    Add,
    Delete,
    Insert,
    Keep,
    Merge,
    Relocate,
    Remark,
    Replace,
    Rest,
    Reword,
    Side,
    Swap,
    Switch,
    Target,
)

_STOPS = (".", "!", "?", ";", "…")
_LOOSE = frozenset({"align", "split"})
"""Verbs that are told on as remarks, whatever else is said."""
_IN_PLACE = frozenset(
    {"delete", "keep", "replace", "substitute", "read", "become", "insert", "split"}
)
"""Verbs that are said of what stands in one paragraph."""
_SPARE = 3
"""Words that say nothing to us and may stand in a clause that quotes ("the weaker wording")."""


@dataclass(frozen=True, slots=True)
class Act:
    """An action and what it is said of; *target* is None where the clause does not name it.

    *waits* is True where the words are still to come, after a colon.
    """

    action: Action
    target: Target | None = None
    waits: bool = False


def acts_of(found: Clause, line: Line) -> tuple[Act, ...]:
    """The actions of *found*; none where it is not understood."""
    spare = _SPARE if found.of(Sort.QUOTE) or found.verb in _LOOSE else 0
    titled = found.of(Sort.TITLE, Sort.HEADING) and found.of(Sort.TARGET)
    by_line = Sort.LINE in found.sorts and (
        not found.of(Sort.QUOTE) or found.of(Sort.END, Sort.START)
    )
    by_line = by_line or has_loose_subs(found) or has_loose_quotes(found)
    by_line = by_line or (found.verb in _IN_PLACE and has_two_places(found))
    by_line = by_line or (found.verb != "move" and has_loose_sentences(found))
    if by_line or found.extra > spare or found.verb not in _MAKERS or titled:
        return ()
    maker = _rest if Sort.REST in found.sorts else _MAKERS[found.verb]
    acts = tuple(maker(found, line))
    vague = not found.sorts.isdisjoint({Sort.VAGUE, Sort.REST})
    if vague and found.verb == "insert":
        return ()  # "a comma and b", "a reference to b": not b alone
    if not _all_counted(found, acts):
        return ()
    loose = found.extra or vague
    return () if loose and any(_is_vague(act.action) for act in acts) else acts


def _all_counted(found: Clause, acts: Sequence[Act]) -> bool:
    """Whether each "second" before quoted words is part of an action on these words."""
    counted = sum(1 for a in found.of(Sort.QUOTE) if a.sign.nth)
    if counted and Sort.EVERYWHERE in found.sorts:
        return False
    return counted == len({act.action for act in acts if getattr(act.action, "nth", 0)})


def _is_vague(action: Action) -> bool:
    """Whether nothing but the words around it says what an action is done to."""
    match action:
        case Reword() | Insert(anchor=""):
            return True
        case _:
            return False


def _each(found: Clause, actions: Sequence[tuple[int, Action]]) -> Iterator[Act]:
    """Each action on each target, or on the target its quotation stands beside."""
    targets = targets_of(found)
    several = [a for a in found.of(Sort.TARGET) if a.role not in BESIDE]
    if len(several) > 1 and len(actions) > 1:
        for quote, action in actions:
            yield from (Act(action, target) for target in _beside(found, several, quote))
        return
    for target in targets or (None,):
        yield from (Act(action, target) for _, action in actions)


def _beside(found: Clause, several: Sequence[Argument], quote: int) -> tuple[Target, ...]:
    """The targets named next to a quotation: before it, if the clause begins with a target."""
    order = [a for a in found.arguments if a.sign.sort in (Sort.QUOTE, Sort.TARGET)]
    at = next(n for n, a in enumerate(order) if a.sign.quote == quote)
    first = order[0].sign.sort is Sort.TARGET
    rest = reversed(order[:at]) if first else iter(order[at:])
    return next((a.sign.targets for a in rest if a in several), several[-1].sign.targets)


def _replace(found: Clause, line: Line) -> Iterator[Act]:
    old, new = found.quoted(None, Sort.FOR, Sort.FROM), found.quoted(Sort.BY)
    if not new and found.of(Sort.QUOTE):
        old, new = found.quoted(None), found.quoted(Sort.FOR)
    if old and len(old) == len(new):
        yield from _each(
            found, [_exchange(found, line, o, n) for o, n in zip(old, new, strict=True)]
        )
    elif not old or (not new and found.reads) or not new:
        yield from _reworded(found, line, new or old)


def _substitute(found: Clause, line: Line) -> Iterator[Act]:
    """As in "substitute a by b" and in "substitute b for a"."""
    old, new = found.quoted(Sort.FOR), found.quoted(None)
    if not old:
        yield from _replace(found, line)
    elif len(old) == len(new):
        yield from _each(
            found, [_exchange(found, line, o, n) for o, n in zip(old, new, strict=True)]
        )


def _exchange(found: Clause, line: Line, old: int, new: int) -> tuple[int, Action]:
    """One replacement; the stop that closes the sentence inside the marks is not the party's."""
    words, text = line.quoted(old), line.quoted(new)
    end = line.quotes[new].end
    if text.endswith(".") and not words.endswith(".") and not line.text[end:].startswith("."):
        text = text.removesuffix(".")
    return old, Replace(words, text, Sort.EVERYWHERE in found.sorts, found.nth(old))


def _rest(found: Clause, line: Line) -> Iterator[Act]:
    """All behind quoted words: "delete everything after a", "replace the rest after a by b"."""
    anchors, new = found.quoted(Sort.AFTER), _said_instead(found)
    others = found.of(Sort.QUOTE, Sort.END, Sort.START, Sort.SUB)
    targets = targets_of(found)
    told = len(anchors) == 1 and len(others) == 1 + len(new) and len(targets) <= 1
    strange = found.sorts & {Sort.VAGUE, Sort.EVERYWHERE, Sort.CHAPEAU}
    beside = [a for a in found.arguments if a.role in BESIDE and a.sign.sort is not Sort.QUOTE]
    if not told or strange or beside or len(new) != (found.verb != "delete"):
        return
    words = line.quoted(new[0]) if new else ""
    within = Sort.SENTENCE in found.sorts
    action = Rest(line.quoted(anchors[0]), words, within, found.nth(anchors[0]))
    yield Act(action, targets[0] if targets else None)


def _said_instead(found: Clause) -> list[int]:
    """The quotation that is put in the place of something, by the verb."""
    match found.verb:
        case "replace" | "substitute":
            return found.quoted(Sort.BY)
        case "read":
            return [a.sign.quote for a in found.of(Sort.QUOTE) if a.late]
        case _:
            return []


def _reworded(found: Clause, line: Line, quoted: Sequence[int]) -> Iterator[Act]:
    """The whole target in new words, given here or still to come."""
    late = [a.sign.quote for a in found.of(Sort.QUOTE) if a.late]
    given = [n for n in quoted if n in late]
    told = found.reads or Sort.COLON in found.sorts or found.quoted(Sort.BY)
    targets = targets_of(found)
    if Sort.WORDS in found.sorts and not quoted:
        return  # which words are meant is not said
    if len(targets) > 1 or not told or len(given) > 1 or len(quoted) > len(given):
        return
    spans = line.quoted_spans(given[0]) if given else ()
    named = bool(targets) or bool(found.sorts & {Sort.PARAGRAPH, Sort.SAME})
    yield Act(Reword(spans, not named), targets[0] if targets else None, waits=not given)


def _read(found: Clause, line: Line) -> Iterator[Act]:
    """As in "for a read b", "a should read b" and "paragraph 12 should read: b"."""
    early = [a.sign.quote for a in found.of(Sort.QUOTE) if not a.late]
    late = [a.sign.quote for a in found.of(Sort.QUOTE) if a.late]
    if any(a.role in BESIDE for a in found.of(Sort.QUOTE)):
        return  # what stands beside those words is meant, and it is not said how much of it
    if len(early) == len(late) == 1:
        yield from _each(found, [_exchange(found, line, early[0], late[0])])
    elif not early and (
        targets_of(found) or Sort.PARAGRAPH in found.sorts or Sort.SAME in found.sorts
    ):
        yield from _reworded(replace(found, reads=True), line, late)


def _become(found: Clause, line: Line) -> Iterator[Act]:
    """As in "a should be b", where both are quoted."""
    old, new = ([a for a in found.of(Sort.QUOTE) if a.late is late] for late in (False, True))
    if len(old) == len(new) == 1:
        yield from _read(found, line)


def _insert(found: Clause, line: Line) -> Iterator[Act]:
    new = found.quoted(None, Sort.BY)
    old = found.quoted(Sort.FOR)
    if old:
        if len(old) == len(new) == 1:
            yield from _each(found, [_exchange(found, line, old[0], new[0])])
        return
    if _is_paragraph(found):
        yield from _added(found, line, new)
        return
    place = _place(found, line)
    if place is None:
        return
    anchor, side = place
    targets = _where(found)
    if any(a.role is Sort.BETWEEN for a in found.of(Sort.QUOTE)):
        yield from _between(found, line, new)
        return
    nth = next((a.sign.nth for a in found.of(Sort.QUOTE) if a.role in BESIDE), 0)
    for number in new:
        action = Insert(line.quoted(number), anchor, side, nth)
        yield from (Act(action, t) for t in targets or (None,))
    if not new and (found.reads or Sort.COLON in found.sorts):
        yield Act(Insert("", anchor, side, nth), targets[0] if targets else None, waits=True)


def _between(found: Clause, line: Line, new: Sequence[int]) -> Iterator[Act]:
    """Words put in between two others, which must stand side by side."""
    two = [line.quoted(a.sign.quote) for a in found.of(Sort.QUOTE) if a.role is Sort.BETWEEN]
    if len(two) == 2 and len(new) == 1:  # noqa: PLR2004 - between one and the other
        words = f"{two[0]} {line.quoted(new[0])} {two[1]}"
        yield from _each(found, [(new[0], Replace(" ".join(two), words))])


def _where(found: Clause) -> tuple[Target, ...]:
    """What words are put into; beside a sentence, that sentence."""
    beside = [a for a in found.of(Sort.ORDINAL) if a.role in BESIDE]
    if not beside:
        return targets_of(found)
    inner = tuple(replace(a, role=None) if a in beside else a for a in found.arguments)
    return targets_of(replace(found, arguments=inner))


def _is_paragraph(found: Clause) -> bool:
    """Whether a new paragraph is added and not words to one that is there."""
    if any(a.role in BESIDE for a in found.of(Sort.QUOTE)) or found.of(Sort.ORDINAL):
        return False
    if any(a.role in BESIDE for a in found.of(Sort.TARGET, Sort.NUMBER, Sort.SAME)):
        return Sort.SENTENCE not in found.sorts
    if Sort.SENTENCE in found.sorts or found.of(Sort.END, Sort.START):
        return False
    labels = [t.label for a in found.of(Sort.TARGET) for t in a.sign.targets if t.label]
    added = any(label.is_addition or label.is_alternative for label in labels)
    return added or (Sort.NEW in found.sorts and bool(labels or Sort.PARAGRAPH in found.sorts))


def _added(found: Clause, line: Line, new: Sequence[int]) -> Iterator[Act]:
    """A new paragraph, under its label or beside another."""
    beside = [a for a in found.of(Sort.TARGET, Sort.NUMBER) if a.role in BESIDE]
    place = beside[0].sign.targets[0] if beside else None
    side = Side.BEFORE if beside and beside[0].role is Sort.BEFORE else Side.AFTER
    named = [t for t in targets_of(found) if t.label]
    told = bool(new) or found.reads or Sort.COLON in found.sorts
    if len(named) > 1 or len(new) > 1 or not told:
        return
    label = named[0].label if named else None
    if label is not None and place is None:
        place = Target(named[0].printed)
    spans = line.quoted_spans(new[0]) if new else ()
    yield Act(Add(spans, label, side), place, waits=not new)


def _place(found: Clause, line: Line) -> tuple[str, Side] | None:
    """Beside which words, and on which side; None where the clause does not say it."""
    beside = [a for a in found.of(Sort.QUOTE) if a.role in BESIDE]
    if _is_between_others(found.of(Sort.QUOTE)):
        return None
    if beside and beside[0].role is Sort.BETWEEN:
        return line.quoted(beside[0].sign.quote), Side.AFTER
    if len(beside) == 1:
        side = Side.BEFORE if beside[0].role is Sort.BEFORE else Side.AFTER
        return line.quoted(beside[0].sign.quote), side
    sentence = [a for a in found.of(Sort.ORDINAL) if a.role in BESIDE]
    if sentence:
        return "", Side.BEFORE if sentence[0].role is Sort.BEFORE else Side.AFTER
    if beside or (Sort.END not in found.sorts and Sort.START not in found.sorts):
        return ("", Side.AFTER) if Sort.SENTENCE in found.sorts and not beside else None
    return "", Side.BEFORE if Sort.START in found.sorts else Side.AFTER


def _is_between_others(quotes: Sequence[Argument]) -> bool:
    """Whether words stand both before and behind those beside which they should go.

    As in "add “a” before “b” and “c”", where "c" may be put in too, or be another such place.
    """
    roles = [a.role in BESIDE for a in quotes]
    return True in roles and not roles[0] and not roles[-1]


def _delete(found: Clause, line: Line) -> Iterator[Act]:
    quoted = [a.sign.quote for a in found.of(Sort.QUOTE)]
    if any(a.role in BESIDE for a in found.arguments) or Sort.VAGUE in found.sorts:
        return
    if found.sorts & {Sort.CHAPEAU, Sort.WORDS} and not quoted:
        return  # what becomes of the sub-paragraphs, or which words are meant, is not said
    if Sort.FROM in found.sorts and len(quoted) == 2:  # noqa: PLR2004 - from one to the other
        words = f"{line.quoted(quoted[0])} … {line.quoted(quoted[1])}"
        yield from _each(found, [(quoted[0], Delete(words))])
    elif found.sorts & {Sort.COMMA_BEFORE, Sort.COMMA_AFTER}:
        yield from _with_comma(found, line, quoted)
    elif quoted:
        yield from _each(found, [(n, _gone(found, line, n)) for n in quoted])
    else:
        parts = {Sort.PARAGRAPH, Sort.SAME, Sort.SENTENCE}
        for target in targets_of(found):
            yield Act(Delete(), target)
        if not targets_of(found) and found.sorts & parts and Sort.SENTENCE not in found.sorts:
            yield Act(Delete())


def _gone(found: Clause, line: Line, quote: int) -> Action:
    """Quoted words out: everywhere, where they are counted, or in their only place."""
    if Sort.EVERYWHERE in found.sorts:
        return Replace(line.quoted(quote), "", everywhere=True)
    return Delete(line.quoted(quote), found.nth(quote))


def _with_comma(found: Clause, line: Line, quoted: Sequence[int]) -> Iterator[Act]:
    """As in "delete a and the comma before it"; not where two quotations stand before that."""
    if len(quoted) == 1 and Sort.EVERYWHERE not in found.sorts:
        words = line.quoted(quoted[0]).strip(", ")
        before = ", " * (Sort.COMMA_BEFORE in found.sorts)
        after = "," * (Sort.COMMA_AFTER in found.sorts)
        yield from _each(found, [(quoted[0], Delete(f"{before}{words}{after}"))])


def _move(found: Clause, line: Line) -> Iterator[Act]:
    del line
    if found.of(Sort.ORDINAL):
        told = sentence_moved(found)
        if told is not None:
            yield Act(*told)
        return
    moved: list[Target | None] = [
        t for a in _numbered(found) if a.role not in BESIDE for t in a.sign.targets
    ]
    beside = [a for a in _numbered(found) if a.role in BESIDE]
    named = {bool(t.section) for a in _numbered(found) for t in a.sign.targets}
    if (
        len(beside) != 1
        or Sort.CHAPEAU in found.sorts
        or len(named) > 1
        or found.of(Sort.QUOTE, Sort.ORDINAL, Sort.END, Sort.START)
    ):
        return
    side = Side.BEFORE if beside[0].role is Sort.BEFORE else Side.AFTER
    goal = beside[0].sign.targets[0]
    for target in moved or [None]:
        yield Act(Relocate(goal, side), target)
        if target is not None:
            goal, side = target, Side.AFTER


def _swap(found: Clause, line: Line) -> Iterator[Act]:
    """Two paragraphs, or two words of one, each in the place of the other."""
    several = [t for a in _numbered(found) for t in a.sign.targets]
    quoted = found.quoted(None, Sort.BY)
    beside = any(a.role not in (None, Sort.BY) for a in found.arguments)
    if beside or found.of(Sort.ORDINAL, Sort.SUB, Sort.END, Sort.START, Sort.TITLE, Sort.HEADING):
        return
    if len(quoted) == 2 and len(several) <= 1:  # noqa: PLR2004 - one and the other
        one, two = (line.quoted(n) for n in quoted)
        yield Act(Swap(one, two), several[0] if several else None)
    elif len(several) == 2 and not quoted and all(t.label and not t.kind for t in several):  # noqa: PLR2004
        yield Act(Switch(several[1]), several[0])


def _numbered(found: Clause) -> list[Argument]:
    return found.of(Sort.TARGET, Sort.NUMBER)


def _merge(found: Clause, line: Line) -> Iterator[Act]:
    del line
    joined = [t for a in _numbered(found) for t in a.sign.targets]
    if (
        len(joined) > 1
        and all(t.label and not t.kind for t in joined)
        and not found.of(Sort.QUOTE, Sort.ORDINAL)
    ):
        yield Act(Merge(tuple(joined[1:])), joined[0])


def _keep(found: Clause, line: Line) -> Iterator[Act]:
    del line
    if found.extra:
        return  # "keep only a" does not say what becomes of the rest
    for target in targets_of(found):
        yield Act(Keep(), target)


def _told(found: Clause, line: Line) -> Iterator[Act]:
    """What is a wish and tells no words: to align, to split."""
    del line
    inner = tuple(a for a in found.arguments if a.role is not Sort.BY)
    targets = targets_of(replace(found, arguments=inner))
    if found.of(Sort.TARGET, Sort.QUOTE) or found.sorts & {Sort.PARAGRAPH, Sort.SAME}:
        yield Act(Remark(wish=True), targets[0] if targets else None)


_MAKERS: Mapping[str, Callable[[Clause, Line], Iterator[Act]]] = {
    "replace": _replace,
    "substitute": _substitute,
    "insert": _insert,
    "delete": _delete,
    "move": _move,
    "merge": _merge,
    "swap": _swap,
    "keep": _keep,
    "read": _read,
    "become": _become,
    "align": _told,
    "split": _told,
}
