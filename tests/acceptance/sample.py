"""The base text most of these tests stand on."""

BASE = [
    "# Access",
    "1. The digital economy has expanded rapidly since the Summit of 2005.",
    "2. Access remains uneven within and between countries, and should be improved by 2030.",
    "3. States should promote the transfer of technology on mutually agreed terms.",
    "# Finance",
    "4. Parliaments consider all of this by the end of the month.",
    "5. We commit to mobilise resources for developing countries. We further commit to report.",
]


def with_line(at: int, *lines: str) -> list[str]:
    """The base with *lines* in the place of line *at*."""
    return [*BASE[:at], *lines, *BASE[at + 1 :]]


def added(at: int, *lines: str) -> list[str]:
    """The base with *lines* before line *at*."""
    return [*BASE[:at], *lines, *BASE[at:]]
