"""Tests on real files, which stand beside the project."""
