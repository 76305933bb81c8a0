"""The colours of a style sheet, and how well one stands out from another."""

import re


def contrast(ink: str, ground: str) -> float:
    """The ratio of WCAG 2.2 between two colours ``#rrggbb``, from 1 to 21."""
    light, dark = sorted((_luminance(ink), _luminance(ground)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    channels = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def colours(sheet: str, scheme: int) -> dict[str, str]:
    """The colours of *sheet* in the light scheme (0) or the dark one (1), where later ones hold."""
    before_print = sheet.partition("@media print")[0]
    blocks = re.findall(r":root \{(.*?)\}", before_print, re.DOTALL)[scheme::2]
    return {name: colour for block in blocks for name, colour in _named(block)}


def _named(block: str) -> list[tuple[str, str]]:
    return re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block)
