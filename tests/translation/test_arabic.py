"""Arabic, as it is shipped: nothing is lost of what the English says, and every booklet can be said in it.

A text whose English has changed since is not looked at here: it is not printed, and `booklet translate` tells of it.
"""

from __future__ import annotations

import re
import shutil
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from booklet import Order, Profile
from booklet.composing import composed
from booklet.errors import ExitCode
from booklet.make import make
from booklet.model.text import AUDIENCES
from tests.checkers import qpdf_faults, verapdf_command, verapdf_faults
from tests.english import ENGLISH
from tests.page_texts import SAMPLE, library, name, pieces, texts
from tests.running import Run
from tests.tag_outline import languages, read_tags
from tests.translation.shipped import all_is_said, forms, project, said

TAG: Final = "ar"

WHOLE: Final = SAMPLE[1]
"""Whose booklet is made up and read back: all subtypes are, with the whole matrix."""

EACH: Final = tuple(Profile(subtype, audience=whom) for subtype in sorted(library().subtypes) for whom in AUDIENCES)

_JOINED: Final = r"(?<!\w)[وفبلكس]{0,2}(?:ال|لل)?"
"""What may be written in one word with the next one: and, so, in, to, like, will; the."""

SURVIVES: Final = {
    "may": ("may|might|can|could", r"قد|[يت]مكن\w*|ربما|ممكن\w*"),
    "often": (
        "usually|often|generally|typically|normally|sometimes",
        "عادة|غالبا|كثيرا|كثيرا ما|عموما|أحيانا?|الأكثر|كم مرة",
    ),
    "likely": ("likely|probably", r"مرجح|احتمال\w*"),
    "some": ("some", r"بعض\w*|أحد\w*|كثيرا|شخص"),
    "most": ("most", r"معظم\w*|أكثر"),
    "up to": ("up to", "يصل إلى"),
    "thought": ("thought", "يعتقد"),
    "suggest": ("suggests?", r"[يت]شير|يقترح\w*"),
    "differ": ("differ", r"[يت]ختلف\w*"),
    "depend": ("depends?", r"[يت]عتمد\w*"),
    "source": ("(?:one|two|another) sources?", r"مصدر|مصادر|مصدران"),
    "not": (
        r"not|no|never|none|nobody|nothing|without|cannot|neither|\w+n’t",
        r"لا|لم|لن|ليس\w*|غير|دون|عدم|بلا|لاهودجكيني\w*|تتجنب|تجن\w+",
    ),
    "if": ("if|whether", r"إذا|حتى"),
    "two": (
        "two|both",
        r"مصدران|مرحلتين|مرحلتان|اثنين|اثنان|هذين|حافتان|طريقتان|[12]|وجهين|حالتين|هاتان|مصدرين|منظران|وجهان",
    ),
    "three": ("three", r"ثلاثة?|ثلاثي"),
    "four": ("four", r"أربعة?"),
    "five": ("five", r"خمسة?"),
    "other": ("another|others?", r"آخر\w*|أخرى|غيرهم"),
    "before": ("before", r"قبل\w*|من قبل|تمهيدية"),
    "after": ("(?<!named )after", r"بعد\w*|تلي"),
    "during": ("during", "أثناء"),
    "until": ("until", "حتى"),
    "only": ("only", "فقط|إلا"),
    "high": ("high(?:er)?", r"عالي\w*|أعلى|كبير\w*|مرتفع|أكبر"),
    "low": ("low|lowers?|lowered", r"[يت]?خفض\w*|منخفض\w*|أقل|انخفاض|أسفل"),
    "less": ("less|fewer", r"أقل|قلة|[يت]حد"),
    "stronger": ("strong(?:er)?", r"أقوى|قوي\w*|قوتها|قوة"),
    "vein": ("veins?", r"وريد\w*"),
    "mouth": ("mouth", "فم"),
    "muscle": ("muscles?", r"عضل\w*"),
    "spine": (r"spin\w+", r"شوكي\w*|فقري\w*"),
    "brain": ("brain", "دماغ"),
    "dose": ("doses?", r"جرع\w+"),
    "fever": ("fevers?", "حمى"),
    "infection": ("infections?", "عدوى"),
    "bleeding": (r"bleed\w*", "نزف"),
    "seizure": ("seizures?", "تشنج"),
    "weeks": ("weeks?", r"أسبوع\w*|أسابيع"),
    "months": ("months?", r"شهر\w*|أشهر|شهورا?"),
    "years": ("years?", r"سن[ةت]\w*|سنوات"),
    "daily": ("daily", "يوميا|يومية"),
    "weekly": ("weekly", "أسبوعيا"),
    "call": ("to call|please call|call (?:the|us|at)", r"[ات]?تصل\w*|اتصال"),
    "ask": ("ask (?:the|your|which|what|how|if|for)", r"[انتأ]?سأل\w*|اطلبوا|سؤال"),
    "children": ("children|child", r"طفل\w*|أطفال|إنجاب"),
    "remission": ("remission", r"هدأة"),
    "relapse": ("relapses?", r"انتكاس\w*"),
    "induction": ("induction", "تحريض"),
    "consolidation": ("consolidation", "ترسيخ"),
    "maintenance": ("maintenance", "مداومة"),
}
"""What a text says in English, and how Arabic says it: if a text has the one, it has the other."""

OTHERWISE: Final = {
    "blocks/at-a-glance.yaml#sections/two-ways/points/intrathecal": "'around' is a place here",
    "blocks/brain-and-spinal-cord.yaml#sections/spinal/drawing/parts/fluid": "'around' is a place here",
    "blocks/burkitt-plan.yaml#sections/spinal/ask": "'how often' is 'كم مرة'",
    "blocks/brain-and-spinal-cord.yaml#sections/schedule/heading": "'how often' is 'كم مرة'",
    "blocks/help-lines.yaml#sections/read/points/read-talks": "a title, which stays",
    "glossary.yaml#terms/blood-counts/meaning": "'how many' is 'عدد'",
    "glossary.yaml#terms/leukemia-cell-burden/meaning": "'how many' is 'عدد'",
    "glossary.yaml#terms/spinal-fluid/meaning": "'around' is a place here",
    "language.yaml#plan/month": "places for a month and a year",
    "language.yaml#plan/short_day": "places for a day and a month",
    "language.yaml#press/gather": "'each other' is 'بعضها خلف بعض'",
    "sources.yaml#sources/ccs/title": "a title, which stays",
}
"""Texts that say it in another way, and how; a second reader has looked at each."""

KEPT: Final = frozenset(
    {
        "Induction treatments for acute lymphocytic leukemia",
        "Navigating Care. Acute Lymphoblastic Leukemia Treatment Option Overview",
    }
)
"""Titles of English pages."""

_MARKS: Final = re.compile("[\u064b-\u0652]")


def bare(words: str) -> str:
    """Return words without the marks for short vowels and doubled letters."""
    return _MARKS.sub("", words)


def words_of(profile: Profile, language: str) -> list[str]:
    """Return everything a booklet says, in reading order; English stands in it, marked, only where it has moved on."""
    order = Order(profile, language=language, draft_language=bool(language) and not all_is_said(TAG))
    document = composed(order, library()).document
    found = (texts(element) for part in document.parts for element in part.elements)
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
    in_english, in_arabic = SURVIVES[what]
    english = re.compile(rf"\b(?:{in_english})\b", re.IGNORECASE)
    arabic = re.compile(rf"{_JOINED}(?:{in_arabic})(?!\w)")
    assert any(english.search(each.text.words) for each in project(TAG).sayings()), "no text says so: take the row away"
    lost = [(place, old, new) for place, old, new in forms(TAG) if english.search(old) and not arabic.search(bare(new))]
    assert [each for each in lost if each[0] not in OTHERWISE] == []


def test_nobody_has_confirmed_it(run: Run, tmp_path: Path) -> None:
    """From the command line: it prints as a draft, says so in Arabic, and no block of it can be signed."""
    code, _, err = run("build", "--subtype", "burkitt", "--language", TAG, "--draft-language", "-o", "it.pdf")
    assert code == 0
    assert re.search(r"Draft: \d+ blocks hold text that no clinician has signed", err)
    assert "مسودة. لم يراجع أي مختص طبي هذا النص بعد." in read_tags((tmp_path / "it.pdf").read_bytes()).text
    who = ("--by", "Test Reader", "--role", "Test role", "--until", "2099-12-31", "--signatures", "signed")
    for block in ("burkitt-medicines", "when-to-call", "language"):
        code, _, err = run("review", "sign", block, "--language", TAG, "--confirms", "both", *who)
        assert code == ExitCode.USAGE
        assert "made by a machine, and nobody has confirmed them" in " ".join(err.split())
    assert not (tmp_path / "signed").exists()


def test_no_child_is_a_son() -> None:
    """Nothing tells a daughter's parents of a son; English does not either."""
    son = re.compile(rf"{_JOINED}(?:ابن|ابنة|بنت|ولد)(?:ي|كم|ك|نا)?(?!\w)")
    assert [(place, new) for place, _, new in forms(TAG) if son.search(bare(new))] == []


def test_readers_are_addressed_in_one_way() -> None:
    """In the plural, which is polite and leaves open whether the reader is a man or a woman."""
    to_one = re.compile(rf"{_JOINED}(?:(?:طفل|فريق|طبيب|علاج|لدي|حالت)ك|اسأل|اكتب|اتصل|أخبر|انظر)(?!\w)")
    assert [(place, new) for place, _, new in forms(TAG) if to_one.search(bare(new))] == []


def test_medicines_can_be_found_on_a_label() -> None:
    """Each name is said in Arabic letters, and behind it as it stands on a vial."""
    names = [each for each in said(TAG) if each.text.file.startswith("drugs/") and each.text.id == "name"]
    assert len(names) > 20
    for each in names:
        assert each.translation
        assert re.fullmatch(rf"[\u0621-\u064a ]+ {re.escape(each.text.words)}", each.translation.words)


def test_words_to_know_can_be_recognized() -> None:
    """Each has letters that stand so in what staff say and write in English."""
    words = [each for each in said(TAG) if each.text.file == "glossary.yaml" and each.text.id.endswith("/term")]
    assert len(words) > 70
    for each in words:
        assert each.translation
        latin = set(re.findall("[a-z0-9]+", each.translation.words.lower()))
        assert latin
        assert latin <= set(re.findall("[a-z0-9]+", each.text.words.lower()))


def test_numbers_are_counted_as_arabic_counts() -> None:
    """One and two are words of their own; the noun changes behind 3 and behind 11."""
    form = project(TAG).folder.form
    assert form
    language = ENGLISH.model_copy(update=dict(form.__dict__))
    assert [language.counted(n, language.hours) for n in (1, 2, 3, 12, 100)] == [
        "ساعة واحدة",
        "ساعتين",
        "3\u00a0ساعات",
        "12\u00a0ساعة",
        "100\u00a0ساعة",
    ]
    assert language.day(date(2026, 3, 5)) == "5 مارس 2026"
    assert language.row("أبج") == "أ، ب، ج"
    assert language.both("أبج") == "أ وب وج"


@pytest.mark.parametrize("sheet", ["emergency-sheet", "school-sheet", "home-sheet"])
def test_sheets(sheet: str) -> None:
    """What stands on one page in English takes two at most."""
    for profile in (Profile("ph-positive", risk="high"), Profile("burkitt", audience="patient")):
        order = Order(profile, product=sheet, language=TAG, draft_language=not all_is_said(TAG))
        assert len(make(order, library()).pages) <= 2


@pytest.mark.parametrize("profile", [*EACH, *SAMPLE], ids=name)
def test_each_booklet(profile: Profile) -> None:
    """It is said in Arabic alone: no words of the English booklet stand in it, but for titles."""
    english = {words for words in words_of(profile, "") if re.search("[a-z]{3}", words)}
    arabic = words_of(profile, TAG)
    assert len(arabic) > 300
    assert [words for words in arabic if words in english - KEPT] == []


@pytest.mark.parametrize(
    "profile", [WHOLE, *(pytest.param(each, marks=pytest.mark.matrix) for each in SAMPLE)], ids=name
)
def test_the_file(profile: Profile, tmp_path: Path) -> None:
    """Its language is Arabic, a screen reader hears what it says letter by letter, and outside checkers take it."""
    data = make(Order(profile, language=TAG, draft_language=not all_is_said(TAG)), library()).pdf()
    assert languages(data) == ({TAG} if all_is_said(TAG) else {TAG, "en-US"})
    heard, position = read_tags(data).heard, 0
    for words in words_of(profile, TAG):
        found = heard.find(words, position)
        assert found >= 0, f"{words!r} is not said after {heard[max(0, position - 60) : position]!r}"
        position = found + len(words)
    path = tmp_path / "arabic.pdf"
    path.write_bytes(data)
    if shutil.which("qpdf"):
        assert qpdf_faults(path) == []
    if command := verapdf_command():
        assert verapdf_faults(command, [path]) == []
