"""The style sheets of pages: what all share, then what is a page's own."""

from importlib.resources import files


def style(package: str, sheet: str) -> str:
    """The shared face and the *sheet* of *package*, which may change it."""
    return _read("adref.writers.page", "face.css") + "\n" + _read(package, sheet)


def _read(package: str, name: str) -> str:
    return files(package).joinpath(name).read_text("utf-8")
