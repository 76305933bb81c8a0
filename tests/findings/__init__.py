"""Tests of what can be said about a text."""
