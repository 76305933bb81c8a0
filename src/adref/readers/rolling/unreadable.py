"""What cannot be read, with its place, until the file's name and the line can be said."""

from collections.abc import Iterator
from contextlib import contextmanager

NO_FIT = "does not fit what stands in the appendix at the end of the file"
WRITE_ANEW = "write the rolling text anew with adref compile"


class Unreadable(Exception):
    """*what* is wrong and the *remedy*; *at* is an offset in code points, from *checked*."""

    def __init__(self, what: str, remedy: str, at: int = 0) -> None:
        self.what, self.remedy, self.at = what, remedy, at
        super().__init__(what)


@contextmanager
def checked(at: int) -> Iterator[None]:
    """Place what goes wrong inside at *at*; a record of another shape is an Unreadable too."""
    try:
        yield
    except Unreadable as fault:
        raise Unreadable(fault.what, fault.remedy, at + fault.at) from None
    except (KeyError, IndexError, TypeError, ValueError, AttributeError):
        raise Unreadable(NO_FIT, WRITE_ANEW, at) from None
