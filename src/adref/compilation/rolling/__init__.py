"""The rolling text: what its writers have in common, and its readers with them.

One notation (:mod:`.signs`) is printed as Markdown and as a Word file.
"""
