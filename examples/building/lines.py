"""Text files: Markdown as a converter makes it of a PDF, CriticMarkup, plain text."""

import re
import textwrap
from collections.abc import Iterator, Sequence

from building.notation import (
    BREAK,
    HYPHEN,
    LAYOUT,
    ORPHAN,
    PAGE,
    PILCROW,
    Change,
    Piece,
    after,
    called,
    plain,
)
from building.wishes import Item, Sort, Stand, Wishes

_RAISED = dict(enumerate("⁰¹²³⁴⁵⁶⁷⁸⁹"))


def text(wishes: Wishes) -> str:
    """The text file in which a party sends its wishes."""
    shown = [item for item in wishes.items if _is_shown(item, wishes)]
    head = [line for line in wishes.options.get("head", "").split(" / ") if line]
    match wishes.options["form"]:
        case "converted":
            return "\n\n".join([*head, *_converted(shown, wishes)]) + "\n"
        case "critic":
            return "\n\n".join([*head, *(_critic(item) for item in shown)]) + "\n"
        case _:
            width = int(wishes.options.get("wrap", "100000"))
            lines = (textwrap.fill(line, width) for line in (*head, *_clean(shown, wishes)))
            return "\n\n".join(lines) + "\n"


def _is_shown(item: Item, wishes: Wishes) -> bool:
    if item.stand is Stand.MOVED_AWAY:
        return False
    return item.listed or wishes.options.get("only") != "listed"


def _renumbered(items: Sequence[Item], wishes: Wishes) -> Iterator[tuple[Item, str]]:
    """Each item with its label; counted anew where the party numbers its paper itself."""
    number = 0
    for item in items:
        counts = item.sort is Sort.PARAGRAPH and bool(plain(after(item.pieces)))
        number += counts
        anew = counts and wishes.options.get("numbers") == "renumbered"
        yield item, f"{number}." if anew else item.printed


def _clean(items: Sequence[Item], wishes: Wishes) -> Iterator[str]:
    """What the party wants, without a mark; headings in capitals as in an e-mail."""
    for item, label in _renumbered(items, wishes):
        notes = " ".join(piece.text for piece in item.pieces if piece.note)
        for number, part in enumerate(after(item.pieces).split(PILCROW)):
            words = f"{_spelt(part)} {notes}".strip()
            if not plain(part):
                continue
            if item.sort is Sort.HEADING:
                yield words.upper() if "capitals" in wishes.options else words
            elif item.sort is Sort.FOOTNOTE:
                yield f"{_RAISED[int(label)]} {words}"
            elif number or not label:
                yield words
            else:
                yield f"{label} {words}"


def _spelt(words: str) -> str:
    """*words* with the calls of footnotes raised, and nothing of the layout."""
    return "".join(
        _RAISED.get(called(c) or 0, "") if called(c) else c for c in words if c not in LAYOUT
    )


def _critic(item: Item) -> str:
    """An item in CriticMarkup."""
    words = "".join(_critic_piece(piece) for piece in item.pieces)
    words = re.sub(r"\{--([^{}]*)--\}\{\+\+([^{}]*)\+\+\}", r"{~~\1~>\2~~}", words)
    label = item.printed
    if item.new and label:
        return f"{{++{label} {words.removeprefix('{++')}" if words.startswith("{++") else words
    hashes = {Sort.TITLE: "# ", Sort.HEADING: "## "}.get(item.sort, "")
    call = f"[^{label}]: " if item.sort is Sort.FOOTNOTE else f"{label} " if label else ""
    return f"{hashes}{call}{words}"


def _critic_piece(piece: Piece) -> str:
    words = re.sub(
        "[\ue001-\ue009]",
        lambda found: f"[^{called(found[0])}]",
        piece.text.replace(PILCROW, "\n\n"),
    )
    if piece.remarks:
        return f"{{=={words}==}}" + "".join(f"{{>>{remark}<<}}" for remark in piece.remarks)
    if not piece.marked:
        return "" if piece.change is Change.DELETED else words
    match piece.change:
        case Change.INSERTED:
            return f"{{++{words}++}}"
        case Change.DELETED:
            return f"{{--{words}--}}"
        case Change.WITHDRAWN:
            return ""
        case _:
            return words


def _converted(items: Sequence[Item], wishes: Wishes) -> Iterator[str]:
    """A PDF as a converter gives it: asterisks, tildes, empty links; notes at the page's end.

    From the paragraph named in the option "links-from" on, new words are no longer bold but
    underlined in the PDF, and the converter makes empty links of them. A footnote stands
    where its page ends, far from its call.
    """
    linked = False
    waiting = {item.printed: item for item in items if item.sort is Sort.FOOTNOTE}
    pending: list[str] = []
    for item in items:
        linked = linked or item.label == wishes.options.get("links-from")
        if item.sort is Sort.FOOTNOTE:
            continue
        words = _tidied("".join(_converted_piece(p, linked=linked) for p in item.pieces))
        calls = [str(called(c)) for c in words if called(c)]
        pending += [f"{_RAISED[int(c)]} {_spelt(after(waiting[c].pieces))}" for c in calls]
        pages = _labelled(item, _spelt_calls(words)).split(PAGE)
        for number, page in enumerate(pages):
            if page.strip():
                yield page.strip()
            if number < len(pages) - 1 and pending:
                yield pending.pop(0)
    yield from pending


def _spelt_calls(words: str) -> str:
    return "".join(_RAISED[called(c) or 0] if called(c) else c for c in words)


def _labelled(item: Item, words: str) -> str:
    """The line with its label, which is bold where the party made it so."""
    if not item.printed or not plain(words):
        return words
    if item.printed.startswith("- "):
        return f"- **{item.printed[2:]}** {words}"
    return f"{item.printed} {words}"


def _converted_piece(piece: Piece, *, linked: bool) -> str:
    words = piece.text.replace(HYPHEN, "- ").replace(BREAK, " ").replace(ORPHAN, "**")
    if piece.change is Change.WITHDRAWN or (piece.change is Change.DELETED and not piece.marked):
        return ""
    if piece.change is Change.KEPT or not piece.marked or (piece.note and not linked):
        return words
    if piece.change is Change.DELETED:
        return _wrapped(words, "~~", "~~")
    if linked:
        return _wrapped(re.sub(r"([()\[\]])", r"\\\1", words), "[", "](#)")
    return _wrapped(words, "**", "**")


def _wrapped(words: str, start: str, end: str) -> str:
    """*words* between marks, page by page; a converter leaves the spaces outside."""
    return PAGE.join(
        re.sub(r"\S(?:.*\S)?", lambda found: f"{start}{found[0]}{end}", page)
        for page in words.split(PAGE)
    )


def _tidied(words: str) -> str:
    """Marks as they meet: links that touch are one, a new word stands apart from a struck one."""
    joined = re.sub(r"\]\(#\)( ?)\[", r"\1", words)
    return re.sub(r"(?<=\w~~)(?=(?:\*\*|\[)\w)", " ", joined)
