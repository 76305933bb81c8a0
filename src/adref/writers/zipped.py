"""A zip that is the same, byte for byte, for the same parts: the writers have no clock."""

import io
import zipfile
from collections.abc import Mapping

_BEGINNING = (1980, 1, 1, 0, 0, 0)
"""The earliest time a zip can hold."""


def zipped(parts: Mapping[str, bytes], level: int = 6) -> bytes:
    """*parts*, by their names, in their order; *level* is how hard they are packed, 1 to 9."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, level)
    return held.getvalue()
