"""``python -m adref`` is the command line."""

from adref.cli import main

main()
