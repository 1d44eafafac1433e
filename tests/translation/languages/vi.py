"""Vietnamese: what its texts are held against."""

from __future__ import annotations

from typing import Final

from tests.page_texts import library
from tests.translation.languages import ShippedLanguage

ADDRESS: Final = (
    r"bạn(?! bè)|(?<!tiếng )anh|chị|cô|(?<!ghi )chú|ông|bà"
    "|cháu|cậu|mày|con (?:trai|gái)|con em|bé(?! trai)|nó"
)
"""Other words for a reader or a child; "bé trai" is a boy where English says so."""

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

KEPT: Final = frozenset(
    {
        "Induction treatments for acute lymphocytic leukemia",
        "Navigating Care. Acute Lymphoblastic Leukemia Treatment Option Overview",
        *(each.name.capitalize() for each in library().drugs.values()),
    }
)
"""Titles of English pages, and names of medicines, which stand as on vials and boxes."""

SHIPPED: Final = ShippedLanguage(
    tag="vi",
    draft="Bản nháp. Chưa có chuyên viên y tế nào kiểm tra văn bản này.",
    survives=SURVIVES,
    otherwise=OTHERWISE,
    kept=KEPT,
    never={"other words than 'quý vị' for a reader, and sons or daughters alone": ADDRESS},
)
