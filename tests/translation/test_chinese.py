"""Simplified Chinese, as it is shipped: nothing is lost of what the English says.

A text whose English has changed since is not looked at here: it is not printed, and `booklet translate` tells of it.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from booklet import Order, Profile
from booklet.composing import composed
from booklet.make import make
from booklet.model.text import AUDIENCES
from tests.checkers import qpdf_faults, verapdf_command, verapdf_faults
from tests.page_texts import SAMPLE, library, name, pieces, texts
from tests.tag_outline import languages, read_tags
from tests.translation.shipped import all_is_said, forms, project, said

TAG: Final = "zh-Hans"

SURVIVES: Final = {
    "may": ("may|could", "可能|也许|可以|是否|^可$"),
    "might": ("might", "也许"),
    "can": ("can", "可以|可能|能|会|怎么"),
    "should": ("should", "应该"),
    "usually": ("usually|normally|generally|typically", "通常|一般"),
    "often": ("often", "常|多久"),
    "sometimes": ("sometimes", "有时"),
    "likely": ("likely", "可能"),
    "some": ("some", "有些|一些|时不时"),
    "most": ("most", "大多|多数|最"),
    "many": ("many", "很多|多少|不多"),
    "certain": ("certain", "某些"),
    "about": (r"about(?= (?:\d|a month))", "大约"),
    "up to": ("up to", "最长"),
    "more than": ("more than", "超过|以上"),
    "thought": ("thought", "认为"),
    "suggest": ("studies so far suggest", "到目前为止的研究提示"),
    "differ": ("(?:sources|they) differ", "不同"),
    "depend": ("depends?", "取决于"),
    "source": ("(?:one|two|another|no|the|only) sources?", "资料|说"),
    "one": ("one source", "一份"),
    "not": (
        r"not|no|never|none|nobody|nothing|without|cannot|neither|\w+n’t",
        "不|没|无|未",
    ),
    "if": ("if|whether", "如果|是否|即使|还是|^若$"),
    "even": ("even", "即使|哪怕"),
    "two": ("two|both", "两|二|双"),
    "three": ("three", "三"),
    "four": ("four", "四"),
    "five": ("five", "五"),
    "other": ("another|others?", "其他|另一|别的|其余|也有|还有"),
    "only": ("only", "只|才"),
    "before": ("before", "前"),
    "after": ("(?<!named )after", "后|过了|之后"),
    "during": ("during", "期间"),
    "until": ("until", "到|此之前"),
    "more": ("more", "更|多|再|还有|其他|以上|或更久|超过"),
    "less": ("less|fewer", "较低|少|下降"),
    "high": ("(?<!} or )high(?:er)?", "高|大剂量|很多"),
    "low": ("lowered|lowers?|low", "低|减少|下部|降"),
    "stronger": ("stronger", "更强"),
    "all": ("all children", "所有"),
    "any": ("any new symptom", "任何新的症状"),
    "vein": ("veins?", "静脉"),
    "mouth": ("by mouth", "口服"),
    "muscle": ("muscles?", "肌肉"),
    "spine": (r"spine", "脊柱"),
    "spinal cord": ("spinal cord", "脊髓"),
    "spinal chemo": ("spinal chemo", "脑脊液化疗"),
    "intrathecal": ("intrathecal", "鞘内"),
    "lumbar puncture": ("lumbar puncture", "腰椎穿刺"),
    "spinal fluid": ("(?:cerebro)?spinal fluid", "脑脊液|脑脊髓液"),
    "brain": ("brain", "脑|头"),
    "dose": ("doses?(?! is late)", "剂量"),
    "daily": ("daily life", "日常"),
    "fever": ("fevers?", "发烧"),
    "infection": ("infections?", "感染"),
    "bleeding": (r"bleed\w*", "出血"),
    "seizure": ("seizures?", "抽搐"),
    "weeks": ("weeks?", "星期"),
    "months": ("months?(?! and a)", "个月|月"),
    "years": ("years?", "年"),
    "call": ("to call|please call|call (?:the|us|at|X)", "打电话|电话|打"),
    "ask": ("ask (?:the|your|which|what|how|if|for|about)", "问|要|请"),
    "new": ("new", "新|第二种"),
    "children": ("children|child", "孩子|儿童|生孩子"),
    "remission": ("remission", "缓解"),
    "relapse": ("relapses?", "复发"),
    "refractory": ("refractory", "难治性"),
    "induction": ("induction", "诱导"),
    "consolidation": ("consolidation", "巩固"),
    "interim maintenance": ("interim maintenance", "中期维持"),
    "delayed intensification": ("delayed intensification", "延迟强化"),
    "maintenance": ("maintenance", "维持"),
    "chemo": ("chemo|chemotherapy", "化疗|化学治疗"),
    "radiation": ("radiation", "放疗|放射|射线"),
    "transplant": ("transplants?", "移植"),
    "donor": ("donors?", "供者"),
    "platelets": ("platelets?", "血小板"),
    "bone marrow": ("bone marrow|marrow", "骨髓"),
    "port": ("port", "输液港"),
    "steroid": ("steroids?", "类固醇"),
    "immunotherapy": ("immunotherapy", "免疫治疗"),
    "targeted": ("targeted", "靶向"),
    "risk group": ("risk groups?", "危险度分组|高危组|标危组"),
    "high risk": ("high-risk", "高危"),
    "standard risk": ("standard-risk|standard risk", "标危"),
    "side effects": ("side effects?", "副作用"),
    "tests": ("tests?", "检查|化验|验血|试"),
    "trial": ("trials?", "试验"),
    "prescribed": ("as prescribed", "按医嘱"),
}
"""What a text says in English, and how Chinese says it: if a text has the one, it has the other."""

OTHERWISE: Final = {
    "blocks/at-a-glance.yaml#sections/two-ways/points/intrathecal": "'around' is a place here",
    "blocks/brain-and-spinal-cord.yaml#sections/spinal/drawing/parts/fluid": "'around' is a place here",
    "blocks/chemotherapy.yaml#sections/how/paragraphs/one-or-more": "'one or more' is 'one or several'",
    "blocks/help-lines.yaml#sections/read/points/read-talks": "a title, which stays",
    "blocks/help-lines.yaml#sections/read/points/read-trials": "a title, which stays",
    "blocks/prephase.yaml#sections/how/drawing/alt": "'from one to the other' names both",
    "blocks/radiation.yaml#sections/brain-in-children/paragraphs/younger": "'most of all' is '最'",
    "blocks/relapse.yaml#sections/which/ask": "'if … or' is '是…还是'",
    "blocks/tests.yaml#tests/check-ups/statements/decide": "'if … or' is '是…还是'",
    "glossary.yaml#terms/blood-counts/meaning": "'how many' is '有多少'",
    "glossary.yaml#terms/leukemia-cell-burden/meaning": "'how many' is '有多少'",
    "glossary.yaml#terms/spinal-fluid/meaning": "'around' is a place here",
    "language.yaml#plan/month": "places for a month and a year",
    "language.yaml#plan/short_day": "places for a day and a month",
    "language.yaml#press/gather": "'behind each other' is 'one behind one'",
    "language.yaml#trial/cross": "'up to … is fine' is 'within … is fine'",
    "sources.yaml#sources/ccs/title": "a title, which stays",
}
"""Texts that say it in another way, and how."""

KEPT: Final = frozenset(
    {
        *("Revumenib", "Tisagenlecleucel", "revumenib", "tisagenlecleucel"),
        "Induction treatments for acute lymphocytic leukemia",
        "Navigating Care. Acute Lymphoblastic Leukemia Treatment Option Overview",
    }
)
"""Names of medicines that have no Chinese one that is in common use, and titles of English pages."""

EACH: Final = tuple(Profile(subtype, audience=whom) for subtype in sorted(library().subtypes) for whom in AUDIENCES)

HAN: Final = "[\u4e00-\u9fff]"
LATIN: Final = "[A-Za-z0-9]"


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
    english = re.compile(rf"\b(?:{SURVIVES[what][0]})\b", re.IGNORECASE)
    chinese = re.compile(SURVIVES[what][1])
    found = [(place, old, new) for place, old, new in forms(TAG) if english.search(old)]
    assert found, "no text says so: take the row away"
    lost = [(place, old, new) for place, old, new in found if not chinese.search(new)]
    assert [each for each in lost if each[0] not in OTHERWISE] == []


def test_each_letter_is_in_the_font() -> None:
    """The font has the characters of GB 2312; no-break spaces are those of the Latin one."""
    beyond = {
        (each.text.id, letter)
        for each in said(TAG)
        if each.translation
        for letter in each.translation.words.replace("\u00a0", " ")
        if not _is_in_gb2312(letter)
    }
    assert beyond == set()


def _is_in_gb2312(letter: str) -> bool:
    try:
        letter.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def test_no_child_is_a_boy() -> None:
    """Nothing tells a daughter's parents of a son, and readers are spoken to politely in every text."""
    assert [
        (place, new) for place, _, new in forms(TAG) if re.search("儿子|女儿|他|她|你", new.replace("其他", ""))
    ] == []


def test_words_are_sorted_as_they_are_spoken() -> None:
    """Each word of the glossary has its pinyin, in letters that sort."""
    terms = [
        each.translation
        for each in said(TAG)
        if each.text.file == "glossary.yaml" and each.text.id.endswith("/term") and each.translation
    ]
    assert len(terms) > 60
    assert [each.words for each in terms if not re.fullmatch(r"[a-z0-9 .-]+", each.sort)] == []


@pytest.mark.parametrize(
    "profile", [*SAMPLE, *(pytest.param(each, marks=pytest.mark.matrix) for each in EACH)], ids=name
)
def test_each_booklet(profile: Profile) -> None:
    """It is said in Chinese alone, with Chinese punctuation, and with a space only beside Latin letters and figures."""
    english = {words for words in _words_of(profile, "") if re.search("[a-z]{3}", words)}
    chinese = _words_of(profile, TAG)
    assert len(chinese) > 300
    if all_is_said(TAG):
        assert [words for words in chinese if words in english - KEPT] == []
    for words in chinese:
        # What is said of sources, and not printed, stands apart in every language.
        shown = re.sub(r" （资料 [0-9*、]+） ?", "", words)
        assert not re.search(f"{HAN}{LATIN}|{LATIN}{HAN}", shown), shown
        assert not re.search(f"{HAN} {HAN}| [，。、；：？！）]|[，。、；：？！（] ", shown), shown
        assert not re.search(
            r"(?<!\d)[,.;:?!](?!\d)|[()]|[，。、；：]{2}", re.sub("[A-Za-z][A-Za-z.:, ]+", "", shown)
        ), shown


def test_the_file(tmp_path: Path) -> None:
    """Its language is Chinese, what a screen reader hears is what it says, and outside checkers take it."""
    profile = SAMPLE[1]
    product = make(Order(profile, language=TAG, draft_language=not all_is_said(TAG)), library())
    data = product.pdf()
    assert languages(data) == ({TAG} if all_is_said(TAG) else {TAG, "en-US"})
    heard, position = read_tags(data).heard, 0
    for words in _words_of(profile, TAG):
        found = heard.find(words, position)
        assert found >= 0, f"{words!r} is not said after {heard[max(0, position - 60) : position]!r}"
        position = found + len(words)
    path = tmp_path / "chinese.pdf"
    path.write_bytes(data)
    if shutil.which("qpdf"):
        assert qpdf_faults(path) == []
    if command := verapdf_command():
        assert verapdf_faults(command, [path]) == []


def _words_of(profile: Profile, language: str) -> list[str]:
    order = Order(profile, language=language, draft_language=not all_is_said(TAG))
    parts = composed(order, library()).document.parts
    found = (texts(element) for part in parts for element in part.elements)
    return [words for group in found for text in group for words in pieces(text)]
