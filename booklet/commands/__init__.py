"""The commands of the command line, one module each. A new command is a new module in this folder.

A module holds one `command`, and is imported only when that command is used or listed in the help.
What commands share begins with an underscore.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module

import click


@cache
def command_names() -> tuple[str, ...]:
    """Return the names of all commands, in alphabetical order."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


class Commands(click.Group):
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
