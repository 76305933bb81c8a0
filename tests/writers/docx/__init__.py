"""Tests of the Word writer, with two ways to settle its tracked changes."""
