"""Floor 0: errors, notices, places and languages, known to every other floor."""
