"""One batch at a time: a lock on its manifest, which the system takes away when the process ends, however it ends."""

from __future__ import annotations

import errno
import sys
from io import FileIO

if sys.platform == "win32":
    import msvcrt

    _FAR = 0x7FFF_0000
    """A byte that no manifest reaches: Windows keeps others from reading what is locked."""

    def lock(file: FileIO) -> bool:
        """Lock an open file, and return whether nobody else holds it; without locks on its disk, nobody does."""
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError as error:
            return error.errno not in {errno.EACCES, errno.EDEADLK}
        return True

else:
    import fcntl

    def lock(file: FileIO) -> bool:
        """Lock an open file, and return whether nobody else holds it; without locks on its disk, nobody does."""
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            return error.errno not in {errno.EACCES, errno.EAGAIN}
        return True
