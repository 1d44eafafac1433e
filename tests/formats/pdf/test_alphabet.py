"""What the codes of fonts stand for."""

from __future__ import annotations

from booklet.formats.pdf.alphabet import ASCII, COMMON, Sign, alphabet_of, codes_of, signs_in, signs_of
from booklet.typeset.boxes import Mark, Run, Shape

INK = (0.0, 0.0, 0.0)


def test_ascii_keeps_its_own_codes() -> None:
    """In the body faces: what is common whether it is used or not; what follows has the next codes, in order."""
    codes = codes_of(0, frozenset({Sign(0, "\u2019"), Sign(0, "\u00e9"), Sign(1, "\u00f1"), Sign(0, "@")}))
    assert [codes[Sign(0, character)] for character in COMMON] == [*map(ord, COMMON)]
    assert codes[Sign(0, "@")] == ord("@")
    assert codes_of(1, frozenset({Sign(0, "@")}))[Sign(1, "@")] == ord("@")
    assert Sign(0, "~") not in codes
    assert (codes[Sign(0, "\u00e9")], codes[Sign(0, "\u2019")]) == (0x7F, 0x80)
    assert Sign(1, "\u00f1") not in codes
    assert list(codes.values()) == sorted(codes.values())


def test_other_faces_have_what_is_used() -> None:
    """An arrow is one code; nothing is there beside it."""
    assert codes_of(2, alphabet_of("\u2192")) == {Sign(2, "\u2192"): 0x7F}


def test_one_glyph_may_mean_several_things() -> None:
    """A sign is a glyph and what it says, so that each has its own code."""
    codes = codes_of(4, frozenset({Sign(4, "(", 11), Sign(4, ")", 11), Sign(4, "(", 12)}))
    assert len(set(codes.values())) == 3


def test_an_alphabet_names_the_face_of_each_character() -> None:
    """Regular and bold; another face where those lack it; what no face has is left out, and so is ASCII."""
    assert alphabet_of("a\u00e9") == {Sign(0, "\u00e9"), Sign(1, "\u00e9")}
    assert alphabet_of("\u2192") == {Sign(2, "\u2192"), Sign(3, "\u2192")}
    assert {sign.face for sign in alphabet_of("\u042f")} == {4, 5}
    assert alphabet_of("\u0e01") == frozenset()


def test_a_no_break_space_is_a_space() -> None:
    """It has the code of one."""
    assert set(signs_of(0, "page\u00a012")) == set()


def test_signs_of_text_that_is_shaped() -> None:
    """Each glyph, with what it stands for: two characters that are one glyph are one sign."""
    (sign,) = signs_of(0, "e\u0301")
    assert (sign.face, sign.characters) == (0, "e\u0301")
    assert sign.glyph > 0
    assert [sign.characters for sign in signs_of(4, "\u0410\u043d\u0430")] == ["\u0410", "\u043d", "\u0430"]


def test_signs_of_marks() -> None:
    """Of runs alone, and only what not every file has."""
    marks: list[Mark] = [Run(0, 0, "a \u2019", 0, 12, INK), Run(0, 0, "abc", 1, 12, INK), Shape(0, 0, 1, 1, fill=INK)]
    assert signs_in(marks) == {Sign(0, "\u2019")}


def test_signs_from_the_right() -> None:
    """Of all runs of a page together those of each run; a space is one of them."""
    texts = ("\u0628\u0627 \u0644\u0627", "\u0628\u064f")
    runs = [Run(0, 0, text, 8, 12, (0.0, 0.0, 0.0), is_rtl=True) for text in texts]
    alone = [signs_in([run]) for run in runs]
    assert signs_in(runs) == alone[0] | alone[1]
    assert Sign(8, " ") in alone[0]
    assert Sign(8, " ") not in alone[1]
    assert {sign.characters for sign in signs_in(runs)} == {*"\u0628\u0627 \u0644\u064f"}


def test_what_is_rare_is_there_where_it_is_printed() -> None:
    """In the face that needs it; names, numbers and dates need nothing that other files lack."""
    assert set(ASCII) - set(COMMON) == set('!"#$%;<=>@[\\]^_`{|}~')
    runs = [Run(0, 0, text, face, 12, INK) for face, text in ((0, "ward_4@example.org"), (1, "100 % ’"))]
    assert signs_in(runs) == {Sign(0, "_"), Sign(0, "@"), Sign(1, "%"), Sign(1, "\u2019")}
    assert set(signs_of(4, "a;")) == {Sign(4, "a"), Sign(4, ";")}
    assert signs_in([Run(0, 0, "Mary-Ann O'Neil & +1 (555) 014-2, 11/28?", 0, 12, INK)]) == frozenset()
