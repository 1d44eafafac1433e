"""What is answered to an Infobutton request: an Atom feed, as XML or as JSON, with a link to the booklet's page.

The feed repeats of a request the code, if a table has it, and the system; nothing else (HL7 Context-Aware Knowledge
Retrieval, services guide).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any
from urllib.parse import urlencode
from xml.etree import ElementTree

from booklet.codes.evidence import Evidence
from booklet.codes.given import add_code
from booklet.codes.infobutton import CODE, SYSTEM, InfobuttonRequest
from booklet.codes.resolve import Resolution, hint_of, resolve
from booklet.codes.systems import systems_of
from booklet.core.values import frozen
from booklet.library.library import Library
from booklet.model.codes import SUBTYPE

ATOM, JSON, PAGE = "application/atom+xml", "application/json", "text/html"
"""Media types that a request may ask for."""

_NAMESPACE = "http://www.w3.org/2005/Atom"

WORDING: Mapping[str, str] = {
    "title": "Treatment booklets",
    "refused": "There is no booklet: {reason}",
    "asked": "To be answered first: {question} {hint}",
    "note": "{note}",
}
"""Fixed words of a feed, in the source language."""


@frozen
class InfobuttonAnswer:
    """What is answered.

    Attributes:
        resolution: What the code came to.
        link: Address of the booklet's page, or "" if there is none.
        feed: The answer as plain data: title, words, and links.
    """

    resolution: Resolution
    link: str
    feed: Mapping[str, Any]

    def atom(self) -> bytes:
        """Return the feed as Atom (RFC 4287)."""
        root = ElementTree.Element("feed", {"xmlns": _NAMESPACE, "xml:lang": self.feed["lang"]})
        for name in ("title", "subtitle", "id", "updated"):
            ElementTree.SubElement(root, name).text = self.feed[name]
        author = ElementTree.SubElement(root, "author")
        ElementTree.SubElement(author, "name").text = self.feed["title"]
        for category in self.feed["category"]:
            ElementTree.SubElement(root, "category", category)
        for each in self.feed["entry"]:
            entry = ElementTree.SubElement(root, "entry")
            for name in ("title", "id", "updated", "summary"):
                ElementTree.SubElement(entry, name).text = each[name]
            ElementTree.SubElement(entry, "link", each["link"])
        feed: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
        return feed

    def json(self) -> bytes:
        """Return the feed as JSON, with the names of Atom."""
        return json.dumps({"feed": self.feed}, ensure_ascii=False, indent=1).encode()

    def body(self, media_type: str) -> tuple[str, bytes]:
        """Return the media type and the body for what a request asks for: JSON if it says so, Atom if not."""
        return (JSON, self.json()) if media_type.partition(";")[0].strip() == JSON else (ATOM, self.atom())


def answer(request: InfobuttonRequest, library: Library, *, page: str, updated: date) -> InfobuttonAnswer:
    """Return the answer to a request.

    Args:
        request: What is asked.
        library: What there is.
        page: Address of the page that makes a booklet, without a question mark.
        updated: The day of the content.
    """
    evidence = Evidence()
    add_code(request.system, request.code, "the request's code", systems_of(library), evidence)
    resolution = resolve(evidence, library)
    is_ready = resolution.profile() is not None and not resolution.questions
    language = language_of(request.language, library)
    link = f"{page}?{urlencode({**resolution.values, 'language': language})}" if is_ready else ""
    feed = {
        "lang": library.language.tag,
        "title": WORDING["title"],
        "subtitle": " ".join(_said(resolution)),
        "id": f"urn:sha256:{library.hash}",
        "updated": f"{updated.isoformat()}T00:00:00Z",
        "category": list(_categories(request, resolution)),
        "entry": [_entry(resolution, library, link, language, updated)] if link else [],
    }
    return InfobuttonAnswer(resolution, link, feed)


def language_of(wanted: str, library: Library) -> str:
    """Return the language that a booklet is made in: the one asked for if there is one, or else the content's own."""
    tags = (library.language.tag, *library.languages)
    plain = wanted.replace("_", "-").casefold()
    same = (tag for tag in tags if plain and tag.casefold() == plain)
    alike = (tag for tag in tags if plain and tag.casefold().partition("-")[0] == plain.partition("-")[0])
    return next(same, None) or next(alike, tags[0])


def _said(resolution: Resolution) -> Iterator[str]:
    for refusal in resolution.refusals:
        yield WORDING["refused"].format(reason=f"{refusal.words}.".replace("..", "."))
    for question in resolution.questions:
        yield WORDING["asked"].format(question=question.words, hint=hint_of(question))
    for note in resolution.notes if not resolution.refusals else ():
        yield WORDING["note"].format(note=note)


def _categories(request: InfobuttonRequest, resolution: Resolution) -> Iterator[dict[str, str]]:
    """Yield the parts of the request that the answer repeats: only codes that our own tables hold, never free text."""
    for code in resolution.codes:
        yield {"scheme": CODE, "term": code.row.code}
        names = (*code.table.oids, *code.table.uris)
        yield {"scheme": SYSTEM, "term": request.system if request.system in names else names[0]}


def _entry(resolution: Resolution, library: Library, link: str, language: str, updated: date) -> Mapping[str, Any]:
    subtype = library.subtypes[resolution.values[SUBTYPE]]
    return {
        "title": subtype.label,
        "id": link,
        "updated": f"{updated.isoformat()}T00:00:00Z",
        "summary": subtype.meaning,
        "link": {"href": link, "rel": "alternate", "type": PAGE, "hreflang": language, "title": subtype.label},
    }
