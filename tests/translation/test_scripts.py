"""Languages in other scripts, from order to file: their faces, their lines, and what programs read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from booklet import Order, Profile, load_library
from booklet.core.values import fields
from booklet.errors import ContentError, ExitCode
from booklet.make import Product, make
from booklet.model.language import Language
from booklet.model.text import Text
from booklet.typeset.boxes import Run
from booklet.typeset.pages.pages import Pages
from booklet.typeset.text.extents import right_edge
from booklet.typeset.theme.theme import PRINTABLE
from tests.tag_outline import languages, read_tags
from tests.tiny_content import write_content
from tests.translation.french import change
from tests.translation.scripts import SCRIPTS, write_language

WHO = Profile("b-cell", risk="high")
FACES = {"vi": {2, 3, 4, 5}, "zh-Hans": {0, 1, 2, 3, 6, 7}, "my": {0, 1, 2, 3, 10, 11}}
"""Vietnamese in faces that have all of its letters, the others with those of English for words in Latin letters."""


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a content folder with all of these languages; nobody changes it."""
    folder = write_content(tmp_path_factory.mktemp("scripts") / "mine")
    for tag in SCRIPTS:
        write_language(folder, tag)
    return folder


@pytest.fixture(scope="module", params=SCRIPTS)
def made(mine: Path, request: pytest.FixtureRequest) -> Product:
    """Return the booklet in a language."""
    return make(Order(WHO, language=request.param), load_library(mine))


def texts(value: Any) -> Iterator[str]:
    """Yield what the texts of a document say, span by span, but for marks of sources."""
    if isinstance(value, Text):
        yield from (span.text for span in value.spans if not span.cite and not span.spoken)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from texts(item)
    elif not isinstance(value, str | int | float | Language | None):
        for each in fields(value):
            yield from texts(getattr(value, each.name))


def runs(pages: Pages) -> Iterator[Run]:
    """Yield the runs of all pages."""
    for page in pages.pages:
        marks = [mark for placed in page.placed for mark in placed.marks]
        yield from (mark for mark in (*marks, *page.furniture) if isinstance(mark, Run))


def bare(words: str) -> str:
    """Return words without any spaces, and without marks of breaks."""
    return re.sub(r"[\s\u200b]", "", words)


def test_tagged_text_is_what_is_said(made: Product) -> None:
    """Every character of every text is read back from the file, as it was written, and nothing stands for another."""
    read = bare(read_tags(made.pdf()).text)
    said = [bare(words) for part in made.document.parts for words in texts(part.elements)]
    assert len("".join(said)) > 300
    assert [words for words in said if words not in read] == []


def test_a_language_has_its_faces(made: Product) -> None:
    """And no letter of another; the file says what language it is in."""
    tag = made.order.language
    assert {run.face for run in runs(made.pages)} <= FACES[tag]
    with pikepdf.open(BytesIO(made.pdf())) as pdf:
        assert str(pdf.Root.Lang) == tag
        assert pdf.docinfo.Title == made.title
        fonts = [str(font.BaseFont) for font in pdf.pages[1].Resources.Font.values()]
    name = {"vi": "OpenSans-Regular", "zh-Hans": "NotoSansSC-Regular", "my": "NotoSansMyanmar-Regular"}[tag]
    assert any(font.endswith(f"+{name}") for font in fonts)


def test_lines_of_burmese_end_at_marks(mine: Path) -> None:
    """No mark is printed, and no word is cut, in the widest type of the narrowest panel either."""
    library = load_library(mine)
    for order in (Order(WHO, language="my"), Order(WHO, language="my", edition="large-print")):
        product = make(order, library)
        letters = "".join(run.text for run in runs(product.pages))
        assert "\u200b" not in letters
        assert "\u200b".encode("utf-16-be").hex().upper().encode() not in product.pdf()
        widest = max(right_edge(run) for run in runs(product.pages) if run.face >= 10)
        assert widest <= product.pages.theme.paper.width - PRINTABLE
        words = {word for word in re.split(r"[^\u1000-\u109f]+", letters) if word}
        assert any(len(word) > 12 for word in words)


def test_no_line_of_chinese_begins_or_ends_with_a_mark_that_belongs_elsewhere(mine: Path) -> None:
    """On narrow panels and in large print, too."""
    library = load_library(mine)
    for order in (
        Order(WHO, language="zh-Hans"),
        Order(WHO, language="zh-Hans", edition="large-print"),
        Order(WHO, language="zh-Hans", product="card"),
    ):
        pages = make(order, library).pages
        lines: dict[tuple[int, float, float], list[Run]] = {}
        for number, page in enumerate(pages.pages):
            for index, placed in enumerate(page.placed):
                for mark in placed.marks:
                    if isinstance(mark, Run) and mark.text.strip():
                        lines.setdefault((number * 1000 + index, placed.y, mark.y), []).append(mark)
        words = ["".join(run.text for run in line).strip() for line in lines.values()]
        assert sum(len(each) > 3 for each in words) > 5
        assert [each for each in words if each[0] in "，。、！？：；）”"] == []
        assert [each for each in words if each[-1] in "（“《"] == []


def test_words_in_english_keep_their_face_and_their_tag(tmp_path: Path) -> None:
    """In a draft, behind a mark."""
    folder = write_content(tmp_path / "draft")
    write_language(folder, "zh-Hans")
    change(folder, "languages/zh-Hans/blocks/opener.yaml", "from: Treatment is stronger.", "from: It was so.")
    product = make(Order(WHO, language="zh-Hans", draft_language=True), load_library(folder))
    read = read_tags(product.pdf())
    assert "[EN]" in read.text
    assert "Treatment is stronger." in read.text
    assert "en-US" in {each for each in languages(product.pdf()) if each}
    assert {run.face for run in runs(product.pages) if "stronger" in run.text} == {0}


def test_two_languages_have_two_typefaces(mine: Path) -> None:
    """English beside Vietnamese is set as in an English booklet."""
    made = make(Order(WHO, product="card", with_language="vi"), load_library(mine))
    assert {0, 1, 4, 5} <= {run.face for run in runs(made.pages)}


def test_a_character_that_no_font_has_is_named(tmp_path: Path) -> None:
    """With its code, its file and line, and the id of the text; nothing is made."""
    folder = write_content(tmp_path / "mine")
    write_language(folder, "vi")
    change(folder, "languages/vi/drugs/vincristine.yaml", "Vào tĩnh mạch.", "Vào tĩnh mạch ก.")
    with pytest.raises(ContentError) as raised:
        make(Order(WHO, language="vi"), load_library(folder))
    assert raised.value.exit_code == ExitCode.CONTENT
    (problem,) = raised.value.problems
    assert (problem.path.endswith("languages/vi/drugs/vincristine.yaml"), problem.line > 0) == (True, True)
    assert problem.message == "given: no font of this booklet has the character 'ก' (U+0E01)"
