"""Where something stands in the file it was read from."""

from dataclasses import dataclass

_MAIN = (None, "word/document.xml", "content.xml")
"""Parts that hold the text itself: in a message they say nothing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a source file; all offsets are code points, *end* is exclusive.

    For a text file *start* and *end* are offsets into the decoded file. For a file in parts,
    such as Word, *part* names the part ("word/document.xml"), *paragraph* and *run* count from
    zero in reading order, and *start* and *end* are offsets into the text of that paragraph. A
    part alone ("page 5", "line 14") is a place as well.
    """

    file: str
    start: int = 0
    end: int = 0
    part: str | None = None
    paragraph: int | None = None
    run: int | None = None

    def plain(self) -> dict[str, int | str]:
        """Where in its file, as plain values; part, paragraph and run only where it has them."""
        found: dict[str, int | str] = {"start": self.start, "end": self.end}
        parts = (("part", self.part), ("paragraph", self.paragraph), ("run", self.run))
        return found | {key: value for key, value in parts if value is not None}

    def __str__(self) -> str:
        """The place as a person would look it up."""
        part = self.part if self.part not in _MAIN else None
        if self.paragraph is not None:
            return f"{self.file}, paragraph {self.paragraph + 1}{f' of {part}' if part else ''}"
        if self.start != self.end:
            return f"{self.file}, characters {self.start} to {self.end}"
        return f"{self.file}, {part}" if part else self.file
