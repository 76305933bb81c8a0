"""Files that LibreOffice makes of those built here.

Their bytes differ from run to run, so a list beside the sources holds, for each, the SHA-256 of
the file it was made of and its own. A file whose source has another sum is stale.
"""

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

_SECONDS = 180


@dataclass(frozen=True, slots=True)
class Conversion:
    """*path* is to be made of *source*, the bytes of a file with the suffix *kind*."""

    path: Path
    source: bytes
    kind: str

    @property
    def made_of(self) -> str:
        """The SHA-256 of the source."""
        return sha256(self.source).hexdigest()


def line(conversion: Conversion) -> str:
    """The line of the list for a file that is there: sum of the source, own sum, name."""
    path = conversion.path
    own = sha256(path.read_bytes()).hexdigest() if path.exists() else "missing"
    return f"{conversion.made_of}  {own}  {path.name}"


def stale(conversions: Sequence[Conversion], sums: Path) -> list[Conversion]:
    """The files that are missing, were changed, or whose source says something else by now."""
    known = sums.read_text(encoding="utf-8").splitlines() if sums.exists() else []
    return [one for one in conversions if line(one) not in known]


def convert(conversion: Conversion, soffice: str) -> None:
    """Let LibreOffice, the command *soffice*, make the file."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / f"{conversion.path.stem}.{conversion.kind}"
        source.write_bytes(conversion.source)
        options = (f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless")
        suffix = conversion.path.suffix[1:]
        command = [soffice, *options, "--convert-to", suffix, "--outdir", name, str(source)]
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)  # noqa: S603
        conversion.path.write_bytes((folder / conversion.path.name).read_bytes())


def note(conversions: Sequence[Conversion], sums: Path) -> None:
    """Write the list anew."""
    sums.write_text("".join(f"{line(one)}\n" for one in conversions), encoding="utf-8")
