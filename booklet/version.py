"""The version of the program, where everything that names it takes it from."""

__version__ = "0.2.0"
