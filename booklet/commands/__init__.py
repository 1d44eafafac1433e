"""The commands of the command line, one module each. A new command is a new module in this folder.

A module holds one `command`, and is imported only when that command is used or listed in the help.
What commands share begins with an underscore.
"""
