"""``adref report``: a whole negotiation on one page."""

from adref.cli.laying import Form, verb
from adref.folder.report import REPORT

report = verb(
    "Lay the inputs of all parties over one base text and write a report on one page.",
    Form("report", REPORT),
)
