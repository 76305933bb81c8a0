"""Forms that are known and not read."""

import pytest

from adref.base.errors import InputUnreadable
from adref.readers import table


@pytest.mark.parametrize(
    "beginning", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"II*\x00", b"MM\x00*"]
)
def test_a_picture_is_told_from_a_text_in_another_encoding(beginning: bytes) -> None:
    """The photograph of a page is refused with what its sender can do."""
    with pytest.raises(InputUnreadable, match=r"a picture .* save it as PDF"):
        table.read(beginning + b"\0" * 600, "page.txt")
