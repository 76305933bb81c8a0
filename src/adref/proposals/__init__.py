"""Floor 2: changes as values."""
