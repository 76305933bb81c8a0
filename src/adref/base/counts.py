"""A number with what it counts, as it is said: "1 note", "2 notes"."""


def counted(number: int, one: str, many: str | None = None) -> str:
    """*number* with its noun: *one*, or *many*, which is *one* with an "s" where it is not said."""
    return f"{number} {one if number == 1 else many or one + 's'}"
