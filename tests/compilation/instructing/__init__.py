"""Instructions: read from letters and carried out."""
