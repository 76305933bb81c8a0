"""Errors a user can meet: each says what, where, and what to do."""

from collections.abc import Iterable


class AdrefError(Exception):
    """What every error of adref descends from; the command line shows its text and exits 2."""

    def __reduce__(self) -> tuple[object, ...]:
        """Let an error pass between processes with its data, whatever its __init__ takes."""
        return _again, (type(self), self.args, self.__dict__)


def _again(kind: type[AdrefError], args: tuple[object, ...], data: dict[str, object]) -> AdrefError:
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(data)
    return error


class InputUnreadable(AdrefError):
    """A *file* that cannot be read as what it claims to be.

    *what* goes on with the name of the file in a sentence ("is no TOML"), *remedy* says what to do.
    """

    def __init__(self, file: str, what: str, remedy: str) -> None:
        self.file, self.what, self.remedy = file, what, remedy
        super().__init__(f"{file}: {what}; {remedy}")


class OutputUnwritable(AdrefError):
    """A result that cannot be written to *file*; *what* and *remedy* as of an unreadable one."""

    def __init__(self, file: str, what: str, remedy: str) -> None:
        self.file, self.what, self.remedy = file, what, remedy
        super().__init__(f"{file}: {what}; {remedy}")


class LawBroken(AdrefError):
    """A compilation that would say something false; nothing is written.

    *law* is the sentence that does not hold, *party* whose paper shows it (None: nobody's alone),
    *paragraph* an id, *difference* what stands there and what should.
    """

    def __init__(self, law: str, party: str | None, paragraph: str, difference: str) -> None:
        self.law, self.party, self.paragraph, self.difference = law, party, paragraph, difference
        who = f"{party}, " if party else ""
        super().__init__(
            f"{who}paragraph {paragraph}: {law}: {difference}; "
            "nothing was written. Please report this with the file"
        )


class Several(AdrefError):
    """All the faults that were found, at once."""

    def __init__(self, faults: Iterable[AdrefError]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))
