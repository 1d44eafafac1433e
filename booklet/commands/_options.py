"""What several commands share: options, what they stand for, and how data is printed."""

from __future__ import annotations

from collections.abc import Callable, Collection
from contextlib import suppress
from datetime import date
from functools import cache, wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from booklet.commands._given import Settings
from booklet.core.values import frozen
from booklet.ordering.order_fields import FIELDS, FieldGroup, OrderField

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

    from booklet.ordering.choices import Choices
    from booklet.review.signatures import Signatures

Command = TypeVar("Command", bound=Callable[..., Any])


@frozen
class Signing:
    """Where signatures are, and the day that decides which of them hold.

    Attributes:
        folder: The folder that was given, or None.
        as_of: The day that was given; None for today.
    """

    folder: str | None
    as_of: date | None

    def folders(self, content: str | None) -> list[Path]:
        """Return the folders that hold signatures: that of the content if it has one, and the one that was given."""
        from booklet.core.resources import content_folder  # noqa: PLC0415
        from booklet.files.folder_layout import SIGNATURES  # noqa: PLC0415  (`--help` reads no content)

        root = content_folder() if content is None else Path(content)
        shipped = [root / SIGNATURES] if (root / SIGNATURES).is_dir() else []
        return shipped if self.folder is None else [*shipped, Path(self.folder)]

    def load(self, content: str | None, *, may_be_new: bool = False) -> Signatures:
        """Return the signatures of all folders.

        Args:
            content: The content folder, or None.
            may_be_new: Whether the given folder need not exist yet, because signing makes it.

        Raises:
            ContentError: If a signature file cannot be used.
        """
        from booklet.review.signatures import Signatures  # noqa: PLC0415  (`--help` reads no content)

        folders = self.folders(content)
        if may_be_new and self.folder is not None and not Path(self.folder).exists():
            folders.remove(Path(self.folder))
        return Signatures.load(*folders, as_of=self.as_of)


def examples(*lines: str) -> str:
    """Return what the help of a command ends with: lines that can be pasted, each as it stands."""
    return "\n".join(("\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines)))


def _set_debug(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  (click's shape)
    context.find_object(Settings).is_debug = wanted  # type: ignore[union-attr]  # main() always gives one


def as_date(_: click.Context, __: click.Parameter, text: str | None) -> date | None:
    """Return a day from its form on the command line, or refuse it."""
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        raise click.BadParameter(f"{text!r} is no date. Write year, month and day: 2026-11-30.") from None


def _options(*options: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Return several options as one."""

    def add(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return add


for_language = click.option(
    "--language", metavar="TAG", help="What is said in another language, such as es-US. Not given: that of the content."
)
for_debug = click.option(
    "--debug",
    is_flag=True,
    expose_value=False,
    callback=_set_debug,
    help="Show where in the program an error comes from.",
)
for_content = _options(
    click.option("--content", metavar="FOLDER", help="Content folder. Not given: the shipped content."),
    for_debug,
)
for_output = _options(
    click.option(
        "-o",
        "--output",
        metavar="FILE",
        help="PDF to write; - is standard output. Not given: named after what is asked for, in this folder.",
    ),
    click.option("--open", "opens", is_flag=True, help="Show the file when it is made."),
)
for_site = click.option("--site", metavar="FOLDER", help="Your hospital's own details; see 'booklet site'.")
as_of = click.option(
    "--as-of",
    metavar="DATE",
    callback=as_date,
    help="The day that decides which signatures hold, as 2026-11-30. Not given: today.",
)


def for_order(*groups: FieldGroup, without: Collection[str] = ()) -> Callable[[Command], Command]:
    """Add the options of an order that belong to groups; the command gets their texts by field as one value, `texts`.

    Args:
        groups: In the order in which they are listed.
        without: Names of fields that the command does not have.
    """
    wanted = [field for group in groups for field in FIELDS if field.group == group and field.name not in without]

    def add(command: Command) -> Command:
        @wraps(command)
        def run(**options: Any) -> object:
            given = {field.name: options.pop(field.name) for field in wanted}
            texts = {name: "yes" if text is True else text for name, text in given.items() if text}
            return command(texts={**texts, **options.pop("texts", {})}, **options)

        made: Any = run
        for field in reversed(wanted):
            made = _option_of(field)(made)
        return cast(Command, made)

    return add


def for_handout(command: Command) -> Command:
    """Add the options of sheets and cards."""
    looks = for_order("product", "looks", "site", "signing", without=("product", "pack", "with", "edition"))
    return for_order("reader")(for_output(looks(command)))


def _option_of(field: OrderField) -> Callable[[Command], Command]:
    if field.kind == "flag":
        return click.option(field.option, field.name, is_flag=True, help=field.help)
    usual = f" Not given: {field.default}." if field.default else ""
    words = f"{field.help}{usual}"
    return click.option(field.option, field.name, metavar=field.metavar, help=words, cls=_FieldOption, field=field)


class _FieldOption(click.Option):
    """An option of an order: its help lists the values that it may have, and a shell completes them."""

    def __init__(self, *declared: Any, field: OrderField, **settings: Any) -> None:
        super().__init__(*declared, **settings)
        self._field = field

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help, with the values in the shipped content."""
        record = super().get_help_record(ctx)
        values = self._values()
        if record is None or not values:
            return record
        return record[0], f"{record[1]} One of: {', '.join(values)}."

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Return the values that begin with what is typed; files and folders where the field is one."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  (only shells ask for it)

        if self._field.kind in {"file", "folder"}:
            kind = "dir" if self._field.kind == "folder" else "file"
            return [CompletionItem(incomplete, type=kind)]
        del ctx
        return [CompletionItem(value) for value in self._values() if value.startswith(incomplete)]

    def _values(self) -> tuple[str, ...]:
        """Return the ids that it may have; those that content gives are those of the shipped one."""
        field = self._field
        if field.values or field.kind != "choice":
            return field.values
        from booklet.errors import BookletError  # noqa: PLC0415

        with suppress(BookletError):
            return tuple(value.id for value in _choices().values(field))
        return ()


@cache
def _choices() -> Choices:
    """Return the choices of the shipped content.

    Raises:
        ContentError: If it cannot be used.
    """
    from booklet.commands._loading import load_library  # noqa: PLC0415
    from booklet.ordering.choices import Choices  # noqa: PLC0415  (only `--help` and shells ask for it)

    return Choices(load_library(None))


def for_signing(command: Command) -> Command:
    """Add the options for signatures; the command gets them as one value, `signing`."""

    @wraps(command)
    def run(*, signatures: str | None, as_of: date | None, **options: object) -> object:
        return command(signing=Signing(signatures, as_of), **options)

    folder = click.option("--signatures", metavar="FOLDER", help="Folder of signatures, beside those of the content.")
    return cast(Command, folder(as_of(run)))
