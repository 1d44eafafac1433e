"""The help: every command has an example, values are listed, and a slip of the pen gets the nearest name."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from booklet import __version__
from booklet.commands._given import Settings
from booklet.commands._group import cli
from booklet.errors import ExitCode
from tests.running import Run


def commands(group: click.Group = cli, *above: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield all commands with their words."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        yield (*above, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *above, name)


ALL = dict(commands())


@pytest.mark.parametrize("words", ALL, ids=" ".join)
def test_every_command_has_an_example_that_is_right(words: tuple[str, ...]) -> None:
    """It names the command, and each of its options is one."""
    epilog = ALL[words].epilog or ""
    lines = [line.strip() for line in epilog.splitlines() if line.startswith("  ")]
    assert lines
    for line in lines:
        given = shlex.split(line)
        assert given[: 1 + len(words)] == ["booklet", *words]
        command, rest = ALL[words], given[1 + len(words) :]
        while isinstance(command, click.Group):
            command, rest = ALL[*words, rest[0]], rest[1:]
        # Click keeps the help option that a command has when it is first asked, for all tests behind this one.
        command.make_context("booklet", rest, obj=Settings(), **cli.context_settings).close()


def test_the_list_of_commands_holds_whole_sentences(run: Run) -> None:
    """None of them ends in the middle."""
    code, out, _ = run("--help")
    assert (code, "...\n" in out.partition("Commands:")[2], "…" in out) == (0, False, False)
    assert "Examples:\n    booklet build --subtype ph-positive\n" in out


@pytest.mark.parametrize(
    ("option", "value"), [("--subtype", "ph-positive"), ("--stage", "newly-diagnosed"), ("--paper", "a5")]
)
def test_values_are_listed(run: Run, option: str, value: str) -> None:
    """Those of the shipped content, too."""
    said = " ".join(run("build", "--help")[1].split()).replace("- ", "-")
    assert value in said.partition(f"{option} ")[2].split(" --")[0]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("biuld",), "No such command 'biuld'. Did you mean 'build'?"),
        (("site", "chek"), "No such command 'chek'. Did you mean 'check'?"),
        (("help", "biuld"), "No such command 'biuld'. Did you mean 'build'?"),
        (("help", "build", "x"), "build has no commands of its own, so no 'x'."),
        (("qqqq",), "No such command 'qqqq'. Commands are batch, build, "),
    ],
)
def test_a_command_that_does_not_exist(run: Run, words: tuple[str, ...], said: str) -> None:
    """Exit code 2."""
    code, out, err = run(*words)
    assert (code, out, said in err) == (ExitCode.USAGE, "", True), err


@pytest.mark.parametrize("words", [(), ("build",), ("review", "sign")])
def test_the_word_help(run: Run, words: tuple[str, ...]) -> None:
    """It does the same as the option."""
    assert run("help", *words)[:2] == run(*words, "--help")[:2]


def test_the_version_has_a_letter(run: Run) -> None:
    """`-V` and `--version` say the same."""
    assert run("-V")[:2] == run("--version")[:2]
    assert run("-V")[1].startswith(f"booklet {__version__}, content ")


def test_shells_complete_values() -> None:
    """As the documentation says how to switch on."""
    asked = {"_BOOKLET_COMPLETE": "bash_complete", "COMP_WORDS": "booklet build --subtype p", "COMP_CWORD": "3"}
    script = "import sys; sys.argv = ['booklet']; from booklet.__main__ import main; main()"
    command = [sys.executable, "-c", script]
    said = subprocess.run(command, env={**os.environ, **asked}, capture_output=True, text=True, check=True, timeout=60)
    assert said.stdout == "plain,ph-positive\n"
