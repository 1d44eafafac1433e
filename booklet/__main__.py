"""`python -m booklet`."""

from __future__ import annotations

from booklet.cli import main

if __name__ == "__main__":
    main()
