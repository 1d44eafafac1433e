"""Spanish, as it is shipped: nothing is lost of what the English says, and every booklet can be made in it.

A text whose English has changed since is not looked at here: it is not printed, and `booklet translate` tells of it.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from booklet import Order, Profile
from booklet.errors import ExitCode
from booklet.make import Product, make
from booklet.model.text import AUDIENCES
from tests.checkers import Conforms, qpdf_faults
from tests.in_one_go import in_one_go
from tests.page_texts import SAMPLE, library, name, pieces, texts
from tests.running import Run
from tests.tag_outline import languages, read_tags
from tests.translation.shipped import all_is_said, forms, project

TAG: Final = "es-US"

WHOLE: Final = SAMPLE[1]
"""Whose booklet is made up and read back: all subtypes are, with the whole matrix."""

EACH: Final = tuple(Profile(subtype, audience=whom) for subtype in sorted(library().subtypes) for whom in AUDIENCES)

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
"""What a text says in English, and how Spanish says it: if a text has the one, it has the other."""

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
"""Texts that say it in another way, and how; a second reader has looked at each."""

KEPT: Final = frozenset(
    {
        *("Blinatumomab", "Dasatinib", "Imatinib", "Ponatinib", "Revumenib", "Rituximab", "Tisagenlecleucel"),
        "Induction treatments for acute lymphocytic leukemia",
        "Navigating Care. Acute Lymphoblastic Leukemia Treatment Option Overview",
    }
)
"""Names of medicines that are the same, and titles of English pages."""


def made(profile: Profile, language: str = TAG, product: str = "booklet") -> Product:
    """Return a product; English stands in it, marked, only if the content has moved on."""
    order = Order(profile, product=product, language=language, draft_language=not all_is_said(TAG))
    return make(order, library())


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


@in_one_go("what", [*SURVIVES])
def test_it_survives(what: str) -> None:
    """In every text, in both forms."""
    english, spanish = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in SURVIVES[what])
    assert any(english.search(each.text.words) for each in project(TAG).sayings()), "no text says so: take the row away"
    lost = [(place, new) for place, old, new in forms(TAG) if english.search(old) and not spanish.search(new)]
    assert [each for each in lost if each[0] not in OTHERWISE] == []


def test_nobody_has_confirmed_it(run: Run, tmp_path: Path) -> None:
    """From the command line: it prints as a draft, says so in Spanish, and no block of it can be signed."""
    code, _, err = run("build", "--subtype", "burkitt", "--language", TAG, "--draft-language", "-o", "it.pdf")
    assert code == 0
    assert re.search(r"Draft: \d+ blocks hold text that no clinician has signed", err)
    pages = read_tags((tmp_path / "it.pdf").read_bytes()).text
    assert "Borrador. Ningún profesional clínico ha revisado este texto todavía." in pages
    who = ("--by", "Test Reader", "--role", "Test role", "--until", "2099-12-31", "--signatures", "signed")
    for block in ("burkitt-medicines", "when-to-call", "language"):
        code, _, err = run("review", "sign", block, "--language", TAG, "--confirms", "both", *who)
        assert code == ExitCode.USAGE
        assert "made by a machine, and nobody has confirmed them" in " ".join(err.split())
    assert not (tmp_path / "signed").exists()


def test_no_child_is_a_boy() -> None:
    """Nothing in Spanish tells a daughter's parents of a son; English does not either."""
    alone = re.compile(r"\b(?:su|mi) hij[oa]\b(?! o hija)|\bun niño\b(?! o una niña)", re.IGNORECASE)
    assert [(place, new) for place, _, new in forms(TAG) if alone.search(new)] == []


@pytest.mark.parametrize("profile", [*EACH, *SAMPLE], ids=name)
def test_each_booklet(profile: Profile) -> None:
    """It is said in Spanish alone: no words of the English booklet stand in it, but for names and titles."""
    english = {words for words in words_of(made(profile, "")) if re.search("[a-z]{3}", words)}
    spanish = words_of(made(profile))
    assert len(spanish) > 300
    assert [words for words in spanish if words in english - KEPT] == []


@pytest.mark.parametrize(
    "profile", [WHOLE, *(pytest.param(each, marks=pytest.mark.matrix) for each in SAMPLE)], ids=name
)
def test_the_file(profile: Profile, tmp_path: Path, conforms: Conforms) -> None:
    """Its language is Spanish, what a screen reader hears is what it says, and outside checkers take it."""
    product = made(profile)
    data = product.pdf()
    assert languages(data) == ({TAG} if all_is_said(TAG) else {TAG, "en-US"})
    heard, position = read_tags(data).heard, 0
    for words in words_of(product):
        found = heard.find(words, position)
        assert found >= 0, f"{words!r} is not said after {heard[max(0, position - 60) : position]!r}"
        position = found + len(words)
    path = tmp_path / "spanish.pdf"
    path.write_bytes(data)
    if shutil.which("qpdf"):
        assert qpdf_faults(path) == []
    conforms(path)
