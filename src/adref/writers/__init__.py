"""Floor 4: bytes out."""
