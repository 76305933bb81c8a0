"""Facts shipped as data files: ordinals, reference texts, words that carry a meaning."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(package: str, name: str) -> dict[str, Any]:
    """The TOML file *name* that ships beside the modules of *package*, parsed once.

    The result is shared: do not change it.
    """
    return tomllib.loads(files(package).joinpath(name).read_text(encoding="utf-8"))
