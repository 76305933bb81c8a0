"""Floor 3: alignment, word difference, what marks mean, and the compilation of many parties."""
