"""Spanish: what its texts are held against."""

from __future__ import annotations

from typing import Final

from tests.translation.languages import ShippedLanguage

SURVIVES: Final = {
    "may": ("may|might|can|could", r"pued\w+|podr\w+|poder|quiz\w+|posible\w*"),
    "often": (
        "usually|often|generally|typically|normally|sometimes",
        r"suelen?|a menudo|muchas veces|con frecuencia|a veces|normalmente|en general|por lo general|más se usan?"
        r"|se usan mucho|cada cuánto|frecuentes?",
    ),
    "likely": ("likely|probably", r"probable\w*"),
    "some": ("some", r"algun\w+|algún|un[oa]s|parte|a veces"),
    "most": ("most", r"mayor\w*|más"),
    "up to": ("up to", "hasta"),
    "thought": ("thought", r"cree\w*"),
    "suggest": ("suggests?", r"sugier\w+|sugerir"),
    "differ": ("differ", r"no dicen lo mismo|cambian|difer\w+|varían"),
    "depend": ("depends?", r"depend\w+|según"),
    "source": ("(?:one|two|another) sources?", "fuentes?"),
    "not": (
        r"not|no|never|none|nobody|nothing|without|cannot|neither|\w+n’t",
        r"no|ni|nunca|ning\w+|nad\w+|sin|tampoco",
    ),
    "if": ("if|whether", "si|aunque|cuando"),
    "two": ("two|both", "dos|ambos"),
    "three": ("three", "tres"),
    "four": ("four", "cuatro"),
    "five": ("five", "cinco"),
    "other": ("another|others?", r"otr[oa]s?|demás"),
    "before": ("before", r"antes|previ\w+"),
    "after": ("(?<!named )after", r"después|al terminar"),
    "during": ("during", "durante"),
    "until": ("until", "hasta"),
    "only": ("only", "solo|únic[oa]s?"),
    "high": ("(?<!} or )high(?:er)?", "alt[oa]s?|mayor"),
    "low": ("low|lowers?|lowered", r"baj\w+"),
    "less": ("less|fewer", "menos"),
    "stronger": ("strong(?:er)?", "fuertes?"),
    "vein": ("veins?", "venas?"),
    "mouth": ("mouth", "boca"),
    "muscle": ("muscles?", r"músculos?|muscular(?:es)?"),
    "spine": (r"spin\w+", r"espina\w*|columna|lumbar"),
    "brain": ("brain", r"cerebro|cerebral\w*"),
    "dose": ("doses?", "dosis"),
    "fever": ("fevers?", "fiebres?"),
    "infection": ("infections?", r"infecci\w+"),
    "bleeding": (r"bleed\w*", r"sangr\w+"),
    "seizure": ("seizures?", r"convulsi\w+"),
    "weeks": ("weeks?", "semanas?"),
    "months": ("months?", "mes|meses"),
    "years": ("years?", "años?"),
    "call": ("to call|please call|call (?:the|us|at)", r"ll[aá]m\w+"),
    "ask": ("ask (?:the|your|which|what|how|if|for)", r"pregunt\w+|p[ií]d\w+"),
    "children": ("children|child", r"niñ\w+|hij\w+"),
    "remission": ("remission", r"remisi\w+"),
    "relapse": ("relapses?", r"reca[ií]\w+"),
    "induction": ("induction", "inducción"),
    "consolidation": ("consolidation", "consolidación"),
    "maintenance": ("maintenance", "mantenimiento"),
}

OTHERWISE: Final = {
    "blocks/at-a-glance.yaml#sections/two-ways/points/intrathecal": "'around' is a place here",
    "blocks/brain-and-spinal-cord.yaml#sections/spinal/drawing/parts/fluid": "'around' is a place here",
    "blocks/clinical-trials.yaml#sections/search/points/find-others": "they are there, for who looks",
    "blocks/help-lines.yaml#sections/read/points/read-talks": "a title, which stays",
    "blocks/questions-daily-life.yaml#groups/home/questions/home-vaccines": "'should have' is 'deben recibir'",
    "blocks/school.yaml#parts/plans/fields/may-not": "a label: what a child has to leave be",
    "blocks/tests.yaml#tests/genes/statements/gene-changes": "'So can' is 'también' behind 'puede'",
    "blocks/tests.yaml#tests/mrd/statements/mrd-negative": "'even if' is 'aunque'",
    "blocks/when-to-call.yaml#lead": "'where you can find it' is 'donde la encuentre'",
    "language.yaml#plan/month": "places for a month and a year",
    "language.yaml#plan/short_day": "places for a day and a month",
    "sources.yaml#sources/ccs/title": "a title, which stays",
    "glossary.yaml#terms/blood-counts/meaning": "'around' has no figure here",
    "glossary.yaml#terms/leukemia-cell-burden/meaning": "'how many' is 'cuántas'",
    "glossary.yaml#terms/spinal-fluid/meaning": "'around' is a place here",
    "subtypes/unspecified.yaml#label": "'not known' is 'no conocido'",
}

KEPT: Final = frozenset(
    {
        *("Blinatumomab", "Dasatinib", "Imatinib", "Ponatinib", "Revumenib", "Rituximab", "Tisagenlecleucel"),
        "Induction treatments for acute lymphocytic leukemia",
        "Navigating Care. Acute Lymphoblastic Leukemia Treatment Option Overview",
    }
)
"""Names of medicines that are the same, and titles of English pages."""

SHIPPED: Final = ShippedLanguage(
    tag="es-US",
    draft="Borrador. Ningún profesional clínico ha revisado este texto todavía.",
    survives=SURVIVES,
    otherwise=OTHERWISE,
    kept=KEPT,
    never={"a boy alone, or a girl": "(?:su|mi) hij[oa](?! o hija)|un niño(?! o una niña)"},
)
