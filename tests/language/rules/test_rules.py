"""What each language's words for ways, doses, promises, hedges and negations find, and what they leave alone."""

from __future__ import annotations

import pytest

from booklet.language.rules import rules_of, with_rules
from booklet.language.rules._table import Way

WAYS: dict[str, dict[Way, tuple[str, ...]]] = {
    "es": {
        "mouth": ("Por la boca.", "Se puede tragar.", "En pastillas.", "Cápsulas."),
        "vein": ("En una vena.", "Por vía intravenosa."),
        "spinal-fluid": ("En el líquido de la columna.", "Quimio intratecal.", "Una punción lumbar."),
        "other": ("Una inyección en el músculo.", "Debajo de la piel."),
    },
    "zh": {
        "mouth": ("口服。", "药片。", "吞下胶囊。"),
        "vein": ("静脉注射。", "通过输液。"),
        "spinal-fluid": ("注入脑脊液。", "鞘内化疗。", "腰椎穿刺。"),
        "other": ("肌肉注射。", "皮下。", "肚子里。", "灌肠。"),
    },
    "vi": {
        "mouth": ("Uống.", "Dạng viên."),
        "vein": ("Qua tĩnh mạch.",),
        "spinal-fluid": ("Vào dịch não tủy.", "Chọc dò thắt lưng.", "Quanh tủy sống."),
        "other": ("Tiêm bắp.", "Dưới da."),
    },
    "ar": {
        "mouth": ("عن طريق الفم.", "على شكل حبوب.", "بالفم.", "حبتين.", "تبلعونه.", "اشربوه.", "كبسولات."),
        "vein": ("في الوريد.", "وريديًا.", "للوريد.", "بالتسريب.", "عن طريق IV."),
        "spinal-fluid": ("في السائل الشوكي.", "البزل القطني.", "السائل الدماغي الشوكي.", "داخل القراب.", "في CSF."),
        "other": ("في العضل.", "تحت الجلد.", "بالحقن.", "قطرات للأنف.", "تحاميل.", "مرهم."),
    },
}
FREE = {
    "es": "La quimio va por todo el cuerpo. La médula ósea hace la sangre.",
    "zh": "化疗药物会到达全身。骨髓制造血液。拉肚子或腹泻。输液港。高危组的危险度分组。",
    "vi": "Hóa trị đi khắp cơ thể. Tủy xương tạo ra máu.",
    "ar": "يصل العلاج الكيميائي إلى كل الجسم. نخاع العظم يصنع الدم.",
}


def test_languages_with_rules() -> None:
    """Those of the shipped content and those that are next."""
    assert set(with_rules()) >= {"en", *WAYS}
    assert rules_of("es-US") is rules_of("es") is not None
    assert rules_of("zh-Hans") is rules_of("zh-Hans-CN") is not None
    assert rules_of("fr") is None
    assert rules_of("../es") is None


@pytest.mark.parametrize(
    ("tag", "way", "words"), [(t, w, each) for t, ways in WAYS.items() for w, said in ways.items() for each in said]
)
def test_ways(tag: str, way: Way, words: str) -> None:
    """Each is found alone."""
    rules = rules_of(tag)
    assert rules is not None
    assert rules.named_ways(words) == {way}


@pytest.mark.parametrize("tag", FREE)
def test_words_without_a_way(tag: str) -> None:
    """Bone marrow is no spine, in languages that call both marrow."""
    rules = rules_of(tag)
    assert rules is not None
    assert rules.named_ways(FREE[tag]) == set()
    assert not rules.units.search(FREE[tag])
    assert not rules.promises.search(FREE[tag])


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        *(("es", "cinco miligramos"), ("es", "5 mg"), ("es", "una cucharadita"), ("es", "38 grados")),
        *(
            ("zh", "五毫克"),
            ("zh", "三十八度"),
            ("zh", "2 克"),
            ("zh", "两片"),
            ("zh", "5mg"),
            ("vi", "năm miligam"),
            ("vi", "38 độ C"),
        ),
        *(("ar", "خمسة ملغ"), ("ar", "5 مل"), ("ar", "38 درجة مئوية"), ("ar", "خمسة مليغرامات"), ("ar", "ملعقتان")),
        *(("ar", "لكل كغ"), ("ar", "عشر وحدات"), ("ar", "ثمان وثلاثون درجة"), ("ar", "2 سي سي"), ("ar", "غرامًا")),
    ],
)
def test_doses_in_words(tag: str, words: str) -> None:
    """A unit is enough."""
    rules = rules_of(tag)
    assert rules is not None
    assert rules.units.search(words)


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        *(("es", "Está garantizado."), ("es", "No se preocupe."), ("es", "Se curará.")),
        *(("zh", "保证能治好。"), ("vi", "Chắc chắn sẽ khỏi."), ("ar", "سيشفى طفلكم.")),
        *(("ar", "سيُشفى طفلكم."), ("ar", "نضمن ذلك."), ("ar", "هذا مضمون."), ("ar", "بالتأكيد."), ("ar", "حتمًا.")),
        *(("ar", "لا تقلقوا."), ("ar", "لن يرجع."), ("ar", "ينجح دائمًا."), ("ar", "شفاء مؤكد.")),
    ],
)
def test_promises(tag: str, words: str) -> None:
    """What nobody can promise."""
    rules = rules_of(tag)
    assert rules is not None
    assert rules.promises.search(words)


@pytest.mark.parametrize(
    ("tag", "sure", "unsure", "negated", "conditional"),
    [
        ("es", "Es así.", "Puede ser así.", "No es así.", "Si es así."),
        ("zh", "是这样。", "可能是这样。", "不是这样。", "如果是这样。"),
        ("vi", "Nó là vậy.", "Nó có thể là vậy.", "Nó không là vậy.", "Nếu nó là vậy."),
        ("ar", "هذا صحيح.", "قد يكون هذا صحيحًا.", "هذا ليس صحيحًا.", "إذا كان هذا صحيحًا."),
        ("ar", "هذا صحيح.", "ويُمكن أن يكون هذا.", "ولا يكون هذا.", "فإذا كان هذا."),
        ("ar", "هذا صحيح.", "غالبًا يكون هذا.", "بدون هذا.", "وعندما يكون هذا."),
    ],
)
def test_what_has_to_survive(tag: str, sure: str, unsure: str, negated: str, conditional: str) -> None:
    """Hedges, negations and conditions are told from plain words."""
    rules = rules_of(tag)
    assert rules is not None
    for pattern, words in ((rules.hedges, unsure), (rules.negations, negated), (rules.conditions, conditional)):
        assert pattern.search(words)
        assert not pattern.search(sure)


@pytest.mark.parametrize(
    ("words", "is_negated"),
    [
        *(("免疫治疗", False), ("特别", False), ("各不同", False), ("非常累", False), ("避免", False), ("不久", False)),
        *(("不用药", True), ("没有", True), ("别吃药", True), ("未治疗", True), ("免做", True)),
    ],
)
def test_chinese_words_that_only_look_negated(words: str, *, is_negated: bool) -> None:
    """Immunotherapy begins with the sign for "exempt", and "special" ends with that for "do not"."""
    rules = rules_of("zh-Hans")
    assert rules
    assert bool(rules.negations.search(words)) == is_negated


@pytest.mark.parametrize(
    ("words", "is_only_into_veins"),
    [
        ("注入静脉。", True),
        ("通过输液给药。", True),
        ("注入脑脊液。", False),
        ("打进腿里。", False),
        ("通过嘴。", False),
    ],
)
def test_chinese_for_what_goes_elsewhere_than_into_a_vein(words: str, *, is_only_into_veins: bool) -> None:
    """Vincristine goes into a vein only."""
    rules = rules_of("zh-Hans")
    assert rules
    assert rules.is_only_into_veins(words) == is_only_into_veins


@pytest.mark.parametrize(
    "words",
    [
        *("قبل مغادرة المستشفى.", "أعراض مصاحبة.", "طفل صغير.", "ما تريدون.", "فقدان التوازن.", "عقدة في الرقبة."),
        *("تُغيَّر في المختبر.", "وجد طفلكم.", "شخص مؤهل.", "جلسة.", "من درجة الحرارة.", "يوم الأحد.", "تقديرًا."),
        *("تغيير الخطة.", "تقديم المساعدة.", "برنامج المدرسة.", "إبرة.", "أقدام.", "البرامج.", "هذا متقدم."),
    ],
)
def test_arabic_words_inside_of_others(words: str) -> None:
    """Letters of a word that counts, inside of one that does not: "small" holds "not", "loss" holds "may"."""
    rules = rules_of("ar")
    assert rules is not None
    assert rules.named_ways(words) == set()
    for pattern in (rules.units, rules.promises, rules.hedges, rules.negations, rules.conditions):
        assert not pattern.search(words)


@pytest.mark.parametrize(
    ("words", "is_only"),
    [
        *(("في الوريد.", True), ("هو في الخطة الأكثر استخدامًا.", True), ("داخل الوريد.", True), ("عبر القسطرة.", True)),
        *(("داخل القراب.", False), ("داخل الدماغ.", False), ("في الجهاز العصبي المركزي.", False), ("بالفم.", False)),
        *(
            ("في المفصل.", False),
            ("في العظم.", False),
            ("وَرِيدي.", True),
            ("تحت اللسان.", False),
            ("حول الأعصاب.", False),
        ),
    ],
)
def test_arabic_only_into_veins(words: str, *, is_only: bool) -> None:
    """As vincristine is given, and no other way."""
    rules = rules_of("ar")
    assert rules is not None
    assert rules.is_only_into_veins(words) == is_only


@pytest.mark.parametrize(
    "words",
    [
        *("Kế hoạch có xạ trị không?", "Hỏi xem có thử nghiệm hay không.", "Bệnh đã trở lại chưa?", "Có không:"),
        *("Dùng thuốc theo lời dặn.", "Nhân viên xã hội.", "Dưới lớp da đầu.", "Buồng tiêm.", "Bệnh viện."),
        *("Thành viên.", "Cường độ cao.", "Đo nhiệt độ.", "Ung thư.", "Không phải thuốc này là thuốc kia."),
    ],
)
def test_vietnamese_words_that_look_like_others(words: str) -> None:
    """A question denies nothing, to take is not by mouth, staff are no pills, strength and warmth are no units."""
    rules = rules_of("vi")
    assert rules is not None
    assert rules.named_ways(words) == set()
    for pattern in (rules.units, rules.promises, rules.hedges):
        assert not pattern.search(words)
    assert bool(rules.negations.search(words)) == words.startswith("Không")


@pytest.mark.parametrize(
    ("words", "is_only"),
    [
        *(("Vào tĩnh mạch.", True), ("Thuốc có trong kế hoạch.", True), ("Qua buồng truyền.", True)),
        *(("Vào dịch não tuỷ.", False), ("Quanh tủy sống.", False), ("Vào CNS.", False), ("Uống bằng miệng.", False)),
        *(("Đưa vào khớp.", False), ("Vào khớp.", False), ("Dưới lưỡi.", False), ("Qua màng cứng.", False)),
    ],
)
def test_vietnamese_only_into_veins(words: str, *, is_only: bool) -> None:
    """As vincristine is given, and no other way."""
    rules = rules_of("vi")
    assert rules is not None
    assert rules.is_only_into_veins(words) == is_only


@pytest.mark.parametrize(
    ("way", "words"),
    [
        *(("vein", "في الوَرِيد."), ("vein", "فى الوريـد."), ("mouth", "أَقْراص."), ("mouth", "اقراص."), ("mouth", "حبه.")),
        *(("spinal-fluid", "الشَّوكي."), ("spinal-fluid", "شـوكي."), ("other", "العَضَل."), ("other", "حُقنة.")),
    ],
)
def test_arabic_spellings(way: Way, words: str) -> None:
    """With marks for short vowels, with lengthened letters, and with letters that many write for each other."""
    rules = rules_of("ar")
    assert rules is not None
    assert rules.named_ways(words) == {way}
