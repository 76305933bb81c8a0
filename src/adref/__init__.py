"""adref takes a negotiated text from the first draft to what became of it."""

__version__ = "0.1.0"
