"""``adref table``: who wants what, a row for each reading."""

from adref.cli.laying import Form, verb
from adref.folder.forms import TABLES

table = verb(
    "Lay the inputs of all parties over one base text and write who wants what.",
    Form("table", TABLES),
)
