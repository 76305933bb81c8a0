"""What can be said about compilations."""
