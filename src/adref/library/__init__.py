"""Floor 4: agreed language. Sources, where a passage comes from, and whether a note is true."""
