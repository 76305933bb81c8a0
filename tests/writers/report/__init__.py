"""The report: what stands on it, and how it is met by eye, by ear, by keyboard and on paper."""
