"""Arabic: what its texts are held against."""

from __future__ import annotations

from typing import Final

from tests.translation.languages import ShippedLanguage

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

KEPT: Final = frozenset(
    {
        "Induction treatments for acute lymphocytic leukemia",
        "Navigating Care. Acute Lymphoblastic Leukemia Treatment Option Overview",
    }
)
"""Titles of English pages."""

SHIPPED: Final = ShippedLanguage(
    tag="ar",
    draft="مسودة. لم يراجع أي مختص طبي هذا النص بعد.",
    survives=SURVIVES,
    otherwise=OTHERWISE,
    kept=KEPT,
    never={
        "a son or a daughter": r"(?:ابن|ابنة|بنت|ولد)(?:ي|كم|ك|نا)?",
        "one reader, who is a man or a woman": r"(?:طفل|فريق|طبيب|علاج|لدي|حالت)ك|اسأل|اكتب|اتصل|أخبر|انظر",
    },
    # And, so, in, to, like, will, and the article are written in one word with the next one.
    before=r"(?<!\w)[وفبلكس]{0,2}(?:ال|لل)?",
    after=r"(?!\w)",
    # Marks for short vowels and doubled letters.
    left_out="[\u064b-\u0652]",
)
