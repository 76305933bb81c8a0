"""What a person calls a paragraph."""

import pytest

from adref.compilation.called import labels, names
from adref.text.document import Kind
from tests.writers.build import base, new

TEXT = (
    base("h1", "Access", kind=Kind.HEADING, level=1),
    base("u1", "Recalling what was said on all of the harbours of the north,"),
    base("p3", "Operators act:", label="3"),
    base("p3.a", "at sea;", label="(a)"),
    base("p3.b", "on land.", label="(b)"),
    new("n1", "p3.b", "EU: in the air.", label="(c)"),
    base("p4", "We act:", label="4 bis"),
    base("p4.a", "now.", label="a)"),
    base("f1", "As defined.", label="1", kind=Kind.FOOTNOTE),
    base("f2", "As said.", kind=Kind.FOOTNOTE),
    new("n2", "p4", "EU: We thank."),
)


@pytest.mark.parametrize(
    ("ident", "label", "name"),
    [
        ("h1", "", "“Access”"),
        ("u1", "", "“Recalling what was said on all of the …”"),
        ("p3", "3", "3"),
        ("p3.a", "3 (a)", "3 (a)"),
        ("p3.b", "3 (b)", "3 (b)"),
        ("n1", "3 (c)", "3 (c)"),
        ("p4.a", "4 bis a)", "4 bis a)"),
        ("f1", "footnote 1", "“As defined.”"),
        ("f2", "footnote", "“As said.”"),
        ("n2", "", "“We thank.”"),
    ],
)
def test_an_item_is_called_with_the_paragraph_above_it(ident: str, label: str, name: str) -> None:
    """And what has no label by its first words, never by an id of ours."""
    assert (labels(TEXT)[ident], names(TEXT)[ident]) == (label, name)
