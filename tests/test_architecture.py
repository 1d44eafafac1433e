"""The package keeps its shape: layers, sizes, the place HarfBuzz may be used, tests beside modules."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Final

import pytest

from tests.in_one_go import in_one_go

ROOT: Final = Path(__file__).parents[1]
PACKAGE: Final = ROOT / "booklet"
MODULES: Final = sorted(PACKAGE.rglob("*.py"))

LAYERS: Final = (
    "version",
    "core.values",
    "errors",
    "core",
    "files",
    "model",
    "drawings",
    "language",
    "blocks",
    "library",
    "translation",
    "selection",
    "document",
    "typeset",
    "press",
    "formats",
    "codes",
    "review",
    "site",
    "order",
    "ordering",
    "products",
    "composing",
    "make",
    "build",
    "check",
    "batch",
    "filing",
    "web",
    "commands",
    "cli",
)
"""Lowest first: a module imports from its own layer or a lower one."""

NAMED_BY_USERS: Final = frozenset(
    {"blocks", "check.rules", "commands", "commands._tables", "drawings", "language.rules", "library.rules"}
)
"""Rooms whose modules are called as people type what they hold: a command, a block's kind, a rule, a language."""

SETTERS: Final = "typeset.setters"
"""Its modules are called as the blocks whose elements they set."""

MOST_LINES_OF_A_MODULE: Final = 300
MOST_LINES_OF_A_FUNCTION: Final = 50
MOST_LINES_OF_A_CLASS: Final = 150
MOST_METHODS: Final = 10
MOST_LINES_OF_THE_PAGE: Final = 110

LARGER: Final[dict[str, str]] = {
    "booklet/typeset/pages/page_filler.py:PageFiller": "the page that is being filled, and the steps that fill it",
}
"""What is larger than its budget, and why."""

DRAWING: Final = ("drawings", "model", "typeset", "press", "formats", "products")
"""Rooms that reckon with lengths and colors of a page."""

WHOLE_SUMS: Final[dict[str, str]] = {
    "booklet/formats/pdf/file.py": "numbers of objects",
    "booklet/formats/pdf/reader.py": "numbers of objects",
    "booklet/model/codes.py": "whether each way to find a meaning is there",
    "booklet/typeset/theme/greys.py": "whole pictures, which Pillow adds up",
}
"""Modules whose `sum` adds up what is whole, though it cannot be seen there."""

NOT_MIRRORED: Final[dict[str, str]] = {
    **{
        f"booklet/commands/{name}.py": "words for the command line; tests/test_cli.py runs every command"
        for name in (
            "_codes",
            "_given",
            "_listing",
            "_group",
            "_loading",
            "identify",
            "_making",
            "_options",
            "_telling",
            "build",
            "card",
            "list",
            "sheet",
        )
    },
    "booklet/products/booklet.py": "three calls; tests/test_make.py makes booklets",
    "booklet/products/home_sheet.py": "tests/products/test_sheet.py makes it",
    "booklet/typeset/pages/one_page.py": "tests/products/test_sheet.py sets sheets that fit, hardly fit and do not",
    "booklet/typeset/pages/card_panels.py": "tests/products/test_card.py reads every panel it sets",
    **{
        f"booklet/drawings/{name}.py": "tests/drawings/test_pen.py draws every one"
        for name in ("car_t", "hundred", "lengths", "leukapheresis", "marrow", "mrd", "spine", "transplant", "ways")
    },
    **{
        f"booklet/codes/{name}.py": "a part of reading a record; tests/codes/test_fhir.py reads every kind"
        for name in ("fhir_conditions", "observations", "shape")
    },
    **{
        f"booklet/codes/{name}.py": "a part of resolving codes; tests/codes/test_resolve.py has every kind"
        for name in ("evidence", "given", "read", "systems")
    },
    "booklet/codes/resolution_report.py": "words and data; tests/commands/test_resolve.py prints both",
    "booklet/model/codes.py": "models without behavior; tests/library/rules/test_codes.py breaks each",
    "booklet/commands/_tables/identify.py": "words and data; tests/filing/test_identify.py prints both",
    "booklet/commands/_tables/recall.py": "words and CSV; tests/commands/test_recall.py prints both",
    "booklet/typeset/setters/scan.py": "tests/site/test_scan_code.py reads a code from its page",
    "booklet/commands/serve.py": "options alone; tests/web/test_server_processes.py starts a server with it",
    **{
        f"booklet/web/{name}.py": "a part of answering; tests/web/test_app.py asks for every page"
        for name in (
            "asking",
            "form",
            "making",
            "screens",
            "programs",
            "problem_details",
            "review_pages",
            "settings",
            "taking",
        )
    },
    "booklet/version.py": "one text; tests/test_cli.py prints it",
    "booklet/__main__.py": "runs the command line, which tests/test_cli.py does",
    "booklet/core/text_columns.py": "the example in its docstring is run",
    "booklet/model/editions.py": "names of editions and inks; tests/test_editions.py makes each",
    **{
        f"booklet/{name}.py": "tests/translation/test_project.py starts, fills in and reads a language with it"
        for name in (
            "language/store",
            "model/translations",
            "model/untranslated",
            "document/untranslated_words",
            "translation/exchange",
            *(f"translation/{each}" for each in ("listing", "new_language", "status", "writing")),
        )
    },
    "booklet/commands/translate.py": "words for the command line; tests/translation/test_project.py runs it",
    "booklet/translation/word_diff.py": "one function; the example in its docstring is run",
    "booklet/translation/survival.py": "tests/translation/test_safety.py asks it beside the rules that refuse",
    "booklet/translation/checks.py": "tests/translation/test_translated.py breaks what it checks",
    **{
        f"booklet/language/rules/{name}.py": "a table; tests/language/rules/test_rules.py asks each of its lines"
        for name in ("_table", "ar", "en", "es", "vi", "zh")
    },
    "booklet/translation/inline_text.py": "one function; tests of pairs read what it reads",
    "booklet/model/fixed_words.py": "plain values without behavior; tests of the language read and break them",
    **{
        f"booklet/model/elements/{name}.py": "plain values without behavior; tests/typeset/setters sets each"
        for name in (
            "cards_and_steps",
            "color_names",
            "element_table",
            "explaining_pictures",
            "form_lines",
            "headings",
            "paragraphs_and_lists",
        )
    },
    "booklet/model/document.py": "plain values; tests/document composes them",
    **{
        f"booklet/model/{name}.py": "models without behavior; tests of the loader and of references break each"
        for name in ("drugs", "phases")
    },
    "booklet/model/artwork.py": "plain values without behavior",
    "booklet/model/hospital.py": "plain values; tests of the site print each of them",
    "booklet/site/mentioned_names.py": "feeds references; tests/site/test_block_places.py names every kind",
    "booklet/library/content.py": "a plain value; tests of the loader read what it holds",
    "booklet/model/entry.py": "a plain value; tests/library/test_compiled.py opens and reads it",
    "booklet/files/problems.py": "collects; every test of the library reads what it collected",
    "booklet/library/defined_names.py": "feeds references.py, whose tests name every kind",
    "booklet/model/walk.py": "feeds every check of the library",
    "booklet/model/content_files.py": "models without behavior; tests of the loader and of references break each",
}
"""Modules without a test file of their own, and why. Folders' `__init__.py` are not asked for one."""


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def _lines(path: Path) -> int:
    """Return how many lines a module has."""
    return len(path.read_text(encoding="utf-8").splitlines())


@cache
def _body(path: Path) -> tuple[ast.stmt, ...]:
    """Return the statements of a module, read once for all tests."""
    return tuple(ast.parse(path.read_bytes()).body)


@cache
def _statements(path: Path) -> tuple[ast.stmt, ...]:
    """Return all statements of a module at any depth; no import, function or class stands inside an expression."""
    return tuple(_below(_body(path)))


def _below(nodes: Iterable[ast.AST]) -> Iterator[ast.stmt]:
    """Yield these statements and all below them."""
    for node in nodes:
        if isinstance(node, ast.stmt):
            yield node
        if isinstance(node, ast.stmt | ast.ExceptHandler | ast.match_case):
            for name in ("body", "orelse", "finalbody", "handlers", "cases"):
                yield from _below(getattr(node, name, ()))


def _shared(names: Iterator[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the names that more than one place has, with the places."""
    places: dict[str, list[str]] = {}
    for name, place in names:
        places.setdefault(name, []).append(place)
    return {name: found for name, found in places.items() if len(found) > 1}


def test_test_modules_import_no_other_test_module() -> None:
    """What several of them use stands in a module of its own, so that each can move alone."""
    found = [
        f"{_name(path)}: {module}"
        for path in sorted((ROOT / "tests").rglob("*.py"))
        for node in _statements(path)
        if isinstance(node, ast.ImportFrom)
        for module in [node.module or ""]
        if re.match(r"tests\.(\w+\.)*test_", module)
    ]
    assert found == []


def test_a_class_name_means_one_thing() -> None:
    """No two public classes share a name."""
    classes = (
        (node.name, _name(path))
        for path in MODULES
        for node in _body(path)
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert _shared(classes) == {}


def test_a_module_name_means_one_thing() -> None:
    """No two modules share a name, apart from those called as people type what they hold."""
    names = (
        (path.stem, _name(path))
        for path in MODULES
        if path.stem != "__init__" and ".".join(path.relative_to(PACKAGE).parts[:-1]) not in {*NAMED_BY_USERS, SETTERS}
    )
    assert _shared(names) == {}


def _layer(module: str) -> str:
    """Return the layer of a module: the longest name in the list that it is or is in, else its room."""
    parts = module.split(".")[1:]
    names = [".".join(parts[:count]) for count in range(len(parts), 0, -1)]
    return next((name for name in names if name in LAYERS), parts[0] if parts else "")


def _module(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and module of every import, also of those inside functions."""
    for node in _statements(path):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def _needs() -> dict[str, set[str]]:
    """Return for each module the modules of the package that it imports anywhere, for types alone as well."""
    known = {_module(path) for path in MODULES}
    return {
        module: {name for _, name in _imports(path) if name in known and name != module}
        for path, module in ((path, _module(path)) for path in MODULES)
    }


def test_every_module_has_a_layer() -> None:
    """A new folder or module finds its place in the order."""
    assert {_layer(_module(path)) for path in MODULES} - {"", "__main__"} == set(LAYERS)


@in_one_go("path", MODULES)
def test_imports_go_down(path: Path) -> None:
    """A module knows its own layer and lower ones, wherever in it the import stands; the package's root apart."""
    layer = _layer(_module(path))
    if layer in {"", "__main__"}:
        return
    for line, module in _imports(path):
        if module == "booklet" or module.startswith("booklet."):
            lower = _layer(module)
            assert lower in LAYERS, f"{_name(path)}:{line} imports {module}"
            assert LAYERS.index(lower) <= LAYERS.index(layer), f"{_name(path)}:{line} imports {module}"


def test_no_import_cycles() -> None:
    """Modules have an order, deferred imports and imports for types counted."""
    needs = _needs()
    while needs:
        ready = {name for name, needed in needs.items() if not needed & needs.keys()}
        assert ready, f"import cycle among {sorted(needs)}"
        needs = {name: needed for name, needed in needs.items() if name not in ready}


@in_one_go("path", MODULES)
def test_harfbuzz_has_its_place(path: Path) -> None:
    """One module reads font files; nobody imports that one before something is not known yet."""
    for line, module in _imports(path):
        if module.split(".")[0] == "uharfbuzz":
            assert _name(path) == "booklet/typeset/text/font_files.py", f"{_name(path)}:{line} imports {module}"


@in_one_go("path", MODULES)
def test_sizes(path: Path) -> None:
    """Modules, functions and classes stay small enough to read at once."""
    assert _lines(path) <= MOST_LINES_OF_A_MODULE or _name(path) in LARGER
    for node in _statements(path):
        name = f"{_name(path)}:{getattr(node, 'name', '')}"
        if isinstance(node, ast.FunctionDef | ast.ClassDef) and name not in LARGER:
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            most = MOST_LINES_OF_A_FUNCTION if isinstance(node, ast.FunctionDef) else MOST_LINES_OF_A_CLASS
            assert lines <= most, f"{name} has {lines} lines"
        if isinstance(node, ast.ClassDef) and name not in LARGER:
            public = [each for each in node.body if isinstance(each, ast.FunctionDef) and not each.name.startswith("_")]
            assert len(public) <= MOST_METHODS, f"{name} has {len(public)} public methods"


def test_exceptions_are_still_needed() -> None:
    """Nothing stays excused that no longer needs it."""
    names = {_name(path) for path in MODULES}
    assert {name.partition(":")[0] for name in (*LARGER, *NOT_MIRRORED, *WHOLE_SUMS)} <= names
    for name in LARGER:
        if ":" not in name:
            assert _lines(ROOT / name) > MOST_LINES_OF_A_MODULE, name


@in_one_go("path", MODULES)
def test_lengths_add_up_alike_everywhere(path: Path) -> None:
    """What reaches a page is added up by `fsum`: from Python 3.12 on, `sum` rounds floats otherwise than before."""
    if path.relative_to(PACKAGE).parts[0] not in DRAWING or _name(path) in WHOLE_SUMS:
        return
    for node in ast.walk(ast.Module([*_body(path)], [])):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "sum":
            assert _is_whole(node.args[0]), f"{_name(path)}:{node.lineno} adds up with sum, which is for whole numbers"


def _is_whole(added: ast.expr) -> bool:
    """Return whether what is added up can be seen to be whole: numbers of things, or whether something holds."""
    if isinstance(added, ast.GeneratorExp | ast.ListComp):
        return _is_whole(added.elt)
    if isinstance(added, ast.BoolOp | ast.BinOp):
        return all(map(_is_whole, added.values if isinstance(added, ast.BoolOp) else (added.left, added.right)))
    if isinstance(added, ast.Call) and isinstance(added.func, ast.Name) and added.func.id == "map":
        return ast.unparse(added.args[0]) == "len"
    return isinstance(added, ast.Compare) or ast.unparse(added).startswith(("len(", "isinstance(", "item.is_"))


@in_one_go("path", MODULES)
def test_tests_mirror_modules(path: Path) -> None:
    """Who changes a module knows where its tests are."""
    inside = path.relative_to(PACKAGE)
    mirror = ROOT / "tests" / inside.with_name(f"test_{inside.name.lstrip('_')}")
    if path.name == "__init__.py":
        return
    assert mirror.exists() != (_name(path) in NOT_MIRRORED), f"{_name(path)}: {mirror.relative_to(ROOT)}"


def test_private_names_stay_private() -> None:
    """No module reaches for an underscore outside its own folder; one apart, named here."""
    for path in MODULES:
        if _name(path) != "booklet/cli.py":
            for line, module in _imports(path):
                folder, _, private = module.partition("._")
                inside = (_module(path) + ".").startswith(f"{folder}.")
                assert not private or inside, f"{_name(path)}:{line}"


def test_the_architecture_page_names_the_layers() -> None:
    """The page's list of layers, in backquotes behind dashes, is the real one."""
    page = ROOT / "ARCHITECTURE.md"
    if not page.exists():
        pytest.skip("no architecture page yet")
    lines = re.findall(r"^- `.*$", page.read_text(encoding="utf-8"), re.MULTILINE)
    listed = [name for line in lines for name in re.findall(r"`([\w.]+)`", line)]
    assert [name for name in listed if name in LAYERS] == list(LAYERS)


@pytest.mark.parametrize(("page", "least"), [("ARCHITECTURE.md", 50), ("docs/design/where-to-change.md", 60)])
def test_pages_on_the_program_name_what_is_there(page: str, least: int) -> None:
    """Every module, folder and class between backquotes; `<kind>` and its like stand for any."""
    quoted = re.findall(r"`([^`\n]+)`", (ROOT / page).read_text(encoding="utf-8"))
    names = [name for name in quoted if not re.search(r"[<* ]", name)]
    paths = [name for name in names if re.fullmatch(r"[\w./-]*(/|\w\.\w+)", name) and re.search(r"/|\.py$", name)]
    rooms = ("", "booklet", "booklet/typeset")
    known = {path.name for path in MODULES}
    gone = [name for name in paths if not any((ROOT / room / name).exists() for room in rooms)]
    assert [name for name in gone if name not in known] == []
    classes = {node.name for path in MODULES for node in _body(path) if isinstance(node, ast.ClassDef)}
    assert {name for name in names if re.fullmatch(r"([A-Z][a-z]+)+", name)} <= classes
    assert len(paths) > least


def test_the_architecture_page_fits_on_two_screens() -> None:
    """What a maintainer needs at a glance; what is looked up stands in the documentation."""
    assert _lines(ROOT / "ARCHITECTURE.md") <= MOST_LINES_OF_THE_PAGE
