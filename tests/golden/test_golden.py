"""The shipped negotiation, read, checked and compiled: every word of the result is looked at.

A change here is a change of what people get. Look at the difference, then ``make accept``.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from adref.compilation.interpret import interpret
from adref.folder.assemble import Request, assemble
from adref.folder.examine import examine_file
from adref.folder.negotiation import open_round
from adref.folder.receive import receive
from adref.text.critic import to_critic
from adref.writers import html, json, markdown

HERE = Path(__file__).parent
FOLDER = HERE.parents[1] / "examples" / "tidewater"
INPUTS = FOLDER / "inputs" / "1-zero"


def _compiled(write: Callable[..., bytes]) -> str:
    found = open_round(FOLDER)
    request = Request(found.base, found.inputs, found.charter, folder=FOLDER, draft=found.draft)
    assembled = assemble(request)
    return write(assembled.compilation, assembled.base, assembled.standing).decode()


def _read(name: str) -> str:
    return to_critic(interpret(receive(INPUTS / name).document).document)


def _checked(name: str) -> str:
    findings = examine_file(INPUTS / name, FOLDER / "drafts" / "1-zero.docx").findings
    return "".join(
        f"{f.severity} {f.code} {f.paragraph or f.place}: {f.words} | {f.quote} | {f.evidence}\n"
        for f in findings
    )


GOLDEN: dict[str, Callable[[], str]] = {
    "compilation.json": lambda: _compiled(json.write),
    "compilation.md": lambda: _compiled(markdown.write),
    "compilation.html": lambda: _compiled(html.write),
    "G40.critic.md": lambda: _read("G40.md"),
    "Island-Forum.critic.md": lambda: _read("Island-Forum.docx"),
    "Meridia.critic.md": lambda: _read("Meridia.docx"),
    "G40.check.txt": lambda: _checked("G40.md"),
    "Veldmark.check.txt": lambda: _checked("Veldmark.docx"),
}


@pytest.mark.parametrize("name", GOLDEN)
def test_the_result_is_as_it_was_accepted(name: str, accepting: bool) -> None:  # noqa: FBT001
    """Word for word."""
    result = GOLDEN[name]()
    path = HERE / name
    _accept(path, result, wanted=accepting)
    assert result == path.read_text(encoding="utf-8")


def _accept(path: Path, result: str, *, wanted: bool) -> None:
    if wanted:
        path.write_text(result, encoding="utf-8")
