"""Comments of one file, told apart."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from adref.text.document import Comment


def told_apart(comments: Iterable[Comment]) -> tuple[Comment, ...]:
    """*comments*, the second and later of an ident with a number behind it.

    Files that programs have put together name two comments alike; a reply to that name is one to
    the first of them.
    """
    given = list(comments)
    found: list[Comment] = []
    taken, first = {comment.ident for comment in given}, set[str]()
    times: Counter[str] = Counter()
    for comment in given:
        ident = comment.ident
        if ident in first:
            while ident in taken:
                times[comment.ident] += 1
                ident = f"{comment.ident}-{times[comment.ident] + 1}"
        taken.add(ident)
        first.add(ident)
        found.append(comment if ident == comment.ident else replace(comment, ident=ident))
    return tuple(found)
