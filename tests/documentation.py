"""Write the pages of the documentation that are made from the program itself: its commands and its public names.

python -m tests.documentation

`tests/test_documentation.py` fails while a page differs from what would be written.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

import booklet
from booklet.commands._group import cli

DOCS = Path(__file__).parent.parent / "docs"

SECTIONS = ("Args", "Attributes", "Returns", "Raises", "Example")
"""Sections of a docstring in Google's form."""


def commands_page() -> str:
    """Return the page of all commands, as `--help` shows each."""
    lines = ["# Commands", "", "This page is what `booklet COMMAND --help` prints.", ""]
    context = click.Context(cli, info_name="booklet", **cli.context_settings)
    for name, command, inside in _commands(cli, context):
        lines += [f"## {name}", "", "```text", _help(command, inside), "```", ""]
    return "\n".join(lines)


def _commands(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command, click.Context]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        inside = click.Context(command, info_name=name, parent=context, terminal_width=100)
        yield inside.command_path, command, inside
        if isinstance(command, click.Group):
            yield from _commands(command, inside)


def _help(command: click.Command, context: click.Context) -> str:
    return "\n".join(line.rstrip() for line in command.get_help(context).splitlines())


def library_page() -> str:
    """Return the page of all public names, from their docstrings."""
    lines = [
        "# Python library",
        "",
        "```python",
        "from booklet import Profile, build_booklet, load_library",
        "",
        'library = load_library()  # the shipped content, or load_library("my-content/")',
        'made = build_booklet(Profile(subtype="ph-positive", risk="high"), library)',
        'made.write("ph-positive.pdf")  # made.reader_pdf() gives its bytes; made.plan says what was chosen and why',
        "```",
        "",
        "A program that makes booklet after booklet loads its library once: what was set for one is used for the next.",
        "Threads may make products at the same time; each gets the bytes that it would get alone.",
        "`examples/` in the project's folder holds three short scripts.",
        "",
        "An `Order` is everything that can be asked for, and `make` makes it: booklets, sheets and cards alike.",
        "",
        "```python",
        "from booklet import Order, Profile, Ward, load_library",
        "from booklet.make import make",
        "",
        "library = load_library()",
        'product = make(Order(Profile("t-cell"), product="school-sheet", ink="grey"), library)',
        "print(product.title, product.page_count, product.is_draft, product.unsigned)",
        "product.write(product.file_name)  # or an open binary file; product.pdf() gives the bytes",
        'sheets = make(Order(Profile("t-cell"), paper="a5", press=Ward()), library).ordered_pdf()',
        "```",
        "",
        "`booklet.ordering.order_reader.OrderReader` makes orders from texts, as the commands do: a form, or a file.",
        "`booklet.batch.make_batch` makes many, with any `concurrent.futures.Executor`.",
        "",
    ]
    for name in sorted(booklet.__all__, key=str.lower):
        thing = getattr(booklet, name)
        lines += [f"## {name}", "", *_said(thing)]
        if inspect.isclass(thing):
            for method, function in _methods(thing):
                lines += [f"### {name}.{method}", "", *_said(function)]
    return "\n".join(lines).rstrip() + "\n"


def _methods(thing: type) -> Iterator[tuple[str, Any]]:
    for name, member in vars(thing).items():
        if name.startswith("_"):
            continue
        function = member.__func__ if isinstance(member, staticmethod | classmethod) else member
        if inspect.isfunction(function) or isinstance(member, property):
            yield name, function


def _said(thing: Any) -> Iterator[str]:
    """Yield how a thing is called, and what its docstring says, as Markdown."""
    target = thing.fget if isinstance(thing, property) else thing
    if inspect.isfunction(target) and not isinstance(thing, property):
        yield "```text"
        yield f"{target.__name__}{_signature(target)}"
        yield "```"
        yield ""
    yield from _markdown(inspect.getdoc(target) or "")
    yield ""


def _signature(function: Any) -> str:
    """Return the parameters with their types as they are written, a line each where there are many."""
    signature = inspect.signature(function)
    shown = []
    for parameter in signature.parameters.values():
        if parameter.name in {"self", "cls"}:
            continue
        kind = parameter.annotation if isinstance(parameter.annotation, str) else ""
        text = f"{parameter.name}: {kind}" if kind else parameter.name
        shown.append(text if parameter.default is parameter.empty else f"{text} = {parameter.default!r}")
    returns = f" -> {signature.return_annotation}" if isinstance(signature.return_annotation, str) else ""
    inside = ",\n    ".join(shown)
    return f"(\n    {inside},\n){returns}" if len(shown) > 2 else f"({', '.join(shown)}){returns}"


def _markdown(doc: str) -> Iterator[str]:
    """Yield a docstring's paragraphs, and its sections as lists or code."""
    section = ""
    for line in doc.splitlines():
        heading = re.fullmatch(r"(\w+):", line)
        if heading and heading[1] in SECTIONS:
            section = heading[1]
            yield from (f"**{section}**", "")
        else:
            yield _line(line, section)


def _line(line: str, section: str) -> str:
    """Return a line of a docstring as Markdown, in the section it stands in."""
    if not section or not line.strip():
        return line
    if section == "Example":
        return f"    {line.strip()}"
    if item := re.fullmatch(r"    (\w[\w. ]*): (.*)", line):
        return f"- `{item[1]}`: {item[2]}"
    return f"  {line.strip()}" if line.startswith("        ") else line.strip()


PAGES = {"commands.md": commands_page, "library.md": library_page}
"""What is made, by its file."""


def main() -> None:
    """Write all of them."""
    for name, made in PAGES.items():
        (DOCS / name).write_text(made(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
