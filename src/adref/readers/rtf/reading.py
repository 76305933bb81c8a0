"""Stage one: the file token by token, up to all that it says."""

import unicodedata
from collections.abc import Callable

from adref.readers.lifting.raw import Remark, Source
from adref.readers.rtf import charsets
from adref.readers.rtf.groups import enter
from adref.readers.rtf.header import is_unreliable
from adref.readers.rtf.looks import changed
from adref.readers.rtf.machine import Machine
from adref.readers.rtf.names import ASSOCIATED, BLOCKS, CHARACTERS, LINES, LOOKS
from adref.readers.rtf.numbers import check_numbers
from adref.readers.rtf.tokens import CLOSE, OPEN, Token, tokens

_ENDS = frozenset({"par", "\n", "\r"})
_FROM_THE_RIGHT = frozenset({"R", "AL"})
_FORMS = {
    "nar": "decimal",
    "nalc": "lowerLetter",
    "nauc": "upperLetter",
    "nrlc": "lowerRoman",
    "nruc": "upperRoman",
    "ndbnum": "chineseCounting",
    "ndbnumd": "chineseCounting",
}


def read_source(data: bytes, file: str) -> Source:
    """All that *data* says, close to the file.

    Raises :class:`~adref.base.errors.InputUnreadable` beyond a limit.
    """
    machine = Machine(tokens(data, file), file)
    ended = False
    for token in machine.stream:
        if ended:
            if token.text.strip():
                machine.remark("rtf-damaged", "text stands behind the end of the RTF; not read")
                break
            continue
        take(machine, token)
        ended = token is CLOSE and not machine.frames
    if machine.frames:
        machine.remark("rtf-damaged", "the file breaks off before its end; text may be missing")
    while machine.frames:
        machine.close()
    machine.end_flow(machine.body)
    _tell(machine)
    return _source(machine)


def _source(machine: Machine) -> Source:
    head = machine.header
    return Source(
        part=None,
        title=head.title,
        paragraphs=tuple(machine.body.paragraphs),
        notes=tuple(machine.notes),
        comments=tuple(machine.comments),
        lists=head.lists,
        remarks=(
            *machine.remarks.values(),
            *machine.beside.remarks(None),
            *check_numbers(machine.body, head.lists),
        ),
    )


def _tell(machine: Machine) -> None:
    """What concerns the file as a whole."""
    left = [f"{count} {kind}{'s' * (count > 1)}" for kind, count in machine.left_out.items()]
    if left:
        machine.remarks["object-ignored", ""] = Remark(
            "object-ignored", f"{' and '.join(left)} not read; look at the file itself", None
        )
    if is_unreliable(machine.header.generator):
        _tell_losses(machine)


def _tell_losses(machine: Machine) -> None:
    """What the program that wrote the file may have lost of it, if it has any of that."""
    lost = []
    if machine.is_tracked or machine.stray:
        lost.append("changes or loses tracked changes")
    if _runs_from_the_right(machine):
        lost.append("loses all look of right-to-left letters but bold and italic")
    if not lost:
        return
    words = (
        f"written by {machine.header.generator[:60]}, which {' and '.join(lost)} "
        "in RTF; compare with the sender's own file"
    )
    if machine.stray:
        words += f"; numbers such as {machine.stray} are no words of the text"
    machine.remarks["producer-unreliable", ""] = Remark("producer-unreliable", words, None)


def _runs_from_the_right(machine: Machine) -> bool:
    """Whether the text or a note has a letter of a script that is read from right to left."""
    held = [machine.body.paragraphs, *(note.paragraphs for note in machine.notes)]
    signs = {sign for paragraphs in held for q in paragraphs for run in q.runs for sign in run.text}
    return any(unicodedata.bidirectional(sign) in _FROM_THE_RIGHT for sign in signs)


def take(machine: Machine, token: Token) -> None:
    """Take in one token."""
    if not token.name:
        machine.take_bytes(token.text)
    elif token is OPEN:
        machine.open()
    elif token is CLOSE:
        machine.close()
    elif token.name == "*" and machine.frame.fresh:
        machine.frame.starred = True
    elif machine.frame.fresh:
        machine.frame.fresh = False
        if not enter(machine, token):
            _take_word(machine, token)
    else:
        _take_word(machine, token)


def _take_word(machine: Machine, token: Token) -> None:
    """A control word that begins no group of its own."""
    name = token.name
    if name in "\\{}":
        machine.take_bytes(name.encode())
    elif name == "u":
        machine.take_unicode(token.number or 0)
    elif name in CHARACTERS:
        machine.take_sign(CHARACTERS[name])
    else:
        machine.stop_skipping()
        _take_property(machine, name, token.number)


def _take_property(machine: Machine, name: str, number: int | None) -> None:
    frame = machine.frame
    if name in LOOKS or name in LINES:
        machine.flush()
        frame.chars, frame.ink = changed(frame.chars, name, number), None
    elif name in ASSOCIATED:
        _take_associated(machine, name, number)
    elif name in BLOCKS:
        frame.block = {**frame.block, name: 1 if number is None else number}
    elif name in _ENDS:
        machine.end_paragraph()
    elif name in _WORDS:
        machine.flush()
        _WORDS[name](machine, number)
    elif charsets.of_document(name):
        machine.header.encoding = charsets.of_document(name) or charsets.DEFAULT
    elif name.startswith(("ftn", "aftn", "sftn", "saftn")):
        _note_form(machine, name, number)


def _take_associated(machine: Machine, name: str, number: int | None) -> None:
    """Weight and slant that LibreOffice gives by script; Word writes what holds for the text."""
    if is_unreliable(machine.header.generator):
        machine.flush()
        frame = machine.frame
        frame.chars, frame.ink = changed(frame.chars, name, number), None


def _plain(machine: Machine, _: int | None) -> None:
    machine.frame.chars, machine.frame.ink = {}, None


def _pard(machine: Machine, _: int | None) -> None:
    machine.frame.block, machine.frame.former, machine.frame.changed = {}, None, False


def _no_line(machine: Machine, _: int | None) -> None:
    machine.frame.chars, machine.frame.ink = changed(machine.frame.chars, "ul", 0), None


def _page(machine: Machine, number: int | None) -> None:
    machine.header.encoding = charsets.of_page(number or 0) or machine.header.encoding


def _skips(machine: Machine, number: int | None) -> None:
    machine.frame.skips = 1 if number is None else max(0, number)


def _default_font(machine: Machine, number: int | None) -> None:
    machine.header.default_font = number or 0


def _row(machine: Machine, _: int | None) -> None:
    """The description of a row begins."""
    machine.frame.flow.grid.edges.clear()


def _edge(machine: Machine, number: int | None) -> None:
    machine.frame.flow.grid.describe(number or 0)


def _cell(machine: Machine, _: int | None) -> None:
    _end_cell(machine, 1)


def _nested_cell(machine: Machine, _: int | None) -> None:
    _end_cell(machine, machine.block().depth)


def _end_cell(machine: Machine, depth: int) -> None:
    r"""The mark at the end of a cell is that of its last paragraph; some write no ``\intbl``."""
    frame = machine.frame
    if not frame.quiet:
        frame.block = {**frame.block, "intbl": 1, "itap": depth}
        machine.end_paragraph(joins=False)
        frame.flow.grid.end_cell(depth)


def _end_row(machine: Machine, _: int | None) -> None:
    if not machine.frame.quiet:
        machine.frame.flow.end_row(1, machine.ink())


def _end_nested_row(machine: Machine, _: int | None) -> None:
    machine.frame.flow.end_row(machine.block().depth, machine.ink())


def _section(machine: Machine, _: int | None) -> None:
    if machine.frame.flow.is_open:
        machine.end_paragraph()


def _call(machine: Machine, _: int | None) -> None:
    r"""``\chftn``: in a text it asks for the number of the note that follows."""
    machine.asked = machine.frame.flow.part is None


def _endnote(machine: Machine, _: int | None) -> None:
    flow = machine.frame.flow
    if flow.part == "footnotes" and not flow.paragraphs:
        flow.part, flow.counter = "endnotes", machine.counters["endnotes"]


_WORDS: dict[str, Callable[[Machine, int | None], None]] = {
    "plain": _plain,
    "pard": _pard,
    "ulnone": _no_line,
    "ansicpg": _page,
    "uc": _skips,
    "deff": _default_font,
    "trowd": _row,
    "cellx": _edge,
    "cell": _cell,
    "nestcell": _nested_cell,
    "row": _end_row,
    "nestrow": _end_nested_row,
    "sect": _section,
    "chftn": _call,
    "ftnalt": _endnote,
}


def _note_form(machine: Machine, name: str, number: int | None) -> None:
    """How notes are numbered, as the document or the section says."""
    local = name.removeprefix("s")
    kind = "e" if local.startswith("a") else "f"
    what = local.removeprefix("a").removeprefix("ftn")
    if what in _FORMS:
        machine.numerals.forms[kind] = _FORMS[what]
    elif what == "start" and number is not None:
        machine.numerals.starts[kind] = number
