"""Tests of floor 2."""
