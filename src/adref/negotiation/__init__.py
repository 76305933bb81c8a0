"""Floor 5: the negotiation: its drafts, its parties, and what they sent."""
