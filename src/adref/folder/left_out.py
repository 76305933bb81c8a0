"""What the files that were written leave out or give in another way, each by its writer's list."""

from collections.abc import Iterable
from pathlib import Path

from adref.base.notices import Notice
from adref.folder.assemble import Assembled
from adref.folder.forms import Writer
from adref.writers.unsaid import counts, unsaid


def left_out(files: Iterable[tuple[Path, Writer]], assembled: Assembled) -> tuple[Notice, ...]:
    """What was *assembled* and is not as it is in each of *files*, which come with their writers.

    One notice at most for each, with code "unsaid".
    """
    known = [(path, writer) for path, writer in files if writer.lacks]
    if not known:
        return ()
    counted = counts(assembled.compilation, assembled.base, assembled.standing)
    return tuple(
        notice
        for path, writer in known
        for notice in unsaid(writer.cannot_say(), counted, str(path))
    )
