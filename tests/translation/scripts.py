"""The tiny content in made-up Vietnamese and Chinese, for tests of how such languages are set: sounds, and no sense."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final

from booklet.translation.project import Project, start, write_files
from booklet.translation.writing import as_files, with_all
from tests.translation.french import FORM

_KEPT: Final = re.compile(r"(\{[^{}|]*\}|\]\([a-z]+:[^)]*\)|[A-Za-z]*\d[\w.,:/-]*|[A-Z]{2,})")
"""References, links, numbers and short forms: they are the same in every language."""

_VIETNAMESE: Final = str.maketrans("aeiouyd", "ạễịốữỳđ")
_CHINESE: Final = (
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会治疗白血病医院护士药物发烧孩子"
)
_STOPS: Final = str.maketrans({",": "，", ".": "。", ":": "：", "?": "？", "!": "！", "(": "（", ")": "）"})


def vietnamese(words: str) -> str:
    """Return words with marks on their vowels."""
    return _said(words, lambda part: part.translate(_VIETNAMESE))


def chinese(words: str) -> str:
    """Return words with an ideograph for every two letters, without spaces between them."""
    return _said(words, lambda part: re.sub(r" *([A-Za-z’]{1,2}) *", _ideograph, part).translate(_STOPS))


_THAI: Final = ("เด็ก", "ไม่", "กิน", "ยา", "ทุก", "วัน", "แพทย์", "ไข้", "เลือด", "โทร")


def thai(words: str) -> str:
    """Return words with a word of Thai for each one, without spaces between them."""
    return _said(words, lambda part: re.sub(r" *([A-Za-z’]+) *", _word, part))


_BURMESE: Final = ("ကလေး", "ဖျား", "ဆရာဝန်", "သွေး", "ကင်ဆာ", "နှင့်", "ရိုးတွင်းခြင်ဆီ", "ချက်ချင်း", "ပါ", "ကြည့်")


def burmese(words: str) -> str:
    """Return words with a word of Burmese for each one, and marks where lines may end, but no spaces."""
    said = _said(words, lambda part: re.sub(r" *([A-Za-z’]+) *", _burmese_word, part).replace(".", "။"))
    return re.sub(r"\u200b+(?=[^\u1000-\u109f]|$)", "", said)


def _burmese_word(found: re.Match[str]) -> str:
    return f"{_BURMESE[sum(map(ord, found[1])) % len(_BURMESE)]}\u200b"


def _word(found: re.Match[str]) -> str:
    return _THAI[sum(map(ord, found[1])) % len(_THAI)]


def _ideograph(found: re.Match[str]) -> str:
    return _CHINESE[sum(map(ord, found[1])) % len(_CHINESE)]


def _said(words: str, say: Callable[[str], str]) -> str:
    parts = _KEPT.split(words)
    return "".join(part if _KEPT.fullmatch(part) else say(part) for part in parts)


_WAYS: Final = {"vi": {"Into a vein.": "Vào tĩnh mạch."}, "zh-Hans": {"Into a vein.": "打进静脉。"}}
"""What rules of a language look for."""

SCRIPTS: Final[dict[str, tuple[str, Callable[[str], str]]]] = {
    "vi": ("script: Latn\ntypeface: open-sans", vietnamese),
    "zh-Hans": ("script: Hans", chinese),
    "my": ("script: Mymr", burmese),
}
"""How each language is written, and what says a text in it."""


def write_language(folder: Path, tag: str) -> Path:
    """Add a language to a content folder, and return the folder."""
    form, say = SCRIPTS[tag]
    start(folder, tag)
    place = folder / "languages" / tag / "language.yaml"
    place.write_text(FORM.replace("tag: fr", f"tag: {tag}").replace("script: Latn", form), encoding="utf-8")
    project, ways = Project.open(folder, tag), _WAYS.get(tag, {})
    said = {
        name: [text.with_values({"words": ways.get(text.source) or say(text.source)}) for text in texts]
        for name, texts in with_all(project.sayings()).items()
    }
    write_files(folder, as_files(tag, said))
    return folder
