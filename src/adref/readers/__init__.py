"""Floor 4: bytes in."""
