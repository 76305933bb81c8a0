"""Damage inside zip archives: to one part or between parts, packed again so that it is reached."""

import warnings
import zipfile
from collections.abc import Mapping, Sequence
from functools import lru_cache
from io import BytesIO
from random import Random

from lxml import etree
from tools.fuzzing.elements import operated
from tools.fuzzing.pieces import Words, spoilt

_XML = (".xml", ".rels")
_LARGEST = 400_000
"""Bytes of a part that is kept; pictures over it are of no use here."""


@lru_cache(maxsize=512)
def parts_of(data: bytes) -> Mapping[str, bytes]:
    """The parts of the archive *data* by name, large pictures left out."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        infos = [info for info in archive.infolist() if info.file_size <= _LARGEST]
        return {info.filename: archive.read(info) for info in infos}


def packed(parts: Mapping[str, bytes], twice: Sequence[str] = ()) -> bytes:
    """An archive of *parts*, the same bytes on every machine; those of *twice* stand in it twice.

    The part "mimetype" is not packed, as OpenDocument wants it.
    """
    out = BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(out, "w") as archive:
        warnings.simplefilter("ignore", UserWarning)  # a name that is there twice is meant
        for name in [*parts, *twice]:
            info = zipfile.ZipInfo(name)
            if name != "mimetype":
                info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, parts[name], compresslevel=1)
    return out.getvalue()


def rebuilt(
    data: bytes, others: Sequence[bytes], words: Words, chance: Random, *, main: str
) -> bytes:
    """The archive *data* with damage in its parts, most often in the one named *main*."""
    parts = dict(parts_of(data))
    giver = parts_of(chance.choice(others))
    if chance.random() < 0.04:
        return spoilt(packed(parts), others, words, chance)
    twice: list[str] = []
    if chance.random() < 0.15:
        _among_parts(parts, giver, twice, chance)
    for _ in range(chance.choice((1, 1, 1, 2))):
        name = _chosen(parts, main, chance)
        if name:
            parts[name] = damaged_part(parts[name], giver.get(name, parts[name]), words, chance)
    return packed(parts, twice)


def _chosen(parts: Mapping[str, bytes], main: str, chance: Random) -> str:
    names = sorted(name for name in parts if name.endswith(_XML))
    first = [name for name in names if main in name]
    if first and chance.random() < 0.5:
        return chance.choice(first)
    return chance.choice(names) if names else ""


def damaged_part(data: bytes, donor: bytes, words: Words, chance: Random) -> bytes:
    """The XML *data* damaged by elements, and by bytes where it is no XML or chance wills it."""
    if chance.random() > 0.12:
        try:
            return operated(data, donor, chance)
        except (etree.XMLSyntaxError, ValueError):
            pass  # damaged before; what is no XML is damaged as text
    return spoilt(data, [donor], words, chance)


def _among_parts(
    parts: dict[str, bytes], giver: Mapping[str, bytes], twice: list[str], chance: Random
) -> None:
    """A part dropped, renamed, exchanged, doubled, or taken from another archive."""
    one, other = chance.choice(sorted(parts)), chance.choice(sorted(parts))
    match chance.randrange(6):
        case 0:
            del parts[one]
        case 1:
            new = chance.choice((one.upper(), "/" + one, one.replace("/", "\\"), "../" + one, one))
            parts[new] = parts.pop(one)
        case 2:
            parts[one], parts[other] = parts[other], parts[one]
        case 3:
            twice.append(one)
        case 4:
            taken = chance.choice(sorted(giver))
            parts[taken] = giver[taken]
        case _:
            parts[one] = parts[other]
