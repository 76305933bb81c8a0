"""Tests of what goes in and out of folders."""
