"""No English in the code that makes pages: all fixed words stand in the catalogue of a language."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.in_one_go import in_one_go

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "booklet"

ROOMS: Final = ("blocks", "document", "products", "typeset", "press", "formats", "model/block.py", "model/elements")
MODULES: Final = sorted(
    path
    for room in (*ROOMS, "site/printed.py", "site/temperature.py")
    for path in ([PACKAGE / room] if room.endswith(".py") else (PACKAGE / room).rglob("*.py"))
)

NOT_PRINTED: Final[dict[str, str]] = {
    "formats/pdf": "operators, dictionaries and XML of a PDF file, in the words of its standard",
    "formats/png.py": "names of picture formats",
    "typeset/theme/theme_file.py": "messages about theme files",
    "typeset/text/fonts.py": "names of font files",
    "typeset/text/meanings.py": "patterns of phone numbers and addresses",
    "document/links.py:_fields_with_text": "names of types",
    "__repr__": "what a programmer sees of a value",
    "document/untranslated_words.py:_refuse": "a message",
    "document/untranslated_words.py:_problem": "a message",
    "typeset/text/bidi.py": "names of classes of characters, in the words of Unicode",
    "blocks/medicine_table.py:W": "a class of characters, in the words of Unicode",
    "typeset/text/bidi_rules.py": "names of classes of characters, in the words of Unicode",
    "typeset/text/directions.py": "patterns of what stays in one direction, such as phone numbers",
    "typeset/text/bonds.py": "English words that say where lines end; none of them is printed",
    "typeset/text/typefaces.py": "names of font files and of classes of characters",
    "typeset/theme/colors.py": "codes of colors",
    "press/inks.py": "names and codes of inks",
    "site/printed.py:NEEDED": "names of a site's values in messages",
    "site/printed.py:why_no_regimen": "why a plan is not printed, for whoever keeps the site",
    "site/printed.py:_reason": "why a value is not printed, for whoever keeps the site",
    "site/temperature.py:_WRITTEN": "what a site's file may say",
    "site/temperature.py:words": "scales as thermometers show them, which are the same in every language",
    "press/ward.py:_creep_remarks": "told on the command line, to whoever prints",
    "press/ward.py:margin_remarks": "told on the command line, to whoever prints",
    "press/sheet_papers.py:SHEETS": "names of paper as they stand on the packet, and in a printer's settings",
    "press/options.py:__post_init__": "names of lengths in messages",
    "press/options.py:check_press": "what a programmer may give",
    "typeset/items.py:too_tall": "a message",
    "typeset/setters/cards.py:at-a-glance card": "a message",
    "typeset/setters/forms.py:lines to fill in": "a message",
}
"""Rooms, modules, names in a module, and texts that hold English letters which no page prints, and why."""

TAGS: Final = "Div Figure Form H L LBody LI Lbl Link P Reference Span TD TH TOC TOCI TR Table Column Row"
"""Structure types and scopes of the tag tree (ISO 32000-1, 14.8.4)."""

NO_WORDS: Final = frozenset((*TAGS.split(), *(f"H{level}" for level in range(1, 7)), "T", "B", "C", "F", "RGB"))
"""Tags, letters that are kept with a number or name a scale, and spaces of color."""

_WORDS = re.compile(r"[A-Z]|[a-z]{2,}\s+\S|\S\s+[a-z]{2}|^\s|\s$")
"""What words have and names in code do not: capitals, spaces."""


def english(source: str) -> Iterator[tuple[int, str, str]]:
    """Yield line, name around it, and text of each string literal that reads like words and may be printed."""
    tree = ast.parse(source)
    skipped = set(_not_values(tree))
    around = dict(_names(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in skipped:
            text = node.value
            if re.search("[A-Za-z]", text) and _WORDS.search(text) and text not in NO_WORDS:
                yield node.lineno, around.get(node, ""), text


def _not_values(tree: ast.AST) -> Iterator[ast.AST]:
    """Yield what is no value: docstrings, annotations, messages, names of exports, and keys."""
    for node in ast.walk(tree):
        yield from (each for part in _not_said(node) if part for each in ast.walk(part))


def _not_said(node: ast.AST) -> Sequence[ast.AST | None]:
    match node:
        case ast.Raise() | ast.Assign(targets=[ast.Name(id="__all__" | "hint" | "message")]):
            return [node]
        case ast.Expr(value=ast.Constant()):
            return [node.value]
        case ast.arg() | ast.AnnAssign() | ast.FunctionDef():
            return [node.returns if isinstance(node, ast.FunctionDef) else node.annotation]
        case ast.Subscript():
            return [node.slice]
        case ast.Dict():
            return node.keys
    return []


def _names(tree: ast.Module) -> Iterator[tuple[ast.AST, str]]:
    """Yield each node with the constant of the module that it is in, or the function."""
    for node in (*tree.body, *(each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))):
        name = ""
        if isinstance(node, ast.FunctionDef):
            name = node.name
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
        if name:
            yield from ((each, name) for each in ast.walk(node))


def excuse(path: Path, name: str, text: str) -> str:
    """Return the key of what excuses a text, or "" if nothing does."""
    module = path.relative_to(PACKAGE).as_posix()
    rooms = (parent.as_posix() for parent in Path(module).parents)
    keys = (f"{module}:{name}", f"{module}:{text}", name, module, *rooms)
    return next((key for key in keys if key in NOT_PRINTED), "")


@cache
def of_module(path: Path) -> list[tuple[int, str, str]]:
    """Return the same of a module, read once."""
    return list(english(path.read_text(encoding="utf-8")))


@in_one_go("path", MODULES)
def test_no_english_reaches_a_page(path: Path) -> None:
    """Whoever translates a language finds all of it in one file."""
    found = of_module(path)
    assert [f"{line}: {text!r}" for line, name, text in found if not excuse(path, name, text)] == []


def test_excuses_are_still_needed() -> None:
    """Nothing stays excused that is gone."""
    used = {excuse(path, name, text) for path in MODULES for _, name, text in of_module(path)}
    assert used >= NOT_PRINTED.keys()


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('WORDING = {"page": "Page"}', "Page"),
        ('yield Text.of("also called")', "also called"),
        ('yield Text.of(f"Page {number}")', "Page "),
        ('title = f"{a}, for printing"', ", for printing"),
        ('def f(notes: str = "Notes"): ...', "Notes"),
        ('x = "a" if y else " and "', " and "),
    ],
)
def test_words_are_found(source: str, text: str) -> None:
    """However they are written."""
    assert [found for _, _, found in english(source)] == [text]


@pytest.mark.parametrize(
    "source",
    [
        '"""A docstring."""',
        'raise ValueError("It is wrong")',
        'x: Literal["Some words"]',
        'galley.tag("LBody")',
        'a["B"]',
    ],
)
def test_names_in_code_are_no_words(source: str) -> None:
    """Neither are messages of errors, which are for whoever runs the program."""
    assert not list(english(source))
