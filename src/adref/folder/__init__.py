"""Floor 6: a negotiation on disk, read from a folder or from bare files."""
