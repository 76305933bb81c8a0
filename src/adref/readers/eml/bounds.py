"""Limits of the reader of messages."""

MAX_BYTES = 128 * 2**20
"""A message as it is stored; mail servers refuse less."""
MAX_DEPTH = 5
"""Messages inside messages."""
MAX_NESTED = 40
"""Parts inside parts."""
MAX_PARTS = 200
MAX_LINES = 2_000_000
"""Lines of the file, each kept by the standard library; 128 MB of an attachment have less."""
MAX_DASHED = 10_000
"""Lines that begin as the border between two parts does; each can cost the parser a part."""
MAX_UNPACKED = 256 * 2**20
"""Bytes of all parts once they are decoded."""
MAX_LINE = 20_000
"""Characters of one header line."""
MAX_HEADER = 256 * 2**10
"""Bytes of all header lines of one part: the standard library takes long over longer ones."""
