"""``adref export``: everything as open data."""

from adref.cli.laying import Form, verb
from adref.folder.forms import OPEN_DATA

export = verb(
    "Lay the inputs of all parties over one base text and write all as open data.",
    Form("open-data", OPEN_DATA),
)
