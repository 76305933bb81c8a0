"""``adref compile``: the inputs of many parties laid over one base text."""

from adref.cli.laying import Form, verb
from adref.folder.forms import WRITERS

compile_ = verb(
    "Lay the inputs of all parties over one base text and write the compilation.",
    Form("compilation", WRITERS),
)
