"""All commands together, as click sees them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import import_module

import click

from booklet.commands import __path__ as modules_path
from booklet.commands._loading import load_library
from booklet.commands._options import examples
from booklet.commands._streams import print_data
from booklet.core.modules import module_names
from booklet.version import __version__


@cache
def command_names() -> tuple[str, ...]:
    """Return the names of all commands, in alphabetical order."""
    return module_names(modules_path)


class Group(click.Group):
    """Commands: one that does not exist gets the nearest name, and the help shows whole sentences."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command that the first word names, and the words for it."""
        name = args[0]
        if self.get_command(ctx, name) is None and not name.startswith("-"):
            self._refuse(ctx, name)
        return super().resolve_command(ctx, args)

    def _refuse(self, ctx: click.Context, name: str) -> None:
        from difflib import get_close_matches  # noqa: PLC0415  (only for a slip of the pen)

        there = self.list_commands(ctx)
        near = get_close_matches(name.casefold(), there, n=1, cutoff=0.5)
        hint = f"Did you mean {near[0]!r}?" if near else f"Commands are {', '.join(there)}."
        ctx.fail(f"No such command {name!r}. {hint}")

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write each command with the first sentence of its help, all of it."""
        rows: list[Sequence[str]] = []
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            if command is not None and not command.hidden:
                rows.append((name, command.get_short_help_str(_LONGEST)))
        with formatter.section("Commands"):
            formatter.write_dl([(name, words) for name, words in rows])


_LONGEST = 200
"""Characters of a sentence that says what a command does."""


class Commands(Group):
    """A group whose commands are the modules of this folder."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's signature)
        """Return the names of all commands."""
        return [*command_names()]  # one of the modules here is called list

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command, or None if none is called that."""
        if cmd_name not in command_names():
            return None
        command = import_module(f"{__package__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None


def _print_version(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  (click's shape)
    if wanted:
        library = load_library(None)
        print_data(f"booklet {__version__}, content {library.version}, sha256 {library.hash}")
        context.exit()


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=examples("booklet build --subtype ph-positive", "booklet list", "booklet build --help"),
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the versions of program and content, and the content's hash.",
)
def cli() -> None:
    """Make printable treatment booklets for families of children with leukemia."""
