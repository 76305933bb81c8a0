"""What the pages share: words, names, the face of changes and its style.

Writers of pages do not know each other; what both need lives here.
"""
