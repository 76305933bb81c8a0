"""Cells of a csv made harmless: a spreadsheet program would run what begins like a formula."""

_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What makes a program take a cell for a formula, full-width signs included (OWASP, CSV Injection,
2025); white space before a sign does not help against all programs."""
_GUARD = "'"


def harmless(words: str) -> str:
    """*words* so that no spreadsheet program runs them: with an apostrophe before a formula.

    The apostrophe is what such programs themselves take for "this is text". Words that begin
    with an apostrophe before such a sign get another, so that :func:`original` gives back
    exactly what was put in.
    """
    bare = words.lstrip(_GUARD)
    return _GUARD + words if bare.lstrip(" ").startswith(_STARTS) else words


def original(cell: str) -> str:
    """The words that :func:`harmless` made *cell* of."""
    bare = cell.lstrip(_GUARD)
    guarded = cell.startswith(_GUARD) and bare.lstrip(" ").startswith(_STARTS)
    return cell.removeprefix(_GUARD) if guarded else cell
