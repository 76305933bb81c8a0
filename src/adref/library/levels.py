"""Sub-paragraphs printed alone, "(a)", "(i)": which of them stand inside which."""

from adref.text.numerals import roman_value


def placed(open_levels: tuple[str, ...], printed: tuple[str, ...]) -> tuple[str, ...]:
    """The levels that are open once the sub-paragraph *printed* begins, itself the last.

    It goes on with the deepest list in which it comes next; else it begins a list of its own
    inside the others, unless one of its style is open: that one begins anew.
    """
    first, rest = printed[0], printed[1:]
    for depth in range(len(open_levels) - 1, -1, -1):
        if _follows(open_levels[depth], first):
            return (*open_levels[:depth], first, *rest)
    if not _begins(first):
        return (*open_levels[:-1], first, *rest)
    for depth, level in enumerate(open_levels):
        if _style(first) in _styles(level):
            return (*open_levels[:depth], first, *rest)
    return (*open_levels, first, *rest)


def _follows(before: str, after: str) -> bool:
    """Whether *after* comes next: b after a, ii after i, aa after z, "a bis" after a."""
    head, _, suffix = after.partition(" ")
    plain = before.split(maxsplit=1)[0]
    if suffix:
        return plain == head
    if plain.isdecimal() and head.isdecimal():
        return int(head) == int(plain) + 1
    roman, next_roman = roman_value(plain), roman_value(head)
    if roman and next_roman == roman + 1:
        return True
    if plain.lower() == "z":
        return head.lower() == "aa"
    same = len(plain) == len(head) and plain[:-1] == head[:-1]
    return same and ord(head[-1]) == ord(plain[-1]) + 1


def _begins(level: str) -> bool:
    return level in ("a", "A", "i", "I", "1")


def _style(level: str) -> str:
    """The signs of the list that *level* begins; "i" begins a Roman one."""
    if level == "1":
        return "digits"
    case = "upper" if level.isupper() else "lower"
    return f"{case} Roman" if level in ("i", "I") else f"{case} letters"


def _styles(level: str) -> set[str]:
    """The lists that *level* may stand in: an "i" may be a letter or a Roman one."""
    if level[0].isdecimal():
        return {"digits"}
    case = "upper" if level[0].isupper() else "lower"
    plain = level.split(maxsplit=1)[0]
    found = {f"{case} letters"} if len(plain) == 1 or plain.lower() in ("aa", "bb", "cc") else set()
    return found | (
        {f"{case} Roman"} if roman_value(plain) and plain.lower() not in "cdlm" else set()
    )
