"""Vietnamese, as it is shipped: nothing is lost of what the English says, and one word has one meaning.

A text whose English has changed since is not looked at here: it is not printed, and `booklet translate` tells of it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

import pytest

from booklet import Order, Profile
from booklet.make import Product, make
from booklet.model.text import AUDIENCES
from tests.page_texts import SAMPLE, library, name, pieces, texts
from tests.running import Run
from tests.tag_outline import read_tags
from tests.translation.shipped import all_is_said, forms, project

TAG: Final = "vi"

EACH: Final = tuple(Profile(subtype, audience=whom) for subtype in sorted(library().subtypes) for whom in AUDIENCES)

WHOLE: Final = SAMPLE[1]
"""Whose booklet is composed in the fast suite: the others are, with the whole matrix."""

SURVIVES: Final = {
    "may": ("may|might|can|could", "có thể|có khi|cố"),
    "should": ("should", "nên|dự kiến"),
    "often": ("usually|often|generally|typically|normally|sometimes", "thường|đôi khi|nói chung|bao lâu"),
    "likely": ("likely|probably", "khả năng|có lẽ"),
    "some": ("some", "một số|một phần|có khi|đôi khi|một người"),
    "most": ("most", "nhất|đa số|hầu hết"),
    "many": ("many", "nhiều"),
    "up to": ("up to", "tối đa|đến"),
    "thought": ("thought", "cho là"),
    "suggest": ("suggests?", "gợi ý|đề nghị"),
    "differ": ("differ", "khác"),
    "depend": ("depends?", "tùy"),
    "source": ("(?:one|two|another) sources?", "nguồn"),
    "not": (
        r"not|no|never|none|nobody|nothing|without|cannot|neither|nor|\w+n’t",
        "không|chưa",
    ),
    "if": ("if|whether", "nếu|hay không|hay chưa|không|dù|hay"),
    "two": ("two|both", "hai"),
    "three": ("three", "ba"),
    "four": ("four", "bốn"),
    "five": ("five", "năm"),
    "other": ("another|others?", "khác|kia|thêm"),
    "before": ("before", "trước"),
    "after": ("(?<!named )after", "sau"),
    "during": ("during", "trong"),
    "until": ("until", "đến|trong lúc chờ"),
    "only": ("only", "chỉ"),
    "high": ("(?<!} or )high(?:er)?", "cao|lớn|trở lên"),
    "low": ("low|lowers?|lowered", "thấp|giảm|dưới"),
    "less": ("less|fewer", "ít|thấp|kém"),
    "stronger": ("strong(?:er)?", "mạnh"),
    "vein": ("veins?", "tĩnh mạch"),
    "mouth": ("mouth", "miệng|uống"),
    "muscle": ("muscles?", "bắp thịt"),
    "spine": (r"spin(?:e|al)\w*", "cột sống|tủy sống|não tủy"),
    "brain": ("brain", "não"),
    "dose": ("doses?", "liều"),
    "fever": ("fevers?", "sốt"),
    "infection": ("infections?", "nhiễm trùng"),
    "bleeding": (r"bleed\w*", "chảy máu"),
    "seizure": ("seizures?", "co giật"),
    "symptom": ("symptoms?", "triệu chứng"),
    "weeks": ("weeks?", "tuần"),
    "months": ("months?", "tháng"),
    "years": ("years?", "năm"),
    "call": ("to call|please call|call (?:the|us|at)", "gọi"),
    "ask": ("ask (?:the|your|which|what|how|if|for)", "hỏi|xin|nhờ"),
    "children": ("children|child", "trẻ|con|em"),
    "marrow": ("marrow", "tủy"),
    "white cells": ("white (?:blood )?cells?", "bạch cầu"),
    "red cells": ("red blood cells?", "hồng cầu"),
    "platelets": ("platelets?", "tiểu cầu"),
    "leukemia": ("leukemia", "bệnh bạch cầu"),
    "remission": ("remission", "lui"),
    "relapse": ("relapses?", "tái phát"),
    "refractory": ("refractory", "kháng trị"),
    "induction": ("induction", "tấn công"),
    "consolidation": ("consolidation", "củng cố"),
    "interim maintenance": ("interim maintenance", "duy trì tạm thời"),
    "delayed intensification": ("delayed intensification", "tăng cường muộn"),
    "maintenance": ("maintenance", "duy trì"),
    "radiation": ("radiation", "xạ trị|tia"),
    "transplant": ("transplants?", "ghép"),
    "donor": ("donors?", "người hiến"),
    "port": ("port", r"buồng truyền \(port"),
}
"""What a text says in English, and how Vietnamese says it: if a text has the one, it has the other."""

OTHERWISE: Final = {
    "blocks/after-transplant.yaml#sections/options/ask": "'suggests' is 'đề nghị', what a team proposes",
    "blocks/at-a-glance.yaml#sections/two-ways/points/intrathecal": "'around' is a place here",
    "blocks/brain-and-spinal-cord.yaml#sections/spinal/drawing/parts/fluid": "'around' is a place here",
    "blocks/help-lines.yaml#sections/read/points/read-talks": "a title, which stays",
    "blocks/prephase.yaml#sections/how/drawing/alt": "'one to the other' is 'from the person to the machine'",
    "blocks/radiation.yaml#sections/brain-in-children/paragraphs/younger": "'most of all' is 'nhất là'",
    "blocks/refractory.yaml#sections/options/ask": "'suggests' is 'đề nghị', what a team proposes",
    "blocks/relapse.yaml#sections/which/ask": "'if early or late' is 'sớm hay muộn'",
    "blocks/tests.yaml#tests/check-ups/statements/decide": "'if it goes on, changes or stops' is a choice with 'hay'",
    "glossary.yaml#terms/blood-counts/meaning": "'how many' is 'bao nhiêu'",
    "glossary.yaml#terms/leukemia-cell-burden/meaning": "'how many' is 'bao nhiêu'",
    "glossary.yaml#terms/spinal-fluid/meaning": "'around' is a place here",
    "language.yaml#plan/month": "places for a month and a year",
    "language.yaml#plan/short_day": "places for a day and a month",
    "language.yaml#press/back_says": "'can read' is 'đọc được'",
    "language.yaml#press/gather": "'each other' is 'nhau'",
    "sources.yaml#sources/ccs/title": "a title, which stays",
    "sources.yaml#sources/nci/title": "a title, which stays",
}
"""Texts that say it in another way, and how."""

KEPT: Final = frozenset(
    {
        "Induction treatments for acute lymphocytic leukemia",
        "Navigating Care. Acute Lymphoblastic Leukemia Treatment Option Overview",
        *(each.name.capitalize() for each in library().drugs.values()),
    }
)
"""Titles of English pages, and names of medicines, which stand as on vials and boxes."""

ADDRESS: Final = (
    r"bạn(?! bè)|(?<!tiếng )anh|chị|cô|(?<!ghi )chú|ông|bà"
    "|cháu|cậu|mày|con (?:trai|gái)|con em|bé(?! trai)|nó"
)
"""Other words for a reader or a child; "bé trai" is a boy where English says so."""


def made(profile: Profile, language: str = TAG) -> Product:
    """Return a booklet; English stands in it, marked, only if the content has moved on."""
    return make(Order(profile, language=language, draft_language=not all_is_said(TAG)), library())


def words_of(product: Product) -> list[str]:
    """Return everything it says, in reading order."""
    found = (texts(element) for part in product.document.parts for element in part.elements)
    return [words for group in found for text in group for words in pieces(text)]


def test_no_text_breaks_a_rule() -> None:
    """References, links, figures, ways to give a medicine, the spine, doses, promises."""
    assert [f"{each.path}:{each.line}: {each.message}" for each in project(TAG).faults()] == []


def test_remarks_have_been_looked_at() -> None:
    """A sentence that is too long, or a "may", "not" or "if" that seems lost, is named above or mended."""
    remarks = [f"{each.path}:{each.line}: {each.message}" for each in project(TAG).remarks()]
    known = {place.split("#")[1] for place in OTHERWISE}
    assert [each for each in remarks if each.split(": ")[1] not in known] == []


@pytest.mark.parametrize("what", SURVIVES)
def test_it_survives(what: str) -> None:
    """In every text, in both forms."""
    english, own = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in SURVIVES[what])
    assert any(english.search(each.text.words) for each in project(TAG).sayings()), "no text says so: take the row away"
    lost = [(place, old, new) for place, old, new in forms(TAG) if english.search(old) and not own.search(new)]
    assert [each for each in lost if each[0] not in OTHERWISE] == []


def test_readers_and_the_child_are_called_one_way() -> None:
    """A reader is "quý vị", and nothing tells a daughter's parents of a son; English does not either."""
    other = re.compile(rf"\b(?:{ADDRESS})\b", re.IGNORECASE)
    assert [(place, new) for place, _, new in forms(TAG) if other.search(new)] == []
    boys = [place for place, old, new in forms(TAG) if "bé trai" in new.lower() and "boys" not in old.lower()]
    assert boys == []


def test_marks_of_tone_stand_where_they_are_expected() -> None:
    """On the first of two vowels at the end, as in "hóa" and "tủy": one way of spelling, found by one search."""
    other = re.compile(r"(?:o[àáảãạ]|u[ỳýỷỹỵ]|o[èéẻẽẹ])\b", re.IGNORECASE)
    found = [(place, word) for place, _, new in forms(TAG) for word in re.findall(r"\w+", new) if other.search(word)]
    assert [each for each in found if not re.search(r"qu\w$", each[1], re.IGNORECASE)] == []


def test_may_and_most_of_the_table_are_explained() -> None:
    """The words in its cells are the words that are explained below it."""
    said = {f"{each.text.file}#{each.text.id}": each.translation for each in project(TAG).sayings()}
    for cell, mark in (("may", "may"), ("most", "most"), ("only_if", "only-if")):
        word, told = (
            said[place] for place in (f"language.yaml#medicines/{cell}", f"blocks/which-medicine.yaml#marks/{mark}")
        )
        assert word
        assert told
        assert told.words.startswith(f"**{word.words}**")


@pytest.mark.parametrize(
    "profile",
    [WHOLE, *(pytest.param(each, marks=pytest.mark.matrix) for each in (*EACH, *SAMPLE) if each != WHOLE)],
    ids=name,
)
def test_each_booklet(profile: Profile) -> None:
    """It is said in Vietnamese alone: no words of the English booklet stand in it, but for names and titles."""
    english = {words for words in words_of(made(profile, "")) if re.search("[a-z]{3}", words)}
    own = words_of(made(profile))
    assert len(own) > 300
    assert [words for words in own if words in english - KEPT] == []


def test_the_rule_for_a_fever(run: Run, tmp_path: Path) -> None:
    """Figures, a point, both scales, and hours that stand apart from their number, as tags and paper say them."""
    site = str(Path(__file__).parents[2] / "examples" / "site")
    made_up = ("sheet", "--for", "home", "--subtype", "b-cell", "--language", TAG, "--site", site, "-o", "it.pdf")
    code, _, err = run(*made_up)
    assert code == 0, err
    heard = " ".join(read_tags((tmp_path / "it.pdf").read_bytes()).heard.split())
    assert "Từ 38.3 °C (100.9 °F) trở lên, dù chỉ một lần" in heard
    assert "Hoặc từ 38.0 °C (100.4 °F) trở lên, 2 lần trong 24 giờ. Chờ 1 giờ hoặc lâu hơn giữa các lần đo." in heard
