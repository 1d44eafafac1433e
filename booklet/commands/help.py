"""`booklet help`: the same as `--help`, for whoever types the word."""

from __future__ import annotations

import click

from booklet.commands._options import examples
from booklet.commands._streams import print_data


@click.command("help", epilog=examples("booklet help build", "booklet help review sign"))
@click.argument("words", nargs=-1, metavar="[COMMAND]")
@click.pass_context
def command(context: click.Context, words: tuple[str, ...]) -> None:
    """Show what a command does, and its options."""
    above = context.parent or context
    group: click.Command = above.command
    for word in words:
        if not isinstance(group, click.Group):
            raise click.UsageError(f"{above.info_name} has no commands of its own, so no {word!r}.")
        name, inner, _ = group.resolve_command(above, [word])
        if inner is not None:
            group, above = inner, click.Context(inner, info_name=name, parent=above)
    print_data(group.get_help(above))
