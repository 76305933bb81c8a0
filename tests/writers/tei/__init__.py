"""Tests of the TEI writer, with a reader of its files."""
