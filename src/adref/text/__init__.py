"""Floor 1: what a negotiated text is made of."""
