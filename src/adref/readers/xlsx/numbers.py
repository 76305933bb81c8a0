"""Numbers and dates as a sheet shows them: a label typed as a number is what a person saw."""

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

_ASIDE = re.compile(r"\"[^\"]*\"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]")
_DATE = re.compile(r"[dmyhs]", re.IGNORECASE)
_TOKEN = re.compile(r"AM/PM|A/P|y+|m+|d+|h+|s+|\[h+\]|\"[^\"]*\"|\\.|.", re.IGNORECASE)
_DIGITS = re.compile(r"[0#?]")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
_LONGEST = 11
"""Digits that the format General shows."""
_LAST = 2_958_465
"""The last day a sheet can show, 31 December 9999."""
_NO_LEAP = 60
"""The day 29 February 1900, which never was; days before it are counted from another start."""
_MOST_DECIMALS = 30


def shown(value: str, code: str, *, epoch_1904: bool = False) -> str:
    """The number *value* in the format *code* of ECMA-376 part 1, 18.8.31; as is if unreadable.

    Months and days of the week are in English, whatever the machine.
    """
    try:
        number = Decimal(value)
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > 300:  # noqa: PLR2004 - no double has more
        return value
    section = _section(code, number)
    bare = _ASIDE.sub("", section)
    if "general" in section.lower() or section.strip() in ("", "@"):
        return _general(number)
    if _DATE.search(bare):
        return _date(number, section, epoch_1904=epoch_1904) or _general(number)
    plain = _DIGITS.search(bare) and not re.search(r"[/eE]", bare)
    return _fixed(number, section, bare) if plain else _general(number)


def _section(code: str, number: Decimal) -> str:
    """The part of a format that is for positive numbers, negative ones, or zero."""
    parts = re.findall(r"(?:\"[^\"]*\"|\\.|[^;\"\\])+|(?<=;)(?=;|\Z)", code) or [code]
    if number < 0:
        part = str(parts[1] if len(parts) > 1 else parts[0])
        return part if len(parts) > 1 and re.search(r"[-(]", part) else f"-{part}"
    if number == 0 and len(parts) > 2:  # noqa: PLR2004 - the third part is for zero
        return str(parts[2])
    return str(parts[0])


def _general(number: Decimal) -> str:
    """As the format General shows it: "12", "12.1", "0.3" for 0.30000000000000004."""
    if number == number.to_integral_value() and abs(number) < 10**_LONGEST:
        return str(int(number))
    return f"{float(number):.{_LONGEST - 1}g}".replace("e", "E")


def _fixed(number: Decimal, section: str, bare: str) -> str:
    """With as many decimals as the format has, thousands set off where it does so."""
    whole, _, decimals = bare.partition(".")
    percent = "%" in bare
    number = abs(number) * (100 if percent else 1)
    least = min(decimals.count("0"), _MOST_DECIMALS)
    most = min(len(_DIGITS.findall(decimals)), _MOST_DECIMALS)
    comma = "," if re.search(r"[#0?],[#0?]", whole) else ""
    digits = f"{number:{comma}.{most}f}"
    while most > least and digits.endswith("0"):
        digits, most = digits[:-1], most - 1
    digits = digits.rstrip(".") if "." in digits else digits
    before, sep, after = digits.partition(".")
    digits = before.zfill(whole.replace(",", "").count("0")) + sep + after
    pieces = re.split(r"[0#?](?:[0#?,.]*[0#?])?", section, maxsplit=1)
    around = [_literal(piece) for piece in (*pieces, "")[:2]]
    return f"{around[0]}{digits}{around[1]}"


def _literal(text: str) -> str:
    """What of a format is printed as it is: "No. " of '"No. "0', the sign, the percent."""
    text = re.sub(r"\[[^\]]*\]|_.|\*.", "", text)
    return re.sub(r"\"([^\"]*)\"|\\(.)", lambda found: found[1] or found[2] or "", text)


def _date(number: Decimal, section: str, *, epoch_1904: bool) -> str:
    """The day and hour *number* stands for, "" if no sheet could show it."""
    days = float(number)
    if not 0 <= days <= _LAST:
        return ""
    start = datetime(1904, 1, 1) if epoch_1904 else datetime(1899, 12, 30)  # noqa: DTZ001 - no zone
    if not epoch_1904 and days < _NO_LEAP:
        start += timedelta(days=1)
    try:
        when = start + timedelta(seconds=round(days * 86_400))
    except OverflowError:
        return ""
    tokens = [t for t in _TOKEN.findall(re.sub(r"\[(?!h+\])[^\]]*\]|_.|\*.", "", section)) if t]
    half = any(token.lower() in ("am/pm", "a/p") for token in tokens)
    out, hours = "", False
    for place, token in enumerate(tokens):
        kind = token.lower().strip("[]")[:1]
        minutes = kind == "m" and (hours or _next_kind(tokens, place) == "s")
        out += _piece(token, when, minutes=minutes, half=half)
        if kind in "hsdmy":
            hours = kind == "h"
    return out


def _next_kind(tokens: list[str], place: int) -> str:
    later = (t[:1].lower() for t in tokens[place + 1 :])
    return next((kind for kind in later if kind in "hsdmy"), "")


def _piece(token: str, when: datetime, *, minutes: bool, half: bool) -> str:
    """What one token of a format shows of *when*."""
    low, size = token.lower().strip("[]"), len(token.strip("[]"))
    if low in ("am/pm", "a/p"):
        return "AM" if when.hour < 12 else "PM"  # noqa: PLR2004 - noon
    match low[:1]:
        case "y":
            return f"{when.year:04d}" if size > 2 else f"{when.year % 100:02d}"  # noqa: PLR2004
        case "m" if not minutes:
            return _month(when, size)
        case "d":
            return _day(when, size)
        case "h" | "m" | "s":
            hour = (when.hour % 12 or 12) if half else when.hour
            count = {"h": hour, "m": when.minute, "s": when.second}[low[0]]
            return f"{count:0{min(size, 2)}d}"
        case _:
            return _literal(token)


def _month(when: datetime, size: int) -> str:
    name = _MONTHS[when.month - 1]
    forms = (f"{when.month}", f"{when.month:02d}", name[:3], name, name[0])
    return forms[min(size, len(forms)) - 1]


def _day(when: datetime, size: int) -> str:
    name = _DAYS[when.weekday()]
    forms = (f"{when.day}", f"{when.day:02d}", name[:3], name)
    return forms[min(size, len(forms)) - 1]
