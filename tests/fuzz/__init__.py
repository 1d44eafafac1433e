"""Mutated inputs for everything that reads files or requests: `python -m tests.fuzz`."""
