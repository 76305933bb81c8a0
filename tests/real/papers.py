"""From documents already read to a compilation, as the folder floor does it from files."""

from bench.laid import laid_over

__all__ = ["laid_over"]
