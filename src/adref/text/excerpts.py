"""What is shown of words too long to be shown: their beginning, their end, whole words of both."""


def head(words: str, most: int) -> str:
    """The beginning of *words*, at most so many code points, whole words where spaces part them."""
    there = words[: most + 1]
    return words if len(there) <= most else there.rpartition(" ")[0].rstrip() or words[:most]


def tail(words: str, most: int) -> str:
    """The end of *words*, as :func:`head`."""
    there = words[-most - 1 :]
    return words if len(there) <= most else there.partition(" ")[2].lstrip() or words[-most:]


def opening(words: str, most: int) -> str:
    """*words*, of longer ones than *most* code points the beginning, and that they go on."""
    return words if len(words) <= most else f"{head(words, most)} …"


def closing(words: str, most: int) -> str:
    """*words*, of longer ones than *most* code points the end, and that something is before it."""
    return words if len(words) <= most else f"… {tail(words, most)}"


def both_ends(words: str, most: int, end: int) -> str:
    """*words*, of longer ones than *most* code points up to *end* of either end."""
    return words if len(words) <= most else f"{head(words, end)} … {tail(words, end)}"
