"""What each kind of group does: the destinations of the specification, by name."""

import re
from collections.abc import Callable

from adref.readers.lifting.fields import shown_by, tooltip_of
from adref.readers.lifting.formats import printed
from adref.readers.lifting.left_out import CHOSEN, POINTED
from adref.readers.lifting.raw import AnchorKind, RawComment, RawNote
from adref.readers.rtf import header
from adref.readers.rtf.cells import Grid
from adref.readers.rtf.flow import Flow
from adref.readers.rtf.lists import former_of, read_lists, read_templates
from adref.readers.rtf.looks import date_of
from adref.readers.rtf.machine import Field, Machine, Talk, link_in
from adref.readers.rtf.names import BOXES, IGNORED, MARGINS, PICTURES, TEXTS
from adref.readers.rtf.tokens import CLOSE, OPEN, Token
from adref.readers.rtf.tree import Group, collect, text_of
from adref.readers.rtf.unread import tell_form, tell_picture, tell_property

Take = Callable[[Machine, Token], None]

_SYMBOL = re.compile(r'^\s*SYMBOL\s+(\d{1,5})\b(?:.*?\\f\s+"([^"]*)")?', re.IGNORECASE)
_DROP_DOWN = re.compile(r"^\s*FORMDROPDOWN\b", re.IGNORECASE)
_SCRIPT = re.compile(r"^\s*(?:DDE|DDEAUTO|MACROBUTTON)\b", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]{2}")
_PROPERTIES = re.compile(r"m[A-Za-z]*Pr")
_DIGITS = 9


def enter(machine: Machine, token: Token) -> bool:
    """Take the first control word of a group; False if it is none that begins a destination."""
    take = TAKES.get(token.name)
    if take is not None:
        take(machine, token)
    elif token.name in TEXTS:
        return True
    elif token.name in IGNORED or _PROPERTIES.fullmatch(token.name):
        machine.leave_out()
    elif machine.frame.starred:
        _leave_out_unknown(machine, token)
    else:
        return False
    return True


def _leave_out_unknown(machine: Machine, token: Token) -> None:
    words = machine.leave_out()
    if _WORDS.search(words):
        machine.remark(
            "destination-unknown", f"the group \\*\\{token.name} is not read: {words[:60]!r}"
        )


def _whole(machine: Machine, token: Token) -> Group:
    """The group that *token* begins, read to its end."""
    group = collect(machine.stream, token, machine.file)
    machine.close()
    return group


def _text(machine: Machine, token: Token) -> str:
    group = _whole(machine, token)
    encoding = machine.font.encoding or machine.header.encoding
    return text_of(group, encoding, machine.frame.skips).strip()


def _fonts(machine: Machine, token: Token) -> None:
    found = header.read_fonts(_whole(machine, token), machine.header.encoding)
    machine.header.fonts.update(found)


def _colours(machine: Machine, token: Token) -> None:
    machine.header.colours = header.read_colours(_whole(machine, token))
    machine.forget_looks()


def _styles(machine: Machine, token: Token) -> None:
    head = machine.header
    head.styles = header.read_styles(_whole(machine, token), head.encoding, head.colours)
    machine.forget_looks()


def _list_table(machine: Machine, token: Token) -> None:
    machine.templates = read_templates(_whole(machine, token), machine.header.encoding)


def _lists(machine: Machine, token: Token) -> None:
    group = _whole(machine, token)
    machine.header.lists = read_lists(group, machine.templates, machine.header.encoding)


def _authors(machine: Machine, token: Token) -> None:
    group, head = _whole(machine, token), machine.header
    head.authors = header.read_authors(group, head.encoding, machine.frame.skips)
    machine.forget_looks()


def _info(machine: Machine, token: Token) -> None:
    group, head = _whole(machine, token), machine.header
    head.title = header.read_title(group, head.encoding, machine.frame.skips)


def _generator(machine: Machine, token: Token) -> None:
    machine.header.generator = _text(machine, token).removesuffix(";")


def _margin(machine: Machine, _: Token) -> None:
    if _WORDS.search(machine.leave_out()):
        machine.remark("headers-ignored", "page headers and footers are not read")


def _picture(machine: Machine, token: Token) -> None:
    if token.name != "nonshppict":
        machine.left_out["picture"] += 1
    depth = 1
    for inside in machine.stream:
        if inside is OPEN:
            depth += 1
        elif inside is CLOSE:
            depth -= 1
            if not depth:
                break
        elif inside.name == "picprop":
            tell_picture(machine, collect(machine.stream, inside, machine.file))
            depth -= 1
    machine.close()


def _object(machine: Machine, _: Token) -> None:
    """An embedded object: what is shown in its place is read, the object is never opened."""
    machine.left_out["object"] += 1


def _begin_field(machine: Machine, _: Token) -> None:
    machine.frame.field = here = Field()

    def end() -> None:
        found = _SYMBOL.match(here.instruction)
        if found is not None and not here.has_result:
            machine.emit(_symbol_of(machine, int(found[1]), (found[2] or "symbol").lower()))
        elif not here.has_result:
            _work_out(machine, here.instruction)

    machine.frame.ends = end


def _work_out(machine: Machine, instruction: str) -> None:
    """A field without a result: what its instruction shows."""
    shown = shown_by(instruction)
    if shown is not None:
        machine.emit(shown.text)
        machine.tell(shown.kind, shown.words)


def _symbol_of(machine: Machine, code: int, font: str) -> str:
    return machine.symbol(font, code) if code < 0x100 else chr(code)  # noqa: PLR2004 - one byte


def _instruct(machine: Machine, token: Token) -> None:
    here, skips = machine.frame.field, machine.frame.skips
    encoding = machine.font.encoding or machine.header.encoding
    group = _whole(machine, token)
    words = text_of(group, encoding, skips).strip()
    if here is None:
        return
    here.instruction += words
    if _DROP_DOWN.match(words):
        machine.beside.add(CHOSEN, "", machine.body.here)
    tell_form(machine, group)
    if _SCRIPT.match(words):
        machine.remark("script-ignored", "a field that starts a program is not run")


def _result(machine: Machine, _: Token) -> None:
    link = link_in(machine.frame.field)
    if link is not None:
        machine.frame.link, machine.frame.ink = link, None
    if machine.frame.field is not None:
        machine.tell(POINTED, tooltip_of(machine.frame.field.instruction))


def _note(machine: Machine, _: Token) -> None:
    r"""A footnote; a ``\ftnalt`` inside makes an endnote of it."""
    asked, machine.asked = machine.asked, False
    outer, ink = machine.frame.flow, machine.ink()
    flow = Flow("footnotes", machine.counters["footnotes"], machine.budget, Grid())
    machine.begin_flow(flow)

    def end() -> None:
        machine.end_flow(flow)
        kind = "e" if flow.part == "endnotes" else "f"
        ident = f"{kind}{len(machine.notes) + 1}"
        part = "endnotes" if kind == "e" else "footnotes"
        machine.notes.append(RawNote(ident, part, tuple(flow.paragraphs)))
        outer.call(ident, _next_call(machine, kind) if asked else "", ink)

    machine.frame.ends = end


def _next_call(machine: Machine, kind: str) -> str:
    """The call of the next note of *kind*."""
    numerals = machine.numerals
    number = numerals.starts.get(kind, 1) + numerals.count[kind]
    numerals.count[kind] += 1
    return printed(number, numerals.forms[kind])


def _box(machine: Machine, _: Token) -> None:
    outer = machine.frame.flow
    outer.begin()  # the paragraph that the box hangs on comes first
    flow = Flow(outer.part, outer.counter, machine.budget, Grid())
    machine.begin_flow(flow)

    def end() -> None:
        machine.end_flow(flow)
        outer.boxes += flow.paragraphs

    machine.frame.ends = end


def _property(machine: Machine, token: Token) -> None:
    tell_property(machine, _whole(machine, token))


def _printed_number(machine: Machine, token: Token) -> None:
    machine.frame.flow.printed = " ".join(_text(machine, token).split())


def _former(machine: Machine, token: Token) -> None:
    group = _whole(machine, token)
    machine.frame.former, machine.frame.changed = former_of(group), True


def _both(machine: Machine, _: Token) -> None:
    r"""``\upr``: the same thing said twice; only what is in ``\ud`` is read."""
    machine.twice.append(machine.frame.quiet)
    machine.frame.quiet = True

    def end() -> None:
        machine.twice.pop()

    machine.frame.ends = end


def _unicode(machine: Machine, _: Token) -> None:
    if machine.twice:
        machine.frame.quiet = machine.twice[-1]


def _author(machine: Machine, token: Token) -> None:
    machine.talk.author = _text(machine, token) or None


def _initials(machine: Machine, token: Token) -> None:
    machine.talk.initials = _text(machine, token) or None


def _range(machine: Machine, token: Token) -> None:
    kind = AnchorKind.COMMENT_START if token.name == "atrfstart" else AnchorKind.COMMENT_END
    ident = _text(machine, token)
    machine.frame.flow.anchor(kind, ident)


def _comment(machine: Machine, _: Token) -> None:
    talk, machine.talk = machine.talk, Talk()
    outer = machine.frame.flow
    flow = Flow("comments", machine.counters["comments"], machine.budget, Grid())
    machine.begin_flow(flow)
    machine.speaking.append(talk)

    def end() -> None:
        machine.end_flow(flow)
        machine.speaking.pop()
        _keep_comment(machine, talk, flow, outer)

    machine.frame.ends = end


def _keep_comment(machine: Machine, talk: Talk, flow: Flow, outer: Flow) -> None:
    """Put a comment with the others; a parent is named by its number or counted back from here."""
    place = len(machine.comments)
    ident = talk.ident or f"c{place + 1}"
    parent = None
    if talk.parent is not None and talk.parent >= 0:
        parent = str(talk.parent)
    elif talk.parent is not None and place + talk.parent >= 0:
        parent = machine.comments[place + talk.parent].ident
    outer.anchor(AnchorKind.COMMENT_CALL, ident)
    machine.comments.append(
        RawComment(
            ident=ident,
            author=talk.author or talk.initials,
            date=talk.date,
            parent=None if parent == ident else parent,
            part="comments",
            paragraphs=tuple(flow.paragraphs),
        )
    )


def _whole_number(words: str) -> int | None:
    digits = words.removeprefix("-")
    fits = digits.isascii() and digits.isdigit() and len(digits) <= _DIGITS + 1
    return int(words) if fits else None


def _comment_date(machine: Machine, token: Token) -> None:
    value = _whole_number(_text(machine, token))
    if machine.speaking:
        machine.speaking[-1].date = date_of(value)


def _comment_ident(machine: Machine, token: Token) -> None:
    value = _text(machine, token)
    if machine.speaking:
        machine.speaking[-1].ident = value


def _comment_parent(machine: Machine, token: Token) -> None:
    value = _whole_number(_text(machine, token))
    if machine.speaking:
        machine.speaking[-1].parent = value


TAKES: dict[str, Take] = {
    "fonttbl": _fonts,
    "colortbl": _colours,
    "stylesheet": _styles,
    "listtable": _list_table,
    "listoverridetable": _lists,
    "revtbl": _authors,
    "info": _info,
    "generator": _generator,
    **dict.fromkeys(MARGINS, _margin),
    **dict.fromkeys(PICTURES, _picture),
    "object": _object,
    "field": _begin_field,
    "fldinst": _instruct,
    "fldrslt": _result,
    "footnote": _note,
    **dict.fromkeys(BOXES, _box),
    "sp": _property,
    "listtext": _printed_number,
    "pntext": _printed_number,
    "oldpprops": _former,
    "upr": _both,
    "ud": _unicode,
    "atnauthor": _author,
    "atnid": _initials,
    "atrfstart": _range,
    "atrfend": _range,
    "annotation": _comment,
    "atndate": _comment_date,
    "atnref": _comment_ident,
    "atnparent": _comment_parent,
}
"""What is done with the groups that are read in a way of their own."""
