"""Safe Markdown for content: bold, links, references to values, words in two forms. Everything else is text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from booklet.core.late_patterns import late_pattern
from booklet.core.values import replace
from booklet.model.text import WIDE, Span, Text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

FIELD_KINDS = ("figure", "drug", "phase", "heard")
"""What a reference in braces may name: `{figure:induction-length}`, `{drug:imatinib}`, `{phase:induction}`; and
`{heard:mercaptopurine}` for what wards call a drug, in quotation marks."""

LINK_KINDS = ("term", "page")
"""What a link may lead to: `[remission](term:remission)`, `[see page](page:when-to-call)`."""

_FIELD = late_pattern(r"\{([^{}]*)\}")
_ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
REFERENCE = rf"(?:{'|'.join(FIELD_KINDS)}):{_ID}"
"""A reference, as it stands in braces."""

_SPELLED = rf"{REFERENCE}\|"
_MARKED = late_pattern(r"[*_\[\]{}\\]")
_BLANKS = late_pattern(r"[ \t\r\n]+")
_OPAQUE = late_pattern(r"[\x00-\x08\x0b-\x1f\x7f]")

_PLAIN = r"[^*_\[\]{}\\]"
_USUAL = (
    rf"(?P<text>{_PLAIN}+)"
    rf"|\{{(?P<field>{_PLAIN}*)\}}"
    rf"|\[(?P<words>{_PLAIN}+)\]\((?P<kind>{'|'.join(LINK_KINDS)}):(?P<name>{_ID})\)"
    rf"|(?<![^\s({WIDE}])\*\*(?P<bold>(?=\w){_PLAIN}*[\w.,;:!?{WIDE}])\*\*(?=[\s{WIDE}]|$)"
)
"""Marks that nothing can be nested in: nearly all there are, and read in a tenth of the time a parser takes.
It is compiled when a text is read; content that was kept has none."""


def parse_inline(source: str) -> Text:
    r"""Return inline text read from its source form.

    Only `**bold**`, `[words](term:id)`, `[words](page:id)`, `{kind:id}` and `{your child|you}` mean anything; HTML,
    images, headings and addresses stay the characters they are, and a backslash takes a mark's meaning away.
    Of two forms in braces the left one is said to a family, the right one to a patient.

    Args:
        source: One line or paragraph; line breaks count as spaces.

    Raises:
        ValueError: If a link or a reference names a kind that does not exist, or text holds a control character.

    Example:
        >>> parse_inline("The goal is **remission**.").spans
        (Span(text='The goal is '), Span(text='remission', bold=True), Span(text='.'))
    """
    if _OPAQUE.search(source):
        raise ValueError("the text holds a control character; type the words again without it")
    # A no-break space stays one: whoever typed it meant it.
    words = _BLANKS.sub(" ", source).strip(" ") if "\n" in source else source
    if not _MARKED.search(words):
        return Text.of(words)
    spans = _usual_spans(words)
    if spans is None:
        spans = list(_merged(_spans(_parser().parseInline(words)[0].children or [])))
    return Text(tuple(spans))


def _usual_spans(words: str) -> list[Span] | None:
    """Return the spans of text with usual marks only; None if it takes a parser to tell what is meant."""
    spans: list[Span] = []
    position = 0
    usual = re.compile(_USUAL)
    while position < len(words):
        match = usual.match(words, position)
        if match is None:
            return None
        position = match.end()
        match match.lastgroup:
            case "text":
                spans.append(Span(match["text"]))
            case "field":
                spans.append(_braced(match["field"], Span("")))
            case "bold":
                spans.append(Span(match["bold"], bold=True))
            case _:
                kind, name = match["kind"], match["name"]
                spans.append(Span(match["words"], term=name) if kind == "term" else Span(match["words"], page=name))
    return spans


@cache
def _parser() -> MarkdownIt:
    # Imported where it is used: few texts need it.
    from markdown_it import MarkdownIt  # noqa: PLC0415

    from booklet.model.emphasis import emphasis  # noqa: PLC0415

    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape"])
    parser.inline.ruler.at("emphasis", emphasis)
    # Joined tokens would let an escaped brace pass for a reference.
    parser.disable("text_join")
    return parser


def _spans(tokens: list[Token]) -> Iterator[Span]:
    bold, like = 0, Span("")
    for token in tokens:
        match token.type:
            case "strong_open":
                bold += 1
            case "strong_close":
                bold -= 1
            case "link_open":
                kind, target = _link(str(token.attrs.get("href", "")))
                like = Span("", term=target) if kind == "term" else Span("", page=target)
            case "link_close":
                like = Span("")
            case "text":
                yield from _with_fields(token.content, replace(like, bold=bold > 0))
            case "em_open" | "em_close":
                yield replace(like, text=token.markup, bold=bold > 0)
            case _:
                yield replace(like, text=token.content, bold=bold > 0)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """Yield the spans, neighbors that differ in their words only as one."""
    last: Span | None = None
    for span in spans:
        if last and _is_plain(last) and _is_plain(span) and replace(span, text=last.text) == last:
            last = replace(last, text=last.text + span.text)
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _is_plain(span: Span) -> bool:
    return not span.field and span.patient is None


def _with_fields(words: str, like: Span) -> Iterator[Span]:
    position = 0
    for match in _FIELD.finditer(words):
        if match.start() > position:
            yield replace(like, text=words[position : match.start()])
        yield _braced(match[1], like)
        position = match.end()
    if position < len(words):
        yield replace(like, text=words[position:])


def _braced(words: str, like: Span) -> Span:
    """Return what stands in braces: a reference, or words in two forms."""
    if "|" not in words:
        return replace(like, field=_field(words))
    if re.match(_SPELLED, words):
        raise ValueError(f"'{{{words}}}' spells a reference in words of its own, which only translations may")
    family, _, patient = words.partition("|")
    if "|" in patient or not words.strip("| "):
        raise ValueError(f"'{{{words}}}' needs two forms, for a family and for a patient, as in {{your child|you}}")
    return replace(like, text=family, patient=patient)


def _field(reference: str) -> str:
    kind, _, name = reference.partition(":")
    if kind not in FIELD_KINDS or not re.fullmatch(_ID, name):
        allowed = ", ".join(f"{{{kind}:name}}" for kind in FIELD_KINDS)
        raise ValueError(f"'{{{reference}}}' is no reference; write one of {allowed}, or \\{{ for a brace")
    return reference


def _link(address: str) -> tuple[str, str]:
    kind, _, target = address.partition(":")
    if kind not in LINK_KINDS or not re.fullmatch(_ID, target):
        raise ValueError(f"a link may lead to term:name or page:name, not to {address!r}")
    return kind, target
