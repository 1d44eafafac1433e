"""`python -m booklet`, and the command `booklet`: quiet from its first moment on, before anything large is loaded."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line; what ends it while it is loaded is told as later on."""
    try:
        _import_values()
        from booklet.cli import main as run  # noqa: PLC0415  (loading takes most of a short run)
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted. Nothing half-written is left.\n")
        sys.exit(130)
    except MemoryError:
        sys.stderr.write("Error: there is not enough memory\n")
        sys.exit(7)
    run()


def _import_values() -> None:
    """Import msgspec without typing_extensions, which it would take two names from that `typing` has as well.

    That is as long as all else of it. This process has one thread yet, so nobody else can miss it meanwhile;
    `None` in place of a module is how Python is told that there is none (the import system, 5.3.1).
    """
    name = "typing_extensions"
    if name in sys.modules:
        return
    sys.modules[name] = None  # type: ignore[assignment]  # see above
    try:
        import msgspec  # noqa: F401, PLC0415
    finally:
        del sys.modules[name]


if __name__ == "__main__":
    main()
