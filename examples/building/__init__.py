"""How the example negotiations are made: readable sources in, the files of the parties out.

Nothing here imports adref: what these modules say a party wants is a witness of its own.
"""
