"""Words as HTML: escaped, with headings, lists, tables and links."""

from __future__ import annotations

from booklet.web.markup import as_html
from booklet.web.tag_reading import Node, Words


def html(*nodes: Node, lowered: int = 0) -> str:
    """Return tags as HTML."""
    return str(as_html(nodes, lambda page: f"?a&page={page}", lowered=lowered))


def test_text_never_becomes_markup() -> None:
    """Nor do addresses, nor what pictures show."""
    assert html(Node("P", kids=[Words("<b> & ", is_bold=True)])) == "<p><strong>&lt;b&gt; &amp; </strong></p>"
    assert html(Node("P", kids=[Words("x", link=3)])) == '<p><a href="?a&amp;page=3">x</a></p>'
    assert "&lt;i&gt;" in html(Node("Figure", alt="<i>"))
    assert "&lt;i&gt;" in html(Node("Span", actual="<i>"))


def test_headings_are_lowered() -> None:
    """But never below the last level that there is."""
    assert html(Node("H2", kids=[Words("x")]), lowered=2) == "<h4>x</h4>"
    assert html(Node("H5", kids=[Words("x")]), lowered=2) == "<h6>x</h6>"


def test_what_is_said_in_place_of_what_is_seen() -> None:
    """A screen reader hears one of them, and nobody sees both."""
    cited = Node("Span", actual="source 5", kids=[Words("5")])
    assert html(cited) == '<sup aria-hidden="true">5</sup><span class="said">source 5</span>'
    assert html(Node("Lbl", actual="\u2610")) == '<span class="mark tick">\u2610</span>'


def test_tables_have_heads() -> None:
    """Of columns and of rows."""
    table = Node("Table", kids=[Node("TR", kids=[Node("TH", scope="Row", kids=[Words("a")]), Node("TD")])])
    assert html(table) == '<table><tbody><tr><th scope="row">a</th><td></td></tr></tbody></table>'


def test_a_role_that_nobody_knows_is_a_division() -> None:
    """What is in it is said all the same."""
    assert html(Node("Form", kids=[Words("x")])) == "<div>x</div>"


def test_addresses_lead_away_and_short_forms_say_what_they_mean() -> None:
    """No address but a phone's or a secure page's becomes a link."""
    assert html(Node("P", kids=[Words("1", address="tel:1")])) == '<p><a href="tel:1">1</a></p>'
    assert html(Node("P", kids=[Words("x", address="https://a/?b&c")])) == '<p><a href="https://a/?b&amp;c">x</a></p>'
    for address in ("javascript:x", "data:x", "http://x", "//x"):
        assert html(Node("P", kids=[Words("x", address=address)])) == "<p>x</p>"
    short = Node("Span", expansion='acute "x"', kids=[Words("ALL")])
    assert html(short) == '<abbr title="acute &#34;x&#34;">ALL</abbr>'
    assert html(Node("P", language="en-US", kids=[Words("x")])) == '<p lang="en-US">x</p>'
