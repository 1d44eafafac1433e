"""What can be taken away of an order: ways to print it, what else there is for the same child, other languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from booklet.core.values import frozen
from booklet.model.packs import PACKS, WHOLE
from booklet.order import BOOKLET, CARD, HANDOUT_PAPERS, HOME_SHEET
from booklet.ordering.order_fields import FIELD
from booklet.web.asking import Ask
from booklet.web.form import WORDS

USUAL_PAPERS = frozenset({"Letter", "A4"})
"""Papers that a ward's printer has."""

_FOLDED_FROM = {"letter": "Tabloid (11 × 17 inches)", "a4": "A3"}
"""Paper that whole sheets are folded from."""

_PRODUCTS = {
    BOOKLET: ("The booklet", "All of it, to read and to fold."),
    HOME_SHEET: ("For the refrigerator", "When to call, and whom."),
    CARD: ("For the wallet", "To cut out and fold: when to call, and whom."),
    "nurse-sheet": ("For the nurse", "What was taught before going home, to keep."),
    "school-sheet": ("For the school", "What treatment may mean there."),
    "emergency-sheet": ("For an emergency department", "Which leukemia, whom to call, which medicines."),
}


@frozen
class Way:
    """Something to take, or where to go for it.

    Attributes:
        to: Where it leads; "" for what is shown already.
        file: What the file is called that it downloads; "" for a page.
        language: Tag of the language that the label is in; "" for that of the page.
    """

    label: str
    meaning: str
    to: str
    file: str = ""
    language: str = ""


_LOOKS = {
    ("edition", "large-print"): "in large print",
    ("ink", "low"): "with less ink",
    ("ink", "grey"): "in black alone",
}
"""What is said of a booklet that looks unlike the usual one."""


def looks(ask: Ask) -> str:
    """Return what is said of how it looks, behind its paper; "" for the usual."""
    return "".join(f", {words}" for (name, text), words in _LOOKS.items() if ask.texts.get(name) == text)


def products(ask: Ask) -> list[Way]:
    """Return every product for the same child."""
    shown = ask.texts.get("product", BOOKLET)
    to_products = [*_parts(ask)]
    for each in ask.stock.reader.values(FIELD["product"]):
        if each.id != BOOKLET:
            label, meaning = _PRODUCTS.get(each.id, (each.id.replace("-", " ").capitalize(), ""))
            to = ask.link("preview", "edition", "paper", "pack", "with", product=each.id)
            to_products.append(Way(label, meaning, "" if each.id == shown else to))
    return to_products


def _parts(ask: Ask) -> Iterator[Way]:
    """Yield the booklet, and each of its parts."""
    shown = "" if ask.is_handout else ask.texts.get("pack", WHOLE)
    for pack in (WHOLE, *PACKS):
        label, meaning = _PRODUCTS[BOOKLET] if pack == WHOLE else WORDS["pack"][pack]
        without = ("product", "edition", "paper", "pack", "with_language") if ask.is_handout else ("pack",)
        to = ask.link("preview", *without, **({} if pack == WHOLE else {"pack": pack}))
        yield Way(label, meaning, "" if pack == shown else to)


def languages(ask: Ask) -> list[Way]:
    """Return every language; none if there is only one."""
    usual = ask.stock.library.language.tag
    shown = ask.texts.get("language", usual)
    to_languages = []
    for tag, name in ask.stock.languages.items():
        gone = ("language", "draft_language", "with_language")
        to = ask.link("preview", *gone, **({} if tag == usual else {"language": tag}))
        to_languages.append(Way(name, "", "" if tag == shown else to, language=tag))
    return to_languages if len(to_languages) > 1 else []


def second_languages(ask: Ask) -> list[Way]:
    """Return every language that a card or sheet may have beside its own; none for a booklet."""
    shown = ask.texts.get("language", ask.stock.library.language.tag)
    second = ask.texts.get("with_language", "")
    others = {tag: name for tag, name in ask.stock.languages.items() if tag != shown} if ask.is_handout else {}
    to_languages = [
        Way(name, "", "" if tag == second else ask.link("preview", with_language=tag), language=tag)
        for tag, name in others.items()
    ]
    alone = [Way("In one language", "", ask.link("preview", "with_language"))] if second else []
    return [*alone, *to_languages]


def paper_label(name: str) -> str:
    """Return what a paper is called on the page."""
    return WORDS["paper"].get(name, (name.capitalize(), ""))[0]


def ways(ask: Ask, facts: Mapping[str, Any]) -> Iterator[Way]:
    """Yield how an order can be taken, the most usual way first."""
    size, file = str(facts["page_size"]), str(facts["file"])
    is_whole = size in HANDOUT_PAPERS
    flat = ask.link("printing")
    folded = ask.link("printing", press="ward")
    if is_whole:
        yield Way("Print on the ward", f"{paper_label(size)} sheets, with steps", flat)
    else:
        yield Way("Print on the ward", "Sheets to fold, with steps", folded)
    yield Way("Download to read", "Tagged PDF, for screens and single pages", ask.link("pdf"), file)
    filled_in = f"{file.removesuffix('.pdf')}-fillable.pdf"
    yield Way("Fill in on a screen", "PDF with fields to type in", ask.link("pdf", fillable="yes"), filled_in)
    if ask.is_handout:
        return
    yield Way("For a print shop", "Single pages with bleed", ask.link("printing", press="shop"))
    if is_whole:
        yield Way("Sheets to fold", f"Needs {_FOLDED_FROM[size]} paper", folded)


def prints(ask: Ask) -> Iterator[Way]:
    """Yield a booklet in the other size of print."""
    if ask.is_handout:
        return
    if ask.texts.get("edition"):
        yield Way("The same in usual print", "On half sheets, to fold", ask.link("preview", "paper", "edition"))
    else:
        yield Way("The same in large print", "18 points or more", ask.link("preview", "paper", edition="large-print"))
