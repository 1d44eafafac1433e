"""Arabic. Articles, prepositions and "and" are written with the word, and so are "your" and "it"."""

from __future__ import annotations

import re

from booklet.language.rules._table import LanguageRules, counted

_BEFORE = "[وف]?(?:لل|[بلك]?(?:ال)?)"
"""What may be written with a noun: and, so; to, in, for, like; the."""

_VERB = "[وف]?[سل]?"
"""What may be written with a verb: and, so; will, in order to."""

_MARKS = "\u0640\u064b-\u0652\u0670"
"""The line that makes a word longer, marks for short vowels and for doubled letters: mostly left out."""

_FIGURES = r"\d+(?:[.,٫]\d+)?"
_NUMBER = rf"{_FIGURES}|(?<!\w)(?:نصف|ربع|واحد|واحدة|ثلاث|أربع|خمس|ست|سبع|ثماني?|تسع|عشر)ة?"

_LETTERS = re.compile(r"\\w(?=[{*?+])")
_TOKEN = re.compile(r"\[[^\]]*\]|[ء-ي]")
_SPELLINGS = {**dict.fromkeys("اأإآ", "[اأإآ]"), "ة": "[ةه]", "ه": "[ةه]", "ى": "[ىي]", "ي": "[ىي]"}
"""Letters that many write for each other. Not all words are looked for so: "that" and "if" differ in nothing else."""


def _nouns(*lists: str) -> str:
    """Return nouns with all that may stand before them in one word."""
    return f"{_BEFORE}(?:{'|'.join(', '.join(lists).split(', '))})"


def _verbs(*lists: str) -> str:
    """Return verbs with all that may stand before them in one word."""
    return f"{_VERB}(?:{'|'.join(', '.join(lists).split(', '))})"


def _words(*lists: str, is_lenient: bool = False) -> re.Pattern[str]:
    """Return what finds words of lists, with marks and without.

    Args:
        lists: Regular expressions with ", " between.
        is_lenient: Letters that are often mixed up stand for each other.
    """

    def token(match: re.Match[str]) -> str:
        letter = match[0]
        is_mark = letter[0] == "[" and not re.search("[ء-ي]", letter)
        spelled = _SPELLINGS.get(letter, letter) if is_lenient else letter
        return letter if is_mark else f"[{_MARKS}]*{spelled}"

    words = _TOKEN.sub(token, _LETTERS.sub(rf"[\\w{_MARKS}]", ", ".join(lists)).replace(", ", "|"))
    return re.compile(rf"(?<![\w{_MARKS}])(?:{words})(?![{_MARKS}]*\w)", re.IGNORECASE)


RULES = LanguageRules(
    ways={
        "mouth": _words(
            _nouns(r"فم\w{0,3}, فموي\w{0,2}, بلع\w{0,2}, ابتلاع\w{0,2}, شرب\w{0,2}, شراب"),
            _verbs(r"[يتن]?بلع\w{0,3}, [يتن]بتلع\w{0,3}, ابتلع\w{0,3}, [يتن]?شرب\w{0,3}, اشرب\w{0,2}"),
            is_lenient=True,
        ),
        "pills": _words(
            _nouns(r"حبوب\w{0,3}, حبة, حبتين, حبتان, أقراص\w{0,3}, قرص\w{0,3}, كبسول\w{0,4}"), is_lenient=True
        ),
        "vein": _words(_nouns(r"وريد\w{0,3}, أوردة, تسريب\w{0,3}, IV"), is_lenient=True),
        "spinal-fluid": _words(
            _nouns(r"شوكي\w{0,2}, فقري\w{0,2}, فقرات, نخاعي\w{0,2}, قراب, قرابي\w{0,2}, قطني\w{0,2}, CSF, CNS"),
            is_lenient=True,
        ),
        "other": _words(
            _nouns(
                r"عضل\w{0,4}, جلد\w{0,3}, حقن\w{0,3}, حقنة, أنف\w{0,2}, لصق\w{0,2}, لصاق\w{0,2}, استنشاق\w{0,2}",
                r"لسان\w{0,2}, تحاميل, تحميلة, شرج\w{0,3}, مستقيم, قطرة, قطرات, مرهم, مراهم, كريم, بخاخ\w{0,2}",
                r"شريان\w{0,3}, شرايين, بطن\w{0,3}, مثانة, صفاق\w{0,3}",
            ),
            _verbs(r"[يتن]حقن\w{0,3}, [يتن]ستنشق\w{0,3}"),
            is_lenient=True,
        ),
    },
    units=_words(
        _nouns(
            r"ملغ\w{0,2}, مغ, مجم, مكغ, كغ, كجم, (?:ملي|ميلي|مايكرو|ميكرو|كيلو)?[غج]رام\w{0,3}, سم³, سم مكعب, سي سي",
            r"مل, (?:ملي|ميلي)لتر\w{0,3}, مليمول\w{0,2}, وحدة دولية, وحدات, وحدتين, وحدتان, فهرنهايت, مئوية",
            r"ملعقة, ملاعق, ملعقتين, ملعقتان",
        ),
        r"\w*(?:[0-9]|ون|ين)\s*درج(?:ة|ات), درجتان, درجتين, mg, mcg, μg, m[lL], mmol, IU",
        is_lenient=True,
    ),
    promises=_words(
        _verbs(r"[نيتأ]ضمن\w{0,3}, [يت]شفى\w{0,3}, [يت]شفون"),
        _nouns("مضمون[ةا]?, مؤكد[ةا]?, تأكيد, مئة بالمئة, مائة بالمائة"),
        r"حتما, لا تخافوا?, لا تقلقوا?, لا تقلقي, لا شك\w{0,3}, لا (?:ي|ت)(?:عود|رجع) أبدا, لن (?:ي|ت)(?:عود|رجع)",
        r"(?:من )?دون شك, (?:ينجح|ينفع) دائما, (?:دائما|تماما) (?:ينجح|ينفع), كل شيء سيكون بخير",
        is_lenient=True,
    ),
    hedges=_words(
        "[وف]?قد, [وف]?ربما, [وف]?لعل\\w{0,3}",
        _verbs(
            r"[يت]مكن\w{0,3}, [يت]بدو, [يت]شير, [يت]فترض, ينبغي, [يت]حتمل, [يت]عتقد, [يت]قترح\w{0,2}",
            r"[يت]ختلف\w{0,2}, [يت]عتمد\w{0,2}, [يت]ميل\w{0,2}",
        ),
        _nouns(
            r"أحيان\w{0,2}, غالب\w{0,2}, عادة, معظم\w{0,3}, أغلب\w{0,3}, كثير\w{0,2}, بعض\w{0,3}",
            r"تقريب\w{0,2}, قليل\w{0,2}, نادر\w{0,2}, ممكن\w{0,2}, محتمل\w{0,2}, احتمال\w{0,2}, مرجح",
            r"عموم\w{0,2}, عدة, مختلف\w{0,2}",
        ),
        "[وف]?نحو, [وف]?حوالي, على الأقل, ما يصل إلى, حسب, لا يعرف, غير معروف\\w?, الأكثر, أكثر ما, إلى حد",
        "[وف]?كم مرة",
    ),
    negations=_words(
        "[وف]?لا, [وف]?ليس\\w{0,2}, [وف]?لم, [وف]?لن, [وف]?لستم, [وف]?غير, [وف]?(?:من |ب)?دون, [وف]?بلا, [وف]?عدم",
        "لا\\w+ية",
    ),
    conditions=_words("[وف]?[إا]ذا, [وف]?إن, [وف]?عندما, [وف]?لو, ما لم, [وف]?حيث, متى"),
    most=25,
    elsewhere=_words(
        r"(?:داخل|عبر|تحت|بين|حول|خلال)\s+(?!(?:ال)?(?:وريد|أوردة|قسطرة|بورت|هدأة)(?!\w))\w+",
        r"في\s+(?:ال)?(?:جهاز العصبي|دماغ|رأس|ظهر|مفصل|صدر|قلب|عظم|عظام)\w*",
        is_lenient=True,
    ),
    amounts=counted(
        _NUMBER,
        r"(?:حبة|حبات|حبوب|أقراص|قرص|كبسول\w*|قطرة|قطرات|ملعقة|ملاعق|جرعة|جرعات)(?!\w)",
        rf"{_FIGURES}[ \u00a0]*(?:ملغ\w{{0,2}}|مغ|مجم|مكغ|مل(?!\w)|(?:ملي|ميلي)لتر|مليمول|سم³|سي سي)",
        rf"{_FIGURES}[ \u00a0]*(?:ملي|ميلي|مايكرو|ميكرو)?[غج]رام",
        rf"(?:{_NUMBER})[ \u00a0]*(?:درجة|درجات|مئوية|وحدات|وحدة دولية)(?!\w)",
        r"(?<!\w)(?:حبت|قرص|كبسولت|قطرت|ملعقت|درجت|جرعت)(?:ان|ين)(?!\w)",
        r"(?:مرة|مرتان|مرتين|مرات)[ \u00a0]+(?:في|كل|ب)?[ \u00a0]*(?:اليوم|يوم\w{0,3}|الأسبوع|أسبوعي\w{0,2})(?!\w)",
        rf"كل[ \u00a0]+(?:{_NUMBER})[ \u00a0]+ساع(?:ة|ات)|كل[ \u00a0]+(?:يومين|ساعتين)(?!\w)",
        rf"(?:{_NUMBER})[ \u00a0]*(?:ملي|ميلي|مايكرو|ميكرو)[غج]رام|ملعقة[ \u00a0]+(?:صغيرة|كبيرة|شاي|طعام)",
        r"(?:نصف|ضعف|ضعفي|ثلث|ربع)[ \u00a0]+الجرعة",
    ),
)
