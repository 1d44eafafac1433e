"""The shipped content beside its translations, as each audience reads them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from booklet import Order, Profile
from booklet.composing import composed
from booklet.core.resources import content_folder
from booklet.files.catalogue_files import language_tags
from booklet.model.inline import parse_inline
from booklet.model.text import AUDIENCES, Text
from booklet.translation.inline_text import parse_translation
from booklet.translation.project import Project
from booklet.translation.status import Saying
from tests.page_texts import library, pieces
from tests.page_texts import texts as texts_of

LANGUAGES = tuple(tag for tag in language_tags(content_folder()) if tag != "en-US")
"""Languages that the shipped content is translated to."""


@cache
def project(tag: str) -> Project:
    """Return the shipped content beside a language."""
    return Project.open(content_folder(), tag)


@cache
def said(tag: str) -> tuple[Saying, ...]:
    """Return the texts that are said in a language."""
    return tuple(each for each in project(tag).sayings() if each.state == "said")


def all_is_said(tag: str) -> bool:
    """Return whether no English has changed since, and none is new."""
    return len(said(tag)) == len(project(tag).sayings())


def texts(tag: str) -> Iterator[tuple[str, Text, Text]]:
    """Yield each text that is said, with its file and id, in English and in a language, as each audience reads it."""
    for each in said(tag):
        assert each.translation
        place, words = f"{each.text.file}#{each.text.id}", each.translation.words
        if not each.text.is_inline:
            yield place, Text.of(each.text.words), Text.of(words)
            continue
        old, new = parse_inline(each.text.words), parse_translation(words)
        for whom in AUDIENCES:
            yield place, old.said_to(whom), new.said_to(whom)


@cache
def forms(tag: str) -> tuple[tuple[str, str, str], ...]:
    """Return the words of each, with a letter for each reference."""
    return tuple(dict.fromkeys((place, _plain(old), _plain(new)) for place, old, new in texts(tag)))


@cache
def words_of(profile: Profile, tag: str) -> tuple[str, ...]:
    """Return everything a booklet says, in reading order; English, marked, where the content has moved on.

    Args:
        profile: Whose booklet it is.
        tag: Its language, or "" for English.
    """
    order = Order(profile, language=tag, draft_language=bool(tag) and not all_is_said(tag))
    parts = composed(order, library()).document.parts
    found = (texts_of(element) for part in parts for element in part.elements)
    return tuple(words for group in found for text in group for words in pieces(text))


def _plain(text: Text) -> str:
    return "".join(span.text or "X" for span in text.spans)
