"""Tests of the Akoma Ntoso writer, with a reader of its files."""
