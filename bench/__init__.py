"""Measurements of speed and quality, beside other programs on the same input in the same run."""
