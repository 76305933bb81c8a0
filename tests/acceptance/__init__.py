"""The program from outside: true files in, compilation.json held to its contract."""
