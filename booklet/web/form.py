"""The form: what can be chosen, in plain words, and what is wrong with what was."""

from __future__ import annotations

from collections.abc import Mapping

from booklet.core.values import frozen
from booklet.errors import BookletError, RefusedOrderError
from booklet.ordering.order_fields import OrderField, Value
from booklet.web.address import ORDER_FIELDS
from booklet.web.shelf import WebStock

MAIN = ("subtype", "risk", "stage")
"""What most nurses know; all else of the reader stands behind it."""

LOOKS = ("audience", "language", "draft_language", "edition", "paper", "ink")
"""How it speaks and how it looks."""

_NOT_IN_FORM = frozenset({"press", "signing", "site"})
"""Groups of fields that later pages ask for, or that are the server's."""

_LATER = frozenset({"product", "with_language"})
"""Fields that the page of a product asks for."""

PARTS = ("pack", "with")
"""How much of a booklet it is."""

_LABELS = {
    "pack": "Which part of the booklet",
    "with": "Pages to keep records on",
    "subtype": "Kind of leukemia",
    "audience": "Whom it speaks to",
    "language": "Language",
    "draft_language": "Words that are not translated yet",
    "edition": "Size of print",
    "paper": "Paper",
    "ink": "Ink",
}

WORDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "audience": {
        "family": ("The family", "It says “your child”."),
        "patient": ("The patient", "It says “you”. For whoever has leukemia, of any age."),
    },
    "pack": {
        "first-days": ("Part 1: the first days", "What to know before the first night at home."),
        "first-month": ("Part 2: the first month", "Tests, more about the treatments, daily life."),
        "later": ("Part 3: later treatment", "The phases that follow, and late effects."),
        "whole": ("The whole booklet", "All three parts in one."),
    },
    "edition": {
        "standard": ("Usual print", ""),
        "large-print": ("Large print", "18 points or more, on whole sheets."),
    },
    "paper": {
        "half-letter": ("Half-letter", "Fold Letter sheets once."),
        "a5": ("A5", "Fold A4 sheets once."),
        "letter": ("Letter", "Whole sheets, for a binder."),
        "a4": ("A4", "Whole sheets, for a binder."),
    },
    "ink": {
        "full": ("All colors", ""),
        "low": ("Less ink", "Colors, but no large grounds."),
        "grey": ("Black alone", "For copiers and black printers."),
    },
}
"""A label and a meaning for values that need other words here than on the command line."""

_NONE = {
    "paper": ("The usual paper", "Half sheets to fold; whole sheets for large print."),
}


@frozen
class FormChoice:
    """One value that can be chosen.

    Attributes:
        id: What the address says; "" for nothing.
        is_on: It is chosen.
        language: Tag of the language that the label is in; "" for that of the page.
    """

    id: str
    label: str
    meaning: str
    is_on: bool
    language: str = ""


@frozen
class FormQuestion:
    """One field of the form.

    Attributes:
        help: What it is, or "".
        faults: What is wrong with what was chosen, each a sentence or more.
        takes_several: More than one may be chosen.
    """

    name: str
    label: str
    help: str
    choices: tuple[FormChoice, ...]
    faults: tuple[str, ...] = ()
    takes_several: bool = False


@frozen
class Form:
    """All questions, in the groups in which they are asked.

    Attributes:
        faults: What is wrong with no one field.
        is_open: Something beyond the main questions was answered.
    """

    main: tuple[FormQuestion, ...]
    more: tuple[FormQuestion, ...]
    parts: tuple[FormQuestion, ...]
    looks: tuple[FormQuestion, ...]
    faults: tuple[str, ...] = ()
    is_open: bool = False

    @property
    def wrong(self) -> tuple[FormQuestion, ...]:
        """The questions whose answers cannot stay."""
        return tuple(each for each in self.every if each.faults)

    @property
    def every(self) -> tuple[FormQuestion, ...]:
        """All questions in their order."""
        return (*self.main, *self.more, *self.parts, *self.looks)


def form_of(stock: WebStock, texts: Mapping[str, str], refused: RefusedOrderError | None = None) -> Form:
    """Return the form as it stands with what was chosen.

    Args:
        stock: What can be chosen.
        texts: What was chosen, by name of the field.
        refused: What is wrong with it, or None.
    """
    ids = stock.reader.ids(texts)
    faults = refused.faults if refused else ()
    asked = {
        field.name: _question(field, stock, ids, [error for name, error in faults if name == field.name])
        for field in ORDER_FIELDS
        if field.group not in _NOT_IN_FORM and field.name not in _LATER and _can_choose(field, stock)
    }
    main = tuple(asked[name] for name in MAIN if name in asked)
    parts = tuple(asked[name] for name in PARTS if name in asked)
    looks = tuple(asked[name] for name in LOOKS if name in asked)
    more = tuple(each for name, each in asked.items() if name not in (*MAIN, *PARTS, *LOOKS))
    others = tuple(error.message for name, error in faults if name not in asked)
    is_open = any(each.name in ids or each.faults for each in more)
    return Form(main, more, parts, looks, others, is_open)


def why_not(stock: WebStock, texts: Mapping[str, str], name: str, error: BookletError) -> str:
    """Return what is wrong with an answer: the content's own reason if it has one, or the command line's words."""
    subtype = stock.library.subtypes.get(texts.get("subtype", ""))
    reason = subtype.refused.get(name, {}).get(texts.get(name, "")) if subtype else None
    if reason:
        return f"{reason} Choose another answer here, or “Not known”."
    hint = "" if "booklet " in error.hint or error.hint.startswith("Give") else f" {error.hint}"
    message = error.message.partition("\n")[0]
    return f"{message[:1].upper()}{message[1:]}.{hint}"


def _can_choose(field: OrderField, stock: WebStock) -> bool:
    """Return whether there is more than one answer: a value and its being unknown, or two values."""
    if field.name == "draft_language":
        return len(stock.languages) > 1
    values = len(stock.reader.values(field)) if field.kind in ("choice", "choices") else 0
    if field.kind == "choices":
        return values > 0
    return values > (0 if field.group == "reader" else 1)


def _choices(field: OrderField, stock: WebStock, chosen: str) -> list[FormChoice]:
    if field.name == "language":
        shown = chosen or stock.library.language.tag
        return [FormChoice(tag, name, "", tag == shown, tag) for tag, name in stock.languages.items()]
    if field.name == "draft_language":
        return [
            FormChoice("", "Make no booklet", "", not chosen),
            FormChoice("yes", "Print them as they were written", "Each is marked.", bool(chosen)),
        ]
    axis = stock.library.axes.get(field.name)
    assumed = axis.default if axis else ""
    values = stock.reader.values(field)
    if field.kind == "choices":
        every = stock.reader.choices(field, chosen).ids
        return [FormChoice(value.id, value.label, "", value.id in every) for value in values]
    choices = [_choice(field, value, chosen) for value in values]
    if field.name != "subtype" and not field.default and values:
        label, meaning = _NONE.get(field.name, ("Not known", ""))
        if assumed:
            label, meaning = "Not said", f"Taken to be: {next(each.label for each in values if each.id == assumed)}."
        choices.insert(0, FormChoice("", label, meaning, not chosen))
    return choices


def _question(field: OrderField, stock: WebStock, ids: Mapping[str, str], faults: list[BookletError]) -> FormQuestion:
    chosen = ids.get(field.name, field.default)
    axis = stock.library.axes.get(field.name)
    choices = _choices(field, stock, chosen)
    label = _LABELS.get(field.name) or (axis.label if axis else field.help.rstrip("."))
    messages = tuple(why_not(stock, ids, field.name, error) for error in faults)
    if field.name == "subtype" and not chosen and faults:
        messages = ("Choose the kind of leukemia. If it is not known yet, choose “not known yet” or ask the team.",)
    return FormQuestion(field.name, label, "", tuple(choices), messages, takes_several=field.kind == "choices")


def _choice(field: OrderField, value: Value, chosen: str) -> FormChoice:
    label, meaning = WORDS.get(field.name, {}).get(value.id, (value.label or value.id, value.meaning))
    return FormChoice(value.id, label, meaning, value.id == chosen)
