"""Cards and sheets in two languages: all of it stands there in both, and lines to write on stand once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from booklet import Order, Profile, Site
from booklet.document.two_languages import beside
from booklet.errors import ExitCode, NotApprovedError, OrderError
from booklet.make import Product, make
from booklet.model.document import Document, Part
from booklet.model.elements import Element, Facts, Filled, FillIn, Heading, Paragraph
from booklet.model.text import Text
from tests.checkers import Conforms, outloud_faults, qpdf_faults
from tests.example_site import DAY, FOLDER, TABLE, plain
from tests.page_texts import library, pieces, texts
from tests.running import Run
from tests.tag_outline import languages, read_tags
from tests.tiny_content import write_content
from tests.translation.french import change, translate
from tests.translation.shipped import all_is_said

TAG = "es-US"
PRODUCTS = ("home-sheet", "school-sheet", "emergency-sheet", "card")
WHO = Profile("ph-positive", risk="high")

needs_spanish = pytest.mark.skipif(
    not all_is_said(TAG), reason="the English has texts that are not said in Spanish yet"
)


def made(product: str, profile: Profile = WHO, *, site: Site | None = None, second: str = "en-US") -> Product:
    """Return a product in Spanish, with English beside it."""
    return make(Order(profile, product=product, language=TAG, with_language=second, site=site), library())


def words_of(product: Product) -> set[str]:
    """Return everything it says, in pieces of one meaning."""
    found = (texts(element) for part in product.document.parts for element in part.elements)
    return {words.strip() for group in found for text in group for words in pieces(text) if words.strip()}


@needs_spanish
@pytest.mark.parametrize("product", PRODUCTS)
@pytest.mark.parametrize("profile", [WHO, Profile("burkitt", audience="patient")], ids=["family", "patient"])
def test_all_of_it_in_both(tmp_path: Path, product: str, profile: Profile, conforms: Conforms) -> None:
    """Nothing of either is left out, on two pages at most; screen readers are told which language it is."""
    both = made(product, profile)
    said = "\n".join(words_of(both))
    for language in (TAG, ""):
        alone = words_of(make(Order(profile, product=product, language=language), library()))
        assert [words for words in alone if words not in said] == []
    assert both.page_count <= 2
    assert f"{TAG}-and-en-US" in both.file_name
    data = both.pdf()
    assert languages(data) == {TAG, "en-US"}
    path = tmp_path / "both.pdf"
    path.write_bytes(data)
    assert outloud_faults(path) == []
    if shutil.which("qpdf"):
        assert qpdf_faults(path) == []
    conforms(path)


@needs_spanish
def test_what_a_site_says_stands_once() -> None:
    """It is the hospital's own, in the words it has."""
    site = Site.load(FOLDER, as_of=DAY)
    heard = read_tags(made("home-sheet", site=site).pdf()).text.replace("\u00a0", " ")
    assert "Teléfono, de día / Phone, daytime" in heard
    day = next(row.words for row in TABLE if row.place == "call")
    assert plain(heard).count(day) == 1


@needs_spanish
def test_a_medicine_stands_beside_itself() -> None:
    """The lists are in the same order in both languages: no name is paired with another medicine's."""
    names = {drug.name for drug in library().drugs.values()}
    product = made("emergency-sheet")
    (facts,) = (each for part in product.document.parts for each in part.elements if isinstance(each, Facts))
    english = [span for _, held in facts.rows for text in held for span in text.spans if span.language == "en-US"]
    found = {word for span in english for word in span.text.replace(",", " ").split()}
    assert found & names
    pairs = [text.plain.split(" / ") for _, held in facts.rows for text in held if " / " in text.plain]
    assert all(one.count(",") == other.count(",") for one, other in pairs)


def document(*elements: Element) -> Document:
    """Return a document with one part, in English."""
    return Document("A", library().language, "", (Part("", "", "red", elements),))


def both(one: list[Element], other: list[Element]) -> tuple[Element, ...]:
    """Return elements of two documents beside each other."""
    return beside(document(*one), document(*other)).parts[0].elements


def test_lines_stand_once() -> None:
    """Under both labels; what is the same in both languages is said once."""
    one = FillIn(Text(()), (Text.of("Teléfono"), Filled(Text.of("Signos"), (Text.of("5550142"),))))
    other = FillIn(Text(()), (Text.of("Phone"), Filled(Text.of("Signs"), (Text.of("5550142"),))))
    (found,) = both([one], [other])
    assert isinstance(found, FillIn)
    first, second = found.fields
    assert isinstance(first, Text)
    assert isinstance(second, Filled)
    assert (first.plain, [span.language for span in first.spans]) == ("Teléfono / Phone", ["", "", "en-US"])
    assert (second.label.plain, [text.plain for text in second.words]) == ("Signos / Signs", ["5550142"])


def test_short_notes_stand_behind_each_other() -> None:
    """Long ones below each other, as what is to be read first does."""
    notes: list[list[Element]] = [[Paragraph(Text.of(words), "note")] for words in ("a", "b", "a" * 121, "b")]
    assert [each.text.plain for each in both(*notes[:2]) if isinstance(each, Paragraph)] == ["a / b"]
    assert len(both(*notes[2:])) == len(both([Paragraph(Text.of("a"))], [Paragraph(Text.of("b"))])) == 2


def test_a_condition_reaches_as_far_as_it_did() -> None:
    """Over what it held, in both languages, and no further."""
    one: list[Element] = [Paragraph(Text.of("Si:"), reach=2), Paragraph(Text.of("a")), Heading(Text.of("b"), 3)]
    other: list[Element] = [Paragraph(Text.of("If:"), reach=2), Paragraph(Text.of("c")), Heading(Text.of("d"), 3)]
    found = both([*one, Paragraph(Text.of("e"))], [*other, Paragraph(Text.of("f"))])
    reaches = [each.reach for each in found if isinstance(each, Paragraph)]
    assert reaches == [4, 3, 0, 0, 0, 0]


def test_what_does_not_match_follows() -> None:
    """Such as a draft that counts what is not translated."""
    one: list[Element] = [Heading(Text.of("a"), 3)]
    found = both(one, [Heading(Text.of("b"), 3), Paragraph(Text.of("1 text is in English."))])
    assert [each.text.plain for each in found if isinstance(each, Heading | Paragraph)] == [
        "a",
        "b",
        "1 text is in English.",
    ]


@pytest.mark.parametrize(
    ("product", "second", "said"),
    [
        ("booklet", TAG, "only cards and sheets are made in two languages"),
        ("card", "en-US", "en-US is the first language and the second"),
        ("card", "fr", "this content is not in 'fr'"),
    ],
)
def test_what_cannot_be(product: str, second: str, said: str) -> None:
    """A booklet, one language twice, a language that is not there."""
    with pytest.raises(OrderError, match=said):
        make(Order(WHO, product=product, with_language=second), library())


@needs_spanish
def test_a_draft_in_either_language_is_one() -> None:
    """Signatures under one of them are not enough."""
    assert set(made("card").unsigned) >= {"when-to-call", "language"}
    with pytest.raises(NotApprovedError):
        make(Order(WHO, product="card", language=TAG, with_language="en-US", require_signed=True), library())


def test_from_the_command_line(run: Run, tmp_path: Path) -> None:
    """What is not said in the second language refuses it, as in the first; a request file has a column for it."""
    translate(write_content(tmp_path / "mine"))
    arguments = ("--subtype", "b-cell", "--content", "mine", "--with-language", "fr")
    code, out, err = run("card", *arguments)
    assert (code, out) == (0, "b-cell-card-and-fr.pdf\n"), err
    assert "WHEN TO CALL" in read_tags(Path("b-cell-card-and-fr.pdf").read_bytes()).text
    Path("rows.csv").write_text("subtype,product,with_language\nb-cell,home,fr\n", encoding="utf-8")
    assert run("batch", "rows.csv", "--content", "mine", "--out", "made")[0] == 0
    assert [path.name for path in Path("made").glob("*.pdf")] == ["b-cell-sheet-and-fr-000001.pdf"]
    change(tmp_path / "mine", "languages/fr/words.yaml", "to: SHOW THIS CARD", "to: ''")
    assert "card/show: not translated yet" in run("card", *arguments)[2]
    assert run("card", *arguments, "--draft-language")[0] == 0
    assert run("card", "--subtype", "b-cell", "--content", "mine", "--with-language", "tlh")[0] == ExitCode.PROFILE
