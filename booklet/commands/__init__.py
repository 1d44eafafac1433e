"""The commands of the command line, one module each. A new command is a new module in this folder.

A module holds one `command`, and is imported only when that command is used or listed in the help.
What commands share begins with an underscore.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Sequence
from functools import cache
from importlib import import_module

import click


@cache
def command_names() -> tuple[str, ...]:
    """Return the names of all commands, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


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
        command = import_module(f"{__name__}.{cmd_name}").command
        return command if isinstance(command, click.Command) else None
