"""Colours as the marks of a text know them."""

from playa.color import Color
from playa.content import GraphicState

_DARK = 0x38
"""A colour of which no part is brighter is black to the eye."""
_NO_COLOURS = frozenset({"Separation", "DeviceN", "Indexed", "Pattern"})
WHITE = "FFFFFF"


def colour_of(state: GraphicState, *, stroke: bool = False) -> str:
    """The colour as six hexadecimal digits, "" for black, nearly black, and what is no colour."""
    colour, space = (state.scolor, state.scs) if stroke else (state.ncolor, state.ncs)
    if colour.pattern is not None or space.name in _NO_COLOURS:
        return ""
    red, green, blue = (round(min(max(part, 0), 1) * 255) for part in _rgb(colour))
    if max(red, green, blue) < _DARK:
        return ""
    return f"{red:02X}{green:02X}{blue:02X}"


def _rgb(colour: Color) -> tuple[float, float, float]:
    match colour.values:
        case (grey,):
            return grey, grey, grey
        case (red, green, blue):
            return red, green, blue
        case (cyan, magenta, yellow, black):
            return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
        case _:
            return 0, 0, 0


def is_bluish(colour: str) -> bool:
    """Whether a colour is that of a link: more blue than anything else."""
    if not colour:
        return False
    red, green, blue = (int(colour[at : at + 2], 16) for at in (0, 2, 4))
    return blue > red + 0x20 and blue > green + 0x20
