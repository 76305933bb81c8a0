"""Tables of comments: rows that name a paragraph and say what a party wants of it.

:mod:`.vocabulary` knows what columns are called, :mod:`.grid` gives the tables of a document,
:mod:`.columns` tells which of them are tables of comments, :mod:`.targets` what a row is about,
:mod:`.wishes` what it asks for, :mod:`.rows` makes instructions of it, and :mod:`.reading` goes
through a document.
"""

from adref.compilation.tabling.reading import Tabled, tabled
from adref.compilation.tabling.rows import Told

__all__ = ["Tabled", "Told", "tabled"]
