"""Which mark-up belongs together, and which has lost its partner.

Each kind is paired by itself, so that marks may overlap as they do in converted files. Every
token is put on a stack and taken off once: the work is linear.
"""

from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Sequence

from adref.readers.plain.scan import Sort, Token
from adref.text.marks import Mark, MarkKind

_SINGLE = frozenset({"*", "_"})


def pair(
    tokens: Sequence[Token], ends_label: Callable[[int], bool], calls: Container[str] = ()
) -> None:
    """Settle every delimiter, bracket and tag of a block: it opens, closes, is text or orphan.

    *ends_label* says whether a label ends where a token starts: a mark that stands there
    alone has lost its partner before the label. *calls* are the calls of footnotes: asterisks
    among them that have no partner and end a word are such a call.
    """
    delimiters: dict[str, list[Token]] = defaultdict(list)
    tags: dict[str, list[Token]] = defaultdict(list)
    brackets: list[Token] = []
    for token in tokens:
        match token.sort:
            case Sort.DELIMITER:
                delimiters[token.text].append(token)
            case Sort.TAG_OPENS:
                tags[token.text].append(token)
            case Sort.TAG_CLOSES:
                _settle(tags[token.text], token)
            case Sort.BRACKET | Sort.BRACKET_CLOSES | Sort.LINK_CLOSES:
                _bracket(brackets, token)
            case _:
                pass
    _orphan(token for waiting in tags.values() for token in waiting)
    _as_text(brackets)
    for kind, found in delimiters.items():
        _pair_delimiters(kind, found, ends_label)
        if kind in calls:
            _call(found)


def _call(found: Sequence[Token]) -> None:
    for token in found:
        if token.sort in (Sort.TEXT, Sort.ORPHAN) and _only_closes(token):
            token.sort, token.mark = Sort.TEXT, Mark(MarkKind.FOOTNOTE_CALL)


def _bracket(waiting: list[Token], token: Token) -> None:
    """Pair brackets as they are nested, so that a link may hold some."""
    if token.sort is Sort.BRACKET:
        waiting.append(token)
    elif token.sort is Sort.LINK_CLOSES:
        _settle(waiting, token)
    else:
        _as_text([token])
        if waiting:
            _as_text([waiting.pop()])


def _settle(waiting: list[Token], closing: Token) -> None:
    """Close what was opened last; where nothing is open the token is an orphan."""
    if waiting:
        opening = waiting.pop()
        opening.mark = opening.mark if opening.sort is Sort.TAG_OPENS else closing.mark
        closing.mark = opening.mark
        _match(opening, closing)
    else:
        closing.sort = Sort.ORPHAN


def _match(opening: Token, closing: Token) -> None:
    opening.sort, closing.sort = Sort.OPENS, Sort.CLOSES


def _orphan(tokens: Iterable[Token]) -> None:
    for token in tokens:
        token.sort = Sort.ORPHAN


def _as_text(tokens: Iterable[Token]) -> None:
    for token in tokens:
        token.sort, token.mark = Sort.TEXT, None


def _pair_delimiters(kind: str, found: Sequence[Token], ends_label: Callable[[int], bool]) -> None:
    """Pair by the white space around them, then what is left of the double ones in order."""
    waiting: list[Token] = []
    alone: list[Token] = []
    for token in found:
        if token.closes and waiting:
            _match(waiting.pop(), token)
        elif token.opens:
            waiting.append(token)
        else:
            alone.append(token)
    left = sorted([*alone, *waiting], key=lambda token: token.start)
    if kind in _SINGLE:
        _as_text(left)
        return
    _pair_left(left, ends_label)


def _pair_left(left: Sequence[Token], ends_label: Callable[[int], bool]) -> None:
    """Pair neighbours that have white space on the wrong side, as in "**vital **priority"."""
    opening: Token | None = None
    for token in left:
        if token.closes and ends_label(token.start):
            token.sort = Sort.ORPHAN
        elif opening is None:
            opening = token
        elif _only_closes(opening) and not _only_closes(token):
            _leave(opening)
            opening = token
        else:
            _match(opening, token)
            opening = None
    if opening is not None:
        _leave(opening)


def _only_closes(token: Token) -> bool:
    return token.closes and not token.opens


def _leave(token: Token) -> None:
    """A mark without partner; between white space it is a sign of the text ("2 ** 3")."""
    if token.opens or token.closes:
        token.sort = Sort.ORPHAN
    else:
        _as_text([token])
