"""Pages that LibreOffice itself has written."""

import subprocess
from pathlib import Path

import pytest
from html_build import read, shown

COMMENTED = """<?xml version="1.0" encoding="UTF-8"?><office:document office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.text"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>
 <text:p>We <office:annotation><dc:creator>EU</dc:creator><dc:date>2031-04-14T09:00:00</dc:date>
 <text:p>Is it so?</text:p></office:annotation>agree</text:p></office:text></office:body>
 </office:document>"""


@pytest.mark.parametrize(
    ("form", "author", "date"),
    [
        ("html", None, None),
        ("xhtml:XHTML Writer File", "EU", "2031-04-14T09:00:00"),
    ],
)
def test_a_comment_that_libreoffice_wrote_is_a_comment(
    form: str, author: str | None, date: str | None, soffice: str, tmp_path: Path
) -> None:
    """It stays tied to its place and out of the text; the notice says what such a page lacks."""
    file = tmp_path / "paper.fodt"
    file.write_text(COMMENTED, encoding="utf-8")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [
        soffice,
        profile,
        "--headless",
        "--convert-to",
        form,
        "--outdir",
        str(tmp_path),
        file,
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    page = file.with_suffix("." + form.partition(":")[0]).read_bytes()
    document = read(page)
    (comment,) = document.comments
    assert [line.strip() for line in shown(page)] == ["We agree"]
    assert (comment.text, comment.author, comment.date) == ("Is it so?", author, date)
    assert "producer-unreliable" in {notice.code for notice in document.notices}
