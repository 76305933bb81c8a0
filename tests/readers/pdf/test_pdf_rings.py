"""PDFs whose objects lead in rings: found by damaging papers, refused since."""

import pytest
from pdf_build import FONTS, box, line, lines, pdf, stream, text
from tools.fuzzing.forms import FORMS
from tools.fuzzing.trial import tried

_QUAD = "[90.3 709 104.3 709 90.3 698 104.3 698]"
_NOTES = "".join(
    f"<</Type/Annot/Subtype/{kind}/Rect[90 698 105 709]/QuadPoints{_QUAD}/Contents(Why?)/T(EU)>>"
    for kind in ("StrikeOut", "Highlight", "Caret", "Text")
)
_DRAWN = text("abc def ghi.") + box(90, 702, 13, 0.75) + line(90, 104, 699)
_DRAWN += lines("1. One two", "2. Three", y=600) + "/X Do"
_FORM = stream(
    b"BT /F1 9 Tf 50 50 Td [(ab) -300 (cd)] TJ ET",
    b"/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<</Font" + FONTS + b">>",
)
_SEED = pdf(_DRAWN, _DRAWN, annotations=_NOTES, more=[_FORM])


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        (b"<</Type/Catalog/Pages 2 0 R", b"1 0 R <</Type/Catalog/Pages 2 0 R"),
        (b"<</Type/Pages", b"4 0 R endobj <</Type/Pages"),
        (b"<</Type/Page/", b"2 0 R endobj <</Type/Page/"),
    ],
    ids=["the catalog itself", "the tree of pages", "a page the tree"],
)
def test_an_object_that_only_leads_to_itself_is_refused(written: bytes, instead: bytes) -> None:
    """The parser would follow it for ever; found by a longer run of ``make fuzz``."""
    assert tried(FORMS["pdf"], _SEED.replace(written, instead, 1)).fault == ""
