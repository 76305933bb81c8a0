"""What a container holds: archives and old Office files all begin alike."""

import zipfile
from io import BytesIO

_ARCHIVE = (b"PK\x03\x04", b"PK\x05\x06")
_OLE = b"\xd0\xcf\x11\xe0"
_LONGEST = 200
_FOLDERS = ("word/", "xl/", "ppt/")
_STREAMS = {"Workbook": "xls", "Book": "xls", "__properties_version1.0": "msg"}
"""The names of the streams of old Office files, and what they hold."""


def inside(data: bytes) -> str:
    """What the container *data* holds, "" where it is none or does not say.

    For an archive its media type as its part "mimetype" says it ("application/vnd.oasis..."), or
    the folder of an Office file ("word/", "xl/", "ppt/"); "xls" for an old workbook, "msg" for a
    message of Outlook.
    """
    if data.startswith(_OLE):
        names = ((name.encode("utf-16-le"), what) for name, what in _STREAMS.items())
        return next((what for name, what in names if b"\0\0" + name + b"\0\0" in data), "")
    if not data.startswith(_ARCHIVE):
        return ""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _held(archive)
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, NotImplementedError, RuntimeError):
        return ""  # its reader says what is wrong with it


def _held(archive: zipfile.ZipFile) -> str:
    names = set(archive.namelist())
    if "mimetype" in names and archive.getinfo("mimetype").file_size <= _LONGEST:
        return archive.read("mimetype").decode("ascii", "replace").strip()
    if "[Content_Types].xml" not in names and "_rels/.rels" not in names:
        return ""
    there = {name.lower().replace("\\", "/").partition("/")[0] + "/" for name in names}
    return next((folder for folder in _FOLDERS if folder in there), "")
