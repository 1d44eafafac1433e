"""All commands together, as click sees them."""

from __future__ import annotations

from functools import cache
from importlib import import_module

import click

from booklet.commands import __path__ as modules_path
from booklet.commands._loading import load_library
from booklet.commands._streams import print_data
from booklet.core.modules import module_names
from booklet.version import __version__


@cache
def command_names() -> tuple[str, ...]:
    """Return the names of all commands, in alphabetical order."""
    return module_names(modules_path)


class Commands(click.Group):
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


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the versions of program and content, and the content's hash.",
)
def cli() -> None:
    """Make printable treatment booklets for families of children with leukemia."""
