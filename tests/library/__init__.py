"""Tests of the library of sources."""
