"""`python -m booklet`, and the command `booklet`: quiet from its first moment on, before anything large is loaded."""

from __future__ import annotations

import atexit
import gc
import os
import sys


def command() -> None:
    """Run the command line as a process of its own, and end the process."""
    try:
        main()
        code: object = 0
    except SystemExit as end:
        code = end.code or 0
    if isinstance(code, int) and _is_alone():
        _end(code)
    sys.exit(code)  # type: ignore[arg-type]  # whatever it was told


def main() -> None:
    """Run the command line; what ends it while it is loaded is told as later on."""
    # Loading makes many objects and drops few: to look for cycles among them finds none.
    was_looking = gc.isenabled()
    gc.disable()
    try:
        _import_values()
        from booklet.cli import main as run  # noqa: PLC0415  (loading takes most of a short run)
    except KeyboardInterrupt:
        sys.stderr.write("Interrupted. Nothing half-written is left.\n")
        sys.exit(130)
    except MemoryError:
        sys.stderr.write("Error: there is not enough memory\n")
        sys.exit(7)
    finally:
        if was_looking:
            gc.enable()
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


def _is_alone() -> bool:
    """Return whether nothing but the command runs in this process: no other thread, and nobody who watches it."""
    threading = sys.modules.get("threading")
    monitoring = getattr(sys, "monitoring", None)
    is_watched = sys.gettrace() or sys.getprofile() or (monitoring and any(map(monitoring.get_tool, range(6))))
    return not is_watched and (threading is None or threading.active_count() == 1)


def _end(code: int) -> None:
    """End the process at once, as far as its last words can be said; Python would say what is wrong with them.

    All files are closed by now. To take every object apart before the system takes the memory back anyway is a sixth
    of a short run.
    """
    atexit._run_exitfuncs()  # noqa: SLF001  (what others have asked for is done in any case)
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (AttributeError, OSError, ValueError):
        # There is none, or nobody reads it any more.
        return
    os._exit(code)


if __name__ == "__main__":
    command()
