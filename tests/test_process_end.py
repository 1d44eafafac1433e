"""How the command's process ends: with its exit code, all words said, and whatever others asked for done."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.checkers import ROOT

BEGIN = "import sys, booklet.__main__ as m; sys.argv = ['booklet']; "
MAIN = "m._run = lambda is_own: {}; m.command()"


def ended(script: str) -> tuple[int, str, str]:
    """Return the exit code of a process that runs the command with something else to do, and what it said."""
    here = {**os.environ, "PYTHONPATH": str(ROOT)}
    made = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=here, check=False)
    return made.returncode, made.stdout, made.stderr


@pytest.mark.parametrize(
    ("does", "code", "out", "err"),
    [
        ("None", 0, "", ""),
        ("print('words', end='')", 0, "words", ""),
        ("sys.stderr.write('more words')", 0, "", "more words"),
        ("sys.exit()", 0, "", ""),
        ("sys.exit(7)", 7, "", ""),
        ("sys.exit('a sentence')", 1, "", "a sentence\n"),
    ],
)
def test_code_and_words(does: str, code: int, out: str, err: str) -> None:
    """They are those of any process of Python."""
    assert ended(BEGIN + MAIN.format(does)) == (code, out, err)


def test_a_bug_keeps_its_traceback() -> None:
    """And the exit code of one."""
    code, out, err = ended(BEGIN + MAIN.format("1 / 0"))
    assert (code, out) == (1, "")
    assert err.rstrip().endswith("ZeroDivisionError: division by zero")


def test_what_others_asked_for_is_done() -> None:
    """What is registered for the end, by threads too; another thread comes to its own end, and watchers to theirs."""
    assert ended(f"{BEGIN}import atexit; atexit.register(print, 'last'); {MAIN.format('None')}") == (0, "last\n", "")
    late = "import threading, time; threading.Thread(target=lambda: (time.sleep(0.2), print('late'))).start(); "
    assert ended(BEGIN + late + MAIN.format("None")) == (0, "late\n", "")
    watched = f"import cProfile; p = cProfile.Profile(); p.enable()\ntry: {MAIN.format('None')}\nfinally: print('seen')"
    assert ended(f"{BEGIN}\n{watched}") == (0, "seen\n", "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a device that is always full")  # noqa: PTH110
def test_words_that_cannot_be_written() -> None:
    """Python says so at its end, as it does anywhere."""
    full = "sys.stdout = open('/dev/full', 'w'); "
    code, _, err = ended(BEGIN + full + MAIN.format("print('words')"))
    assert code == 120
    assert "No space left on device" in err


def test_the_collector_looks_again_once_all_is_loaded() -> None:
    """A long run may make cycles; one who had it off keeps it off."""
    loaded = "import gc, booklet.cli; booklet.cli.main = lambda: print(gc.isenabled()); "
    assert ended(f"{BEGIN}{loaded}m.main()") == (0, "True\n", "")
    assert ended(f"{BEGIN}{loaded}gc.disable(); m.main()") == (0, "False\n", "")
