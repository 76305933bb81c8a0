"""Tests of the negotiation floor."""
