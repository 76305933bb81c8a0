"""All tests of adref."""
