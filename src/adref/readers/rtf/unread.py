"""Words that an RTF file holds beside its text: in pictures, shapes and the fields of forms."""

from collections.abc import Iterator

from adref.readers.lifting.left_out import CHOSEN, PICTURES, POINTED, TICKED
from adref.readers.rtf.machine import Machine
from adref.readers.rtf.tree import Group, text_of

_LETTERING = ("drawing-text", "decorative text in a picture")
_PROPERTIES = {
    "gtextUNICODE": _LETTERING,
    "wzDescription": PICTURES,
    "wzTooltip": POINTED,
}
"""Properties of drawings and pictures that are words."""
_UNSAID = 25
r"""What ``\ffres`` says where nobody chose: then the default holds."""


def tell_property(machine: Machine, group: Group) -> None:
    r"""A property of a drawing, ``\sp``."""
    texts = {child.name: child for child in group.groups}
    encoding = machine.header.encoding
    name = text_of(texts["sn"], encoding).strip() if "sn" in texts else ""
    if name in _PROPERTIES and "sv" in texts:
        machine.tell(_PROPERTIES[name], text_of(texts["sv"], encoding, machine.frame.skips))


def tell_picture(machine: Machine, group: Group) -> None:
    r"""The properties of a picture, ``\picprop``."""
    for child in group.groups:
        if child.name == "sp":
            tell_property(machine, child)


def tell_form(machine: Machine, instruction: Group) -> None:
    """What was chosen or ticked in the field of a form, if *instruction* is that of one."""
    for form in _inside(instruction, "formfield"):
        fields = {
            name: number for one in (form, *form.groups) for name, number in one.words.items()
        }
        chosen = fields.get("ffres")
        chosen = fields.get("ffdefres") if chosen in (None, _UNSAID) else chosen
        entries = [_text(machine, one) for one in _inside(form, "ffl")]
        match fields.get("fftype"):
            case 1 if chosen:
                name = next((_text(machine, one) for one in _inside(form, "ffname")), "")
                machine.tell(TICKED, name or "a box")
            case 2:
                known = 0 <= (chosen or 0) < len(entries)
                machine.tell(CHOSEN, entries[chosen or 0] if known else "")
            case _:
                pass


def _inside(group: Group, name: str) -> Iterator[Group]:
    """The groups called *name* in *group*, at any depth."""
    waiting = [*group.groups]
    while waiting:
        one = waiting.pop(0)
        if one.name == name:
            yield one
        waiting += one.groups


def _text(machine: Machine, group: Group) -> str:
    return text_of(group, machine.header.encoding, machine.frame.skips).strip()
