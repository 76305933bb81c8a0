"""Instructions: changes told in words, read from a paper and carried out on the base.

:mod:`~.vocabulary` holds the words of each language, :mod:`~.quotes` finds what is quoted,
:mod:`~.signs` cuts a sentence into signs that mean something, :mod:`~.clauses` makes actions of
them, :mod:`~.reading` goes through a document, :mod:`~.finding` looks words up in the base, and
:mod:`~.carrying` writes the party's text out with its marks.
"""
