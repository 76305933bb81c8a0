"""One sentence of a letter as the actions it asks for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import dropwhile, pairwise

from adref.compilation.instructing.acts import Act, acts_of
from adref.compilation.instructing.arguments import Clause, clause
from adref.compilation.instructing.lines import Line
from adref.compilation.instructing.signs import Sign, Sort
from adref.proposals.instructions import (
    Action,
    Add,
    Delete,
    Insert,
    Remark,
    Replace,
    Rest,
    Swap,
    Target,
)

_JOINS = frozenset({Sort.AND, Sort.STOP})
_SUBJECT = frozenset({Sort.WORD, Sort.FILLER, Sort.OTHER, Sort.PROPOSE, Sort.AND})
_DOUBT = frozenset({Sort.BLOCK, Sort.CONDITION, Sort.QUESTION, Sort.OR})
_GIVING = frozenset({"replace", "substitute", "insert"})
"""Verbs after which "to read" only introduces the words."""
_PLACING = frozenset({Sort.AFTER, Sort.BEFORE, Sort.BETWEEN, Sort.FOR, Sort.AND})
_LATER = frozenset({Sort.AFTER, Sort.BEFORE})
_POINTS = frozenset({Sort.COLON, Sort.DASH, Sort.STOP})
_SPARE = frozenset({Sort.FILLER, Sort.PROPOSE, Sort.AND, Sort.COMMA, Sort.DASH, Sort.STOP})
"""Signs that may stand beside a new paragraph that is given without a verb."""
_LONGEST_NAME = 5
"""Words before a colon that may be the name of a party: "Norway: delete ...". """


@dataclass(frozen=True, slots=True)
class Understood:
    """What a sentence asks for; *whole* unless a clause of it was not understood.

    *wishes* is whether a verb was said of the text, though not understood.
    """

    acts: tuple[Act, ...] = ()
    whole: bool = True
    wishes: bool = False


def understood(found: Sequence[Sign], line: Line, external: frozenset[str]) -> Understood:
    """The actions that *found*, the signs of one sentence, ask for."""
    body = _body(found)
    if not any(sign.verb for sign in body):
        return Understood()
    if (
        any(s.sort in _DOUBT for s in body)
        or _is_conditional(found)
        or _is_put_off(body)
        or is_external(body, external)
        or not _is_head(body)
    ):
        return Understood(whole=False, wishes=_is_head(body))
    clauses = list(_clauses(body))
    acts = [acts_of(found, line) for found in clauses]
    done = tuple(act for some in acts for act in some)
    if _is_taken_along(clauses, acts):
        return Understood(whole=False, wishes=True)
    told = done + tuple(
        Act(Remark(wish=True), _named(found))
        for found, some in zip(clauses, acts, strict=True)
        if not some and done
    )
    return Understood(tuple(_with_targets(told)), all(acts), wishes=True)


def _is_taken_along(clauses: Sequence[Clause], acts: Sequence[tuple[Act, ...]]) -> bool:
    """Whether something goes out to be put in elsewhere, and it is not understood where.

    As in "delete “a” and insert it in paragraph 9": half of a move is none.
    """
    verbs = [found.verb for found in clauses]
    return "delete" in verbs and any(
        found.verb in ("insert", "move") and not some and n > verbs.index("delete")
        for n, (found, some) in enumerate(zip(clauses, acts, strict=True))
    )


def _is_conditional(found: Sequence[Sign]) -> bool:
    """Whether the wish hangs on a condition or is refused, also behind a comma.

    As in ", unless it is funded" and ", which we do not support".
    """
    signs = _before_reason(_after_reason(list(found)))
    return any(sign.sort in (Sort.CONDITION, Sort.BLOCK) for sign in signs)


def _is_put_off(body: Sequence[Sign]) -> bool:
    """Whether something is to be done before or after, or instead of, what a verb says.

    As in "instead of deleting paragraph 8, ..."; "for deletion" asks for it.
    """
    said = [sign for sign in body if sign.sort is not Sort.FILLER]
    return any(
        verb.verb and (one.sort in _LATER or (one.sort is Sort.FOR and " " in one.text))
        for one, verb in pairwise(said)
    )


def repeated(found: Sequence[Sign], before: Sequence[Act]) -> tuple[Act, ...]:
    """What "the same in paragraph 14" asks for after the acts *before* it; none where unclear.

    Only what is done to words is done again: the rest names its paragraph.
    """
    said = [s for s in found if s.sort not in _SPARE | {Sort.COLON, Sort.FOR}]
    sorts = [sign.sort for sign in said]
    if Sort.DITTO not in sorts or not set(sorts) <= {Sort.DITTO, Sort.TARGET}:
        return ()
    targets = [target for sign in said for target in sign.targets]
    if not targets or not before or not all(_is_on_words(act.action) for act in before):
        return ()
    return tuple(replace(act, target=target) for target in targets for act in before)


def _is_on_words(action: Action) -> bool:
    match action:
        case Replace() | Swap():
            return True
        case Insert(anchor=words) | Delete(words=words) | Rest(anchor=words):
            return bool(words)
        case _:
            return False


def announced(found: Sequence[Sign]) -> tuple[Act, int, int] | None:
    """The new paragraph that a line gives without a verb: "New para 12 bis: ...".

    With it where the announcement ends, and the number of the quotation that is all of the rest,
    else -1. None for a line of another form.
    """
    at = (n for n, sign in enumerate(found) if sign.sort in (Sort.TARGET, Sort.NUMBER))
    named = next(at, len(found))
    stop = next((n for n in range(named, len(found)) if found[n].sort in _POINTS), len(found))
    act = _announced(found[:stop])
    if act is None:
        return None
    rest = list(dropwhile(lambda sign: sign.sort in _POINTS, found[stop:]))
    end = rest[0].start if rest else found[-1].end
    whole = bool(rest) and rest[0].sort is Sort.QUOTE
    whole = whole and all(sign.sort is Sort.STOP for sign in rest[1:])
    return act, end, rest[0].quote if whole else -1


def _announced(head: Sequence[Sign]) -> Act | None:
    """A new paragraph by its label, or as "after paragraph 12, a new paragraph"."""
    target = next((s.targets[0] for s in head if len(s.targets) == 1), None)
    if target is None or target.label is None:
        return None
    match [sign.sort for sign in head if sign.sort not in _SPARE]:
        case [Sort.NEW, Sort.TARGET] if target.label.is_addition:
            return Act(Add((), target.label), Target(target.printed), waits=True)
        case [Sort.AFTER, Sort.TARGET, Sort.NEW, Sort.PARAGRAPH] | [
            Sort.NEW,
            Sort.PARAGRAPH,
            Sort.AFTER,
            Sort.TARGET | Sort.NUMBER,
        ]:
            return Act(Add(()), target, waits=True)
        case _:
            return None


def _named(found: Clause) -> Target | None:
    return next((t for a in found.of(Sort.TARGET) for t in a.sign.targets), None)


def _body(found: Sequence[Sign]) -> list[Sign]:
    """The sentence without its subject, its reason and what stands in brackets."""
    signs = [s for s in found if s.sort is not Sort.ASIDE or s.glued or s.text[0] == "["]
    signs = _after_reason(signs)
    first = next((n for n, sign in enumerate(signs) if sign.verb), len(signs))
    asked = [n for n, sign in enumerate(signs[:first]) if sign.sort is Sort.PROPOSE]
    if asked:
        kept = [s for s in signs[: asked[-1]] if s.sort not in _SUBJECT]
        if _has_loose_quote(kept):
            return []  # what is quoted there belongs to another statement
        signs = [*kept, *signs[asked[-1] + 1 :]]
    else:
        signs = _without_name(signs, first)
    return _without_trail(_before_reason(signs))


def _has_loose_quote(signs: Sequence[Sign]) -> bool:
    """Whether words are quoted that are no place to put something."""
    return any(
        sign.sort is Sort.QUOTE and (n == 0 or signs[n - 1].sort not in _PLACING)
        for n, sign in enumerate(signs)
    )


def _after_reason(signs: list[Sign]) -> list[Sign]:
    """Without a reason that stands before the first verb ("For consistency, replace ...")."""
    if not signs or signs[0].sort is not Sort.REASON:
        return signs
    comma = next((n for n, sign in enumerate(signs) if sign.sort is Sort.COMMA), 0)
    return signs[comma + 1 :]


def _before_reason(signs: list[Sign]) -> list[Sign]:
    for n, sign in enumerate(signs):
        if sign.sort is Sort.REASON and any(s.verb for s in signs[:n]):
            return signs[:n]
    return signs


def _without_name(signs: list[Sign], first: int) -> list[Sign]:
    """Without the name of a party before a colon."""
    colon = next((n for n, s in enumerate(signs[:first]) if s.sort is Sort.COLON), None)
    if colon is None or colon > _LONGEST_NAME:
        return signs
    lead = signs[:colon]
    if all(s.sort in _SUBJECT for s in lead):
        return signs[colon + 1 :]
    return signs


def _without_trail(signs: list[Sign]) -> list[Sign]:
    """Without what follows the last argument after a comma or a dash."""
    last = max((n for n, s in enumerate(signs) if s.verb or s.targets or s.quote >= 0), default=-1)
    for n in range(last + 1, len(signs)):
        if signs[n].sort in (Sort.COMMA, Sort.DASH) and n + 1 < len(signs):
            colon = any(s.sort is Sort.COLON for s in signs[n:])
            return signs if colon else signs[:n]
    return signs


def _is_head(body: Sequence[Sign]) -> bool:
    """Whether nothing but what it is said of stands before the first verb."""
    for sign in body:
        if sign.verb:
            return True
        if sign.sort in (Sort.WORD, Sort.OTHER, Sort.REASON):
            return False
    return False


def is_external(body: Sequence[Sign], external: frozenset[str]) -> bool:
    """Whether a paragraph named is one of another document ("paragraph 5 of the Compact")."""
    if any(sign.verb == "align" for sign in body):
        return False
    for n, sign in enumerate(body):
        if sign.sort is not Sort.TARGET or n + 1 >= len(body):
            continue
        if body[n + 1].text.lower() not in external:
            continue
        after = next((s for s in body[n + 1 :] if s.sort is not Sort.FILLER), None)
        if after is not None and after.sort is Sort.WORD:
            return True
    return False


def _clauses(body: list[Sign]) -> Iterator[Clause]:
    """The clauses of a sentence, each with its verb."""
    signs = list(_with_readings(body))
    verbs = [n for n, sign in enumerate(signs) if sign.verb]
    borders = [0, *(_border(signs, a, b) for a, b in pairwise(verbs)), len(signs)]
    parts = [signs[a:b] for a, b in pairwise(borders)]
    at = 0
    while at < len(parts):
        part = parts[at]
        if at + 1 < len(parts) and _is_exchange(part, parts[at + 1]):
            part = [s for s in part if not s.verb] + parts[at + 1]
            at += 1
        n = next(k for k, sign in enumerate(part) if sign.verb)
        reads = any(s.sort is Sort.BY and s.verb == "read" for s in part)
        bare = [replace(s, verb="") if k != n else s for k, s in enumerate(part)]
        yield clause(part[n], bare[:n], bare[n + 1 :], reads=reads)
        at += 1


def _with_readings(body: Sequence[Sign]) -> Iterator[Sign]:
    """The signs, "to read" after a verb that gives words turned into a "by"."""
    giving = False
    for sign in body:
        if sign.verb == "read" and giving:
            yield replace(sign, sort=Sort.BY, verb="")
            yield replace(sign, sort=Sort.COLON, verb="", text=":")
            continue
        if sign.verb:
            giving = sign.verb in _GIVING
        elif sign.sort in _JOINS:
            giving = False
        yield sign


def _border(signs: Sequence[Sign], verb: int, following: int) -> int:
    """Where the clause of one verb ends and that of the following begins."""
    for sorts in (_JOINS, {Sort.COMMA}):
        found = [n for n in range(verb + 1, following) if signs[n].sort in sorts]
        if found:
            return found[-1]
    return following


def _is_exchange(part: Sequence[Sign], following: Sequence[Sign]) -> bool:
    """Whether both are one change, as in "delete a and replace it by b"."""
    verbs = [sign.verb for sign in (*part, *following) if sign.verb]
    if verbs[:1] != ["delete"] or verbs[1:2] not in (["replace"], ["substitute"]):
        return False
    at = next(n for n, sign in enumerate(following) if sign.verb)
    told = (Sort.QUOTE, Sort.TARGET, Sort.NUMBER)
    if any(s.sort is Sort.TARGET for s in part) and not any(s.sort is Sort.QUOTE for s in part):
        named = [s.sort for s in following if s.sort in told]
        return named in ([], [Sort.QUOTE]) and any(s.sort is Sort.BY for s in following[at:])
    old = [s for s in part if s.sort is Sort.QUOTE]
    new = [n for n, s in enumerate(following) if s.sort is Sort.QUOTE]
    return len(old) == len(new) == 1 and any(s.sort is Sort.BY for s in following[at : new[0]])


def _with_targets(acts: Sequence[Act]) -> Iterator[Act]:
    """Acts without a target of their own take that of a neighbour."""
    last = next((a.target for a in acts if _is_whole(a.target)), None)
    for act in acts:
        if _is_whole(act.target):
            last = act.target
            yield act
        elif last is None or _stands_alone(act):
            yield act
        else:
            yield replace(act, target=within(last, act.target))


def _stands_alone(act: Act) -> bool:
    """Whether the label of a new paragraph says where it goes."""
    return (
        isinstance(act.action, Add) and act.action.label is not None and not act.action.label.path
    )


def in_context(act: Act, context: Target | None) -> Act:
    """*act* with the paragraph under whose heading it stands, if it names none itself."""
    return act if _stands_alone(act) else replace(act, target=within(context, act.target))


def _is_whole(target: Target | None) -> bool:
    return target is not None and bool(target.label or target.section or target.kind)


def within(whole: Target | None, part: Target | None) -> Target | None:
    """*part*, such as a sentence that is named alone, as one of *whole*."""
    inner, outer = (t.label if t else None for t in (part, whole))
    if inner and outer and inner.number is None and inner.path and not inner.letter:
        path = (*outer.path, *inner.path)
        return replace(whole or Target(""), label=replace(outer, path=path))
    if part is None or whole is None or _is_whole(part):
        return whole if part is None else part
    if part.sentence is None:
        return whole
    return replace(whole, sentence=part.sentence, printed=f"{part.printed} {whole.printed}")
