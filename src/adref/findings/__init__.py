"""Floor 4: what can be said about a text."""
