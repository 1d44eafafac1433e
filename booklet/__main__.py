"""`python -m booklet`, and the command `booklet`: quiet from its first moment on, before anything large is loaded."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; what ends it while it is loaded is told as later on."""
    try:
        from booklet.cli import main as run  # noqa: PLC0415  (loading takes most of a short run)
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted. Nothing half-written is left.\n")
        sys.exit(130)
    except MemoryError:
        sys.stderr.write("Error: there is not enough memory\n")
        sys.exit(7)
    run()


if __name__ == "__main__":
    main()
