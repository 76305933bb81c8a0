"""What can be said about a compilation: facts with their evidence, no party scored or ranked."""
