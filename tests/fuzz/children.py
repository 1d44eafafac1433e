"""Inputs read in child processes with limits: 2 seconds of the processor for an input, 512 MiB of memory.

A child reads one input after the other and says of each that it begins, so that one that dies or hangs leaves the
number of the input behind. It is a fork of a process that has loaded everything, so that a batch costs milliseconds.
"""

from __future__ import annotations

import os
import resource
import select
import signal
import tempfile
import traceback
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

SECONDS: Final = 2.0
"""Of the processor, for one input."""

MOST_MEMORY: Final = 512 * 1024 * 1024
"""Bytes of addresses of a child, of which some 80 MB are the program itself."""

LONGEST_WAIT_S: Final = 120.0
"""Seconds of the clock after which an input counts as one that waits for something; a busy machine is slow."""

_ROOM: Final = 64 * 1024 * 1024
"""Bytes that a file may have which a child writes."""


class Fault(NamedTuple):
    """What went wrong with an input.

    Attributes:
        number: Which of the inputs it was, counted from 0.
        kind: What went wrong and where, so that equal faults are known by it.
        trace: The traceback, where there is one.
    """

    number: int
    kind: str
    trace: str = ""


def faults(inputs: Sequence[bytes], read: Callable[[bytes, Path], None]) -> Iterator[Fault]:
    """Yield what goes wrong with inputs; a new child goes on behind one that has died.

    Args:
        inputs: Read in this order.
        read: Reads one in a folder; whatever it raises is a fault.
    """
    start = 0
    while start < len(inputs):
        found, reached = _run(inputs, start, read)
        yield from found
        start = reached + 1


def _run(inputs: Sequence[bytes], start: int, read: Callable[[bytes, Path], None]) -> tuple[list[Fault], int]:
    """Return the faults that a child found, and the number of the last input that it began."""
    from_child, to_parent = os.pipe()
    child = os.fork()
    if not child:
        os.close(from_child)
        _be_child(inputs, start, read, to_parent)
    os.close(to_parent)
    found, reached, is_waiting = [], start, False
    with os.fdopen(from_child, "rb") as lines:
        while line := _line(lines.fileno()):
            number, _, said = line.partition(b" ")
            reached = int(number)
            if said:
                kind, _, trace = said.decode("utf-8", "replace").partition("\0")
                found.append(Fault(reached, kind, trace.replace("\1", "\n")))
        if line is None:
            is_waiting = True
            os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if is_waiting:
        found.append(Fault(reached, f"waits for more than {LONGEST_WAIT_S:g} s"))
    elif os.WIFSIGNALED(status):
        found.append(Fault(reached, _death(os.WTERMSIG(status))))
    elif os.WEXITSTATUS(status):
        found.append(Fault(reached, f"the process ends with {os.WEXITSTATUS(status)}"))
    else:
        reached = len(inputs)
    return found, reached


def _line(descriptor: int) -> bytes | None:
    """Return the next line; b"" at the end, None if nothing comes."""
    said = b""
    while not said.endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], LONGEST_WAIT_S)
        if not ready:
            return None
        byte = os.read(descriptor, 1)
        if not byte:
            return b""
        said += byte
    return said[:-1]


def _death(number: int) -> str:
    if number == signal.SIGPROF:
        return f"takes more than {SECONDS:g} s"
    return f"the process dies of {signal.Signals(number).name}"


def _be_child(inputs: Sequence[bytes], start: int, read: Callable[[bytes, Path], None], to_parent: int) -> None:
    """Read inputs, and end; nothing that the parent has opened is closed or written twice."""
    silent = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(silent, descriptor)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (_ROOM, _ROOM))
    most = _mapped() + MOST_MEMORY
    resource.setrlimit(resource.RLIMIT_AS, (most, most))
    signal.signal(signal.SIGPROF, signal.SIG_DFL)
    code = 3
    try:
        with tempfile.TemporaryDirectory() as folder:
            for number in range(start, len(inputs)):
                os.write(to_parent, b"%d\n" % number)
                signal.setitimer(signal.ITIMER_PROF, SECONDS)
                said = _said(inputs[number], read, Path(folder))
                signal.setitimer(signal.ITIMER_PROF, 0)
                if said:
                    os.write(to_parent, b"%d %s\n" % (number, said))
        code = 0
    finally:
        os._exit(code)


def _mapped() -> int:
    """Return the bytes that a child has of its parent, which count as memory of its own, however many they are."""
    try:
        return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0]) * resource.getpagesize()
    except OSError:
        return 0


def _said(data: bytes, read: Callable[[bytes, Path], None], folder: Path) -> bytes:
    """Return what went wrong in one line, or nothing."""
    try:
        read(data, folder)
    except MemoryError:
        return b"takes more than 512 MiB"
    except BaseException as error:  # noqa: BLE001  (whatever it is, it is a fault)
        steps = traceback.extract_tb(error.__traceback__)
        ours = [step for step in steps if "/booklet/" in step.filename] or steps
        place = f"{'/'.join(Path(ours[-1].filename).parts[-2:])}:{ours[-1].lineno}"
        trace = "".join(traceback.format_exception(error))[-4_000:].replace("\n", "\1")
        return f"{type(error).__name__} at {place}\0{trace}".encode("utf-8", "replace")
    return b""
