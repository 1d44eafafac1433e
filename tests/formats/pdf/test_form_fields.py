"""Fields to fill in on a screen, as a file holds them and as viewers fill them in."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from booklet import Library, Order, Profile, Site
from booklet.core.values import replace
from booklet.errors import OrderError
from booklet.formats.pdf import Metadata, draw_reader
from booklet.make import make
from booklet.model.document import Document, Part
from booklet.model.elements import BlanksOf, WritingLines
from booklet.model.text import Text
from booklet.press.options import Shop, Ward
from booklet.typeset import make_up
from tests.checkers import Conforms, qpdf_faults
from tests.english import ENGLISH
from tests.example_site import DAY, FOLDER
from tests.form_fillers import ENGINES
from tests.formats.pdf.manuscripts import parents
from tests.tag_outline import read_tags
from tests.typeset.setting import THEME

FORBIDDEN = frozenset({"/A", "/AA", "/JS"})
"""Actions and scripts: PDF/A allows none on fields (ISO 19005-2, 6.4.1)."""


@pytest.fixture(scope="module")
def plain(tiny: Library) -> bytes:
    """Return the small booklet for paper."""
    return make(Order(Profile("b-cell")), tiny).pdf()


@pytest.fixture(scope="module")
def fillable(tiny: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the same to fill in on a screen."""
    path = tmp_path_factory.mktemp("forms") / "fillable.pdf"
    make(Order(Profile("b-cell"), fillable=True), tiny).write(path)
    return path


@dataclass(frozen=True)
class Held:
    """A field as a file holds it; `area` is left, bottom, right and top edge."""

    name: str
    label: str
    kind: str
    flags: int
    value: str
    area: tuple[float, ...]
    keys: frozenset[str]
    has_looks: bool

    @classmethod
    def of(cls, field: Any) -> Held:
        """Return a field of a file."""
        look = field.AP.N if "/AP" in field else None
        return cls(
            str(field.T),
            str(field.TU),
            str(field.FT),
            int(field.get("/Ff", 0)),
            str(field.get("/V", "")),
            tuple(map(float, field.Rect)),
            frozenset(field.keys()),
            isinstance(look, pikepdf.Stream)
            if field.FT == "/Tx"
            else look is not None and set(look) == {"/Off", "/Yes"},
        )


def fields(data: bytes | Path) -> list[Held]:
    """Return the fields of a file."""
    with pikepdf.open(data if isinstance(data, Path) else io.BytesIO(data)) as pdf:
        form = pdf.Root.get("/AcroForm")
        return [] if form is None else [Held.of(field) for field in form.Fields]


def test_a_file_for_paper_has_no_form(plain: bytes) -> None:
    """What nobody asked for changes no byte."""
    assert b"AcroForm" not in plain
    assert fields(plain) == []


def test_every_field_has_a_name_of_its_own_a_tooltip_and_a_look(fillable: Path) -> None:
    """Names are not told apart by anything but themselves; there are no scripts and no actions."""
    held = fields(fillable)
    names = [field.name for field in held]
    assert len(names) == len(set(names)) > 4
    assert all("." not in name for name in names)
    for field in held:
        assert field.label.strip()
        assert field.has_looks
        assert not FORBIDDEN & field.keys
    with pikepdf.open(fillable) as pdf:
        assert set(pdf.Root.AcroForm.keys()) == {"/Fields", "/DA", "/DR"}


def test_fields_are_in_the_tags_where_their_labels_are(fillable: Path) -> None:
    """One Form tag a field; the tree leads to it, and it leads back."""
    pdf = pikepdf.open(fillable)
    tags = dict(parents(pdf))
    for field in pdf.Root.AcroForm.Fields:
        tag = tags[int(field.StructParent)]
        assert tag.S == "/Form"
        kid = tag.K
        assert str(kid.Type) == "/OBJR"
        assert kid.Obj.T == field.T
    forms = [node for node in read_tags(fillable.read_bytes()).walk() if node.role == "Form"]
    assert len(forms) == len(fields(fillable))
    assert all(page.Tabs == "/S" for page in pdf.pages)


def test_rows_that_are_alike_are_counted() -> None:
    """The first has the plain name, so that one line more changes no other's."""
    lines = WritingLines(1, Text.of("Ask", row="ask"), blanks_of=BlanksOf("block"))
    pages = make_up(Document("A title", ENGLISH, "", (Part("Part", "1", "teal", (lines, lines, lines)),)), THEME)
    held = fields(draw_reader(pages, Metadata("A title", ENGLISH)))
    assert [(field.name, field.label) for field in held] == [
        ("block/ask", "Ask"),
        ("block/ask-2", "Ask (2)"),
        ("block/ask-3", "Ask (3)"),
    ]


def test_names_stay_when_words_change(tiny: Library) -> None:
    """Two audiences read other words in the same fields."""
    profiles = (Profile("b-cell"), Profile("b-cell", audience="patient"))
    family, patient = (make(Order(profile, fillable=True), tiny).pdf() for profile in profiles)
    assert [field.name for field in fields(family)] == [field.name for field in fields(patient)]


def test_nothing_is_lost_where_fields_are_not_drawn(plain: bytes, fillable: Path) -> None:
    """An unfilled page shows the same pixels as the page for paper, with its fields and without them."""
    pypdfium2 = pytest.importorskip("pypdfium2", reason="pypdfium2 is not installed")
    one, two = (pypdfium2.PdfDocument(source) for source in (plain, fillable))
    assert len(one) == len(two)
    for before, after in zip(one, two, strict=True):
        wanted = before.render().to_numpy().tobytes()
        assert after.render(may_draw_forms=True).to_numpy().tobytes() == wanted
        assert after.render(may_draw_forms=False, draw_annots=False).to_numpy().tobytes() == wanted


def test_the_file_conforms(fillable: Path, conforms: Conforms) -> None:
    """PDF/UA-1 and PDF/A-2a."""
    assert qpdf_faults(fillable) == []
    conforms(fillable)


IN_A_BROWSER = "pdf.js"
ALONE = tuple(name for name in ENGINES if name != IN_A_BROWSER)
"""Programs that need no browser."""


@pytest.mark.parametrize(
    ("name", "readers"),
    [
        *((name, ALONE) for name in ALONE),
        pytest.param(IN_A_BROWSER, ALONE, marks=pytest.mark.browser),
        pytest.param(ALONE[0], (IN_A_BROWSER,), marks=pytest.mark.browser),
    ],
)
def test_a_viewer_fills_in_and_another_reads(
    name: str, readers: tuple[str, ...], fillable: Path, tmp_path: Path
) -> None:
    """Text with letters of names, several lines, and a box: saved by one program, read back by the next."""
    engine = ENGINES[name]
    if engine.missing():
        pytest.skip(engine.missing())
    held = fields(fillable)
    kinds = {field.name: (field.kind, field.flags) for field in held}
    line = next(each for each, kind in kinds.items() if kind == ("/Tx", 0))
    several = next(each for each, kind in kinds.items() if kind == ("/Tx", 1 << 12))
    box = next(each for each, kind in kinds.items() if kind[0] == "/Btn")
    values = {line: "José Ñúñez (Ann)", several: "One line\nand another", box: "Yes"}
    saved = tmp_path / "saved.pdf"
    engine.fill(fillable, values, saved)
    names = list(ENGINES)
    ring = [other for other in names[names.index(name) + 1 :] + names if other in readers]
    reader = next((ENGINES[other] for other in ring if not ENGINES[other].missing()), None)
    if reader is None:
        pytest.skip(ENGINES[readers[0]].missing())
    found = {key: _lines(text) for key, text in reader.read(saved).items()}
    assert {key: found[key] for key in values} == values
    others = found.keys() - values.keys()
    assert len(others) == len(kinds) - len(values)
    assert all(found[key] in {"", "Off"} for key in others)


def _lines(text: str) -> str:
    """Return a text with one sign between lines: programs have three ways, and MuPDF makes two of one of them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\n\n", "\n")


def test_what_a_site_says_is_filled_in_and_locked() -> None:
    """The words stand on the page, and in a field that is read-only."""
    site = Site.load(FOLDER, as_of=DAY)
    made = make(Order(Profile("b-cell"), product="home-sheet", site=site, as_of=DAY, fillable=True), Library.load())
    locked = [field for field in fields(made.pdf()) if field.flags & 1]
    said = " ".join(field.value for field in locked)
    assert all(words in said for words in ("555-0142", "555-0187"))
    assert all(field.area[:2] == field.area[2:] for field in locked)
    on_paper = make(replace(made.order, fillable=False), Library.load())
    assert [page.furniture for page in made.pages.pages] == [page.furniture for page in on_paper.pages.pages]


@pytest.mark.parametrize("press", [Ward(), Shop()])
def test_paper_has_no_fields(press: Ward | Shop) -> None:
    """A file for printing is not filled in on a screen."""
    with pytest.raises(OrderError) as caught:
        Order(Profile("b-cell"), fillable=True, press=press)
    assert str(caught.value.message) == "paper has no fields to fill in on a screen"


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the first part of a booklet to fill in on a screen, with a page on request that is of another part."""
    order = Order(Profile("ph-positive"), pack="first-days", on_request=("transfusions",), fillable=True)
    made = make(order, Library.load())
    assert made.file_name == "ph-positive-first-days-with-transfusions-fillable.pdf"
    path = tmp_path_factory.mktemp("forms") / made.file_name
    made.write(path)
    return path


def test_a_pack_can_be_filled_in(pack: Path) -> None:
    """Fields are named as in the whole booklet; what is not of the pack has none, what was asked for has."""
    names = {field.name for field in fields(pack)}
    made = make(Order(Profile("ph-positive"), on_request=("transfusions",), fillable=True), Library.load())
    whole = {field.name for field in fields(made.pdf())}
    assert {name.partition("/")[0] for name in names} >= {"when-to-call", "known-or-waiting", "transfusions"}
    only_in_packs = {name for name in names if name.startswith("what-comes-next/")}
    assert only_in_packs
    # Where a list is the last thing on its page, rows to write in fill it; in the whole booklet another one follows.
    only_in_packs |= {name for name in names if name.startswith("chemo-side-effects/") and name.count("/") == 1}
    assert names - only_in_packs < whole


def test_a_pack_to_fill_in_conforms(pack: Path, conforms: Conforms) -> None:
    """As the whole booklet does."""
    assert qpdf_faults(pack) == []
    conforms(pack)


@pytest.mark.parametrize(
    ("more", "name"),
    [
        ({"pack": "first-days", "press": Ward()}, "fillable"),
        ({"pack": "later", "press": Shop()}, "fillable"),
        ({"pack": "first-days", "product": "card"}, "pack"),
        ({"pack": "first-days", "product": "school-sheet"}, "pack"),
        ({"pack": "first-week"}, "pack"),
        ({"product": "card", "on_request": ("medicine-log",)}, "with"),
    ],
)
def test_packs_that_cannot_be_filled_in(more: dict[str, Any], name: str) -> None:
    """Each is refused by the name of what to leave out or to change."""
    with pytest.raises(OrderError) as caught:
        Order(Profile("b-cell"), fillable=True, **more)
    assert caught.value.field == name


@pytest.mark.parametrize("product", ["card", "home-sheet", "school-sheet"])
def test_handouts_can_be_filled_in(product: str) -> None:
    """Their lines are named by the product, and their files say that they can be filled in."""
    made = make(Order(Profile("b-cell"), product=product, fillable=True), Library.load())
    assert made.file_name.endswith("-fillable.pdf")
    held = fields(made.pdf())
    assert held
    assert all(field.name.startswith(f"{product}/") for field in held)
