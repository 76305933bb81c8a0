"""Instructions: changes told in words, read from a paper and carried out on the base.

:mod:`~.vocabulary` holds the words of each language, :mod:`~.quotes` finds what is quoted,
:mod:`~.signs` cuts a sentence into signs that mean something, :mod:`~.clauses` makes actions of
them, :mod:`~.letter` goes through a document, :mod:`~.reading` does so in the language that fits
it best, :mod:`~.finding` looks words up in the base, and :mod:`~.carrying` writes the party's text
out with its marks.
"""
