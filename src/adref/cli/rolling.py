"""``adref rolling``: the base with what every party wants in brackets."""

from adref.cli.laying import Form, verb
from adref.folder.forms import ROLLING

rolling = verb(
    "Lay the inputs of all parties over one base text and write the rolling text.",
    Form("rolling", ROLLING),
)
