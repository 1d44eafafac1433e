"""Run a command and print its seconds on the wall and of the processor, and its peak memory in KiB.

python -I -S launch.py COMMAND…

A process of its own, and a small one: a child's peak counts that of the process that started it.
"""

from __future__ import annotations

import os
import sys
import time

start = time.perf_counter()
child = os.posix_spawn(
    sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
)
_, status, usage = os.wait4(child, 0)
taken = time.perf_counter() - start
if status:
    sys.exit(os.waitstatus_to_exitcode(status))
print(taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)
