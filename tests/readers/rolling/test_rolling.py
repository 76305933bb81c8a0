"""A rolling text read back is the compilation that was written."""

from hypothesis import given
from adref.compilation.model import Compilation
from adref.readers import rolling
from adref.text.document import MarkedDocument
from adref.writers import markdown
from tests.writers.compilations import compilations

NO_BASE = MarkedDocument("base.docx", "", ())


@given(compilations())
def test_a_rolling_text_read_back_is_the_same_compilation(made: Compilation) -> None:
    """Law 5, for every field and for words that look like the notation."""
    assert rolling.read(markdown.write(made, NO_BASE), "rolling.md") == made
