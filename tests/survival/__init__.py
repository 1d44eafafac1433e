"""What other programs keep of a booklet; `python -m tests.survival` measures it."""
