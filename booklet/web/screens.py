"""The pages from choosing to printing: form, preview, one page large, words, printing steps, and the files."""

from __future__ import annotations

from typing import Any, cast

from markupsafe import Markup
from starlette.responses import RedirectResponse, Response

from booklet.core.answer_store import StoredAnswer
from booklet.errors import RefusedOrderError
from booklet.model.papers import PAPERS
from booklet.web.address import AddressError, to_query
from booklet.web.asking import Ask
from booklet.web.form import Form, form_of
from booklet.web.making import LARGE_PX, THUMBNAIL_PX, facts_of, no_page, picture, words
from booklet.web.markup import as_html
from booklet.web.taking import USUAL_PAPERS, languages, looks, paper_label, prints, products, second_languages, ways

_BELOW_PAGE = 3
"""Level of the highest heading in the words of one page, below two of the page itself."""

SIZES = {"small": THUMBNAIL_PX, "large": LARGE_PX}


async def form(ask: Ask) -> Response:
    """Answer with the form, or with all that can be chosen."""
    if not ask.is_page:
        return ask.data({"fields": _fields(ask)})
    return ask.page("form.html", form=form_of(ask.stock, ask.texts), status=_status(ask))


async def preview(ask: Ask) -> Response:
    """Answer with the pages small and all that can be taken away; with the form if it cannot be made as it is."""
    if ask.is_page and ask.request.url.query != to_query(ask.texts):
        # The address that is bookmarked says what was chosen, and nothing else.
        return RedirectResponse(ask.link("preview"), 302)
    try:
        pdf = await ask.pdf(press="")
    except RefusedOrderError as error:
        if not ask.is_page:
            raise
        return _refused(ask, error)
    if not ask.is_page:
        return ask.data({**pdf.facts, "links": _links(ask)})
    facts = cast(dict[str, Any], pdf.facts)
    paper = str(facts["page_size"])
    values: dict[str, Any] = {"ways": list(ways(ask, facts)), "prints": list(prints(ask)), "products": products(ask)}
    values |= {"languages": languages(ask), "second_languages": second_languages(ask)}
    height = _height(paper, THUMBNAIL_PX)
    return ask.page("preview.html", facts=facts, paper=paper_label(paper), looks=looks(ask), height=height, **values)


def _refused(ask: Ask, error: RefusedOrderError) -> Response:
    refilled: Form = form_of(ask.stock, ask.texts, error)
    return ask.page("form.html", status_code=422, headers={}, form=refilled, status=_status(ask))


async def page(ask: Ask) -> Response:
    """Answer with one page large and its words beside it."""
    number = page_number(ask)
    html = await ask.kept("words of a page", lambda: _said(ask, number))
    height = _height(str(html.facts["page_size"]), LARGE_PX)
    return ask.page("page.html", number=number, said=_markup(html), facts=html.facts, height=height)


async def all_words(ask: Ask) -> Response:
    """Answer with the words of all pages."""
    html = await ask.kept("words", lambda: _said(ask, 0))
    return ask.page("words.html", said=_markup(html), facts=html.facts)


def _said(ask: Ask, number: int) -> StoredAnswer:
    """Return the words of a page, or of all pages if the number is 0."""
    product, nodes = words(ask.order(press=""), ask.stock, number)
    highest = min((node.level for node in nodes if node.level), default=1)

    def link(to: int) -> str:
        return f"#page-{to}" if number == 0 and to > 0 else ask.link("page", page=str(abs(to)))

    html = as_html(nodes, link, lowered=_BELOW_PAGE - highest if number else 0, marks_pages=number == 0)
    more = {"has_title": highest == 1}
    return StoredAnswer(html.encode(), "text/html", facts={**facts_of(product), **more})


def _markup(answer: StoredAnswer) -> Markup:
    return Markup(answer.body.decode())


async def page_picture(ask: Ask) -> Response:
    """Answer with a page as a picture."""
    number = page_number(ask)
    size = ask.extra.get("size", "small")
    if size not in SIZES:
        raise AddressError("there are pictures of two sizes", f"Give one of: {', '.join(SIZES)}.")
    file = await ask.pdf(press="")
    if number > cast(int, file.facts["pages"]):
        raise no_page(number)
    return ask.file(await ask.kept("picture", lambda: picture(file.body, number, SIZES[size])))


async def file(ask: Ask) -> Response:
    """Answer with the PDF that was ordered."""
    return ask.file(await ask.pdf())


async def printing(ask: Ask) -> Response:
    """Answer with how to print: single sheets, sheets to fold, or what a print shop has to know."""
    pdf = await ask.pdf()
    facts = cast(dict[str, Any], pdf.facts)
    if not ask.is_page:
        return ask.data(facts)
    press = facts.get("press")
    head = "Print it" if not press else "For a print shop" if press["for_print_shop"] else "Print and fold"
    values: dict[str, Any] = {
        "paper": paper_label(str(facts["page_size"])),
        "looks": looks(ask),
        "usual_papers": USUAL_PAPERS,
    }
    return ask.page("printing.html", facts=facts, press=press, head=head, **values)


def page_number(ask: Ask) -> int:
    """Return the page that an address names, counted from 1; the first if it names none.

    Raises:
        NoPageError: If it can be none.
    """
    text = ask.extra.get("page", "1")
    if not (text.isascii() and text.isdigit()):
        raise AddressError("a page is a number", "Give 1 for the first.")
    if len(text) > len("9999") or int(text) == 0:
        raise no_page(text)
    return int(text)


def _height(paper: str, width_px: int) -> int:
    """Return the height of a picture of a page, so that its place is kept until it is there."""
    size = PAPERS[paper]
    return round(width_px * size.height / size.width)


def _status(ask: Ask) -> dict[str, str]:
    stock = ask.stock
    return {"content": stock.library.version, "site": stock.site.name if stock.site else "", "day": str(stock.day)}


def _links(ask: Ask) -> dict[str, str]:
    return {name: ask.link(name) for name in ("pdf", "words", "printing", "explain", "unsigned")}


def _fields(ask: Ask) -> list[dict[str, Any]]:
    whole_form = form_of(ask.stock, ask.texts)
    return [
        {
            "name": question.name,
            "label": question.label,
            "values": [{"id": each.id, "label": each.label, "meaning": each.meaning} for each in question.choices],
        }
        for question in whole_form.every
    ]
