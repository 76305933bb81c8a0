"""Stage two of the readers of word processors' files and pages: what they found becomes ours.

A reader brings a :class:`~.raw.Source` close to its file; :func:`~.lift.lift` finds labels by
number or as typed, headings, notes on their calls and comments on what they are about.
"""
