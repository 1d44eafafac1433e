"""The words of pages as HTML: headings, lists, tables and links, as they are tagged in the PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from markupsafe import Markup, escape

from booklet.web.tag_reading import Node, Words

Link = Callable[[int], str]
"""From the number of a page to the address of its words."""

_LEADS_TO = ("tel:", "https:")
"""What addresses in words may begin with; none else becomes a link."""

_LOWEST = 6
"""The lowest level of headings that HTML has."""

_ELEMENTS = {
    "P": "p",
    "L": "ul",
    "LI": "li",
    "Lbl": "span",
    "LBody": "div",
    "Table": "table",
    "TR": "tr",
    "TH": "th",
    "TD": "td",
    "TOC": "ul",
    "TOCI": "li",
    "Reference": "span",
    "Link": "span",
    "Span": "span",
    "Figure": "figure",
    "Div": "div",
}
"""HTML elements by standard structure type (ISO 32000-1, 14.8.4); what is not here is a `div`."""

_MOST_OF_MARK = 3
"""Characters of a mark that words stand beside, as a number; words stand below what is longer, as a term."""

_CLASSES = {"Lbl": "mark", "TOC": "toc", "Div": "frame", "LBody": "body"}


def as_html(nodes: Sequence[Node], link: Link, *, lowered: int = 0, marks_pages: bool = False) -> Markup:
    """Return tags as HTML.

    Args:
        nodes: Those that hang from no other.
        link: Where words that name a page lead.
        lowered: Levels that headings are lowered by, since the page has headings of its own.
        marks_pages: Whether the first tag of each page has that page's number before it, for links to lead to.
    """
    parts: list[str] = []
    page = 0
    for node in nodes:
        if marks_pages and node.page > page:
            page = node.page
            href = escape(link(-page))
            parts.append(f'<p class="folio" id="page-{page}"><a href="{href}">Page {page}</a></p>')
        parts += _element(node, link, lowered)
    return Markup("".join(parts))


def _element(node: Node, link: Link, lowered: int) -> Iterator[str]:
    if node.role == "Figure":
        yield f'<figure><figcaption><span class="said">Picture: </span>{escape(node.alt)}</figcaption></figure>'
        return
    if node.actual:
        yield from _spoken(node)
        return
    name = f"h{min(node.level + lowered, _LOWEST)}" if node.level else _ELEMENTS.get(node.role, "div")
    looks = f' class="{_looks(node)}"' if node.role in _CLASSES else ""
    name = "abbr" if node.expansion and name == "span" else name
    more = "".join(f' {key}="{escape(value)}"' for key, value in _said_of(node) if value)
    scope = f' scope="{"col" if node.scope == "Column" else "row"}"' if node.scope else ""
    body = "tbody" if node.role == "Table" else ""
    yield f"<{name}{looks}{more}{scope}>" + (f"<{body}>" if body else "")
    for kid in node.kids:
        if isinstance(kid, Node):
            yield from _element(kid, link, lowered)
        else:
            yield _words(kid, link)
    yield (f"</{body}>" if body else "") + f"</{name}>"


def _said_of(node: Node) -> Iterator[tuple[str, str]]:
    yield "lang", node.language
    yield "title", node.expansion


def _looks(node: Node) -> str:
    is_term = node.role == "Lbl" and len(node.text.strip()) > _MOST_OF_MARK
    return "term" if is_term else _CLASSES[node.role]


def _spoken(node: Node) -> Iterator[str]:
    """Yield a tag for which something else is said than is seen: a tick box, the mark of a source."""
    seen = "".join(kid.text for kid in node.kids)
    if not seen or seen == node.actual:
        looks = "mark tick" if node.role == "Lbl" else "tick"
        yield f'<span class="{looks}">{escape(node.actual)}</span>'
        return
    yield f'<sup aria-hidden="true">{escape(seen)}</sup><span class="said">{escape(node.actual)}</span>'


def _words(words: Words, link: Link) -> str:
    text = str(escape(words.text))
    text = f"<strong>{text}</strong>" if words.is_bold else text
    if words.link:
        return f'<a href="{escape(link(words.link))}">{text}</a>'
    if words.address.startswith(_LEADS_TO):
        return f'<a href="{escape(words.address)}">{text}</a>'
    return text
