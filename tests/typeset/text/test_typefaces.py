"""Typefaces: which language is set in which faces, and how."""

from __future__ import annotations

import struct
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from booklet.core.resources import font_path
from booklet.errors import MissingGlyphError
from booklet.model.language import TypefaceName
from booklet.model.papers import PAPERS
from booklet.typeset.text import fonts
from booklet.typeset.text.font_files import shape, widths
from booklet.typeset.text.fonts import FACE_FILES, LETTERS, NASKH, SONG, is_plain, metrics, run_width
from booklet.typeset.text.typefaces import TYPEFACES, FontStack, faces, typeface_of, typefaces_key, weights, width
from booklet.typeset.theme.theme import Theme
from tests.english import ENGLISH

VIETNAMESE = "".join(
    chr(code)
    for code in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))
    if unicodedata.category(chr(code)) in {"Ll", "Lu"} and metrics(LETTERS).widths.get(chr(code))
)


@pytest.mark.parametrize(
    ("typeface", "word", "found"),
    [
        ("open-sans", "thuốc", [(4, "thuốc")]),
        ("open-sans", "pills", [(4, "pills")]),
        ("open-sans", "☐", [(2, "☐")]),
        ("noto-sans-sc", "用imatinib（5天）。", [(6, "用"), (0, "imatinib"), (6, "（"), (0, "5"), (6, "天）。")]),
        ("noto-sans-sc", "38.3°C", [(0, "38.3°C")]),
        ("noto-sans-sc", "“好”——…", [(6, "“好”"), (0, "——"), (6, "…")]),
        ("noto-sans-sc", "Nguyễn", [(4, "Nguyễn")]),
        ("noto-naskh-arabic", "دواء.", [(8, "دواء.")]),
        ("noto-naskh-arabic", "(دواء)،", [(0, "("), (8, "دواء"), (0, ")"), (8, "،")]),
        ("noto-naskh-arabic", "38.3", [(0, "38.3")]),
        ("noto-naskh-arabic", " ", [(0, " ")]),
        ("atkinson-hyperlegible-next", "thuốc", [(4, "thuốc")]),
    ],
)
def test_faces_of_a_typeface(typeface: TypefaceName, word: str, found: list[tuple[int, str]]) -> None:
    """A language has one face for its letters; Latin words and numbers in other scripts have that of English."""
    assert list(faces(word, is_bold=False, typeface=typeface)) == found
    assert [face - 1 for face, _ in faces(word, is_bold=True, typeface=typeface)] == [face for face, _ in found]


def test_missing_character_is_named() -> None:
    """In every typeface."""
    for typeface in TYPEFACES:
        with pytest.raises(MissingGlyphError, match=r"'ก' \(U\+0E01\)"):
            faces("ก", is_bold=False, typeface=typeface)


@given(st.text(st.sampled_from(VIETNAMESE + "abc.,“”"), min_size=1, max_size=12))
def test_vietnamese_is_measured_by_adding_up(word: str) -> None:
    """One glyph a letter, to the figure that HarfBuzz gives."""
    run = shape(FACE_FILES[LETTERS], word)
    assert is_plain(LETTERS, word)
    assert len(run.glyphs) == len(word)
    assert width(word, is_bold=False, typeface="open-sans") == pytest.approx(run.width)


def test_chinese_is_measured_by_adding_up() -> None:
    """Every character that is plain has one glyph, as wide as it is alone, wherever it stands."""
    for face in (SONG, SONG + 1):
        plain = "".join(each for each in metrics(face).widths if is_plain(face, each) and each not in " \u00a0")
        assert len(plain) > 6763  # all ideographs of GB 2312
        run = shape(FACE_FILES[face], plain + plain[::-1])
        assert len(run.glyphs) == 2 * len(plain)
        assert run_width(face, plain) * 2 == pytest.approx(run.width)
        assert not any(glyph.x or glyph.y for glyph in run.glyphs)


def test_weights_have_the_same_ideographs() -> None:
    """What can be said can be said in bold."""
    for pair in (LETTERS, NASKH):
        assert widths(FACE_FILES[pair]).keys() == widths(FACE_FILES[pair + 1]).keys()
    lacking = widths(FACE_FILES[SONG]).keys() - widths(FACE_FILES[SONG + 1]).keys()
    assert not [each for each in lacking if "\u4e00" <= each <= "\u9fff"]


def test_a_language_names_its_typeface_or_has_that_of_its_script() -> None:
    """So one line of its file is enough for a new language in Latin letters."""
    assert typeface_of(ENGLISH) == "atkinson-hyperlegible-next"
    assert typeface_of(ENGLISH.with_values({"typeface": "open-sans"})) == "open-sans"
    assert typeface_of(ENGLISH.with_values({"script": "Hans"})) == "noto-sans-sc"
    assert typeface_of(ENGLISH.with_values({"script": "Arab"})) == "noto-naskh-arabic"


def test_words_in_another_language_have_its_typeface() -> None:
    """English words in a Chinese booklet are set as in an English one; a tag that nobody gave is the booklet's."""
    theme = Theme(PAPERS["half-letter"]).set_in(ENGLISH.with_values({"script": "Hans"}), (ENGLISH,))
    assert theme.typefaces == ("noto-sans-sc", "atkinson-hyperlegible-next")
    assert theme.stack("en-US", is_bold=True) is weights("atkinson-hyperlegible-next").bold
    assert theme.stack() is theme.stack("la") is weights("noto-sans-sc").regular
    english = Theme(PAPERS["half-letter"])
    assert english.set_in(ENGLISH) == english != theme
    assert hash(english) != hash(theme)


@pytest.mark.parametrize("level", [SONG, NASKH])
def test_another_font_file_of_the_same_size_changes_the_key(
    level: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    """Also where it stands in for others: a name in its letters would be set in its old widths."""
    before = [typefaces_key("atkinson-hyperlegible-next"), typefaces_key("open-sans")]
    for name in FACE_FILES:
        (tmp_path / name).write_bytes(font_path(name).read_bytes())
    file = tmp_path / FACE_FILES[level + 1]
    data = bytearray(file.read_bytes())
    # A number of the table of widths, and the checksum of that table: whatever writes fonts reckons it anew.
    entry = data.index(b"hmtx")
    checksum, start, _ = struct.unpack_from(">3I", data, entry + 4)
    (width,) = struct.unpack_from(">I", data, start)
    struct.pack_into(">I", data, start, width + 1)
    struct.pack_into(">I", data, entry + 4, (checksum + 1) % 2**32)
    monkeypatch.setattr(fonts, "font_path", tmp_path.joinpath)

    def forget() -> None:
        for kept in (typefaces_key, fonts.fonts_key, fonts.tables_key):
            kept.cache_clear()

    request.addfinalizer(forget)
    forget()
    assert [typefaces_key("atkinson-hyperlegible-next"), typefaces_key("open-sans")] == before
    file.write_bytes(data)
    forget()
    after = [typefaces_key("atkinson-hyperlegible-next"), typefaces_key("open-sans")]
    assert not {*after} & {*before}


def test_booklets_in_latin_letters_read_no_other_font_files() -> None:
    """What is kept of them does not hang on those."""
    assert typefaces_key("atkinson-hyperlegible-next") != typefaces_key("noto-sans-sc")
    assert not {SONG, NASKH} & {*TYPEFACES["atkinson-hyperlegible-next"].pairs, *TYPEFACES["open-sans"].pairs}


def test_words_from_the_right_have_the_spaces_of_their_script() -> None:
    """Between Latin words in their midst stand Latin ones; brackets are as wide either way."""
    stack = weights("noto-naskh-arabic")[False]
    assert stack.from_right is stack.from_right
    assert (stack.faces(" "), stack.from_right.faces(" ")) == (((0, " "),), ((8, " "),))
    assert stack.from_right["("] == stack["("]


WORDS_OF_BOTH = st.lists(
    st.text(st.sampled_from("\u0628\u0627\u0644\u0651\u0663\u060c.(a3"), min_size=1, max_size=6), min_size=1, max_size=6
)


@given(WORDS_OF_BOTH)
def test_words_met_before_change_no_other(words: list[str]) -> None:
    """Letters are remembered in place of words; a word is cut as if it were the first one, read from either side."""
    known = weights("noto-naskh-arabic")[False]
    for word in words:
        for stack, fresh in (
            (known, FontStack(known.typeface, is_bold=False)),
            (known.from_right, _fresh_from_right()),
        ):
            assert stack.faces(word) == fresh.faces(word)


def _fresh_from_right() -> FontStack:
    return FontStack(TYPEFACES["noto-naskh-arabic"], is_bold=False, is_rtl=True)


def test_letters_are_remembered_in_place_of_words() -> None:
    """There are as many words as a booklet is long, and few letters."""
    stack = _fresh_from_right()
    for word in ("\u0628\u0627\u0628", "\u0627\u0628", "\u0628\u0628\u0627"):
        assert stack.faces(word) == ((8, word),)
    assert not stack._faces
