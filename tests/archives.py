"""Zip files as a test shows them: what many formats are made of."""

import zipfile
from collections.abc import Mapping
from io import BytesIO


def archive(files: Mapping[str, str | bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip of *files* by name, in their order."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as zipped:
        for name, content in files.items():
            zipped.writestr(name, content)
    return out.getvalue()
