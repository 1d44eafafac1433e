"""Arabic. Articles and prepositions are written with the word, so most words are looked for anywhere."""

from __future__ import annotations

from booklet.language.rules._table import LanguageRules, anywhere

RULES = LanguageRules(
    ways={
        "mouth": anywhere("الفم, فموي, بلع, ابتلاع, شرب, يشرب"),
        "pills": anywhere("حبوب, حبة, أقراص, قرص, كبسول"),
        "vein": anywhere("وريد, أوردة, تسريب"),
        "spinal-fluid": anywhere("شوكي, فقري, النخاعي, القراب, قطني, الدماغي, العصبي المركزي"),
        "other": anywhere("عضل, تحت الجلد, الجلد, حقن, إبرة, إبر"),
    },
    units=anywhere(
        r"ملغ, مغ(?!ن), مكغ, غرام, جرام, مليلتر, ميليلتر, (?<!\w)مل(?!\w), وحدة دولية, وحدات دولية",
        "درجة مئوية, فهرنهايت, ملعقة",
    ),
    promises=anywhere("نضمن, مضمون, بالتأكيد, حتم[اً]+, لا تقلق, سيشفى, ستشفى, يشفى دائم, لا يعود أبد"),
    hedges=anywhere(
        "قد, ربما, يمكن, أحيان, غالب, عادة, عادةً, معظم, أغلب, كثير, بعض, قليل, نادر, حوالي, نحو",
        "تقريب, على الأقل, لا يزيد, لا يُعرف, لا يعرف, غير معروف, تختلف, يختلف, مختلف, حسب, يعتمد",
        "يبدو, تشير, ينبغي, محتمل, يحتمل, يُحتمل, ما يصل, حتى, عدة, أكثر",
    ),
    negations=anywhere(
        r"(?<!\w)و?ف?لا(?!\w), ليس, (?<!\w)و?لم(?!\w), (?<!\w)و?لن(?!\w), غير, دون, بلا, عدم",
        r"(?<!\w)ما(?!\w)",
    ),
    conditions=anywhere("إذا, إن , عندما, لو, ما لم, حيث, إلا, متى, عند"),
    most=24,
)
