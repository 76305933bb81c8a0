"""Every reading of a paragraph."""

from collections.abc import Iterator
from typing import assert_never

from adref.compilation.model import BaseParagraph, NewParagraph, Reading


def readings(paragraph: BaseParagraph | NewParagraph) -> Iterator[Reading]:
    """Every reading of *paragraph*, whole wordings last."""
    match paragraph:
        case BaseParagraph():
            for passage in paragraph.passages:
                yield from passage.readings
            yield from paragraph.alternatives
        case NewParagraph():
            yield from paragraph.readings
        case _:
            assert_never(paragraph)
