"""Papers damaged by chance that repeats, read in a process with limits: see ``tools/fuzz.py``.

:mod:`.pieces` damages bytes and text, :mod:`.elements` XML, :mod:`.archives` what is in a zip
archive, :mod:`.objects` PDF; :mod:`.damage` chooses among them by the form of the paper.
:mod:`.laws` says what holds of whatever a reader returns, :mod:`.trial` holds one file to it. The
short runs of ``make test`` and the long ones of ``make fuzz`` are made of these.
"""
