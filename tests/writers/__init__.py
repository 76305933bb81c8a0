"""Tests of the writers, with the notation they share."""
