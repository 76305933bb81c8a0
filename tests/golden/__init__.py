"""Results as they should be, in files beside the tests; ``make accept`` writes them anew."""
