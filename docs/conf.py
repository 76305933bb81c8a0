"""How Sphinx makes the pages."""

from adref import __version__

project = "adref"
author = "the adref contributors"
copyright = "the adref contributors, Apache-2.0"  # noqa: A001 - Sphinx looks for this name
release = __version__
language = "en"

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_build"]
nitpicky = True

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = f"adref {release}"
html_show_sourcelink = False
